#include <causeway/payment/payment.h>

#include "code_rules.h"
#include "payer.h"
#include "scanned_code.h"

#include <causeway/base/url.h>
#include <causeway/crypto/primitives.h>
#include <causeway/net/json_api.h>

#include <algorithm>

namespace causeway::payment {
namespace {

constexpr std::chrono::minutes SheetLifetime{10};

/// What a sheet says beside the terms.
struct Occasion {
    LocalizedText subject;
    LocalizedText purpose;
    std::string digest;
    std::optional<SystemTime> validUntil;
};

class VaultPayments final : public Payments {
public:
    VaultPayments(vault::RecordStore &store, identity::Identity &identity, identity::Directory &directory,
                  consent::Desk &desk, consent::Ledger &ledger, const Clock &clock)
        : m_identity(identity), m_directory(directory), m_desk(desk), m_clock(clock), m_orders(store, ledger),
          m_rail(identity, directory), m_payer(m_orders, m_rail, identity, clock)
    {
    }

    Result<std::vector<Bill>> bills(const Call &call) override;
    Result<std::vector<Bill>> cachedBills() override { return m_orders.bills(); }
    Result<consent::Request> openBill(const std::string &billId, const Call &call) override;
    Result<consent::Request> openCode(const std::string &code, std::optional<Money> amount, const Call &call) override;
    Result<std::vector<Receipt>> receipts() override;
    Result<Receipt> receipt(const std::string &paymentId) override;
    Result<int> resumePending(const Call &call) override;

private:
    Result<consent::Request> open(const Terms &terms, const Occasion &occasion, const Call &call);
    Result<std::optional<Bill>> knownBill(const Terms &terms);

    identity::Identity &m_identity;
    identity::Directory &m_directory;
    consent::Desk &m_desk;
    const Clock &m_clock;
    OrderBook m_orders;
    Rail m_rail;
    Payer m_payer;
};

Terms termsOf(const Bill &bill)
{
    return Terms{bill.amount, bill.payee, bill.number, {}, true};
}

consent::Request sheetOf(const std::string &id, const Terms &terms, const Occasion &occasion, SystemTime now)
{
    auto request = requestOf(id, terms);
    request.subject = occasion.subject;
    request.purpose = occasion.purpose;
    request.receivedAt = now;
    request.expiresAt = std::min<SystemTime>(now + SheetLifetime, occasion.validUntil.value_or(now + SheetLifetime));
    request.digest = occasion.digest;
    return request;
}

std::string hostOf(const std::string &url)
{
    const auto parsed = parseUrl(url);
    if (!parsed)
        return {};
    return parsed->port ? parsed->host + ":" + std::to_string(*parsed->port) : parsed->host;
}

Result<std::vector<Bill>> VaultPayments::bills(const Call &call)
{
    CAUSEWAY_TRY(const auto endpoints, m_directory.endpoints(call));
    CAUSEWAY_TRY(const auto response,
                 m_identity.authorized().send(net::getRequest(endpoints.billing + "/bills"), call));
    CAUSEWAY_TRY(const auto json, net::jsonBody(response));
    CAUSEWAY_TRY(auto bills, billsFromJson(json));
    CAUSEWAY_CHECK(m_orders.keepBills(bills));
    return bills;
}

Result<consent::Request> VaultPayments::openBill(const std::string &billId, const Call &call)
{
    CAUSEWAY_TRY(const auto list, bills(call));
    const auto bill = std::ranges::find(list, billId, &Bill::id);
    if (bill == list.end())
        return Error{ErrorCode::BillNotFound};
    // A payment of ours whose answer was lost explains a paid bill better than "paid".
    CAUSEWAY_CHECK(m_orders.checkFree(termsOf(*bill)));
    if (bill->status == BillStatus::Paid)
        return Error{ErrorCode::BillAlreadyPaid};
    const auto digest = crypto::sha256Base64Url(toCompact(toJson(*bill)));
    return open(termsOf(*bill), Occasion{bill->whatFor, bill->whatFor, digest, {}}, call);
}

Result<consent::Request> VaultPayments::openCode(const std::string &code, std::optional<Money> amount, const Call &call)
{
    CAUSEWAY_TRY(const auto payable, toPayable(code, amount, m_clock.now()));
    CAUSEWAY_TRY(auto payee, m_rail.findPayee(payable.code.proxyType, payable.code.proxy, call));
    Terms terms{payable.amount, std::move(payee), payable.code.billNumber, payable.code.reference, false};
    const bool isForOnePayment = payable.code.isDynamic && !terms.reference.empty();
    terms.isOnce = !terms.billNumber.empty() || isForOnePayment;
    CAUSEWAY_CHECK(m_orders.checkFree(terms));

    Occasion occasion{terms.payee.name, {}, crypto::sha256Base64Url(code), payable.validUntil};
    if (const auto purpose = valueAt(payable.code.objects, "62", "08"); !purpose.empty())
        occasion.purpose.texts["en"] = purpose;
    CAUSEWAY_TRY(const auto bill, knownBill(terms));
    if (bill && bill->status == BillStatus::Paid)
        return Error{ErrorCode::BillAlreadyPaid};
    if (bill)
        occasion.subject = occasion.purpose = bill->whatFor;
    return open(terms, occasion, call);
}

Result<std::optional<Bill>> VaultPayments::knownBill(const Terms &terms)
{
    CAUSEWAY_TRY(const auto list, m_orders.bills());
    const auto purpose = purposeKey(terms);
    const auto found =
        std::ranges::find_if(list, [&](const Bill &bill) { return purposeKey(termsOf(bill)) == purpose; });
    return found == list.end() ? std::optional<Bill>() : std::optional<Bill>(*found);
}

Result<consent::Request> VaultPayments::open(const Terms &terms, const Occasion &occasion, const Call &call)
{
    CAUSEWAY_TRY(const auto rail, m_rail.id(call));
    auto request = sheetOf(crypto::randomToken(16), terms, occasion, m_clock.now());
    request.requester.host = hostOf(rail);
    m_desk.open(request, [this, request, terms](const auto &decision, const auto &answerCall) -> Result<Json> {
        if (!decision.approved)
            return Json{{"status", "declined"}};
        return m_payer.pay(request, terms, answerCall);
    });
    return request;
}

Result<std::vector<Receipt>> VaultPayments::receipts()
{
    CAUSEWAY_TRY(const auto orders, m_orders.all());
    std::vector<Receipt> receipts;
    for (const auto &order : orders) {
        if (order.state == OrderState::Settled)
            receipts.push_back(receiptOf(order));
    }
    return receipts;
}

Result<Receipt> VaultPayments::receipt(const std::string &paymentId)
{
    CAUSEWAY_TRY(const auto order, m_orders.find(paymentId));
    if (!order || order->state != OrderState::Settled)
        return Error{ErrorCode::RecordNotFound, "receipt"};
    return receiptOf(*order);
}

Result<int> VaultPayments::resumePending(const Call &call)
{
    CAUSEWAY_TRY(const auto orders, m_orders.all());
    int open = 0;
    for (auto order : orders) {
        if (!isOpen(order.state))
            continue;
        order.isResumed = true;
        const auto resumed = m_payer.resume(order, call);
        CAUSEWAY_TRY(const auto now, m_orders.find(order.id));
        if (!resumed && now && isOpen(now->state))
            ++open;
    }
    return open;
}
}

std::unique_ptr<Payments> makePayments(vault::RecordStore &store, identity::Identity &identity,
                                       identity::Directory &directory, consent::Desk &desk, consent::Ledger &ledger,
                                       const Clock &clock)
{
    return std::make_unique<VaultPayments>(store, identity, directory, desk, ledger, clock);
}
}
