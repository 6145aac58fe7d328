#include "issuance/issuance.h"

#include "copies.h"
#include "issuance/check_copies.h"
#include "issuance/issuance_keys.h"
#include "issuance/issuance_requests.h"
#include "issuance/metadata_source.h"
#include "issuance/more_copies.h"
#include "issuance/promises.h"
#include "issuance/setbacks.h"
#include "issuance/storing.h"
#include "issuance/token_family.h"
#include "stored_certificate.h"
#include "types/type_reading.h"

#include <causeway/base/fault_point.h>

#include <algorithm>

namespace causeway::wallet {
namespace {

/// One issuance under way. Every change of state is in the vault before anything else happens.
class Run {
public:
    Run(Issuance issuance, IssuanceParts &parts, const Call &call)
        : m_issuance(std::move(issuance)), m_parts(parts), m_call(call)
    {
    }

    /// As IssuanceOutcome::certificateId.
    Result<std::string> finish()
    {
        if (stepOf(m_issuance.state) == Step::LogIn)
            return Error{ErrorCode::Internal, "the code is not here yet"};
        if (isOver()) {
            CAUSEWAY_CHECK(wrapUp());
            return Error{ErrorCode::OfferUsed, "this issuance is over"};
        }
        auto done = stepsToEnd();
        if (done)
            return done;
        m_why = done.error();
        if (isSetback({done.error(), m_parts.clock.now(), m_isTokenFresh, m_isPostponed}, m_issuance))
            return afterSetback(done.error());
        m_isFinal = isLastWord(done.error());
        CAUSEWAY_CHECK(giveUp());
        return done;
    }

    /// The same, where the person may be on the issuer's page.
    Result<std::string> resume()
    {
        const bool isLogin = stepOf(m_issuance.state) == Step::LogIn;
        if (!isLogin && !isOver())
            return finish();
        if (!isLogin || m_issuance.isLoginOver(m_parts.clock.now()))
            CAUSEWAY_CHECK(isLogin ? giveUp() : wrapUp());
        return std::string();
    }

    /// Whether nothing is left but to tell the issuer and to clear up.
    bool isOver() const
    {
        const auto step = stepOf(m_issuance.state);
        return step == Step::TellIssuer || step == Step::ClearUp;
    }

    Result<void> wrapUp()
    {
        if (stepOf(m_issuance.state) == Step::TellIssuer) {
            CAUSEWAY_CHECK(tellIssuer());
            faultPoint("wallet.issuer_told");
        }
        if (m_issuance.state == State::Refused)
            CAUSEWAY_CHECK(abandon());
        if (isRenewal())
            CAUSEWAY_CHECK(destroySpentKeys(m_parts.store, m_parts.keys, m_issuance.certificateId));
        return clearUp();
    }

    Result<void> giveUp()
    {
        if (m_issuance.state == State::Refused && !tellIssuer())
            return {}; // the next resumePending() tells it
        CAUSEWAY_CHECK(abandon());
        faultPoint("wallet.given_up");
        return clearUp();
    }

    IssuanceOutcome outcome(Result<std::string> certificateId) const
    {
        const auto &now = m_issuance;
        return {std::move(certificateId), now.plan, m_notGranted, isUnderWay(now), now.isOfSeveral, now.siblings};
    }

private:
    /// A wrong transaction code may be tried again, but as a new attempt with new keys: the wrong one is not kept. An odd answer is an answer: the interval counts again, and the first
    /// of them begins the days that are left; not before the last question, or a clock that was slow and is put right would end them at once.
    Result<std::string> afterSetback(const Error &error)
    {
        if (error.code == ErrorCode::TransactionCodeWrong)
            CAUSEWAY_CHECK(giveUp());
        if (isRetryable(error.code))
            return error;
        auto &deferral = m_issuance.deferral;
        if (!deferral.inVainSince)
            deferral.inVainSince = std::max(m_parts.clock.now(), deferral.askedAt);
        if (m_issuance.state == State::Deferred)
            deferral.askedAt = m_parts.clock.now();
        CAUSEWAY_CHECK(save());
        return error;
    }

    Result<std::string> stepsToEnd()
    {
        if (isRenewal() && stepOf(m_issuance.state) != Step::AskAgain)
            CAUSEWAY_CHECK(planAnew());
        CAUSEWAY_CHECK(ensureKeys(m_issuance, m_parts.keys));
        faultPoint("wallet.keys_made");
        if (stepOf(m_issuance.state) == Step::AskForToken)
            CAUSEWAY_CHECK(askForToken());
        const bool isDeferred = stepOf(m_issuance.state) == Step::AskAgain;
        if (isDeferred && !m_issuance.deferral.isDue(m_parts.clock.now()))
            return std::string();
        CAUSEWAY_TRY(const auto list, trustList());
        CAUSEWAY_TRY(const auto answer, isDeferred ? askAgain() : askForCredential());
        faultPoint("wallet.credential_received");
        if (answer.credentials.empty())
            return wait(answer);
        CAUSEWAY_TRY(auto id, take(answer, list));
        static_cast<void>(wrapUp()); // the certificate is here; what is left over the next resumePending() does
        return id;
    }

    /// Before the issuer is asked: that there is none to judge by is no fault of what it would send.
    Result<identity::TrustList> trustList()
    {
        auto list = m_parts.directory.trustList(m_call);
        m_isPostponed = !list;
        return list;
    }

    Result<void> enter(Event event)
    {
        const auto state = next(m_issuance.state, event);
        if (!state)
            return Error{ErrorCode::Internal, "an event that cannot happen in this state of an issuance"};
        m_issuance.state = *state;
        return save();
    }

    Result<void> save() { return m_parts.store.put(IssuanceCollection, m_issuance.id, toJson(m_issuance)); }

    Result<void> askForToken()
    {
        CAUSEWAY_CHECK(enter(Event::TokenRequestLeaves));
        faultPoint("wallet.before_token");
        CAUSEWAY_TRY(const auto token,
                     isRenewal() ? refreshToken(m_issuance, m_parts, m_call)
                                 : requestToken(m_issuance, m_parts, m_call));
        faultPoint("wallet.token_received");
        m_issuance.transactionCode.clear();
        if (isRenewal())
            CAUSEWAY_CHECK(keepRenewed(token));
        CAUSEWAY_CHECK(m_parts.store.transaction([&] { return takeToken(token); }));
        faultPoint("wallet.token_held");
        return ensureKeys(m_issuance, m_parts.keys); // for what was granted in the first one's place
    }

    Result<void> takeToken(const GrantedToken &token)
    {
        if (isRenewal()) {
            CAUSEWAY_CHECK(holdRenewed(token, m_issuance));
            return enter(Event::TokenGranted);
        }
        CAUSEWAY_CHECK(hold(token, m_issuance));
        m_notGranted = wallet::notGranted(token, m_issuance);
        CAUSEWAY_CHECK(noteNotGranted(m_issuance, m_notGranted, m_parts.clock.now(), m_parts.store));
        for (const auto &other : othersGranted(token, m_issuance))
            CAUSEWAY_CHECK(m_parts.store.put(IssuanceCollection, other.id, toJson(other)));
        m_issuance.siblings.clear();
        return enter(Event::TokenGranted);
    }

    /// Before anything is made of the answer: the refresh token that was used may be over (RFC 9700, section 4.14.2).
    Result<void> keepRenewed(const GrantedToken &token)
    {
        if (!m_issuance.refreshToken.empty())
            m_issuance.refreshToken = token.refreshToken;
        return m_parts.store.transaction([&]() -> Result<void> {
            CAUSEWAY_CHECK(keepForFamily(token, m_issuance.dpopKeyAlias, m_parts.store));
            return save();
        });
    }

    bool isRenewal() const { return !m_issuance.certificateId.empty(); }

    Result<CredentialAnswer> askForCredential()
    {
        CAUSEWAY_CHECK(enter(Event::CredentialRequestLeaves));
        faultPoint("wallet.before_credential");
        return withGoodToken([&] { return requestCredential(m_issuance, m_parts, m_call); });
    }

    /// An issuer forgets a transaction once it was answered. Where that answer did not arrive, the certificate is asked for anew.
    Result<CredentialAnswer> askAgain()
    {
        const auto copies = m_issuance.plan.copies; // as many as were asked for
        CAUSEWAY_CHECK(renewPlan());
        m_issuance.plan.copies = copies;
        const bool wasLost = m_issuance.deferral.isAnswerOpen;
        m_issuance.deferral.isAnswerOpen = true;
        CAUSEWAY_CHECK(save());
        faultPoint("wallet.before_deferred");
        auto answer = withGoodToken([&] { return requestDeferred(m_issuance, m_parts, m_call); });
        if (answer || !wasLost || answer.error().detail != "400 invalid_transaction_id")
            return answer;
        return askForCredential();
    }

    /// While something is waited for, or where an earlier try took long, the access token may run out.
    template<typename Ask>
    auto withGoodToken(const Ask &ask) -> decltype(ask())
    {
        auto answer = ask();
        if (answer || answer.error().code != ErrorCode::OfferUsed)
            return answer;
        CAUSEWAY_TRY(auto known, familyRefreshToken(m_issuance, m_parts.store));
        if (known.empty())
            return answer;
        CAUSEWAY_CHECK(renewToken(std::move(known)));
        return ask();
    }

    Result<void> renewToken(std::string knownRefreshToken)
    {
        auto asking = m_issuance;
        asking.refreshToken = std::move(knownRefreshToken);
        CAUSEWAY_TRY(const auto token, refreshToken(asking, m_parts, m_call));
        CAUSEWAY_CHECK(keepRenewed(token));
        CAUSEWAY_CHECK(holdRenewed(token, m_issuance));
        CAUSEWAY_CHECK(save());
        m_isTokenFresh = true;
        faultPoint("wallet.token_renewed");
        return {};
    }

    /// Where it cannot be told what the issuer says of itself nothing was sent, and nothing is given up.
    Result<void> renewPlan()
    {
        const auto renewed = refreshPlan(m_issuance.plan, m_parts, m_call);
        m_isPostponed = !renewed;
        return renewed;
    }

    /// The issuer may take fewer proofs than it did: keys of an earlier try are destroyed that nothing will be bound to.
    Result<void> planAnew()
    {
        const auto made = keyAliases(m_issuance);
        CAUSEWAY_CHECK(renewPlan());
        for (const auto &alias : unwantedKeys(made, m_issuance))
            CAUSEWAY_CHECK(m_parts.keys.remove(alias));
        return {};
    }

    Result<std::string> wait(const CredentialAnswer &answer)
    {
        m_issuance.deferral = {answer.transactionId, answer.interval, m_parts.clock.now(), false};
        CAUSEWAY_CHECK(enter(Event::CredentialDeferred));
        faultPoint("wallet.deferred");
        return std::string();
    }

    /// What is not taken is refused for good, and the issuer may learn of it: that is in the vault first.
    Result<std::string> take(const CredentialAnswer &answer, const identity::TrustList &list)
    {
        m_issuance.notificationId = answer.notificationId;
        m_issuance.answeredAt = m_parts.clock.now();
        const auto copies = checkCopies(answer.credentials, m_issuance, list, m_parts);
        const auto type = copies ? typeOf(answer) : copies.error();
        if (type) {
            faultPoint("wallet.credential_checked");
            return store(*copies, *type);
        }
        const bool isOurFault = isRetryable(type.error().code) || type.error().code == ErrorCode::KeyStoreFailure;
        if (!isOurFault) {
            CAUSEWAY_CHECK(m_parts.store.transaction([&] { return refuse(type.error()); }));
            faultPoint("wallet.refused");
        }
        return type.error();
    }

    Result<void> refuse(const Error &why)
    {
        if (isUnderWay(m_issuance))
            CAUSEWAY_CHECK(noteEnd(m_issuance, why, m_parts.clock.now(), m_parts.store));
        return enter(Event::CredentialRefused);
    }

    /// More copies are of a type that is known; what takes the place of one that runs out may be of one that changed.
    Result<TypeReading> typeOf(const CredentialAnswer &answer)
    {
        if (isRenewal()) {
            CAUSEWAY_TRY(const auto isSuccessor, isSuccessorDue(m_issuance, m_parts.store, m_parts.clock.now()));
            if (!isSuccessor)
                return TypeReading();
        }
        return readType(answer.credentials, m_issuance.plan.format, m_parts.http, m_call);
    }

    Result<std::string> store(const std::vector<CertificateCopy> &copies, const TypeReading &type)
    {
        const auto made = keyAliases(m_issuance);
        m_issuance.idleKeys.insert(m_issuance.idleKeys.end(), made.begin(), made.end());
        for (const auto &copy : copies)
            std::erase(m_issuance.idleKeys, copy.keyAlias);
        CAUSEWAY_TRY(auto id,
                     isRenewal() ? m_issuance.certificateId
                                 : certificateIdFor(copies.front(), m_issuance.plan, m_parts.keys));
        CAUSEWAY_CHECK(m_parts.store.transaction([&] { return keep(id, copies, type); }));
        faultPoint("wallet.stored");
        return id;
    }

    Result<void> keep(const std::string &id, const std::vector<CertificateCopy> &copies, const TypeReading &type)
    {
        CAUSEWAY_CHECK(isRenewal() ? storeMore(copies, type, m_issuance, m_parts)
                                   : storeNew(id, copies, type, m_issuance, m_parts));
        return enter(Event::CredentialAccepted);
    }

    /// Never of what the person does later. An issuer that refuses to hear it is not asked again; one that cannot be reached is; but the next renewal does not wait for that.
    Result<void> tellIssuer()
    {
        const bool isLate = isRenewal() && m_parts.clock.now() > m_issuance.answeredAt + Copies::Rest;
        if (isLate || m_issuance.notificationId.empty() || m_issuance.plan.notificationEndpoint.empty())
            return {};
        const auto *event = m_issuance.state == State::Stored ? "credential_accepted" : "credential_failure";
        const auto told = withGoodToken([&] { return notifyIssuer(m_issuance, event, m_parts, m_call); });
        return told || !isRetryable(told.error().code) ? Result<void>() : told.error();
    }

    Result<void> clearUp()
    {
        CAUSEWAY_CHECK(destroyUnusedKeys(m_issuance, m_parts.store, m_parts.keys));
        CAUSEWAY_CHECK(m_parts.store.transaction([&] { return removeRecord(); }));
        faultPoint("wallet.cleared_up");
        return {};
    }

    /// The refresh token that was kept with it goes to those that still wait; with a certificate that came it is kept already.
    Result<void> removeRecord()
    {
        if (m_issuance.state == State::Abandoned && !isRenewal())
            CAUSEWAY_CHECK(handOnToken(m_issuance.refreshToken, m_issuance.dpopKeyAlias, m_issuance.id, m_parts.store));
        return m_parts.store.remove(IssuanceCollection, m_issuance.id);
    }

    /// A certificate that cannot be had again is not asked for again; why another ended stays until it was told.
    Result<void> abandon()
    {
        return m_parts.store.transaction([&]() -> Result<void> {
            const auto now = m_parts.clock.now();
            if (isRenewal())
                CAUSEWAY_CHECK(endRenewal(m_issuance, m_isFinal, m_parts.store, now));
            if (m_why && isUnderWay(m_issuance))
                CAUSEWAY_CHECK(noteEnd(m_issuance, *m_why, now, m_parts.store));
            return enter(Event::GivenUp);
        });
    }

    Issuance m_issuance;
    IssuanceParts &m_parts;
    const Call &m_call;
    bool m_isPostponed = false;             ///< it could not be told whom to ask, or whom to believe
    bool m_isFinal = false;                 ///< it ended by the issuer's last word
    bool m_isTokenFresh = false;            ///< it was renewed just now
    std::optional<Error> m_why;             ///< it is given up for that, and not because nobody wants it
    std::vector<IssuancePlan> m_notGranted; ///< of the offer, by the server
};
}

IssuanceOutcome runIssuance(Issuance issuance, IssuanceParts &parts, const Call &call)
{
    Run run(std::move(issuance), parts, call);
    return run.outcome(run.finish());
}

Result<void> giveUpIssuance(const Issuance &issuance, IssuanceParts &parts, const Call &call)
{
    return Run(issuance, parts, call).giveUp();
}

IssuanceOutcome resumeIssuance(const Issuance &issuance, IssuanceParts &parts, const Call &call)
{
    Run run(issuance, parts, call);
    return run.outcome(run.resume());
}
}
