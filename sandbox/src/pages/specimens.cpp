#include "specimens.h"

#include "../persons.h"
#include "html.h"
#include "png.h"

namespace causeway::sandbox {
namespace {

std::string specimen(const Person &person)
{
    const auto name = escape(person.nameEn);
    const auto path = "/specimens/" + escape(person.id) + "/qr.png";
    return "<section class=\"specimen\" aria-label=\"" + name
        + "\"><h2>Identity card of an invented person</h2><img class=\"face\" width=\"72\" height=\"90\" alt=\"\" "
          "src=\"/admin/personas/"
        + escape(person.id) + "/portrait.png\"><div><p><strong>" + name + "</strong></p><p lang=\"zh-HK\">"
        + escape(person.nameZh) + "</p><p class=\"soft small\">Date of birth</p><p class=\"number\">"
        + escape(person.birthDate) + "</p><p class=\"soft small\">Number</p><p class=\"number\">"
        + escape(displayNumber(person.identityNumber)) + "</p></div><a href=\"" + path
        + "\"><img class=\"qr\" width=\"132\" height=\"132\" alt=\"Code of the card of " + name + "\" src=\"" + path
        + "\"></a><p class=\"stamp\">SPECIMEN 樣本, not a document of any government</p></section>";
}

Response specimenPage(const Core &core)
{
    std::string cards;
    for (const auto &person : listPersons(core))
        cards += specimen(person);
    return pageResponse(
        {.title = "Identity cards",
         .body =
             "<h1>Identity cards to register with</h1><p>In the app, choose to scan the card instead of typing, and "
             "show it a card of this page: by the camera, from the screen, or as the picture that opens when you "
             "press the code.</p><div class=\"specimens\">"
             + cards + "</div>"});
}

Response specimenCode(const Core &core, const Request &request)
{
    const auto person = findPerson(core, request.captured.at("id"));
    if (!person)
        throw Refusal{404, "person_unknown", "/admin/personas lists them"};
    auto response = textResponse("image/png", qrPng(documentCode(*person)));
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}
}

Routes specimenRoutes(const Core &core)
{
    return {{"GET", "/specimens", [&core](const Request &) { return specimenPage(core); }},
            {"GET", "/specimens/{id}/qr.png", [&core](const Request &request) { return specimenCode(core, request); }}};
}
}
