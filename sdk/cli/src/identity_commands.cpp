#include "commands.h"
#include "input.h"

#include <causeway/identity/identity_number.h>

#include <algorithm>
#include <ostream>

namespace causeway::cli {
namespace {

Result<identity::Document> readDocument(const Arguments &arguments, Session &session)
{
    CAUSEWAY_TRY(const auto json, inputJson(arguments, "--document", session));
    identity::Document document;
    CAUSEWAY_TRY(document.identityNumber, requireString(json, "identity_number"));
    CAUSEWAY_TRY(document.nameEn, requireString(json, "name_en"));
    CAUSEWAY_TRY(document.birthDate, requireString(json, "birth_date"));
    return document;
}

/// What the person knows of themselves; the number only so far that they recognise it.
Json toJson(const identity::Profile &profile)
{
    const auto number = identity::parseIdentityNumber(profile.identityNumber);
    return {{"client_id", profile.clientId},
            {"name_en", profile.nameEn},
            {"name_zh", profile.nameZh},
            {"identity_number", number ? number->masked() : std::string()}};
}

std::set<std::string> requiredFields(const consent::Request &request)
{
    std::set<std::string> names;
    for (const auto &field : request.fields) {
        if (field.required)
            names.insert(field.key());
    }
    return names;
}

std::set<std::string> splitNames(const std::string &list)
{
    std::set<std::string> names;
    for (std::size_t at = 0; at <= list.size();) {
        const auto comma = std::min(list.find(',', at), list.size());
        if (comma > at)
            names.insert(list.substr(at, comma - at));
        at = comma + 1;
    }
    return names;
}

using Choices = std::map<std::string, std::set<std::string>>;

/// "pid=ID,set:1=0"; a choice may stand more than once where several may be chosen.
Result<Choices> choicesFrom(const std::string &list)
{
    Choices choices;
    for (const auto &item : splitNames(list)) {
        const auto equals = item.find('=');
        if (equals == std::string::npos || equals == 0)
            return Error{ErrorCode::InvalidArgument, "--choose takes CHOICE=OPTION, several with commas"};
        auto &chosen = choices[item.substr(0, equals)];
        if (equals + 1 < item.size())
            chosen.insert(item.substr(equals + 1));
    }
    if (choices.empty()) // a variable that was not set, as likely as not: the default is not what was meant
        return Error{ErrorCode::InvalidArgument, "--choose is given and chooses nothing"};
    return choices;
}

/// Why nothing can be chosen for `name`: there is no such choice, or others leave it out, which neededBy says.
std::string passedOver(const std::string &name, const consent::Request &request)
{
    const auto choice = std::ranges::find(request.choices, name, &consent::Choice::id);
    if (choice == request.choices.end())
        return "there is nothing to choose for " + name;
    std::string needed;
    for (const auto &made : choice->neededBy)
        needed += (needed.empty() ? "" : " or ") + made;
    return name + " counts only with " + needed + ": choose that, too";
}

/// What --choose says, where it is given. A choice that is misspelt, or that another one leaves out, would be passed over, and something else be shown than was meant.
Result<Choices> chosenFrom(const std::optional<std::string> &list, const consent::Request &request)
{
    Choices choices;
    if (list) {
        CAUSEWAY_TRY(choices, choicesFrom(*list));
    }
    consent::Decision settled;
    settled.approved = true;
    settled.choices = choices;
    CAUSEWAY_CHECK(consent::settleChoices(request, settled));
    for (const auto &[name, options] : choices)
        if (!settled.choices.contains(name))
            return Error{ErrorCode::InvalidArgument, passedOver(name, request)};
    return choices;
}

/// With what --choose could have said: "licence=ID, set:0=1".
Error withChoices(const Error &error, const consent::Request &request)
{
    std::string list;
    for (const auto &choice : request.choices)
        for (const auto &option : choice.options)
            list += (list.empty() ? "; there is " : ", ") + choice.id + "=" + option.id;
    return Error{error.code, error.detail + list};
}

/// "; there is name_en, birth_date"
std::string sharableIn(const consent::Request &request)
{
    std::string list;
    for (const auto &field : request.fields)
        if (field.group.empty())
            list += (list.empty() ? "; there is " : ", ") + field.name;
    return list;
}

/// What belongs to a certificate leaves with it or stays with it: a name here would be passed over, and all of it be shown.
Result<void> checkFields(const std::set<std::string> &names, const consent::Request &request)
{
    for (const auto &name : names) {
        const auto isMeant = [&name](const consent::Field &field) { return field.group.empty() && field.name == name; };
        if (std::ranges::none_of(request.fields, isMeant))
            return Error{ErrorCode::InvalidArgument,
                         name + " is nothing that can be shared by itself" + sharableIn(request)};
    }
    return {};
}

constexpr auto DigitsNeeded = "to approve, give --match with the digits on the other screen, or --no-match";

/// Another screen's digits: whoever approves without comparing may log in a stranger who sent them the code. Digits that nothing is compared with would be taken for a check.
Result<void> checkMatch(const Arguments &arguments, const consent::Request &request)
{
    const auto typed = arguments.value("--match");
    if (typed && request.matchNumber.empty())
        return Error{ErrorCode::InvalidArgument, "this request has no digits to compare: leave out --match"};
    const bool isLogin = request.kind == consent::RequestKind::ServiceLogin; // whose usage asks for one of the two
    if (arguments.has("--no-match") && !isLogin)
        return Error{ErrorCode::InvalidArgument, "this request has no digits to compare: leave out --no-match"};
    if (request.matchNumber.empty() || arguments.has("--no-match"))
        return {};
    if (!typed)
        return Error{ErrorCode::InvalidArgument, DigitsNeeded};
    if (*typed != request.matchNumber)
        return Error{ErrorCode::RequestInvalid, "the digits of --match are not those of this request"};
    return {};
}

Result<void> checkCode(const Arguments &arguments, const consent::Request &request)
{
    const bool isInVain = arguments.has("--code") && !request.needsTransactionCode;
    return isInVain ? Error{ErrorCode::InvalidArgument, "this request asks for no code: leave out --code"}
                    : Result<void>();
}

bool isServiceLogin(const std::string &text)
{
    return text.starts_with("causeway://authorize");
}

/// To say it again is all that can be done, and the same for whoever declines.
std::string undeliveredIn(const Json &refused)
{
    return refused.contains("delivered") ? "; the verifier did not take it: the same command tells it again" : "";
}

/// "; held, but not shown: Driving licence (status_suspended)"
std::string withheldIn(const consent::Request &request)
{
    std::string text;
    for (const auto &[title, reasons] : request.withheld) {
        text += (text.empty() ? "; held, but not shown: " : ", ") + title.in("en") + " (";
        for (const auto &reason : reasons)
            text += (reason == reasons.front() ? "" : ", ") + reason;
        text += ")";
    }
    return text;
}
}

Result<consent::Decision> decisionFrom(const Arguments &arguments, const consent::Request &request)
{
    consent::Decision decision;
    decision.approved = arguments.has("--approve");
    if (!decision.approved)
        return decision;
    const auto fields = arguments.value("--fields");
    decision.fields = fields ? splitNames(*fields) : requiredFields(request);
    if (fields)
        CAUSEWAY_CHECK(checkFields(decision.fields, request));
    auto chosen = chosenFrom(arguments.value("--choose"), request);
    if (!chosen)
        return withChoices(chosen.error(), request);
    decision.choices = *std::move(chosen);
    return decision;
}

Result<Json> decideAsTold(const Arguments &arguments, const consent::Request &request, Client &client, Session &session)
{
    if (!request.isAnswerable) {
        CAUSEWAY_TRY(const auto refused, client.desk().decide(request.id, {}, session.call()));
        if (const auto address = optionalString(refused, "redirect_uri"))
            session.terminal().err << *address << std::endl;
        return Error{ErrorCode::NoMatchingCertificate,
                     "refused, as if it had been declined" + undeliveredIn(refused) + withheldIn(request)};
    }
    CAUSEWAY_TRY(auto decision, decisionFrom(arguments, request));
    if (decision.approved) {
        CAUSEWAY_TRY(decision.transactionCode, transactionCode(request, arguments, session));
    }
    CAUSEWAY_TRY(auto result, client.desk().decide(request.id, decision, session.call()));
    return Json{{"request", consent::toJson(request)}, {"result", std::move(result)}};
}

Result<Json> enrol(const Arguments &arguments, Session &session)
{
    CAUSEWAY_TRY(const auto document, readDocument(arguments, session));
    CAUSEWAY_TRY(auto *client, session.client(true));
    const bool isNew = client->vault().state() == vault::VaultState::Absent;
    if (isNew) {
        CAUSEWAY_TRY(const auto pin, session.pinForNewVault());
        CAUSEWAY_CHECK(client->vault().create(pin));
    } else {
        CAUSEWAY_TRY(const auto pin, session.pin());
        CAUSEWAY_CHECK(client->vault().unlock(pin));
    }
    const auto profile = client->identity().enrol(document, session.call());
    if (!profile) {
        if (isNew) // an empty vault under a PIN would only stand in the way of the next try
            CAUSEWAY_CHECK(client->vault().erase());
        return profile.error();
    }
    CAUSEWAY_CHECK(session.rememberConnection());
    return toJson(*profile);
}

Result<Json> login(const Arguments &, Session &session)
{
    CAUSEWAY_TRY(auto *client, session.unlocked());
    CAUSEWAY_CHECK(client->identity().login(session.call()));
    return Json{{"logged_in", true}};
}

Result<Json> logout(const Arguments &, Session &session)
{
    CAUSEWAY_TRY(auto *client, session.unlocked());
    CAUSEWAY_CHECK(client->identity().logout());
    return Json{{"logged_in", false}};
}

std::string decisionFault(const Arguments &arguments)
{
    if (arguments.has("--approve") == arguments.has("--decline"))
        return "give either --approve or --decline";
    if (arguments.has("--decline") && arguments.has("--choose"))
        return "--decline goes without --choose";
    return {};
}

std::string answerFault(const Arguments &arguments)
{
    if (auto fault = decisionFault(arguments); !fault.empty())
        return fault;
    if (arguments.has("--match") && arguments.has("--no-match"))
        return "give either --match or --no-match";
    const bool compares = arguments.has("--match") || arguments.has("--no-match");
    // Only logins on another screen are compared.
    const bool isLogin = !arguments.operands.empty() && isServiceLogin(arguments.operands.front());
    if (arguments.has("--approve") && !compares && isLogin)
        return DigitsNeeded;
    for (const auto *option : {"--match", "--no-match", "--fields", "--code"})
        if (arguments.has("--decline") && arguments.has(option))
            return std::string("--decline goes without ") + option;
    return {};
}

namespace {

Result<consent::Request> openText(const Arguments &arguments, Client &client, const Call &call)
{
    const auto &text = arguments.operands.at(0);
    CAUSEWAY_TRY(const auto amount, enteredAmount(arguments, text));
    return amount ? client.payments().openCode(text, amount, call) : client.openText(text, call);
}
}

/// It stays open: nobody but this process knows that it was looked at.
Result<Json> showRequest(const Arguments &arguments, Session &session)
{
    CAUSEWAY_TRY(auto *client, session.unlocked());
    CAUSEWAY_TRY(const auto request, openText(arguments, *client, session.call()));
    return Json{{"request", consent::toJson(request)}};
}

Result<Json> answerRequest(const Arguments &arguments, Session &session)
{
    CAUSEWAY_TRY(auto *client, session.unlocked());
    CAUSEWAY_TRY(const auto request, openText(arguments, *client, session.call()));
    if (arguments.has("--approve")) {
        CAUSEWAY_CHECK(checkMatch(arguments, request));
        CAUSEWAY_CHECK(checkCode(arguments, request));
    }
    return decideAsTold(arguments, request, *client, session);
}
}
