#include "bench.h"

#include <nlohmann/json.hpp>

// parseJson() looks at depth and repeated names beyond what the library does: what does that cost?
int main()
{
    causeway::Json document = {{"iss", "https://localhost:8443/idp"}, {"bills", causeway::Json::array()}};
    for (int i = 0; i < 100; ++i)
        document["bills"].push_back(
            {{"id", i}, {"payee", {{"proxy", "6000509"}}}, {"amount", {{"minor_units", 54000}, {"currency", "HKD"}}}});
    const auto text = causeway::toCompact(document);
    bool good = true;

    const auto [ours, plain] = causeway::bench::mediansInTurn(
        20, [&] { good = good && causeway::parseJson(text); },
        [&] { good = good && nlohmann::json::parse(text).is_object(); });

    causeway::bench::report("parse_untrusted_json_" + std::to_string(text.size() / 1024) + "_kib", ours, "us",
                            "nlohmann::json::parse", plain);
    return good ? 0 : 1;
}
