#include "response.h"

#include <causeway/base/url.h>
#include <causeway/net/json_api.h>
#include <causeway/net/remote_url.h>

namespace causeway::wallet {
namespace {

constexpr std::size_t MaximumAnswer = 64 * 1024;

/// A verifier may send the person to a page or back into its own app, whose scheme is a name of its own (RFC 8252, section 7.1); never to what
/// else this device opens by itself.
bool mayBeOpened(const std::string &address)
{
    const auto url = parseUrl(address);
    return url && (url->scheme == "https" || url->scheme.find('.') != std::string::npos);
}

/// Section 8.2: text as it is, everything else as JSON.
std::map<std::string, std::string> formOf(const Json &members)
{
    std::map<std::string, std::string> form;
    for (const auto &[name, value] : members.items())
        form[name] = value.is_string() ? value.get<std::string>() : toCompact(value);
    return form;
}

/// Section 8.3.
Result<Json> encrypted(const Json &members, const ResponseKey &key)
{
    crypto::JweOptions options;
    options.encryption = key.encryption;
    options.keyId = key.keyId;
    CAUSEWAY_TRY(auto jwe, crypto::encryptJwe(asBytes(toCompact(members)), key.key, options));
    return Json{{"response", std::move(jwe)}};
}
}

Result<Json> responseMembers(const AuthorizationRequest &request, const Json &vpToken)
{
    Json members = {{"vp_token", vpToken}};
    if (!request.reply.state.empty())
        members["state"] = request.reply.state;
    if (!request.responseKey)
        return members;
    return encrypted(members, *request.responseKey);
}

std::string wordFor(const Error &error)
{
    switch (error.code) {
    case ErrorCode::FormatsUnsupported: return "vp_formats_not_supported";
    case ErrorCode::TransactionDataInvalid: return "invalid_transaction_data";
    case ErrorCode::RequestInvalid:
        return error.detail.starts_with("scope: none") ? "invalid_scope" : "invalid_request";
    case ErrorCode::NoMatchingCertificate:
    case ErrorCode::Cancelled: return "access_denied";
    default: return "invalid_request";
    }
}

Json errorMembers(const ReplyAddress &reply, const Error &error, const std::optional<ResponseKey> &key)
{
    Json members = {{"error", wordFor(error)}};
    if (!reply.state.empty())
        members["state"] = reply.state;
    if (!key || reply.isThroughBrowser())
        return members;
    return encrypted(members, *key).valueOr(members);
}

Result<Json> deliverResponse(const ReplyAddress &reply, const Json &members, net::HttpClient &http, const Call &call)
{
    if (reply.isThroughBrowser())
        return Json{{"data", members}};
    CAUSEWAY_TRY(const auto url, net::RemoteUrl::parse(reply.responseUri));
    net::RemoteLimits limits;
    limits.maximumBody = MaximumAnswer;
    auto request = net::postFormTo(url, formOf(members), "application/json", limits);
    request.isBodyOptional = true;
    CAUSEWAY_TRY(const auto response, http.send(request, call));
    const bool wasTaken = response.status >= 200 && response.status < 300;
    if (!wasTaken) {
        CAUSEWAY_CHECK(net::jsonBody(response));
    }
    // The answer is there, whatever comes back: what is too long, cannot be read or must not be opened is as if it were absent.
    const auto body = parseJson(response.body);
    const auto address = body ? optionalString(*body, "redirect_uri") : std::nullopt;
    return address && mayBeOpened(*address) ? Json{{"redirect_uri", *address}} : Json::object();
}
}
