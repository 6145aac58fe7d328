#include "commands.h"

#include <causeway/base/dates.h>

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

/// From --code or the terminal; where there is neither, what is wanted stands on stderr and the code stays empty.
std::string transactionCode(const consent::Request &request, const Arguments &arguments, Session &session)
{
    const auto given = arguments.value("--code");
    if (given || !request.needsTransactionCode)
        return given.value_or("");
    const auto question = askingForCode(request);
    if (const auto typed = session.terminal().ask(question + "\nCode: "))
        return std::string(asText(typed->view()));
    session.terminal().err << question << "\n" << std::flush;
    return {};
}
}

Result<Json> requestOffer(const Arguments &arguments, Session &session)
{
    CAUSEWAY_TRY(auto *client, session.unlocked());
    CAUSEWAY_TRY(const auto endpoints, client->directory().endpoints(session.call()));
    if (endpoints.credentialIssuers.empty())
        return Error{ErrorCode::CredentialUnsupported, "the service names no issuer"};
    const auto &issuer = endpoints.credentialIssuers.front();
    CAUSEWAY_TRY(auto offer, client->wallet().requestOffer(issuer, arguments.operands.at(0), session.call()));
    return Json{{"offer", std::move(offer)}};
}

Result<Json> acceptOffer(const Arguments &arguments, Session &session)
{
    CAUSEWAY_TRY(auto *client, session.unlocked());
    CAUSEWAY_TRY(const auto request, client->wallet().openOffer(arguments.operands.at(0), session.call()));
    consent::Decision decision;
    decision.approved = true;
    decision.transactionCode = transactionCode(request, arguments, session);
    return client->desk().decide(request.id, decision, session.call());
}

Result<Json> continueOffer(const Arguments &arguments, Session &session)
{
    CAUSEWAY_TRY(auto *client, session.unlocked());
    return client->wallet().continueIssuance(arguments.operands.at(0), session.call());
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

Result<Json> deleteCertificate(const Arguments &arguments, Session &session)
{
    CAUSEWAY_TRY(auto *client, session.unlocked());
    const auto &id = arguments.operands.at(0);
    auto deleted = client->wallet().remove(id);
    if (!deleted && deleted.error().code == ErrorCode::CertificateNotFound)
        deleted = client->wallet().giveUp(id);
    CAUSEWAY_CHECK(deleted);
    return Json{{"deleted", id}};
}
}
