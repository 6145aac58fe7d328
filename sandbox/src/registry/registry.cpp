#include "registry.h"

#include "packages.h"

#include <algorithm>
#include <memory>

namespace causeway::sandbox {
namespace {

using Packages = std::shared_ptr<const std::vector<ProgramPackage>>; // shared by the two handlers

Response listPrograms(const Core &core, const std::vector<ProgramPackage> &packages)
{
    Json programs = Json::array();
    for (const auto &package : packages)
        programs.push_back({{"app_id", package.appId},
                            {"names", package.names},
                            {"summary", package.summary},
                            {"version", {{"code", package.versionCode}, {"name", package.versionName}}},
                            {"package",
                             {{"url", core.origin() + "/registry/packages/" + package.sha256 + ".ma"},
                              {"sha256", package.sha256},
                              {"size", package.bytes.size()}}}});
    return jsonResponse({{"programs", programs}});
}

/// One bit of the first file's data is turned: the zip still opens, its signatures do not fit.
void tamper(std::string &bytes)
{
    constexpr std::size_t behindTheFirstHeader = 120;
    if (bytes.size() > behindTheFirstHeader)
        bytes[behindTheFirstHeader] = static_cast<char>(bytes[behindTheFirstHeader] ^ 1);
}

Response givePackage(const Core &core, const Request &request, const std::vector<ProgramPackage> &packages)
{
    const auto found = std::ranges::find_if(
        packages, [&](const auto &package) { return package.sha256 + ".ma" == request.captured.at("file"); });
    if (found == packages.end())
        throw Refusal{404, "package_unknown", "no such package"};
    auto response = textResponse("application/miniapp-pkg+zip", found->bytes);
    if (core.faults.take(request.path, "tamper_package"))
        tamper(response.body);
    return response;
}
}

Routes registryRoutes(const Core &core)
{
    const Packages packages = std::make_shared<const std::vector<ProgramPackage>>(loadPackages(core));
    return {{"GET", "/registry/programs", [&core, packages](const Request &) { return listPrograms(core, *packages); }},
            {"GET", "/registry/packages/{file}",
             [&core, packages](const Request &request) { return givePackage(core, request, *packages); }}};
}
}
