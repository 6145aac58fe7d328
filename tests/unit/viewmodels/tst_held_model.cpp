#include "test_registry.h"
#include "viewmodels/held_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace causeway;
using namespace causeway::app;

/// A list of certificates that comes a screen at a time.
class HeldModelTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_asked.clear();
        m_model = std::make_unique<HeldModel>(false, [this](const wallet::HeldQuery &query, HeldModel::Answer answer) {
            m_asked.push_back({query, std::move(answer)});
        });
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void asksForAScreenAndForMoreAtTheEnd();
    void fetchesMoreAfterWhatIsOnItsWay();
    void showsNoAnswerToAnEarlierQuestion();
    void searchesTheWholeListAgain();
    void staysAsItIsWhereTheSdkFails();
    void leavesRowsWhereTheyAre();
    void movesOneAmongItsOwnOnly();
    void saysWhereAGroupBegins();
    void forgets();

private:
    struct Question {
        wallet::HeldQuery query;
        HeldModel::Answer answer;
    };

    /// "a* b" is a favourite and another one, each with its name as its title.
    static HeldScreen screen(const QString &names, std::size_t found = 0)
    {
        HeldScreen screen;
        for (const auto &name : names.split(' ', Qt::SkipEmptyParts)) {
            const auto id = QString(name).remove('*');
            screen.cards += QVariantMap{{"id", id}, {"title", id.left(1)}, {"favourite", name.endsWith('*')}};
        }
        screen.found = found > 0 ? found : std::size_t(screen.cards.size());
        return screen;
    }
    void answer(const QString &names, std::size_t found = 0) { m_asked.back().answer(screen(names, found)); }
    void show(const QString &names, std::size_t found = 0)
    {
        m_model->refresh();
        answer(names, found);
    }
    QString shown() const
    {
        QStringList ids;
        for (int row = 0; row < m_model->rowCount(); ++row)
            ids += m_model->data(m_model->index(row), HeldModel::CardRole).toMap().value("id").toString();
        return ids.join(' ');
    }

    std::vector<Question> m_asked;
    std::unique_ptr<HeldModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void HeldModelTest::asksForAScreenAndForMoreAtTheEnd()
{
    QVERIFY(!m_model->isKnown());
    show("a b", 3);
    QCOMPARE(m_asked.back().query.limit, HeldModel::Screen);
    QVERIFY(m_model->isKnown());
    QCOMPARE(m_model->found(), 3);
    QVERIFY(m_model->canFetchMore({}));

    m_model->fetchMore({});
    QCOMPARE(m_asked.back().query.from, std::size_t(2));
    QVERIFY(!m_model->canFetchMore({})); // one question is on its way
    answer("c", 3);

    QCOMPARE(shown(), QString("a b c"));
    QVERIFY(!m_model->canFetchMore({}));
}

/// A view asks when it comes to its end, and not again.
void HeldModelTest::fetchesMoreAfterWhatIsOnItsWay()
{
    show("a b", 3);
    m_model->refresh();
    m_model->fetchMore({});
    QVERIFY(!m_model->canFetchMore({}));
    answer("a b", 3);

    QCOMPARE(m_asked.back().query.from, std::size_t(2));
    answer("c", 3);
    QCOMPARE(shown(), QString("a b c"));
}

void HeldModelTest::showsNoAnswerToAnEarlierQuestion()
{
    m_model->search("x");
    m_model->search("xy");
    answer("b");
    m_asked.front().answer(screen("a b c"));

    QCOMPARE(shown(), QString("b"));
    QCOMPARE(m_model->found(), 1);
}

void HeldModelTest::searchesTheWholeListAgain()
{
    show("a b c");
    m_model->search("c");
    QCOMPARE(m_asked.back().query.text, std::string("c"));
    QCOMPARE(m_asked.back().query.from, std::size_t(0));
    answer("c");
    QCOMPARE(shown(), QString("c"));

    m_model->search("");
    answer("a b c");
    QCOMPARE(shown(), QString("a b c"));
}

void HeldModelTest::staysAsItIsWhereTheSdkFails()
{
    show("a b", 9);
    m_model->fetchMore({});
    m_asked.back().answer(Error{ErrorCode::StorageFailure});

    QCOMPARE(shown(), QString("a b"));
    QVERIFY(m_model->canFetchMore({})); // it may be asked again
}

void HeldModelTest::leavesRowsWhereTheyAre()
{
    show("a b c d");
    const QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    const QPersistentModelIndex kept = m_model->index(2);

    show("d* c e");

    QCOMPARE(shown(), QString("d c e"));
    QCOMPARE(resets.size(), 0);
    QCOMPARE(kept.row(), 1);
    show("");
    show("");
    QCOMPARE(resets.size(), 1);
}

void HeldModelTest::movesOneAmongItsOwnOnly()
{
    show("a* b* c d");
    m_model->shift("c", -1); // its neighbour is a favourite
    m_model->shift("d", 1);
    m_model->shift("unknown", 1);
    QCOMPARE(shown(), QString("a b c d"));

    m_model->shift("a", 1);
    m_model->shift("d", -1);

    QCOMPARE(shown(), QString("b a d c"));
}

void HeldModelTest::saysWhereAGroupBegins()
{
    show("a1* b1 b2 c1");
    QStringList groups;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const auto index = m_model->index(row);
        groups += m_model->data(index, HeldModel::GroupRole).toString()
            + (m_model->data(index, HeldModel::GroupStartRole).toBool() ? "!" : "");
    }
    QCOMPARE(groups.join(' '), QString("! b! b c!"));

    m_model->groupByType(true);
    QVERIFY(m_asked.back().query.byType);
}

void HeldModelTest::forgets()
{
    m_model->search("a");
    answer("a");
    m_model->refresh();
    m_model->forget();
    answer("a b"); // comes too late

    QCOMPARE(shown(), QString());
    QCOMPARE(m_model->text(), QString());
    QVERIFY(!m_model->isKnown());
}

CAUSEWAY_SUITE(HeldModelTest)
#include "tst_held_model.moc"
