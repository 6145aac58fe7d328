#include "order.h"

namespace causeway::payment {
namespace {

Error unexpected(const char *what)
{
    return Error{ErrorCode::ResponseUnexpected, std::string("bill: ") + what};
}

bool isDate(const std::string &text)
{
    return text.size() == 10 && text[4] == '-' && text[7] == '-'
        && text.find_first_not_of("0123456789-") == std::string::npos;
}

Result<Bill> billFromJson(const Json &json)
{
    Bill bill;
    bill.id = optionalString(json, "id").value_or(std::string());
    bill.number = optionalString(json, "bill_number").value_or(std::string());
    bill.dueOn = optionalString(json, "due_on").value_or(std::string());
    if (bill.id.empty() || bill.number.empty() || !isDate(bill.dueOn))
        return unexpected("id, bill_number or due_on");
    const auto amount = moneyFromJson(json.value("amount", Json()));
    if (!amount)
        return unexpected("amount");
    bill.amount = *amount;
    CAUSEWAY_TRY(bill.payee, payeeFromJson(json.value("payee", Json())));
    bill.whatFor = localizedTextFromJson(json.value("what_for", Json::object()));
    const auto status = optionalString(json, "status");
    if (status != "due" && status != "paid")
        return unexpected("status");
    bill.status = status == "paid" ? BillStatus::Paid : BillStatus::Due;
    return bill;
}
}

Json toJson(const Bill &bill)
{
    return Json{{"id", bill.id},
                {"bill_number", bill.number},
                {"payee", toJson(bill.payee)},
                {"amount", toJson(bill.amount)},
                {"due_on", bill.dueOn},
                {"status", bill.status == BillStatus::Paid ? "paid" : "due"},
                {"what_for", toJson(bill.whatFor)}};
}

Result<std::vector<Bill>> billsFromJson(const Json &json)
{
    const auto list = requireArray(json, "bills");
    if (!list)
        return unexpected("no list");
    std::vector<Bill> bills;
    for (const auto &item : *list) {
        CAUSEWAY_TRY(auto bill, billFromJson(item));
        bills.push_back(std::move(bill));
    }
    return bills;
}
}
