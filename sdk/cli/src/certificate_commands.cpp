#include "commands.h"

#include <causeway/base/dates.h>
#include <causeway/identity/authorization_server.h>
#include <causeway/net/json_api.h>

#include <algorithm>
#include <ostream>

namespace causeway::cli {
namespace {

Json toJson(const wallet::Belief &belief)
{
    auto reasons = Json::array();
    for (const auto reason : belief.reasons)
        reasons.push_back(wallet::toString(reason));
    return {{"verdict", wallet::toString(belief.verdict)},
            {"reasons", std::move(reasons)},
            {"trust_list_from", belief.trustListFrom ? Json(toInstant(*belief.trustListFrom)) : Json()},
            {"status_from", belief.statusFrom ? Json(toInstant(*belief.statusFrom)) : Json()}};
}

Json summary(const wallet::Certificate &certificate)
{
    Json line = {{"id", certificate.id},
                 {"type", certificate.type},
                 {"title", toJson(certificate.title)},
                 {"issuer", certificate.issuerId},
                 {"issuer_name", toJson(certificate.issuerName)},
                 {"expires_at", certificate.expiresAt ? Json(toInstant(*certificate.expiresAt)) : Json()},
                 {"added_at", toInstant(certificate.addedAt)}};
    if (certificate.copiesLeft)
        line["copies_left"] = *certificate.copiesLeft;
    return line;
}

/// By the names that stand in the certificate; only what somebody has a name for.
Json namesOf(const std::vector<wallet::Claim> &claims)
{
    Json names = Json::object();
    for (const auto &claim : claims) {
        if (!claim.names.texts.empty())
            names[claim.name] = toJson(claim.names);
        names.update(namesOf(claim.parts));
    }
    return names;
}

/// The one that is named, else the service's own.
Result<std::string> issuerOf(const Arguments &arguments, Client &client, const Call &call)
{
    if (const auto named = arguments.value("--issuer"))
        return *named;
    CAUSEWAY_TRY(const auto endpoints, client.directory().endpoints(call));
    if (endpoints.credentialIssuers.empty())
        return Error{ErrorCode::CredentialUnsupported, "the service names no issuer: give --issuer URL"};
    return endpoints.credentialIssuers.front();
}

/// The error of an issuer that has no such configuration (OpenID4VCI 1.0, section 8.3.1.2).
constexpr auto UnknownConfiguration = "unknown_credential_configuration";

/// As the issuer says to anybody: for people to choose from, and nobody relies on it.
Result<std::string> configurationsOf(const std::string &issuer, Client &client, const Call &call)
{
    CAUSEWAY_TRY(const auto url, identity::wellKnownUrl(issuer, "openid-credential-issuer"));
    CAUSEWAY_TRY(const auto response, client.http().send(net::getRequest(url), call));
    CAUSEWAY_TRY(const auto metadata, net::jsonBody(response));
    CAUSEWAY_TRY(const auto configurations, requireObject(metadata, "credential_configurations_supported"));
    std::string names;
    for (const auto &item : configurations.items())
        names += (names.empty() ? "" : ", ") + item.key();
    return names;
}

/// Names what there is, where what was asked for is not there.
Error explained(const Error &refusal, const std::string &issuer, Client &client, const Call &call)
{
    if (!refusal.detail.ends_with(UnknownConfiguration))
        return refusal;
    const auto names = configurationsOf(issuer, client, call);
    return Error{ErrorCode::InvalidArgument,
                 "the issuer has no such configuration" + (names ? "; it has: " + *names : std::string())};
}

/// Who says again what was taken before, but had no answer then, is told what came of it.
Result<Json> orWhatCame(Result<Json> done, const std::string &said, Client &client)
{
    if (done || (done.error().code != ErrorCode::OfferUsed && done.error().code != ErrorCode::StateMismatch))
        return done;
    auto came = client.wallet().outcomeOf(said);
    return came ? came : done;
}

/// "The issuer sent you a code: 6 digits. It says: Look into your letter box"
std::string askingForCode(const consent::Request &request)
{
    std::string text = "The issuer sent you a code";
    if (request.transactionCodeLength > 0)
        text += ": " + std::to_string(request.transactionCodeLength)
            + (request.isTransactionCodeNumeric ? " digits" : " characters");
    if (!request.transactionCodeHint.empty())
        text += ". It says: " + request.transactionCodeHint;
    return text;
}

/// What cannot be the issuer's code costs none of the few tries.
Result<std::string> ofRightForm(std::string code, const consent::Request &request)
{
    if (!request.needsTransactionCode || !request.isTransactionCodeNumeric || code.empty())
        return code;
    const auto length = static_cast<std::size_t>(request.transactionCodeLength);
    const bool isNumber = std::ranges::all_of(code, [](char c) { return c >= '0' && c <= '9'; });
    if (isNumber && (length == 0 || code.size() == length))
        return code;
    return Error{ErrorCode::InvalidArgument,
                 "the issuer's code has " + (length == 0 ? std::string() : std::to_string(length) + " ")
                     + "digits; what was given was not sent"};
}
}

Result<std::string> transactionCode(const consent::Request &request, const Arguments &arguments, Session &session)
{
    const auto given = arguments.value("--code");
    if (given || !request.needsTransactionCode)
        return ofRightForm(given.value_or(""), request);
    const auto question = askingForCode(request);
    CAUSEWAY_TRY(const auto typed, session.terminal().ask(question + "\nCode: "));
    if (typed)
        return ofRightForm(std::string(asText(typed->view())), request);
    session.terminal().err << question << "\n" << std::flush;
    return Error{ErrorCode::TransactionCodeRequired, "give --code with what the issuer sent"};
}

Result<Json> requestOffer(const Arguments &arguments, Session &session)
{
    CAUSEWAY_TRY(auto *client, session.unlocked());
    CAUSEWAY_TRY(const auto issuer, issuerOf(arguments, *client, session.call()));
    auto offer = client->wallet().requestOffer(issuer, arguments.operands.at(0), session.call());
    if (!offer)
        return explained(offer.error(), issuer, *client, session.call());
    return Json{{"offer", *std::move(offer)}};
}

/// Nothing is finished before: to look at an offer is to ask nobody for a token.
Result<Json> showOffer(const Arguments &arguments, Session &session)
{
    CAUSEWAY_TRY(auto *client, session.unlockedOffline());
    CAUSEWAY_TRY(const auto request, client->wallet().openOffer(arguments.operands.at(0), session.call()));
    return Json{{"request", consent::toJson(request)}};
}

namespace {

Result<Json> takeOffer(const consent::Request &request, const Arguments &arguments, Client &client, Session &session)
{
    consent::Decision decision;
    decision.approved = true;
    CAUSEWAY_TRY(decision.transactionCode, transactionCode(request, arguments, session));
    return client.desk().decide(request.id, decision, session.call());
}
}

Result<Json> acceptOffer(const Arguments &arguments, Session &session)
{
    CAUSEWAY_TRY(auto *client, session.unlocked());
    const auto &link = arguments.operands.at(0);
    const auto request = client->wallet().openOffer(link, session.call());
    if (!request)
        return orWhatCame(request.error(), link, *client);
    return takeOffer(*request, arguments, *client, session); // what it comes to now is the answer
}

Result<Json> continueOffer(const Arguments &arguments, Session &session)
{
    CAUSEWAY_TRY(auto *client, session.unlocked());
    const auto &callback = arguments.operands.at(0);
    auto done = orWhatCame(client->wallet().continueIssuance(callback, session.call()), callback, *client);
    if (!done && done.error().code == ErrorCode::OfferUsed) // one with a login may be accepted again
        return Error{ErrorCode::OfferUsed, "the login came too late, or was used already: accept the offer again"};
    return done;
}

Result<Json> showCertificate(const Arguments &arguments, Session &session)
{
    CAUSEWAY_TRY(auto *client, session.unlocked());
    CAUSEWAY_TRY(const auto certificate, client->wallet().find(arguments.operands.at(0)));
    CAUSEWAY_TRY(const auto belief, client->wallet().believe(certificate.id));
    auto document = summary(certificate);
    document["claims"] = Json::object();
    for (const auto &claim : certificate.claims)
        document["claims"][claim.name] = claim.value;
    document["claim_names"] = namesOf(certificate.claims);
    document["portrait"] = certificate.portrait;
    document["issued_at"] = certificate.issuedAt ? Json(toInstant(*certificate.issuedAt)) : Json();
    document["belief"] = toJson(belief);
    return document;
}

/// Nothing is finished before: what is waited for would come, and under another id.
Result<Json> deleteCertificate(const Arguments &arguments, Session &session)
{
    CAUSEWAY_TRY(auto *client, session.unlockedOffline());
    const auto &id = arguments.operands.at(0);
    auto deleted = client->wallet().remove(id);
    if (!deleted && deleted.error().code == ErrorCode::CertificateNotFound)
        deleted = client->wallet().giveUp(id);
    CAUSEWAY_CHECK(deleted);
    return Json{{"deleted", id}};
}
}
