#include "miniprogram/layout.h"

namespace causeway::app {
namespace {

template<typename Value>
Value choose(const QString &text, std::initializer_list<std::pair<const char *, Value>> choices, Value fallback)
{
    for (const auto &[name, value] : choices) {
        if (text == QLatin1String(name))
            return value;
    }
    return fallback;
}

using SetLength = void (*)(YGNodeRef, float);
using SetAutomatic = void (*)(YGNodeRef);

/// Sets a size, or back to undefined where the style says nothing: a node keeps what it was told before.
void setLength(YGNodeRef node, const std::optional<Length> &length, SetLength points, SetLength percent,
               SetAutomatic automatic)
{
    if (!length)
        points(node, YGUndefined);
    else if (length->unit == Length::Unit::Percent)
        percent(node, length->value);
    else if (length->unit == Length::Unit::Automatic)
        automatic ? automatic(node) : points(node, YGUndefined);
    else
        points(node, length->value);
}

class Applier {
public:
    Applier(YGNodeRef node, const Style &style, const StyleContext &context)
        : m_node(node), m_style(style), m_context(context)
    {
    }

    void sizes() const
    {
        setLength(m_node, length("width"), YGNodeStyleSetWidth, YGNodeStyleSetWidthPercent, YGNodeStyleSetWidthAuto);
        setLength(m_node, length("height"), YGNodeStyleSetHeight, YGNodeStyleSetHeightPercent,
                  YGNodeStyleSetHeightAuto);
        setLength(m_node, length("min-width"), YGNodeStyleSetMinWidth, YGNodeStyleSetMinWidthPercent, nullptr);
        setLength(m_node, length("min-height"), YGNodeStyleSetMinHeight, YGNodeStyleSetMinHeightPercent, nullptr);
        setLength(m_node, length("max-width"), YGNodeStyleSetMaxWidth, YGNodeStyleSetMaxWidthPercent, nullptr);
        setLength(m_node, length("max-height"), YGNodeStyleSetMaxHeight, YGNodeStyleSetMaxHeightPercent, nullptr);
        setLength(m_node, length("flex-basis"), YGNodeStyleSetFlexBasis, YGNodeStyleSetFlexBasisPercent,
                  YGNodeStyleSetFlexBasisAuto);
        YGNodeStyleSetAspectRatio(m_node, number("aspect-ratio", YGUndefined));
        YGNodeStyleSetGap(m_node, YGGutterRow, points("row-gap"));
        YGNodeStyleSetGap(m_node, YGGutterColumn, points("column-gap"));
    }

    void edges() const
    {
        constexpr std::pair<YGEdge, const char *> sides[] = {
            {YGEdgeTop, "top"}, {YGEdgeRight, "right"}, {YGEdgeBottom, "bottom"}, {YGEdgeLeft, "left"}};
        for (const auto &[edge, side] : sides) {
            edgeLength(edge, QStringLiteral("margin-") + QLatin1String(side), YGNodeStyleSetMargin,
                       YGNodeStyleSetMarginPercent, 0);
            edgeLength(edge, QStringLiteral("padding-") + QLatin1String(side), YGNodeStyleSetPadding,
                       YGNodeStyleSetPaddingPercent, 0);
            edgeLength(edge, QLatin1String(side), YGNodeStyleSetPosition, YGNodeStyleSetPositionPercent, YGUndefined);
            const auto border = QStringLiteral("border-%1-width").arg(QLatin1String(side));
            YGNodeStyleSetBorder(m_node, edge, pointsOf(m_style, border, m_context));
            if (m_style.value(QStringLiteral("margin-") + QLatin1String(side)) == QLatin1String("auto"))
                YGNodeStyleSetMarginAuto(m_node, edge);
        }
    }

    void container() const
    {
        const auto direction = text("flex-direction");
        const auto byDisplay = m_style.isFlex() ? YGFlexDirectionRow : YGFlexDirectionColumn;
        YGNodeStyleSetFlexDirection(m_node,
                                    choose(direction,
                                           {{"row", YGFlexDirectionRow},
                                            {"row-reverse", YGFlexDirectionRowReverse},
                                            {"column", YGFlexDirectionColumn},
                                            {"column-reverse", YGFlexDirectionColumnReverse}},
                                           byDisplay));
        YGNodeStyleSetFlexWrap(
            m_node,
            choose(text("flex-wrap"), {{"wrap", YGWrapWrap}, {"wrap-reverse", YGWrapWrapReverse}}, YGWrapNoWrap));
        YGNodeStyleSetJustifyContent(m_node,
                                     choose(text("justify-content"),
                                            {{"center", YGJustifyCenter},
                                             {"flex-end", YGJustifyFlexEnd},
                                             {"end", YGJustifyFlexEnd},
                                             {"space-between", YGJustifySpaceBetween},
                                             {"space-around", YGJustifySpaceAround},
                                             {"space-evenly", YGJustifySpaceEvenly}},
                                            YGJustifyFlexStart));
        YGNodeStyleSetAlignItems(m_node, alignment("align-items", YGAlignStretch));
        YGNodeStyleSetAlignContent(m_node, alignment("align-content", YGAlignStretch));
        const bool clips =
            text("overflow-x") == QLatin1String("hidden") || text("overflow-y") == QLatin1String("hidden");
        YGNodeStyleSetOverflow(m_node, clips ? YGOverflowHidden : YGOverflowVisible);
    }

    void inParent(const Style *parent) const
    {
        const bool flexItem = parent && parent->isFlex();
        YGNodeStyleSetFlexGrow(m_node, number("flex-grow", 0));
        YGNodeStyleSetFlexShrink(m_node, number("flex-shrink", flexItem ? 1 : 0));
        YGNodeStyleSetAlignSelf(m_node, alignment("align-self", YGAlignAuto));
        const bool absolute =
            text("position") == QLatin1String("absolute") || text("position") == QLatin1String("fixed");
        YGNodeStyleSetPositionType(m_node, absolute ? YGPositionTypeAbsolute : YGPositionTypeRelative);
        YGNodeStyleSetBoxSizing(
            m_node, text("box-sizing") == QLatin1String("content-box") ? YGBoxSizingContentBox : YGBoxSizingBorderBox);
    }

private:
    QString text(const char *name) const { return m_style.value(QLatin1String(name)); }
    std::optional<Length> length(const char *name) const
    {
        return parseLength(text(name), m_style.fontSize, m_context);
    }
    float points(const char *name) const { return pointsOf(m_style, QLatin1String(name), m_context); }
    float number(const char *name, float fallback) const
    {
        bool isNumber = false;
        const float value = text(name).toFloat(&isNumber);
        return isNumber ? value : fallback;
    }
    YGAlign alignment(const char *name, YGAlign fallback) const
    {
        return choose(text(name),
                      {{"center", YGAlignCenter},
                       {"flex-start", YGAlignFlexStart},
                       {"start", YGAlignFlexStart},
                       {"flex-end", YGAlignFlexEnd},
                       {"end", YGAlignFlexEnd},
                       {"stretch", YGAlignStretch},
                       {"baseline", YGAlignBaseline},
                       {"space-between", YGAlignSpaceBetween},
                       {"space-around", YGAlignSpaceAround}},
                      fallback);
    }
    void edgeLength(YGEdge edge, const QString &name, void (*setPoints)(YGNodeRef, YGEdge, float),
                    void (*setPercent)(YGNodeRef, YGEdge, float), float fallback) const
    {
        const auto size = parseLength(m_style.value(name), m_style.fontSize, m_context);
        if (size && size->unit == Length::Unit::Percent)
            setPercent(m_node, edge, size->value);
        else
            setPoints(m_node, edge, size && size->unit == Length::Unit::Points ? size->value : fallback);
    }

    YGNodeRef m_node;
    const Style &m_style;
    const StyleContext &m_context;
};
}

void applyLayout(YGNodeRef node, const Style &style, const Style *parent, const StyleContext &context)
{
    const Applier applier(node, style, context);
    applier.sizes();
    applier.edges();
    applier.container();
    applier.inParent(parent);
}

float pointsOf(const Style &style, const QString &name, const StyleContext &context)
{
    const auto length = parseLength(style.value(name), style.fontSize, context);
    return length && length->unit == Length::Unit::Points ? length->value : 0;
}
}
