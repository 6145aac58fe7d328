#pragma once

#include "miniprogram/style.h"

#include <yoga/Yoga.h>

namespace causeway::app {

/// What a box is to its parent and to its children, from its style. A box that is not flex lays its children out as
/// blocks: a column as wide as itself.
void applyLayout(YGNodeRef node, const Style &style, const Style *parent, const StyleContext &context);

/// Numbers for drawing, which Yoga has no part in.
float pointsOf(const Style &style, const QString &name, const StyleContext &context);
}
