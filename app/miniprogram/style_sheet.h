#pragma once

#include "miniprogram/view_node.h"

#include <QByteArray>

namespace causeway::app {

/// A package's styles as the packing tool compiled them (common/styles.json).
class StyleSheets {
public:
    /// What a page has appended, in order: path and style scope.
    using Appended = std::vector<std::pair<QString, unsigned>>;

    static StyleSheets fromJson(const QByteArray &json);

    /// Everything that applies to a node: what the host says of its tag, the page's sheets by specificity and order,
    /// and last its inline style.
    QHash<QString, QString> declarationsFor(const ViewNode &node, const Appended &sheets, bool dark) const;

private:
    struct Step {
        QString tag;
        QString id;
        QStringList classes;
        QStringList pseudo;
        QChar combinator; ///< to the next step, which is further up
    };
    struct Rule {
        QList<Step> steps; ///< the node's own first
        int specificity = 0;
        QString media;
        QList<std::pair<QString, QString>> declarations;
    };

    static Rule toRule(const QJsonValue &value);
    static bool matches(const Step &step, const ViewNode &node, unsigned scope);
    static bool matchesFrom(const Rule &rule, qsizetype index, const ViewNode &node, unsigned scope);

    QHash<QString, QList<Rule>> m_sheets;
};
}
