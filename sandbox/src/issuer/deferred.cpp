#include "../idp/dpop.h"
#include "encrypted_exchange.h"
#include "issuing.h"

#include <causeway/crypto/primitives.h>

#include <algorithm>
#include <array>

namespace causeway::sandbox {
namespace {

constexpr std::int64_t Interval = 5;
constexpr std::int64_t Kept = 30 * 86400;
constexpr auto InvalidNotification = "invalid_notification_request";
constexpr std::array Events{"credential_accepted", "credential_failure", "credential_deleted"};

Json waiting(const std::string &transaction)
{
    return {{"transaction_id", transaction}, {"interval", Interval}};
}

Holders holdersFrom(const Row &row)
{
    Holders holders;
    for (const auto &jwk : parseJson(row.text("keys")).valueOr(Json::array())) {
        auto key = crypto::PublicKey::fromJwk(jwk);
        holders.push_back(key ? std::optional(*std::move(key)) : std::nullopt);
    }
    return holders;
}

/// The same answer as often as it is asked for, until the wallet says that it has it: an answer may be lost.
Json finished(const Core &core, const Grant &grant, const Row &row)
{
    if (const auto answer = row.text("answer"); !answer.empty())
        return parseJson(answer).valueOr(Json::object());
    const auto *configuration = findConfiguration(row.text("configuration"));
    if (!configuration)
        throw Refusal{400, "credential_request_denied", "the issuer no longer has it"};
    const auto holders = holdersFrom(row);
    auto answer = issuedAnswer(core, {grant, *configuration, holders});
    core.store.run(
        "UPDATE deferred SET answer = ?, notification = ? WHERE transaction_id = ?",
        {toCompact(answer), optionalString(answer, "notification_id").value_or(""), row.text("transaction_id")});
    return answer;
}

Response collect(const Core &core, const Request &request)
{
    const auto grant = requireAccess(core, request);
    const auto read = readIssuerRequest(core, request);
    const auto transaction = optionalString(read.body, "transaction_id").value_or("");
    const auto row = core.store.one("SELECT * FROM deferred WHERE transaction_id = ?", {transaction});
    if (!row || row->text("family") != grant.family)
        throw Refusal{400, "invalid_transaction_id", "unknown, another grant's, or collected before"};
    const bool isReady = row->integer("ready_at") <= core.clock.epoch();
    auto response = isReady ? answerTo(read, finished(core, grant, *row)) : answerTo(read, waiting(transaction), 202);
    addNonce(core, response);
    return response;
}

Response notify(const Core &core, const Request &request)
{
    const auto grant = requireAccess(core, request);
    const auto body = request.json(InvalidNotification);
    const auto id = optionalString(body, "notification_id").value_or("");
    const auto event = optionalString(body, "event").value_or("");
    if (id.empty() || std::ranges::find(Events, event) == Events.end())
        throw Refusal{400, InvalidNotification, "notification_id or event"};
    const auto row = core.store.one("SELECT * FROM notifications WHERE id = ?", {id});
    if (!row || row->text("family") != grant.family)
        throw Refusal{400, "invalid_notification_id", "unknown, or another grant's"};
    core.store.run("UPDATE notifications SET event = ?, at = ? WHERE id = ?", {event, core.clock.epoch(), id});
    core.store.run("DELETE FROM deferred WHERE family = ? AND notification = ?", {grant.family, id});
    Response response{.status = 204, .contentType = "text/plain"};
    addNonce(core, response);
    return response;
}

Json notificationList(const Core &core)
{
    Json list = Json::array();
    for (const auto &row : core.store.all("SELECT * FROM notifications ORDER BY rowid DESC LIMIT 100"))
        list.push_back({{"id", row.text("id")},
                        {"person", row.text("person")},
                        {"credential_configuration_id", row.text("configuration")},
                        {"event", row.text("event")},
                        {"at", row.integer("at")}});
    return list;
}
}

Json deferredAnswer(const Core &core, const Issuance &issuance)
{
    Json keys = Json::array();
    for (const auto &holder : issuance.holders)
        keys.push_back(holder ? holder->toJwk() : Json());
    const auto transaction = crypto::randomToken(16);
    const auto now = core.clock.epoch();
    core.store.run("DELETE FROM deferred WHERE ready_at < ?", {now - Kept});
    core.store.run("INSERT INTO deferred(transaction_id, family, configuration, keys, ready_at) VALUES(?, ?, ?, ?, ?)",
                   {transaction, issuance.grant.family, issuance.configuration.id, toCompact(keys), now + Interval});
    return waiting(transaction);
}

Routes deferredRoutes(const Core &core)
{
    return {{"POST", "/issuer/deferred", [&core](const Request &request) { return collect(core, request); }},
            {"POST", "/issuer/notification", [&core](const Request &request) { return notify(core, request); }},
            {"GET", "/admin/notifications", [&core](const Request &) {
                 return jsonResponse({{"notifications", notificationList(core)}});
             }}};
}
}
