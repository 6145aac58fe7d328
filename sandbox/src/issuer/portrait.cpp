#include "portrait.h"

#include "../pages/png.h"

#include <array>

namespace causeway::sandbox {
namespace {

constexpr int Width = 240;
constexpr int Height = 300;
constexpr double Zoom = 1.65; // the shapes below are laid out around (90, 118)
constexpr int Samples = 2;    // in each direction, against jagged edges

using Colour = std::array<int, 3>;

constexpr std::array<Colour, 4> Skins{{{{244, 214, 189}}, {{232, 194, 160}}, {{214, 171, 134}}, {{183, 136, 102}}}};
constexpr std::array<Colour, 3> Hairs{{{{38, 33, 32}}, {{62, 47, 41}}, {{25, 28, 36}}}};
constexpr Colour GreyHair{{176, 178, 178}};
constexpr std::array<Colour, 4> Clothes{{{{11, 107, 91}}, {{36, 83, 138}}, {{112, 74, 110}}, {{86, 97, 84}}}};
constexpr Colour Backdrop{{226, 232, 230}};
constexpr Colour Feature{{58, 44, 42}};

struct Look {
    Colour skin;
    Colour hair;
    Colour clothes;
    bool hasLongHair;
    bool isElder;
    bool hasGlasses;
    double faceWidth;
};

/// Whether the point lies in the ellipse around (cx, cy).
bool inEllipse(double x, double y, double cx, double cy, double rx, double ry)
{
    const double dx = (x - cx) / rx;
    const double dy = (y - cy) / ry;
    return dx * dx + dy * dy <= 1;
}

bool inRing(double x, double y, double cx, double cy, double radius, double width)
{
    return inEllipse(x, y, cx, cy, radius, radius) && !inEllipse(x, y, cx, cy, radius - width, radius - width);
}

Colour darker(const Colour &colour, int by)
{
    return {colour[0] - by, colour[1] - by, colour[2] - by};
}

bool isFeature(double x, double y, const Look &look)
{
    const double side = x < 90 ? 72 : 108; // the face is symmetrical: one eye and one brow for each half
    const bool isEye = inEllipse(x, y, side, 104, 3.6, 4.2);
    const bool isBrow = inEllipse(x, y, side, 92, 10, 4) && !inEllipse(x, y, side, 95, 12, 4.5);
    const bool isMouth = inEllipse(x, y, 90, 134, 14, 8) && !inEllipse(x, y, 90, 130, 16, 8.5);
    const bool isGlasses =
        look.hasGlasses && (inRing(x, y, side, 104, 14, 2.2) || (y > 102.5 && y < 105 && x > 86 && x < 94));
    return isEye || isBrow || isMouth || isGlasses;
}

bool isFace(double x, double y, const Look &look)
{
    const bool isEar =
        inEllipse(x, y, 90 - look.faceWidth, 108, 7, 11) || inEllipse(x, y, 90 + look.faceWidth, 108, 7, 11);
    return inEllipse(x, y, 90, 106, look.faceWidth, 48) || isEar;
}

bool isFringe(double x, double y, const Look &look)
{
    return inEllipse(x, y, 90, 100, look.faceWidth + 4, 54) && y < 84 - 0.0035 * (x - 76) * (x - 76);
}

bool isShadow(double x, double y, const Look &look)
{
    const bool isNose = inEllipse(x, y, 90, 118, 5, 3.5) && y > 118;
    const double side = x < 90 ? 66 : 114;
    const bool isWrinkle = look.isElder && inEllipse(x, y, side, 126, 8, 7) && !inEllipse(x, y, side, 124, 9, 7);
    return isNose || isWrinkle;
}

Colour colourAt(double x, double y, const Look &look)
{
    if (isFeature(x, y, look))
        return Feature;
    if (isFringe(x, y, look))
        return look.hair;
    if (isFace(x, y, look))
        return isShadow(x, y, look) ? darker(look.skin, 28) : look.skin;
    if (x > 74 && x < 106 && y > 140 && y < 178)
        return darker(look.skin, 16); // neck
    if (inEllipse(x, y, 90, 232, 78, 64)) {
        const bool isCollar = inEllipse(x, y, 90, 176, 26, 16);
        return isCollar ? Colour{245, 245, 240} : look.clothes;
    }
    if (inEllipse(x, y, 90, 98, look.faceWidth + 8, 56) && y < 110)
        return look.hair;
    if (look.hasLongHair && y < 190 && inEllipse(x, y, 90, 116, look.faceWidth + 16, 84))
        return look.hair;
    return Backdrop;
}

/// Spreads seeds that are close together.
std::uint32_t mixed(std::uint32_t seed)
{
    seed ^= seed >> 15;
    seed *= 0x2c1b3c6dU;
    seed ^= seed >> 12;
    seed *= 0x297a2d39U;
    return seed ^ seed >> 15;
}

Look lookOf(std::uint32_t seed, bool isElder, bool hasLongHair)
{
    const auto random = mixed(seed);
    return {Skins[random % Skins.size()],
            isElder ? GreyHair : Hairs[(random >> 4) % Hairs.size()],
            Clothes[(random >> 8) % Clothes.size()],
            hasLongHair,
            isElder,
            isElder || (random >> 12) % 4 == 0,
            39.0 + (random >> 16) % 5};
}

/// The colour of a pixel: the middle of its samples.
void addPixel(std::vector<std::uint8_t> &pixels, int column, int row, const Look &look)
{
    Colour sum{};
    for (int i = 0; i < Samples * Samples; ++i) {
        const double x = column + (i % Samples + 0.5) / Samples - Width / 2.0;
        const double y = row + (i / Samples + 0.5) / Samples - Height / 2.0;
        const auto colour = colourAt(90 + x / Zoom, 118 + y / Zoom, look);
        for (std::size_t c = 0; c < sum.size(); ++c)
            sum[c] += colour[c];
    }
    for (const int channel : sum)
        pixels.push_back(static_cast<std::uint8_t>(channel / (Samples * Samples)));
}
}

std::string drawPortrait(std::uint32_t seed, bool isElder, bool hasLongHair)
{
    const auto look = lookOf(seed, isElder, hasLongHair);
    Picture picture{Width, Height, {}};
    picture.pixels.reserve(static_cast<std::size_t>(Width) * Height * 3);
    for (int row = 0; row < Height; ++row)
        for (int column = 0; column < Width; ++column)
            addPixel(picture.pixels, column, row, look);
    return toPng(picture);
}
}
