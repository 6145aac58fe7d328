#include "commands.h"

#include <causeway/base/dates.h>

#include <algorithm>

namespace causeway::cli {
namespace {

Json summary(const wallet::Held &held)
{
    Json line = {{"id", held.id},
                 {"type", held.type},
                 {"title", toJson(held.title)},
                 {"issuer", held.issuerId},
                 {"issuer_name", toJson(held.issuerName)},
                 {"expires_at", held.expiresAt ? Json(toInstant(*held.expiresAt)) : Json()},
                 {"added_at", toInstant(held.addedAt)},
                 {"favourite", held.isFavourite},
                 {"archived", held.isArchived},
                 {"changed", held.changed}};
    if (held.copiesLeft)
        line["copies_left"] = *held.copiesLeft;
    return line;
}

/// When it is asked for again, or why it will not come.
Json toJson(const wallet::PendingCertificate &pending)
{
    Json line = {{"id", pending.id},
                 {"title", toJson(pending.title)},
                 {"issuer", pending.issuerId},
                 {"issuer_name", toJson(pending.issuerName)},
                 {"since", toInstant(pending.since)}};
    if (pending.ended.empty())
        line["next_try"] = toInstant(pending.nextTry);
    else
        line.update({{"ended", pending.ended}, {"ended_at", toInstant(pending.endedAt)}});
    return line;
}

Json toJson(const wallet::HistoryLine &line)
{
    return {{"at", toInstant(line.at)},
            {"kind", line.kind},
            {"outcome", line.outcome},
            {"with", line.withId},
            {"with_name", causeway::toJson(line.withName)},
            {"purpose", causeway::toJson(line.purpose)},
            {"fields", line.fields},
            {"ledger_number", line.ledgerNumber > 0 ? Json(line.ledgerNumber) : Json()}};
}

constexpr auto DefaultLanguage = "en";

bool isLanguage(const std::string &tag)
{
    return std::ranges::find(Languages, tag) != Languages.end();
}

Result<Json> archive(const Arguments &arguments, Session &session, bool isArchived)
{
    CAUSEWAY_TRY(auto *client, session.unlocked());
    const auto &id = arguments.operands.at(0);
    CAUSEWAY_CHECK(client->holding().setArchived(id, isArchived));
    return Json{{"id", id}, {"archived", isArchived}};
}

/// The first of those that `id` is listed with, which may be itself; empty where it is not on this page.
std::string firstBeside(const wallet::HeldPage &page, const std::string &id)
{
    const auto self = std::ranges::find(page.certificates, id, &wallet::Held::id);
    if (self == page.certificates.end())
        return {};
    const auto first = std::ranges::find(page.certificates, self->isFavourite, &wallet::Held::isFavourite);
    return first->id;
}

Result<std::string> nextOf(const Arguments &arguments, const std::string &id, wallet::Holding &holding)
{
    if (const auto before = arguments.value("--before"))
        return *before;
    if (arguments.has("--last"))
        return std::string();
    for (const bool archived : {false, true}) {
        wallet::HeldQuery query;
        query.archived = archived;
        CAUSEWAY_TRY(const auto page, holding.list(query));
        if (auto first = firstBeside(page, id); !first.empty())
            return first;
    }
    return Error{ErrorCode::CertificateNotFound};
}
}

std::string listFault(const Arguments &arguments)
{
    const auto language = arguments.value("--language");
    return language && !isLanguage(*language) ? "--language takes en, zh-HK or zh-CN" : "";
}

Result<Json> listCertificates(const Arguments &arguments, Session &session)
{
    CAUSEWAY_TRY(auto *client, session.unlocked());
    wallet::HeldQuery query;
    query.text = arguments.value("--search").value_or(std::string());
    query.language = arguments.value("--language").value_or(DefaultLanguage);
    query.archived = arguments.has("--archived");
    query.byType = arguments.has("--by-type");
    CAUSEWAY_TRY(const auto page, client->holding().list(query));
    auto list = Json::array();
    for (const auto &held : page.certificates) {
        auto line = summary(held);
        CAUSEWAY_TRY(const auto belief, client->wallet().believe(held.id));
        line["verdict"] = wallet::toString(belief.verdict);
        list.push_back(std::move(line));
    }
    CAUSEWAY_TRY(const auto promised, client->wallet().pending());
    auto pending = Json::array();
    for (const auto &certificate : promised)
        pending.push_back(toJson(certificate));
    return Json{{"certificates", std::move(list)}, {"pending", std::move(pending)}, {"archived", page.archived}};
}

Result<Json> setFavourite(const Arguments &arguments, Session &session)
{
    CAUSEWAY_TRY(auto *client, session.unlocked());
    const auto &id = arguments.operands.at(0);
    const bool isFavourite = !arguments.has("--off");
    CAUSEWAY_CHECK(client->holding().setFavourite(id, isFavourite));
    return Json{{"id", id}, {"favourite", isFavourite}};
}

Result<Json> acknowledgeChanges(const Arguments &arguments, Session &session)
{
    CAUSEWAY_TRY(auto *client, session.unlocked());
    const auto &id = arguments.operands.at(0);
    CAUSEWAY_CHECK(client->holding().acknowledgeChanges(id));
    return Json{{"id", id}, {"changed", Json::array()}};
}

Result<Json> archiveCertificate(const Arguments &arguments, Session &session)
{
    return archive(arguments, session, true);
}

Result<Json> unarchiveCertificate(const Arguments &arguments, Session &session)
{
    return archive(arguments, session, false);
}

std::string moveFault(const Arguments &arguments)
{
    const auto ways = int(arguments.has("--before")) + int(arguments.has("--first")) + int(arguments.has("--last"));
    return ways == 1 ? "" : "give one of --before ID, --first and --last";
}

Result<Json> moveCertificate(const Arguments &arguments, Session &session)
{
    CAUSEWAY_TRY(auto *client, session.unlocked());
    const auto &id = arguments.operands.at(0);
    auto &holding = client->holding();
    CAUSEWAY_TRY(const auto next, nextOf(arguments, id, holding));
    CAUSEWAY_CHECK(holding.move(id, next));
    return Json{{"moved", id}};
}

Result<Json> showHistory(const Arguments &arguments, Session &session)
{
    CAUSEWAY_TRY(auto *client, session.unlocked());
    CAUSEWAY_TRY(const auto lines, client->holding().history(arguments.operands.at(0)));
    auto history = Json::array();
    for (const auto &line : lines)
        history.push_back(toJson(line));
    return Json{{"history", std::move(history)}};
}

Result<Json> exportCertificate(const Arguments &arguments, Session &session)
{
    CAUSEWAY_TRY(auto *client, session.unlocked());
    return client->holding().exportOne(arguments.operands.at(0));
}
}
