#pragma once

#include <causeway/ports/qr_scanner.h>

/// Picture files as grey pixels. Files come from strangers: what they claim is checked before memory is taken for it.
namespace causeway::platform {

constexpr std::uintmax_t MaximumFileSize = 20U * 1024 * 1024;
constexpr std::uint64_t MaximumPixels = 50'000'000;

/// Whether a picture of this size is one we decode.
bool isAcceptableSize(std::uint64_t width, std::uint64_t height);

/// A PNG or JPEG file, told by its first bytes. Fails with CodeUnreadable; detail says what is wrong with it.
Result<ports::GreyImage> readImageFile(const std::string &path);

Result<ports::GreyImage> readPng(ByteView file);
Result<ports::GreyImage> readJpeg(ByteView file);
}
