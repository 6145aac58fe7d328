#include "presentations.h"

#include "asked.h"

#include <causeway/base/encoding.h>
#include <causeway/base/url.h>
#include <causeway/crypto/primitives.h>

namespace causeway::sandbox {
namespace {

constexpr std::int64_t RequestLife = 300;
constexpr std::int64_t RegistrationLife = 30 * 86400;
constexpr int Es256OfCose = -7;

std::optional<PresentationRequest> fromRow(const std::optional<Row> &row)
{
    if (!row)
        return std::nullopt;
    PresentationRequest request;
    request.id = row->text("id");
    request.token = row->text("token");
    request.kind = row->text("kind");
    request.nonce = row->text("nonce");
    request.state = row->text("state");
    request.key = row->text("key");
    request.dcql = parseJson(row->text("dcql")).valueOr(Json::object());
    request.transactionData = parseJson(row->text("transaction_data")).valueOr(Json::array());
    request.session = row->text("session");
    request.responseCode = row->text("response_code");
    request.status = row->text("status");
    request.result = parseJson(row->text("result")).valueOr(Json::object());
    request.expiresAt = row->integer("expires_at");
    return request;
}

Json encryptionKey(const PresentationRequest &request)
{
    const auto der = fromBase64(request.key);
    const auto key = der ? crypto::PrivateKey::fromDer(*der) : Result<crypto::PrivateKey>(der.error());
    if (!key)
        throw Refusal{500, "server_error", "the request's key is damaged"};
    auto jwk = key->publicKey().toJwk();
    jwk["use"] = "enc";
    jwk["alg"] = "ECDH-ES";
    jwk["kid"] = key->publicKey().thumbprint();
    return jwk;
}

Json clientMetadata(const PresentationRequest &request)
{
    const auto es256 = Json::array({"ES256"});
    const auto cose = Json::array({Es256OfCose});
    return {{"client_name", "Public counter (sandbox)"},
            {"jwks", {{"keys", Json::array({encryptionKey(request)})}}},
            {"encrypted_response_enc_values_supported", {"A256GCM", "A128GCM"}},
            {"vp_formats_supported",
             {{"dc+sd-jwt", {{"sd-jwt_alg_values", es256}, {"kb-jwt_alg_values", es256}}},
              {"mso_mdoc", {{"issuerauth_alg_values", cose}, {"deviceauth_alg_values", cose}}}}}};
}

/// What the register of verifiers says that the counter asks for (ETSI TS 119 475).
Json verifierInfo(const Core &core, Json registration)
{
    const auto now = core.clock.epoch();
    registration.update(
        {{"iss", core.registrar()}, {"sub", verifierClientId(core)}, {"iat", now}, {"exp", now + RegistrationLife}});
    const auto certificate = core.keys.registrar.sign(registration, "rc-wrp+jwt");
    return Json::array({{{"format", "registration_cert"}, {"data", certificate}}});
}
}

std::string PresentationRequest::link(const Core &core, bool isForOtherDevice) const
{
    return "haip-vp://?"
        + formEncode({{"client_id", verifierClientId(core)},
                      {"request_uri", requestUri(core) + (isForOtherDevice ? "/far" : "")},
                      {"request_uri_method", "post"}});
}

std::string PresentationRequest::stage(const Core &core) const
{
    const bool isOpen = status == "waiting" || status == "answered";
    return isOpen && expiresAt <= core.clock.epoch() ? "expired" : status;
}

std::string verifierClientId(const Core &core)
{
    return "x509_hash:" + toBase64Url(crypto::sha256(core.keys.verifier.certificate.der()));
}

PresentationRequest makePresentationRequest(const Core &core, const PresentationWish &wish)
{
    const auto key = crypto::PrivateKey::generate();
    if (!key)
        throw Refusal{500, "server_error", "no key"};
    PresentationRequest request;
    request.id = crypto::randomToken(16);
    request.token = crypto::randomToken(16);
    request.kind = wish.kind;
    request.nonce = crypto::randomToken();
    request.state = crypto::randomToken(16);
    request.key = toBase64(key->toDer().view());
    request.dcql = wish.dcql;
    request.transactionData = Json::array();
    if (!wish.transactionData.is_null())
        request.transactionData.push_back(toBase64Url(asBytes(toCompact(wish.transactionData))));
    request.session = wish.session;
    request.responseCode = crypto::randomToken();
    request.expiresAt = core.clock.epoch() + RequestLife;
    core.store.run("DELETE FROM presentations WHERE expires_at < ?", {core.clock.epoch() - 86400});
    core.store.run("INSERT INTO presentations(id, token, kind, nonce, state, key, dcql, transaction_data, session, "
                   "response_code, expires_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                   {request.id, request.token, request.kind, request.nonce, request.state, request.key,
                    toCompact(request.dcql), toCompact(request.transactionData), request.session, request.responseCode,
                    request.expiresAt});
    return request;
}

std::optional<PresentationRequest> findPresentation(const Core &core, const std::string &id)
{
    return fromRow(core.store.one("SELECT * FROM presentations WHERE id = ?", {id}));
}

std::optional<PresentationRequest> findPresentationByToken(const Core &core, const std::string &token)
{
    return fromRow(core.store.one("SELECT * FROM presentations WHERE token = ?", {token}));
}

void savePresentation(const Core &core, const PresentationRequest &request)
{
    core.store.run("UPDATE presentations SET status = ?, result = ? WHERE id = ?",
                   {request.status, toCompact(request.result), request.id});
}

std::string requestObject(const Core &core, const PresentationRequest &request, const std::string &walletNonce)
{
    Json claims{{"client_id", verifierClientId(core)},
                {"aud", "https://self-issued.me/v2"},
                {"iat", core.clock.epoch()},
                {"exp", request.expiresAt},
                {"response_type", "vp_token"},
                {"response_mode", "direct_post.jwt"},
                {"response_uri", request.responseUri(core)},
                {"nonce", request.nonce},
                {"state", request.state},
                {"dcql_query", request.dcql},
                {"client_metadata", clientMetadata(request)}};
    if (!request.transactionData.empty())
        claims["transaction_data"] = request.transactionData;
    if (const auto *kind = findAskedKind(request.kind); kind && !kind->registration.is_null())
        claims["verifier_info"] = verifierInfo(core, kind->registration);
    if (!walletNonce.empty())
        claims["wallet_nonce"] = walletNonce;
    return core.keys.verifier.sign(claims, "oauth-authz-req+jwt");
}
}
