#include "scanned_code.h"

#include "code_rules.h"

namespace causeway::payment {
namespace {

constexpr std::chrono::hours HongKong{8};
constexpr const char *AskThePayer = "***";

Error unsupported(const char *why)
{
    return Error{ErrorCode::CodeUnsupported, why};
}

Result<void> checkSupported(const PaymentCode &code)
{
    const auto tip = valueAt(code.objects, "55");
    if (tip == "02" || tip == "03")
        return unsupported("a fee on top");
    if (code.currency != "HKD" && code.currency != "CNY")
        return unsupported("currency");
    if (code.billNumber == AskThePayer || code.reference == AskThePayer)
        return unsupported("the payer has to enter a reference");
    if (code.proxyType != "fps_id" && !code.clearingCode.empty())
        return unsupported(
            "account at one bank only"); // an order names the proxy alone: it could reach another account
    return {};
}

Result<Money> amountOf(const PaymentCode &code, const std::optional<Money> &entered)
{
    if (!code.amount && !entered)
        return Error{ErrorCode::AmountInvalid, "the code has none"};
    if (!entered)
        return *code.amount;
    if (entered->currency != code.currency || entered->minorUnits <= 0)
        return Error{ErrorCode::AmountInvalid, "currency or sign"};
    if (code.amount && !code.amountEditable && *entered != *code.amount)
        return Error{ErrorCode::AmountInvalid, "fixed by the code"};
    return *entered;
}

/// YYMMDDhhmmss, digits checked by the parser.
Result<SystemTime> timeOf(const std::string &text)
{
    using namespace std::chrono;
    const auto pair = [&](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
    const auto day = year(2000 + pair(0)) / month(static_cast<unsigned>(pair(2))) / unsigned(pair(4));
    if (!day.ok())
        return Error{ErrorCode::CodeMalformed, "26/05: no such day"};
    return SystemTime(sys_days(day) + hours(pair(6)) + minutes(pair(8)) + seconds(pair(10)) - HongKong);
}
}

Result<PayableCode> toPayable(const std::string &text, const std::optional<Money> &amount, SystemTime now)
{
    PayableCode payable;
    CAUSEWAY_TRY(payable.code, parsePaymentCode(text));
    CAUSEWAY_CHECK(checkSupported(payable.code));
    if (!payable.code.timeout.empty()) {
        CAUSEWAY_TRY(payable.validUntil, timeOf(payable.code.timeout));
        if (*payable.validUntil <= now)
            return Error{ErrorCode::RequestExpired, "the code's time-out"};
    }
    CAUSEWAY_TRY(payable.amount, amountOf(payable.code, amount));
    return payable;
}
}
