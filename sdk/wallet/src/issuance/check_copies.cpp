#include "issuance/check_copies.h"

namespace causeway::wallet {
namespace {

class Check {
public:
    Check(const Issuance &issuance, IssuanceParts &parts, const identity::TrustList &list)
        : m_plan(issuance.plan), m_isNew(issuance.certificateId.empty()), m_parts(parts), m_list(list)
    {
    }

    /// Which of the keys it is bound to; mostly the first, as issuers keep the order of the proofs.
    Result<std::size_t> placeOf(const std::string &credential, const std::vector<std::string> &aliases)
    {
        std::optional<Error> why;
        for (std::size_t place = 0; place < aliases.size(); ++place) {
            auto checked = against(credential, aliases.at(place));
            if (checked)
                return place;
            if (!why)
                why = checked.error();
        }
        return why.value_or(Error{ErrorCode::CredentialRejected, "more certificates than keys"});
    }

private:
    Result<void> against(const std::string &credential, const std::string &alias)
    {
        Bytes publicKey;
        if (!alias.empty()) {
            CAUSEWAY_TRY(publicKey, m_parts.keys.publicKey(alias));
        }
        const Expectation expected{m_plan.credentialIssuer, m_plan.type, publicKey, m_plan.format, m_isNew};
        return checkNewCredential(credential, expected, m_list, m_parts.directory, m_parts.serverClock.now());
    }

    const IssuancePlan &m_plan;
    const bool m_isNew; ///< not in the place of one that is held
    IssuanceParts &m_parts;
    const identity::TrustList &m_list;
};
}

Result<std::vector<CertificateCopy>> checkCopies(const std::vector<std::string> &credentials, const Issuance &issuance,
                                                 const identity::TrustList &list, IssuanceParts &parts)
{
    Check check(issuance, parts, list);
    auto aliases = issuance.plan.isBound ? keyAliases(issuance) : std::vector<std::string>{""};
    std::vector<CertificateCopy> copies;
    for (const auto &credential : credentials) {
        CAUSEWAY_TRY(const auto place, check.placeOf(credential, aliases));
        copies.push_back({credential, aliases.at(place)});
        aliases.erase(aliases.begin() + static_cast<std::ptrdiff_t>(place));
    }
    return copies;
}

Result<std::string> certificateIdFor(const CertificateCopy &copy, const IssuancePlan &plan, ports::KeyStore &keys)
{
    if (copy.keyAlias.empty())
        return certificateId(plan.credentialIssuer, plan.type, copy.credential);
    CAUSEWAY_TRY(const auto publicKey, keys.publicKey(copy.keyAlias));
    CAUSEWAY_TRY(const auto key, crypto::PublicKey::fromDer(publicKey));
    return certificateId(plan.credentialIssuer, plan.type, key);
}
}
