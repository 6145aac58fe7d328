#include "catalogue_version.h"

#include "stored_certificate.h"

#include <causeway/crypto/primitives.h>

namespace causeway::wallet {
namespace {

constexpr auto Collection = "wallet.catalogue";
constexpr auto Key = "version";
constexpr std::size_t VersionBytes = 12;
}

Result<std::string> catalogueVersion(vault::RecordStore &store)
{
    CAUSEWAY_TRY(const auto record, store.get(Collection, Key));
    return record ? optionalString(*record, Key).value_or("") : std::string();
}

Result<std::string> touchCatalogue(vault::RecordStore &store)
{
    auto version = crypto::randomToken(VersionBytes);
    CAUSEWAY_CHECK(store.put(Collection, Key, {{Key, version}}));
    return version;
}

Result<void> putCertificate(vault::RecordStore &store, const std::string &id, const Json &record)
{
    CAUSEWAY_CHECK(store.put(CertificateCollection, id, record));
    CAUSEWAY_CHECK(touchCatalogue(store));
    return {};
}

Result<void> removeCertificate(vault::RecordStore &store, const std::string &id)
{
    CAUSEWAY_CHECK(store.remove(CertificateCollection, id));
    CAUSEWAY_CHECK(touchCatalogue(store));
    return {};
}
}
