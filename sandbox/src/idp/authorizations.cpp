#include "authorizations.h"

#include <causeway/base/encoding.h>
#include <causeway/base/url.h>
#include <causeway/crypto/primitives.h>

namespace causeway::sandbox {
namespace {

constexpr std::int64_t CodeLife = 30;

std::optional<Authorization> fromRow(const std::optional<Row> &row)
{
    if (!row)
        return std::nullopt;
    return Authorization{row->text("request_uri"), row->text("jti"),
                         row->text("client_id"),   parseJson(row->text("parameters")).valueOr(Json::object()),
                         row->text("jkt"),         row->text("match_number"),
                         row->text("challenge"),   row->text("request_object"),
                         row->text("status"),      row->integer("expires_at"),
                         row->text("person"),      parseJson(row->text("fields")).valueOr(Json::array()),
                         row->text("redirect_to"), row->text("instance")};
}

std::string redirect(const Core &core, const Authorization &authorization, std::map<std::string, std::string> answer)
{
    if (const auto state = authorization.parameter("state"); !state.empty())
        answer["state"] = state;
    answer["iss"] =
        core.faults.take("/idp/decision", "wrong_issuer") ? "https://other.invalid/idp" : core.identityProvider();
    return authorization.parameter("redirect_uri") + "?" + formEncode(answer);
}
}

void addAuthorization(const Core &core, const Authorization &authorization)
{
    core.store.run("DELETE FROM authorizations WHERE expires_at < ?", {core.clock.epoch() - 3600});
    core.store.run("INSERT INTO authorizations(request_uri, jti, client_id, parameters, jkt, match_number, challenge, "
                   "expires_at, instance)"
                   " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
                   {authorization.requestUri, authorization.id, authorization.clientId,
                    toCompact(authorization.parameters), authorization.jkt, authorization.matchNumber,
                    authorization.challenge, authorization.expiresAt, authorization.instance});
}

std::optional<Authorization> findAuthorization(const Core &core, const std::string &requestUri)
{
    return fromRow(core.store.one("SELECT * FROM authorizations WHERE request_uri = ?", {requestUri}));
}

std::optional<Authorization> findAuthorizationById(const Core &core, const std::string &id)
{
    return fromRow(core.store.one("SELECT * FROM authorizations WHERE jti = ?", {id}));
}

void saveRequestObject(const Core &core, const Authorization &authorization)
{
    core.store.run("UPDATE authorizations SET request_object = ? WHERE request_uri = ?",
                   {authorization.requestObject, authorization.requestUri});
}

void saveOutcome(const Core &core, const Authorization &authorization)
{
    core.store.run(
        "UPDATE authorizations SET status = ?, person = ?, fields = ?, redirect_to = ? WHERE request_uri = ?",
        {authorization.status, authorization.person, toCompact(authorization.fields), authorization.redirectTo,
         authorization.requestUri});
}

std::string approvedRedirect(const Core &core, const Authorization &authorization)
{
    const auto code = crypto::randomToken();
    const auto now = core.clock.epoch();
    core.store.run("DELETE FROM codes WHERE expires_at < ?", {now - 86400});
    core.store.run("INSERT INTO codes(hash, family, client_id, person, redirect_uri, code_challenge, jkt, scope, "
                   "nonce, fields, expires_at, instance)"
                   " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                   {crypto::sha256Base64Url(code), crypto::randomToken(16), authorization.clientId,
                    authorization.person, authorization.parameter("redirect_uri"),
                    authorization.parameter("code_challenge"), authorization.jkt, authorization.parameter("scope"),
                    authorization.parameter("nonce"), toCompact(authorization.fields), now + CodeLife,
                    authorization.instance});
    return redirect(core, authorization, {{"code", code}});
}

std::string declinedRedirect(const Core &core, const Authorization &authorization)
{
    return redirect(core, authorization, {{"error", "access_denied"}});
}
}
