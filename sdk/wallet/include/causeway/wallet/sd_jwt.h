#pragma once

#include <causeway/crypto/jws.h>
#include <causeway/crypto/primitives.h>

#include <optional>
#include <string>
#include <vector>

/// SD-JWT (RFC 9901) as values: parse, then process. No network, no store.
namespace causeway::wallet {

struct Disclosure {
    std::size_t at = 0; ///< where it begins in the text that was parsed
    std::size_t size = 0;
    crypto::Digest digest{};         ///< over that part of the text, as received
    std::optional<std::string> name; ///< nothing for an array element
    Json value;
};

/// Parsed, not believed.
struct SdJwt {
    crypto::Jws issuerJws;
    std::vector<Disclosure> disclosures;
    std::string keyBinding; ///< empty unless there is one
};

/// Fails with CredentialMalformed: RFC 9901 section 7.1's forms (array length, names `_sd` and `...`, base64url, JSON), more than 1 MiB, an SD-JWT that does not end in "~"
/// and is no SD-JWT+KB.
Result<SdJwt> parseSdJwt(std::string_view text, std::string_view typ = "dc+sd-jwt");

/// Puts the disclosures into the payload (RFC 9901 section 7.1, nested and recursive, decoys ignored) and removes `_sd`, `_sd_alg`, `...`. Fails with CredentialRejected: unknown hash,
/// one that is hidden or stands elsewhere than at the top (section 4.1.1), a digest twice, an unreferenced disclosure, a name that would overwrite a claim.
Result<Json> processedClaims(SdJwt sdJwt);

/// What SD-JWT VC asks on top: never-disclosable claims are not in disclosures, `vct` is there. CredentialRejected.
Result<Json> processedCredential(SdJwt sdJwt);
}
