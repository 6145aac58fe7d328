#include "miniprogram/page_view.h"

#include "miniprogram/layout.h"

#include <QUrl>

#include <cmath>
#include <utility>

namespace causeway::app {
namespace {

ViewNode *nodeOf(YGNodeConstRef yoga)
{
    return static_cast<ViewNode *>(YGNodeGetContext(yoga));
}

/// Qt lays text out itself; Yoga asks how large it becomes.
YGSize measureText(YGNodeConstRef yoga, float width, YGMeasureMode mode, float, YGMeasureMode)
{
    auto *item = nodeOf(yoga)->item.data();
    if (!item)
        return {0, 0};
    const auto natural = static_cast<float>(std::ceil(item->implicitWidth()));
    const float taken = mode == YGMeasureModeUndefined ? natural
        : mode == YGMeasureModeAtMost                  ? std::min(natural, width)
                                                       : width;
    item->setWidth(taken);
    return {taken, static_cast<float>(std::ceil(item->implicitHeight()))};
}

bool isBlank(const QString &text)
{
    return text.trimmed().isEmpty();
}

void hide(ViewNode &node)
{
    if (node.item)
        node.item->setVisible(false);
}

QString kindOf(const QString &tag)
{
    if (tag == QLatin1String("page") || tag == QLatin1String("scroll-view"))
        return QStringLiteral("scroll");
    if (tag == QLatin1String("image") || tag == QLatin1String("input"))
        return tag;
    return QStringLiteral("box");
}

QString toRichText(const QList<std::pair<QString, const Style *>> &pieces)
{
    QString html;
    for (const auto &[text, style] : pieces) {
        html += QStringLiteral("<span style=\"color:%1;font-size:%2px;font-weight:%3\">%4</span>")
                    .arg(style->color.name())
                    .arg(qRound(style->fontSize))
                    .arg(style->fontWeight)
                    .arg(text.toHtmlEscaped());
    }
    return html;
}
}

void PageView::render(ViewNode &page, QQuickItem &parent)
{
    m_sheets.clear();
    for (const auto &sheet : m_session.tree().stylesOf(page.id))
        m_sheets.emplace_back(sheet.path, sheet.scope);
    build(page, nullptr);
    if (!page.yoga)
        return;
    YGNodeCalculateLayout(page.yoga.get(), m_context.width, m_context.height, YGDirectionLTR);
    place(page, parent);
}

bool PageView::build(ViewNode &node, const Style *parent)
{
    node.style = computeStyle(m_session.styles().declarationsFor(node, m_sheets, m_context.dark), parent, m_context);
    if (node.style.isHidden() || node.attributes.value(QStringLiteral("hidden")).toBool()) {
        hide(node);
        return false;
    }
    setItem(node, kindOf(node.tag));
    if (!node.item)
        return false;
    applyLayout(node.yoga.get(), node.style, parent, m_context);
    describe(node);
    std::vector<ViewNode *> shown;
    if (node.kind == QLatin1String("box") || node.kind == QLatin1String("scroll"))
        collectChildren(node, shown);
    setChildren(node, shown);
    return true;
}

/// Text and <text> that follow one another are one run of text, unless the parent is flex: there each is a box.
void PageView::collectChildren(ViewNode &node, std::vector<ViewNode *> &shown)
{
    std::vector<ViewNode *> run;
    const auto endRun = [&] {
        if (!run.empty() && buildRun(run, node.style))
            shown.push_back(run.front());
        run.clear();
    };
    for (auto *child : node.children) {
        if (joinRun(*child, node.style, run))
            continue;
        endRun();
        if (build(*child, &node.style))
            shown.push_back(child);
    }
    endRun();
}

bool PageView::joinRun(ViewNode &child, const Style &parent, std::vector<ViewNode *> &run) const
{
    const bool isInline = child.isText
        || ((child.tag == QLatin1String("text") || child.tag == QLatin1String("span")) && !parent.isFlex());
    if (!isInline)
        return false;
    if (!child.isText) {
        child.style =
            computeStyle(m_session.styles().declarationsFor(child, m_sheets, m_context.dark), &parent, m_context);
        const auto display = child.style.value(QStringLiteral("display"));
        if (!display.isEmpty() && display != QLatin1String("inline"))
            return false;
    }
    run.push_back(&child);
    return true;
}

void PageView::gather(const ViewNode &node, const Style &style, QList<std::pair<QString, const Style *>> &pieces) const
{
    if (node.isText && !node.text.isEmpty())
        pieces += {node.text, &style};
    for (const auto *child : node.children)
        gather(*child, child->isText ? node.style : child->style, pieces);
}

bool PageView::buildRun(const std::vector<ViewNode *> &run, const Style &style)
{
    QList<std::pair<QString, const Style *>> pieces;
    for (const auto *node : run)
        gather(*node, node->isText ? style : node->style, pieces);
    QString plain;
    for (const auto &piece : pieces)
        plain += piece.first;
    for (auto *node : run)
        hide(*node);
    if (isBlank(plain))
        return false;
    auto &owner = *run.front();
    setItem(owner, QStringLiteral("text"));
    if (!owner.item)
        return false;
    setText(owner, owner.isText ? style : owner.style, pieces.size() > 1,
            pieces.size() > 1 ? toRichText(pieces) : plain.trimmed());
    return true;
}

void PageView::setText(ViewNode &owner, const Style &style, bool rich, const QString &content)
{
    auto &item = *owner.item;
    item.setProperty("richText", rich);
    item.setProperty("content", content);
    item.setProperty("ink", style.color);
    item.setProperty("pixelSize", qRound(style.fontSize));
    item.setProperty("weight", style.fontWeight);
    item.setProperty("slanted", style.italic);
    item.setProperty("linePixels", qRound(style.fontSize * style.lineHeight));
    item.setProperty("alignment", style.textAlign);
    item.setProperty("wraps", style.wraps);
    item.setProperty("decoration", style.value(QStringLiteral("text-decoration")));
    item.setProperty("family", m_context.fontFamily);
    item.setVisible(true);
    const auto signature = QStringLiteral("%1|%2|%3|%4|%5|%6")
                               .arg(style.fontSize)
                               .arg(style.fontWeight)
                               .arg(style.lineHeight)
                               .arg(style.wraps)
                               .arg(m_context.fontFamily, content);
    YGNodeSetMeasureFunc(owner.yoga.get(), measureText);
    YGNodeStyleSetFlexShrink(owner.yoga.get(), 1);
    if (owner.content != signature)
        YGNodeMarkDirty(owner.yoga.get());
    owner.content = signature;
}

void PageView::setItem(ViewNode &node, const QString &kind)
{
    if (node.kind != kind)
        delete node.item;
    if (!node.item) {
        node.item = m_makeItem(kind);
        node.kind = kind;
        node.content.clear();
        node.yoga.reset(YGNodeNew());
        YGNodeSetContext(node.yoga.get(), &node);
        if (node.item)
            node.item->setProperty("node", node.id);
    }
    if (node.item)
        node.item->setVisible(true);
}

void PageView::describe(ViewNode &node)
{
    auto &item = *node.item;
    const auto &style = node.style;
    const auto border = [&](const char *side) {
        return pointsOf(style, QStringLiteral("border-%1-width").arg(QLatin1String(side)), m_context);
    };
    const float top = border("top");
    const bool even = top == border("right") && top == border("bottom") && top == border("left");
    item.setProperty("fill", style.colorOf(QStringLiteral("background-color"), m_context));
    item.setProperty("corner", pointsOf(style, QStringLiteral("border-top-left-radius"), m_context));
    item.setProperty("line", even ? top : 0);
    item.setProperty(
        "sides", even ? QVariant() : QVariant(QVariantList{top, border("right"), border("bottom"), border("left")}));
    item.setProperty(
        "lineColor",
        style.colorOf(top > 0 ? QStringLiteral("border-top-color") : QStringLiteral("border-bottom-color"), m_context));
    item.setProperty("tappable", node.listens.contains(QStringLiteral("tap")));
    item.setProperty("enabled", !node.attributes.value(QStringLiteral("disabled")).toBool());
    item.setProperty("label", node.attribute(QStringLiteral("aria-label")));
    item.setProperty("role", node.attribute(QStringLiteral("aria-role")));
    bool hasOpacity = false;
    const float opacity = style.value(QStringLiteral("opacity")).toFloat(&hasOpacity);
    item.setOpacity(hasOpacity ? std::clamp(opacity, 0.0f, 1.0f) : 1);
    item.setClip(style.value(QStringLiteral("overflow-y")) == QLatin1String("hidden")
                 || node.kind == QLatin1String("scroll"));
    if (node.kind == QLatin1String("input"))
        describeInput(node);
    if (node.kind == QLatin1String("image")) {
        // Only what the package brings: an address would be a request that nobody checked.
        const auto path = node.attribute(QStringLiteral("src"));
        const auto bytes = m_session.file(path.startsWith(QLatin1Char('/')) ? path.mid(1) : path);
        const QByteArray type = path.endsWith(QLatin1String(".svg")) ? "svg+xml"
            : path.endsWith(QLatin1String(".png"))                   ? "png"
                                                                     : "jpeg";
        item.setProperty(
            "picture",
            bytes.isEmpty() ? QUrl() : QUrl(QString::fromLatin1("data:image/" + type + ";base64," + bytes.toBase64())));
    }
}

void PageView::describeInput(ViewNode &node)
{
    auto &item = *node.item;
    const auto padding = [&](const char *side) { return pointsOf(node.style, QLatin1String(side), m_context); };
    item.setProperty("ink", node.style.color);
    item.setProperty("pixelSize", qRound(node.style.fontSize));
    item.setProperty("family", m_context.fontFamily);
    item.setProperty("leftSpace", padding("padding-left"));
    item.setProperty("rightSpace", padding("padding-right"));
    item.setProperty("placeholder", node.attribute(QStringLiteral("placeholder")));
    item.setProperty("secret", node.attributes.value(QStringLiteral("password")).toBool());
    for (const auto &told : std::exchange(node.told, {}))
        item.setProperty("value", told);
    const auto value = node.attribute(QStringLiteral("value"));
    if (node.content != value)
        item.setProperty("value", value);
    node.content = value;
    YGNodeStyleSetMinHeight(node.yoga.get(), std::max(48.0f, node.style.fontSize * 2));
}

void PageView::setChildren(ViewNode &node, const std::vector<ViewNode *> &shown)
{
    auto *yoga = node.yoga.get();
    bool same = YGNodeGetChildCount(yoga) == shown.size();
    for (std::size_t i = 0; same && i < shown.size(); ++i)
        same = YGNodeGetChild(yoga, i) == shown[i]->yoga.get();
    if (same)
        return;
    YGNodeRemoveAllChildren(yoga);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        if (auto *owner = YGNodeGetOwner(shown[i]->yoga.get()))
            YGNodeRemoveChild(owner, shown[i]->yoga.get());
        YGNodeInsertChild(yoga, shown[i]->yoga.get(), i);
    }
}

void PageView::place(ViewNode &node, QQuickItem &parent)
{
    auto *yoga = node.yoga.get();
    auto &item = *node.item;
    if (item.parentItem() != &parent)
        item.setParentItem(&parent);
    item.setPosition({YGNodeLayoutGetLeft(yoga), YGNodeLayoutGetTop(yoga)});
    item.setSize({YGNodeLayoutGetWidth(yoga), YGNodeLayoutGetHeight(yoga)});
    auto *inside = node.kind == QLatin1String("scroll") ? item.property("contentItem").value<QQuickItem *>() : &item;
    float bottom = 0;
    QQuickItem *before = nullptr;
    for (std::size_t i = 0; inside && i < YGNodeGetChildCount(yoga); ++i) {
        auto *child = YGNodeGetChild(yoga, i);
        auto &childNode = *nodeOf(child);
        const bool moved = childNode.item->parentItem() != inside;
        place(childNode, *inside);
        // The order of items is the order of the keyboard.
        if (before && moved)
            childNode.item->stackAfter(before);
        before = childNode.item;
        bottom = std::max(bottom,
                          YGNodeLayoutGetTop(child) + YGNodeLayoutGetHeight(child)
                              + YGNodeLayoutGetMargin(child, YGEdgeBottom));
    }
    if (node.kind == QLatin1String("scroll"))
        item.setProperty("contentHeight", bottom + YGNodeLayoutGetPadding(yoga, YGEdgeBottom));
}
}
