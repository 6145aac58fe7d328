#include "asked.h"

#include <algorithm>

namespace causeway::sandbox {
namespace {

Json claims(const std::vector<Json> &paths)
{
    Json list = Json::array();
    for (const auto &path : paths)
        list.push_back({{"path", path}});
    return list;
}

Json sdJwt(const char *id, const std::string &document, const Json &wanted)
{
    return {{"id", id},
            {"format", "dc+sd-jwt"},
            {"meta", {{"vct_values", {"urn:causeway:sandbox:" + document + ":1"}}}},
            {"claims", wanted}};
}

Json single(Json query)
{
    return {{"credentials", Json::array({std::move(query)})}};
}

Json over18()
{
    auto query = sdJwt("identity", "identity-view", claims({{"age_equal_or_over", "18"}}));
    query["claims"][0]["values"] = {true};
    return single(std::move(query));
}

Json drivingLicence()
{
    constexpr auto space = "org.iso.18013.5.1";
    const Json mdoc{
        {"id", "mdl"},
        {"format", "mso_mdoc"},
        {"meta", {{"doctype_value", "org.iso.18013.5.1.mDL"}}},
        {"claims",
         claims(
             {{space, "family_name"}, {space, "given_name"}, {space, "driving_privileges"}, {space, "expiry_date"}})}};
    const auto text = sdJwt("licence", "driving-licence",
                            claims({Json::array({"family_name"}),
                                    Json::array({"given_name"}),
                                    {"vehicle_classes", nullptr},
                                    Json::array({"expiry_date"})}));
    return {{"credentials", Json::array({text, mdoc})},
            {"credential_sets", Json::array({{{"options", Json::array({{"licence"}, {"mdl"}})}}})}};
}

Json seniorCard()
{
    auto query = sdJwt("senior", "senior-card", claims({Json::array({"family_name"}), Json::array({"card_number"})}));
    query["require_cryptographic_holder_binding"] = false;
    return single(std::move(query));
}

Json overAsking()
{
    return single(sdJwt("identity", "identity-view",
                        claims({Json::array({"family_name"}),
                                Json::array({"given_name"}),
                                Json::array({"name_zh"}),
                                Json::array({"birth_date"}),
                                Json::array({"gender"}),
                                Json::array({"identity_number"}),
                                {"address", "street_address"},
                                {"address", "region"},
                                Json::array({"portrait"})})));
}

/// A name and the age: less than is asked for.
Json registeredForSoftDrinks()
{
    const auto wanted =
        sdJwt("identity", "identity-view", claims({Json::array({"given_name"}), {"age_equal_or_over", "18"}}));
    const Json credential{{"format", wanted["format"]}, {"meta", wanted["meta"]}, {"claim", wanted["claims"]}};
    return {{"purpose",
             Json::array({{{"lang", "en"}, {"value", "Selling soft drinks"}},
                          {{"lang", "zh-HK"}, {"value", "售賣汽水"}},
                          {{"lang", "zh-CN"}, {"value", "售卖汽水"}}})},
            {"credentials", Json::array({credential})}};
}

Json mandate()
{
    return single(sdJwt("mandate", "directors-mandate",
                        claims({Json::array({"family_name"}),
                                Json::array({"given_name"}),
                                {"company", "name"},
                                {"company", "number"},
                                {"powers", nullptr}})));
}

Json names(const char *en, const char *hk, const char *cn)
{
    return {{"en", en}, {"zh-HK", hk}, {"zh-CN", cn}};
}
}

const std::vector<AskedKind> &askedKinds()
{
    static const std::vector<AskedKind> kinds{
        {"over-18", names("Over 18", "年滿18歲", "年满18岁"), "To sell a bottle of wine. Nothing but yes or no.",
         over18()},
        {"driving-licence", names("Driving licence", "駕駛執照", "驾驶执照"),
         "To rent out a car. In whichever of the two formats the person has.", drivingLicence()},
        {"senior-card", names("Senior card", "長者卡", "长者卡"),
         "For a cheaper ticket. The card belongs to nobody's key.", seniorCard()},
        {"over-asking", names("Far too much", "過多資料", "过多资料"),
         "To sell a soft drink: an example of asking for more than anybody needs, and for more than is registered.",
         overAsking(), Json(), registeredForSoftDrinks()},
        {"mandate",
         names("Director's mandate", "董事授權書", "董事授权书"),
         "To sign for a company: what is consented to is bound to the answer as transaction data.",
         mandate(),
         {{"type", ConsentType},
          {"credential_ids", {"mandate"}},
          {"purpose", names("Open a business account", "開立商業帳戶", "开立商业账户")},
          {"reference", "ACC-2026-0042"}}}};
    return kinds;
}

const AskedKind *findAskedKind(const std::string &id)
{
    const auto found = std::ranges::find(askedKinds(), id, &AskedKind::id);
    return found == askedKinds().end() ? nullptr : &*found;
}
}
