#include <causeway/wallet/wallet.h>

#include "attestation/client_attestations.h"
#include "copies.h"
#include "holding/keeping.h"
#include "holding/removal.h"
#include "issuance/issuance.h"
#include "issuance/issuance_store.h"
#include "issuance/login_page.h"
#include "issuance/metadata_source.h"
#include "issuance/more_copies.h"
#include "issuance/offer_result.h"
#include "issuance/open_offer.h"
#include "issuance/promises.h"
#include "issuance/taken_offers.h"
#include "status/own_statuses.h"
#include "stored_certificate.h"
#include "types/type_reading.h"

#include <causeway/base/fault_point.h>
#include <causeway/base/log.h>
#include <causeway/base/url.h>
#include <causeway/crypto/primitives.h>
#include <causeway/identity/server_clock.h>
#include <causeway/net/json_api.h>

#include <algorithm>
#include <set>

namespace causeway::wallet {
namespace {

void logUnfinished(const char *what, const Error &error)
{
    logLine(LogLevel::Notice, "wallet", std::string(what) + " was not finished: " + std::string(toString(error.code)));
}

std::string originOf(const std::string &issuer)
{
    const auto url = parseUrl(issuer);
    return url ? url->origin() : issuer;
}

/// Whether nothing else need be asked of its issuer now. That nobody hears how it went keeps back nothing that a person waits for.
bool isSilence(const Error &error, const Issuance &issuance)
{
    const bool isMute = error.code == ErrorCode::NetworkTimeout || error.code == ErrorCode::NetworkUnreachable;
    return isMute && stepOf(issuance.state) != Step::TellIssuer;
}

class VaultWallet final : public Wallet {
public:
    VaultWallet(vault::RecordStore &store, ports::KeyStore &keys, net::HttpClient &http, net::HttpClient &authorized,
                identity::Directory &directory, consent::Desk &desk, const Clock &clock, WalletClient client,
                const Clock &trustClock)
        : m_store(store), m_keys(keys), m_authorized(authorized), m_directory(directory), m_desk(desk), m_clock(clock),
          m_client(std::move(client)), m_serverClock(clock), m_http(http, m_serverClock),
          m_statuses(store, directory, m_http, trustClock),
          m_dpop(identity::makeDpopClient(keys, m_http, m_serverClock)),
          m_attested(identity::makeAttestedClient({*m_dpop, m_http, keys, m_serverClock})),
          m_parts{store, keys, m_http, *m_dpop, directory, m_serverClock, clock, m_client, m_attestations, *m_attested}
    {
    }

    Result<consent::Request> openOffer(const std::string &uri, const Call &call) override
    {
        CAUSEWAY_TRY(const auto text, readOfferText(uri, m_http, call));
        CAUSEWAY_TRY(auto open, checkOffer(text, call));
        open.linkDigest = crypto::sha256Base64Url(uri);
        const auto request = sheetFor(open, m_clock.now());
        m_desk.open(request, [this, open](const consent::Decision &decision, const Call &deciding) {
            return decide(open, decision, deciding);
        });
        return request;
    }

    Result<Json> continueIssuance(const std::string &callback, const Call &call) override
    {
        CAUSEWAY_TRY(auto issuance, findLogin(callback, m_store));
        if (const auto closed = closeLogin(callback, issuance, m_parts, call); !closed) {
            if (endsLogin(closed.error()))
                noteFailure(issuance, plansOf(issuance), closed.error());
            return closed.error();
        }
        CAUSEWAY_TRY(const auto result, run(issuance, call));
        noteFailures(issuance, result);
        auto answer = tell(result);
        if (!answer && result.failures().empty()) // all of it goes on by itself
            noteFailure(issuance, plansOf(issuance), answer.error());
        return answer;
    }

    Result<Json> outcomeOf(const std::string &uri) override { return whatCameOf(uri, m_store); }

    Result<std::string> requestOffer(const std::string &issuer, const std::string &configurationId,
                                     const Call &call) override
    {
        CAUSEWAY_CHECK(findIssuer(issuer, call));
        CAUSEWAY_TRY(const auto places, m_directory.endpoints(call));
        if (std::ranges::find(places.credentialIssuers, issuer) == places.credentialIssuers.end())
            return offerLinkFor(issuer, configurationId); // the person's token is not for it to see
        const auto request = net::postJson(issuer + "/offers", {{"credential_configuration_id", configurationId}});
        CAUSEWAY_TRY(const auto response, m_authorized.send(request, call));
        CAUSEWAY_TRY(const auto answer, net::jsonBody(response));
        const auto offer = optionalString(answer, "offer");
        return offer ? Result<std::string>(*offer) : Error{ErrorCode::ResponseUnexpected, "no offer"};
    }

    Result<std::vector<Certificate>> list() override
    {
        CAUSEWAY_TRY(const auto records, m_store.list(CertificateCollection));
        CAUSEWAY_TRY(const auto left, copiesLeft(m_store));
        std::vector<Certificate> certificates;
        for (const auto &record : records) {
            CAUSEWAY_TRY(const auto stored, storedCertificateFromJson(record.key, record.body));
            certificates.push_back(toCertificate(stored));
            if (const auto found = left.find(record.key); found != left.end())
                certificates.back().copiesLeft = found->second;
        }
        return certificates;
    }

    Result<Certificate> find(const std::string &id) override
    {
        CAUSEWAY_TRY(const auto stored, loadCertificate(m_store, id));
        CAUSEWAY_TRY(const auto copies, loadCopies(m_store, id));
        auto certificate = toCertificate(stored);
        if (copies)
            certificate.copiesLeft = copies->left();
        return certificate;
    }

    Result<Belief> believe(const std::string &id) override
    {
        CAUSEWAY_TRY(const auto stored, loadCertificate(m_store, id));
        CAUSEWAY_TRY(const auto list, m_directory.cachedTrustList());
        return believeStored(stored, list, {m_directory, m_keys, m_statuses.cache()}, m_clock.now());
    }

    Result<void> remove(const std::string &id) override
    {
        CAUSEWAY_CHECK(m_store.transaction([&] { return forgetCertificate(m_store, id); }));
        faultPoint("wallet.removed");
        destroyKeysOfRemoved();
        return {};
    }

    Result<std::vector<PendingCertificate>> pending() override { return listPromised(m_clock.now(), m_store); }

    Result<void> giveUp(const std::string &pendingId) override
    {
        CAUSEWAY_TRY(const auto issuance, loadIssuance(m_store, pendingId));
        if (issuance && isUnderWay(*issuance))
            return giveUpIssuance(*issuance, m_parts, {});
        CAUSEWAY_TRY(const auto ended, m_store.get(EndedPromiseCollection, pendingId));
        return ended ? forgetEnd(pendingId, m_store) : Error{ErrorCode::CertificateNotFound};
    }

    Result<int> resumePending(const Call &call) override
    {
        destroyKeysOfRemoved();
        CAUSEWAY_CHECK(prepareMoreCopies(m_store, m_keys, m_clock.now()));
        CAUSEWAY_CHECK(forgetOldEnds(m_clock.now(), m_store));
        CAUSEWAY_TRY(const auto came, resumeAll(call));
        if (const auto forgotten = m_attestations.forgetUnused(); !forgotten)
            logUnfinished("forgetting attestations", forgotten.error());
        CAUSEWAY_CHECK(readDueTypes(m_store, m_http, m_clock, call));
        return came;
    }

    Result<int> refreshStatus(const Call &call) override { return m_statuses.refresh(call); }

private:
    /// What is not destroyed now is destroyed at the next resumePending().
    void destroyKeysOfRemoved()
    {
        if (const auto destroyed = destroyForgottenKeys(m_store, m_keys); !destroyed)
            logUnfinished("destroying keys", destroyed.error());
    }
    Result<OpenOffer> checkOffer(const std::string &text, const Call &call);
    Result<identity::TrustedEntity> findIssuer(const std::string &issuer, const Call &call);
    Result<KeyClaims> keyClaims(const Call &call) const
    {
        CAUSEWAY_TRY(const auto isAttestable, m_attestations.isPossible(call));
        return keyClaimsOf(m_keys.protection(), isAttestable);
    }
    Result<Json> decide(const OpenOffer &open, const consent::Decision &decision, const Call &call);
    Result<OfferResult> run(const Issuance &issuance, const Call &call);
    Result<Json> finish(const Issuance &issuance, const Call &call);
    Result<Json> tell(const OfferResult &result);
    Result<int> resumeAll(const Call &call);
    Result<bool> resume(const std::string &id, const Call &call);
    Result<void> noteEnded(const Issuance &before, const IssuanceOutcome &outcome);
    void noteFailures(const Issuance &issuance, const OfferResult &result);
    void noteFailure(const Issuance &issuance, const std::vector<IssuancePlan> &plans, const Error &error);

    vault::RecordStore &m_store;
    ports::KeyStore &m_keys;
    net::HttpClient &m_authorized;
    identity::Directory &m_directory;
    consent::Desk &m_desk;
    const Clock &m_clock;
    const WalletClient m_client;
    identity::ServerClock m_serverClock;
    identity::ClockKeepingHttp m_http;
    OwnStatuses m_statuses;
    std::unique_ptr<identity::DpopClient> m_dpop;
    ClientAttestations m_attestations{m_store, m_keys, m_client, m_serverClock};
    std::unique_ptr<identity::AttestedClient> m_attested;
    IssuanceParts m_parts;
};

/// Only issuers on the trust list are asked for anything: an offer may come from anyone, the transaction code may not go to anyone.
Result<identity::TrustedEntity> VaultWallet::findIssuer(const std::string &issuer, const Call &call)
{
    CAUSEWAY_TRY(const auto list, m_directory.trustList(call));
    const auto *entity = list.find(issuer, "issuer");
    if (!entity)
        return Error{ErrorCode::IssuerUntrusted, "not on the trust list"};
    return *entity;
}

Result<OpenOffer> VaultWallet::checkOffer(const std::string &text, const Call &call)
{
    OpenOffer open;
    open.text = text;
    CAUSEWAY_TRY(open.offer, parseOffer(text));
    open.id = offerIdOf(open.offer);
    CAUSEWAY_CHECK(checkUnused(open.id, m_store));
    CAUSEWAY_TRY(const auto issuer, findIssuer(open.offer.credentialIssuer, call));
    open.issuerName = issuer.names;
    CAUSEWAY_TRY(const auto claims, keyClaims(call));
    CAUSEWAY_TRY(open.plans, fetchPlans(open.offer, claims, m_parts, call));
    return open;
}

Result<Json> VaultWallet::decide(const OpenOffer &open, const consent::Decision &decision, const Call &call)
{
    if (!decision.approved)
        return Json::object(); // an issuer is not told: the offer just runs out
    if (open.offer.transactionCode && decision.transactionCode.empty())
        return Error{ErrorCode::TransactionCodeRequired};
    const auto code = open.offer.transactionCode ? decision.transactionCode : std::string();
    CAUSEWAY_TRY(auto issuance, prepareIssuance(open, code, m_parts, call));
    faultPoint("wallet.prepared");
    if (stepOf(issuance.state) != Step::LogIn)
        return finish(issuance, call);
    const auto page = openLogin(issuance, m_parts, call);
    if (page)
        return Json{{"login_page", *page}};
    if (!isRetryable(page.error().code))
        CAUSEWAY_CHECK(giveUpIssuance(issuance, m_parts, call));
    return page.error();
}

Result<OfferResult> VaultWallet::run(const Issuance &issuance, const Call &call)
{
    CAUSEWAY_TRY(auto result, runOffer(issuance, m_parts, call));
    for (const auto &id : result.certificates())
        m_statuses.fetchFor(id, call);
    return result;
}

Result<Json> VaultWallet::finish(const Issuance &issuance, const Call &call)
{
    CAUSEWAY_TRY(const auto result, run(issuance, call));
    auto answer = tell(result);
    if (answer || result.isUnderWay()) // another error is written by whoever asked
        noteFailures(issuance, result);
    return answer;
}

/// What the answer says pending() need not say; what was not granted it says all the same.
Result<Json> VaultWallet::tell(const OfferResult &result)
{
    auto answer = result.toJson();
    if (!answer && result.isUnderWay())
        return answer;
    for (const auto &failure : result.failures())
        if (const auto forgotten = forgetEnd(failure.issuanceId, m_store); !forgotten)
            logUnfinished("forgetting what was told", forgotten.error());
    return answer;
}

/// All have the time of one call: whoever keeps us waiting is asked for nothing else before the next, so that the others get their turn.
Result<int> VaultWallet::resumeAll(const Call &call)
{
    CAUSEWAY_TRY(const auto issuances, loadIssuances(m_store));
    CAUSEWAY_TRY(auto keepings, loadKeepings(m_store));
    std::set<std::string> silent; // origins of issuers
    int came = 0;
    for (const auto &issuance : issuances) {
        if (call.isOver())
            break;
        if (keepings[issuance.certificateId].isArchived) // its issuer does not learn that the phone is in use
            continue;
        const auto origin = originOf(issuance.plan.credentialIssuer);
        if (silent.contains(origin))
            continue;
        const auto resumed = resume(issuance.id, call);
        if (!resumed) {
            logUnfinished("an issuance", resumed.error());
            if (isSilence(resumed.error(), issuance))
                silent.insert(origin);
        } else if (*resumed && issuance.certificateId.empty()) {
            ++came;
        }
    }
    return came;
}

/// As it is by now: another that was resumed before it may have renewed the tokens of both.
Result<bool> VaultWallet::resume(const std::string &id, const Call &call)
{
    CAUSEWAY_TRY(const auto issuance, loadIssuance(m_store, id));
    if (!issuance)
        return false;
    const auto outcome = resumeIssuance(*issuance, m_parts, call);
    for (const auto &plan : outcome.notGranted)
        noteFailure(*issuance, {plan}, Error{ErrorCode::OAuthRefused});
    if (outcome.certificateId) {
        const bool isHere = !outcome.certificateId->empty();
        if (isHere)
            m_statuses.fetchFor(*outcome.certificateId, call);
        return isHere;
    }
    CAUSEWAY_CHECK(noteEnded(*issuance, outcome));
    return outcome.certificateId.error();
}

/// Where it was under way and is no longer, nobody waits for an answer that could say why: pending() does already, and the ledger.
Result<void> VaultWallet::noteEnded(const Issuance &before, const IssuanceOutcome &outcome)
{
    CAUSEWAY_TRY(const auto now, loadIssuance(m_store, before.id));
    if (!isUnderWay(before) || (now && isUnderWay(*now)))
        return {};
    auto ended = before;
    ended.plan = outcome.plan; // a token that came now may have parted it from the others
    ended.siblings = outcome.siblings;
    noteFailure(ended, plansOf(ended), outcome.certificateId.error());
    return {};
}

void VaultWallet::noteFailures(const Issuance &issuance, const OfferResult &result)
{
    for (const auto &[issuanceId, plan, error] : result.failures())
        noteFailure(issuance, {plan}, error);
}

void VaultWallet::noteFailure(const Issuance &issuance, const std::vector<IssuancePlan> &plans, const Error &error)
{
    auto request = issuingBy(issuance.plan.credentialIssuer, issuance.issuerName, plans);
    request.digest = issuance.requestDigest;
    if (const auto noted = m_desk.noteFailure(request, error); !noted)
        logUnfinished("noting a failure", noted.error());
}
}

std::unique_ptr<Wallet> makeWallet(vault::RecordStore &store, ports::KeyStore &keys, net::HttpClient &http,
                                   net::HttpClient &authorized, identity::Directory &directory, consent::Desk &desk,
                                   const Clock &clock, WalletClient client, const Clock *trustClock)
{
    return std::make_unique<VaultWallet>(store, keys, http, authorized, directory, desk, clock, std::move(client),
                                         trustClock ? *trustClock : clock);
}
}
