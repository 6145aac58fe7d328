#include "ledger_chain.h"

#include <causeway/crypto/primitives.h>

namespace causeway::consent {
namespace {

constexpr std::size_t HashLength = 43; // base64url of 32 bytes

Result<std::vector<std::string>> textsFrom(const Json &array)
{
    std::vector<std::string> texts;
    for (const auto &element : array) {
        if (!element.is_string())
            return Error{ErrorCode::InvalidJson, "an element is no text"};
        texts.push_back(element.get<std::string>());
    }
    return texts;
}

Result<LedgerEntry> readEntry(const Json &json)
{
    LedgerEntry entry;
    CAUSEWAY_TRY(entry.number, requireInteger(json, "number"));
    CAUSEWAY_TRY(const auto at, requireInteger(json, "at"));
    entry.at = fromEpoch(at);
    CAUSEWAY_TRY(entry.kind, requireString(json, "kind"));
    CAUSEWAY_TRY(entry.outcome, requireString(json, "outcome"));
    CAUSEWAY_TRY(entry.requesterId, requireString(json, "requester_id"));
    CAUSEWAY_TRY(entry.assurance, requireString(json, "assurance"));
    CAUSEWAY_TRY(entry.requestDigest, requireString(json, "request_digest"));
    CAUSEWAY_TRY(entry.previousHash, requireString(json, "previous_hash"));
    CAUSEWAY_TRY(entry.hash, requireString(json, "hash"));
    CAUSEWAY_TRY(const auto requesterName, requireObject(json, "requester_name"));
    CAUSEWAY_TRY(const auto subject, requireObject(json, "subject"));
    CAUSEWAY_TRY(const auto purpose, requireObject(json, "purpose"));
    entry.requesterName = localizedTextFromJson(requesterName);
    entry.subject = localizedTextFromJson(subject);
    entry.purpose = localizedTextFromJson(purpose);
    CAUSEWAY_TRY(const auto fields, requireArray(json, "fields"));
    CAUSEWAY_TRY(entry.fields, textsFrom(fields));
    if (json.contains("amount")) {
        CAUSEWAY_TRY(entry.amount, moneyFromJson(json["amount"]));
    }
    return entry;
}

bool fits(const Json &entry, std::int64_t number, const std::string &previousHash)
{
    return optionalInteger(entry, "number") == number && optionalString(entry, "previous_hash") == previousHash
        && optionalString(entry, "hash") == hashOf(entry);
}
}

std::string firstPreviousHash()
{
    return std::string(HashLength, 'A');
}

Json toJson(const LedgerEntry &entry)
{
    Json json = {{"number", entry.number},
                 {"at", toEpoch(entry.at)},
                 {"kind", entry.kind},
                 {"outcome", entry.outcome},
                 {"requester_id", entry.requesterId},
                 {"requester_name", causeway::toJson(entry.requesterName)},
                 {"assurance", entry.assurance},
                 {"subject", causeway::toJson(entry.subject)},
                 {"purpose", causeway::toJson(entry.purpose)},
                 {"fields", entry.fields},
                 {"request_digest", entry.requestDigest},
                 {"previous_hash", entry.previousHash}};
    if (entry.amount)
        json["amount"] = causeway::toJson(*entry.amount);
    if (!entry.hash.empty())
        json["hash"] = entry.hash;
    return json;
}

Result<LedgerEntry> entryFromJson(const Json &json)
{
    auto entry = readEntry(json);
    if (!entry)
        return Error{ErrorCode::LedgerBroken, entry.error().detail};
    return entry;
}

std::string hashOf(Json entry)
{
    if (entry.is_object())
        entry.erase("hash");
    return crypto::sha256Base64Url(toCompact(entry));
}

Result<std::int64_t> verifyChain(const std::vector<Json> &entries)
{
    std::int64_t number = 0;
    auto previousHash = firstPreviousHash();
    for (const auto &entry : entries) {
        ++number;
        if (!fits(entry, number, previousHash))
            return Error{ErrorCode::LedgerBroken, "entry " + std::to_string(number)};
        previousHash = entry["hash"].get<std::string>();
    }
    return number;
}
}
