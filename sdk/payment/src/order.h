#pragma once

#include "order_flow.h"

#include <causeway/payment/payment.h>

namespace causeway::payment {

/// What the person is asked to pay: shown on the sheet and signed, both from this one value.
struct Terms {
    Money amount;
    consent::Payee payee;
    std::string billNumber;
    std::string reference;
    bool isOnce = false; ///< paying it a second time is never meant: a bill, a code for one transaction
};

/// The request as the sheet and the ledger know it: who is paid, how much, by which reference.
consent::Request requestOf(const std::string &id, const Terms &terms);

/// What two orders have in common that pay for the same thing.
std::string purposeKey(const Terms &terms);

/// A payment order as the vault keeps it.
struct Order {
    std::string id;
    OrderState state = OrderState::Prepared;
    std::string jws; ///< sent as these bytes and never signed again
    std::string purpose;
    Terms terms;
    LocalizedText subject; ///< of the request that the person agreed to
    std::string digest;    ///< of the same
    SystemTime expiresAt;
    std::string refusal;    ///< the rail's word
    std::string receiptJws; ///< when settled
    std::string receiptNumber;
    std::optional<SystemTime> paidAt;
    bool isResumed = false; ///< not kept: the person no longer waits for it, so its end goes into the ledger
};

Json toJson(const Order &order);
/// Fails with VaultCorrupt.
Result<Order> orderFromJson(const std::string &id, const Json &json);

/// `{"proxy_type", "proxy", "names"}`
Json toJson(const consent::Payee &payee);
/// Fails with ResponseUnexpected.
Result<consent::Payee> payeeFromJson(const Json &json);

/// The claims of payment-order+jwt.
Json orderClaims(const Order &order, const std::string &clientId, const std::string &rail, SystemTime issuedAt);

/// Whether the receipt's claims are about this order; fails with ReceiptInvalid, naming the member.
Result<void> checkReceiptClaims(const Json &claims, const Order &order, const std::string &rail);

Receipt receiptOf(const Order &order);

/// Bills as the biller writes them and as the vault keeps them. ResponseUnexpected.
Json toJson(const Bill &bill);
Result<std::vector<Bill>> billsFromJson(const Json &json);
}
