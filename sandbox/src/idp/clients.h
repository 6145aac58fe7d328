#pragma once

#include "../core.h"

namespace causeway::sandbox {

enum class ClientKind { FirstParty, Service, Wallet };

/// Who may ask: a person's enrolled device, a registered service, or any instance of the wallet for certificates only.
struct OAuthClient {
    std::string id;
    ClientKind kind;
    std::optional<crypto::PublicKey> key; ///< nothing: the wallet, whose instances are attested
    std::string redirectUri;
    Json names;
    std::string host;
    std::string person;        ///< of a device
    std::string instance = {}; ///< thumbprint of the key by which the wallet is attested
};

/// Nothing where there is none or where the device was revoked.
std::optional<OAuthClient> findClient(const Core &core, const std::string &id);

/// private_key_jwt (RFC 7523), or of the wallet attest_jwt_client_auth. Throws Refusal 401 invalid_client, and as requireAttestation().
OAuthClient requireClient(const Core &core, const Request &request, const Fields &form);

/// A JWS by an enrolled device, found by `kid`. Throws Refusal proof_invalid, or 401 device_revoked.
struct DeviceStatement {
    std::string clientId;
    std::string person;
    Json claims;
};
DeviceStatement requireDeviceStatement(const Core &core, const std::string &text, std::string_view typ);

/// The same for the person at one client, of no use to compare persons between clients. All devices of a person are one client.
std::string pairwiseSubject(const Core &core, const OAuthClient &client, const std::string &person);

inline constexpr auto LibraryClientId = "library";
inline constexpr auto WalletClientId = "causeway";
inline constexpr auto WalletRedirect = "causeway://issuance";
inline constexpr auto AppRedirect = "causeway://callback";
}
