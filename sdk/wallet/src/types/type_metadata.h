#pragma once

#include "names/claim_names.h"

#include <causeway/wallet/sd_jwt.h>

/// What the name of a type stands for: SD-JWT VC type metadata (draft-ietf-oauth-sd-jwt-vc-13, sections 6 to 9) as values. No network, no store.
namespace causeway::wallet {

/// Whether an issuer must, may or must not make a claim selectively disclosable.
enum class Disclosability { Allowed, Always, Never };

struct TypeClaim {
    ClaimPath path;
    LocalizedText label;
    std::optional<Disclosability> disclosability; ///< nothing: not said, which is Allowed
    std::optional<bool> isMandatory;              ///< nothing: not said, which is no
};

/// Parsed; what it extends is not in it before extendType().
struct TypeMetadata {
    std::string vct;
    std::string extends;          ///< the type that this one extends; empty: none
    std::string extendsIntegrity; ///< of that one's document; empty: not said
    bool hasDisplay = false;
    LocalizedText name;
    std::vector<TypeClaim> claims;
};

/// A document that describes the type `vct`. InvalidJson where it is no type metadata; CredentialRejected where it is another type's. How it is drawn
/// (`rendering`) is passed over: the card has a look of its own, and no picture or SVG is fetched.
Result<TypeMetadata> parseTypeMetadata(std::string_view json, const std::string &vct);

/// The extending type with what it inherits: claims one by one, the display as a whole. CredentialRejected where it changes what the other has settled (`sd` always or never,
/// `mandatory`).
Result<TypeMetadata> extendType(const TypeMetadata &extended, TypeMetadata extending);

/// Whether a certificate, with all its disclosures, is what its type demands: mandatory claims (inside of a list: of those elements that there are) and what is
/// selectively disclosable. CredentialRejected.
Result<void> checkType(const SdJwt &sdJwt, const TypeMetadata &type);

ClaimNames claimNamesOf(const TypeMetadata &type);
}
