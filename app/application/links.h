#pragma once

#include <causeway/base/url.h>

#include <QString>

#include <algorithm>
#include <array>

namespace causeway::app {

/// The schemes whose links are for this app; causeway.desktop.in names the same.
inline constexpr std::array LinkSchemes{"openid-credential-offer", "haip-vci", "openid4vp", "haip-vp", "causeway"};

/// No longer text is a link, in bytes: parseUrl() reads no more, wherever it was scanned.
inline constexpr qint64 MaximumLink = 8192;

/// Whether it is a link for this app. What it opens, if anything, is found out when it is opened.
inline bool isLink(const QString &text)
{
    const auto url = parseUrl(text.toStdString());
    return url && std::ranges::any_of(LinkSchemes, [&](const char *scheme) { return url->scheme == scheme; });
}
}
