#include "authorization_request.h"

#include "formats/format_names.h"
#include "transaction_data.h"

#include <causeway/base/encoding.h>
#include <causeway/base/url.h>
#include <causeway/net/remote_url.h>

#include <algorithm>
#include <array>

namespace causeway::wallet {
namespace {

constexpr std::size_t MaximumToken = 4096; // nonce, state: a JWT may stand there
constexpr std::size_t MaximumName = 200;
constexpr std::size_t MaximumClientId = 1024;
constexpr std::size_t MaximumInfo = 32;

Error invalid(const std::string &why)
{
    return Error{ErrorCode::RequestInvalid, why};
}

/// Section 5.2: ASCII characters that need no escape in a URL.
bool isUrlSafe(const std::string &text)
{
    const auto isAllowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || std::string_view("-._~").find(c) != std::string_view::npos;
    };
    return text.size() <= MaximumToken && std::ranges::all_of(text, isAllowed);
}

Result<std::string> stateOf(const Json &parameters)
{
    if (!parameters.contains("state"))
        return std::string();
    const auto state = optionalString(parameters, "state");
    if (!state || !isUrlSafe(*state))
        return invalid("state");
    return *state;
}

/// Whether this wallet speaks it.
bool isKnown(const CredentialQuery &credential)
{
    return credential.format == SdJwtFormatName || credential.format == MdocFormatName;
}

Result<void> checkQuery(const Json &parameters, const ReplyAddress &reply, const DcqlQuery &query)
{
    if (std::ranges::none_of(query.credentials, isKnown))
        return Error{ErrorCode::FormatsUnsupported, "none of the formats that are asked for"};
    const auto isUnbound = [](const CredentialQuery &credential) { return !credential.needsHolderBinding; };
    if (std::ranges::any_of(query.credentials, isUnbound) && reply.state.empty() && !reply.isThroughBrowser())
        return invalid("no state, though a certificate without holder binding would do");
    return parameters.contains("scope") ? invalid("scope: together with dcql_query") : Result<void>();
}

Result<Json> metadataOf(const Json &parameters)
{
    const auto member = parameters.find("client_metadata");
    if (member == parameters.end())
        return Json::object();
    if (!member->is_object())
        return invalid("client_metadata");
    return *member;
}

/// Told at once, whatever is held: a verifier may ask for either of two formats by one query for each, and read but one.
Result<ReadableFormats> readableFormatsOf(const Json &metadata, const DcqlQuery &query)
{
    CAUSEWAY_TRY(auto readable, ReadableFormats::from(metadata));
    const auto mayBeAnswered = [&](const CredentialQuery &credential) { return readable.readsAnyFor(credential); };
    if (std::ranges::none_of(query.credentials, mayBeAnswered))
        return Error{ErrorCode::FormatsUnsupported, "the verifier reads none of what it asks for"};
    return readable;
}

/// HAIP 1.0 section 5: A256GCM where there is a choice; section 5.1 of OpenID4VP: A128GCM where nothing is said.
Result<crypto::ContentEncryption> encryptionFrom(const Json &metadata)
{
    const auto member = metadata.find("encrypted_response_enc_values_supported");
    if (member == metadata.end())
        return crypto::ContentEncryption::A128Gcm;
    if (!member->is_array() || member->empty())
        return invalid("encrypted_response_enc_values_supported");
    using enum crypto::ContentEncryption;
    for (const auto encryption : {A256Gcm, A128Gcm, A192Gcm})
        if (std::ranges::find(*member, Json(toString(encryption))) != member->end())
            return encryption;
    return invalid("no content encryption that this wallet has");
}

/// The first key that can be used; others (X25519, without `alg`, for signatures, broken) are passed over.
Result<ResponseKey> responseKeyFrom(const Json &metadata)
{
    const auto set = requireObject(metadata, "jwks");
    const auto keys = set ? requireArray(*set, "keys") : set;
    if (!keys)
        return invalid("an encrypted answer is asked for, but no key given");
    for (const auto &jwk : *keys) {
        if (optionalString(jwk, "alg") != "ECDH-ES")
            continue;
        auto key = crypto::agreementKeyFromJwk(jwk);
        if (!key)
            continue;
        CAUSEWAY_TRY(const auto encryption, encryptionFrom(metadata));
        return ResponseKey{*std::move(key), optionalString(jwk, "kid").value_or(""), encryption};
    }
    return invalid("no key to encrypt to that this wallet can use");
}

Result<Json> verifierInfoOf(const Json &parameters, const DcqlQuery &query)
{
    const auto member = parameters.find("verifier_info");
    if (member == parameters.end())
        return Json();
    if (!member->is_array() || member->empty() || member->size() > MaximumInfo)
        return invalid("verifier_info");
    for (const auto &item : *member) {
        const bool hasData =
            item.is_object() && item.contains("data") && (item.at("data").is_object() || item.at("data").is_string());
        if (!hasData || !optionalString(item, "format"))
            return invalid("verifier_info: format or data");
        if (!item.contains("credential_ids"))
            continue;
        const auto ids = requireArray(item, "credential_ids");
        const auto isAsked = [&](const Json &id) { return id.is_string() && query.find(id.get<std::string>()); };
        if (!ids || ids->empty() || !std::ranges::all_of(*ids, isAsked))
            return invalid("verifier_info: credential_ids");
    }
    return *member;
}
}

Result<ClientId> parseClientId(const std::string &text)
{
    static const std::array<std::pair<std::string_view, ClientIdPrefix>, 4> known{
        {{"redirect_uri", ClientIdPrefix::RedirectUri},
         {"x509_san_dns", ClientIdPrefix::X509SanDns},
         {"x509_hash", ClientIdPrefix::X509Hash},
         {"verifier_attestation", ClientIdPrefix::VerifierAttestation}}};
    if (text.empty() || text.size() > MaximumClientId)
        return invalid("client_id");
    const auto colon = text.find(':');
    const auto prefix = std::string_view(text).substr(0, colon);
    if (colon == std::string::npos)
        return ClientId{text, ClientIdPrefix::PreRegistered, text};
    for (const auto &[name, value] : known)
        if (prefix == name)
            return ClientId{text, value, text.substr(colon + 1)};
    if (prefix == "origin" || prefix == "openid_federation" || prefix == "decentralized_identifier")
        return invalid("client_id: a prefix that this wallet does not take");
    return ClientId{text, ClientIdPrefix::PreRegistered, text};
}

Result<ReplyAddress> readReplyAddress(const Json &parameters, const ClientId &client)
{
    ReplyAddress reply;
    CAUSEWAY_TRY(reply.state, stateOf(parameters));
    const auto mode = optionalString(parameters, "response_mode");
    if (mode != "direct_post" && mode != "direct_post.jwt")
        return invalid("response_mode: only direct_post and direct_post.jwt");
    reply.isEncrypted = mode == "direct_post.jwt";
    const bool isNamed = client.prefix == ClientIdPrefix::RedirectUri;
    if (isNamed && !parameters.contains("response_uri"))
        reply.responseUri = client.name;
    else
        reply.responseUri = optionalString(parameters, "response_uri").value_or("");
    if (isNamed && reply.responseUri != client.name)
        return invalid("response_uri is not the client's");
    if (const auto url = net::RemoteUrl::parse(reply.responseUri); !url)
        return invalid("response_uri: " + url.error().detail);
    return reply;
}

Result<ReplyAddress> readBrowserReply(const Json &parameters, const std::string &origin)
{
    const auto mode = optionalString(parameters, "response_mode");
    if (mode != "dc_api" && mode != "dc_api.jwt")
        return invalid("response_mode: only dc_api and dc_api.jwt through a browser");
    return ReplyAddress{{}, {}, mode == "dc_api.jwt", origin};
}

std::optional<ResponseKey> findResponseKey(const Json &parameters, const ReplyAddress &reply)
{
    const auto metadata = metadataOf(parameters);
    if (!reply.isEncrypted || !metadata)
        return std::nullopt;
    auto key = responseKeyFrom(*metadata);
    return key ? std::optional(*std::move(key)) : std::nullopt;
}

Result<AuthorizationRequest> readAuthorizationRequest(const Json &parameters, const ClientId &client,
                                                      const ReplyAddress &reply,
                                                      const std::vector<TransactionProfile> &profiles)
{
    AuthorizationRequest request{client, reply, {}, {}, {}, {}, {}, {}, {}};
    if (parameters.contains("redirect_uri") && !reply.isThroughBrowser())
        return invalid("redirect_uri together with direct_post");
    if (optionalString(parameters, "response_type") != "vp_token")
        return invalid("response_type: only vp_token");
    request.nonce = optionalString(parameters, "nonce").value_or("");
    if (request.nonce.empty() || !isUrlSafe(request.nonce))
        return invalid("nonce");
    if (!parameters.contains("dcql_query"))
        return invalid(parameters.contains("scope") ? "scope: none is known here" : "no dcql_query");
    CAUSEWAY_TRY(request.query, parseDcql(parameters.at("dcql_query")));
    CAUSEWAY_CHECK(checkQuery(parameters, reply, request.query));
    CAUSEWAY_TRY(const auto metadata, metadataOf(parameters));
    CAUSEWAY_TRY(request.readable, readableFormatsOf(metadata, request.query));
    if (reply.isEncrypted) {
        CAUSEWAY_TRY(request.responseKey, responseKeyFrom(metadata));
    }
    request.clientName = optionalString(metadata, "client_name").value_or("").substr(0, MaximumName);
    CAUSEWAY_TRY(request.verifierInfo, verifierInfoOf(parameters, request.query));
    CAUSEWAY_TRY(request.transactionData, readTransactionData(parameters, request.query, profiles));
    return request;
}
}
