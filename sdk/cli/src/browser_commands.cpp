#include "commands.h"
#include "input.h"

#include <causeway/wallet/presenter.h>

namespace causeway::cli {

std::string browserFault(const Arguments &arguments)
{
    if (!arguments.has("--origin"))
        return "--origin is needed: the page that asks, as the browser vouches for it";
    return decisionFault(arguments);
}

Result<Json> answerBrowser(const Arguments &arguments, Session &session)
{
    CAUSEWAY_TRY(auto json, inputJson(arguments, "--request", session));
    wallet::DigitalCredentialRequest asked;
    CAUSEWAY_TRY(asked.protocol, requireString(json, "protocol"));
    CAUSEWAY_TRY(asked.data, requireObject(json, "data"));
    asked.origin = arguments.value("--origin").value_or("");
    CAUSEWAY_TRY(auto *client, session.unlocked());
    CAUSEWAY_TRY(const auto request, client->openDigitalCredentialRequest(asked, session.call()));
    // Where nothing fits it is no failure but a refusal: the page has to get what it gets of a person who declines.
    consent::Decision decision;
    if (request.isAnswerable) {
        CAUSEWAY_TRY(decision, decisionFrom(arguments, request));
    }
    CAUSEWAY_TRY(auto result, client->desk().decide(request.id, decision, session.call()));
    return Json{{"request", consent::toJson(request)}, {"result", std::move(result)}};
}
}
