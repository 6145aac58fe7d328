#pragma once

#include "copies.h"
#include "fake_authority.h"
#include "fake_clock.h"
#include "memory_store.h"
#include "scripted_http.h"
#include "stored_certificate.h"

#include <causeway/crypto/issue_mdoc.h>
#include <causeway/platform/fake_key_store.h>
#include <causeway/platform/fake_proximity.h>
#include <causeway/wallet/proximity.h>
#include <causeway/wallet/proximity_presenter.h>
#include <causeway/wallet/reader.h>

#include <future>

namespace causeway::test {

/// A citizen with a driving licence as an mdoc, a reader, and the air between them. Nobody has a network.
struct NearFixture {
    static constexpr auto Licence = "org.iso.18013.5.1.mDL";
    static constexpr auto Space = "org.iso.18013.5.1";
    static constexpr auto Issuer = "https://transport.example";

    FakeClock clock;
    ScriptedHttp http;
    platform::FakeProximity air;
    FakeAuthority authority{clock.now()};
    FakeSigner issuer = authority.makeSigner("Transport Department", wallet::DocumentSignerUsage);
    FakeSigner readerSigner = authority.makeSigner("Harbour Bar", wallet::ReaderUsage);
    crypto::MdocRequest document{Licence,
                                 {{Space,
                                   {{"family_name", "Chan"},
                                    {"given_name", "Siu Ming"},
                                    {"birth_date", crypto::toFullDate("1990-02-28")},
                                    {"age_over_18", true},
                                    {"portrait", Bytes{0xff, 0xd8, 0xff}}}}},
                                 clock.now() - std::chrono::minutes(10),
                                 clock.now() - std::chrono::minutes(10),
                                 clock.now() + std::chrono::days(300),
                                 {},
                                 std::nullopt};

    MemoryStore store;
    platform::FakeKeyStore keys;
    std::unique_ptr<consent::Ledger> ledger = consent::makeLedger(store, clock);
    std::unique_ptr<consent::Desk> desk = consent::makeDesk(*ledger, clock);
    std::unique_ptr<identity::Directory> directory =
        identity::makeDirectory({"https://id.example", authority.anchors()}, store, http, clock);
    std::unique_ptr<wallet::Wallet> wallet = wallet::makeWallet(store, keys, http, http, *directory, *desk, clock);
    std::unique_ptr<wallet::ProximityPresenter> presenter =
        wallet::makeProximityPresenter({authority.anchors()}, air, store, keys, *wallet, *directory, *desk, clock);

    std::stop_source stop;
    MemoryStore readerStore;
    std::unique_ptr<identity::Directory> readerDirectory =
        identity::makeDirectory({"https://id.example", authority.anchors()}, readerStore, http, clock);
    wallet::ReaderConfig readerConfig{
        wallet::ReaderIdentity{{readerSigner.certificate}, crypto::signerOf(readerSigner.key)}};

    NearFixture()
    {
        static_cast<void>(keys.authorize(Bytes(32, 7)));
        authority.list(Issuer, "issuer", issuer);
        spreadTrustList();
        hold("licence");
    }

    /// Both sides have it, fresh.
    void spreadTrustList()
    {
        const Json record{{"fetched_at", toEpoch(clock.now())},
                          {"jws", authority.signList(authority.listClaims(1, clock.now()))}};
        static_cast<void>(store.put("directory", "trust_list", record));
        static_cast<void>(readerStore.put("directory", "trust_list", record));
    }

    /// One more certificate in the vault, with a key of its own.
    void hold(const std::string &id)
    {
        const auto key = *crypto::PublicKey::fromDer(*keys.createSigningKey("key." + id));
        const auto encoded = *crypto::issueMdoc(document, key, crypto::signerOf(issuer.key), {issuer.certificate});
        wallet::StoredCertificate stored;
        stored.id = id;
        stored.credential = toBase64Url(encoded);
        stored.issuerId = Issuer;
        stored.title.texts["en"] = "Driving licence";
        stored.keyAlias = "key." + id;
        stored.addedAt = clock.now();
        stored.format = wallet::MdocFormatName;
        static_cast<void>(store.put(wallet::CertificateCollection, id, wallet::toJson(stored)));
    }

    /// More copies of it, to be shown after the one that is there, each with a key and a given name of its own.
    void holdCopies(const std::string &id, const std::vector<std::string> &givenNames)
    {
        wallet::Copies copies;
        for (const auto &name : givenNames) {
            document.nameSpaces[Space].at(1).second = name;
            const auto alias = "key." + id + "." + name;
            const auto key = *crypto::PublicKey::fromDer(*keys.createSigningKey(alias));
            const auto encoded = *crypto::issueMdoc(document, key, crypto::signerOf(issuer.key), {issuer.certificate});
            copies.fresh.push_back({toBase64Url(encoded), alias});
        }
        copies.wanted = static_cast<int>(givenNames.size()) + 1;
        static_cast<void>(wallet::saveCopies(store, id, copies));
    }

    /// Of somebody who waits no longer.
    Call calledOff()
    {
        stop.request_stop();
        return {stop.get_token(), std::chrono::steady_clock::now() + std::chrono::minutes(1)};
    }

    static std::vector<wallet::ItemsRequest> wants(const std::vector<std::string> &elements)
    {
        wallet::ItemsRequest items{Licence, {}};
        for (const auto &element : elements)
            items.nameSpaces[Space][element] = false;
        return {items};
    }

    /// A reader that has connected to the phone that waits, and sends what a test likes.
    struct RawReader {
        crypto::PrivateKey key;
        wallet::DeviceEngagement engagement;
        wallet::ReaderSession session;
        std::unique_ptr<ports::ProximityChannel> channel;
    };
    RawReader connectRaw()
    {
        const auto engagement = *wallet::parseEngagementQr(*presenter->engage());
        const auto &method = engagement.methods.front();
        const auto key = *crypto::PrivateKey::generate();
        return {key, engagement, *wallet::ReaderSession::make(engagement, key),
                *air.connect({method.type, method.version, cbor::encode(method.options)}, {})};
    }

    /// The presenter's request, after the reader has asked for a family name.
    Result<consent::Request> ask(RawReader &raw)
    {
        CAUSEWAY_TRY(const auto asked,
                     wallet::makeDeviceRequest(wants({"family_name"}), raw.session.transcript(), nullptr));
        CAUSEWAY_TRY(const auto message, raw.session.request(asked));
        CAUSEWAY_CHECK(raw.channel->send(message, {}));
        return presenter->awaitRequest({});
    }

    std::unique_ptr<wallet::Reader> makeReader()
    {
        return wallet::makeReader(readerConfig, air, *readerDirectory, clock);
    }

    /// The reader at work, on a thread of its own.
    std::future<Result<wallet::Reading>> read(std::vector<wallet::ItemsRequest> wanted)
    {
        const auto text = presenter->engage().valueOr("mdoc:");
        return std::async(std::launch::async,
                          [this, text, wanted = std::move(wanted)] { return makeReader()->read(text, wanted, {}); });
    }

    std::vector<std::string> outcomes() const
    {
        std::vector<std::string> outcomes;
        for (const auto &entry : ledger->list().valueOr({}))
            outcomes.push_back(entry.outcome);
        return outcomes;
    }
};
}
