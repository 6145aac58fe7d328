#include "verifier.h"

#include "../idp/clients.h"
#include "../pages/html.h"
#include "../persons.h"

namespace causeway::sandbox {
namespace {

constexpr std::string_view Prefix = "causeway:code:";
constexpr std::int64_t CodeLife = 30;
constexpr std::int64_t ClockLeeway = 5;

Json refused(const char *reason)
{
    return {{"result", "refused"}, {"reason", reason}};
}

/// Like requireDeviceStatement(), but with the words of this part.
Json checkCode(const Core &core, const std::string &text)
{
    if (!text.starts_with(Prefix))
        return refused("malformed");
    const auto jws = crypto::parseJws(std::string_view(text).substr(Prefix.size()), "personal-code+jwt");
    const auto claims = jws ? jws->claims() : Result<Json>(jws.error());
    if (!claims)
        return refused("malformed");
    const auto client = findClient(core, optionalString(jws->header, "kid").value_or(""));
    if (!client || client->kind != ClientKind::FirstParty)
        return refused("unknown_device");
    if (!jws->verify(*client->key))
        return refused("signature");
    const auto issued = optionalInteger(*claims, "iat");
    const auto expires = optionalInteger(*claims, "exp");
    const auto identifier = optionalString(*claims, "jti").value_or("");
    if (!issued || !expires || *expires != *issued + CodeLife || identifier.empty() || identifier.size() > 128)
        return refused("malformed");
    const auto now = core.clock.epoch();
    if (*expires <= now || *issued > now + ClockLeeway)
        return refused("expired");
    if (!core.useOnce("personal-code", client->id + "." + identifier, std::chrono::seconds(2 * CodeLife)))
        return refused("replayed");
    const auto person = findPerson(core, client->person);
    return {
        {"result", "accepted"}, {"name_en", person ? person->nameEn : ""}, {"name_zh", person ? person->nameZh : ""}};
}

constexpr auto CheckScript = R"js(
const form = document.getElementById('check');
const result = document.getElementById('result');
const words = {expired: 'The code is too old.', replayed: 'The code was shown before.', unknown_device: 'No registered device made this code.',
  signature: 'The code was changed.', malformed: 'This is no personal code.'};
form.addEventListener('submit', async event => {
  event.preventDefault();
  result.className = 'status';
  result.textContent = 'Checking …';
  try {
    const answer = await fetch('/verifier/check', {method: 'POST', headers: {'Content-Type': 'application/json'},
      body: JSON.stringify({code: form.code.value.trim()})});
    const said = await answer.json();
    const isAccepted = said.result === 'accepted';
    result.className = 'status ' + (isAccepted ? 'good' : 'bad');
    result.textContent = isAccepted ? '✓ Accepted: ' + said.name_en + ' ' + said.name_zh : '✕ Refused. ' + (words[said.reason] || said.error_description || '');
  } catch (e) {
    result.className = 'status bad';
    result.textContent = '✕ The sandbox does not answer.';
  }
});
)js";

Response page()
{
    const auto body = "<section class=\"card narrow\"><h1>Check a personal code</h1>"
        + threeLanguages("Scan the code on the person's screen with a scanner that types, or paste its text.",
                         "用會輸入文字的掃描器掃描對方屏幕上的個人碼，或貼上其文字。",
                         "用会输入文字的扫描器扫描对方屏幕上的个人码，或粘贴其文字。")
        + "<form id=\"check\"><div><label for=\"code\">Text of the code</label><textarea id=\"code\" name=\"code\" "
          "autofocus "
          "spellcheck=\"false\" autocomplete=\"off\" required></textarea></div><button "
          "type=\"submit\">Check</button></form>"
          "<p id=\"result\" role=\"status\" class=\"status\">Nothing checked yet</p></section>";
    return pageResponse({.title = "Check a personal code", .body = body, .script = CheckScript});
}
}

Routes verifierRoutes(const Core &core)
{
    return {{"GET", "/verifier", [](const Request &) { return page(); }},
            {"POST", "/verifier/check", [&core](const Request &request) {
                 return jsonResponse(checkCode(core, optionalString(request.json(), "code").value_or("")));
             }}};
}
}
