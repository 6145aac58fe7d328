#include "presentation_format.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/primitives.h>

#include <array>
#include <set>

namespace causeway::wallet {
namespace {

// What each copy of an SD-JWT VC has of its own; those of an mdoc do not stand among its elements.
constexpr std::array OfEachCopy = {"cnf", "exp", "iat", "nbf", "status"};

Json claimsOfAllCopies(const HeldCredential &credential)
{
    auto claims = credential.claims;
    if (credential.format == SdJwtFormatName)
        for (const auto *name : OfEachCopy)
            claims.erase(name);
    return claims;
}

/// In an order of their own: each copy has its disclosures in another.
Json hiddenPlaces(const HeldCredential &credential)
{
    const std::set<ClaimPath> places(credential.hidden.begin(), credential.hidden.end());
    Json json = Json::array();
    for (const auto &place : places)
        json.push_back(toJson(place));
    return json;
}

Json askedValues(const HeldCredential &credential, const Candidate &candidate)
{
    Json values = Json::array();
    for (const auto &claim : candidate.claims) {
        for (const auto &place : claim.places) {
            const auto *value = claimAt(credential.claims, place);
            values.push_back(value ? *value : Json());
        }
    }
    return values;
}
}

std::string digestOf(const HeldCredential &credential, const Candidate &candidate)
{
    const Json says = {{"format", credential.format},
                       {"type", credential.type},
                       {"authorities", credential.authorityKeyIds},
                       {"is_bound", credential.isBound},
                       {"claims", claimsOfAllCopies(credential)},
                       {"hidden", hiddenPlaces(credential)},
                       {"asked", askedValues(credential, candidate)}};
    return crypto::sha256Base64Url(toCompact(says));
}

std::vector<std::string> authorityKeyIdsOf(const std::vector<crypto::Certificate> &chain)
{
    std::vector<std::string> ids;
    for (const auto &certificate : chain)
        if (const auto id = certificate.authorityKeyIdentifier(); !id.empty())
            ids.push_back(toBase64Url(id));
    return ids;
}

std::vector<std::unique_ptr<PresentationFormat>> presentationFormats()
{
    std::vector<std::unique_ptr<PresentationFormat>> formats;
    formats.push_back(makeSdJwtFormat());
    formats.push_back(makeMdocFormat());
    return formats;
}
}
