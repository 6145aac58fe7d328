#include "commands.h"

#include <causeway/base/dates.h>
#include <causeway/base/files.h>
#include <causeway/payment/payment_code.h>
#include <causeway/platform/linux_qr_scanner.h>
#include <causeway/wallet/offer_link.h>
#include <causeway/wallet/presenter.h>

namespace causeway::cli {
namespace {

Json toJson(const std::vector<payment::CodeObject> &objects)
{
    auto list = Json::array();
    for (const auto &object : objects) {
        Json line{{"id", object.id}};
        if (object.children.empty())
            line["value"] = object.value;
        else
            line["children"] = toJson(object.children);
        list.push_back(std::move(line));
    }
    return list;
}

Json toJson(const payment::PaymentCode &code)
{
    return {{"proxy_type", code.proxyType},
            {"proxy", code.proxy},
            {"clearing_code", code.clearingCode},
            {"currency", code.currency},
            {"amount", code.amount ? causeway::toJson(*code.amount) : Json()},
            {"amount_editable", code.amountEditable},
            {"dynamic", code.isDynamic},
            {"merchant_name", code.merchantName},
            {"bill_number", code.billNumber},
            {"reference", code.reference},
            {"timeout", code.timeout},
            {"deviations", code.deviations},
            {"objects", toJson(code.objects)}};
}

std::string whyUnread(const std::string &picture, const std::string &detail)
{
    if (!fileExists(picture))
        return "there is no such file";
    return detail.empty() ? "no code can be found in it" : detail;
}

Result<Json> describe(const std::string &text)
{
    const auto plain = [&](const char *kind) { return Json{{"kind", kind}, {"text", text}}; };
    if (wallet::isOfferLink(text))
        return plain("offer");
    if (wallet::isPresentationLink(text))
        return plain("presentation");
    if (text.starts_with("causeway://authorize"))
        return plain("service_login");
    if (text.starts_with("causeway:code:"))
        return plain("personal_code");
    if (!text.starts_with("00"))
        return Error{ErrorCode::CodeUnsupported, "no code that Causeway knows"};
    CAUSEWAY_TRY(const auto code, payment::parsePaymentCode(text, false));
    auto document = plain("payment");
    document["payment"] = toJson(code);
    return document;
}
}

Result<Json> showCode(const Arguments &, Session &session)
{
    CAUSEWAY_TRY(auto *client, session.unlocked());
    CAUSEWAY_TRY(const auto code, client->identity().personalCode(true));
    return Json{
        {"text", code.text}, {"issued_at", toInstant(code.issuedAt)}, {"expires_at", toInstant(code.expiresAt)}};
}

std::string codeFault(const Arguments &arguments)
{
    if (arguments.operands.empty() == !arguments.has("--image"))
        return "give either TEXT or --image FILE";
    return {};
}

Result<std::string> codeText(const Arguments &arguments)
{
    const auto path = arguments.value("--image");
    if (!path)
        return arguments.operands.at(0);
    const auto texts = platform::makeQrScanner()->scanFile(*path);
    if (!texts)
        return Error{texts.error().code, *path + ": " + whyUnread(*path, texts.error().detail)};
    if (texts->size() > 1)
        return Error{ErrorCode::CodeUnsupported, *path + ": more than one code; cut out the one that is meant"};
    return texts->front();
}

Result<Json> parseCode(const Arguments &arguments, Session &)
{
    CAUSEWAY_TRY(const auto text, codeText(arguments));
    return describe(text);
}
}
