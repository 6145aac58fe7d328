#pragma once

#include <QColor>
#include <QHash>
#include <QString>

#include <optional>

namespace causeway::app {

/// A size as a style says it; `unit` is resolved but for percent, which only layout can.
struct Length {
    enum class Unit { Points, Percent, Automatic };

    Unit unit = Unit::Points;
    float value = 0;
};

/// What sizes and colours of a style depend on besides the style.
struct StyleContext {
    float width = 0;
    float height = 0;
    float fontScale = 1;
    bool dark = false;
    QHash<QString, QColor> tokens; ///< var(--name)
    QString fontFamily;
};

/// The style of one node after the cascade.
struct Style {
    QHash<QString, QString> values; ///< longhands as written
    QColor color;
    float fontSize = 17;
    int fontWeight = 400;
    bool italic = false;
    float lineHeight = 1.4f; ///< times the font size
    QString textAlign = QStringLiteral("left");
    bool wraps = true;

    QString value(const QString &name, const QString &fallback = {}) const { return values.value(name, fallback); }
    bool isHidden() const { return value(QStringLiteral("display")) == QLatin1String("none"); }
    bool isFlex() const { return value(QStringLiteral("display")).endsWith(QLatin1String("flex")); }
    QColor colorOf(const QString &name, const StyleContext &context) const;
};

/// px, rpx, %, em, rem, vw, vh, auto, 0; nothing for anything else.
std::optional<Length> parseLength(const QString &text, float fontSize, const StyleContext &context);
/// Names, #rgb, #rrggbb, #rrggbbaa, rgb(), rgba(), currentColor, var(--token) and var(--token, fallback).
QColor parseColor(const QString &text, const QColor &current, const StyleContext &context);

/// The style of a node from what applies to it, in the order of the cascade, and from its parent's.
Style computeStyle(const QHash<QString, QString> &values, const Style *parent, const StyleContext &context);
}
