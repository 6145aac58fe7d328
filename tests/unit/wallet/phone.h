#pragma once

#include "fake_clock.h"
#include "memory_store.h"
#include "mortal.h"
#include "stored_certificate.h"

#include <causeway/base/encoding.h>
#include <causeway/wallet/backup.h>

namespace causeway::test {

/// A phone: a vault in memory, a ledger, backups that cost little.
struct Phone {
    FakeClock clock;
    MemoryStore store;
    Life life; ///< of the process that it runs in
    std::string issuer = "https://issuer.example";
    SecretBytes passphrase{std::string_view("correct horse battery staple")};
    MortalStore mortal{store, life};
    std::unique_ptr<consent::Ledger> ledger = consent::makeLedger(mortal, clock);
    std::unique_ptr<wallet::Backups> backups = wallet::makeBackups({{1 << 10, 8, 1}}, mortal, *ledger, clock);

    void hold(const std::string &id, const std::string &configuration, const std::string &title = "Licence")
    {
        wallet::StoredCertificate stored;
        stored.id = id;
        stored.credential = "the certificate itself";
        stored.issuerId = issuer;
        stored.title.texts["en"] = title;
        stored.keyAlias = "key." + id;
        stored.addedAt = clock.now();
        auto body = wallet::toJson(stored);
        body["configuration_id"] = configuration;
        static_cast<void>(store.put(wallet::CertificateCollection, id, body));
    }
    void answer(const std::string &asker)
    {
        consent::Request request;
        request.requester.id = asker;
        static_cast<void>(ledger->append(request, {.approved = true}, "approved"));
    }
    std::string head() { return ledger->exportAll()->at("head").get<std::string>(); }

    std::string backup() { return *backups->make(passphrase); }
    Result<wallet::Restored> restore(const std::string &file) { return backups->restore(file, passphrase); }
    /// What stands in a backup that it makes now.
    Json document() { return *parseJson(asText(crypto::decryptUnderPassphrase(backup(), passphrase)->view())); }
    /// A file of this document.
    std::string sealed(const Json &document,
                       const Json &header = {{"typ", "causeway-backup+jwe"}, {"version", 1}}) const
    {
        return *crypto::encryptUnderPassphrase(asBytes(toCompact(document)), passphrase, header, {1 << 10, 8, 1});
    }

    std::vector<std::string> waiting()
    {
        std::vector<std::string> names;
        for (const auto &item : backups->restorable().valueOr({}))
            names.push_back(item.configurationId);
        return names;
    }
    /// The heads of earlier phones' ledgers.
    std::vector<std::string> earlier()
    {
        std::vector<std::string> heads;
        for (const auto &attached : backups->ledgers().valueOr({}))
            heads.push_back(attached.head);
        return heads;
    }
    /// All that its vault holds.
    Json contents() const
    {
        auto all = Json::object();
        for (const auto &[name, records] : store.collections)
            for (const auto &record : records)
                all[name][record.key] = record.body;
        return all;
    }
    std::size_t records() const
    {
        std::size_t count = 0;
        for (const auto &[name, records] : store.collections)
            count += records.size();
        return count;
    }
};
}
