#pragma once

#include <causeway/base/json.h>

#include <set>
#include <string>
#include <vector>

namespace causeway::sandbox {

struct HiddenClaims {
    Json payload; ///< with `_sd`
    std::vector<std::string> disclosures;
};

/// RFC 9901, section 4.2: each member, the members of its objects (but not of those in arrays) and the elements of its arrays become disclosures of their
/// own, among decoys. Those named in `open` are seen by everybody; what is in them is not.
HiddenClaims hideClaims(const Json &claims, const std::set<std::string> &open);
}
