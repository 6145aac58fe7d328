#pragma once

#include <causeway/base/clock.h>
#include <causeway/payment/payment_code.h>

namespace causeway::payment {

/// What remains of a payment code when it is to be paid now.
struct PayableCode {
    PaymentCode code;
    Money amount;
    std::optional<SystemTime> validUntil;
};

/// Fails with the parser's errors, AmountInvalid (none given where the code has none, or another than a fixed one), RequestExpired (the code's own
/// time-out), CodeUnsupported (tips, a currency other than HKD and CNY, an account narrowed to one bank, something the payer would have to enter).
Result<PayableCode> toPayable(const std::string &text, const std::optional<Money> &amount, SystemTime now);
}
