#pragma once

#include "device.h"

namespace causeway::identity {

/// The tokens of a login. They live in the vault and nowhere else; the DPoP key they are bound to lives in the key store.
struct Session {
    std::string accessToken;
    std::string refreshToken; ///< may be empty
    std::string subject;
    SystemTime expiresAt; ///< of the access token
};

constexpr auto SessionKeyAlias = "session.dpop";

/// Nothing where nobody is logged in.
Result<std::optional<Session>> loadSession(vault::RecordStore &store);
Result<void> saveSession(vault::RecordStore &store, const Session &session);
/// Tokens first, then the key: a token without its key is worth nothing, a key without tokens is found at the next login.
Result<void> dropSession(Parts &parts);
/// Makes the key that the tokens will be bound to, unless it is there.
Result<void> ensureSessionKey(ports::KeyStore &keys);
}
