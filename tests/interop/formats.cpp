// Our formats without a network, for the peers' to be set against: a question as JSON on stdin, the answer as JSON on stdout.
#include <causeway/base/encoding.h>
#include <causeway/crypto/certificate.h>
#include <causeway/crypto/jws.h>
#include <causeway/wallet/mdoc_exchange.h>
#include <causeway/wallet/proximity.h>
#include <causeway/wallet/sd_jwt_presentation.h>
#include <causeway/wallet/status_list.h>

#include <iostream>
#include <iterator>

namespace causeway {
namespace {

using namespace wallet;

SystemTime now()
{
    return std::chrono::floor<SystemTime::duration>(std::chrono::system_clock::now());
}

Result<Bytes> bytesOf(const Json &json, const char *name)
{
    CAUSEWAY_TRY(const auto text, requireString(json, name));
    return fromBase64Url(text);
}

Result<std::vector<crypto::Certificate>> anchorsOf(const Json &question)
{
    CAUSEWAY_TRY(const auto pem, requireString(question, "root"));
    return crypto::Certificate::fromPem(pem);
}

Result<crypto::PrivateKey> keyOf(const Json &question, const char *name = "key")
{
    CAUSEWAY_TRY(const auto der, bytesOf(question, name));
    return crypto::PrivateKey::fromDer(der);
}

/// What stands in a document, for comparison: bytes as base64url, dates with their tag's content.
Json toJson(const cbor::Value &value)
{
    if (const auto *text = value.text())
        return *text;
    if (const auto *bytes = value.bytes())
        return {{"bytes", toBase64Url(*bytes)}};
    if (const auto truth = value.boolean())
        return *truth;
    if (const auto number = value.integer())
        return *number;
    if (const auto *bytes = value.embedded())
        return {{"tag", cbor::EmbeddedTag}, {"content", {{"bytes", toBase64Url(*bytes)}}}};
    if (const auto *tag = value.tag())
        return {{"tag", tag->number}, {"content", toJson(tag->content.front())}};
    Json json;
    if (const auto *array = value.array()) {
        json = Json::array();
        for (const auto &item : *array)
            json.push_back(toJson(item));
    } else if (const auto *map = value.map()) {
        json = Json::object();
        for (const auto &[key, member] : *map)
            json[key.text() ? *key.text() : toCompact(toJson(key))] = toJson(member);
    }
    return json;
}

Json toJson(const VerifiedMdoc &document)
{
    Json json{{"doc_type", document.docType()}, {"elements", Json::object()}};
    for (const auto &[nameSpace, elements] : document.elements())
        for (const auto &[element, value] : elements)
            json["elements"][nameSpace][element] = toJson(value);
    return json;
}

Result<SessionTranscript> transcriptOf(const Json &question)
{
    CAUSEWAY_TRY(const auto transcript, requireObject(question, "transcript"));
    if (transcript.contains("engagement")) {
        CAUSEWAY_TRY(const auto engagement, bytesOf(transcript, "engagement"));
        CAUSEWAY_TRY(const auto readerKey, bytesOf(transcript, "reader_key"));
        return proximityTranscript(engagement, readerKey);
    }
    CAUSEWAY_TRY(const auto client, requireString(transcript, "client_id"));
    CAUSEWAY_TRY(const auto nonce, requireString(transcript, "nonce"));
    CAUSEWAY_TRY(const auto address, requireString(transcript, "response_uri"));
    std::optional<Bytes> thumbprint;
    if (transcript.contains("thumbprint")) {
        CAUSEWAY_TRY(thumbprint, bytesOf(transcript, "thumbprint"));
    }
    return openId4VpTranscript(client, nonce, thumbprint, address);
}

Result<crypto::PublicKey> issuerKey(const crypto::Jws &jws, const std::vector<crypto::Certificate> &anchors)
{
    CAUSEWAY_TRY(const auto chain, jws.certificates());
    CAUSEWAY_CHECK(crypto::verifyChain(chain.front(), {chain.begin() + 1, chain.end()}, anchors, now()));
    return chain.front().publicKey();
}

Result<Json> verifySdJwtText(const Json &question)
{
    CAUSEWAY_TRY(const auto anchors, anchorsOf(question));
    CAUSEWAY_TRY(const auto text, requireString(question, "text"));
    SdJwtPolicy policy;
    policy.issuerKey = [&](const crypto::Jws &jws) { return issuerKey(jws, anchors); };
    policy.now = now();
    if (const auto nonce = optionalString(question, "nonce"))
        policy.keyBinding = KeyBindingPolicy{optionalString(question, "audience").value_or(""), *nonce};
    CAUSEWAY_TRY(const auto believed, verifySdJwt(text, policy));
    return Json{{"claims", believed.claims()}};
}

Result<Json> presentSdJwtText(const Json &question)
{
    CAUSEWAY_TRY(const auto credential, requireString(question, "credential"));
    CAUSEWAY_TRY(const auto key, keyOf(question));
    CAUSEWAY_TRY(const auto array, requireArray(question, "paths"));
    std::vector<ClaimPath> shown;
    for (const auto &item : array) {
        CAUSEWAY_TRY(auto path, claimPathFromJson(item));
        shown.push_back(std::move(path));
    }
    const KeyBinding binding{optionalString(question, "audience").value_or(""),
                             optionalString(question, "nonce").value_or(""), now()};
    CAUSEWAY_TRY(auto text, presentSdJwt(credential, shown, binding, crypto::signerOf(key)));
    return Json{{"text", std::move(text)}};
}

Result<Json> verifyIssuer(const Json &question)
{
    CAUSEWAY_TRY(const auto anchors, anchorsOf(question));
    CAUSEWAY_TRY(const auto encoded, bytesOf(question, "issuer_signed"));
    CAUSEWAY_TRY(const auto parsed, parseIssuerSigned(encoded));
    CAUSEWAY_TRY(const auto docType, requireString(question, "doc_type"));
    CAUSEWAY_TRY(const auto believed,
                 verifyIssuerSigned(parsed, docType, trustAuthorities(anchors, DocumentSignerUsage), now()));
    return toJson(believed);
}

/// By signature, or by MAC where the reader's public key is given.
Result<Json> presentMdoc(const Json &question)
{
    CAUSEWAY_TRY(const auto encoded, bytesOf(question, "issuer_signed"));
    CAUSEWAY_TRY(const auto parsed, parseIssuerSigned(encoded));
    CAUSEWAY_TRY(const auto key, keyOf(question));
    CAUSEWAY_TRY(const auto transcript, transcriptOf(question));
    CAUSEWAY_TRY(const auto elements, requireObject(question, "elements"));
    MdocPresentation presentation{parsed, elements.get<ElementChoice>(), crypto::signerOf(key)};
    SecretBytes macKey;
    if (question.contains("reader_jwk")) {
        CAUSEWAY_TRY(const auto reader, crypto::PublicKey::fromJwk(question.at("reader_jwk")));
        CAUSEWAY_TRY(const auto secret, key.agreeWith(reader));
        CAUSEWAY_TRY(macKey, deriveMacKey(secret.view(), transcript));
        presentation.sign = {};
        presentation.macKey = macKey.view();
    }
    CAUSEWAY_TRY(const auto response, makeDeviceResponse({presentation}, transcript));
    return Json{{"device_response", toBase64Url(response)}};
}

Result<Json> verifyResponse(const Json &question)
{
    CAUSEWAY_TRY(const auto anchors, anchorsOf(question));
    CAUSEWAY_TRY(const auto encoded, bytesOf(question, "device_response"));
    CAUSEWAY_TRY(const auto response, parseDeviceResponse(encoded));
    CAUSEWAY_TRY(const auto transcript, transcriptOf(question));
    std::optional<crypto::PrivateKey> readerKey;
    if (question.contains("key")) {
        CAUSEWAY_TRY(readerKey, keyOf(question));
    }
    const MdocSession session{transcript, readerKey ? &*readerKey : nullptr};
    Json documents = Json::array();
    for (const auto &document : response.documents) {
        CAUSEWAY_TRY(const auto believed,
                     verifyDocument(document, session, trustAuthorities(anchors, DocumentSignerUsage), now()));
        documents.push_back(toJson(believed));
    }
    return Json{{"documents", documents}, {"status", response.status}};
}

Result<Json> makeRequest(const Json &question)
{
    CAUSEWAY_TRY(const auto transcript, transcriptOf(question));
    CAUSEWAY_TRY(const auto docType, requireString(question, "doc_type"));
    CAUSEWAY_TRY(const auto nameSpaces, requireObject(question, "name_spaces"));
    CAUSEWAY_TRY(const auto key, keyOf(question));
    CAUSEWAY_TRY(const auto pem, requireString(question, "certificate"));
    CAUSEWAY_TRY(const auto chain, crypto::Certificate::fromPem(pem));
    const ReaderIdentity reader{chain, crypto::signerOf(key)};
    const ItemsRequest items{docType, nameSpaces.get<decltype(ItemsRequest::nameSpaces)>()};
    CAUSEWAY_TRY(const auto request, makeDeviceRequest({items}, transcript, &reader));
    return Json{{"device_request", toBase64Url(request)}};
}

Result<Json> readRequest(const Json &question)
{
    CAUSEWAY_TRY(const auto anchors, anchorsOf(question));
    CAUSEWAY_TRY(const auto transcript, transcriptOf(question));
    CAUSEWAY_TRY(const auto encoded, bytesOf(question, "device_request"));
    CAUSEWAY_TRY(const auto requests, parseDeviceRequest(encoded));
    Json answer = Json::array();
    for (const auto &request : requests) {
        CAUSEWAY_TRY(const auto reader,
                     verifyReader(request, transcript, trustAuthorities(anchors, ReaderUsage), now()));
        answer.push_back({{"doc_type", request.items.docType},
                          {"name_spaces", request.items.nameSpaces},
                          {"reader", reader.certificate().commonName()}});
    }
    return Json{{"requests", answer}};
}

Result<Json> readStatus(const Json &question)
{
    CAUSEWAY_TRY(const auto anchors, anchorsOf(question));
    CAUSEWAY_TRY(const auto text, requireString(question, "token"));
    CAUSEWAY_TRY(const auto uri, requireString(question, "uri"));
    CAUSEWAY_TRY(const auto token, parseStatusListJwt(text));
    CAUSEWAY_TRY(const auto chain, token.certificates());
    CAUSEWAY_CHECK(crypto::verifyChain(chain.front(), {chain.begin() + 1, chain.end()}, anchors, now()));
    CAUSEWAY_TRY(const auto key, chain.front().publicKey());
    CAUSEWAY_TRY(const auto list, verifyStatusList(token, key, uri, now()));
    CAUSEWAY_TRY(const auto indexes, requireArray(question, "indexes"));
    static constexpr std::array names{"valid", "invalid", "suspended", "other"};
    Json statuses = Json::array();
    for (const auto &index : indexes) {
        CAUSEWAY_TRY(const auto status, list.statusOf({uri, index.get<std::uint64_t>()}, now()));
        statuses.push_back(names.at(static_cast<std::size_t>(status)));
    }
    return Json{{"statuses", statuses}};
}

Result<Json> answer(const Json &question)
{
    using Answer = Result<Json> (*)(const Json &);
    static const std::map<std::string, Answer> known{{"sd_jwt_verify", verifySdJwtText},
                                                     {"sd_jwt_present", presentSdJwtText},
                                                     {"mdoc_issuer_verify", verifyIssuer},
                                                     {"mdoc_present", presentMdoc},
                                                     {"mdoc_response_verify", verifyResponse},
                                                     {"device_request_make", makeRequest},
                                                     {"device_request_read", readRequest},
                                                     {"status_list_read", readStatus},
                                                     {"transcript", [](const Json &asked) -> Result<Json> {
                                                          CAUSEWAY_TRY(const auto transcript, transcriptOf(asked));
                                                          return Json{{"transcript", toBase64Url(transcript.encoded)}};
                                                      }}};
    const auto found = known.find(optionalString(question, "ask").value_or(""));
    if (found == known.end())
        return Error{ErrorCode::InvalidArgument, "ask"};
    return found->second(question);
}
}
}

int main()
{
    using namespace causeway;
    const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
    const auto question = parseJson(text);
    const auto answered = question ? answer(*question) : Result<Json>(question.error());
    const auto json = answered
        ? *answered
        : Json{{"error", {{"code", toString(answered.error().code)}, {"detail", answered.error().detail}}}};
    std::cout << toCompact(json) << '\n';
    return answered ? 0 : 1;
}
