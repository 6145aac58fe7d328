#include <causeway/payment/payment_code.h>

#include "code_rules.h"
#include "code_text.h"

#include <map>

namespace causeway::payment {
namespace {

constexpr std::string_view ChecksumHead = "6304";

Error malformed(const char *why)
{
    return Error{ErrorCode::CodeMalformed, why};
}

/// First of all: a code misread by a camera should be called that and not by the tag it happened to hit.
Result<void> checkChecksum(std::string_view text)
{
    if (text.size() < 8 || text.substr(text.size() - 8, 4) != ChecksumHead)
        return {}; // the structure says what is wrong
    const auto covered = text.substr(0, text.size() - 4);
    if (codeChecksum(covered) != text.substr(text.size() - 4))
        return Error{ErrorCode::CodeChecksumWrong};
    return {};
}

Result<void> checkFrame(const std::vector<CodeObject> &objects)
{
    if (objects.empty() || objects.front().id != "00" || objects.front().value != "01")
        return malformed("00: must be first and 01");
    if (objects.back().id != "63" || objects.back().value.size() != 4)
        return malformed("63: must be last and four digits");
    return {};
}

std::string currencyOf(const std::string &number)
{
    static const std::map<std::string, std::string> known{
        {"344", "HKD"}, {"156", "CNY"}, {"446", "MOP"}, {"764", "THB"}, {"840", "USD"}};
    const auto found = known.find(number);
    return found == known.end() ? std::string() : found->second;
}

void takeFps(PaymentCode &code)
{
    for (const auto &[id, type] : {std::pair{"02", "fps_id"}, {"03", "mobile"}, {"04", "email"}}) {
        if (auto value = valueAt(code.objects, "26", id); !value.empty()) {
            code.proxyType = type;
            code.proxy = std::move(value);
        }
    }
    code.clearingCode = valueAt(code.objects, "26", "01");
    code.timeout = valueAt(code.objects, "26", "05");
    code.amountEditable = !valueAt(code.objects, "26", "06").empty();
}

Result<void> takeAmount(PaymentCode &code)
{
    code.currency = currencyOf(valueAt(code.objects, "53"));
    const auto amount = valueAt(code.objects, "54");
    if (amount.empty() || code.currency.empty())
        return {};
    auto money = moneyFromDecimal(amount, code.currency);
    if (!money)
        return malformed("54: is no amount of this currency");
    code.amount = *std::move(money);
    return {};
}

void serialize(const std::vector<CodeObject> &objects, bool isRoot, std::string &text)
{
    for (const auto &object : objects) {
        std::string value = object.value;
        if (isRoot && isTemplate(object.id)) {
            value.clear();
            serialize(object.children, false, value);
        }
        const auto length = countCharacters(value);
        // A length beyond 99 becomes three digits here, which the check of what was written refuses.
        text += object.id + (length < 10 ? "0" : "") + std::to_string(length) + value;
    }
}
}

Result<PaymentCode> parsePaymentCode(std::string_view text, bool requireFps)
{
    CAUSEWAY_TRY(const auto characters, CodeText::from(text));
    CAUSEWAY_CHECK(checkChecksum(text));
    PaymentCode code;
    CAUSEWAY_TRY(code.objects, readObjects(characters));
    CAUSEWAY_CHECK(checkFrame(code.objects));
    CAUSEWAY_TRY(code.deviations, checkRules(code.objects));
    CAUSEWAY_CHECK(takeAmount(code));

    const bool isFps = hasFps(code.objects);
    if (requireFps && !isFps)
        return Error{ErrorCode::CodeUnsupported, "no FPS account"};
    if (isFps)
        takeFps(code);
    code.isDynamic = valueAt(code.objects, "01") == "12";
    code.merchantName = valueAt(code.objects, "59");
    if (code.merchantName == "NA")
        code.merchantName.clear();
    code.billNumber = valueAt(code.objects, "62", "01");
    code.reference = valueAt(code.objects, "62", "05");
    return code;
}

Result<std::string> writePaymentCode(const std::vector<CodeObject> &objects)
{
    auto withoutChecksum = objects;
    std::erase_if(withoutChecksum, [](const CodeObject &object) { return object.id == "63"; });
    std::string text;
    serialize(withoutChecksum, true, text);
    text += ChecksumHead;
    text += codeChecksum(text);

    CAUSEWAY_TRY(const auto code, parsePaymentCode(text, false));
    if (!code.deviations.empty())
        return Error{ErrorCode::CodeMalformed, code.deviations.front()};
    return text;
}
}
