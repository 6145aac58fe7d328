#include "admin.h"

#include "../issuer/document_claims.h"
#include "../issuer/offers.h"
#include "../money_text.h"
#include "../pages/png.h"
#include "../persons.h"
#include "../seed.h"
#include "listings.h"
#include "trust.h"

#include <causeway/base/encoding.h>

namespace causeway::sandbox {
namespace {

constexpr std::int64_t FarthestMove = 20LL * 366 * 86400;

Json clockState(const Core &core)
{
    return {{"now", core.clock.epoch()},
            {"hong_kong", hongKongTime(core.clock.now())},
            {"offset_seconds", core.clock.offset().count()}};
}

bool isMovable(const Core &core, std::int64_t by)
{
    return by >= -FarthestMove && by <= FarthestMove && std::abs(core.clock.offset().count() + by) <= FarthestMove;
}

Response moveClock(const Core &core, const Request &request)
{
    const auto body = request.json();
    const auto by = optionalInteger(body, "advance_seconds");
    if (body.contains("reset") && body["reset"] == true)
        core.clock.reset();
    else if (by && isMovable(core, *by))
        core.clock.advance(std::chrono::seconds(*by));
    else
        throw Refusal{400, "invalid_request", "advance_seconds (at most 20 years in all) or reset: true"};
    return jsonResponse(clockState(core));
}

Json faultList(const Core &core)
{
    Json list = Json::array();
    for (const auto &fault : core.faults.list())
        list.push_back(toJson(fault));
    return {{"faults", list}};
}

Response addFault(const Core &core, const Request &request)
{
    core.faults.add(faultFromJson(request.json()));
    return jsonResponse(faultList(core), 201);
}

Response clearFaults(const Core &core)
{
    core.faults.clear();
    return jsonResponse(faultList(core));
}

/// By the control's name or by identity number, with or without brackets.
Person requirePerson(const Core &core, const std::string &text)
{
    std::string number;
    for (const char c : text)
        if (c != '(' && c != ')')
            number += c;
    auto person = findPerson(core, text);
    if (!person)
        person = findPersonByNumber(core, number);
    if (!person)
        throw Refusal{404, "person_unknown", "/admin/personas lists them"};
    return *std::move(person);
}

/// A member that is misspelt would be passed over, and something else be offered than was meant.
void checkOffer(const Json &body)
{
    for (const auto &[name, value] : body.items())
        if (name != "person" && name != "grant" && name != "credential_configuration_id")
            throw Refusal{400, "invalid_request",
                          "no such member: " + name + "; there is person, grant, credential_configuration_id"};
}

Response offer(const Core &core, const Request &request)
{
    const auto body = request.json();
    checkOffer(body);
    const auto configuration = optionalString(body, "credential_configuration_id").value_or("driving-licence");
    if (optionalString(body, "grant") == "authorization_code") // for whoever logs in
        return jsonResponse({{"offer", loginOffer(core, configuration)}}, 201);
    const auto person = requirePerson(core, optionalString(body, "person").value_or(""));
    const auto made = makeOffer(core, person.id, configuration);
    return jsonResponse({{"offer", made.uri},
                         {"transaction_code", made.transactionCode},
                         {"qr", "/admin/offers/" + made.id + "/qr.png"}},
                        201);
}

Response image(std::string png)
{
    auto response = textResponse("image/png", std::move(png));
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

Response offerCode(const Core &core, const Request &request)
{
    return image(qrPng("openid-credential-offer://?credential_offer_uri="
                           + percentEncode(core.issuer() + "/offers/" + request.captured.at("id")),
                       6));
}

Response reset(const Core &core)
{
    resetStore(core);
    return jsonResponse({{"reset", true}});
}
}

Routes adminRoutes(const Core &core)
{
    return {
        {"GET", "/admin/personas",
         [&core](const Request &) {
             return jsonResponse({{"personas", personaList(core)}});
         }},
        {"GET", "/admin/personas/{id}/portrait.png",
         [&core](const Request &request) { return image(portraitOf(requirePerson(core, request.captured.at("id")))); }},
        {"GET", "/admin/messages",
         [&core](const Request &) {
             return jsonResponse({{"messages", messageList(core)}});
         }},
        {"GET", "/admin/accounts",
         [&core](const Request &) {
             return jsonResponse({{"accounts", accountList(core)}});
         }},
        {"GET", "/admin/payments",
         [&core](const Request &) {
             return jsonResponse({{"payments", paymentList(core)}});
         }},
        {"GET", "/admin/bills",
         [&core](const Request &) {
             return jsonResponse({{"bills", billList(core)}});
         }},
        {"GET", "/admin/clock", [&core](const Request &) { return jsonResponse(clockState(core)); }},
        {"POST", "/admin/clock", [&core](const Request &request) { return moveClock(core, request); }},
        {"GET", "/admin/faults", [&core](const Request &) { return jsonResponse(faultList(core)); }},
        {"POST", "/admin/faults", [&core](const Request &request) { return addFault(core, request); }},
        {"DELETE", "/admin/faults", [&core](const Request &) { return clearFaults(core); }},
        {"POST", "/admin/offers", [&core](const Request &request) { return offer(core, request); }},
        {"GET", "/admin/offers/{id}/qr.png", [&core](const Request &request) { return offerCode(core, request); }},
        {"POST", "/admin/trust", [&core](const Request &request) { return trustEntity(core, request); }},
        {"POST", "/admin/reset", [&core](const Request &) { return reset(core); }}};
}
}
