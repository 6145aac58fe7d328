#include "request_object.h"

#include <causeway/base/url.h>
#include <causeway/crypto/primitives.h>
#include <causeway/net/json_api.h>

namespace causeway::identity {
namespace {

constexpr auto MediaType = "application/oauth-authz-req+jwt";
constexpr auto Audience = "https://self-issued.me/v2";
constexpr std::chrono::seconds DecisionLife{60};
constexpr std::size_t MaximumFields = 32;

Error invalid(const std::string &why)
{
    return Error{ErrorCode::RequestInvalid, why};
}

bool isFieldName(const std::string &name)
{
    return !name.empty() && name.size() <= 40
        && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string::npos;
}

Result<std::vector<consent::Field>> fieldsFrom(const Json &claims)
{
    std::vector<consent::Field> fields;
    if (!claims.contains("fields"))
        return fields;
    CAUSEWAY_TRY(const auto array, requireArray(claims, "fields"));
    if (array.size() > MaximumFields)
        return invalid("too many fields");
    for (const auto &json : array) {
        CAUSEWAY_TRY(const auto name, requireString(json, "name"));
        const auto required = json.find("required");
        if (!isFieldName(name) || required == json.end() || !required->is_boolean())
            return invalid("a field is malformed");
        for (const auto &other : fields)
            if (other.name == name)
                return invalid("a field stands twice");
        fields.push_back({name, {}, required->get<bool>()});
    }
    return fields;
}

/// Where the answer goes is part of what is signed; it stays with the identity provider all the same.
Result<void> checkEndpoint(const std::string &endpoint, const std::string &issuer)
{
    CAUSEWAY_TRY(const auto target, parseUrl(endpoint));
    CAUSEWAY_TRY(const auto home, parseUrl(issuer));
    if (target.scheme != "https" || target.origin() != home.origin())
        return invalid("the answer would go to another server");
    return {};
}

Result<void> checkClaims(const Json &claims, const RequestReference &reference, const std::string &issuer,
                         SystemTime now)
{
    if (claims.value("iss", Json()) != issuer)
        return Error{ErrorCode::IssuerMismatch, "the request is another issuer's"};
    if (claims.value("aud", Json()) != Audience)
        return invalid("aud");
    if (claims.value("client_id", Json()) != reference.clientId)
        return invalid("client_id");
    if (!optionalSeconds(claims, "exp") || !optionalSeconds(claims, "iat"))
        return invalid("exp and iat are needed");
    const auto times = crypto::checkTimes(claims, toEpoch(now));
    if (!times)
        return times.error().code == ErrorCode::RequestExpired ? times : invalid(times.error().detail);
    return {};
}

Result<RequestObject> objectFrom(const Json &claims)
{
    RequestObject object;
    CAUSEWAY_TRY(object.id, requireString(claims, "jti"));
    CAUSEWAY_TRY(object.clientId, requireString(claims, "client_id"));
    CAUSEWAY_TRY(const auto client, requireObject(claims, "client"));
    CAUSEWAY_TRY(object.clientKind, requireString(client, "kind"));
    object.clientHost = optionalString(client, "host").value_or("");
    object.clientNames = localizedTextFromJson(client.value("names", Json::object()));
    object.purpose = localizedTextFromJson(claims.value("purpose", Json::object()));
    object.scope = optionalString(claims, "scope").value_or("");
    CAUSEWAY_TRY(object.fields, fieldsFrom(claims));
    object.matchNumber = optionalString(claims, "match_number").value_or("");
    CAUSEWAY_TRY(object.challenge, requireString(claims, "challenge"));
    CAUSEWAY_TRY(object.decisionEndpoint, requireString(claims, "decision_endpoint"));
    object.expiresAt = fromEpoch(optionalSeconds(claims, "exp").value_or(0));
    if (object.id.empty())
        return invalid("jti");
    return object;
}

Result<RequestObject> verify(const std::string &text, const RequestReference &reference, const std::string &issuer,
                             Parts &parts, const Call &call)
{
    const auto jws = crypto::parseJws(text, "oauth-authz-req+jwt");
    if (!jws)
        return invalid(jws.error().detail);
    CAUSEWAY_TRY(const auto list, parts.directory.trustList(call));
    CAUSEWAY_CHECK(parts.directory.verifySigner(*jws, issuer, "identity_provider", list));
    CAUSEWAY_TRY(const auto claims, jws->claims());
    CAUSEWAY_CHECK(checkClaims(claims, reference, issuer, parts.clock.now()));
    auto object = objectFrom(claims);
    if (!object)
        return invalid(object.error().detail);
    CAUSEWAY_CHECK(checkEndpoint(object->decisionEndpoint, issuer));
    object->text = text;
    return object;
}
}

Result<RequestObject> fetchRequestObject(const RequestReference &reference, const AuthorizationServer &server,
                                         Parts &parts, const Call &call)
{
    const auto query = formEncode({{"client_id", reference.clientId}, {"request_uri", reference.requestUri}});
    CAUSEWAY_TRY(const auto response,
                 parts.http.send(net::getRequest(server.authorizationEndpoint + "?" + query, MediaType), call));
    if (response.status != 200)
        return refusalOf(response);
    if (!response.header("content-type").starts_with(MediaType))
        return invalid("the answer is no request object");
    return verify(response.body, reference, server.issuer, parts, call);
}

Result<std::string> signDecision(const RequestObject &request, const consent::Decision &decision,
                                 const AuthorizationServer &server, Parts &parts)
{
    CAUSEWAY_TRY(const auto device, loadDevice(parts.store));
    const auto now = parts.clock.now();
    Json fields = Json::array();
    if (decision.approved)
        fields = decision.fields;
    const Json claims = {{"iss", device.clientId},
                         {"aud", server.issuer},
                         {"iat", toEpoch(now)},
                         {"exp", toEpoch(now + DecisionLife)},
                         {"jti", crypto::randomToken(16)},
                         {"request", request.id},
                         {"request_hash", crypto::sha256Base64Url(request.text)},
                         {"challenge", request.challenge},
                         {"approved", decision.approved},
                         {"fields", fields}};
    return signWithDevice(device, parts.keys, claims, "decision+jwt");
}

Result<Json> sendDecision(const std::string &signedDecision, const RequestObject &request,
                          const consent::Decision &decision, Parts &parts, const Call &call)
{
    CAUSEWAY_TRY(const auto response,
                 parts.http.send(net::postJson(request.decisionEndpoint, {{"decision", signedDecision}}), call));
    if (response.status / 100 != 2)
        return refusalOf(response);
    CAUSEWAY_TRY(auto answer, net::jsonBody(response));
    if (optionalString(answer, "status") != (decision.approved ? "approved" : "declined"))
        return Error{ErrorCode::ResponseUnexpected, "the server noted another decision"};
    return answer;
}

Result<Json> answerRequest(const RequestObject &request, const consent::Decision &decision,
                           const AuthorizationServer &server, Parts &parts, const Call &call)
{
    CAUSEWAY_TRY(const auto signedDecision, signDecision(request, decision, server, parts));
    return sendDecision(signedDecision, request, decision, parts, call);
}
}
