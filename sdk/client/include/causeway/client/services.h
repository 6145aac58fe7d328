#pragma once

#include <causeway/identity/directory.h>

#include <memory>

namespace causeway::client {

/// One public service that a search may find.
struct Service {
    std::string id;
    LocalizedText name;
    LocalizedText department;
    std::vector<std::string> keywords;
    std::string targetKind;  ///< "web", "program", "certificate", "bills"
    std::string targetValue; ///< a URL (https, or it would not be here), a program's app_id, a credential configuration
};

/// The catalogue of services. On the SDK strand only.
class Services {
public:
    virtual ~Services() = default;
    /// From the service; when it cannot be reached, as last seen. Fails only when it was never seen.
    virtual Result<std::vector<Service>> list(const Call &call) = 0;
};

std::unique_ptr<Services> makeServices(identity::Directory &directory, net::HttpClient &http,
                                       vault::RecordStore &store);
}
