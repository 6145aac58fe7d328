#include "types/type_reading.h"

#include "holding/catalogue_version.h"
#include "types/type_source.h"

#include <causeway/base/fault_point.h>
#include <causeway/base/log.h>

namespace causeway::wallet {
namespace {

constexpr auto Mark = "type_due";
constexpr std::int64_t MaximumTries = 5;
constexpr std::chrono::hours BetweenTries{24};

/// Of a name that is no address: nothing.
Result<std::optional<TypeMetadata>> typeOf(const SdJwt &sdJwt, TypeSource &source)
{
    CAUSEWAY_TRY(const auto claims, sdJwt.issuerJws.claims());
    const auto vct = optionalString(claims, "vct").value_or("");
    if (!isAddress(vct))
        return std::optional<TypeMetadata>();
    const auto integrity = claims.find("vct#integrity");
    if (integrity != claims.end() && (!integrity->is_string() || *integrity == ""))
        return Error{ErrorCode::CredentialRejected, "vct#integrity is no integrity metadata"};
    const auto value = integrity == claims.end() ? std::string() : integrity->get<std::string>();
    CAUSEWAY_TRY(auto type, source.resolve(vct, value));
    return std::optional(std::move(type));
}

std::int64_t triesOf(const Json &record)
{
    return optionalInteger(record.at(Mark), "tries").value_or(0);
}

/// Also where the device's clock was set back since.
bool isDue(const Json &record, SystemTime now)
{
    if (!record.contains(Mark))
        return false;
    const auto after = fromEpoch(optionalInteger(record.at(Mark), "after").value_or(0));
    return now >= after || after > now + BetweenTries;
}

void mark(Json &record, std::int64_t tries, SystemTime after)
{
    record[Mark] = {{"tries", tries}, {"after", toEpoch(after)}};
}

/// What another try makes of a record.
void tryAgain(const StoredCertificate &stored, Json &record, net::HttpClient &http, SystemTime now, const Call &call)
{
    const auto reading = readType({stored.credential}, stored.format, http, call);
    if (!reading)
        logLine(LogLevel::Notice, "wallet", "a type is not what it should be: " + reading.error().detail);
    if (reading && reading->isDue && call.isOver())
        return; // it was cut off here, which says nothing of the type
    if (reading && reading->metadata) {
        auto described = stored;
        describe(described, *reading->metadata);
        record["title"] = toJson(described.title);
        record["claim_names"] = described.claimNames.toJson();
    }
    const auto tries = triesOf(record) + 1;
    if (reading && reading->isDue && tries < MaximumTries)
        mark(record, tries, now + BetweenTries);
    else
        record.erase(Mark);
}
}

Result<TypeReading> readType(const std::vector<std::string> &credentials, const std::string &format,
                             net::HttpClient &http, const Call &call)
{
    TypeReading reading;
    if (format != SdJwtFormatName)
        return reading;
    TypeSource source(http, call);
    for (const auto &credential : credentials) {
        CAUSEWAY_TRY(const auto sdJwt, parseSdJwt(credential));
        auto type = typeOf(sdJwt, source);
        if (!type && type.error().code == ErrorCode::CredentialRejected)
            return type.error();
        reading.isDue = !type;
        if (!type || !*type)
            return reading;
        CAUSEWAY_CHECK(checkType(sdJwt, **type));
        reading.metadata = std::move(*type);
    }
    return reading;
}

void describe(StoredCertificate &stored, const TypeMetadata &type)
{
    auto title = type.name;
    title.texts.merge(stored.title.texts);
    stored.title = std::move(title);
    stored.claimNames.prefer(claimNamesOf(type));
}

void markTypeDue(Json &record, SystemTime now)
{
    mark(record, 0, now);
}

Result<void> readDueTypes(vault::RecordStore &store, net::HttpClient &http, const Clock &clock, const Call &call)
{
    CAUSEWAY_TRY(const auto records, store.list(CertificateCollection));
    for (const auto &record : records) {
        if (call.isOver())
            break;
        const auto stored = storedCertificateFromJson(record.key, record.body);
        if (!stored || !isDue(record.body, clock.now()))
            continue;
        auto body = record.body;
        tryAgain(*stored, body, http, clock.now(), call);
        faultPoint("wallet.type_read");
        CAUSEWAY_CHECK(store.transaction([&] { return putCertificate(store, record.key, body); }));
    }
    return {};
}
}
