#include "offers.h"

#include "../idp/tokens.h"
#include "../persons.h"
#include "document_types.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/primitives.h>

#include <cstdio>

namespace causeway::sandbox {
namespace {

constexpr std::int64_t OfferLife = 600;
constexpr std::int64_t MostWrongCodes = 5;
constexpr std::int64_t Kept = 86400;

std::string sixDigits()
{
    const auto bytes = crypto::randomBytes(8);
    std::uint64_t number = 0;
    for (const auto byte : bytes)
        number = number << 8 | byte;
    char text[8];
    std::snprintf(text, sizeof text, "%06u", static_cast<unsigned>(number % 1'000'000));
    return text;
}

/// `reason` is the sandbox's own: which of the two it is that another try would not help.
Refusal invalidGrant(const char *why, const char *reason = "pre-authorized_code")
{
    Refusal refusal{400, "invalid_grant", why};
    refusal.extra["reason"] = reason;
    return refusal;
}
}

Offer makeOffer(const Core &core, const std::string &person, const std::string &configuration)
{
    const auto *known = findConfiguration(configuration);
    if (!known)
        throw Refusal{400, "unknown_credential_configuration", "the issuer's metadata lists what it has"};
    const auto id = crypto::randomToken(16);
    const auto code = sixDigits();
    // One that was used is needed as long as what it gave: to be used again revokes that.
    core.store.run("DELETE FROM offers WHERE expires_at < ? AND id NOT IN (SELECT family FROM tokens)",
                   {core.clock.epoch() - Kept});
    core.store.run(
        "INSERT INTO offers(id, person, configuration, code, transaction_code, expires_at) VALUES(?, ?, ?, ?, ?, ?)",
        {id, person, configuration, crypto::randomToken(), code, core.clock.epoch() + OfferLife});
    sendMessage(core, person,
                known->type->names.at("en").get<std::string>() + " is ready for you. Transaction code: " + code);
    const auto where = core.issuer() + "/offers/" + id;
    return {id, "openid-credential-offer://?credential_offer_uri=" + percentEncode(where), code};
}

std::string loginOffer(const Core &core, const std::string &configuration)
{
    if (!findConfiguration(configuration))
        throw Refusal{400, "unknown_credential_configuration", "the issuer's metadata lists what it has"};
    const Json offer{{"credential_issuer", core.issuer()},
                     {"credential_configuration_ids", Json::array({configuration})},
                     {"grants", {{"authorization_code", Json::object()}}}};
    return "openid-credential-offer://?credential_offer=" + percentEncode(toCompact(offer));
}

std::optional<Json> offerObject(const Core &core, const std::string &id)
{
    const auto row =
        core.store.one("SELECT * FROM offers WHERE id = ? AND used = 0 AND expires_at > ? AND wrong_codes < ?",
                       {id, core.clock.epoch(), MostWrongCodes});
    if (!row)
        return std::nullopt;
    // No description: the protocol gives it no language, and wallets say in the person's own that the code came by message.
    const Json transactionCode{{"input_mode", "numeric"}, {"length", 6}};
    return Json{{"credential_issuer", core.issuer()},
                {"credential_configuration_ids", Json::array({row->text("configuration")})},
                {"grants",
                 {{"urn:ietf:params:oauth:grant-type:pre-authorized_code",
                   {{"pre-authorized_code", row->text("code")}, {"tx_code", transactionCode}}}}}};
}

RedeemedOffer redeemOffer(const Core &core, const std::string &code, const std::string &transactionCode)
{
    const auto row = core.store.one("SELECT * FROM offers WHERE code = ?", {code});
    if (!row)
        throw invalidGrant("unknown pre-authorized code");
    const auto id = row->text("id");
    const bool isUsed = row->integer("used") != 0;
    const bool isOver = !isUsed && row->integer("expires_at") <= core.clock.epoch();
    if (isOver || row->integer("wrong_codes") >= MostWrongCodes)
        throw invalidGrant("the pre-authorized code no longer works");
    if (transactionCode.empty())
        throw Refusal{400, "invalid_request", "tx_code is missing"};
    if (!crypto::equalInConstantTime(asBytes(transactionCode), asBytes(row->text("transaction_code")))) {
        core.store.run("UPDATE offers SET wrong_codes = wrong_codes + 1 WHERE id = ?", {id});
        const bool isLast = isUsed || row->integer("wrong_codes") + 1 >= MostWrongCodes;
        throw invalidGrant("the transaction code is wrong", isLast ? "pre-authorized_code" : "transaction_code");
    }
    if (isUsed) { // after the transaction code: who only saw the offer takes nothing away from its holder
        revokeFamily(core, id);
        throw invalidGrant("the pre-authorized code was used before; its token is revoked");
    }
    core.store.run("UPDATE offers SET used = 1 WHERE id = ?", {id});
    return {id, row->text("person"), row->text("configuration")};
}
}
