#include "catalogue.h"

#include "services.h"

namespace causeway::sandbox {
namespace {

Json names(const ThreeTexts &texts)
{
    return {{"en", texts.en}, {"zh-HK", texts.hk}, {"zh-CN", texts.cn}};
}

/// A service without a page of its own has a page that says so.
std::string webTarget(const Core &core, const Service &service)
{
    return core.origin() + (service.value.empty() ? "/catalogue/pages/" + service.id : service.value);
}

Response listServices(const Core &core)
{
    Json services = Json::array();
    for (const auto &service : catalogueServices()) {
        const bool isWeb = service.kind == "web";
        services.push_back(
            {{"id", service.id},
             {"names", names(service.name)},
             {"department", names(departmentOf(service))},
             {"keywords", service.keywords},
             {"target", {{"kind", service.kind}, {"value", isWeb ? webTarget(core, service) : service.value}}}});
    }
    return jsonResponse({{"services", services}});
}
}

Routes catalogueRoutes(const Core &core)
{
    return {{"GET", "/catalogue/services", [&core](const Request &) { return listServices(core); }},
            {"GET", "/catalogue/pages/{id}",
             [](const Request &request) { return servicePage(request.captured.at("id")); }}};
}
}
