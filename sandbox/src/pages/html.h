#pragma once

#include "../http.h"

#include <string>

/// Pages in the look of the product: no external resource, no inline style, a script only with the page's nonce.
namespace causeway::sandbox {

/// Text for an element or a quoted attribute.
std::string escape(std::string_view text);

struct Page {
    std::string title;
    std::string body;         ///< HTML, everything that came from outside escaped
    std::string script = {};  ///< JavaScript of the sandbox's own, never anything from outside
    std::string refresh = {}; ///< seconds after which the page loads itself again; empty: never
    int status = 200;
};
Response pageResponse(const Page &page);

/// A page that says one thing: what happened and what to do.
Response noticePage(const std::string &title, const std::string &text, int status);

/// `<a href="...">...</a>`
std::string link(const std::string &to, const std::string &text);
/// The three languages, each marked as such, on lines of their own.
std::string threeLanguages(const std::string &en, const std::string &hk, const std::string &cn);

/// The style sheet that every page uses, and the mark.
Routes assetRoutes();
}
