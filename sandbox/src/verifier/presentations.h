#pragma once

#include "checks.h"

namespace causeway::sandbox {

/// A request for certificates and what became of it.
struct PresentationRequest {
    std::string id;    ///< for the page and the test that polls
    std::string token; ///< in the addresses that the wallet gets; of no use for polling
    std::string kind;
    std::string nonce;
    std::string state;
    std::string key; ///< PKCS #8 in base64: answers are encrypted to it
    Json dcql;
    Json transactionData; ///< array of texts as sent; empty: none
    std::string session;  ///< the cookie of the browser that began; empty: none did
    /// Taken by another device's camera: there is no browser to send back. Said by the address that is used, and never written down.
    bool isFar = false;
    std::string responseCode;
    std::string status = "waiting"; ///< answered (until its browser is back), accepted, refused
    Json result = Json::object();
    std::int64_t expiresAt = 0;

    std::string requestUri(const Core &core) const { return core.origin() + "/verifier/objects/" + token; }
    std::string responseUri(const Core &core) const
    {
        return core.origin() + "/verifier/responses/" + token + (isFar ? "/far" : "");
    }
    /// `haip-vp://...`, for a link on this device or for a code that another one scans.
    std::string link(const Core &core, bool isForOtherDevice) const;
    /// `status`, or `expired` where nobody answered in time, or the browser did not come back.
    std::string stage(const Core &core) const;
};

/// `x509_hash:` and the SHA-256 of the counter's certificate.
std::string verifierClientId(const Core &core);

struct PresentationWish {
    std::string kind;
    Json dcql;
    Json transactionData = Json(); ///< null: none
    std::string session = {};
};
PresentationRequest makePresentationRequest(const Core &core, const PresentationWish &wish);
std::optional<PresentationRequest> findPresentation(const Core &core, const std::string &id);
std::optional<PresentationRequest> findPresentationByToken(const Core &core, const std::string &token);
void savePresentation(const Core &core, const PresentationRequest &request);

/// The signed request object; with `wallet_nonce` where the wallet sent one.
std::string requestObject(const Core &core, const PresentationRequest &request, const std::string &walletNonce);

/// Checks the answer and writes down what came out. Throws Refusal with the error that the wallet is told.
Response takeAnswer(const Core &core, PresentationRequest request, const Fields &form);
}
