#include "session.h"

namespace causeway::identity {

Result<std::optional<Session>> loadSession(vault::RecordStore &store)
{
    CAUSEWAY_TRY(const auto record, store.get(RecordCollection, "session"));
    if (!record)
        return std::optional<Session>();
    Session session;
    CAUSEWAY_TRY(session.accessToken, requireString(*record, "access_token"));
    session.refreshToken = optionalString(*record, "refresh_token").value_or("");
    session.subject = optionalString(*record, "subject").value_or("");
    session.expiresAt = fromEpoch(optionalInteger(*record, "expires_at").value_or(0));
    return std::optional(std::move(session));
}

Result<void> saveSession(vault::RecordStore &store, const Session &session)
{
    return store.put(RecordCollection, "session",
                     {{"access_token", session.accessToken},
                      {"refresh_token", session.refreshToken},
                      {"subject", session.subject},
                      {"expires_at", toEpoch(session.expiresAt)}});
}

Result<void> dropSession(Parts &parts)
{
    CAUSEWAY_CHECK(parts.store.remove(RecordCollection, "session"));
    return parts.keys.remove(SessionKeyAlias);
}

Result<void> ensureSessionKey(ports::KeyStore &keys)
{
    const auto present = keys.publicKey(SessionKeyAlias);
    if (present)
        return {};
    if (present.error().code != ErrorCode::KeyNotFound)
        return present.error();
    CAUSEWAY_CHECK(keys.createSigningKey(SessionKeyAlias));
    return {};
}
}
