#include <causeway/client/programs.h>

#include "read_each.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/primitives.h>
#include <causeway/net/json_api.h>

#include <algorithm>

namespace causeway::client {
namespace {

constexpr const char *Collection = "programs";
constexpr const char *ListKey = "list";
constexpr std::size_t LargestPackage = 8 * 1024 * 1024;

Result<ProgramEntry> readEntry(const Json &json)
{
    ProgramEntry entry;
    CAUSEWAY_TRY(entry.id, requireString(json, "app_id"));
    CAUSEWAY_TRY(const auto names, requireObject(json, "names"));
    CAUSEWAY_TRY(const auto version, requireObject(json, "version"));
    CAUSEWAY_TRY(entry.versionCode, requireInteger(version, "code"));
    CAUSEWAY_TRY(entry.versionName, requireString(version, "name"));
    CAUSEWAY_TRY(const auto package, requireObject(json, "package"));
    CAUSEWAY_TRY(entry.packageUrl, requireString(package, "url"));
    CAUSEWAY_TRY(entry.packageSha256, requireString(package, "sha256"));
    entry.name = localizedTextFromJson(names);
    entry.summary = localizedTextFromJson(json.value("summary", Json::object()));
    return entry;
}

Result<std::vector<ProgramEntry>> readList(const Json &json)
{
    return readEach(json, "programs", readEntry);
}

std::vector<crypto::Certificate> certificatesOf(const identity::TrustList &list, const std::string &role)
{
    std::vector<crypto::Certificate> certificates;
    for (const auto &entity : list.entities) {
        if (std::ranges::find(entity.roles, role) != entity.roles.end())
            certificates.insert(certificates.end(), entity.certificates.begin(), entity.certificates.end());
    }
    return certificates;
}

class RegistryPrograms final : public Programs {
public:
    RegistryPrograms(identity::Directory &directory, net::HttpClient &http, vault::RecordStore &store,
                     std::vector<crypto::Certificate> anchors, const Clock &clock)
        : m_directory(directory), m_http(http), m_store(store), m_anchors(std::move(anchors)), m_clock(clock)
    {
    }

    Result<std::vector<ProgramEntry>> list(const Call &call) override
    {
        const auto fetched = fetchList(call);
        if (fetched)
            return readList(*fetched);
        CAUSEWAY_TRY(const auto stored, m_store.get(Collection, ListKey));
        return stored ? readList(*stored) : Result<std::vector<ProgramEntry>>(fetched.error());
    }

    Result<miniprogram::Package> load(const std::string &id, const Call &call) override
    {
        CAUSEWAY_TRY(const auto entries, list(call));
        const auto entry = std::ranges::find(entries, id, &ProgramEntry::id);
        if (entry == entries.end())
            return Error{ErrorCode::ProgramNotFound, "the registry does not list it"};
        CAUSEWAY_TRY(const auto bytes, packageBytes(*entry, call));
        CAUSEWAY_TRY(const auto trustList, m_directory.trustList(call));
        return miniprogram::openPackage(bytes,
                                        {m_anchors, certificatesOf(trustList, "developer"),
                                         certificatesOf(trustList, "distributor"), m_clock.now()});
    }

private:
    Result<Json> fetchList(const Call &call)
    {
        CAUSEWAY_TRY(const auto endpoints, m_directory.endpoints(call));
        CAUSEWAY_TRY(const auto response, m_http.send(net::getRequest(endpoints.programRegistry + "/programs"), call));
        CAUSEWAY_TRY(auto json, net::jsonBody(response));
        CAUSEWAY_CHECK(readList(json));
        CAUSEWAY_CHECK(m_store.put(Collection, ListKey, json));
        return json;
    }

    Result<Bytes> packageBytes(const ProgramEntry &entry, const Call &call)
    {
        CAUSEWAY_TRY(const auto stored, m_store.get(Collection, entry.id));
        if (stored && optionalString(*stored, "sha256") == entry.packageSha256)
            return fromBase64(stored->value("package", std::string()));
        auto request = net::getRequest(entry.packageUrl, "application/miniapp-pkg+zip");
        request.maximumBody = LargestPackage;
        CAUSEWAY_TRY(const auto response, m_http.send(request, call));
        if (response.status != 200)
            return Error{ErrorCode::ResponseUnexpected, "package: status " + std::to_string(response.status)};
        const auto bytes = toBytes(response.body);
        if (toHex(crypto::sha256(bytes)) != entry.packageSha256)
            return Error{ErrorCode::PackageTampered, "not the package that the registry lists"};
        CAUSEWAY_CHECK(
            m_store.put(Collection, entry.id, Json{{"sha256", entry.packageSha256}, {"package", toBase64(bytes)}}));
        return bytes;
    }

    identity::Directory &m_directory;
    net::HttpClient &m_http;
    vault::RecordStore &m_store;
    std::vector<crypto::Certificate> m_anchors;
    const Clock &m_clock;
};

class HttpHostServices final : public miniprogram::HostServices {
public:
    explicit HttpHostServices(std::unique_ptr<net::HttpClient> http) : m_http(std::move(http)) {}

    Result<miniprogram::WebResponse> request(const miniprogram::WebRequest &request, const Call &call) override
    {
        CAUSEWAY_TRY(
            auto response,
            m_http->send(
                {.method = request.method, .url = request.url, .headers = request.headers, .body = request.body},
                call));
        return miniprogram::WebResponse{response.status, std::move(response.headers), std::move(response.body)};
    }

private:
    std::unique_ptr<net::HttpClient> m_http;
};
}

std::unique_ptr<Programs> makePrograms(identity::Directory &directory, net::HttpClient &http, vault::RecordStore &store,
                                       std::vector<crypto::Certificate> anchors, const Clock &clock)
{
    return std::make_unique<RegistryPrograms>(directory, http, store, std::move(anchors), clock);
}

std::unique_ptr<miniprogram::HostServices> makeHostServices(std::unique_ptr<net::HttpClient> http)
{
    return std::make_unique<HttpHostServices>(std::move(http));
}
}
