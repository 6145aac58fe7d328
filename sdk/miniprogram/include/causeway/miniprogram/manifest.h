#pragma once

#include <causeway/base/localized_text.h>
#include <causeway/base/result.h>

#include <string>
#include <vector>

namespace causeway::miniprogram {

/// manifest.json (W3C MiniApp Manifest), with our own members under the prefix `causeway_`.
struct Manifest {
    struct Permission {
        std::string name;
        std::string reason;
    };

    std::string appId; ///< reverse domain
    std::string name;  ///< fallback where `names` has nothing
    LocalizedText names;
    std::int64_t versionCode = 0;
    std::string versionName;
    std::vector<std::string> pages; ///< the first is the start page
    std::vector<Permission> permissions;
    /// `https://host[:port]`, or `config:NAME` for an origin that the host's configuration supplies.
    std::vector<std::string> requestOrigins;
    std::string json; ///< as written
};

/// Fails with ManifestInvalid; detail names the member.
Result<Manifest> parseManifest(const std::string &text);
}
