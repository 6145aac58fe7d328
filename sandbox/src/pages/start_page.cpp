#include "start_page.h"

#include "../admin/listings.h"
#include "../issuer/document_types.h"
#include "../issuer/status_list.h"
#include "../money_text.h"
#include "../persons.h"
#include "html.h"
#include "start_script.h"

namespace causeway::sandbox {
namespace {

std::string text(const Json &object, const char *name)
{
    return escape(optionalString(object, name).value_or(""));
}

std::string cells(const std::vector<std::string> &row)
{
    std::string html = "<tr>";
    for (const auto &cell : row)
        html += "<td>" + cell + "</td>";
    return html + "</tr>";
}

/// Cells are HTML; a table without rows says `empty` instead.
std::string table(const std::vector<std::string> &heads, const std::vector<std::vector<std::string>> &rows,
                  const std::string &empty)
{
    if (rows.empty())
        return "<p class=\"soft\">" + escape(empty) + "</p>";
    std::string html = "<div class=\"scroll\" tabindex=\"0\"><table><thead><tr>";
    for (const auto &head : heads)
        html += "<th scope=\"col\">" + escape(head) + "</th>";
    html += "</tr></thead><tbody>";
    for (const auto &row : rows)
        html += cells(row);
    return html + "</tbody></table></div>";
}

std::string card(const std::string &id, const std::string &title, const std::string &body)
{
    return "<section class=\"card\" aria-labelledby=\"" + id + "\"><h2 id=\"" + id + "\">" + escape(title) + "</h2>"
        + body + "</section>";
}

std::string when(std::int64_t epoch)
{
    return escape(hongKongTime(fromEpoch(epoch)).substr(0, 19));
}

std::string amount(const Json &money)
{
    return amountText(optionalInteger(money, "minor_units").value_or(0));
}

std::string people(const Core &core)
{
    std::vector<std::vector<std::string>> rows;
    for (const auto &person : personaList(core))
        rows.push_back(
            {"<img class=\"face\" width=\"58\" height=\"72\" alt=\"\" src=\"" + text(person, "portrait") + "\">",
             text(person, "name_en") + "<br><span lang=\"zh-HK\">" + text(person, "name_zh") + "</span>",
             text(person, "display_number"), text(person, "birth_date"), text(person, "note")});
    return card("people", "People to register as",
                table({"", "Name", "Identity number", "Date of birth", "Good for"}, rows, "")
                    + "<p class=\"soft small\">All invented. As data: " + link("/admin/personas", "/admin/personas")
                    + "</p>");
}

std::string pages()
{
    const auto item = [](const char *to, const char *name, const char *what) {
        return "<div class=\"card\"><p>" + link(to, name) + "</p><p class=\"soft small\">" + escape(what)
            + "</p></div>";
    };
    return "<section aria-label=\"Pages\"><div class=\"grid\">"
        + item("/service/library", "Public library", "A service to log in to with the app")
        + item("/specimens", "Identity cards", "Specimens with a code to register with")
        + item("/verifier", "Check a personal code", "Accepts a code once, while it is fresh")
        + item("/verifier/present", "Show your certificate", "A counter that asks for certificates")
        + item("/status/1", "Status list", "Which certificates are revoked or suspended")
        + item("/trust/list", "Trust list", "Who may issue, ask and be paid")
        + item("/.well-known/openid-credential-issuer/issuer", "Issuer", "The documents on offer, as data")
        + item("/catalogue/services", "Service catalogue", "What the app searches")
        + item("/registry/programs", "Mini-programs", "Signed packages")
        + item("/opendata/v1/transport/kmb/route", "Bus data", "In the shape of the operator's feed")
        + item("/.well-known/causeway", "Discovery", "Where each part is") + "</div></section><br>";
}

std::string option(const std::string &value, const std::string &name)
{
    return "<option value=\"" + escape(value) + "\">" + escape(name) + "</option>";
}

std::string offers(const Core &core)
{
    std::string people;
    for (const auto &person : listPersons(core))
        people += option(person.id, person.nameEn);
    std::string documents;
    for (const auto &configuration : configurations())
        documents += option(configuration.id,
                            configuration.type->names.at("en").get<std::string>()
                                + (configuration.format == DocumentFormat::Mdoc ? " (ISO mdoc)" : ""));
    return card("offers", "Offer a certificate",
                "<form data-control=\"offer\"><div><label for=\"configuration\">Which</label><select "
                "id=\"configuration\" name=\"configuration\">"
                    + documents
                    + "</select></div><div><label for=\"person\">To whom</label><select id=\"person\" name=\"person\">"
                    + people
                    + "</select></div><button type=\"submit\">Make an offer</button></form><div id=\"offer\" "
                      "role=\"status\"></div>");
}

std::string certificates(const Core &core)
{
    std::vector<std::vector<std::string>> rows;
    for (const auto &item : certificateList(core)) {
        const auto status = item["status"].get<std::string>();
        const auto button = [&](const char *to, const char *name) {
            return "<button class=\"quiet\" data-certificate=\"" + text(item, "id") + "\" data-status=\"" + to + "\">"
                + name + "</button>";
        };
        const auto actions = status == "valid" ? button("suspended", "Suspend") + " " + button("revoked", "Revoke")
            : status == "suspended"            ? button("valid", "Restore") + " " + button("revoked", "Revoke")
                                               : std::string();
        rows.push_back(
            {when(item["issued_at"].get<std::int64_t>()), text(item, "person"),
             text(item, "credential_configuration_id"), std::to_string(item["copies"].get<int>()),
             "<span class=\"status " + std::string(status == "valid" ? "good" : "bad") + "\">" + status + "</span>",
             actions});
    }
    return card("certificates", "Certificates",
                table({"Issued", "To", "Document", "Copies", "Status", ""}, rows, "No certificate has been issued."));
}

std::string messages(const Core &core)
{
    std::vector<std::vector<std::string>> rows;
    for (const auto &message : messageList(core))
        rows.push_back({when(message["at"].get<std::int64_t>()), text(message, "person"), text(message, "text")});
    return card("messages", "Messages",
                table({"Sent", "To", "Text"}, rows, "No message has been sent. They stand for SMS."));
}

std::string bills(const Core &core)
{
    std::vector<std::vector<std::string>> rows;
    for (const auto &bill : billList(core)) {
        const bool isPaid = bill["status"] == "paid";
        const auto status = isPaid ? "<span class=\"status good\">✓ paid</span>"
            : bill["due_on"].get<std::string>() < hongKongDate(core.clock.now())
            ? "<span class=\"status bad\">! overdue</span>"
            : "<span class=\"status warn\">due</span>";
        rows.push_back({"<a href=\"" + text(bill, "paper") + "\">" + text(bill, "bill_number") + "</a>",
                        text(bill, "person"), text(bill["what_for"], "en"), amount(bill["amount"]),
                        text(bill, "due_on"), status});
    }
    return card("bills", "Bills, on paper with a payment code",
                table({"Number", "Of", "For", "Amount", "Due on", "Status"}, rows, "No bills"));
}

std::string money(const Core &core)
{
    std::vector<std::vector<std::string>> payments;
    for (const auto &payment : paymentList(core))
        payments.push_back({when(payment["at"].get<std::int64_t>()), text(payment, "person"), text(payment, "payee"),
                            amount(payment["amount"]), text(payment, "bill_number")});
    std::vector<std::vector<std::string>> accounts;
    for (const auto &account : accountList(core))
        accounts.push_back({text(account, "owner"), amount(account["balance"])});
    return card("payments", "Payments",
                table({"At", "From", "To", "Amount", "Bill"}, payments, "Nobody has paid anything yet."))
        + card("accounts", "Accounts", table({"Of", "Balance"}, accounts, ""));
}

std::string clock(const Core &core)
{
    const auto button = [](const char *seconds, const char *name) {
        return "<button class=\"quiet\" data-advance=\"" + std::string(seconds) + "\">" + name + "</button>";
    };
    return card("clock", "Clock",
                "<p class=\"number\">" + escape(hongKongTime(core.clock.now())) + ", moved by "
                    + std::to_string(core.clock.offset().count()) + " seconds</p><p class=\"actions\">"
                    + button("60", "+ 1 minute") + button("3600", "+ 1 hour") + button("86400", "+ 1 day")
                    + button("31536000", "+ 1 year")
                    + "<button class=\"quiet\" data-clock-reset>Reset the clock</button></p>");
}

std::string faults(const Core &core)
{
    std::vector<std::vector<std::string>> rows;
    for (const auto &fault : core.faults.list())
        rows.push_back({"<code>" + escape(fault.path) + "</code>", escape(fault.mode), std::to_string(fault.value),
                        fault.times ? std::to_string(*fault.times) : "always"});
    std::string modes;
    for (const auto *mode : {"status", "delay_ms", "drop_before", "drop_after", "tamper_credential", "tamper_metadata",
                             "tamper_type", "tamper_package", "wrong_issuer", "rotate_refresh"})
        modes += "<option>" + std::string(mode) + "</option>";
    return card(
        "faults", "Faults",
        table({"Path", "Mode", "Value", "Times left"}, rows, "Nothing is planned to go wrong.")
            + "<form data-control=\"fault\"><div><label for=\"path\">Path (* at the end: all that begin so)</label>"
              "<input id=\"path\" name=\"path\" value=\"/rail/payments\" required></div><div><label "
              "for=\"mode\">Mode</label>"
              "<select id=\"mode\" name=\"mode\">"
            + modes
            + "</select></div><div><label for=\"value\">Value (a status, or milliseconds)</label><input id=\"value\" "
              "name=\"value\" inputmode=\"numeric\" value=\"503\"></div>"
              "<div><label for=\"times\">Times (empty: always)</label><input id=\"times\" name=\"times\" "
              "inputmode=\"numeric\" value=\"1\"></div>"
              "<p class=\"actions\"><button type=\"submit\">Plan it</button><button type=\"button\" class=\"quiet\" "
              "data-faults-clear>Clear all faults</button></p></form>"
              "<p id=\"fault-result\" role=\"status\"></p>");
}

Response startPage(const Core &core)
{
    const auto reset =
        card("reset", "Begin again",
             "<p>Forgets devices, tokens, payments, messages and which certificates were issued; the sandbox's own "
             "keys stay.</p><button class=\"quiet\" data-reset>Reset the sandbox</button>");
    return pageResponse(
        {.title = "Causeway sandbox",
         .body = "<h1>Everything here is invented</h1><p>This computer plays the government, the bank and the service "
                 "providers. "
                 "Start the app with the file <code>connection.json</code> of the sandbox's data folder.</p>"
             + people(core) + pages() + offers(core) + certificates(core) + messages(core) + bills(core) + money(core)
             + clock(core) + faults(core) + reset,
         .script = startScript()});
}
}

Routes startPageRoutes(const Core &core)
{
    return {{"GET", "/", [&core](const Request &) { return startPage(core); }}};
}
}
