#include "request_link.h"

#include <causeway/base/url.h>

#include <algorithm>

namespace causeway::wallet {
namespace {

constexpr auto HighAssuranceScheme = "haip-vp";
constexpr std::size_t MaximumLink = MaximumUrl + 256 * 1024; // room for a request object as long as one that is fetched

Error invalid(const std::string &why)
{
    return Error{ErrorCode::RequestInvalid, why};
}

using Parameters = std::map<std::string, std::string>;

/// Section 5.1: in a query, objects and arrays are JSON in text.
Result<Json> jsonFrom(const Parameters &parameters)
{
    Json json = Json::object();
    for (const auto &[name, value] : parameters) {
        const bool isStructured =
            name == "dcql_query" || name == "client_metadata" || name == "transaction_data" || name == "verifier_info";
        if (!isStructured) {
            json[name] = value;
            continue;
        }
        const auto parsed = parseJson(value);
        if (!parsed)
            return invalid(name + " is not JSON");
        json[name] = *parsed;
    }
    return json;
}

Result<bool> usesPost(const Parameters &parameters)
{
    const auto method = parameters.find("request_uri_method");
    if (method == parameters.end())
        return false;
    if (!parameters.contains("request_uri"))
        return invalid("request_uri_method without request_uri");
    if (method->second != "get" && method->second != "post")
        return invalid("request_uri_method is neither get nor post");
    return method->second == "post";
}
}

bool isRequestLink(std::string_view text)
{
    const auto url = parseUrl(text, MaximumLink);
    if (!url)
        return false;
    const auto parameters = url->parameters();
    if (url->scheme == "https")
        return parameters.contains("client_id")
            && (parameters.contains("request") || parameters.contains("request_uri"));
    return url->scheme == "openid4vp" || url->scheme == HighAssuranceScheme;
}

Result<RequestLink> parseRequestLink(std::string_view text)
{
    const auto url = parseUrl(text, MaximumLink);
    if (!url || !isRequestLink(text))
        return invalid("not a link that asks for a presentation");
    const auto unique = url->uniqueParameters(); // of two that differ, another reader may take the other
    if (!unique)
        return invalid("a parameter twice, or broken encoding");
    const auto &parameters = *unique;
    const auto valueOf = [&](const char *name) {
        const auto found = parameters.find(name);
        return found == parameters.end() ? std::string() : found->second;
    };
    RequestLink link;
    link.clientId = valueOf("client_id");
    if (link.clientId.empty())
        return invalid("no client_id");
    if (parameters.contains("request") && parameters.contains("request_uri"))
        return invalid("both request and request_uri");
    for (const auto *name : {"request", "request_uri"})
        if (parameters.contains(name) && parameters.at(name).empty())
            return invalid(std::string("an empty ") + name);
    link.isHighAssurance = url->scheme == HighAssuranceScheme;
    link.object = valueOf("request");
    link.objectUri = valueOf("request_uri");
    CAUSEWAY_TRY(link.usesPost, usesPost(parameters));
    if (link.isHighAssurance && link.objectUri.empty())
        return invalid("no request_uri, which haip-vp: asks for");
    if (link.object.empty() && link.objectUri.empty()) {
        CAUSEWAY_TRY(link.parameters, jsonFrom(parameters));
    }
    return link;
}
}
