#include "types/type_metadata.h"

#include "text/displayed.h"

#include <causeway/wallet/sd_jwt_presentation.h>

#include <algorithm>
#include <set>

namespace causeway::wallet {
namespace {

Error malformed(const std::string &member)
{
    return Error{ErrorCode::InvalidJson, "type metadata: " + member};
}

Error rejected(const std::string &why)
{
    return Error{ErrorCode::CredentialRejected, "type metadata: " + why};
}

/// A member that may be absent and is a text otherwise.
Result<std::string> textOr(const Json &json, const char *name)
{
    if (!json.contains(name))
        return std::string();
    const auto text = optionalString(json, name);
    return text ? Result<std::string>(*text) : malformed(name);
}

Result<std::optional<Disclosability>> disclosabilityOf(const Json &claim)
{
    using Maybe = std::optional<Disclosability>;
    if (!claim.contains("sd"))
        return Maybe();
    const auto &sd = claim.at("sd");
    if (sd == "always")
        return Maybe(Disclosability::Always);
    if (sd == "never")
        return Maybe(Disclosability::Never);
    return sd == "allowed" ? Result<Maybe>(Disclosability::Allowed) : malformed("sd");
}

Result<TypeClaim> claimFrom(const Json &json)
{
    if (!json.is_object())
        return malformed("claims");
    auto path = claimPathFromJson(json.value("path", Json()));
    if (!path)
        return malformed("path");
    TypeClaim claim{*std::move(path), displayedText(json.value("display", Json()), "label"), {}, {}};
    CAUSEWAY_TRY(claim.disclosability, disclosabilityOf(json));
    if (const auto mandatory = json.find("mandatory"); mandatory != json.end()) {
        if (!mandatory->is_boolean())
            return malformed("mandatory");
        claim.isMandatory = mandatory->get<bool>();
    }
    return claim;
}

bool isSettled(const std::optional<Disclosability> &disclosability)
{
    return disclosability && *disclosability != Disclosability::Allowed;
}

/// One that extends another takes over what it does not say itself.
Result<void> inherit(const TypeClaim &extended, TypeClaim &extending)
{
    if (!extending.disclosability)
        extending.disclosability = extended.disclosability;
    if (isSettled(extended.disclosability) && extending.disclosability != extended.disclosability)
        return rejected("sd is changed by a type that extends another");
    if (!extending.isMandatory)
        extending.isMandatory = extended.isMandatory;
    if (extended.isMandatory.value_or(false) && !*extending.isMandatory)
        return rejected("mandatory is taken back by a type that extends another");
    if (extending.label.texts.empty())
        extending.label = extended.label;
    return {};
}

/// In a list: whether one of the elements that there are lacks it.
bool isMissing(const Json &claims, const ClaimPath &path)
{
    std::size_t holders = 1;
    for (auto from = path.begin();;) {
        const auto list = std::find(from, path.end(), ClaimPathPart(EveryElement()));
        if (placesOf(claims, ClaimPath(path.begin(), list)).size() < holders)
            return true;
        if (list == path.end())
            return false;
        from = std::next(list);
        holders = placesOf(claims, ClaimPath(path.begin(), from)).size();
    }
}
}

Result<TypeMetadata> parseTypeMetadata(std::string_view json, const std::string &vct)
{
    CAUSEWAY_TRY(const auto document, parseJson(json));
    TypeMetadata type;
    CAUSEWAY_TRY(type.vct, requireString(document, "vct"));
    if (type.vct != vct)
        return rejected("another type's");
    CAUSEWAY_TRY(type.extends, textOr(document, "extends"));
    CAUSEWAY_TRY(type.extendsIntegrity, textOr(document, "extends#integrity"));
    type.hasDisplay = document.contains("display");
    type.name = displayedText(document.value("display", Json()), "name");
    if (!document.contains("claims"))
        return type;
    CAUSEWAY_TRY(const auto claims, requireArray(document, "claims"));
    for (const auto &item : claims) {
        CAUSEWAY_TRY(auto claim, claimFrom(item));
        type.claims.push_back(std::move(claim));
    }
    return type;
}

Result<TypeMetadata> extendType(const TypeMetadata &extended, TypeMetadata extending)
{
    if (!extending.hasDisplay) {
        extending.hasDisplay = extended.hasDisplay;
        extending.name = extended.name;
    }
    auto own = std::exchange(extending.claims, extended.claims);
    for (auto &claim : own) {
        const auto known = std::ranges::find(extending.claims, claim.path, &TypeClaim::path);
        if (known == extending.claims.end()) {
            extending.claims.push_back(std::move(claim));
            continue;
        }
        CAUSEWAY_CHECK(inherit(*known, claim));
        *known = std::move(claim);
    }
    return extending;
}

Result<void> checkType(const SdJwt &sdJwt, const TypeMetadata &type)
{
    CAUSEWAY_TRY(const auto placed, placeDisclosures(sdJwt));
    const std::set<ClaimPath> disclosed(placed.places.begin(), placed.places.end());
    for (const auto &claim : type.claims) {
        if (claim.isMandatory.value_or(false) && isMissing(placed.claims, claim.path))
            return rejected("a claim is missing that its type demands");
        if (!isSettled(claim.disclosability))
            continue;
        const bool mustBe = *claim.disclosability == Disclosability::Always;
        for (const auto &place : placesOf(placed.claims, claim.path))
            if (disclosed.contains(place) != mustBe)
                return rejected(mustBe ? "a claim is not selectively disclosable"
                                       : "a claim is selectively disclosable and must not be");
    }
    return {};
}

ClaimNames claimNamesOf(const TypeMetadata &type)
{
    ClaimNames names;
    for (const auto &claim : type.claims)
        names.add(claim.path, claim.label);
    return names;
}
}
