#pragma once

#include <causeway/crypto/jws.h>
#include <causeway/crypto/primitives.h>
#include "scripted_http.h"

#include <optional>
#include <set>
#include <string>

namespace causeway::test {

/// The server's side of RFC 9449, strict: signature, method, target, nonce, single-use `jti`, `ath`, key of the token.
class FakeDpopServer {
public:
    std::string nonce = "nonce-1"; ///< empty: none is asked for
    bool isNeverContent = false;   ///< asks for another nonce every time
    std::string thumbprint;        ///< of the key of the last good proof

    /// The answer that refuses the request, or nothing when its proof is good.
    std::optional<net::HttpResponse> refusal(const net::HttpRequest &request, const std::string &accessToken = {})
    {
        const bool isResource = !accessToken.empty();
        const auto header = request.headers.find("DPoP");
        if (header == request.headers.end())
            return bad(isResource, "no proof");
        const auto jws = crypto::parseJws(header->second, "dpop+jwt");
        if (!jws || !jws->header.contains("jwk"))
            return bad(isResource, "form");
        const auto key = crypto::PublicKey::fromJwk(jws->header.at("jwk"));
        const auto claims = jws->claims();
        if (!key || !claims || !jws->verify(*key))
            return bad(isResource, "signature");
        if (optionalString(*claims, "htm") != request.method
            || optionalString(*claims, "htu") != request.url.substr(0, request.url.find('?')))
            return bad(isResource, "target");
        if (!m_seen.insert(optionalString(*claims, "jti").value_or("")).second)
            return bad(isResource, "replayed jti");
        if (isResource
            && (request.headers.at("Authorization") != "DPoP " + accessToken
                || optionalString(*claims, "ath") != crypto::sha256Base64Url(accessToken)))
            return bad(isResource, "ath");
        if (isNeverContent)
            nonce += "+";
        if (isNeverContent || optionalString(*claims, "nonce").value_or("") != nonce)
            return isResource
                ? net::HttpResponse{401,
                                    {{"dpop-nonce", nonce}, {"www-authenticate", "DPoP error=\"use_dpop_nonce\""}},
                                    {}}
                : errorAnswer(400, "use_dpop_nonce", {{"dpop-nonce", nonce}});
        thumbprint = key->thumbprint();
        return std::nullopt;
    }

private:
    static net::HttpResponse bad(bool isResource, const std::string &why)
    {
        return isResource ? net::HttpResponse{401, {{"www-authenticate", "DPoP error=\"invalid_dpop_proof\""}}, why}
                          : jsonAnswer(400, {{"error", "invalid_dpop_proof"}, {"error_description", why}});
    }

    std::set<std::string> m_seen;
};
}
