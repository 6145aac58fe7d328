#include "request_source.h"

#include <causeway/crypto/primitives.h>
#include <causeway/net/json_api.h>
#include <causeway/net/remote_url.h>

namespace causeway::wallet {
namespace {

constexpr auto MediaType = "application/oauth-authz-req+jwt";

Error invalid(const std::string &why)
{
    return Error{ErrorCode::RequestInvalid, why};
}

/// HAIP 1.0, section 5.1.
Result<void> checkHighAssurance(const RequestObject &object, const ClientId &client)
{
    if (!object.jws || client.prefix != ClientIdPrefix::X509Hash)
        return invalid("haip-vp: wants a signed request of an x509_hash: client");
    if (optionalString(object.parameters, "response_mode") != "direct_post.jwt")
        return invalid("haip-vp: wants an encrypted answer");
    return {};
}

Result<std::string> fetch(const RequestLink &link, const ClientId &client, const std::string &walletNonce,
                          net::HttpClient &http, const Call &call)
{
    CAUSEWAY_TRY(const auto url, net::RemoteUrl::parse(link.objectUri));
    const bool canBeSigned = client.prefix != ClientIdPrefix::RedirectUri;
    auto request = net::getFrom(url, MediaType);
    if (link.usesPost)
        request = net::postFormTo(
            url, {{"wallet_metadata", toCompact(walletMetadata(canBeSigned))}, {"wallet_nonce", walletNonce}},
            MediaType);
    CAUSEWAY_TRY(const auto response, http.send(request, call));
    if (response.status >= 500)
        return Error{ErrorCode::ServerError, std::to_string(response.status) + " for a request object"};
    if (response.status == 404 || response.status == 410)
        return Error{ErrorCode::RequestExpired, std::to_string(response.status) + " for a request object"};
    if (response.status != 200 || !net::isOfType(response, MediaType))
        return invalid("what lies at request_uri is no request object");
    return response.body;
}
}

Json walletMetadata(bool canBeSigned)
{
    Json metadata = {{"vp_formats_supported", spokenFormats()},
                     {"client_id_prefixes_supported",
                      {"pre-registered", "redirect_uri", "x509_san_dns", "x509_hash", "verifier_attestation"}},
                     {"response_types_supported", {"vp_token"}},
                     {"response_modes_supported", {"direct_post", "direct_post.jwt"}},
                     {"authorization_encryption_alg_values_supported", {"ECDH-ES"}},
                     {"authorization_encryption_enc_values_supported", {"A256GCM", "A128GCM", "A192GCM"}}};
    if (canBeSigned)
        metadata["request_object_signing_alg_values_supported"] = Json::array({"ES256"});
    return metadata;
}

Result<RequestObject> fetchRequestObject(const RequestLink &link, const ClientId &client, net::HttpClient &http,
                                         const Clock &clock, const Call &call)
{
    if (link.object.empty() && link.objectUri.empty())
        return RequestObject{std::nullopt, link.parameters};
    const auto walletNonce = link.usesPost ? crypto::randomToken() : std::string();
    auto text = link.object;
    if (text.empty()) {
        CAUSEWAY_TRY(text, fetch(link, client, walletNonce, http, call));
    }
    CAUSEWAY_TRY(auto object, parseRequestObject(text, client));
    CAUSEWAY_CHECK(checkRequestObject(object.parameters, client, RequestWay::Link, walletNonce, toEpoch(clock.now())));
    if (link.isHighAssurance)
        CAUSEWAY_CHECK(checkHighAssurance(object, client));
    return object;
}
}
