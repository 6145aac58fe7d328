#pragma once

#include "miniprogram/view_node.h"

#include <causeway/wire/miniprogram_protocol.h>

#include <unordered_map>

namespace causeway::app {

/// The nodes of all pages, as the program's operations make them. What a damaged or hostile program says is bounded
/// and otherwise ignored: an unknown node, a node inside itself, more nodes or a deeper tree than any screen needs.
class NodeTree {
public:
    static constexpr std::size_t MaximumNodes = 20'000;
    static constexpr int MaximumDepth = 100;

    struct AppendedStyles {
        QString path;
        unsigned scope = 0;
    };

    void apply(const wire::NodeOperation &operation);
    ViewNode *find(unsigned id) const;
    std::size_t size() const { return m_nodes.size(); }
    /// In the order in which they were added to the page.
    QList<AppendedStyles> stylesOf(unsigned root) const { return m_styles.value(root); }
    void removePage(unsigned root);

private:
    void create(const wire::NodeOperation &operation);
    void insert(ViewNode &node, unsigned parent, unsigned before);
    static void setAttribute(ViewNode &node, const wire::NodeOperation &operation);
    void changeStyle(ViewNode &node, const wire::NodeOperation &operation);
    static void detach(ViewNode &node);
    void release(ViewNode &node);

    std::unordered_map<unsigned, std::unique_ptr<ViewNode>> m_nodes;
    QHash<unsigned, QList<AppendedStyles>> m_styles;
};
}
