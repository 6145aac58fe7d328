#include "miniprogram/style_sheet.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace causeway::app {
namespace {

using Declarations = QHash<QString, QString>;

/// What WeChat's components look like before a program says anything; sizes a finger can hit.
Declarations defaultsFor(const QString &tag)
{
    if (tag == QLatin1String("button"))
        return {{QStringLiteral("min-height"), QStringLiteral("48px")},
                {QStringLiteral("text-align"), QStringLiteral("center")},
                {QStringLiteral("justify-content"), QStringLiteral("center")}};
    if (tag == QLatin1String("input"))
        return {{QStringLiteral("min-height"), QStringLiteral("48px")}};
    if (tag == QLatin1String("image"))
        return {{QStringLiteral("width"), QStringLiteral("320px")},
                {QStringLiteral("height"), QStringLiteral("240px")}};
    if (tag == QLatin1String("page"))
        return {{QStringLiteral("width"), QStringLiteral("100%")}, {QStringLiteral("height"), QStringLiteral("100%")}};
    return {};
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const auto &each : value.toArray())
        list += each.toString();
    return list;
}

bool isAt(const ViewNode &node, bool first)
{
    if (!node.parent)
        return true;
    const auto &siblings = node.parent->children;
    return !siblings.empty() && (first ? siblings.front() : siblings.back()) == &node;
}

const ViewNode *before(const ViewNode &node)
{
    if (!node.parent)
        return nullptr;
    const auto &siblings = node.parent->children;
    const auto place = std::ranges::find(siblings, &node);
    return place == siblings.begin() || place == siblings.end() ? nullptr : *(place - 1);
}

/// Inline styles are few and simple: `name: value` pairs, longhands and the commonest shorthands of one value.
void addInline(Declarations &declarations, const QString &text)
{
    for (const auto &part : text.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        const auto colon = part.indexOf(QLatin1Char(':'));
        const auto name = part.left(colon).trimmed();
        const auto value = part.mid(colon + 1).trimmed();
        if (colon < 1 || value.isEmpty())
            continue;
        if (name == QLatin1String("margin") || name == QLatin1String("padding")) {
            for (const char *side : {"-top", "-right", "-bottom", "-left"})
                declarations[name + QLatin1String(side)] = value;
        } else if (name == QLatin1String("background")) {
            declarations[QStringLiteral("background-color")] = value;
        } else {
            declarations[name] = value;
        }
    }
}
}

StyleSheets StyleSheets::fromJson(const QByteArray &json)
{
    StyleSheets sheets;
    const auto object = QJsonDocument::fromJson(json).object();
    for (auto sheet = object.begin(); sheet != object.end(); ++sheet) {
        for (const auto &rule : sheet.value().toArray())
            sheets.m_sheets[sheet.key()] += toRule(rule);
    }
    return sheets;
}

StyleSheets::Rule StyleSheets::toRule(const QJsonValue &value)
{
    Rule rule;
    for (const auto &each : value[u"steps"].toArray()) {
        const auto combinator = each[u"combinator"].toString();
        rule.steps += Step{each[u"tag"].toString(), each[u"id"].toString(), strings(each[u"classes"]),
                           strings(each[u"pseudo"]), combinator.isEmpty() ? QChar() : combinator.front()};
    }
    rule.specificity = value[u"specificity"].toInt();
    rule.media = value[u"media"].toString();
    for (const auto &each : value[u"declarations"].toArray())
        rule.declarations += {each[0].toString(), each[1].toString()};
    return rule;
}

bool StyleSheets::matches(const Step &step, const ViewNode &node, unsigned scope)
{
    if (node.isText || (!step.tag.isEmpty() && step.tag != node.tag)
        || (!step.id.isEmpty() && step.id != node.elementId))
        return false;
    const bool hasClasses = std::ranges::all_of(
        step.classes, [&](const QString &name) { return node.classes.contains(ViewNode::ClassName(name, scope)); });
    return hasClasses && std::ranges::all_of(step.pseudo, [&](const QString &name) {
               return name == QLatin1String("first-child") ? isAt(node, true)
                   : name == QLatin1String("last-child")   ? isAt(node, false)
                                                           : false;
           });
}

bool StyleSheets::matchesFrom(const Rule &rule, qsizetype index, const ViewNode &node, unsigned scope)
{
    const auto &step = rule.steps[index];
    if (!matches(step, node, scope))
        return false;
    if (index + 1 == rule.steps.size())
        return true;
    if (step.combinator == QLatin1Char('+')) {
        const auto *sibling = before(node);
        return sibling && matchesFrom(rule, index + 1, *sibling, scope);
    }
    if (step.combinator == QLatin1Char('>'))
        return node.parent && matchesFrom(rule, index + 1, *node.parent, scope);
    for (const auto *above = node.parent; above; above = above->parent) {
        if (matchesFrom(rule, index + 1, *above, scope))
            return true;
    }
    return false;
}

QHash<QString, QString> StyleSheets::declarationsFor(const ViewNode &node, const Appended &sheets, bool dark) const
{
    QList<const Rule *> applying;
    for (const auto &[path, scope] : sheets) {
        const auto sheet = m_sheets.constFind(path);
        if (sheet == m_sheets.constEnd())
            continue;
        for (const auto &rule : *sheet) {
            const bool media = rule.media.isEmpty() || (rule.media == QLatin1String("dark")) == dark;
            if (media && !rule.steps.isEmpty() && matchesFrom(rule, 0, node, scope))
                applying += &rule;
        }
    }
    std::ranges::stable_sort(applying, {}, &Rule::specificity);
    auto declarations = defaultsFor(node.tag);
    for (const auto *rule : applying) {
        for (const auto &[name, value] : rule->declarations)
            declarations[name] = value;
    }
    addInline(declarations, node.inlineStyle);
    return declarations;
}
}
