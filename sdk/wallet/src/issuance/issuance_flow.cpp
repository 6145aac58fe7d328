#include "issuance/issuance_flow.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

namespace causeway::wallet {
namespace {

struct Row {
    State from;
    Event event;
    State to;
};

constexpr std::array Table = {
    Row{State::LoginDue, Event::LoginBegins, State::LoginOpen},
    Row{State::LoginDue, Event::GivenUp, State::Abandoned},
    Row{State::LoginOpen, Event::LoginBegins, State::LoginOpen},
    Row{State::LoginOpen, Event::CodeReceived, State::Prepared},
    Row{State::LoginOpen, Event::GivenUp, State::Abandoned},
    Row{State::Prepared, Event::TokenRequestLeaves, State::TokenAsked},
    Row{State::Prepared, Event::GivenUp, State::Abandoned},
    Row{State::TokenAsked, Event::TokenRequestLeaves, State::TokenAsked},
    Row{State::TokenAsked, Event::TokenGranted, State::TokenHeld},
    Row{State::TokenAsked, Event::GivenUp, State::Abandoned},
    Row{State::TokenHeld, Event::CredentialRequestLeaves, State::CredentialAsked},
    Row{State::TokenHeld, Event::GivenUp, State::Abandoned},
    Row{State::CredentialAsked, Event::CredentialRequestLeaves, State::CredentialAsked},
    Row{State::CredentialAsked, Event::CredentialAccepted, State::Stored},
    Row{State::CredentialAsked, Event::CredentialDeferred, State::Deferred},
    Row{State::CredentialAsked, Event::CredentialRefused, State::Refused},
    Row{State::CredentialAsked, Event::GivenUp, State::Abandoned},
    Row{State::Deferred, Event::CredentialRequestLeaves, State::CredentialAsked},
    Row{State::Deferred, Event::CredentialDeferred, State::Deferred},
    Row{State::Deferred, Event::CredentialAccepted, State::Stored},
    Row{State::Deferred, Event::CredentialRefused, State::Refused},
    Row{State::Deferred, Event::GivenUp, State::Abandoned},
    Row{State::Refused, Event::GivenUp, State::Abandoned},
};

struct Name {
    State state;
    std::string_view name;
};

constexpr std::array Names = {
    Name{State::LoginDue, "login_due"},   Name{State::LoginOpen, "login_open"},
    Name{State::Prepared, "prepared"},    Name{State::TokenAsked, "token_asked"},
    Name{State::TokenHeld, "token_held"}, Name{State::CredentialAsked, "credential_asked"},
    Name{State::Deferred, "deferred"},    Name{State::Stored, "stored"},
    Name{State::Refused, "refused"},      Name{State::Abandoned, "abandoned"},
};
}

std::string nameOf(State state)
{
    return std::string(std::ranges::find(Names, state, &Name::state)->name);
}

Result<State> stateNamed(const std::string &name)
{
    const auto *found = std::ranges::find(Names, std::string_view(name), &Name::name);
    if (found == Names.end())
        return Error{ErrorCode::InvalidJson, "member state is unknown"};
    return found->state;
}

std::optional<State> next(State state, Event event)
{
    const auto *row = std::ranges::find_if(Table, [&](const Row &r) { return r.from == state && r.event == event; });
    return row == Table.end() ? std::nullopt : std::optional(row->to);
}

std::vector<IssuancePlan> plansOf(const Issuance &issuance)
{
    std::vector plans{issuance.plan};
    plans.insert(plans.end(), issuance.siblings.begin(), issuance.siblings.end());
    return plans;
}

std::vector<std::string> keyAliases(const Issuance &issuance)
{
    std::vector<std::string> aliases;
    if (!issuance.plan.isBound)
        return aliases;
    for (int copy = 0; copy < issuance.plan.copies; ++copy)
        aliases.push_back(issuance.keyAlias + (copy == 0 ? "" : "." + std::to_string(copy)));
    return aliases;
}

std::vector<std::string> unwantedKeys(const std::vector<std::string> &made, const Issuance &issuance)
{
    const auto wanted = keyAliases(issuance);
    std::vector<std::string> unwanted;
    std::ranges::copy_if(made, std::back_inserter(unwanted), [&wanted](const std::string &alias) {
        return std::ranges::find(wanted, alias) == wanted.end();
    });
    return unwanted;
}

Step stepOf(State state)
{
    switch (state) {
    case State::LoginDue:
    case State::LoginOpen: return Step::LogIn;
    case State::Prepared:
    case State::TokenAsked: return Step::AskForToken;
    case State::TokenHeld:
    case State::CredentialAsked: return Step::AskForCredential;
    case State::Deferred: return Step::AskAgain;
    case State::Stored:
    case State::Refused: return Step::TellIssuer;
    case State::Abandoned: return Step::ClearUp;
    }
    return Step::ClearUp;
}
}
