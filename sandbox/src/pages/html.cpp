#include "html.h"

#include "style.h"

#include <causeway/crypto/primitives.h>

namespace causeway::sandbox {
namespace {

constexpr auto Mark =
    R"(<svg viewBox="0 0 24 24" width="28" height="28" aria-hidden="true" class="mark"><path d="M3 16c3-5 6-7 9-7s6 2 9 7M3 19h18M8 19v-6.5M16 19v-6.5M12 19V9"/></svg>)";

/// For an own script element: nothing in it may end it early.
std::string scriptElement(const std::string &script, const std::string &nonce)
{
    return script.empty() ? std::string() : "<script nonce=\"" + nonce + "\">" + script + "</script>";
}

std::string securityPolicy(const std::string &nonce)
{
    return "default-src 'none'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; "
           "base-uri 'none'; "
           "frame-ancestors 'none'; script-src 'nonce-"
        + nonce + "'";
}
}

std::string escape(std::string_view text)
{
    std::string escaped;
    for (const char c : text) {
        switch (c) {
        case '&': escaped += "&amp;"; break;
        case '<': escaped += "&lt;"; break;
        case '>': escaped += "&gt;"; break;
        case '"': escaped += "&quot;"; break;
        case '\'': escaped += "&#39;"; break;
        default: escaped += c;
        }
    }
    return escaped;
}

Response pageResponse(const Page &page)
{
    const auto nonce = crypto::randomToken(16);
    const auto refresh =
        page.refresh.empty() ? "" : "<meta http-equiv=\"refresh\" content=\"" + escape(page.refresh) + "\">";
    auto html = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + escape(page.title)
        + "</title><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">" + refresh
        + "<link rel=\"stylesheet\" href=\"/assets/sandbox.css\"><link rel=\"icon\" "
          "href=\"/assets/mark.svg\"></head><body>"
          "<a class=\"skip\" href=\"#main\">Skip to content</a><header><a href=\"/\">"
        + Mark + "<span>Causeway sandbox</span></a><p>Invented people, no real service</p></header><main id=\"main\">"
        + page.body + "</main>" + scriptElement(page.script, nonce) + "</body></html>";
    auto response = textResponse("text/html; charset=utf-8", std::move(html), page.status);
    response.headers = {{"Content-Security-Policy", securityPolicy(nonce)},
                        {"X-Content-Type-Options", "nosniff"},
                        {"Referrer-Policy", "no-referrer"},
                        {"Cache-Control", "no-store"}};
    return response;
}

Response noticePage(const std::string &title, const std::string &text, int status)
{
    return pageResponse(
        {.title = title,
         .body = "<section class=\"card narrow\"><h1>" + escape(title) + "</h1><p>" + escape(text) + "</p></section>",
         .status = status});
}

std::string link(const std::string &to, const std::string &text)
{
    return "<a href=\"" + escape(to) + "\">" + escape(text) + "</a>";
}

std::string threeLanguages(const std::string &en, const std::string &hk, const std::string &cn)
{
    return "<p>" + escape(en) + "</p><p lang=\"zh-HK\">" + escape(hk) + "</p><p lang=\"zh-CN\">" + escape(cn) + "</p>";
}

Routes assetRoutes()
{
    const auto asset = [](const char *type, std::string text) {
        return [type, text = std::move(text)](const Request &) {
            auto response = textResponse(type, text);
            response.headers = {{"Cache-Control", "max-age=300"}, {"X-Content-Type-Options", "nosniff"}};
            return response;
        };
    };
    return {{"GET", "/assets/sandbox.css", asset("text/css; charset=utf-8", styleSheet())},
            {"GET", "/assets/mark.svg", asset("image/svg+xml", markImage())}};
}
}
