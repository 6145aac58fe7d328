#include "../admin/trust.h"
#include "../issuer/status_list.h"
#include "checks.h"

#include <causeway/base/encoding.h>

#include <algorithm>

namespace causeway::sandbox {
namespace {

using Certificates = std::vector<crypto::Certificate>;

bool isIn(const Certificates &known, const crypto::Certificate &certificate)
{
    return std::ranges::find(known, certificate) != known.end();
}

/// Certificates of the issuers that the controls added; of one of them where it is named.
Certificates addedIssuers(const Core &core, const std::optional<std::string> &issuer)
{
    Certificates all;
    for (const auto &party : addedParties(core, "issuer"))
        if (!issuer || *issuer == party.id)
            all.insert(all.end(), party.certificates.begin(), party.certificates.end());
    return all;
}

bool isOurIssuer(const Core &core, const crypto::Certificate &leaf, const std::optional<std::string> &issuer)
{
    const bool isOurName = !issuer || *issuer == core.issuer();
    return isOurName && (leaf == core.keys.issuer.certificate || leaf == core.keys.documentSigner.certificate);
}
}

void requireTrustedIssuer(const Core &core, const std::vector<crypto::Certificate> &chain,
                          const std::optional<std::string> &issuer)
{
    const auto &leaf = chain.front();
    const auto now = core.clock.now();
    if (leaf.notBefore() > now || leaf.notAfter() <= now)
        throw Rejection{"issuer_untrusted"};
    const auto known = addedIssuers(core, issuer);
    if (isOurIssuer(core, leaf, issuer) || isIn(known, leaf))
        return;
    if (!crypto::verifyChain(leaf, {chain.begin() + 1, chain.end()}, known, now)) // an authority may be on the list too
        throw Rejection{"issuer_untrusted"};
}

std::vector<crypto::Certificate> neededOf(const Core &core, const std::vector<crypto::Certificate> &chain)
{
    const auto &leaf = chain.front();
    const auto known = addedIssuers(core, std::nullopt);
    Certificates needed{leaf};
    if (isOurIssuer(core, leaf, std::nullopt) || isIn(known, leaf))
        return needed;
    for (auto above = chain.begin() + 1; above != chain.end(); ++above) {
        Certificates others(chain.begin() + 1, above);
        others.insert(others.end(), above + 1, chain.end());
        if (!crypto::verifyChain(leaf, others, known, core.clock.now()))
            needed.push_back(*above);
    }
    return needed;
}

std::vector<std::string> authorityKeyIdsOf(const std::vector<crypto::Certificate> &chain)
{
    std::vector<std::string> ids;
    for (const auto &certificate : chain)
        if (const auto id = certificate.authorityKeyIdentifier(); !id.empty())
            ids.push_back(toBase64Url(id));
    return ids;
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
