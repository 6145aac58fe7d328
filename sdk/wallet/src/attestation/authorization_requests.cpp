#include "attestation/authorization_requests.h"

#include "attestation/client_attestations.h"

#include <causeway/identity/attested_client.h>

namespace causeway::wallet {

Result<bool> canBeAttested(const identity::AuthorizationServer &server, IssuanceParts &parts, const Call &call)
{
    if (!server.attestation)
        return false;
    return parts.attestations.isPossible(call);
}

Result<net::HttpResponse> sendToServer(const Issuance &issuance, const identity::AuthorizationServer &server,
                                       const identity::RequestMaker &make, IssuanceParts &parts, const Call &call)
{
    const identity::DpopSender sender{issuance.dpopKeyAlias};
    if (!issuance.isAttested || !server.attestation)
        return parts.dpop.send(sender, make, call);
    const auto source = [&](bool isFreshWanted) {
        return parts.attestations.attestationFor(issuance.plan, isFreshWanted, call);
    };
    return parts.attested.send({server, sender, make}, source, call);
}
}
