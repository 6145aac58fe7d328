#pragma once

#include "order.h"

namespace causeway::payment {

/// Orders and the bills last seen, in the vault.
class OrderBook {
public:
    OrderBook(vault::RecordStore &store, consent::Ledger &ledger) : m_store(store), m_ledger(ledger) {}

    Result<std::optional<Order>> find(const std::string &id);
    /// In the order in which they were made.
    Result<std::vector<Order>> all();
    /// Whether these terms may be paid now: PaymentPending while an order for the same purpose is open, BillAlreadyPaid after one was settled.
    Result<void> checkFree(const Terms &terms);
    /// Keeps a new order, unless one for the same purpose has come in between: errors of checkFree().
    Result<void> add(const Order &order);
    /// Moves the order along its table and keeps it with what the event brought; the end of one that was resumed goes into the ledger with it. Durable when
    /// it returns.
    Result<void> advance(Order &order, OrderEvent event);

    Result<void> keepBills(const std::vector<Bill> &bills);
    Result<std::vector<Bill>> bills();

private:
    Result<void> markPaid(const Order &order);
    Result<void> tellHowItEnded(const Order &order);

    vault::RecordStore &m_store;
    consent::Ledger &m_ledger;
};
}
