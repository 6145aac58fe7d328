#pragma once

#include "miniprogram/program_session.h"

namespace causeway::app {

/// Makes the Qt Quick items for what a page looks like: style, layout, then everything is moved in one go.
class PageView {
public:
    /// What makes an item; the primitives are QML (Causeway.MiniProgram).
    using MakeItem = std::function<QQuickItem *(const QString &kind)>;

    PageView(ProgramSession &session, const StyleContext &context, MakeItem makeItem)
        : m_session(session), m_context(context), m_makeItem(std::move(makeItem))
    {
    }

    void render(ViewNode &page, QQuickItem &parent);

private:
    bool build(ViewNode &node, const Style *parent);
    void collectChildren(ViewNode &node, std::vector<ViewNode *> &shown);
    bool joinRun(ViewNode &child, const Style &parent, std::vector<ViewNode *> &run) const;
    bool buildRun(const std::vector<ViewNode *> &run, const Style &style);
    void setText(ViewNode &owner, const Style &style, bool rich, const QString &content);
    void gather(const ViewNode &node, const Style &style, QList<std::pair<QString, const Style *>> &pieces) const;
    void setItem(ViewNode &node, const QString &kind);
    void describe(ViewNode &node);
    void describeInput(ViewNode &node);
    void place(ViewNode &node, QQuickItem &parent);
    static void setChildren(ViewNode &node, const std::vector<ViewNode *> &shown);

    ProgramSession &m_session;
    const StyleContext &m_context;
    MakeItem m_makeItem;
    StyleSheets::Appended m_sheets;
};
}
