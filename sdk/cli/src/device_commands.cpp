#include "commands.h"

#include <causeway/base/dates.h>
#include <causeway/net/json_api.h>

namespace causeway::cli {
namespace {

const char *nameOf(vault::VaultState state)
{
    switch (state) {
    case vault::VaultState::Absent: return "absent";
    case vault::VaultState::Locked: return "locked";
    case vault::VaultState::Open: break;
    }
    return "open";
}

Json absentVault()
{
    return {{"state", nameOf(vault::VaultState::Absent)}, {"failures", 0}, {"wait_ms", 0}};
}

Json protectionOf(const ports::KeyStore &keys)
{
    switch (keys.protection()) {
    case ports::Protection::Software: return "software";
    case ports::Protection::Tpm: return "tpm";
    case ports::Protection::SecureElement: break;
    }
    return "secure_element";
}

Json faultOf(const Error &why)
{
    return {{"error", toString(why.code)}, {"detail", why.detail}};
}

Json unreachable(const Json &origin, const Error &why)
{
    auto document = faultOf(why);
    document["origin"] = origin;
    document["reachable"] = false;
    return document;
}

Json examineConnection(Session &session)
{
    const auto connection = session.connection();
    if (!connection)
        return unreachable(nullptr, connection.error());
    const auto http = net::makeHttpClient({connection->caFile, connection->allowLoopback});
    const auto request = net::getRequest(connection->origin + "/.well-known/causeway");
    const auto response = http->send(request, session.call());
    if (!response)
        return unreachable(connection->origin, response.error());
    Json document{{"origin", connection->origin}, {"reachable", response->status == 200}, {"status", response->status}};
    if (const auto date = parseHttpDate(response->header("date")))
        document["clock_skew_seconds"] = (*date - systemClock().now()).count();
    return document;
}

/// Nothing where no PIN was given: doctor asks no questions.
Result<Json> examineTrustList(Session &session)
{
    CAUSEWAY_TRY(const auto pin, session.givenPin());
    CAUSEWAY_TRY(const auto hasVault, session.hasVault());
    if (!pin || !hasVault)
        return Json();
    CAUSEWAY_TRY(auto *client, session.client());
    if (client->vault().state() == vault::VaultState::Absent)
        return Json();
    CAUSEWAY_CHECK(client->vault().unlock(*pin));
    CAUSEWAY_TRY(const auto list, client->directory().cachedTrustList());
    if (!list)
        return Json();
    const auto now = systemClock().now();
    return Json{{"sequence", list->sequence},
                {"age_seconds", (now - list->issuedAt).count()},
                {"expires_at", toInstant(list->expiresAt)},
                {"expired", list->expiresAt <= now}};
}

Json lockState(const vault::Vault &vault)
{
    const auto throttle = vault.throttle();
    return {{"state", nameOf(vault.state())}, {"failures", throttle.failures}, {"wait_ms", throttle.wait.count()}};
}

/// With what protects it, where there is one.
Result<Json> examineVault(Session &session)
{
    CAUSEWAY_TRY(const auto hasVault, session.hasVault());
    if (!hasVault)
        return Json{{"vault", absentVault()}};
    CAUSEWAY_TRY(const auto *vault, session.vault());
    CAUSEWAY_TRY(const auto *keys, session.keys());
    return Json{
        {"vault", lockState(*vault)}, {"protection", protectionOf(*keys)}, {"cipher_version", vault->cipherVersion()}};
}
}

Result<Json> showLockState(const Arguments &, Session &session)
{
    CAUSEWAY_TRY(const auto hasVault, session.hasVault());
    if (!hasVault)
        return absentVault();
    CAUSEWAY_TRY(const auto *vault, session.vault());
    return lockState(*vault);
}

Result<Json> changePin(const Arguments &, Session &session)
{
    CAUSEWAY_TRY(auto *vault, session.vault());
    if (vault->state() == vault::VaultState::Absent)
        return session.vaultAbsent();
    CAUSEWAY_TRY(const auto current, session.pin());
    CAUSEWAY_CHECK(vault->unlock(current));
    CAUSEWAY_TRY(const auto next, session.newPin("--new-pin-file", "CAUSEWAY_NEW_PIN"));
    CAUSEWAY_CHECK(vault->changePin(current, next));
    return Json{{"changed", true}};
}

std::string eraseFault(const Arguments &arguments)
{
    return arguments.has("--yes") ? std::string() : "everything in the vault is lost: give --yes";
}

Result<Json> eraseVault(const Arguments &, Session &session)
{
    CAUSEWAY_TRY(auto *vault, session.vault());
    CAUSEWAY_CHECK(vault->erase());
    return Json{{"erased", true}};
}

/// Whoever calls for the doctor has something that does not work: it stands beside the rest, and does not take its place.
Result<Json> examine(const Arguments &, Session &session)
{
    Json document{{"version", CAUSEWAY_VERSION}};
    const auto vault = examineVault(session);
    document.update(vault ? *vault : Json{{"vault", faultOf(vault.error())}});
    document["connection"] = examineConnection(session);
    const auto trustList = examineTrustList(session);
    document["trust_list"] = trustList ? *trustList : faultOf(trustList.error());
    return document;
}
}
