#include "rail.h"

#include "../idp/dpop.h"
#include "../idp/tokens.h"
#include "../money_text.h"
#include "../persons.h"
#include "order.h"

#include <algorithm>
#include <cstdio>

namespace causeway::sandbox {
namespace {

constexpr std::int64_t ClockLeeway = 60;

struct Payee {
    std::string type;
    std::string proxy;
    Json names;
    bool isBiller;
    std::string account;
};

/// A person's own account where the proxy is a person's, else the payee's.
std::string accountOf(const Core &core, const std::string &type, const std::string &proxy)
{
    const auto person =
        core.store.one("SELECT id FROM persons WHERE (? = 'mobile' AND mobile = ?) OR (? = 'email' AND email = ?)",
                       {type, proxy, type, proxy});
    return person ? "person:" + person->text("id") : type + ":" + proxy;
}

Payee requirePayee(const Core &core, const std::string &type, const std::string &proxy)
{
    const auto row = core.store.one("SELECT * FROM payees WHERE proxy_type = ? AND proxy = ?", {type, proxy});
    if (!row)
        throw Refusal{404, "payee_unknown", "nobody is registered under this proxy"};
    return {type, proxy, parseJson(row->text("names")).valueOr(Json::object()), row->integer("is_biller") != 0,
            accountOf(core, type, proxy)};
}

Response withNonce(const Core &core, Response response)
{
    addNonce(core, response);
    return response;
}

Response findPayee(const Core &core, const Request &request)
{
    requireOwnDevice(core, request);
    const auto payee = requirePayee(core, request.parameter("proxy_type"), request.parameter("proxy"));
    return withNonce(core, jsonResponse({{"proxy_type", payee.type}, {"proxy", payee.proxy}, {"names", payee.names}}));
}

Json settled(const std::string &receipt)
{
    return {{"status", "settled"}, {"receipt", receipt}};
}

/// The bill that the order is for, if the payee sends bills and has this one. Throws Refusal where it may not be paid so.
std::optional<Row> requirePayableBill(const Core &core, const Order &order, const Payee &payee)
{
    if (!payee.isBiller || order.billNumber.empty())
        return std::nullopt;
    auto bill =
        core.store.one("SELECT * FROM bills WHERE bill_number = ? AND proxy = ?", {order.billNumber, payee.proxy});
    if (!bill)
        return std::nullopt; // banks carry a reference that they cannot check; so does the sandbox
    if (!bill->isNull("paid_by"))
        throw Refusal{409, "bill_already_paid", "the bill was paid before"};
    if (bill->integer("minor_units") != order.amount.minorUnits)
        throw Refusal{409, "amount_differs", "not the bill's amount"};
    return bill;
}

void checkTime(const Core &core, const Order &order)
{
    if (order.expiresAt <= core.clock.epoch())
        throw Refusal{400, "order_expired", "sign a new one"};
    if (order.issuedAt > core.clock.epoch() + ClockLeeway)
        throw Refusal{400, "proof_invalid", "iat lies in the future"};
}

void checkName(const Order &order, const Payee &payee)
{
    const auto isName = [&](const Json &name) { return name == order.payeeName; };
    if (std::none_of(payee.names.begin(), payee.names.end(), isName))
        throw Refusal{404, "payee_unknown", "the payee has another name"};
}

std::string makeReceipt(const Core &core, const Order &order, std::int64_t number)
{
    char receiptNumber[32];
    std::snprintf(receiptNumber, sizeof receiptNumber, "R%08lld", static_cast<long long>(number));
    Json claims{{"iss", core.rail()},
                {"iat", core.clock.epoch()},
                {"jti", order.id},
                {"order_hash", order.hash},
                {"amount", toJson(order.amount)},
                {"payee", {{"proxy_type", order.proxyType}, {"proxy", order.proxy}, {"name", order.payeeName}}},
                {"receipt_number", receiptNumber}};
    if (!order.billNumber.empty())
        claims["bill_number"] = order.billNumber;
    return core.keys.rail.sign(claims, "payment-receipt+jwt");
}

void moveMoney(const Core &core, const Order &order, const Payee &payee)
{
    const auto amount = order.amount.minorUnits;
    const auto taken = core.store.run("UPDATE accounts SET balance = balance - ? WHERE owner = ? AND balance >= ?",
                                      {amount, "person:" + order.person, amount});
    if (taken != 1)
        throw Refusal{402, "insufficient_funds", "the account holds less"};
    core.store.run("UPDATE accounts SET balance = balance + ? WHERE owner = ?", {amount, payee.account});
}

/// Everything in the one transaction that the router opened: money, bill, payment and receipt, or none of them.
std::string settle(const Core &core, const Order &order)
{
    checkTime(core, order);
    const auto payee = requirePayee(core, order.proxyType, order.proxy);
    checkName(order, payee);
    const auto bill = requirePayableBill(core, order, payee);
    moveMoney(core, order, payee); // the last thing that may refuse
    const auto number = core.store.one("SELECT COALESCE(MAX(number), 0) + 1 AS next FROM payments")->integer("next");
    const auto receipt = makeReceipt(core, order, number);
    core.store.run("INSERT INTO payments(id, number, person, order_hash, minor_units, payee, bill_number, at, receipt) "
                   "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
                   {order.id, number, order.person, order.hash, order.amount.minorUnits, payee.account,
                    order.billNumber, core.clock.epoch(), receipt});
    if (bill)
        core.store.run("UPDATE bills SET paid_by = ? WHERE id = ?", {order.id, bill->text("id")});
    return receipt;
}

Response pay(const Core &core, const Request &request)
{
    const auto grant = requireOwnDevice(core, request);
    const auto order = requireOrder(core, optionalString(request.json(), "order").value_or(""));
    if (order.clientId != grant.clientId)
        throw Refusal{400, "proof_invalid", "another device's order"};
    const auto earlier = core.store.one("SELECT * FROM payments WHERE id = ?", {order.id});
    if (earlier && earlier->text("order_hash") != order.hash)
        throw Refusal{409, "payment_conflict", "this payment id belongs to another order"};
    return withNonce(core, jsonResponse(settled(earlier ? earlier->text("receipt") : settle(core, order))));
}

Response findPayment(const Core &core, const Request &request)
{
    const auto grant = requireOwnDevice(core, request);
    const auto payment =
        core.store.one("SELECT * FROM payments WHERE id = ? AND person = ?", {request.captured.at("id"), grant.person});
    if (!payment)
        throw Refusal{404, "payment_unknown", "no such payment was made"};
    return withNonce(core, jsonResponse(settled(payment->text("receipt"))));
}
}

Routes railRoutes(const Core &core)
{
    return {{"GET", "/rail/payees", [&core](const Request &request) { return findPayee(core, request); }},
            {"POST", "/rail/payments", [&core](const Request &request) { return pay(core, request); }},
            {"GET", "/rail/payments/{id}", [&core](const Request &request) { return findPayment(core, request); }}};
}
}
