#include "attesters.h"

#include "../admin/trust.h"

#include <algorithm>

namespace causeway::sandbox {
namespace {

/// The party on the list with that certificate; empty where there is none.
std::string providerWith(const Core &core, const crypto::Certificate &leaf)
{
    if (leaf == core.keys.walletProvider.certificate)
        return core.walletProvider();
    for (const auto &party : addedParties(core, "wallet_provider"))
        if (std::ranges::find(party.certificates, leaf) != party.certificates.end())
            return party.id;
    return {};
}

bool isInForce(const crypto::Certificate &certificate, SystemTime now)
{
    return certificate.notBefore() <= now && certificate.notAfter() > now && !certificate.isSelfIssued();
}
}

std::optional<Json> believedAttestation(const Core &core, const std::string &text, std::string_view typ)
{
    const auto jws = crypto::parseJws(text, typ);
    const auto chain = jws ? jws->certificates() : Result<std::vector<crypto::Certificate>>(jws.error());
    if (!chain || !isInForce(chain->front(), core.clock.now()))
        return std::nullopt;
    const auto provider = providerWith(core, chain->front());
    const auto key = chain->front().publicKey();
    if (provider.empty() || !key || !jws->verify(*key))
        return std::nullopt;
    const auto claims = jws->claims();
    if (!claims || (claims->contains("iss") && (*claims)["iss"] != provider))
        return std::nullopt;
    return *claims;
}
}
