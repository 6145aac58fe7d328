#pragma once

#include "fake_clock.h"
#include "fake_rail.h"
#include "memory_store.h"

#include <causeway/payment/payment.h>

namespace causeway::test {

struct FakeDirectory final : identity::Directory {
    FakeRail &rail;
    std::optional<Error> failTrustList;

    explicit FakeDirectory(FakeRail &theRail) : rail(theRail) {}

    Result<identity::Endpoints> endpoints(const Call &) override
    {
        identity::Endpoints endpoints;
        endpoints.billing = "https://sandbox.example/billing";
        endpoints.paymentRail = FakeRail::Origin;
        return endpoints;
    }
    Result<identity::TrustList> trustList(const Call &) override
    {
        return failTrustList ? Result<identity::TrustList>(*failTrustList) : identity::TrustList();
    }
    Result<std::optional<identity::TrustList>> cachedTrustList() override
    {
        return std::optional<identity::TrustList>();
    }
    Result<identity::TrustedEntity> verifyChain(const std::vector<crypto::Certificate> &, const std::string &,
                                                const std::string &, const identity::TrustList &) override
    {
        return Error{ErrorCode::RequesterUntrusted};
    }
    Result<identity::TrustedEntity> verifySigner(const crypto::Jws &jws, const std::string &id, const std::string &role,
                                                 const identity::TrustList &) override
    {
        if (id != FakeRail::Origin || role != "payment_rail")
            return Error{ErrorCode::RequesterUntrusted};
        CAUSEWAY_CHECK(jws.verify(rail.key.publicKey()));
        return identity::TrustedEntity{id, {role}, {}, {}};
    }
};

struct FakeIdentity final : identity::Identity {
    FakeRail &rail;
    crypto::PrivateKey key = *crypto::PrivateKey::generate();
    int signatures = 0;

    explicit FakeIdentity(FakeRail &theRail) : rail(theRail) {}

    Result<identity::Profile> enrol(const identity::Document &, const Call &) override { return profile(); }
    Result<identity::Profile> profile() override
    {
        return identity::Profile{"client-1", "CHAN Siu Ming", {}, {}, {}, {}};
    }
    Result<void> login(const Call &) override { return {}; }
    bool isLoggedIn() override { return true; }
    Result<void> logout() override { return {}; }
    Result<consent::Request> openServiceLogin(const std::string &, const Call &) override
    {
        return Error{ErrorCode::RequestInvalid};
    }
    Result<identity::PersonalCode> personalCode(bool) override { return Error{ErrorCode::NotEnrolled}; }
    net::HttpClient &authorized() override { return rail; }
    Result<std::string> signAsDevice(const Json &claims, const std::string &typ) override
    {
        ++signatures;
        return crypto::signJws(Json{{"kid", "client-1"}}, claims, typ, crypto::signerOf(key));
    }
};

/// Tells a test after each write, so that it can keep what a killed process would find.
struct WatchedStore final : vault::RecordStore {
    MemoryStore memory;
    std::function<void()> written = [] {};
    int depth = 0;

    Result<void> put(const std::string &collection, const std::string &key, const Json &body) override
    {
        CAUSEWAY_CHECK(memory.put(collection, key, body));
        if (depth == 0)
            written();
        return {};
    }
    Result<std::optional<Json>> get(const std::string &collection, const std::string &key) override
    {
        return memory.get(collection, key);
    }
    Result<std::vector<vault::Record>> list(const std::string &collection) override { return memory.list(collection); }
    Result<std::optional<vault::Record>> last(const std::string &collection) override
    {
        return memory.last(collection);
    }
    Result<void> remove(const std::string &collection, const std::string &key) override
    {
        return memory.remove(collection, key);
    }
    Result<void> transaction(const std::function<Result<void>()> &work) override
    {
        ++depth;
        const auto done = memory.transaction(work);
        --depth;
        if (done && depth == 0)
            written();
        return done;
    }
};

/// A person with a vault, a rail with accounts. `restart()` is a new process on the same vault.
struct PaymentWorld {
    FakeClock clock;
    FakeRail rail;
    WatchedStore store;
    FakeDirectory directory{rail};
    FakeIdentity identity{rail};
    std::unique_ptr<consent::Ledger> ledger;
    std::unique_ptr<consent::Desk> desk;
    std::unique_ptr<payment::Payments> payments;

    PaymentWorld()
    {
        rail.clock = &clock;
        rail.addPayee("fps_id", "6000509", "Rating Office");
        rail.addPayee("email", "pay@example.org", "Example Charity");
        rail.addBill("b1", "BILL-1", 54000);
        rail.addBill("b2", "BILL-2", 8000);
        restart();
    }
    PaymentWorld(const PaymentWorld &) = delete;
    PaymentWorld &operator=(const PaymentWorld &) = delete;

    void restart()
    {
        payments.reset();
        ledger = consent::makeLedger(store, clock);
        desk = consent::makeDesk(*ledger, clock);
        payments = payment::makePayments(store, identity, directory, *desk, *ledger, clock);
    }

    Result<Json> approve(const std::string &request) { return desk->decide(request, {true, {}, {}}, {}); }
    Result<Json> payBill(const std::string &bill)
    {
        CAUSEWAY_TRY(const auto request, payments->openBill(bill, {}));
        return approve(request.id);
    }
    Result<Json> payCode(const std::string &code, std::optional<Money> amount = {})
    {
        CAUSEWAY_TRY(const auto request, payments->openCode(code, amount, {}));
        return approve(request.id);
    }
};
}
