#include "payer.h"

#include <causeway/base/fault_point.h>

namespace causeway::payment {
namespace {

using Kind = RailAnswer::Kind;

constexpr std::chrono::seconds OrderLifetime{600};

Error refusal(const std::string &word)
{
    if (word == "bill_already_paid")
        return Error{ErrorCode::BillAlreadyPaid};
    return Error{ErrorCode::PaymentRefused, word};
}

/// Whatever was seen, to the person it is one thing: not known yet.
Error pending(const Error &seen)
{
    const auto name = std::string(toString(seen.code));
    return Error{ErrorCode::PaymentPending, seen.code == ErrorCode::PaymentPending ? seen.detail : name};
}

Json settled(const Order &order)
{
    return Json{{"payment", order.id}, {"status", "settled"}};
}
}

Result<Json> Payer::pay(const consent::Request &request, const Terms &terms, const Call &call)
{
    CAUSEWAY_TRY(auto known, m_orders.find(request.id));
    if (known)
        return resume(*std::move(known), call);
    if (call.isCancelled())
        return Error{ErrorCode::Cancelled};
    CAUSEWAY_TRY(auto order, prepare(request, terms, call));
    return sendFirst(order, call);
}

Result<Json> Payer::resume(Order order, const Call &call)
{
    switch (order.state) {
    case OrderState::Settled: return settled(order);
    case OrderState::Refused: return refusal(order.refusal);
    case OrderState::Prepared:
        if (order.expiresAt <= m_clock.now())
            return refuse(order, "order_expired", OrderEvent::ExpiredUnsent);
        return sendFirst(order, call);
    case OrderState::Sent: break;
    }
    return askThenSend(order, call);
}

Result<Order> Payer::prepare(const consent::Request &request, const Terms &terms, const Call &call)
{
    CAUSEWAY_CHECK(m_orders.checkFree(terms));
    CAUSEWAY_TRY(const auto profile, m_identity.profile());
    CAUSEWAY_TRY(const auto rail, m_rail.id(call));
    const auto now = m_clock.now();
    Order order;
    order.id = request.id;
    order.terms = terms;
    order.subject = request.subject;
    order.digest = request.digest;
    order.purpose = purposeKey(terms);
    order.expiresAt = now + OrderLifetime;
    CAUSEWAY_TRY(order.jws,
                 m_identity.signAsDevice(orderClaims(order, profile.clientId, rail, now), "payment-order+jwt"));
    faultPoint("payment.before_order");
    CAUSEWAY_CHECK(m_orders.add(order));
    faultPoint("payment.order_stored");
    return order;
}

Result<void> Payer::advance(Order &order, OrderEvent event)
{
    const auto kept = m_orders.advance(order, event);
    return kept ? Result<void>() : pending(kept.error());
}

Result<Json> Payer::sendFirst(Order &order, const Call &call)
{
    CAUSEWAY_CHECK(advance(order, OrderEvent::Sending));
    faultPoint("payment.before_sending");
    CAUSEWAY_TRY(const auto answer, m_rail.send(order, call));
    faultPoint("payment.answered");
    return conclude(order, answer, true, call);
}

Result<Json> Payer::askThenSend(Order &order, const Call &call)
{
    CAUSEWAY_TRY(const auto known, m_rail.ask(order, call));
    if (known.kind != Kind::Unknown)
        return conclude(order, known, false, call);
    // Even if it has expired by our clock: the rail's clock is the one that counts, and its word ends the matter.
    CAUSEWAY_CHECK(advance(order, OrderEvent::Sending));
    CAUSEWAY_TRY(const auto answer, m_rail.send(order, call));
    return conclude(order, answer, false, call);
}

Result<Json> Payer::conclude(Order &order, const RailAnswer &answer, bool isFirst, const Call &call)
{
    switch (answer.kind) {
    case Kind::Receipt: return settle(order, answer);
    case Kind::Refused: return confirmRefusal(order, answer.word, call);
    case Kind::NotTaken:
        if (!isFirst)
            break;
        order.refusal = toString(answer.error.code);
        CAUSEWAY_CHECK(advance(order, OrderEvent::RefusalCame));
        return answer.error;
    case Kind::Unknown:
    case Kind::Silent: break;
    }
    return pending(answer.error);
}

Result<Json> Payer::confirmRefusal(Order &order, const std::string &word, const Call &call)
{
    // Both are also what a rail may say to an order that it carried out before: ask before believing that nothing was paid.
    if (word == "order_expired" || word == "bill_already_paid") {
        CAUSEWAY_TRY(const auto answer, m_rail.ask(order, call));
        if (answer.kind == Kind::Receipt)
            return settle(order, answer);
        if (answer.kind != Kind::Unknown)
            return pending(answer.error);
    }
    return refuse(order, word, OrderEvent::RefusalCame);
}

Result<Json> Payer::settle(Order &order, const RailAnswer &answer)
{
    order.receiptJws = answer.receiptJws;
    order.receiptNumber = answer.claims.at("receipt_number").get<std::string>();
    order.paidAt = fromEpoch(answer.claims.at("iat").get<std::int64_t>());
    CAUSEWAY_CHECK(advance(order, OrderEvent::ReceiptCame));
    faultPoint("payment.receipt_stored");
    return settled(order);
}

Result<Json> Payer::refuse(Order &order, const std::string &word, OrderEvent event)
{
    order.refusal = word;
    CAUSEWAY_CHECK(advance(order, event));
    return refusal(word);
}
}
