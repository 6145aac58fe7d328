#pragma once

#include "miniprogram/style.h"

#include <QJsonValue>
#include <QPointer>
#include <QQuickItem>
#include <QSet>

#include <memory>
#include <vector>

#include <yoga/Yoga.h>

namespace causeway::app {

struct FreeYogaNode {
    void operator()(YGNode *node) const { YGNodeFree(node); }
};

/// One node of the tree that a program describes, with what was made to show it. Belongs to its NodeTree.
struct ViewNode {
    using ClassName = std::pair<QString, unsigned>; ///< name, style scope

    unsigned id = 0;
    bool isText = false;
    QString tag;
    QString text;
    QString elementId;
    QString inlineStyle;
    QHash<QString, QJsonValue> attributes;
    QStringList told; ///< what an input's value was since it was last shown, oldest first
    QList<ClassName> classes;
    QSet<QString> listens;
    unsigned styleScope = 0;
    ViewNode *parent = nullptr;
    std::vector<ViewNode *> children;

    // Made by PageView
    Style style;
    std::unique_ptr<YGNode, FreeYogaNode> yoga;
    QPointer<QQuickItem> item;
    QString kind;    ///< which primitive `item` is
    QString content; ///< what an inline run shows; it is measured again when this changes

    ~ViewNode() { delete item; }
    QString attribute(const QString &name) const;
};
}
