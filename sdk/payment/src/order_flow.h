#pragma once

#include <causeway/base/result.h>

#include <optional>
#include <string>

/// The life of a payment order as a table. Whatever happens to the process, the stored state says what may be done next.
namespace causeway::payment {

enum class OrderState {
    Prepared, ///< signed and stored; nothing has left the device
    Sent,     ///< may have reached the rail: from now on only its answer decides
    Settled,  ///< the receipt is stored
    Refused   ///< the rail said no, or it expired unsent: no money moved and none will
};

enum class OrderEvent { Sending, ReceiptCame, RefusalCame, ExpiredUnsent };

/// Nothing where the event must not happen in this state.
std::optional<OrderState> next(OrderState state, OrderEvent event);

inline bool isOpen(OrderState state)
{
    return state == OrderState::Prepared || state == OrderState::Sent;
}

std::string toString(OrderState state);
/// VaultCorrupt for a name that is none.
Result<OrderState> orderStateFrom(const std::string &name);
}
