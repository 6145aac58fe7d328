#include "held_certificates.h"

#include "holding/keeping.h"

#include <algorithm>
#include <array>

namespace causeway::wallet {

std::vector<std::string> faultsOf(const Belief &belief)
{
    constexpr std::array Faults = {Reason::SignatureBad,   Reason::IssuerNotOnTrustList, Reason::Expired,
                                   Reason::NotYetValid,    Reason::KeyMissing,           Reason::StatusRevoked,
                                   Reason::StatusSuspended};
    std::vector<std::string> faults;
    for (const auto reason : belief.reasons)
        if (std::ranges::find(Faults, reason) != Faults.end())
            faults.push_back(toString(reason));
    return faults;
}

ShownDigests digestsOf(const DcqlMatch &match, const std::vector<NamedCredential> &held)
{
    const auto idOf = [](const NamedCredential &credential) { return credential.held.id; };
    ShownDigests digests;
    for (const auto &query : match.queries)
        for (const auto &candidate : query.candidates)
            if (const auto found = std::ranges::find(held, candidate.credentialId, idOf); found != held.end())
                digests[{query.id, candidate.credentialId}] = digestOf(found->held, candidate);
    return digests;
}

Result<HeldNow> HeldCertificates::read(SystemTime now) const
{
    CAUSEWAY_TRY(const auto records, certificatesToOffer(m_store));
    CAUSEWAY_TRY(const auto list, m_directory.cachedTrustList());
    HeldNow held;
    for (const auto &record : records) {
        const auto stored = storedCertificateFromJson(record.key, record.body);
        if (!stored)
            continue;
        CAUSEWAY_TRY(const auto belief, believeStored(*stored, list, {m_directory, m_keys, m_statuses}, now));
        auto seen = see(*stored);
        if (!seen)
            continue;
        NamedCredential credential{std::move(seen->held), stored->title, stored->claimNames};
        if (belief.verdict == Verdict::Invalid)
            held.withheld.push_back({std::move(credential), faultsOf(belief)});
        else
            held.offered.push_back(std::move(credential));
    }
    return held;
}

/// A renewal, or the next copy, may have taken the place of what was matched: the person agreed to what stood on the sheet and to nothing else.
Result<std::vector<ReadyCertificate>> HeldCertificates::load(const std::vector<ChosenPresentation> &chosen,
                                                             const ShownDigests &shown) const
{
    std::vector<ReadyCertificate> ready;
    for (const auto &item : chosen) {
        CAUSEWAY_TRY(auto stored, loadCertificate(m_store, item.candidate.credentialId));
        const auto seen = see(stored);
        if (!seen)
            return Error{ErrorCode::CredentialUnsupported};
        const auto digest = shown.find({item.queryId, item.candidate.credentialId});
        if (digest == shown.end() || digest->second != digestOf(seen->held, item.candidate))
            return Error{ErrorCode::RequestExpired,
                         "a certificate says something else since it was shown on the sheet"};
        ready.push_back({item, std::move(stored), seen->format});
    }
    return ready;
}

std::optional<HeldCertificates::Seen> HeldCertificates::see(const StoredCertificate &stored) const
{
    for (const auto &format : m_formats)
        if (auto held = format->read(stored))
            return Seen{*std::move(held), *format};
    return std::nullopt;
}
}
