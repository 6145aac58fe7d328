#pragma once

#include <causeway/base/encoding.h>
#include <causeway/base/json.h>
#include <causeway/crypto/primitives.h>

#include <string>
#include <vector>

namespace causeway::test {

/// The issuer's side of RFC 9901: hides claims and keeps the disclosures.
class SdJwtMaker {
public:
    std::vector<std::string> disclosures;

    /// The digest of a new disclosure for an object's member.
    std::string hide(const std::string &name, const Json &value) { return add({salt(), name, value}); }
    /// What stands in an array in place of the element.
    Json hideElement(const Json &value) { return {{"...", add({salt(), value})}}; }
    std::string decoy() { return crypto::sha256Base64Url(salt()); }

    /// Members of `object` that are named go into `_sd`.
    Json hideMembers(Json object, const std::vector<std::string> &names)
    {
        Json digests = Json::array();
        for (const auto &name : names) {
            digests.push_back(hide(name, object.at(name)));
            object.erase(name);
        }
        object["_sd"] = digests;
        return object;
    }

    /// The issuer's JWT with all disclosures.
    std::string join(const std::string &jwt) const
    {
        auto text = jwt + "~";
        for (const auto &disclosure : disclosures)
            text += disclosure + "~";
        return text;
    }

    std::string add(const Json &array)
    {
        disclosures.push_back(toBase64Url(asBytes(toCompact(array))));
        return crypto::sha256Base64Url(disclosures.back());
    }

private:
    static std::string salt() { return crypto::randomToken(16); }
};
}
