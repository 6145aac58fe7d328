#include "issuance/message_encryption.h"

#include <algorithm>
#include <array>

namespace causeway::wallet {
namespace {

constexpr auto Agreement = "ECDH-ES";
constexpr auto JwtType = "application/jwt";
constexpr std::size_t LargestAnswer = 4U << 20;
/// In the order of preference (HAIP 1.0, section 5).
constexpr std::array Preferred = {crypto::ContentEncryption::A256Gcm, crypto::ContentEncryption::A128Gcm};

using Encryption = std::optional<crypto::ContentEncryption>;

/// Whose answer may be ten copies of a certificate with a photograph.
net::HttpRequest questionTo(const std::string &url, const Json &body)
{
    auto request = net::postJson(url, body);
    request.maximumBody = LargestAnswer;
    return request;
}

bool lists(const Json &object, const char *name, std::string_view word)
{
    const auto words = requireArray(object, name);
    return words && std::ranges::any_of(*words, [&](const Json &item) { return item == word; });
}

Encryption encryptionOf(const Json &object)
{
    for (const auto encryption : Preferred)
        if (lists(object, "enc_values_supported", crypto::toString(encryption)))
            return encryption;
    return std::nullopt;
}

/// The first key that we can encrypt to: `alg` must be there (section 10); a set may hold keys of other kinds.
Json requestKeyOf(const Json &object)
{
    const auto set = requireObject(object, "jwks");
    const auto keys = set ? requireArray(*set, "keys") : set;
    if (!keys)
        return {};
    const auto isUsable = [](const Json &key) {
        return key.is_object() && optionalString(key, "alg") == Agreement && crypto::agreementKeyFromJwk(key);
    };
    const auto found = std::ranges::find_if(*keys, isUsable);
    return found == keys->end() ? Json() : *found;
}

/// The member of the metadata, null where it is absent.
Result<Json> sectionOf(const Json &metadata, const char *name)
{
    const auto found = metadata.find(name);
    if (found == metadata.end())
        return Json();
    if (!found->is_object())
        return Error{ErrorCode::ResponseUnexpected, std::string("issuer metadata: ") + name};
    return *found;
}

bool isRequired(const Json &section)
{
    return section.is_object() && section.value("encryption_required", Json()) == Json(true);
}

Error unsupported(const char *what)
{
    return Error{ErrorCode::CredentialUnsupported, what};
}

Encryption encryptionNamed(const Json &json, const char *name)
{
    const auto word = optionalString(json, name);
    const auto encryption = word ? crypto::contentEncryptionFrom(*word) : Error{ErrorCode::AlgorithmUnsupported};
    return encryption ? Encryption(*encryption) : std::nullopt;
}
}

Json toJson(const MessageEncryption &encryption)
{
    Json json = {{"request_key", encryption.requestKey}, {"request", crypto::toString(encryption.request)}};
    if (encryption.answer)
        json["answer"] = crypto::toString(*encryption.answer);
    return json;
}

std::optional<MessageEncryption> messageEncryptionFromJson(const Json &json)
{
    const auto key = requireObject(json, "request_key");
    const auto request = encryptionNamed(json, "request");
    if (!key || !request)
        return std::nullopt;
    return MessageEncryption{*key, *request, encryptionNamed(json, "answer")};
}

Result<std::optional<MessageEncryption>> chooseEncryption(const Json &metadata)
{
    CAUSEWAY_TRY(const auto request, sectionOf(metadata, "credential_request_encryption"));
    CAUSEWAY_TRY(const auto answer, sectionOf(metadata, "credential_response_encryption"));
    const auto key = requestKeyOf(request);
    const auto requestEncryption = key.is_null() ? std::nullopt : encryptionOf(request);
    const auto answerEncryption =
        requestEncryption && lists(answer, "alg_values_supported", Agreement) ? encryptionOf(answer) : std::nullopt;
    if (isRequired(request) && !requestEncryption)
        return unsupported("encrypted requests");
    if (isRequired(answer) && !answerEncryption) // an answer's key never travels in the open
        return unsupported("encrypted answers");
    if (!answerEncryption && !isRequired(request))
        return std::optional<MessageEncryption>();
    return std::optional(MessageEncryption{key, *requestEncryption, answerEncryption});
}

Result<SealedExchange> SealedExchange::begin(const std::optional<MessageEncryption> &encryption)
{
    SealedExchange exchange;
    exchange.m_encryption = encryption;
    if (encryption && encryption->answer) {
        CAUSEWAY_TRY(exchange.m_answerKey, crypto::PrivateKey::generate());
    }
    return exchange;
}

Result<net::HttpRequest> SealedExchange::request(const std::string &url, Json body) const
{
    if (!m_encryption)
        return questionTo(url, body);
    if (m_answerKey) {
        const auto publicKey = m_answerKey->publicKey();
        auto jwk = publicKey.toJwk();
        jwk.update({{"alg", Agreement}, {"use", "enc"}, {"kid", publicKey.thumbprint()}});
        body["credential_response_encryption"] = {{"jwk", jwk}, {"enc", crypto::toString(*m_encryption->answer)}};
    }
    CAUSEWAY_TRY(const auto key, crypto::agreementKeyFromJwk(m_encryption->requestKey));
    crypto::JweOptions options;
    options.encryption = m_encryption->request;
    options.keyId = optionalString(m_encryption->requestKey, "kid").value_or("");
    auto sealed = questionTo(url, body);
    CAUSEWAY_TRY(sealed.body, crypto::encryptJwe(asBytes(sealed.body), key, options));
    sealed.headers["Content-Type"] = JwtType;
    if (m_answerKey)
        sealed.headers["Accept"] = std::string(JwtType) + ", application/json"; // errors come in the open
    return sealed;
}

Result<Json> SealedExchange::open(const net::HttpResponse &response) const
{
    if (response.status / 100 != 2 || !m_answerKey)
        return net::jsonBody(response);
    if (!net::isOfType(response, JwtType))
        return Error{ErrorCode::ResponseUnexpected, "the answer is not encrypted"};
    const auto opened = crypto::decryptJwe(response.body, *m_answerKey);
    if (!opened || optionalString(opened->header, "enc") != crypto::toString(*m_encryption->answer))
        return Error{ErrorCode::ResponseUnexpected, "the answer cannot be decrypted"};
    auto answer = parseJson(asText(opened->plain.view()));
    if (!answer)
        return Error{ErrorCode::ResponseUnexpected, "what was encrypted is no JSON"};
    return answer;
}
}
