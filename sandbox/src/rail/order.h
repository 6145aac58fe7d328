#pragma once

#include "../idp/clients.h"

#include <causeway/base/money.h>

namespace causeway::sandbox {

/// A payment order that the person's device signed.
struct Order {
    std::string id;
    std::string hash; ///< base64url SHA-256 of its text
    std::string person;
    std::string clientId;
    Money amount;
    std::string proxyType;
    std::string proxy;
    std::string payeeName;
    std::string billNumber; ///< may be empty
    std::string reference;  ///< may be empty
    std::int64_t issuedAt = 0;
    std::int64_t expiresAt = 0;
};

/// Signature and form, not time: an order that was settled may be sent again later. Throws Refusal proof_invalid or device_revoked.
Order requireOrder(const Core &core, const std::string &text);
}
