#include "issuance/issuance.h"

#include "issuance/issuance_requests.h"
#include "stored_certificate.h"

#include <causeway/base/fault_point.h>

namespace causeway::wallet {
namespace {

/// One issuance under way. Every change of state is in the vault before anything else happens.
class Run {
public:
    Run(Issuance issuance, IssuanceParts &parts, const Call &call)
        : m_issuance(std::move(issuance)), m_parts(parts), m_call(call)
    {
    }

    Result<std::string> finish()
    {
        if (stepOf(m_issuance.state) == Step::ClearUp) {
            CAUSEWAY_CHECK(clearUp());
            return Error{ErrorCode::OfferUsed, "this issuance is over"};
        }
        auto done = stepsToEnd();
        if (done || isRetryable(done.error().code))
            return afterSetback(std::move(done));
        CAUSEWAY_CHECK(giveUp());
        return done;
    }

    Result<void> clearUp()
    {
        if (m_issuance.state == State::Abandoned)
            CAUSEWAY_CHECK(m_parts.keys.remove(m_issuance.keyAlias));
        CAUSEWAY_CHECK(m_parts.keys.remove(m_issuance.dpopKeyAlias));
        CAUSEWAY_CHECK(m_parts.store.remove(IssuanceCollection, m_issuance.id));
        faultPoint("wallet.cleared_up");
        return {};
    }

private:
    /// A wrong transaction code may be tried again, but as a new attempt with new keys: the wrong one is not kept.
    Result<std::string> afterSetback(Result<std::string> done)
    {
        if (!done && done.error().code == ErrorCode::TransactionCodeWrong)
            CAUSEWAY_CHECK(giveUp());
        return done;
    }

    Result<std::string> stepsToEnd()
    {
        CAUSEWAY_CHECK(ensureKey(m_issuance.keyAlias));
        CAUSEWAY_CHECK(ensureKey(m_issuance.dpopKeyAlias));
        faultPoint("wallet.keys_made");
        if (stepOf(m_issuance.state) == Step::AskForToken)
            CAUSEWAY_CHECK(askForToken());
        CAUSEWAY_TRY(auto id, askForCredential());
        static_cast<void>(clearUp()); // the certificate is here; what is left over the next resumePending() removes
        return id;
    }

    Result<void> ensureKey(const std::string &alias)
    {
        const auto present = m_parts.keys.publicKey(alias);
        if (present)
            return {};
        if (present.error().code != ErrorCode::KeyNotFound)
            return present.error();
        CAUSEWAY_CHECK(m_parts.keys.createSigningKey(alias));
        return {};
    }

    Result<void> enter(Event event)
    {
        const auto state = next(m_issuance.state, event);
        if (!state)
            return Error{ErrorCode::Internal, "an event that cannot happen in this state of an issuance"};
        m_issuance.state = *state;
        return m_parts.store.put(IssuanceCollection, m_issuance.id, toJson(m_issuance));
    }

    Result<void> askForToken()
    {
        CAUSEWAY_CHECK(enter(Event::TokenRequestLeaves));
        faultPoint("wallet.before_token");
        CAUSEWAY_TRY(const auto token, requestToken(m_issuance, m_parts, m_call));
        faultPoint("wallet.token_received");
        m_issuance.accessToken = token.accessToken;
        m_issuance.credentialIdentifier = token.credentialIdentifier;
        m_issuance.transactionCode.clear();
        CAUSEWAY_CHECK(enter(Event::TokenGranted));
        faultPoint("wallet.token_held");
        return {};
    }

    Result<std::string> askForCredential()
    {
        CAUSEWAY_CHECK(enter(Event::CredentialRequestLeaves));
        faultPoint("wallet.before_credential");
        CAUSEWAY_TRY(const auto credential, requestCredential(m_issuance, m_parts, m_call));
        faultPoint("wallet.credential_received");
        CAUSEWAY_TRY(const auto publicKey, m_parts.keys.publicKey(m_issuance.keyAlias));
        CAUSEWAY_TRY(const auto list, m_parts.directory.trustList(m_call));
        const Expectation expected{m_issuance.plan.credentialIssuer, m_issuance.plan.type, publicKey,
                                   m_issuance.plan.format};
        CAUSEWAY_CHECK(checkNewCredential(credential, expected, list, m_parts.directory, m_parts.serverClock.now()));
        faultPoint("wallet.credential_checked");
        return store(credential, publicKey);
    }

    Result<std::string> store(const std::string &credential, const Bytes &publicKey)
    {
        CAUSEWAY_TRY(const auto key, crypto::PublicKey::fromDer(publicKey));
        const auto &plan = m_issuance.plan;
        const auto now = m_parts.clock.now();
        const StoredCertificate stored{certificateId(plan.credentialIssuer, plan.type, key),
                                       credential,
                                       plan.credentialIssuer,
                                       plan.title,
                                       m_issuance.issuerName,
                                       m_issuance.keyAlias,
                                       now,
                                       plan.format};
        CAUSEWAY_CHECK(m_parts.store.transaction([&] { return keep(stored); }));
        faultPoint("wallet.stored");
        return stored.id;
    }

    Result<void> keep(const StoredCertificate &stored)
    {
        auto record = toJson(stored);
        record["configuration_id"] = m_issuance.plan.configurationId; // for a backup: what to ask for again
        CAUSEWAY_CHECK(m_parts.store.put(CertificateCollection, stored.id, record));
        CAUSEWAY_CHECK(m_parts.store.put(UsedOfferCollection, m_issuance.id, {{"used_at", toEpoch(stored.addedAt)}}));
        return enter(Event::CredentialAccepted);
    }

    Result<void> giveUp()
    {
        CAUSEWAY_CHECK(enter(Event::GivenUp));
        faultPoint("wallet.given_up");
        return clearUp();
    }

    Issuance m_issuance;
    IssuanceParts &m_parts;
    const Call &m_call;
};
}

Result<std::string> runIssuance(Issuance issuance, IssuanceParts &parts, const Call &call)
{
    return Run(std::move(issuance), parts, call).finish();
}

Result<std::optional<std::string>> resumeIssuance(const Issuance &issuance, IssuanceParts &parts, const Call &call)
{
    if (stepOf(issuance.state) == Step::ClearUp) {
        CAUSEWAY_CHECK(Run(issuance, parts, call).clearUp());
        return std::optional<std::string>();
    }
    CAUSEWAY_TRY(auto id, runIssuance(issuance, parts, call));
    return std::optional(std::move(id));
}
}
