#pragma once

#include <causeway/identity/directory.h>
#include <causeway/miniprogram/host_services.h>
#include <causeway/miniprogram/package.h>

#include <memory>

namespace causeway::client {

/// A mini-program as the registry lists it.
struct ProgramEntry {
    std::string id; ///< app_id
    LocalizedText name;
    LocalizedText summary;
    std::int64_t versionCode = 0;
    std::string versionName;
    std::string packageUrl;
    std::string packageSha256; ///< hexadecimal
};

/// The registry's mini-programs and their packages. On the SDK strand only.
class Programs {
public:
    virtual ~Programs() = default;
    /// From the registry; when it cannot be reached, as last seen.
    virtual Result<std::vector<ProgramEntry>> list(const Call &call) = 0;
    /// The stored copy of the version that is listed, else a fresh one; both signatures are checked every time. ProgramNotFound, PackageTampered (the registry's digest included),
    /// PackageUntrusted, PackageMalformed, ManifestInvalid, network.
    virtual Result<miniprogram::Package> load(const std::string &id, const Call &call) = 0;
};

/// `anchors` are the roots of signed documents.
std::unique_ptr<Programs> makePrograms(identity::Directory &directory, net::HttpClient &http, vault::RecordStore &store,
                                       std::vector<crypto::Certificate> anchors, const Clock &clock);

/// What running programs may ask for, over an HTTP client of its own: they run on threads of their own, not on the SDK strand.
std::unique_ptr<miniprogram::HostServices> makeHostServices(std::unique_ptr<net::HttpClient> http);
}
