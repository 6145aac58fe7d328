#include "tokens.h"

#include "dpop.h"

#include <causeway/crypto/primitives.h>

namespace causeway::sandbox {
namespace {

Refusal invalidToken(const char *why)
{
    Refusal refusal{401, "invalid_token", why};
    refusal.headers.emplace_back("WWW-Authenticate", "DPoP error=\"invalid_token\", algs=\"ES256\"");
    return refusal;
}
}

std::string mintToken(const Core &core, TokenKind kind, const Grant &grant)
{
    const auto token = crypto::randomToken();
    const std::chrono::seconds life = kind == TokenKind::Access ? AccessTokenLife : RefreshTokenLife;
    core.store.run("DELETE FROM tokens WHERE expires_at < ?", {core.clock.epoch() - 86400});
    core.store.run("INSERT INTO tokens(hash, kind, family, client_id, person, scope, fields, jkt, configuration, "
                   "expires_at, instance)"
                   " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                   {crypto::sha256Base64Url(token), kind == TokenKind::Access ? "access" : "refresh", grant.family,
                    grant.clientId, grant.person, grant.scope, toCompact(grant.fields), grant.jkt, grant.configuration,
                    core.clock.epoch() + life.count(), grant.instance});
    return token;
}

void revokeFamily(const Core &core, const std::string &family)
{
    core.store.run("UPDATE tokens SET revoked = 1 WHERE family = ?", {family});
}

void revokeClient(const Core &core, const std::string &clientId)
{
    core.store.run("UPDATE tokens SET revoked = 1 WHERE client_id = ?", {clientId});
    core.store.run("UPDATE codes SET used = 1 WHERE client_id = ?", {clientId});
    core.store.run("UPDATE authorizations SET expires_at = 0 WHERE client_id = ? AND status = 'pending'", {clientId});
}

Grant grantOf(const Row &token)
{
    return {token.text("family"),
            token.text("client_id"),
            token.text("person"),
            token.text("scope"),
            parseJson(token.text("fields")).valueOr(Json::array()),
            token.text("jkt"),
            token.text("configuration"),
            token.text("instance")};
}

Refusal insufficientScope(const char *why)
{
    Refusal refusal{403, "insufficient_scope", why};
    refusal.headers.emplace_back("WWW-Authenticate", "DPoP error=\"insufficient_scope\"");
    return refusal;
}

Grant requireAccess(const Core &core, const Request &request)
{
    const auto header = request.header("authorization");
    const auto space = header.find(' ');
    if (space == std::string::npos || !isSameWord(std::string_view(header).substr(0, space), "DPoP"))
        throw invalidToken("Authorization: DPoP is missing");
    const auto token = header.substr(space + 1);
    const auto thumbprint = requireProof(core, request, DpopAt::ResourceServer, token);
    const auto row = core.store.one("SELECT * FROM tokens WHERE hash = ? AND kind = 'access' AND revoked = 0",
                                    {crypto::sha256Base64Url(token)});
    if (!row || row->integer("expires_at") <= core.clock.epoch())
        throw invalidToken("unknown, expired or revoked");
    if (row->text("jkt") != thumbprint)
        throw invalidToken("the token is bound to another key");
    return grantOf(*row);
}

Grant requireOwnDevice(const Core &core, const Request &request)
{
    auto grant = requireAccess(core, request);
    const auto client = grant.clientId.empty() ? std::nullopt : findClient(core, grant.clientId);
    // An offer is redeemed by whoever has its codes, which may be another person's device.
    if (client && client->kind == ClientKind::FirstParty && grant.configuration.empty())
        return grant;
    throw insufficientScope("only the person's own app may ask for this");
}
}
