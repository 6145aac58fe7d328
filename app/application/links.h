#pragma once

#include <causeway/base/url.h>

#include <QString>

#include <algorithm>
#include <array>

namespace causeway::app {

/// The schemes whose links are for this app; causeway.desktop.in names the same.
inline constexpr std::array LinkSchemes{"openid-credential-offer", "haip-vci", "openid4vp", "haip-vp", "causeway"};

/// No longer text is a link, in bytes: room for a request object that brings its certificates along.
inline constexpr qint64 MaximumLink = 64 * 1024;

/// Whether it is a link for this app. What it opens, if anything, is found out when it is opened.
inline bool isLink(const QString &text)
{
    const auto url = parseUrl(text.toStdString(), MaximumLink);
    return url && std::ranges::any_of(LinkSchemes, [&](const char *scheme) { return url->scheme == scheme; });
}
}
