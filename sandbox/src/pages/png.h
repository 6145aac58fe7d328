#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace causeway::sandbox {

/// A picture, eight bits for each of red, green and blue, row by row.
struct Picture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels = {};
};

/// Empty if it cannot be made.
std::string toPng(const Picture &picture);
/// A QR code, error correction M, with the quiet zone of four modules; empty where the text is too long for one.
std::string qrPng(const std::string &text, int moduleSize = 8);
}
