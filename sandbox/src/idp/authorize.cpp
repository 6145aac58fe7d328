#include "authorize.h"

#include "../pages/html.h"
#include "../pages/png.h"
#include "authorizations.h"

#include <causeway/base/encoding.h>
#include <causeway/base/url.h>

namespace causeway::sandbox {
namespace {

constexpr auto RequestObjectType = "oauth-authz-req+jwt";
constexpr auto RequestObjectMedia = "application/oauth-authz-req+jwt";

Json purposeOf(const Authorization &authorization)
{
    const auto &detail = authorization.parameters["detail"];
    if (detail.contains("purpose"))
        return detail["purpose"];
    return {{"en", "Log in"}, {"zh-HK", "登入"}, {"zh-CN", "登录"}};
}

std::string makeRequestObject(const Core &core, const Authorization &authorization, const OAuthClient &client)
{
    const bool isService = client.kind != ClientKind::FirstParty;
    const auto &detail = authorization.parameters["detail"];
    Json claims{{"iss", core.identityProvider()},
                {"aud", "https://self-issued.me/v2"},
                {"iat", core.clock.epoch()},
                {"exp", authorization.expiresAt},
                {"jti", authorization.id},
                {"client_id", client.id},
                {"client",
                 {{"kind", isService ? "service" : "first_party"},
                  {"names", client.names},
                  {"host", client.host},
                  {"checked", "registration"}}},
                {"purpose", purposeOf(authorization)},
                {"scope", authorization.parameter("scope")},
                {"fields", detail.contains("fields") ? detail["fields"] : Json::array()},
                {"challenge", authorization.challenge},
                {"decision_endpoint", core.identityProvider() + "/decision"}};
    if (isService)
        claims["match_number"] = authorization.matchNumber;
    return core.keys.identityProvider.sign(claims, RequestObjectType);
}

std::string authorizeUri(const Core &core, const Authorization &authorization)
{
    return "causeway://authorize?"
        + formEncode({{"iss", core.identityProvider()},
                      {"client_id", authorization.clientId},
                      {"request_uri", authorization.requestUri}});
}

bool isExpired(const Core &core, const Authorization &authorization)
{
    return authorization.expiresAt <= core.clock.epoch();
}

Response requestObject(const Core &core, Authorization authorization, const OAuthClient &client)
{
    if (authorization.requestObject.empty()) { // made once: the decision names its hash
        authorization.requestObject = makeRequestObject(core, authorization, client);
        saveRequestObject(core, authorization);
    }
    auto response = textResponse(RequestObjectMedia, authorization.requestObject);
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

constexpr auto PollScript = R"js(
const page = document.getElementById('broker');
const words = {approved: 'Approved. Going on …', declined: 'Declined. Going back …', expired: 'This request is too old. Go back and begin again.'};
async function poll() {
  try {
    const answer = await fetch('/idp/authorize/status?request_uri=' + encodeURIComponent(page.dataset.request));
    const state = await answer.json();
    if (state.status !== 'pending') {
      document.getElementById('state').textContent = words[state.status] || 'Something went wrong.';
      document.getElementById('code').hidden = true;
      if (state.redirect_to) location.assign(state.redirect_to);
      return;
    }
  } catch (e) { /* the sandbox is restarting: ask again */ }
  setTimeout(poll, 1000);
}
poll();
)js";

Response brokerPage(const Core &core, const Authorization &authorization, const OAuthClient &client)
{
    const auto query = "?request_uri=" + percentEncode(authorization.requestUri);
    const auto number = authorization.matchNumber.empty()
        ? std::string()
        : "<p class=\"soft\">Number to compare</p><p class=\"match\" id=\"match\">" + escape(authorization.matchNumber)
            + "</p>";
    const auto body = "<section class=\"card narrow centre\" id=\"broker\" data-request=\""
        + escape(authorization.requestUri) + "\"><h1>Log in: " + escape(optionalString(client.names, "en").value_or(""))
        + "</h1><p class=\"soft\">" + escape(client.host)
        + "</p><div id=\"code\"><img class=\"qr\" width=\"320\" height=\"320\" src=\"/idp/authorize/qr.png"
        + escape(query) + "\" alt=\"QR code to scan with the Causeway app\">" + number
        + threeLanguages("Scan the code with the Causeway app. Go on only if it shows the same number.",
                         "請用 Causeway 應用程式掃描二維碼，並確認兩邊顯示的號碼相同。",
                         "请用 Causeway 应用扫描二维码，并确认两边显示的号码一致。")
        + "<p><a class=\"button quiet\" href=\"" + escape(authorizeUri(core, authorization))
        + "\">Open the app on this device</a></p></div><p id=\"state\" role=\"status\">Waiting for your answer "
          "…</p></section>";
    return pageResponse({.title = "Log in with Causeway", .body = body, .script = PollScript});
}

Response authorize(const Core &core, const Request &request)
{
    const bool wantsObject = request.header("accept").find(RequestObjectMedia) != std::string::npos;
    const auto refuse = [&](const char *error, const char *words) {
        if (wantsObject)
            throw Refusal{400, error, words};
        return noticePage("This request does not work", words, 400);
    };
    const auto authorization = findAuthorization(core, request.parameter("request_uri"));
    if (!authorization || authorization->clientId != request.parameter("client_id"))
        return refuse("invalid_request_uri", "No such request was pushed by this client.");
    if (authorization->status != "pending")
        return refuse("request_already_answered", "This request has been answered.");
    if (isExpired(core, *authorization))
        return refuse("request_expired", "This request is too old. Go back and begin again.");
    const auto client = findClient(core, authorization->clientId);
    if (!client)
        return refuse("unauthorized_client", "The client may no longer ask.");
    return wantsObject ? requestObject(core, *authorization, *client) : brokerPage(core, *authorization, *client);
}

Response status(const Core &core, const Request &request)
{
    auto authorization = findAuthorization(core, request.parameter("request_uri"));
    if (!authorization)
        throw Refusal{404, "invalid_request_uri", "unknown"};
    if (authorization->status == "pending")
        return jsonResponse({{"status", isExpired(core, *authorization) ? "expired" : "pending"}});
    if (authorization->matchNumber.empty())
        return jsonResponse({{"status", authorization->status}}); // the app's own code goes to the app only
    if (authorization->redirectTo.empty()) {
        authorization->redirectTo = authorization->status == "approved" ? approvedRedirect(core, *authorization)
                                                                        : declinedRedirect(core, *authorization);
        saveOutcome(core, *authorization);
    }
    return jsonResponse({{"status", authorization->status}, {"redirect_to", authorization->redirectTo}});
}

Response qrCode(const Core &core, const Request &request)
{
    const auto authorization = findAuthorization(core, request.parameter("request_uri"));
    if (!authorization)
        throw Refusal{404, "invalid_request_uri", "unknown"};
    auto response = textResponse("image/png", qrPng(authorizeUri(core, *authorization), 6));
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}
}

Routes authorizeRoutes(const Core &core)
{
    return {{"GET", "/idp/authorize", [&core](const Request &request) { return authorize(core, request); }},
            {"GET", "/idp/authorize/status", [&core](const Request &request) { return status(core, request); }},
            {"GET", "/idp/authorize/qr.png", [&core](const Request &request) { return qrCode(core, request); }}};
}
}
