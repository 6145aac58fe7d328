#include "status/own_statuses.h"

#include "stored_certificate.h"
#include "trust/statement.h"

#include <causeway/base/log.h>

namespace causeway::wallet {
namespace {

std::optional<StatusListPlace> placeOf(const StoredCertificate &stored)
{
    const auto statement = statementOf(stored);
    if (!statement || !statement->status)
        return std::nullopt;
    return StatusListPlace{statement->issuer, statement->status->uri};
}
}

Result<int> OwnStatuses::refresh(const Call &call)
{
    CAUSEWAY_TRY(const auto named, places());
    CAUSEWAY_CHECK(m_cache.keepOnly(named));
    return named.empty() ? Result<int>(0) : fetch(named, call);
}

Result<std::set<StatusListPlace>> OwnStatuses::places()
{
    CAUSEWAY_TRY(const auto records, m_store.list(CertificateCollection));
    std::set<StatusListPlace> places;
    for (const auto &record : records)
        if (const auto stored = storedCertificateFromJson(record.key, record.body))
            if (auto place = placeOf(*stored))
                places.insert(*std::move(place));
    return places;
}

/// One list that fails does not hold up the others.
Result<int> OwnStatuses::fetch(const std::set<StatusListPlace> &places, const Call &call)
{
    CAUSEWAY_TRY(const auto list, m_directory.trustList(call));
    int came = 0;
    for (const auto &place : places) {
        const auto fetched = m_cache.fetch(place, list, m_http, call);
        if (fetched)
            ++came;
        else if (fetched.error().code == ErrorCode::Cancelled)
            return fetched.error();
        else
            logLine(LogLevel::Notice, "wallet",
                    "a status list did not come: " + std::string(toString(fetched.error().code)));
    }
    return came;
}

void OwnStatuses::fetchFor(const std::string &certificateId, const Call &call)
{
    const auto stored = loadCertificate(m_store, certificateId);
    const auto place = stored ? placeOf(*stored) : std::nullopt;
    if (!place)
        return;
    if (const auto fetched = fetch({*place}, call); !fetched)
        logLine(LogLevel::Notice, "wallet", "no status yet: " + std::string(toString(fetched.error().code)));
}
}
