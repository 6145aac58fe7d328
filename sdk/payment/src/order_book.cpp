#include "order_book.h"

namespace causeway::payment {
namespace {

constexpr const char *Orders = "payment_orders";
constexpr const char *Bills = "bills";
constexpr const char *LastSeen = "last_seen";
}

Result<std::optional<Order>> OrderBook::find(const std::string &id)
{
    CAUSEWAY_TRY(const auto json, m_store.get(Orders, id));
    if (!json)
        return std::optional<Order>();
    CAUSEWAY_TRY(auto order, orderFromJson(id, *json));
    return std::optional<Order>(std::move(order));
}

Result<std::vector<Order>> OrderBook::all()
{
    CAUSEWAY_TRY(const auto records, m_store.list(Orders));
    std::vector<Order> orders;
    for (const auto &record : records) {
        CAUSEWAY_TRY(auto order, orderFromJson(record.key, record.body));
        orders.push_back(std::move(order));
    }
    return orders;
}

Result<void> OrderBook::checkFree(const Terms &terms)
{
    const auto purpose = purposeKey(terms);
    CAUSEWAY_TRY(const auto orders, all());
    for (const auto &order : orders) {
        if (order.purpose != purpose)
            continue;
        if (isOpen(order.state))
            return Error{ErrorCode::PaymentPending, "an earlier order for this is open"};
        if (order.state == OrderState::Settled && terms.isOnce)
            return Error{ErrorCode::BillAlreadyPaid};
    }
    return {};
}

Result<void> OrderBook::add(const Order &order)
{
    return m_store.transaction([&]() -> Result<void> {
        CAUSEWAY_CHECK(checkFree(order.terms));
        return m_store.put(Orders, order.id, toJson(order));
    });
}

Result<void> OrderBook::advance(Order &order, OrderEvent event)
{
    const auto state = next(order.state, event);
    if (!state)
        return Error{ErrorCode::Internal, "payment order: impossible event in state " + toString(order.state)};
    auto moved = order;
    moved.state = *state;
    const auto keep = [&]() -> Result<void> {
        CAUSEWAY_CHECK(m_store.put(Orders, moved.id, toJson(moved)));
        if (moved.isResumed && !isOpen(moved.state))
            CAUSEWAY_CHECK(tellHowItEnded(moved));
        return moved.state == OrderState::Settled ? markPaid(moved) : Result<void>();
    };
    CAUSEWAY_CHECK(m_store.transaction(keep));
    order = std::move(moved);
    return {};
}

Result<void> OrderBook::tellHowItEnded(const Order &order)
{
    auto request = requestOf(order.id, order.terms);
    request.subject = order.subject;
    request.digest = order.digest;
    const bool isSettled = order.state == OrderState::Settled;
    const auto outcome = isSettled ? "settled" : "failed:" + std::string(causeway::toString(ErrorCode::PaymentRefused));
    CAUSEWAY_CHECK(m_ledger.append(request, consent::Decision{.approved = true}, outcome));
    return {};
}

Result<void> OrderBook::keepBills(const std::vector<Bill> &bills)
{
    auto list = Json::array();
    for (const auto &bill : bills)
        list.push_back(toJson(bill));
    return m_store.put(Bills, LastSeen, Json{{"bills", std::move(list)}});
}

Result<std::vector<Bill>> OrderBook::bills()
{
    CAUSEWAY_TRY(const auto json, m_store.get(Bills, LastSeen));
    if (!json)
        return std::vector<Bill>();
    return billsFromJson(*json);
}

Result<void> OrderBook::markPaid(const Order &order)
{
    CAUSEWAY_TRY(auto list, bills());
    for (auto &bill : list) {
        if (order.purpose == purposeKey(Terms{bill.amount, bill.payee, bill.number, {}, true}))
            bill.status = BillStatus::Paid;
    }
    return keepBills(list);
}
}
