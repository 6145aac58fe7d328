#pragma once

#include "../core.h"

namespace causeway::sandbox {

/// Why a presentation is refused: a word of docs/protocols.md section 5. Thrown by the checks, never out of the verifier.
struct Rejection {
    std::string reason;
};

/// What the answer must fit to.
struct PresentationTerms {
    std::string clientId;
    std::string nonce;
    std::string responseUri;
    std::optional<Bytes> keyThumbprint;            ///< of the key that the answer is encrypted to
    std::vector<std::string> transactionData = {}; ///< as sent: what the presentation may authorize
};

/// What was shown and holds.
struct CheckedPresentation {
    std::string format;
    std::string type; ///< vct or docType
    Json claims;      ///< of an mdoc by name space
    bool isBound = false;
    std::vector<std::string> authorizes = {}; ///< of the terms' transaction data
    std::vector<std::string> authorityKeyIds =
        {}; ///< over the certificates that its signer vouches for or rests on, in base64url
};

/// RFC 9901 section 7.3 and OpenID4VP 1.0, B.3. Throws Rejection.
CheckedPresentation checkSdJwt(const Core &core, const std::string &text, const PresentationTerms &terms);
/// ISO 18013-5 section 9.1 and OpenID4VP 1.0, B.2: one DeviceResponse with one document. Throws Rejection.
CheckedPresentation checkMdoc(const Core &core, const std::string &text, const PresentationTerms &terms);

/// Whether the signer of a document is on the trust list as an issuer, as the one that the document names where it names one, and within its time. Throws Rejection.
void requireTrustedIssuer(const Core &core, const std::vector<crypto::Certificate> &chain,
                          const std::optional<std::string> &issuer);
/// The signer's certificate of a chain that is trusted, and those without which it would not be. An mdoc's chain stands where its holder may add to it, and what is added must count for nothing.
std::vector<crypto::Certificate> neededOf(const Core &core, const std::vector<crypto::Certificate> &chain);
/// The key identifiers of the authorities over them, in base64url (OpenID4VP 1.0, section 6.1.1.1).
std::vector<std::string> authorityKeyIdsOf(const std::vector<crypto::Certificate> &chain);
/// `{"status_list": {"idx", "uri"}}`; lists of other issuers are not fetched: unknown is not valid. Throws Rejection.
void requireGoodStatus(const Core &core, const Json &status);

/// Section 6 of OpenID4VP: everything that is required is there, of the right kind, and nothing that was not asked for. Throws Rejection.
void requireAnswered(const Json &dcql, const std::map<std::string, std::vector<CheckedPresentation>> &answer);
}
