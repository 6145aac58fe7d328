#include "packages.h"

#include "../files.h"
#include "sign_package.h"
#include "zip_reader.h"

#include <causeway/base/encoding.h>
#include <causeway/base/log.h>
#include <causeway/crypto/primitives.h>

#include <algorithm>

namespace causeway::sandbox {
namespace {

namespace fs = std::filesystem;

/// The signed form that an earlier start made of the same bytes for the same certificates, or a new one.
Result<std::string> signedForm(const Core &core, const std::string &zip)
{
    const auto &keys = core.keys;
    const auto signers = toText(keys.developer.certificate.der()) + toText(keys.distributor.certificate.der());
    const auto folder = fs::path(core.config.dataFolder) / "packages";
    const auto file = folder / (toHex(crypto::sha256(asBytes(zip + signers))) + ".ma");
    if (auto kept = readFile(file))
        return *std::move(kept);
    CAUSEWAY_TRY(auto package, signPackage(zip, keys.developer, keys.distributor));
    CAUSEWAY_CHECK(makePrivateFolder(folder));
    CAUSEWAY_CHECK(writeFile(file, package));
    return package;
}

Result<ProgramPackage> loadPackage(const Core &core, const fs::path &file)
{
    const auto zip = readFile(file);
    if (!zip)
        return Error{ErrorCode::PackageMalformed, "cannot be read"};
    CAUSEWAY_TRY(const auto text, readZipEntry(asBytes(*zip), "manifest.json"));
    CAUSEWAY_TRY(const auto manifest, parseJson(text));
    CAUSEWAY_TRY(const auto version, requireObject(manifest, "version"));
    ProgramPackage package;
    CAUSEWAY_TRY(package.appId, requireString(manifest, "app_id"));
    CAUSEWAY_TRY(const auto name, requireString(manifest, "name"));
    CAUSEWAY_TRY(package.versionCode, requireInteger(version, "code"));
    CAUSEWAY_TRY(package.versionName, requireString(version, "name"));
    package.names = requireObject(manifest, "causeway_names").valueOr(Json{{"en", name}});
    const Json description{{"en", optionalString(manifest, "description").value_or("")}};
    package.summary = requireObject(manifest, "causeway_summaries").valueOr(description);
    CAUSEWAY_TRY(package.bytes, signedForm(core, *zip));
    package.sha256 = toHex(crypto::sha256(asBytes(package.bytes)));
    return package;
}
}

std::vector<ProgramPackage> loadPackages(const Core &core)
{
    std::vector<fs::path> files;
    std::error_code fault;
    for (const auto &entry : fs::directory_iterator(core.config.programsFolder, fault))
        if (entry.path().extension() == ".ma")
            files.push_back(entry.path());
    std::ranges::sort(files);
    std::vector<ProgramPackage> packages;
    for (const auto &file : files) {
        auto package = loadPackage(core, file);
        if (package)
            packages.push_back(*std::move(package));
        else
            logLine(LogLevel::Notice, "registry", file.filename().string() + ": " + package.error().detail);
    }
    return packages;
}
}
