#include "discovery.h"

#include "admin/trust.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/primitives.h>

namespace causeway::sandbox {
namespace {

constexpr std::int64_t TrustListLife = 7 * 86400;

Json parts(const Core &core)
{
    const auto &origin = core.origin();
    return {{"identity_provider", core.identityProvider()},
            {"trust_list", origin + "/trust/list"},
            {"credential_issuer", core.issuer()},
            {"billing", origin + "/billing"},
            {"payment_rail", core.rail()},
            {"wallet_provider", core.walletProvider()},
            {"program_registry", origin + "/registry"},
            {"catalogue", origin + "/catalogue"},
            {"open_data", origin + "/opendata"}};
}

Json entity(const std::string &id, const char *role, const Signer &signer, const Json &names)
{
    return {{"id", id},
            {"roles", Json::array({role})},
            {"names", names},
            {"certificates", Json::array({toBase64(signer.certificate.der())})}};
}

Json ownEntities(const Core &core)
{
    const auto &keys = core.keys;
    const auto &origin = core.origin();
    return Json::array(
        {entity(core.identityProvider(), "identity_provider", keys.identityProvider,
                {{"en", "Identity office (sandbox)"},
                 {"zh-HK", "身份認證處（測試環境）"},
                 {"zh-CN", "身份认证处（测试环境）"}}),
         entity(core.issuer(), "issuer", keys.issuer,
                {{"en", "Certificate office (sandbox)"},
                 {"zh-HK", "證書簽發處（測試環境）"},
                 {"zh-CN", "证书签发处（测试环境）"}}),
         entity(origin + "/service/library", "relying_party", keys.library,
                {{"en", "Public library (sandbox)"},
                 {"zh-HK", "公共圖書館（測試環境）"},
                 {"zh-CN", "公共图书馆（测试环境）"}}),
         entity(
             core.rail(), "payment_rail", keys.rail,
             {{"en", "Payment rail (sandbox)"}, {"zh-HK", "支付系統（測試環境）"}, {"zh-CN", "支付系统（测试环境）"}}),
         entity(origin + "/verifier", "relying_party", keys.verifier,
                {{"en", "Public counter (sandbox)"},
                 {"zh-HK", "公共櫃位（測試環境）"},
                 {"zh-CN", "公共柜台（测试环境）"}}),
         entity(core.walletProvider(), "wallet_provider", keys.walletProvider,
                {{"en", "Wallet provider (sandbox)"},
                 {"zh-HK", "電子錢包營運處（測試環境）"},
                 {"zh-CN", "电子钱包运营处（测试环境）"}}),
         entity(core.registrar(), "registrar", keys.registrar,
                {{"en", "Register of verifiers (sandbox)"},
                 {"zh-HK", "查核機構登記處（測試環境）"},
                 {"zh-CN", "查核机构登记处（测试环境）"}}),
         entity(origin + "/registry/developer", "developer", keys.developer,
                {{"en", "Causeway programs (sandbox)"},
                 {"zh-HK", "Causeway 小程式（測試環境）"},
                 {"zh-CN", "Causeway 小程序（测试环境）"}}),
         entity(origin + "/registry", "distributor", keys.distributor,
                {{"en", "Program registry (sandbox)"},
                 {"zh-HK", "小程式登記處（測試環境）"},
                 {"zh-CN", "小程序登记处（测试环境）"}})});
}

/// Our own, then those that were added by the controls.
Json entities(const Core &core)
{
    auto all = ownEntities(core);
    auto &issuer = all[1];
    issuer["certificates"].push_back(toBase64(core.keys.documentSigner.certificate.der()));
    issuer["signed_metadata"] = true;
    for (auto &added : addedEntities(core))
        all.push_back(std::move(added));
    return all;
}

/// Grows by one whenever what the list says changes; kept for ever, so that it never goes back.
std::int64_t sequenceFor(const Core &core, const Json &list)
{
    const auto hash = crypto::sha256Base64Url(toCompact(list));
    auto sequence = std::strtoll(core.store.setting("trust_sequence").value_or("0").c_str(), nullptr, 10);
    if (core.store.setting("trust_hash") != hash) {
        core.store.saveSetting("trust_hash", hash);
        core.store.saveSetting("trust_sequence", std::to_string(++sequence));
    }
    return sequence;
}

Response trustList(const Core &core, const Request &request)
{
    const auto list = entities(core);
    const auto now = core.clock.epoch();
    const bool isWrong = core.faults.take(request.path, "wrong_issuer").has_value();
    const auto jws = core.keys.trustList.sign({{"iss", isWrong ? "https://other.invalid" : core.origin()},
                                               {"iat", now},
                                               {"exp", now + TrustListLife},
                                               {"sequence", sequenceFor(core, list)},
                                               {"entities", list}},
                                              "trust-list+jwt");
    auto response = textResponse("application/trust-list+jwt", jws);
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}
}

Routes discoveryRoutes(const Core &core)
{
    return {{"GET", "/.well-known/causeway", [&core](const Request &) { return jsonResponse(parts(core)); }},
            {"GET", "/trust/list", [&core](const Request &request) { return trustList(core, request); }}};
}
}
