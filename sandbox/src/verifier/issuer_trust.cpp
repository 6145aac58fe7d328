#include "../admin/trust.h"
#include "../issuer/status_list.h"
#include "checks.h"

#include <algorithm>

namespace causeway::sandbox {
namespace {

/// Certificates of the issuers that the controls added.
std::vector<crypto::Certificate> addedIssuers(const Core &core)
{
    std::vector<crypto::Certificate> all;
    for (const auto &party : addedParties(core, "issuer"))
        all.insert(all.end(), party.certificates.begin(), party.certificates.end());
    return all;
}
}

void requireTrustedIssuer(const Core &core, const std::vector<crypto::Certificate> &chain)
{
    const auto &leaf = chain.front();
    const auto now = core.clock.now();
    if (leaf.notBefore() > now || leaf.notAfter() <= now)
        throw Rejection{"issuer_untrusted"};
    auto known = addedIssuers(core);
    const bool isListed = leaf == core.keys.issuer.certificate || leaf == core.keys.documentSigner.certificate
        || std::ranges::find(known, leaf) != known.end();
    if (isListed)
        return;
    if (!crypto::verifyChain(leaf, {chain.begin() + 1, chain.end()}, known, now)) // an authority may be on the list too
        throw Rejection{"issuer_untrusted"};
}

void requireGoodStatus(const Core &core, const Json &status)
{
    if (status.is_null())
        return;
    const auto list = requireObject(status, "status_list");
    const auto index = list ? optionalInteger(*list, "idx") : std::nullopt;
    const auto uri = list ? optionalString(*list, "uri") : std::nullopt;
    const auto found = index && uri ? statusOf(core, {*uri, *index}) : std::nullopt;
    if (!found)
        throw Rejection{"status_unknown"};
    if (*found == CertificateStatus::Revoked)
        throw Rejection{"revoked"};
    if (*found == CertificateStatus::Suspended)
        throw Rejection{"suspended"};
}
}
