#include "clients.h"

#include "client_attestation.h"

#include <causeway/base/encoding.h>
#include <causeway/base/url.h>
#include <causeway/crypto/primitives.h>

namespace causeway::sandbox {
namespace {

constexpr auto AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
constexpr std::int64_t AssertionLife = 60;
constexpr std::int64_t ClockLeeway = 10;

Refusal invalidClient(const char *why)
{
    return Refusal{401, "invalid_client", why};
}

OAuthClient library(const Core &core)
{
    return {LibraryClientId,
            ClientKind::Service,
            core.keys.library.key.publicKey(),
            core.origin() + "/service/library/callback",
            {{"en", "Public library"}, {"zh-HK", "公共圖書館"}, {"zh-CN", "公共图书馆"}},
            core.origin().substr(std::string_view("https://").size()),
            ""};
}

OAuthClient wallet(const Core &core)
{
    return {WalletClientId,
            ClientKind::Wallet,
            std::nullopt,
            WalletRedirect,
            {{"en", "Certificate office (sandbox)"},
             {"zh-HK", "證書簽發處（測試環境）"},
             {"zh-CN", "证书签发处（测试环境）"}},
            core.origin().substr(std::string_view("https://").size()),
            ""};
}

/// Whoever is attested as something else than the wallet has no account here.
OAuthClient attestedWallet(const Core &core, const Request &request, const std::string &namedClient)
{
    const auto attested = requireAttestation(core, request);
    if (attested.id != WalletClientId || (!namedClient.empty() && namedClient != attested.id))
        throw invalidClient("sub and client_id must be those of the wallet");
    auto client = wallet(core);
    client.instance = attested.instance;
    return client;
}

/// A JWT without `typ` is what RFC 7523 shows and other clients send; ours sends JWT.
Result<crypto::Jws> parseAssertion(const std::string &text)
{
    auto jws = crypto::parseJws(text, "JWT");
    return jws ? std::move(jws) : crypto::parseJws(text, "");
}

void checkAssertionTimes(const Core &core, const Json &claims)
{
    const auto now = core.clock.epoch();
    const auto expires = optionalInteger(claims, "exp");
    if (!expires || *expires <= now - ClockLeeway || *expires > now + AssertionLife + ClockLeeway)
        throw invalidClient("exp: an assertion lives 60 seconds");
    const auto issued = optionalInteger(claims, "iat");
    if (claims.contains("iat")
        && (!issued || *issued > now + ClockLeeway || *issued < now - AssertionLife - ClockLeeway))
        throw invalidClient("iat");
    if (!crypto::checkTimes(claims, now))
        throw invalidClient("nbf");
}

std::optional<OAuthClient> deviceClient(const Row &row)
{
    const auto jwk = parseJson(row.text("jwk"));
    auto key = jwk ? crypto::PublicKey::fromJwk(*jwk) : Result<crypto::PublicKey>(jwk.error());
    if (!key)
        return std::nullopt;
    return OAuthClient{row.text("client_id"),
                       ClientKind::FirstParty,
                       *std::move(key),
                       AppRedirect,
                       {{"en", "Causeway"}, {"zh-HK", "Causeway"}, {"zh-CN", "Causeway"}},
                       "",
                       row.text("person")};
}
}

std::optional<OAuthClient> findClient(const Core &core, const std::string &id)
{
    if (id == LibraryClientId)
        return library(core);
    if (id == WalletClientId)
        return wallet(core);
    const auto row = core.store.one("SELECT * FROM devices WHERE client_id = ? AND revoked_at IS NULL", {id});
    return row ? deviceClient(*row) : std::nullopt;
}

OAuthClient requireClient(const Core &core, const Request &request, const Fields &form)
{
    const auto field = [&](const char *name) {
        const auto found = form.find(name);
        return found == form.end() ? std::string() : found->second;
    };
    if (hasAttestation(request))
        return attestedWallet(core, request, field("client_id"));
    if (field("client_assertion_type") != AssertionType)
        throw invalidClient("client_assertion_type: a client_id alone shows nothing");
    const auto jws = parseAssertion(field("client_assertion"));
    const auto claims = jws ? jws->claims() : Result<Json>(jws.error());
    if (!claims)
        throw invalidClient("client_assertion is no ES256 JWT");
    const auto id = optionalString(*claims, "sub").value_or("");
    auto client = findClient(core, id);
    if (!client || !client->key)
        throw invalidClient("unknown or revoked client, or one without a key");
    if (!jws->verify(*client->key))
        throw invalidClient("signature");
    if (optionalString(*claims, "iss") != id || (form.contains("client_id") && field("client_id") != id))
        throw invalidClient("iss, sub and client_id must be the same");
    if (optionalString(*claims, "aud") != core.identityProvider())
        throw invalidClient("aud must be the issuer, as a string");
    checkAssertionTimes(core, *claims);
    const auto identifier = optionalString(*claims, "jti").value_or("");
    if (identifier.empty()
        || !core.useOnce("assertion", id + "." + identifier, std::chrono::seconds(2 * AssertionLife)))
        throw invalidClient("jti is missing or was used before");
    return *std::move(client);
}

DeviceStatement requireDeviceStatement(const Core &core, const std::string &text, std::string_view typ)
{
    const Refusal invalid{400, "proof_invalid", "not a " + std::string(typ) + " by an enrolled device"};
    const auto jws = crypto::parseJws(text, typ);
    if (!jws)
        throw invalid;
    const auto id = optionalString(jws->header, "kid").value_or("");
    const auto row = core.store.one("SELECT * FROM devices WHERE client_id = ?", {id});
    const auto client = row ? deviceClient(*row) : std::nullopt;
    const auto claims = jws->claims();
    if (!client || !jws->verify(*client->key) || !claims)
        throw invalid;
    if (!row->isNull("revoked_at"))
        throw Refusal{401, "device_revoked", "the person enrolled another device"};
    return {client->id, client->person, *claims};
}

std::string pairwiseSubject(const Core &core, const OAuthClient &client, const std::string &person)
{
    const auto sector = client.kind == ClientKind::FirstParty ? std::string("causeway") : client.id;
    return toBase64Url(crypto::hmacSha256(core.keys.secret, asBytes("subject:" + sector + ":" + person)));
}
}
