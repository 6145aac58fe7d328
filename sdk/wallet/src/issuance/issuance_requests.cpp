#include "issuance/issuance_requests.h"

#include "attestation/authorization_requests.h"
#include "issuance/issuing_server.h"
#include "issuance/key_proofs.h"

#include <causeway/net/json_api.h>

#include <algorithm>
#include <cmath>

namespace causeway::wallet {
namespace {

constexpr std::size_t MostIdentifiers = 16;
constexpr std::int64_t ShortestWait = 5;
constexpr std::int64_t LongestWait = 366L * 24 * 3600;
constexpr std::int64_t LongestBearer = 300; // seconds (section 13.10)
constexpr std::chrono::seconds TimeForToken{10};

using Form = identity::FormFields;

/// Although the proof carried the one that it gave, if it gave one (RFC 9449, sections 8 and 9): no word about code, token or certificate, and no other would help.
bool wantsAnotherNonce(const net::HttpResponse &response)
{
    return net::errorWord(response) == "use_dpop_nonce"
        || response.header("www-authenticate").find("error=\"use_dpop_nonce\"") != std::string::npos;
}

/// Section 6.3: `invalid_grant` means a wrong transaction code as well as an offer that is over. Where a transaction code was sent, another one may
/// help; only a server that says more (as the sandbox does in `reason`) tells the two apart.
Error tokenRefused(const net::HttpResponse &response, bool hadTransactionCode)
{
    const auto word = net::errorWord(response);
    if (response.status != 400 || word != "invalid_grant")
        return refusalOf(response, ErrorCode::ResponseUnexpected);
    const auto body = parseJson(response.body);
    const auto reason = body ? optionalString(*body, "reason") : std::nullopt;
    const bool mayBeWrong = hadTransactionCode && reason != "pre-authorized_code";
    return refusalOf(response, mayBeWrong ? ErrorCode::TransactionCodeWrong : ErrorCode::OfferUsed);
}

void addOnce(std::vector<std::string> &identifiers, std::string added)
{
    const bool isKnown = std::ranges::find(identifiers, added) != identifiers.end();
    if (!isKnown && identifiers.size() < MostIdentifiers)
        identifiers.push_back(std::move(added));
}

/// Section 6.2: identifiers that the server gives in `authorization_details` replace the configuration's id.
CredentialIdentifiers identifiersOf(const Json &answer)
{
    CredentialIdentifiers found;
    for (const auto &detail : requireArray(answer, "authorization_details").valueOr(Json::array())) {
        const auto identifiers = requireArray(detail, "credential_identifiers");
        const auto configuration = optionalString(detail, "credential_configuration_id");
        if (optionalString(detail, "type") != "openid_credential" || !configuration || !identifiers)
            continue;
        for (const auto &identifier : *identifiers)
            if (identifier.is_string())
                addOnce(found[*configuration], identifier.get<std::string>());
    }
    return found;
}

/// Nothing where the issuer has no nonce endpoint.
Result<std::string> fetchNonce(const Issuance &issuance, IssuanceParts &parts, const Call &call)
{
    if (issuance.plan.nonceEndpoint.empty())
        return std::string();
    CAUSEWAY_TRY(const auto response, parts.http.send(net::postForm(issuance.plan.nonceEndpoint, {}), call));
    CAUSEWAY_TRY(const auto answer, net::jsonBody(response));
    parts.dpop.keepNonce(issuance.dpopKeyAlias, issuance.plan.nonceEndpoint, response);
    const auto nonce = optionalString(answer, "c_nonce");
    if (!nonce || nonce->empty())
        return Error{ErrorCode::ResponseUnexpected, "no c_nonce"};
    return *nonce;
}

/// What says which certificate is meant, and the proofs of the keys that its copies are to be bound to.
Result<Json> credentialBody(const Issuance &issuance, IssuanceParts &parts, const Call &call)
{
    Json body = Json::object();
    if (issuance.credentialIdentifier.empty())
        body["credential_configuration_id"] = issuance.plan.configurationId;
    else
        body["credential_identifier"] = issuance.credentialIdentifier;
    if (!issuance.plan.isBound)
        return body;
    CAUSEWAY_TRY(const auto nonce, fetchNonce(issuance, parts, call));
    CAUSEWAY_TRY(body["proofs"], makeProofs(issuance, nonce, parts, call));
    return body;
}

/// Section 8.3: a positive number of seconds, which may have a fraction; it is not over before all of it is.
std::int64_t intervalOf(const Json &answer, std::int64_t before)
{
    const auto said = answer.is_object() ? answer.value("interval", Json()) : Json();
    if (!said.is_number_float())
        return std::clamp(optionalInteger(answer, "interval").value_or(before), ShortestWait, LongestWait);
    const auto longest = static_cast<double>(LongestWait);
    return static_cast<std::int64_t>(
        std::clamp(std::ceil(said.get<double>()), static_cast<double>(ShortestWait), longest));
}

Result<CredentialAnswer> deferredAnswer(const Json &answer, const Issuance &issuance)
{
    if (issuance.plan.deferredEndpoint.empty())
        return Error{ErrorCode::CredentialUnsupported, "deferred, and nowhere to ask again"};
    CredentialAnswer later;
    later.transactionId = optionalString(answer, "transaction_id").value_or(issuance.deferral.transactionId);
    if (later.transactionId.empty())
        return Error{ErrorCode::ResponseUnexpected, "deferred without transaction_id"};
    later.interval = std::chrono::seconds(intervalOf(answer, issuance.deferral.interval.count()));
    return later;
}

/// An issuer may make fewer copies than it was given keys for, never more.
Result<CredentialAnswer> credentialsOf(const Json &answer, const Issuance &issuance)
{
    const auto credentials = requireArray(answer, "credentials");
    if (!credentials || credentials->empty() || credentials->size() > static_cast<std::size_t>(issuance.plan.copies))
        return Error{ErrorCode::ResponseUnexpected, "no credentials, or too many"};
    CredentialAnswer here;
    here.notificationId = optionalString(answer, "notification_id").value_or("");
    for (const auto &item : *credentials) // one that is no text is refused as any other that cannot be read
        here.credentials.push_back(optionalString(item, "credential").value_or(""));
    return here;
}

bool isTokenOver(const net::HttpResponse &response)
{
    return response.status == 401 && !wantsAnotherNonce(response);
}

/// By its status, or by what it says: some repeat the transaction beside the certificates, which are here then.
bool isLater(const net::HttpResponse &response, const Json &answer)
{
    const auto credentials = requireArray(answer, "credentials");
    const bool areHere = credentials && !credentials->empty();
    return response.status == 202 || (!areHere && optionalString(answer, "transaction_id"));
}

Result<CredentialAnswer> answerFrom(const net::HttpResponse &response, const SealedExchange &exchange,
                                    const Issuance &issuance)
{
    if (isTokenOver(response))
        return refusalOf(response, ErrorCode::OfferUsed);
    if (response.status == 400 && net::errorWord(response) == "issuance_pending") // as drafts before 1.0 have it
        return deferredAnswer(parseJson(response.body).valueOr(Json::object()), issuance);
    if (response.status / 100 == 4)
        return refusalOf(response, ErrorCode::CredentialRejected);
    CAUSEWAY_TRY(const auto answer, exchange.open(response));
    if (isLater(response, answer))
        return deferredAnswer(answer, issuance);
    return credentialsOf(answer, issuance);
}

/// With the access token, and with a proof of the key that it is bound to, where it is.
Result<net::HttpResponse> sendWithToken(const Issuance &issuance, const identity::RequestMaker &make,
                                        IssuanceParts &parts, const Call &call)
{
    if (!issuance.isBearer)
        return parts.dpop.send({issuance.dpopKeyAlias, issuance.accessToken}, make, call);
    CAUSEWAY_TRY(auto request, make());
    request.headers["Authorization"] = "Bearer " + issuance.accessToken;
    return parts.http.send(request, call);
}

/// How it is written does not matter (RFC 6749, section 5.1).
bool isBearer(std::string tokenType)
{
    std::ranges::transform(tokenType, tokenType.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return tokenType == "bearer";
}

/// Section 13.10: whoever steals it can use it, so it must not live long. Of a server that says that it binds tokens one that is not bound is a fault.
bool mayBeUnbound(const Json &answer, const identity::AuthorizationServer &server)
{
    const auto life = optionalSeconds(answer, "expires_in");
    return !server.bindsTokens && life && *life <= LongestBearer;
}

/// What a public client renews with must be bound, or change each time (RFC 9700, section 2.2.2): what comes beside a token that is not is not kept.
Result<GrantedToken> tokenFrom(const Json &answer, const Issuance &issuance,
                               const identity::AuthorizationServer &server)
{
    GrantedToken token;
    token.accessToken = optionalString(answer, "access_token").value_or("");
    token.credentialIdentifiers = identifiersOf(answer);
    token.isAttested = issuance.isAttested;
    token.clientId = issuance.clientId;
    const auto type = optionalString(answer, "token_type").value_or("");
    token.isBearer = isBearer(type) && mayBeUnbound(answer, server);
    if (token.accessToken.empty() || (!token.isBearer && !identity::isBoundByDpop(type)))
        return Error{ErrorCode::ResponseUnexpected, "no token that is bound to our key"};
    if (!token.isBearer)
        token.refreshToken = optionalString(answer, "refresh_token").value_or("");
    return token;
}

/// A code and most refresh tokens are good once: where the answer does not arrive, nothing is left to ask with. So it is not sent where there is no time for an answer, or nobody waits for one.
Result<void> checkTimeLeft(const Call &call)
{
    if (call.isCancelled())
        return Error{ErrorCode::Cancelled};
    return call.left() < TimeForToken ? Error{ErrorCode::NetworkTimeout, "too late to ask for a token"}
                                      : Result<void>();
}

/// A client that the server knows says who it is (RFC 6749, section 3.2.1); one without a name says nothing.
Result<GrantedToken> tokenFor(Form form, const Issuance &issuance, const identity::AuthorizationServer &server,
                              IssuanceParts &parts, const Call &call)
{
    if (!issuance.clientId.empty())
        form["client_id"] = issuance.clientId;
    const auto make = [&]() -> Result<net::HttpRequest> { // also before it is sent again with a nonce
        CAUSEWAY_CHECK(checkTimeLeft(call));
        return net::postForm(server.tokenEndpoint, form);
    };
    const Call toTheEnd{{}, call.deadline}; // what was sent is not called off
    CAUSEWAY_TRY(const auto response, sendToServer(issuance, server, make, parts, toTheEnd));
    if (response.status / 100 != 2)
        return tokenRefused(response, form.contains("tx_code"));
    CAUSEWAY_TRY(const auto answer, net::jsonBody(response));
    return tokenFrom(answer, issuance, server);
}
}

Error refusalOf(const net::HttpResponse &response, ErrorCode code)
{
    const auto word = net::errorWord(response);
    const auto detail = std::to_string(response.status) + (word.empty() ? "" : " " + word);
    const bool gaveNonce = !response.header("dpop-nonce").empty();
    const bool mayPass = net::isServerBusy(response) || (gaveNonce && wantsAnotherNonce(response));
    return Error{mayPass ? ErrorCode::ServerError : code, detail};
}

/// What follows a login is asked for as the login was.
Result<GrantedToken> requestToken(Issuance issuance, IssuanceParts &parts, const Call &call)
{
    CAUSEWAY_TRY(const auto server, findServer(issuance, parts, call));
    if (issuance.login)
        return tokenFor(identity::tokenFields(*issuance.login, parts.client.redirectUri, issuance.code), issuance,
                        server, parts, call);
    CAUSEWAY_TRY(issuance.isAttested, canBeAttested(server, parts, call));
    if (!issuance.isAttested && !server.allowsAnonymous)
        issuance.clientId = parts.client.id; // the server does not give tokens to nobody (section 12.3)
    Form form = {{"grant_type", PreAuthorizedGrant}, {"pre-authorized_code", issuance.code}};
    if (!issuance.transactionCode.empty())
        form["tx_code"] = issuance.transactionCode;
    return tokenFor(std::move(form), issuance, server, parts, call);
}

Result<GrantedToken> refreshToken(const Issuance &issuance, IssuanceParts &parts, const Call &call)
{
    CAUSEWAY_TRY(const auto server, findServer(issuance, parts, call));
    CAUSEWAY_TRY(auto token,
                 tokenFor({{"grant_type", "refresh_token"}, {"refresh_token", issuance.refreshToken}}, issuance, server,
                          parts, call));
    if (token.isBearer)
        return Error{ErrorCode::ResponseUnexpected, "the renewed token is not bound to our key any more"};
    if (token.refreshToken.empty())
        token.refreshToken = issuance.refreshToken; // RFC 6749, section 6: the old one stays good
    return token;
}

Result<CredentialAnswer> requestCredential(const Issuance &issuance, IssuanceParts &parts, const Call &call)
{
    CAUSEWAY_TRY(const auto exchange, SealedExchange::begin(issuance.plan.encryption));
    const auto make = [&]() -> Result<net::HttpRequest> {
        CAUSEWAY_TRY(auto body, credentialBody(issuance, parts, call));
        return exchange.request(issuance.plan.credentialEndpoint, std::move(body));
    };
    CAUSEWAY_TRY(auto response, sendWithToken(issuance, make, parts, call));
    if (response.status == 400 && net::errorWord(response) == "invalid_nonce") {
        CAUSEWAY_TRY(response, sendWithToken(issuance, make, parts, call)); // it was too old; the next is fresh
    }
    return answerFrom(response, exchange, issuance);
}

Result<CredentialAnswer> requestDeferred(const Issuance &issuance, IssuanceParts &parts, const Call &call)
{
    if (issuance.plan.deferredEndpoint.empty())
        return Error{ErrorCode::CredentialUnsupported, "deferred, and nowhere to ask again"};
    const Json body = {{"transaction_id", issuance.deferral.transactionId}};
    CAUSEWAY_TRY(const auto exchange, SealedExchange::begin(issuance.plan.encryption));
    const auto make = [&] { return exchange.request(issuance.plan.deferredEndpoint, body); };
    CAUSEWAY_TRY(const auto response, sendWithToken(issuance, make, parts, call));
    return answerFrom(response, exchange, issuance);
}

Result<void> notifyIssuer(const Issuance &issuance, const char *event, IssuanceParts &parts, const Call &call)
{
    const Json body = {{"notification_id", issuance.notificationId}, {"event", event}};
    const auto make = [&] { return Result<net::HttpRequest>(net::postJson(issuance.plan.notificationEndpoint, body)); };
    CAUSEWAY_TRY(const auto response, sendWithToken(issuance, make, parts, call));
    if (isTokenOver(response))
        return refusalOf(response, ErrorCode::OfferUsed);
    if (response.status >= 500)
        return Error{ErrorCode::ServerError, std::to_string(response.status) + " for a notification"};
    return {};
}
}
