#pragma once

#include <causeway/identity/authorization_server.h>
#include <causeway/identity/dpop.h>

namespace causeway::identity {

/// Gives what is to be shown; a fresh one where the server would not take the last.
using AttestationSource = std::function<Result<ClientAttestation>(bool isFreshWanted)>;

/// Whom a request goes to, and by which key its DPoP proof is made.
struct AttestedRequest {
    const AuthorizationServer &server; ///< with `attestation`
    DpopSender sender;
    RequestMaker make;
};

/// Sends requests to authorization servers as an attested client, each try with a proof of its own. Keeps the challenges that servers hand out, in memory. A
/// server that asks for another challenge, or for a fresh attestation, gets one more try for either, never a second. On the SDK strand only.
class AttestedClient {
public:
    virtual ~AttestedClient() = default;
    /// Any answer is a success, as with HttpClient; AttestationRefused where the server does not take the attestation, with its status and word. Fails
    /// also as `source` does.
    virtual Result<net::HttpResponse> send(const AttestedRequest &request, const AttestationSource &source,
                                           const Call &call) = 0;
};

/// What it works with. All must outlive it.
struct AttestedClientParts {
    DpopClient &dpop;
    net::HttpClient &http; ///< for the challenge endpoint
    ports::KeyStore &keys;
    const Clock &clock;
};
std::unique_ptr<AttestedClient> makeAttestedClient(const AttestedClientParts &parts);
}
