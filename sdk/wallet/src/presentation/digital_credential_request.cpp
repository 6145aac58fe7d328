#include "digital_credential_request.h"

#include <causeway/base/url.h>

#include <algorithm>
#include <array>

namespace causeway::wallet {
namespace {

constexpr std::size_t MaximumOrigin = 512;
constexpr std::size_t MaximumSignatures = 8;

Error invalid(const std::string &why)
{
    return Error{ErrorCode::RequestInvalid, why};
}

/// A page's scheme, host and port and nothing behind; or what the platform calls an app, such as `android:apk-key-hash:...`.
bool isOrigin(const std::string &text)
{
    const auto isPrintable = [](char c) { return c > ' ' && c < 127; };
    if (text.empty() || text.size() > MaximumOrigin || !std::ranges::all_of(text, isPrintable))
        return false;
    const auto url = parseUrl(text);
    if (!url || url->host.empty())
        return text.find(':') != std::string::npos && !text.starts_with("http"); // "null" is everybody's
    return url->scheme == "https" && url->origin() == text;
}

/// Whoever takes a request elsewhere has another origin than those that were signed.
Result<void> checkOrigin(const Json &parameters, const std::string &origin)
{
    const auto expected = parameters.find("expected_origins");
    const bool isThere = expected != parameters.end() && expected->is_array()
        && std::ranges::find(*expected, Json(origin)) != expected->end();
    return isThere ? Result<void>() : invalid("expected_origins does not name the page that asks");
}

Result<std::string> textOf(const Json &object, const char *name)
{
    if (auto text = optionalString(object, name))
        return *std::move(text);
    return invalid(std::string(name) + ": no text");
}

/// Who says that it is theirs, and whether they say it to this wallet, now, through this page.
Result<RequestSigning> signingOf(RequestObject object, const std::string &origin, std::int64_t now)
{
    CAUSEWAY_TRY(const auto id, textOf(object.parameters, "client_id"));
    CAUSEWAY_TRY(auto client, parseClientId(id));
    if (client.prefix == ClientIdPrefix::RedirectUri)
        return invalid("a redirect_uri: client, which cannot sign");
    CAUSEWAY_CHECK(checkRequestObject(object.parameters, client, RequestWay::Browser, {}, now));
    CAUSEWAY_CHECK(checkOrigin(object.parameters, origin));
    return RequestSigning{std::move(client), std::move(object)};
}

std::vector<RequestSigning> unsignedBy(const DigitalCredentialRequest &request)
{
    const ClientId page{"origin:" + request.origin, ClientIdPrefix::Origin, request.origin};
    return {RequestSigning{page, RequestObject{std::nullopt, request.data}}};
}

Result<std::vector<RequestSigning>> readSigned(const DigitalCredentialRequest &request, std::int64_t now)
{
    CAUSEWAY_TRY(const auto compact, textOf(request.data, "request"));
    CAUSEWAY_TRY(auto object, parseRequestObject(compact, ClientId{}));
    CAUSEWAY_TRY(auto signing, signingOf(std::move(object), request.origin, now));
    return std::vector{std::move(signing)};
}

/// A.3.2.2: who signs, and what vouches for it, stands in each protected header and nowhere else.
constexpr std::array PerSignature = {"client_id", "verifier_info"};

Result<RequestSigning> readOneOf(const Json &signature, const std::string &payload, const std::string &origin,
                                 std::int64_t now)
{
    CAUSEWAY_TRY(const auto header, textOf(signature, "protected"));
    CAUSEWAY_TRY(const auto value, textOf(signature, "signature"));
    CAUSEWAY_TRY(auto object, parseRequestObject(header + "." + payload + "." + value, ClientId{}));
    for (const auto *name : PerSignature) {
        if (object.parameters.contains(name))
            return invalid(std::string(name) + " stands where all signatures share it");
        if (object.jws->header.contains(name))
            object.parameters[name] = object.jws->header.at(name);
    }
    return signingOf(std::move(object), origin, now);
}

/// A signature that cannot be read hinders no other.
Result<std::vector<RequestSigning>> readMultisigned(const DigitalCredentialRequest &request, std::int64_t now)
{
    const auto member = request.data.find("request");
    const auto &jws = member == request.data.end() ? request.data : *member; // the text shows it both ways
    if (!jws.is_object())
        return invalid("request: no JWS in JSON");
    CAUSEWAY_TRY(const auto payload, textOf(jws, "payload"));
    const auto signatures = jws.value("signatures", Json());
    if (!signatures.is_array() || signatures.empty() || signatures.size() > MaximumSignatures)
        return invalid("signatures: none, or too many");
    std::vector<RequestSigning> signings;
    Error fault = invalid("signatures");
    for (const auto &signature : signatures) {
        auto signing = readOneOf(signature, payload, request.origin, now);
        if (signing)
            signings.push_back(*std::move(signing));
        else
            fault = signing.error();
    }
    if (signings.empty())
        return fault;
    return signings;
}
}

Result<std::vector<RequestSigning>> readDigitalCredentialRequest(const DigitalCredentialRequest &request,
                                                                 std::int64_t now)
{
    if (!isOrigin(request.origin))
        return invalid("origin: neither a page's nor an app's");
    if (!request.data.is_object())
        return invalid("data: no object");
    if (request.protocol == "openid4vp-v1-unsigned")
        return unsignedBy(request);
    if (request.protocol == "openid4vp-v1-signed")
        return readSigned(request, now);
    if (request.protocol == "openid4vp-v1-multisigned")
        return readMultisigned(request, now);
    return invalid("protocol: none that this wallet speaks");
}
}
