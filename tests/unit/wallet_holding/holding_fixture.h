#pragma once

#include "holding/catalogue_version.h"
#include "near_fixture.h"
#include "sd_jwt_maker.h"

#include <causeway/wallet/holding.h>

namespace causeway::test {

/// What a paper says, in a few words.
struct Paper {
    std::string id;
    std::string type = "urn:licence";
    LocalizedText title = {{{"en", "Driving licence"}, {"zh-HK", "駕駛執照"}}};
    LocalizedText issuer = {{{"en", "Transport Department"}, {"zh-HK", "運輸署"}}};
    Json claims = Json::object();
};

/// Counts how often whole collections are read; writes nothing where its disk is full.
struct CountingStore final : vault::RecordStore {
    explicit CountingStore(vault::RecordStore &store) : m_store(store) {}

    int lists = 0;
    bool fullDisk = false;

    Result<void> put(const std::string &collection, const std::string &key, const Json &body) override
    {
        return fullDisk ? Error{ErrorCode::StorageFull} : m_store.put(collection, key, body);
    }
    Result<std::optional<Json>> get(const std::string &collection, const std::string &key) override
    {
        return m_store.get(collection, key);
    }
    Result<std::vector<vault::Record>> list(const std::string &collection) override
    {
        ++lists;
        return m_store.list(collection);
    }
    Result<std::optional<vault::Record>> last(const std::string &collection) override
    {
        return m_store.last(collection);
    }
    Result<void> remove(const std::string &collection, const std::string &key) override
    {
        return m_store.remove(collection, key);
    }
    Result<void> transaction(const std::function<Result<void>()> &work) override { return m_store.transaction(work); }

private:
    vault::RecordStore &m_store;
};

/// The citizen of NearFixture, without the licence that is there, and how certificates are kept.
struct HoldingFixture : NearFixture {
    CountingStore counting{store};
    std::unique_ptr<wallet::Holding> holding;

    HoldingFixture()
    {
        static_cast<void>(wallet->remove("licence"));
        restart();
    }
    void restart() { holding = wallet::makeHolding(counting, *wallet, *ledger, clock); }

    /// Not bound to any key; signed, so that it is believed.
    void keep(const Paper &paper)
    {
        SdJwtMaker maker;
        auto claims = paper.claims;
        std::vector<std::string> names;
        for (const auto &[name, value] : claims.items())
            names.push_back(name);
        claims.update({{"iss", Issuer}, {"vct", paper.type}, {"exp", toEpoch(clock.now()) + 86'400}});
        wallet::StoredCertificate stored;
        stored.id = paper.id;
        stored.credential = maker.join(issuer.sign(maker.hideMembers(claims, names), "dc+sd-jwt"));
        stored.issuerId = Issuer;
        stored.title = paper.title;
        stored.issuerName = paper.issuer;
        stored.addedAt = clock.now();
        static_cast<void>(wallet::putCertificate(store, paper.id, wallet::toJson(stored)));
    }
    /// "a b c": those that a list of it shows, by id.
    std::string listed(const wallet::HeldQuery &query = {})
    {
        const auto page = holding->list(query);
        if (!page)
            return std::string(toString(page.error().code));
        std::string ids;
        for (const auto &held : page->certificates)
            ids += (ids.empty() ? "" : " ") + held.id;
        return ids;
    }
    std::string archived() { return listed({.archived = true}); }
    Json record(const std::string &collection, const std::string &id)
    {
        return store.get(collection, id).value().value_or(Json());
    }
};
}
