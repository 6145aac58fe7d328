#include "present.h"

#include "../pages/html.h"
#include "../pages/png.h"
#include "asked.h"
#include "present_page.h"
#include "presentations.h"
#include "query_shape.h"

#include <causeway/crypto/primitives.h>

namespace causeway::sandbox {
namespace {

constexpr auto ObjectMedia = "application/oauth-authz-req+jwt";
constexpr auto SessionCookie = "counter";
constexpr std::size_t LongestNonce = 512;

Refusal unknownRequest()
{
    return Refusal{404, "request_unknown", "no such request"};
}

PresentationRequest require(std::optional<PresentationRequest> request)
{
    if (!request)
        throw unknownRequest();
    return *std::move(request);
}

PresentationWish wishFrom(const Json &body)
{
    const auto kind = optionalString(body, "kind");
    if (kind.has_value() == body.contains("dcql_query"))
        throw Refusal{400, "invalid_request", "either kind or dcql_query"};
    if (!kind) {
        requireDcql(body["dcql_query"]);
        const auto data = body.value("transaction_data", Json());
        if (!data.is_null())
            requireTransactionData(data, body["dcql_query"]);
        return {"query", body["dcql_query"], data};
    }
    const auto *known = findAskedKind(*kind);
    if (!known)
        throw Refusal{400, "invalid_request", "kind: /verifier/present lists them"};
    return {known->id, known->dcql, known->transactionData};
}

Response makeRequest(const Core &core, const Request &request)
{
    const auto made = makePresentationRequest(core, wishFrom(request.json()));
    return jsonResponse({{"id", made.id},
                         {"client_id", verifierClientId(core)},
                         {"request_uri", made.requestUri(core)},
                         {"link", made.link(core, false)},
                         {"qr_link", made.link(core, true)},
                         {"expires_in", made.expiresAt - core.clock.epoch()}},
                        201);
}

Response readRequest(const Core &core, const Request &request)
{
    const auto found = require(findPresentation(core, request.captured.at("id")));
    auto answer = found.session.empty() ? found.result : Json::object(); // the rest is for the browser that asked
    answer["id"] = found.id;
    answer["kind"] = found.kind;
    answer["state"] = found.stage(core);
    return jsonResponse(answer);
}

/// By GET, or by POST with the wallet's nonce; `/far` where another device scanned the code.
Response giveObject(const Core &core, const Request &request, bool isFar)
{
    auto found = require(findPresentationByToken(core, request.captured.at("token")));
    if (found.status != "waiting")
        throw Refusal{410, "request_already_answered", "one answer to a request"};
    if (found.expiresAt <= core.clock.epoch())
        throw Refusal{410, "request_expired", "the request is too old"};
    std::string nonce;
    if (request.method == "POST") {
        const auto form = request.form();
        if (const auto given = form.find("wallet_nonce"); given != form.end())
            nonce = given->second;
        if (nonce.size() > LongestNonce)
            throw Refusal{400, "invalid_request", "wallet_nonce is too long"};
    }
    found.isFar = isFar;
    auto response = textResponse(ObjectMedia, requestObject(core, found, nonce));
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

Response answer(const Core &core, const Request &request, bool isFar)
{
    auto found = require(findPresentationByToken(core, request.captured.at("token")));
    found.isFar = isFar;
    return takeAnswer(core, std::move(found), request.form());
}

Response begin(const Core &core, const Request &request)
{
    const auto form = request.form();
    const auto kind = form.find("kind");
    const auto *known = kind == form.end() ? nullptr : findAskedKind(kind->second);
    if (!known)
        return noticePage("Nothing to ask for", "Go back and choose again.", 400);
    auto session = request.cookie(SessionCookie);
    if (session.empty())
        session = crypto::randomToken();
    const auto made = makePresentationRequest(core, {known->id, known->dcql, known->transactionData, session});
    auto response = redirectTo("/verifier/present/" + made.id);
    response.headers.emplace_back(
        "Set-Cookie", std::string(SessionCookie) + "=" + session + "; Path=/verifier; HttpOnly; Secure; SameSite=Lax");
    return response;
}

/// HAIP 1.0, section 5.1: an answer given on this device is shown to nobody before the browser that asked comes back with its code, and to no other browser at all.
Response show(const Core &core, const Request &request)
{
    auto found = findPresentation(core, request.captured.at("id"));
    if (!found)
        return noticePage("No such request", "Go back and choose again.", 404);
    const auto code = request.parameter("response_code");
    const bool isOurs = !found->session.empty() && request.cookie(SessionCookie) == found->session;
    if (!isOurs || (!code.empty() && code != found->responseCode))
        return noticePage("Another browser asked for this", "Go back to the page where you began.", 403);
    if (found->stage(core) == "answered" && !code.empty()) {
        found->status = found->result.contains("claims") ? "accepted" : "refused";
        savePresentation(core, *found);
    }
    return presentationPage(core, *found);
}

Response code(const Core &core, const Request &request)
{
    const auto found = require(findPresentation(core, request.captured.at("id")));
    auto response = textResponse("image/png", qrPng(found.link(core, true), 6));
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}
}

Routes presentRoutes(const Core &core)
{
    const auto near = [&core](const Request &request) { return giveObject(core, request, false); };
    const auto far = [&core](const Request &request) { return giveObject(core, request, true); };
    return {{"GET", "/verifier/present", [](const Request &) { return choicePage(); }},
            {"POST", "/verifier/present", [&core](const Request &request) { return begin(core, request); }},
            {"GET", "/verifier/present/{id}", [&core](const Request &request) { return show(core, request); }},
            {"POST", "/verifier/requests", [&core](const Request &request) { return makeRequest(core, request); }},
            {"GET", "/verifier/requests/{id}", [&core](const Request &request) { return readRequest(core, request); }},
            {"GET", "/verifier/requests/{id}/qr.png", [&core](const Request &request) { return code(core, request); }},
            {"GET", "/verifier/objects/{token}", near},
            {"POST", "/verifier/objects/{token}", near},
            {"GET", "/verifier/objects/{token}/far", far},
            {"POST", "/verifier/objects/{token}/far", far},
            {"POST", "/verifier/responses/{token}",
             [&core](const Request &request) { return answer(core, request, false); }},
            {"POST", "/verifier/responses/{token}/far",
             [&core](const Request &request) { return answer(core, request, true); }}};
}
}
