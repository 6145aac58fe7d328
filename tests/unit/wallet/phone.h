#pragma once

#include "fake_clock.h"
#include "issuance/issuance.h"
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
    std::string holder; ///< who is registered on it; nobody
    std::unique_ptr<wallet::Backups> backups =
        wallet::makeBackups({.cost = {1 << 10, 8, 1}, .holder = [this] { return holder; }}, mortal, *ledger, clock);

    Phone() = default;
    Phone(const Phone &) = delete;
    Phone &operator=(const Phone &) = delete;

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
    /// Its issuer will send it later; of one that is held, more copies.
    void promise(const std::string &configuration, const std::string &certificateId = {},
                 wallet::State state = wallet::State::Deferred)
    {
        wallet::Issuance issuance;
        issuance.id = "issuance of " + configuration + certificateId;
        issuance.certificateId = certificateId;
        issuance.state = state;
        issuance.plan.credentialIssuer = issuer;
        issuance.plan.configurationId = configuration;
        issuance.plan.title.texts["en"] = "Licence";
        issuance.accessToken = "the token itself";
        static_cast<void>(store.put(wallet::IssuanceCollection, issuance.id, wallet::toJson(issuance)));
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
    /// Of this kind.
    int missing(const std::string &configuration)
    {
        for (const auto &item : backups->restorable().valueOr({}))
            if (item.configurationId == configuration)
                return item.count;
        return 0;
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
