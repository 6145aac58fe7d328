#include "listings.h"

#include "../money_text.h"
#include "../persons.h"

namespace causeway::sandbox {

Json personaList(const Core &core)
{
    Json list = Json::array();
    for (const auto &person : listPersons(core)) {
        Json item{{"id", person.id},
                  {"document", {{"type", "hkid"}, {"number", person.identityNumber}}},
                  {"display_number", displayNumber(person.identityNumber)},
                  {"note", person.note},
                  {"document_code", documentCode(person)},
                  {"specimen", "/specimens/" + person.id + "/qr.png"},
                  {"portrait", "/admin/personas/" + person.id + "/portrait.png"}};
        for (const auto &name : profileFields())
            item[name] = person.field(name);
        list.push_back(item);
    }
    return list;
}

Json messageList(const Core &core)
{
    Json list = Json::array();
    for (const auto &row : core.store.all("SELECT * FROM messages ORDER BY id DESC LIMIT 100"))
        list.push_back({{"id", row.integer("id")},
                        {"person", row.text("person")},
                        {"at", row.integer("at")},
                        {"text", row.text("text")}});
    return list;
}

Json accountList(const Core &core)
{
    Json list = Json::array();
    for (const auto &row : core.store.all("SELECT * FROM accounts ORDER BY rowid"))
        list.push_back({{"owner", row.text("owner")}, {"balance", toJson(dollars(row.integer("balance")))}});
    return list;
}

Json paymentList(const Core &core)
{
    Json list = Json::array();
    for (const auto &row : core.store.all("SELECT * FROM payments ORDER BY number DESC LIMIT 100"))
        list.push_back({{"id", row.text("id")},
                        {"person", row.text("person")},
                        {"amount", toJson(dollars(row.integer("minor_units")))},
                        {"payee", row.text("payee")},
                        {"bill_number", row.text("bill_number")},
                        {"at", row.integer("at")}});
    return list;
}

Json billList(const Core &core)
{
    Json list = Json::array();
    for (const auto &row : core.store.all("SELECT * FROM bills ORDER BY rowid"))
        list.push_back({{"id", row.text("id")},
                        {"person", row.text("person")},
                        {"bill_number", row.text("bill_number")},
                        {"amount", toJson(dollars(row.integer("minor_units")))},
                        {"due_on", row.text("due_on")},
                        {"what_for", parseJson(row.text("what_for")).valueOr(Json::object())},
                        {"status", row.isNull("paid_by") ? "due" : "paid"},
                        {"paper", "/billing/paper/" + row.text("id")}});
    return list;
}
}
