#include "issuance/proof_types.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace causeway::wallet {
namespace {

constexpr auto Required = "key_attestations_required";

struct Name {
    ProofType type;
    std::string_view name;
};
constexpr std::array Names{Name{ProofType::Jwt, "jwt"}, Name{ProofType::AttestedJwt, "attested_jwt"},
                           Name{ProofType::Attestation, "attestation"}};

bool holds(const Json &list, const std::string &text)
{
    return list.is_array() && std::ranges::find(list, Json(text)) != list.end();
}

/// The issuer's words on a proof type; nothing where it does not take it.
std::optional<Json> offered(const Json &configuration, const char *type)
{
    const auto types = requireObject(configuration, "proof_types_supported").valueOr(Json::object());
    const auto found = requireObject(types, type);
    if (!found || !holds(found->value("proof_signing_alg_values_supported", Json()), "ES256"))
        return std::nullopt;
    return *found;
}

/// Each list that the issuer gives holds what it accepts; one of them has to be true of us.
bool isMet(const Json &required, const char *name, const std::vector<std::string> &claims)
{
    const auto wanted = required.find(name);
    return wanted == required.end()
        || std::ranges::any_of(claims, [&](const std::string &claim) { return holds(*wanted, claim); });
}

bool isMet(const Json &offer, const KeyClaims &device)
{
    if (!device.isAttestable)
        return false;
    const auto required = requireObject(offer, Required).valueOr(Json::object());
    return isMet(required, "key_storage", device.keyStorage)
        && isMet(required, "user_authentication", device.userAuthentication);
}
}

std::string nameOf(ProofType type)
{
    return std::string(std::ranges::find(Names, type, &Name::type)->name);
}

ProofType proofTypeNamed(const std::string &name)
{
    const auto *found = std::ranges::find(Names, std::string_view(name), &Name::name);
    return found == Names.end() ? ProofType::Jwt : found->type;
}

KeyClaims keyClaimsOf(ports::Protection protection, bool isAttestable)
{
    const std::string pin = "urn:causeway:user-authentication:pin"; // keys sign only while the vault is open
    switch (protection) {
    case ports::Protection::Software: return {isAttestable, {"urn:causeway:key-storage:software"}, {pin}};
    case ports::Protection::Tpm: return {isAttestable, {"urn:causeway:key-storage:tpm"}, {pin}};
    case ports::Protection::SecureElement: return {isAttestable, {"urn:causeway:key-storage:secure-element"}, {pin}};
    }
    return {};
}

Result<ProofType> chooseProof(const Json &configuration, const KeyClaims &device)
{
    const auto jwt = offered(configuration, "jwt");
    const auto attestation = offered(configuration, "attestation");
    if (jwt && !jwt->contains(Required))
        return ProofType::Jwt;
    if (jwt && isMet(*jwt, device))
        return ProofType::AttestedJwt;
    if (attestation && isMet(*attestation, device))
        return ProofType::Attestation;
    if (jwt || attestation)
        return Error{ErrorCode::KeyProtectionInsufficient, Required};
    return Error{ErrorCode::CredentialUnsupported, "proof type"};
}
}
