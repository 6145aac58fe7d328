#include "commands.h"

#include <causeway/base/dates.h>
#include <causeway/payment/payment_code.h>

namespace causeway::cli {
namespace {

Json toJson(const consent::Payee &payee)
{
    return {{"proxy_type", payee.proxyType}, {"proxy", payee.proxy}, {"names", causeway::toJson(payee.name)}};
}

Json toJson(const payment::Bill &bill)
{
    return {{"id", bill.id},
            {"bill_number", bill.number},
            {"payee", toJson(bill.payee)},
            {"what_for", causeway::toJson(bill.whatFor)},
            {"amount", causeway::toJson(bill.amount)},
            {"due_on", bill.dueOn},
            {"status", bill.status == payment::BillStatus::Paid ? "paid" : "due"}};
}

Json toJson(const payment::Receipt &receipt)
{
    return {{"payment", receipt.paymentId},
            {"receipt_number", receipt.receiptNumber},
            {"amount", causeway::toJson(receipt.amount)},
            {"payee", toJson(receipt.payee)},
            {"bill_number", receipt.billNumber},
            {"reference", receipt.reference},
            {"at", toInstant(receipt.at)}};
}

template<typename T>
Json toList(const std::vector<T> &values)
{
    auto list = Json::array();
    for (const auto &value : values)
        list.push_back(toJson(value));
    return list;
}

/// Whoever types the command has decided; what was on the sheet is printed with the receipt.
Result<Json> pay(Client &client, const consent::Request &request, const Call &call)
{
    CAUSEWAY_TRY(auto result, client.desk().decide(request.id, {true, {}, {}}, call));
    CAUSEWAY_TRY(const auto receipt, client.payments().receipt(result.at("payment").get<std::string>()));
    result["receipt"] = toJson(receipt);
    return result;
}

}

Result<std::optional<Money>> enteredAmount(const Arguments &arguments, const std::string &code)
{
    const auto text = arguments.value("--amount");
    const auto parsed = payment::parsePaymentCode(code);
    if (!text && parsed && !parsed->amount)
        return Error{ErrorCode::AmountInvalid, "the code leaves the amount open: give --amount, such as 12.50"};
    if (!text)
        return std::optional<Money>();
    if (!parsed && !code.starts_with("00"))
        return Error{ErrorCode::InvalidArgument, "this is no payment code: leave out --amount"};
    if (!parsed)
        return parsed.error();
    CAUSEWAY_TRY(auto money, moneyFromDecimal(*text, parsed->currency));
    return std::optional<Money>(std::move(money));
}

Result<Json> listBills(const Arguments &arguments, Session &session)
{
    CAUSEWAY_TRY(auto *client, session.unlocked());
    auto &payments = client->payments();
    CAUSEWAY_TRY(const auto bills, arguments.has("--cached") ? payments.cachedBills() : payments.bills(session.call()));
    return Json{{"bills", toList(bills)}};
}

Result<Json> payBill(const Arguments &arguments, Session &session)
{
    CAUSEWAY_TRY(auto *client, session.unlocked());
    CAUSEWAY_TRY(const auto request, client->payments().openBill(arguments.operands.at(0), session.call()));
    return pay(*client, request, session.call());
}

Result<Json> payCode(const Arguments &arguments, Session &session)
{
    CAUSEWAY_TRY(const auto text, codeText(arguments));
    CAUSEWAY_TRY(const auto amount, enteredAmount(arguments, text));
    CAUSEWAY_TRY(auto *client, session.unlocked());
    CAUSEWAY_TRY(const auto request, client->payments().openCode(text, amount, session.call()));
    return pay(*client, request, session.call());
}

Result<Json> listReceipts(const Arguments &, Session &session)
{
    CAUSEWAY_TRY(auto *client, session.unlocked());
    CAUSEWAY_TRY(const auto receipts, client->payments().receipts());
    return Json{{"receipts", toList(receipts)}};
}

Result<Json> showReceipt(const Arguments &arguments, Session &session)
{
    CAUSEWAY_TRY(auto *client, session.unlocked());
    CAUSEWAY_TRY(const auto receipt, client->payments().receipt(arguments.operands.at(0)));
    return toJson(receipt);
}
}
