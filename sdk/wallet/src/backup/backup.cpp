#include <causeway/wallet/backup.h>

#include "backup/attached_ledgers.h"
#include "backup/restorables.h"

#include <causeway/base/fault_point.h>

namespace causeway::wallet {
namespace {

constexpr auto Type = "causeway-backup+jwe";
constexpr std::int64_t Version = 1;
constexpr std::size_t MaximumCertificates = 100'000;

/// What a file says, all of it checked.
struct Content {
    std::vector<Restorable> certificates;
    std::vector<Json> ledgers; ///< exports that verify, the phone's own last
    std::int64_t entries = 0;

    std::size_t count() const
    {
        std::size_t all = 0;
        for (const auto &kind : certificates)
            all += static_cast<std::size_t>(kind.count);
        return all;
    }
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

bool isOurs(const Json &header)
{
    return optionalString(header, "typ") == Type;
}

/// Empty where it does not say.
std::string holderOf(const Json &document)
{
    return optionalString(document, "holder").value_or("");
}

Result<Json> openFile(std::string_view text, const SecretBytes &passphrase)
{
    CAUSEWAY_TRY(const auto header, crypto::passphraseHeader(text));
    if (!isOurs(header))
        return Error{ErrorCode::JwtMalformed, "no backup"};
    const auto version = optionalInteger(header, "version").value_or(0);
    if (version > Version)
        return Error{ErrorCode::VaultTooNew, "backup of version " + std::to_string(version)};
    if (version != Version)
        return Error{ErrorCode::JwtMalformed, "backup: version"};
    CAUSEWAY_TRY(const auto plain, crypto::decryptUnderPassphrase(text, passphrase));
    return parseJson(asText(plain.view()));
}

/// Says of which part there is too much.
Error tooLong(const Json &document, std::size_t largest)
{
    const auto bytesOf = [](const Json &part) { return toCompact(part).size(); };
    const auto &ledgers = document.at("ledgers");
    const auto own = bytesOf(ledgers.back());
    return Error{ErrorCode::InvalidArgument,
                 "backup longer than " + std::to_string(largest) + " bytes: certificates "
                     + std::to_string(bytesOf(document.at("certificates"))) + ", earlier ledgers "
                     + std::to_string(bytesOf(ledgers) - own) + ", own ledger " + std::to_string(own)};
}

class VaultBackups final : public Backups {
public:
    VaultBackups(BackupConfig config, vault::RecordStore &store, consent::Ledger &ledger, const Clock &clock)
        : m_config(std::move(config)), m_store(store), m_ledger(ledger), m_clock(clock)
    {
    }

    Result<std::string> make(const SecretBytes &passphrase) override
    {
        CAUSEWAY_CHECK(crypto::checkPassphrase(passphrase));
        CAUSEWAY_TRY(const auto document, this->document());
        const SecretBytes plain(toCompact(document));
        if (plain.view().size() > m_config.largest)
            return tooLong(document, m_config.largest);
        return crypto::encryptUnderPassphrase(plain.view(), passphrase, {{"typ", Type}, {"version", Version}},
                                              m_config.cost);
    }

    Result<Restored> restore(std::string_view text, const SecretBytes &passphrase) override
    {
        CAUSEWAY_TRY(const auto json, openFile(text, passphrase));
        CAUSEWAY_CHECK(checkHolder(json));
        CAUSEWAY_TRY(const auto content, contentFromJson(json));
        faultPoint("backup.before_storing");
        CAUSEWAY_CHECK(m_store.transaction([&] { return store(content); }));
        faultPoint("backup.stored");
        return Restored{content.count(), content.entries};
    }

    Result<std::vector<Restorable>> restorable() override { return waitingKinds(m_store); }

    Result<void> forget(const std::string &id) override { return removeRestorable(m_store, id); }

    Result<std::vector<AttachedLedger>> ledgers() override { return loadAttachedLedgers(m_store); }

private:
    Result<std::string> holder() const { return m_config.holder ? m_config.holder() : std::string(); }

    Result<void> checkHolder(const Json &document) const
    {
        CAUSEWAY_TRY(const auto here, holder());
        const auto named = holderOf(document);
        if (!here.empty() && !named.empty() && here != named)
            return Error{ErrorCode::BackupOfAnother};
        return {};
    }

    Result<Json> document()
    {
        CAUSEWAY_TRY(const auto kinds, allKinds(m_store));
        auto certificates = Json::array();
        for (const auto &item : kinds)
            certificates.push_back(toJson(item));
        CAUSEWAY_TRY(const auto attached, loadAttachedLedgers(m_store));
        auto exports = Json::array();
        for (const auto &ledger : attached)
            exports.push_back(ledger.exported);
        CAUSEWAY_TRY(auto own, m_ledger.exportAll());
        exports.push_back(std::move(own));
        Json content = {{"made_at", toEpoch(m_clock.now())},
                        {"certificates", std::move(certificates)},
                        {"ledgers", std::move(exports)}};
        CAUSEWAY_TRY(auto named, holder());
        if (!named.empty())
            content["holder"] = std::move(named);
        return content;
    }

    Result<void> store(const Content &content)
    {
        for (const auto &item : content.certificates)
            CAUSEWAY_CHECK(putRestorable(m_store, item));
        faultPoint("backup.half_stored");
        CAUSEWAY_TRY(const auto own, m_ledger.exportAll());
        return attachLedgers(m_store, own, content.ledgers, m_clock.now());
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
    return std::make_unique<VaultBackups>(std::move(config), store, ledger, clock);
}

bool isBackup(std::string_view text)
{
    const auto header = crypto::passphraseHeader(text);
    return header && isOurs(*header);
}
}
