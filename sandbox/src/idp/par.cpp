#include "par.h"

#include "../issuer/document_types.h"
#include "../persons.h"
#include "authorizations.h"
#include "client_attestation.h"
#include "dpop.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/primitives.h>

#include <algorithm>
#include <set>
#include <sstream>

namespace causeway::sandbox {
namespace {

constexpr auto UriPrefix = "urn:ietf:params:oauth:request_uri:";
constexpr std::int64_t DeviceRequestLife = 60;
constexpr std::int64_t ServiceRequestLife = 300;
constexpr std::size_t LongestParameter = 512;
constexpr std::size_t LongestState = 2048;
constexpr std::size_t LongestDetails = 8192;

Refusal invalidRequest(const std::string &why)
{
    return Refusal{400, "invalid_request", why};
}

/// Empty where absent: a parameter without a value counts as left out (RFC 6749 section 3.1).
std::string optionalField(const Fields &form, const std::string &name, std::size_t longest = LongestParameter)
{
    const auto found = form.find(name);
    if (found == form.end())
        return {};
    if (found->second.size() > longest)
        throw invalidRequest(name + " is too long");
    return found->second;
}

std::string required(const Fields &form, const std::string &name)
{
    auto value = optionalField(form, name);
    if (value.empty())
        throw invalidRequest(name + " is missing");
    return value;
}

/// The words that are known; others are passed over (OpenID4VCI 1.0 section 5.1.2). The wallet, whose name anybody may say, gets certificates and nothing of
/// the person's account.
std::string grantedScope(const OAuthClient &client, const std::string &asked)
{
    std::istringstream words(asked);
    std::string granted;
    bool isUseful = false;
    for (std::string word; words >> word;) {
        const bool isDocument = findConfiguration(word) != nullptr;
        if (!isDocument && std::ranges::find(supportedScopes(), word) == supportedScopes().end())
            continue;
        if (!isDocument && client.kind == ClientKind::Wallet)
            throw Refusal{400, "invalid_scope", "a wallet asks for certificates only"};
        isUseful = isUseful || isDocument || word == "openid";
        granted += (granted.empty() ? "" : " ") + word;
    }
    if (!isUseful)
        throw Refusal{400, "invalid_scope", "openid is missing, and no certificate is asked for"};
    return granted;
}

void checkChallenge(const Fields &form)
{
    if (required(form, "code_challenge_method") != "S256")
        throw invalidRequest("code_challenge_method must be S256");
    const auto challenge = fromBase64Url(required(form, "code_challenge"));
    if (!challenge || challenge->size() != 32)
        throw invalidRequest("code_challenge is no SHA-256 in base64url");
}

Refusal invalidDetails(const char *why)
{
    return Refusal{400, "invalid_authorization_details", why};
}

void checkFields(const Json &detail)
{
    const auto fields = requireArray(detail, "fields");
    if (!fields)
        throw invalidDetails("fields is no list");
    std::set<std::string> seen;
    for (const auto &field : *fields) {
        const auto name = optionalString(field, "name").value_or("");
        if (std::ranges::find(profileFields(), name) == profileFields().end() || !seen.insert(name).second)
            throw invalidDetails("a field is unknown or occurs twice");
        if (!field.contains("required") || !field["required"].is_boolean())
            throw invalidDetails("required must be true or false");
    }
}

/// `[{"type": "causeway_profile", "purpose": {...}, "fields": [...]}]`; an empty object where there is none.
Json profileDetail(const Fields &form)
{
    const auto found = form.find("authorization_details");
    if (found == form.end())
        return Json::object();
    const auto details = parseJson(std::string_view(found->second).substr(0, LongestDetails));
    if (!details || !details->is_array() || details->size() != 1)
        throw invalidDetails("not a list with one entry");
    const auto &detail = details->front();
    if (optionalString(detail, "type") != "causeway_profile")
        throw invalidDetails("unknown type");
    if (!requireObject(detail, "purpose"))
        throw invalidDetails("purpose is missing");
    checkFields(detail);
    return {{"purpose", detail["purpose"]}, {"fields", detail["fields"]}};
}

Json checkedParameters(const OAuthClient &client, const Fields &form)
{
    if (form.contains("request_uri") || form.contains("request"))
        throw invalidRequest("request_uri and request have no place here");
    if (required(form, "response_type") != "code")
        throw Refusal{400, "unsupported_response_type", "only code"};
    if (required(form, "client_id") != client.id)
        throw invalidRequest("client_id");
    if (required(form, "redirect_uri") != client.redirectUri)
        throw invalidRequest("redirect_uri is not the registered one");
    const bool isWallet = client.kind == ClientKind::Wallet;
    const auto scope = grantedScope(client, required(form, "scope"));
    if (isWallet && form.contains("authorization_details"))
        throw invalidDetails("certificates are asked for by scope");
    checkChallenge(form);
    return {{"redirect_uri", client.redirectUri},
            {"scope", scope},
            {"state", optionalField(form, "state", LongestState)},
            {"nonce", isWallet ? "" : optionalField(form, "nonce")}, // a wallet gets no id_token
            {"code_challenge", required(form, "code_challenge")},
            {"detail", profileDetail(form)}};
}

/// The thumbprint of the key that the code will be bound to, by a proof, by name or by both (RFC 9449 section 10.1); empty where the client wants neither.
std::string boundKey(const Core &core, const Request &request, const Fields &form)
{
    const auto named = optionalField(form, "dpop_jkt");
    const auto bytes = fromBase64Url(named);
    if (!named.empty() && (!bytes || bytes->size() != 32))
        throw invalidRequest("dpop_jkt is no SHA-256 in base64url");
    if (request.header("dpop").empty())
        return named;
    auto proved = requireProof(core, request, DpopAt::AuthorizationServer);
    if (!named.empty() && named != proved)
        throw invalidRequest("dpop_jkt is another key than the proof's");
    return proved;
}

/// 10 to 99, to be compared on two screens.
std::string twoDigits()
{
    const auto bytes = crypto::randomBytes(4);
    const auto number = static_cast<unsigned>(bytes[0]) << 16 | static_cast<unsigned>(bytes[1]) << 8 | bytes[2];
    return std::to_string(10 + number % 90);
}

Response push(const Core &core, const Request &request)
{
    const auto form = request.form();
    const auto thumbprint = boundKey(core, request, form); // before the assertion's jti is used up
    const auto client = requireClient(core, request, form);
    const bool isService = client.kind != ClientKind::FirstParty; // a browser's page waits for the answer
    const auto life = isService ? ServiceRequestLife : DeviceRequestLife;
    Authorization authorization;
    authorization.parameters = checkedParameters(client, form);
    authorization.requestUri = UriPrefix + crypto::randomToken();
    authorization.id = crypto::randomToken(16);
    authorization.clientId = client.id;
    authorization.jkt = thumbprint;
    authorization.instance = client.instance;
    authorization.matchNumber = isService ? twoDigits() : "";
    authorization.challenge = crypto::randomToken();
    authorization.expiresAt = core.clock.epoch() + life;
    addAuthorization(core, authorization);
    auto response = jsonResponse({{"request_uri", authorization.requestUri}, {"expires_in", life}}, 201);
    addNonce(core, response);
    addChallenge(core, response);
    return response;
}
}

const std::vector<std::string> &supportedScopes()
{
    static const std::vector<std::string> scopes{"openid", "causeway", "profile", "offline_access"};
    return scopes;
}

Routes parRoutes(const Core &core)
{
    return {{"POST", "/idp/par", [&core](const Request &request) { return push(core, request); }}};
}
}
