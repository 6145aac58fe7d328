#pragma once

#include "order_book.h"
#include "rail.h"

namespace causeway::payment {

/// Takes an approved payment to its end, or as far as it gets; again and again with the same id without paying twice.
class Payer {
public:
    Payer(OrderBook &orders, Rail &rail, identity::Identity &identity, const Clock &clock)
        : m_orders(orders), m_rail(rail), m_identity(identity), m_clock(clock)
    {
    }

    /// Signs, keeps and sends the order; if there is one of the request's id already, goes on with that one. `{"payment", "status": "settled"}`.
    Result<Json> pay(const consent::Request &request, const Terms &terms, const Call &call);
    /// Finds out what became of an order, sending the same bytes again where the rail has not seen it. Nothing is open when it succeeds.
    Result<Json> resume(Order order, const Call &call);

private:
    /// An order that is stored goes out sooner or later: where the vault does not take what became of it, that is not known yet.
    Result<void> advance(Order &order, OrderEvent event);
    Result<Order> prepare(const consent::Request &request, const Terms &terms, const Call &call);
    Result<Json> sendFirst(Order &order, const Call &call);
    Result<Json> askThenSend(Order &order, const Call &call);
    Result<Json> conclude(Order &order, const RailAnswer &answer, bool isFirst, const Call &call);
    Result<Json> confirmRefusal(Order &order, const std::string &word, const Call &call);
    Result<Json> settle(Order &order, const RailAnswer &answer);
    Result<Json> refuse(Order &order, const std::string &word, OrderEvent event);

    OrderBook &m_orders;
    Rail &m_rail;
    identity::Identity &m_identity;
    const Clock &m_clock;
};
}
