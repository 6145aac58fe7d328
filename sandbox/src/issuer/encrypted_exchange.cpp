#include "encrypted_exchange.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/jwe.h>

#include <algorithm>
#include <array>

namespace causeway::sandbox {
namespace {

constexpr auto KeySetting = "issuer_encryption_key";
constexpr auto JwtMedia = "application/jwt";
constexpr auto InvalidRequest = "invalid_credential_request"; // section 8.3.1.2: instead of invalid_request
constexpr std::array Encodings{"A256GCM", "A128GCM"};

/// Made when it is first needed; kept with the store, not on a reset's list.
crypto::PrivateKey encryptionKey(const Core &core)
{
    if (const auto kept = core.store.setting(KeySetting)) {
        const auto der = fromBase64(*kept);
        auto key = der ? crypto::PrivateKey::fromDer(*der) : Result<crypto::PrivateKey>(der.error());
        if (key)
            return *std::move(key);
    }
    auto made = crypto::PrivateKey::generate();
    if (!made)
        throw Refusal{500, "server_error", "no key"};
    core.store.saveSetting(KeySetting, toBase64(made->toDer().view()));
    return *std::move(made);
}

Refusal invalidParameters(const char *why)
{
    return Refusal{400, "invalid_encryption_parameters", why};
}

bool isListed(const std::string &encoding)
{
    return std::ranges::find(Encodings, encoding) != Encodings.end();
}

Json decrypted(const Core &core, const Request &request)
{
    const auto opened = crypto::decryptJwe(request.body, encryptionKey(core));
    if (!opened || !isListed(optionalString(opened->header, "enc").value_or("")))
        throw invalidParameters("the request does not decrypt, or by an enc that the metadata does not list");
    auto body = parseJson(asText(opened->plain.view()));
    if (!body || !body->is_object())
        throw Refusal{400, InvalidRequest, "what was encrypted is not a JSON object"};
    return *std::move(body);
}
}

IssuerRequest readIssuerRequest(const Core &core, const Request &request)
{
    const bool wasEncrypted = request.hasType(JwtMedia);
    IssuerRequest read{wasEncrypted ? decrypted(core, request) : request.json(InvalidRequest)};
    if (!read.body.contains("credential_response_encryption"))
        return read;
    if (!wasEncrypted)
        throw invalidParameters("who wants an encrypted answer encrypts the request");
    const auto wish = requireObject(read.body, "credential_response_encryption").valueOr(Json::object());
    read.responseKey = requireObject(wish, "jwk").valueOr(Json::object());
    read.encryption = optionalString(wish, "enc").value_or("");
    const bool isUsable = optionalString(read.responseKey, "alg") == "ECDH-ES"
        && crypto::agreementKeyFromJwk(read.responseKey) && isListed(read.encryption) && !wish.contains("zip");
    if (!isUsable)
        throw invalidParameters("jwk (P-256, alg ECDH-ES) or enc; zip is not offered");
    return read;
}

Response answerTo(const IssuerRequest &request, const Json &answer, int status)
{
    if (request.responseKey.is_null())
        return jsonResponse(answer, status);
    const auto key = crypto::agreementKeyFromJwk(request.responseKey);
    const auto encryption = crypto::contentEncryptionFrom(request.encryption);
    if (!key || !encryption)
        throw invalidParameters("jwk or enc");
    crypto::JweOptions options;
    options.encryption = *encryption;
    options.keyId = optionalString(request.responseKey, "kid").value_or("");
    const auto jwe = crypto::encryptJwe(asBytes(toCompact(answer)), *key, options);
    if (!jwe)
        throw Refusal{500, "server_error", "the answer could not be encrypted"};
    auto response = textResponse(JwtMedia, *jwe, status);
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

Json encryptionMetadata(const Core &core)
{
    const auto key = encryptionKey(core).publicKey();
    auto jwk = key.toJwk();
    jwk["use"] = "enc";
    jwk["alg"] = "ECDH-ES";
    jwk["kid"] = key.thumbprint();
    const Json encodings(Encodings);
    return {
        {"credential_request_encryption",
         {{"jwks", {{"keys", Json::array({jwk})}}},
          {"enc_values_supported", encodings},
          {"encryption_required", false}}},
        {"credential_response_encryption",
         {{"alg_values_supported", {"ECDH-ES"}}, {"enc_values_supported", encodings}, {"encryption_required", false}}}};
}
}
