#include "order_flow.h"

#include <algorithm>
#include <array>

namespace causeway::payment {
namespace {

struct Transition {
    OrderState from;
    OrderEvent event;
    OrderState to;
};

constexpr std::array<Transition, 5> Table{{
    {OrderState::Prepared, OrderEvent::Sending, OrderState::Sent},
    {OrderState::Prepared, OrderEvent::ExpiredUnsent, OrderState::Refused},
    {OrderState::Sent, OrderEvent::Sending, OrderState::Sent}, // the same bytes again
    {OrderState::Sent, OrderEvent::ReceiptCame, OrderState::Settled},
    {OrderState::Sent, OrderEvent::RefusalCame, OrderState::Refused},
}};

constexpr std::array<std::pair<OrderState, const char *>, 4> Names{{
    {OrderState::Prepared, "prepared"},
    {OrderState::Sent, "sent"},
    {OrderState::Settled, "settled"},
    {OrderState::Refused, "refused"},
}};
}

std::optional<OrderState> next(OrderState state, OrderEvent event)
{
    const auto fits = [&](const Transition &row) { return row.from == state && row.event == event; };
    const auto *found = std::ranges::find_if(Table, fits);
    return found == Table.end() ? std::nullopt : std::optional(found->to);
}

std::string toString(OrderState state)
{
    const auto *found = std::ranges::find(Names, state, [](const auto &row) { return row.first; });
    return found->second;
}

Result<OrderState> orderStateFrom(const std::string &name)
{
    const auto *found = std::ranges::find(Names, name, [](const auto &row) { return std::string(row.second); });
    if (found == Names.end())
        return Error{ErrorCode::VaultCorrupt, "payment order: state"};
    return found->first;
}
}
