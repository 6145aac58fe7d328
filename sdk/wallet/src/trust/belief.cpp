#include "status/status_cache.h"
#include "trust/statement.h"

#include <algorithm>
#include <array>

namespace causeway::wallet {
namespace {

/// Reasons gathered so far; the worst of them gives the verdict.
class Opinion {
public:
    void add(Reason reason, Verdict verdict = Verdict::Valid)
    {
        m_belief.reasons.push_back(reason);
        m_worst = std::max(m_worst, verdict);
    }
    Belief conclude()
    {
        m_belief.verdict = m_worst;
        return m_belief;
    }
    Belief &belief() { return m_belief; }

private:
    Belief m_belief;
    Verdict m_worst = Verdict::Valid;
};

void judgeIssuer(const Statement &statement, const std::optional<identity::TrustList> &list, const BeliefParts &parts,
                 Opinion &opinion)
{
    if (!list)
        return opinion.add(Reason::TrustListMissing, Verdict::Unknown);
    opinion.belief().trustListFrom = list->issuedAt;
    if (!parts.statuses.isGood(*list))
        return opinion.add(Reason::TrustListStale, Verdict::Unknown);
    if (statement.maySign && parts.directory.verifyChain(statement.signer, statement.issuer, "issuer", *list))
        opinion.add(Reason::IssuerOnTrustList);
    else
        opinion.add(Reason::IssuerNotOnTrustList, Verdict::Invalid);
}

/// `addedAt`: when it came, where it does not say itself when it was made.
void judgeTimes(const Statement &statement, SystemTime addedAt, SystemTime now, Opinion &opinion)
{
    if (statement.validFrom && *statement.validFrom > now + std::chrono::minutes(1))
        opinion.add(Reason::NotYetValid, Verdict::Invalid);
    const auto &until = statement.validUntil;
    if (until && *until <= now)
        return opinion.add(Reason::Expired, Verdict::Invalid);
    opinion.add(Reason::NotExpired);
    if (until && endsSoon(statement.issuedAt.value_or(addedAt), *until, now))
        opinion.add(Reason::ExpiresSoon);
}

void judge(Status status, Opinion &opinion)
{
    switch (status) {
    case Status::Valid: return opinion.add(Reason::StatusValid);
    case Status::Invalid: return opinion.add(Reason::StatusRevoked, Verdict::Invalid);
    case Status::Suspended: return opinion.add(Reason::StatusSuspended, Verdict::Invalid);
    case Status::Other: break;
    }
    opinion.add(Reason::StatusUnknown, Verdict::Unknown);
}

/// A certificate that names no list has no status. Who may speak for a list is judged by the trust list, so without one nothing is known.
Result<void> judgeStatus(const Statement &statement, const std::optional<identity::TrustList> &list,
                         const StatusCache &statuses, Opinion &opinion)
{
    if (!statement.status && !statement.hasUnreadableStatus)
        return {};
    std::optional<KnownStatus> known;
    if (statement.status && list && statuses.isGood(*list)) {
        CAUSEWAY_TRY(known, statuses.find(statement.issuer, *statement.status, *list));
    }
    judge(known ? known->status : Status::Other, opinion);
    if (known)
        opinion.belief().statusFrom = known->fetchedAt;
    return {};
}

/// One that was issued for nobody's key in particular says so; that is no fault.
Result<void> judgeBinding(const Statement &statement, const std::string &keyAlias, ports::KeyStore &keys,
                          Opinion &opinion)
{
    if (keyAlias.empty() && !statement.boundTo) {
        opinion.add(Reason::NotBound);
        return {};
    }
    const auto key = keys.publicKey(keyAlias);
    if (!key && key.error().code != ErrorCode::KeyNotFound)
        return key.error();
    if (key && statement.boundTo && statement.boundTo->toDer() == *key)
        opinion.add(Reason::BoundToThisDevice);
    else
        opinion.add(Reason::KeyMissing, Verdict::Invalid);
    return {};
}
}

Result<Belief> believeStored(const StoredCertificate &stored, const std::optional<identity::TrustList> &list,
                             const BeliefParts &parts, SystemTime now)
{
    Opinion opinion;
    const auto statement = statementOf(stored);
    if (!statement) {
        opinion.add(Reason::SignatureBad, Verdict::Invalid);
        return opinion.conclude();
    }
    opinion.add(Reason::SignatureGood);
    judgeIssuer(*statement, list, parts, opinion);
    judgeTimes(*statement, stored.addedAt, now, opinion);
    CAUSEWAY_CHECK(judgeStatus(*statement, list, parts.statuses, opinion));
    CAUSEWAY_CHECK(judgeBinding(*statement, stored.keyAlias, parts.keys, opinion));
    return opinion.conclude();
}

std::string toString(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Valid: return "valid";
    case Verdict::Unknown: return "unknown";
    case Verdict::Invalid: return "invalid";
    }
    return "unknown";
}

std::string toString(Reason reason)
{
    static constexpr std::array names = {
        "signature_good",     "signature_bad",    "issuer_on_trust_list", "issuer_not_on_trust_list",
        "trust_list_missing", "trust_list_stale", "not_expired",          "expired",
        "not_yet_valid",      "expires_soon",     "bound_to_this_device", "key_missing",
        "status_valid",       "status_revoked",   "status_suspended",     "status_unknown",
        "not_bound"};
    static_assert(names.size() == static_cast<std::size_t>(Reason::NotBound) + 1);
    return names.at(static_cast<std::size_t>(reason));
}
}
