#include "token.h"

#include "../issuer/offers.h"
#include "client_attestation.h"
#include "dpop.h"
#include "tokens.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/primitives.h>

namespace causeway::sandbox {
namespace {

constexpr auto PreAuthorizedGrant = "urn:ietf:params:oauth:grant-type:pre-authorized_code";
constexpr std::size_t ShortestVerifier = 43;
constexpr std::size_t LongestVerifier = 128;

Refusal invalidGrant(const char *why)
{
    return Refusal{400, "invalid_grant", why};
}

std::string field(const Fields &form, const std::string &name)
{
    const auto found = form.find(name);
    return found == form.end() ? std::string() : found->second;
}

std::string idToken(const Core &core, const OAuthClient &client, const Grant &grant, const std::string &nonce)
{
    const auto now = core.clock.epoch();
    Json claims{{"iss", core.identityProvider()},
                {"sub", pairwiseSubject(core, client, grant.person)},
                {"aud", client.id},
                {"iat", now},
                {"exp", now + AccessTokenLife.count()},
                {"auth_time", now}};
    if (!nonce.empty())
        claims["nonce"] = nonce;
    return core.keys.identityProvider.sign(claims, "JWT");
}

Json tokens(const Core &core, const Grant &grant)
{
    Json answer{{"access_token", mintToken(core, TokenKind::Access, grant)},
                {"token_type", "DPoP"},
                {"expires_in", AccessTokenLife.count()}};
    if (!grant.scope.empty())
        answer["scope"] = grant.scope;
    return answer;
}

bool isRightVerifier(const std::string &verifier, const std::string &challenge)
{
    return verifier.size() >= ShortestVerifier && verifier.size() <= LongestVerifier
        && crypto::equalInConstantTime(asBytes(crypto::sha256Base64Url(verifier)), asBytes(challenge));
}

Json byCode(const Core &core, const Fields &form, const OAuthClient &client, const std::string &thumbprint)
{
    const auto hash = crypto::sha256Base64Url(field(form, "code"));
    const auto code = core.store.one("SELECT * FROM codes WHERE hash = ?", {hash});
    if (!code || code->text("client_id") != client.id)
        throw invalidGrant("unknown code");
    if (code->integer("used")) {
        revokeFamily(core, code->text("family")); // somebody has the code twice: what it gave is no longer safe
        throw invalidGrant("the code was used before; its tokens are revoked");
    }
    core.store.run("UPDATE codes SET used = 1 WHERE hash = ?", {hash});
    if (code->integer("expires_at") <= core.clock.epoch())
        throw invalidGrant("the code is older than 30 seconds");
    if (code->text("redirect_uri") != field(form, "redirect_uri"))
        throw invalidGrant("redirect_uri");
    if (!isRightVerifier(field(form, "code_verifier"), code->text("code_challenge")))
        throw invalidGrant("code_verifier");
    if (const auto bound = code->text("jkt"); !bound.empty() && bound != thumbprint)
        throw invalidGrant("the code is bound to another DPoP key");
    if (code->text("instance") != client.instance)
        throw invalidGrant("the code is bound to another attested key");
    const Grant grant{code->text("family"),
                      client.id,
                      code->text("person"),
                      code->text("scope"),
                      parseJson(code->text("fields")).valueOr(Json::array()),
                      thumbprint,
                      "",
                      client.instance};
    auto answer = tokens(core, grant);
    if (client.kind != ClientKind::Wallet)
        answer["id_token"] = idToken(core, client, grant, code->text("nonce"));
    answer["refresh_token"] = mintToken(core, TokenKind::Refresh, grant);
    return answer;
}

/// Who asks. With a pre-authorized code nobody has to say who it is: then the DPoP key alone does.
struct Asker {
    std::string clientId;
    std::string instance;
    std::string thumbprint; ///< of the DPoP key
};

/// The same again: a new one would be lost with a lost answer, and this one is of no use without its key (FAPI 2.0 section 5.3.2.1). Other servers give a
/// new one each time, and so does this one where that is planned.
std::string nextRefreshToken(const Core &core, const Grant &grant, const std::string &given)
{
    const auto hash = crypto::sha256Base64Url(given);
    if (core.faults.take("/idp/token", "rotate_refresh")) {
        core.store.run("UPDATE tokens SET used = 1 WHERE hash = ?", {hash});
        return mintToken(core, TokenKind::Refresh, grant);
    }
    const auto ends = core.clock.epoch() + std::chrono::seconds(RefreshTokenLife).count();
    core.store.run("UPDATE tokens SET expires_at = ? WHERE hash = ?", {ends, hash});
    return given;
}

Json byRefreshToken(const Core &core, const Fields &form, const Asker &asker)
{
    const auto given = field(form, "refresh_token");
    const auto token =
        core.store.one("SELECT * FROM tokens WHERE hash = ? AND kind = 'refresh'", {crypto::sha256Base64Url(given)});
    if (!token || token->text("client_id") != asker.clientId)
        throw invalidGrant("unknown refresh token");
    if (token->integer("used")) {
        revokeFamily(core, token->text("family"));
        throw invalidGrant("the refresh token was used before; its family is revoked");
    }
    if (token->integer("revoked") || token->integer("expires_at") <= core.clock.epoch())
        throw invalidGrant("revoked or expired");
    if (token->text("jkt") != asker.thumbprint)
        throw invalidGrant("the refresh token is bound to another DPoP key");
    if (token->text("instance") != asker.instance)
        throw invalidGrant("the refresh token is bound to another attested key");
    const auto grant = grantOf(*token);
    auto answer = tokens(core, grant);
    answer["refresh_token"] = nextRefreshToken(core, grant, given);
    return answer;
}

Json byPreAuthorizedCode(const Core &core, const Fields &form, const Asker &asker)
{
    const auto redeemed = redeemOffer(core, field(form, "pre-authorized_code"), field(form, "tx_code"));
    const Grant grant{redeemed.id,   asker.clientId,   redeemed.person,        "",
                      Json::array(), asker.thumbprint, redeemed.configuration, asker.instance};
    auto answer = tokens(core, grant);
    answer["refresh_token"] = mintToken(core, TokenKind::Refresh, grant);
    return answer;
}

/// A code is redeemed by the client that it was made for. Otherwise whoever says a name has to show that it is theirs, and who says none is nobody.
bool hasToBeKnown(const Request &request, const Fields &form)
{
    return field(form, "grant_type") == "authorization_code" || hasAttestation(request)
        || !field(form, "client_id").empty() || !field(form, "client_assertion").empty();
}

Json answerTo(const Core &core, const Request &request, const Fields &form)
{
    const auto grantType = field(form, "grant_type");
    const auto thumbprint =
        requireProof(core, request, DpopAt::AuthorizationServer); // before anything that works once is used up
    Asker asker{"", "", thumbprint};
    if (hasToBeKnown(request, form)) {
        const auto client = requireClient(core, request, form);
        if (grantType == "authorization_code")
            return byCode(core, form, client, thumbprint);
        asker = {client.id, client.instance, thumbprint};
    }
    return grantType == "refresh_token" ? byRefreshToken(core, form, asker) : byPreAuthorizedCode(core, form, asker);
}

Response token(const Core &core, const Request &request)
{
    const auto form = request.form();
    const auto grantType = field(form, "grant_type");
    if (grantType != "authorization_code" && grantType != "refresh_token" && grantType != PreAuthorizedGrant)
        throw Refusal{400, grantType.empty() ? "invalid_request" : "unsupported_grant_type", "grant_type"};
    auto response = jsonResponse(answerTo(core, request, form));
    addNonce(core, response);
    addChallenge(core, response);
    return response;
}
}

Routes tokenRoutes(const Core &core)
{
    return {{"POST", "/idp/token", [&core](const Request &request) { return token(core, request); }}};
}
}
