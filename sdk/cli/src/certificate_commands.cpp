#include "commands.h"

#include <iomanip>
#include <sstream>

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
}

std::string toInstant(SystemTime time)
{
    const auto seconds = static_cast<std::time_t>(toEpoch(time));
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    std::ostringstream text;
    text << std::put_time(&parts, "%Y-%m-%dT%H:%M:%SZ");
    return text.str();
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
    decision.transactionCode = arguments.value("--code").value_or(std::string());
    return client->desk().decide(request.id, decision, session.call());
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
    document["portrait"] = certificate.portrait;
    document["issued_at"] = certificate.issuedAt ? Json(toInstant(*certificate.issuedAt)) : Json();
    document["belief"] = toJson(belief);
    return document;
}

Result<Json> deleteCertificate(const Arguments &arguments, Session &session)
{
    CAUSEWAY_TRY(auto *client, session.unlocked());
    CAUSEWAY_TRY(const auto certificate, client->wallet().find(arguments.operands.at(0)));
    CAUSEWAY_CHECK(client->wallet().remove(certificate.id));
    return Json{{"deleted", certificate.id}};
}
}
