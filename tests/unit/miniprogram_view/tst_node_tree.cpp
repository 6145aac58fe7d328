#include "miniprogram/node_tree.h"
#include "suites.h"

#include <QtTest>

using namespace causeway;
using causeway::app::NodeTree;
using Kind = wire::NodeOperationKind;

/// The child process may have been taken over: whatever it says, the host keeps a sound tree.
class NodeTreeTest : public QObject {
    Q_OBJECT
private slots:
    void buildsWhatIsDescribed()
    {
        NodeTree tree;
        tree.apply({Kind::Create, 1, 0, 0, "page"});
        tree.apply({Kind::CreateText, 2, 0, 0, "", "hello"});
        tree.apply({Kind::CreateText, 3, 0, 0, "", "before"});
        tree.apply({Kind::Insert, 2, 1, 0});
        tree.apply({Kind::Insert, 3, 1, 2});

        const auto &children = tree.find(1)->children;

        QCOMPARE(children.size(), std::size_t(2));
        QCOMPARE(children[0]->text, QString("before"));
        QCOMPARE(children[1]->text, QString("hello"));
    }

    void ignoresUnknownNodes()
    {
        NodeTree tree;
        for (const auto kind : {Kind::Insert, Kind::Remove, Kind::Release, Kind::SetText, Kind::SetAttribute,
                                Kind::AddClass, Kind::Listen, Kind::AppendStyles, Kind::SetStyle})
            tree.apply({kind, 7, 8, 9, "a", "b"});

        QCOMPARE(tree.size(), std::size_t(0));
    }

    void keepsEveryValueOfAnInputUntilItIsShown()
    {
        NodeTree tree;
        tree.apply({Kind::Create, 1, 0, 0, "input"});
        for (const auto *value : {"\"b\"", "\"bus\"", "\"\""}) {
            tree.apply({Kind::SetAttribute, 1, 0, 0, "value", value});
            tree.apply({Kind::SetAttribute, 1, 0, 0, "placeholder", "\"Search\""});
        }

        QCOMPARE(tree.find(1)->told, QStringList({"b", "bus", ""}));
    }

    void keepsNoMoreValuesThanAreTypedInAFrame()
    {
        NodeTree tree;
        tree.apply({Kind::Create, 1, 0, 0, "input"});
        for (int i = 0; i < 1000; ++i)
            tree.apply({Kind::SetAttribute, 1, 0, 0, "value", std::to_string(i)});

        QCOMPARE(tree.find(1)->told.size(), 32);
        QCOMPARE(tree.find(1)->told.last(), QString("999"));
    }

    void refusesANodeInsideItself()
    {
        NodeTree tree;
        tree.apply({Kind::Create, 1, 0, 0, "view"});
        tree.apply({Kind::Create, 2, 0, 0, "view"});
        tree.apply({Kind::Insert, 2, 1, 0});

        tree.apply({Kind::Insert, 1, 2, 0});
        tree.apply({Kind::Insert, 1, 1, 0});

        QVERIFY(!tree.find(1)->parent);
        QVERIFY(tree.find(2)->children.empty());
    }

    void refusesMoreNodesThanAnyScreenNeeds()
    {
        NodeTree tree;
        for (unsigned i = 1; i <= NodeTree::MaximumNodes + 10; ++i)
            tree.apply({Kind::Create, i, 0, 0, "view"});

        QCOMPARE(tree.size(), NodeTree::MaximumNodes);
    }

    void refusesATreeThatIsTooDeep()
    {
        NodeTree tree;
        tree.apply({Kind::Create, 1, 0, 0, "view"});
        for (unsigned i = 2; i < 300; ++i) {
            tree.apply({Kind::Create, i, 0, 0, "view"});
            tree.apply({Kind::Insert, i, i - 1, 0});
        }

        int depth = 0;
        for (const auto *node = tree.find(1); node; node = node->children.empty() ? nullptr : node->children.front())
            ++depth;

        QCOMPARE(depth, NodeTree::MaximumDepth);
    }

    void aReleasedNodeLeavesNothingBehind()
    {
        NodeTree tree;
        for (unsigned i = 1; i <= 3; ++i)
            tree.apply({Kind::Create, i, 0, 0, "view"});
        tree.apply({Kind::Insert, 2, 1, 0});
        tree.apply({Kind::Insert, 3, 2, 0});

        tree.apply({Kind::Release, 2});

        QVERIFY(tree.find(1)->children.empty());
        QVERIFY(!tree.find(3)->parent);
    }

    void aPageGoesWithEverythingInIt()
    {
        NodeTree tree;
        for (unsigned i = 1; i <= 3; ++i)
            tree.apply({Kind::Create, i, 0, 0, "view"});
        tree.apply({Kind::Insert, 2, 1, 0});
        tree.apply({Kind::Insert, 3, 2, 0});

        tree.removePage(1);

        QCOMPARE(tree.size(), std::size_t(0));
    }
};

std::unique_ptr<QObject> makeNodeTreeTest()
{
    return std::make_unique<NodeTreeTest>();
}

#include "tst_node_tree.moc"
