#include "present_page.h"

#include "../pages/html.h"
#include "asked.h"

namespace causeway::sandbox {
namespace {

constexpr auto PollScript = R"js(
const page = document.getElementById('present');
async function poll() {
  try {
    const answer = await fetch('/verifier/requests/' + encodeURIComponent(page.dataset.request));
    const said = await answer.json();
    if (said.state !== page.dataset.stage) { location.replace(location.pathname); return; }
  } catch (e) { /* the sandbox is restarting: ask again */ }
  setTimeout(poll, 1000);
}
poll();
)js";

std::string wordsFor(const std::string &reason)
{
    static const std::map<std::string, std::string> words{
        {"access_denied", "The person said no, or holds nothing that fits."},
        {"malformed", "The answer cannot be read."},
        {"query", "The answer is not what was asked for."},
        {"disclosure", "A hidden claim does not fit its certificate."},
        {"digest", "An element was changed."},
        {"signature", "The issuer's signature is wrong."},
        {"issuer_untrusted", "The issuer is not on the trust list."},
        {"expired", "The certificate is too old."},
        {"not_yet_valid", "The certificate is not valid yet."},
        {"revoked", "The certificate is revoked."},
        {"suspended", "The certificate is suspended."},
        {"status_unknown", "Whether the certificate is still good could not be found out."},
        {"key_binding", "Nothing proves that the certificate is the person's."},
        {"nonce", "The answer was made for another request."},
        {"audience", "The answer was made for somebody else."},
        {"sd_hash", "The proof is of another presentation."},
        {"stale", "The proof is too old."},
        {"transaction_data", "The person did not consent to what was shown."},
        {"device_signature", "The device's signature does not fit to this request."}};
    const auto found = words.find(reason);
    return found == words.end() ? reason : found->second;
}

std::string namesOf(const PresentationRequest &request)
{
    const auto *kind = findAskedKind(request.kind);
    return kind ? kind->names.at("en").get<std::string>() : "Certificates";
}

std::string valueText(const Json &value)
{
    return escape(value.is_string() ? value.get<std::string>() : toCompact(value));
}

std::string shown(const std::string &name, const Json &value)
{
    const auto text = value.is_string() ? value.get<std::string>() : std::string();
    if (text.starts_with("data:image/png;base64,"))
        return "<dt>" + escape(name)
            + "</dt><dd><img class=\"face\" width=\"72\" height=\"90\" alt=\"Photograph\" src=\"" + escape(text)
            + "\"></dd>";
    return "<dt>" + escape(name) + "</dt><dd>" + valueText(value) + "</dd>";
}

std::string acceptedBody(const PresentationRequest &request)
{
    std::string body = "<p class=\"status good\">✓ Accepted</p>";
    for (const auto &[id, presentations] : request.result.at("claims").items()) {
        for (const auto &one : presentations) {
            body += "<h2>" + escape(one.at("type").get<std::string>()) + "</h2><dl>";
            for (const auto &[name, value] : one.at("claims").items())
                body += shown(name, value);
            body += "</dl>";
        }
    }
    return body;
}

std::string waitingBody(const Core &core, const PresentationRequest &request)
{
    return "<img class=\"qr\" width=\"320\" height=\"320\" src=\"/verifier/requests/" + escape(request.id)
        + "/qr.png\" alt=\"QR code to scan with the wallet\">"
        + threeLanguages("Scan the code with the Causeway app and choose what you show.",
                         "請用 Causeway 應用程式掃描二維碼，並選擇要出示的資料。",
                         "请用 Causeway 应用扫描二维码，并选择要出示的资料。")
        + "<p><a class=\"button quiet\" href=\"" + escape(request.link(core, false))
        + "\">Open the app on this device</a></p><p id=\"state\" role=\"status\">Waiting for your answer …</p>";
}

std::string bodyFor(const Core &core, const PresentationRequest &request, const std::string &stage)
{
    if (stage == "waiting")
        return waitingBody(core, request);
    if (stage == "answered")
        return threeLanguages(
            "The app has answered. Go on in the window that it opened in this browser. If no window opened, ask anew.",
            "應用程式已回覆。請在它於此瀏覽器開啟的視窗繼續。如沒有視窗開啟，請重新要求。",
            "应用已回复。请在它于此浏览器打开的窗口继续。如没有窗口打开，请重新要求。");
    if (stage == "expired")
        return "<p class=\"status warn\">This request is too old.</p>";
    if (stage == "accepted")
        return acceptedBody(request);
    return "<p class=\"status bad\">✕ Refused</p><p>" + escape(wordsFor(request.result.value("reason", ""))) + "</p>";
}
}

Response choicePage()
{
    std::string cards;
    for (const auto &kind : askedKinds())
        cards += "<form class=\"card\" method=\"post\" action=\"/verifier/present\"><h2>"
            + escape(kind.names.at("en").get<std::string>()) + "</h2><p lang=\"zh-HK\">"
            + escape(kind.names.at("zh-HK").get<std::string>()) + "</p><p class=\"soft small\">" + escape(kind.why)
            + "</p><input type=\"hidden\" name=\"kind\" value=\"" + escape(kind.id)
            + "\"><button type=\"submit\">Ask for it</button></form>";
    return pageResponse({.title = "Show your certificate",
                         .body = "<h1>Show your certificate</h1>"
                             + threeLanguages("Choose what this counter asks for.", "選擇此櫃位要求出示的資料。",
                                              "选择此柜台要求出示的资料。")
                             + "<div class=\"grid\">" + cards + "</div>"});
}

Response presentationPage(const Core &core, const PresentationRequest &request)
{
    const auto stage = request.stage(core);
    const bool isAwaited = stage == "waiting" || stage == "answered";
    return pageResponse({.title = "Show your certificate",
                         .body = "<section class=\"card narrow centre\" id=\"present\" data-request=\""
                             + escape(request.id) + "\" data-stage=\"" + stage + "\"><h1>" + escape(namesOf(request))
                             + "</h1>" + bodyFor(core, request, stage) + "<p>"
                             + link("/verifier/present", "Ask for something else") + "</p></section>",
                         .script = isAwaited ? PollScript : ""});
}
}
