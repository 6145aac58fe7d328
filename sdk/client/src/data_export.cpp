#include <causeway/client/data_export.h>

#include <causeway/base/dates.h>

namespace causeway::client {
namespace {

constexpr auto Format = "causeway-data-1";
constexpr auto Note = "What is held on the device about its holder, without keys. This file is not encrypted.";

Json toJson(const identity::Profile &profile)
{
    return {{"subject", profile.subject}, {"name_en", profile.nameEn},
            {"name_zh", profile.nameZh},  {"birth_date", profile.birthDate},
            {"gender", profile.gender},   {"identity_number", profile.identityNumber}};
}

Json toJson(const payment::Receipt &receipt)
{
    return {{"payment", receipt.paymentId},
            {"receipt_number", receipt.receiptNumber},
            {"amount", receipt.amount.minorUnits},
            {"currency", receipt.amount.currency},
            {"payee", causeway::toJson(receipt.payee.name)},
            {"bill_number", receipt.billNumber},
            {"reference", receipt.reference},
            {"at", toInstant(receipt.at)}};
}

Json toJson(const wallet::PendingCertificate &promised)
{
    Json json = {{"title", causeway::toJson(promised.title)},
                 {"issuer", promised.issuerId},
                 {"since", toInstant(promised.since)}};
    if (!promised.ended.empty())
        json.update({{"ended", promised.ended}, {"ended_at", toInstant(promised.endedAt)}});
    return json;
}

Json toJson(const wallet::Restorable &item)
{
    return {{"title", causeway::toJson(item.title)},
            {"issuer", item.issuerId},
            {"kind", item.configurationId},
            {"count", item.count}};
}

template<typename Item>
Json listOf(const std::vector<Item> &items)
{
    auto list = Json::array();
    for (const auto &item : items)
        list.push_back(toJson(item));
    return list;
}
}

Result<Json> exportHeld(Client &client, const Clock &clock, const Call &call)
{
    CAUSEWAY_TRY(const auto person, client.identity().profile());
    CAUSEWAY_TRY(auto certificates, client.holding().exportAll(call));
    CAUSEWAY_TRY(const auto promised, client.wallet().pending());
    CAUSEWAY_TRY(const auto receipts, client.payments().receipts());
    CAUSEWAY_TRY(auto ledger, client.ledger().exportAll());
    CAUSEWAY_TRY(const auto attached, client.backups().ledgers());
    CAUSEWAY_TRY(const auto restorable, client.backups().restorable());
    auto earlier = Json::array();
    for (const auto &one : attached)
        earlier.push_back(one.exported);
    return Json{{"format", Format},
                {"note", Note},
                {"made_at", toInstant(clock.now())},
                {"person", toJson(person)},
                {"certificates", std::move(certificates)},
                {"promised", listOf(promised)},
                {"to_be_asked_for", listOf(restorable)},
                {"receipts", listOf(receipts)},
                {"ledger", std::move(ledger)},
                {"earlier_ledgers", std::move(earlier)}};
}
}
