#include <causeway/wallet/backup.h>

#include "stored_certificate.h"

#include <causeway/base/fault_point.h>
#include <causeway/crypto/primitives.h>

#include <algorithm>
#include <set>

namespace causeway::wallet {
namespace {

constexpr auto RestorableCollection = "wallet.restorable";
constexpr auto LedgerCollection = "wallet.attached_ledgers";
constexpr auto Type = "causeway-backup+jwe";
constexpr std::int64_t Version = 1;
constexpr std::size_t MaximumCertificates = 100'000;

/// The same for the same issuer and kind of certificate. Its title, which may change, tells only those apart whose kind is not known.
std::string restorableId(const Restorable &item)
{
    const Json parts = {item.issuerId, item.configurationId,
                        item.configurationId.empty() ? toJson(item.title) : Json()};
    return crypto::sha256Base64Url(toCompact(parts)).substr(0, 22);
}

Json toJson(const Restorable &item)
{
    return {{"issuer", item.issuerId},
            {"configuration_id", item.configurationId},
            {"title", toJson(item.title)},
            {"issuer_name", toJson(item.issuerName)}};
}

Result<Restorable> restorableFromJson(const Json &json)
{
    Restorable item;
    CAUSEWAY_TRY(item.issuerId, requireString(json, "issuer"));
    CAUSEWAY_TRY(item.configurationId, requireString(json, "configuration_id"));
    CAUSEWAY_TRY(const auto title, requireObject(json, "title"));
    CAUSEWAY_TRY(const auto issuerName, requireObject(json, "issuer_name"));
    item.title = localizedTextFromJson(title);
    item.issuerName = localizedTextFromJson(issuerName);
    item.id = restorableId(item);
    return item;
}

/// `configuration_id` stands in the record only where the issuance wrote it there.
Restorable restorableFrom(const StoredCertificate &stored, const Json &record)
{
    Restorable item{
        {}, stored.issuerId, optionalString(record, "configuration_id").value_or(""), stored.title, stored.issuerName};
    item.id = restorableId(item);
    return item;
}

Json toJson(const AttachedLedger &ledger)
{
    return {{"restored_at", toEpoch(ledger.restoredAt)}, {"exported", ledger.exported}};
}

Result<AttachedLedger> ledgerFromJson(const std::string &head, const Json &json)
{
    CAUSEWAY_TRY(const auto at, requireInteger(json, "restored_at"));
    CAUSEWAY_TRY(auto exported, requireObject(json, "exported"));
    return AttachedLedger{head, fromEpoch(at), std::move(exported)};
}

/// What a file says, all of it checked.
struct Content {
    std::vector<Restorable> certificates;
    std::vector<Json> ledgers; ///< exports that verify, the phone's own last
    std::int64_t entries = 0;
};

Result<Content> contentFromJson(const Json &json)
{
    Content content;
    CAUSEWAY_TRY(const auto certificates, requireArray(json, "certificates"));
    CAUSEWAY_TRY(const auto ledgers, requireArray(json, "ledgers"));
    if (certificates.size() > MaximumCertificates)
        return Error{ErrorCode::InvalidJson, "certificates"};
    for (const auto &member : certificates) {
        CAUSEWAY_TRY(auto item, restorableFromJson(member));
        content.certificates.push_back(std::move(item));
    }
    for (const auto &exported : ledgers) {
        CAUSEWAY_TRY(const auto entries, consent::verifyExport(exported));
        content.entries += entries;
        if (entries > 0) // an empty one has no head of its own and says nothing
            content.ledgers.push_back(exported);
    }
    return content;
}

Result<Json> openFile(std::string_view text, const SecretBytes &passphrase)
{
    CAUSEWAY_TRY(const auto header, crypto::passphraseHeader(text));
    if (optionalString(header, "typ") != Type)
        return Error{ErrorCode::JwtMalformed, "no backup"};
    const auto version = optionalInteger(header, "version").value_or(0);
    if (version > Version)
        return Error{ErrorCode::VaultTooNew, "backup of version " + std::to_string(version)};
    if (version != Version)
        return Error{ErrorCode::JwtMalformed, "backup: version"};
    CAUSEWAY_TRY(const auto plain, crypto::decryptUnderPassphrase(text, passphrase));
    return parseJson(asText(plain.view()));
}

class VaultBackups final : public Backups {
public:
    VaultBackups(BackupConfig config, vault::RecordStore &store, consent::Ledger &ledger, const Clock &clock)
        : m_config(config), m_store(store), m_ledger(ledger), m_clock(clock)
    {
    }

    Result<std::string> make(const SecretBytes &passphrase) override
    {
        CAUSEWAY_CHECK(crypto::checkPassphrase(passphrase));
        CAUSEWAY_TRY(const auto held, this->held());
        CAUSEWAY_TRY(const auto waiting, restorable());
        auto certificates = Json::array();
        for (const auto *list : {&held, &waiting})
            for (const auto &item : *list)
                certificates.push_back(toJson(item));
        CAUSEWAY_TRY(const auto attached, ledgers());
        auto exports = Json::array();
        for (const auto &ledger : attached)
            exports.push_back(ledger.exported);
        CAUSEWAY_TRY(auto own, m_ledger.exportAll());
        exports.push_back(std::move(own));
        const Json document{{"made_at", toEpoch(m_clock.now())},
                            {"certificates", std::move(certificates)},
                            {"ledgers", std::move(exports)}};
        const SecretBytes plain(toCompact(document));
        return crypto::encryptUnderPassphrase(plain.view(), passphrase, {{"typ", Type}, {"version", Version}},
                                              m_config.cost);
    }

    Result<Restored> restore(std::string_view text, const SecretBytes &passphrase) override
    {
        CAUSEWAY_TRY(const auto json, openFile(text, passphrase));
        CAUSEWAY_TRY(const auto content, contentFromJson(json));
        faultPoint("backup.before_storing");
        CAUSEWAY_CHECK(m_store.transaction([&] { return store(content); }));
        faultPoint("backup.stored");
        return Restored{content.certificates.size(), content.entries};
    }

    Result<std::vector<Restorable>> restorable() override
    {
        CAUSEWAY_TRY(const auto held, this->held());
        std::set<std::string> ids;
        for (const auto &item : held)
            ids.insert(item.id);
        CAUSEWAY_TRY(const auto records, m_store.list(RestorableCollection));
        std::vector<Restorable> waiting;
        for (const auto &record : records) {
            CAUSEWAY_TRY(auto item, restorableFromJson(record.body));
            if (!ids.contains(item.id))
                waiting.push_back(std::move(item));
        }
        return waiting;
    }

    Result<void> forget(const std::string &id) override { return m_store.remove(RestorableCollection, id); }

    Result<std::vector<AttachedLedger>> ledgers() override
    {
        CAUSEWAY_TRY(const auto records, m_store.list(LedgerCollection));
        std::vector<AttachedLedger> attached;
        for (const auto &record : records) {
            CAUSEWAY_TRY(auto ledger, ledgerFromJson(record.key, record.body));
            attached.push_back(std::move(ledger));
        }
        return attached;
    }

private:
    /// Each kind of certificate of each issuer once.
    Result<std::vector<Restorable>> held()
    {
        CAUSEWAY_TRY(const auto records, m_store.list(CertificateCollection));
        std::set<std::string> seen;
        std::vector<Restorable> items;
        for (const auto &record : records) {
            CAUSEWAY_TRY(const auto stored, storedCertificateFromJson(record.key, record.body));
            auto item = restorableFrom(stored, record.body);
            if (seen.insert(item.id).second)
                items.push_back(std::move(item));
        }
        return items;
    }

    Result<void> store(const Content &content)
    {
        for (const auto &item : content.certificates)
            CAUSEWAY_CHECK(m_store.put(RestorableCollection, item.id, toJson(item)));
        CAUSEWAY_TRY(const auto own, m_ledger.exportAll());
        for (const auto &exported : content.ledgers) {
            const auto head = exported.at("head").get<std::string>(); // verifyExport() compared it
            CAUSEWAY_TRY(const auto known, m_store.get(LedgerCollection, head));
            if (known || head == own.at("head"))
                continue;
            CAUSEWAY_CHECK(m_store.put(LedgerCollection, head, toJson(AttachedLedger{head, m_clock.now(), exported})));
        }
        return {};
    }

    BackupConfig m_config;
    vault::RecordStore &m_store;
    consent::Ledger &m_ledger;
    const Clock &m_clock;
};
}

std::unique_ptr<Backups> makeBackups(BackupConfig config, vault::RecordStore &store, consent::Ledger &ledger,
                                     const Clock &clock)
{
    return std::make_unique<VaultBackups>(config, store, ledger, clock);
}
}
