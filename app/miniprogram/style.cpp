#include "miniprogram/style.h"

#include <QRegularExpression>

#include <algorithm>

namespace causeway::app {
namespace {

constexpr float DesignWidth = 750; // in rpx, whatever the screen
constexpr float RootFontSize = 16;
constexpr float SmallestFont = 9;
constexpr float LargestFont = 120;

QColor functionColor(const QString &arguments)
{
    static const QRegularExpression separators(QStringLiteral("[\\s,/]+"));
    const auto parts = arguments.split(separators, Qt::SkipEmptyParts);
    if (parts.size() < 3)
        return {};
    const auto channel = [&](int index) { return std::clamp(parts[index].toInt(), 0, 255); };
    const float alpha = parts.size() > 3 ? std::clamp(parts[3].toFloat(), 0.0f, 1.0f) : 1;
    QColor color(channel(0), channel(1), channel(2));
    color.setAlphaF(alpha);
    return color;
}

QColor hexColor(const QString &text)
{
    // CSS writes alpha last, Qt first.
    if (text.size() == 9)
        return QColor(QLatin1Char('#') + text.mid(7, 2) + text.mid(1, 6));
    return QColor(text);
}

int weightOf(const QString &text, int inherited)
{
    if (text == QLatin1String("bold"))
        return 700;
    if (text == QLatin1String("normal"))
        return 400;
    const int number = text.toInt();
    return number >= 100 && number <= 900 ? number : inherited;
}

void computeText(Style &style, const Style *parent, const StyleContext &context)
{
    const float inherited = parent ? parent->fontSize : style.fontSize * context.fontScale;
    style.fontSize = inherited;
    if (const auto size = parseLength(style.value(QStringLiteral("font-size")), inherited, context)) {
        const bool relative = style.value(QStringLiteral("font-size")).endsWith(QLatin1String("em"));
        // A person's text size applies to whatever a program asks for; em builds on a size that has it already.
        const float asked = size->unit == Length::Unit::Percent ? inherited * size->value / 100
            : relative                                          ? size->value
                                                                : size->value * context.fontScale;
        style.fontSize = std::clamp(asked, SmallestFont, LargestFont);
    }
    style.fontWeight = weightOf(style.value(QStringLiteral("font-weight")), parent ? parent->fontWeight : 400);
    const auto slant = style.value(QStringLiteral("font-style"));
    style.italic = slant.isEmpty() ? parent && parent->italic : slant == QLatin1String("italic");
    const auto align = style.value(QStringLiteral("text-align"));
    style.textAlign = !align.isEmpty() ? align : parent ? parent->textAlign : style.textAlign;
    const auto space = style.value(QStringLiteral("white-space"));
    style.wraps = space.isEmpty() ? !parent || parent->wraps : space != QLatin1String("nowrap");
    style.lineHeight = parent ? parent->lineHeight : style.lineHeight;
    const auto height = style.value(QStringLiteral("line-height"));
    bool isNumber = false;
    const float factor = height.toFloat(&isNumber);
    if (isNumber && factor >= 1 && factor <= 5)
        style.lineHeight = factor;
    else if (const auto length = parseLength(height, style.fontSize, context);
             length && length->unit == Length::Unit::Points)
        style.lineHeight = std::clamp(length->value * context.fontScale / style.fontSize, 1.0f, 5.0f);
}
}

QColor Style::colorOf(const QString &name, const StyleContext &context) const
{
    const auto written = value(name);
    return written.isEmpty() ? QColor(Qt::transparent) : parseColor(written, color, context);
}

std::optional<Length> parseLength(const QString &text, float fontSize, const StyleContext &context)
{
    static const QRegularExpression pattern(QStringLiteral("^(-?[0-9]*\\.?[0-9]+)(px|rpx|%|em|rem|vw|vh)?$"));
    if (text == QLatin1String("auto"))
        return Length{Length::Unit::Automatic, 0};
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const float number = match.captured(1).toFloat();
    const auto unit = match.captured(2);
    if (unit.isEmpty() && number != 0)
        return std::nullopt;
    if (unit == QLatin1String("%"))
        return Length{Length::Unit::Percent, number};
    const float factor = unit == QLatin1String("rpx") ? context.width / DesignWidth
        : unit == QLatin1String("em")                 ? fontSize
        : unit == QLatin1String("rem")                ? RootFontSize * context.fontScale
        : unit == QLatin1String("vw")                 ? context.width / 100
        : unit == QLatin1String("vh")                 ? context.height / 100
                                                      : 1;
    return Length{Length::Unit::Points, number * factor};
}

QColor parseColor(const QString &text, const QColor &current, const StyleContext &context)
{
    if (text.compare(QLatin1String("currentcolor"), Qt::CaseInsensitive) == 0)
        return current;
    if (text.startsWith(QLatin1String("var(--"))) {
        const auto inside = text.mid(6).chopped(1);
        const auto comma = inside.indexOf(QLatin1Char(','));
        const auto token = context.tokens.constFind(inside.left(comma).trimmed());
        if (token != context.tokens.constEnd())
            return *token;
        return comma < 0 ? current : parseColor(inside.mid(comma + 1).trimmed(), current, context);
    }
    if (text.startsWith(QLatin1String("rgb")) && text.endsWith(QLatin1Char(')')))
        return functionColor(text.mid(text.indexOf(QLatin1Char('(')) + 1).chopped(1));
    return text.startsWith(QLatin1Char('#')) ? hexColor(text) : QColor(text);
}

Style computeStyle(const QHash<QString, QString> &values, const Style *parent, const StyleContext &context)
{
    Style style;
    style.values = values;
    style.color = parent ? parent->color : context.tokens.value(QStringLiteral("ink"), QColor(Qt::black));
    if (const auto color = style.value(QStringLiteral("color")); !color.isEmpty()) {
        const auto parsed = parseColor(color, style.color, context);
        style.color = parsed.isValid() ? parsed : style.color;
    }
    computeText(style, parent, context);
    return style;
}
}
