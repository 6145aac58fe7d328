#include <causeway/client/services.h>

#include "read_each.h"

#include <causeway/base/url.h>
#include <causeway/net/json_api.h>

namespace causeway::client {
namespace {

constexpr const char *Collection = "catalogue";
constexpr const char *Key = "services";

Result<Service> readService(const Json &json)
{
    Service service;
    CAUSEWAY_TRY(service.id, requireString(json, "id"));
    CAUSEWAY_TRY(const auto names, requireObject(json, "names"));
    CAUSEWAY_TRY(const auto target, requireObject(json, "target"));
    CAUSEWAY_TRY(service.targetKind, requireString(target, "kind"));
    CAUSEWAY_TRY(service.targetValue, requireString(target, "value"));
    service.name = localizedTextFromJson(names);
    service.department = localizedTextFromJson(json.value("department", Json::object()));
    for (const auto &keyword : json.value("keywords", Json::array())) {
        if (keyword.is_string())
            service.keywords.push_back(keyword.get<std::string>());
    }
    return service;
}

/// It is handed to the device as it comes, which would open files and programs, too.
bool mayBeOpened(const Service &service)
{
    const auto url = parseUrl(service.targetValue);
    return service.targetKind != "web" || (url && url->scheme == "https");
}

/// One that leads where it may not is left out; the others stay.
Result<std::vector<Service>> readServices(const Json &json)
{
    CAUSEWAY_TRY(auto services, readEach(json, "services", readService));
    std::erase_if(services, [](const Service &service) { return !mayBeOpened(service); });
    return services;
}

class CatalogueServices final : public Services {
public:
    CatalogueServices(identity::Directory &directory, net::HttpClient &http, vault::RecordStore &store)
        : m_directory(directory), m_http(http), m_store(store)
    {
    }

    Result<std::vector<Service>> list(const Call &call) override
    {
        const auto fetched = fetch(call);
        if (fetched)
            return readServices(*fetched);
        CAUSEWAY_TRY(const auto stored, m_store.get(Collection, Key));
        return stored ? readServices(*stored) : Result<std::vector<Service>>(fetched.error());
    }

private:
    Result<Json> fetch(const Call &call)
    {
        CAUSEWAY_TRY(const auto endpoints, m_directory.endpoints(call));
        CAUSEWAY_TRY(const auto response, m_http.send(net::getRequest(endpoints.catalogue + "/services"), call));
        CAUSEWAY_TRY(auto json, net::jsonBody(response));
        CAUSEWAY_CHECK(readServices(json));
        CAUSEWAY_CHECK(m_store.put(Collection, Key, json));
        return json;
    }

    identity::Directory &m_directory;
    net::HttpClient &m_http;
    vault::RecordStore &m_store;
};
}

std::unique_ptr<Services> makeServices(identity::Directory &directory, net::HttpClient &http, vault::RecordStore &store)
{
    return std::make_unique<CatalogueServices>(directory, http, store);
}
}
