#include "billing.h"

#include "../idp/dpop.h"
#include "../idp/tokens.h"
#include "../money_text.h"
#include "../pages/html.h"
#include "../pages/png.h"
#include "../persons.h"
#include "emv_writer.h"

namespace causeway::sandbox {
namespace {

constexpr auto BillQuery = "SELECT bills.*, payees.names FROM bills JOIN payees ON payees.proxy = bills.proxy AND "
                           "payees.proxy_type = 'fps_id' ";

Json parsed(const Row &row, const char *column)
{
    return parseJson(row.text(column)).valueOr(Json::object());
}

Json billJson(const Row &row)
{
    return {{"id", row.text("id")},
            {"bill_number", row.text("bill_number")},
            {"payee", {{"proxy_type", "fps_id"}, {"proxy", row.text("proxy")}, {"names", parsed(row, "names")}}},
            {"amount", toJson(dollars(row.integer("minor_units")))},
            {"due_on", row.text("due_on")},
            {"status", row.isNull("paid_by") ? "due" : "paid"},
            {"what_for", parsed(row, "what_for")}};
}

Response listBills(const Core &core, const Request &request)
{
    const auto grant = requireOwnDevice(core, request);
    Json bills = Json::array();
    for (const auto &row :
         core.store.all(std::string(BillQuery) + "WHERE bills.person = ? ORDER BY due_on", {grant.person}))
        bills.push_back(billJson(row));
    auto response = jsonResponse({{"bills", bills}});
    addNonce(core, response);
    return response;
}

Row requireBill(const Core &core, const Request &request)
{
    const auto row = core.store.one(std::string(BillQuery) + "WHERE bills.id = ?", {request.captured.at("id")});
    if (!row)
        throw Refusal{404, "bill_unknown", "no such bill"};
    return *row;
}

std::string codeText(const Row &bill)
{
    return writeBillCode({bill.text("proxy"), bill.integer("minor_units"), bill.text("bill_number")});
}

std::string inThreeLanguages(const Json &names)
{
    const auto text = [&](const char *language) { return optionalString(names, language).value_or(""); };
    return threeLanguages(text("en"), text("zh-HK"), text("zh-CN"));
}

std::string row(const std::string &name, const std::string &value)
{
    return "<dt>" + escape(name) + "</dt><dd>" + escape(value) + "</dd>";
}

/// A bill as it lies in a letter box, code and all.
Response paperBill(const Core &core, const Request &request)
{
    const auto bill = requireBill(core, request);
    const auto person = findPerson(core, bill.text("person"));
    const bool isPaid = !bill.isNull("paid_by");
    const auto status = isPaid                                 ? "<p class=\"status good\">✓ Paid</p>"
        : bill.text("due_on") < hongKongDate(core.clock.now()) ? "<p class=\"status bad\">! Overdue</p>"
                                                               : "<p class=\"status warn\">Due</p>";
    const auto image = "/billing/bills/" + bill.text("id") + "/qr.png";
    const auto body = "<article class=\"card narrow\"><h1>Bill</h1>" + inThreeLanguages(parsed(bill, "names")) + status
        + "<p class=\"amount\">" + amountText(bill.integer("minor_units")) + "</p><dl>"
        + row("Bill number", bill.text("bill_number")) + row("To", person ? person->nameEn : "")
        + row("Address", person ? person->address : "") + row("Pay before the end of", bill.text("due_on"))
        + row("FPS identifier", bill.text("proxy")) + "</dl><h2>What for</h2>"
        + inThreeLanguages(parsed(bill, "what_for"))
        + "<p class=\"centre\"><img class=\"qr\" width=\"320\" height=\"320\" src=\"" + escape(image)
        + "\" alt=\"FPS payment code of this bill\"></p><p class=\"soft small\">Scan the code with the Causeway app, "
          "or paste its "
        + link("/billing/bills/" + bill.text("id") + "/qr.txt", "text") + ".</p></article>";
    return pageResponse({.title = "Bill " + bill.text("bill_number"), .body = body});
}

Response noStore(Response response)
{
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}
}

Routes billingRoutes(const Core &core)
{
    return {{"GET", "/billing/bills", [&core](const Request &request) { return listBills(core, request); }},
            {"GET", "/billing/bills/{id}/qr.png",
             [&core](const Request &request) {
                 return noStore(textResponse("image/png", qrPng(codeText(requireBill(core, request)))));
             }},
            {"GET", "/billing/bills/{id}/qr.txt",
             [&core](const Request &request) {
                 return noStore(textResponse("text/plain; charset=utf-8", codeText(requireBill(core, request))));
             }},
            {"GET", "/billing/paper/{id}", [&core](const Request &request) { return paperBill(core, request); }}};
}
}
