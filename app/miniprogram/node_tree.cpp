#include "miniprogram/node_tree.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace causeway::app {
namespace {

using Kind = wire::NodeOperationKind;

constexpr int LongestText = 20'000;
constexpr int MostTold = 32;

QString text(const std::string &from)
{
    return QString::fromUtf8(from.data(), static_cast<qsizetype>(from.size())).left(LongestText);
}

QJsonValue json(const std::string &from)
{
    return QJsonDocument::fromJson("[" + QByteArray::fromStdString(from) + "]").array().at(0);
}

int depthOf(const ViewNode *node)
{
    int depth = 0;
    for (; node; node = node->parent)
        ++depth;
    return depth;
}

int heightOf(const ViewNode &node)
{
    int height = 0;
    for (const auto *child : node.children)
        height = std::max(height, heightOf(*child));
    return height + 1;
}

bool isInside(const ViewNode &outer, const ViewNode *node)
{
    for (; node; node = node->parent) {
        if (node == &outer)
            return true;
    }
    return false;
}
}

QString ViewNode::attribute(const QString &name) const
{
    return attributes.value(name).toVariant().toString();
}

ViewNode *NodeTree::find(unsigned id) const
{
    const auto found = m_nodes.find(id);
    return found == m_nodes.end() ? nullptr : found->second.get();
}

void NodeTree::apply(const wire::NodeOperation &operation)
{
    if (operation.kind == Kind::Create || operation.kind == Kind::CreateText)
        return create(operation);
    auto *node = find(operation.node);
    if (!node)
        return;
    switch (operation.kind) {
    case Kind::Insert: return insert(*node, operation.other, operation.before);
    case Kind::Remove: return detach(*node);
    case Kind::Release: return release(*node);
    case Kind::SetText: node->text = text(operation.value); return;
    case Kind::SetAttribute: return setAttribute(*node, operation);
    case Kind::RemoveAttribute: node->attributes.remove(text(operation.name)); return;
    case Kind::Listen: node->listens.insert(text(operation.name)); return;
    default: return changeStyle(*node, operation);
    }
}

/// Two values of an input may come before the next frame, and the field must hear of both: the first may be what was typed, the second,
/// equal to what the field was told before, the program's own wish.
void NodeTree::setAttribute(ViewNode &node, const wire::NodeOperation &operation)
{
    const auto name = text(operation.name);
    node.attributes[name] = json(operation.value);
    if (node.tag != QLatin1String("input") || name != QLatin1String("value"))
        return;
    node.told += node.attribute(name);
    if (node.told.size() > MostTold)
        node.told.removeFirst();
}

void NodeTree::changeStyle(ViewNode &node, const wire::NodeOperation &operation)
{
    const ViewNode::ClassName name{text(operation.name), operation.other};
    switch (operation.kind) {
    case Kind::SetId: node.elementId = text(operation.value); return;
    case Kind::SetStyle: node.inlineStyle = text(operation.value); return;
    case Kind::SetStyleScope: node.styleScope = operation.other; return;
    case Kind::AddClass:
        if (!node.classes.contains(name))
            node.classes += name;
        return;
    case Kind::RemoveClass: node.classes.removeAll(name); return;
    case Kind::ClearClasses: node.classes.clear(); return;
    case Kind::AppendStyles: m_styles[node.id] += {name.first, operation.other}; return;
    default: return;
    }
}

void NodeTree::create(const wire::NodeOperation &operation)
{
    if (operation.node == 0 || m_nodes.size() >= MaximumNodes || find(operation.node))
        return;
    auto node = std::make_unique<ViewNode>();
    node->id = operation.node;
    node->isText = operation.kind == Kind::CreateText;
    node->tag = text(operation.name);
    node->text = text(operation.value);
    m_nodes[operation.node] = std::move(node);
}

void NodeTree::insert(ViewNode &node, unsigned parentId, unsigned before)
{
    auto *parent = find(parentId);
    if (!parent || isInside(node, parent) || depthOf(parent) + heightOf(node) > MaximumDepth)
        return;
    detach(node);
    const auto place = std::ranges::find(parent->children, before, &ViewNode::id);
    parent->children.insert(place, &node);
    node.parent = parent;
}

void NodeTree::detach(ViewNode &node)
{
    if (!node.parent)
        return;
    std::erase(node.parent->children, &node);
    if (node.item)
        node.item->setParentItem(nullptr);
    node.parent = nullptr;
}

void NodeTree::release(ViewNode &node)
{
    detach(node);
    for (auto *child : node.children)
        child->parent = nullptr;
    m_styles.remove(node.id);
    m_nodes.erase(node.id);
}

void NodeTree::removePage(unsigned root)
{
    auto *node = find(root);
    if (!node)
        return;
    const auto children = node->children;
    for (auto *child : children)
        removePage(child->id);
    release(*node);
}
}
