#pragma once

#include "fake_clock.h"
#include "sandbox.h"

#include <causeway/crypto/primitives.h>

#include <QTemporaryDir>

namespace causeway::test {

using sandbox::Fields;
using sandbox::Request;
using sandbox::Response;

/// A sandbox in a folder of its own, without a socket, at a time that stands still.
struct SandboxWorld {
    QTemporaryDir folder;
    FakeClock clock;
    std::unique_ptr<sandbox::Sandbox> sandbox;

    SandboxWorld() { restart(); }
    /// What a new process on the same data folder would know.
    void restart();
    /// One statement of SQL, while no sandbox is at work there; then restart().
    void changeDatabase(const std::string &sql);
    std::int64_t now() const { return toEpoch(clock.now()); }

    Response get(const std::string &target, Fields headers = {});
    Response postJson(const std::string &path, const Json &body, Fields headers = {});
    Response postForm(const std::string &path, const Fields &form, Fields headers = {});
    /// The last six digits that were sent by message.
    std::string lastTransactionCode();
};

inline const std::string Origin = "https://localhost:8443";
inline const std::string Idp = Origin + "/idp";
inline const std::string Provider = Origin + "/wallet-provider";

std::string errorOf(const Response &response);
std::string sign(const crypto::PrivateKey &key, const Json &header, const Json &claims, const std::string &typ);
/// The payload of a JWS, unchecked.
Json claimsOf(const std::string &jws);
/// A query parameter of an address.
std::string parameterOf(const std::string &address, const std::string &name);

struct Tokens {
    std::string access;
    std::string refresh;
    std::string id;
};

/// A person's phone as docs/protocols.md describes it, written anew: a test that shared the sandbox's own code would prove nothing.
class Phone {
public:
    explicit Phone(SandboxWorld &world);

    Json evidence() const; ///< claims of a right enrolment
    Response enrol(const Json &claims) const;
    void enrol();

    Json assertionClaims() const;
    Fields parForm(); ///< of a right request, without the assertion
    Response push(const Fields &form, const Json &assertion);
    Response pushWithoutProof(const Fields &form);
    /// The address that the app goes back to after the person said yes to what was pushed.
    std::string approve(const Response &pushed) const;
    Json proofClaims(const std::string &method, const std::string &path, const std::string &accessToken = "");
    std::string proof(const Json &claims) const;

    std::string requestObject(const std::string &requestUri, const std::string &client) const;
    Json decisionClaims(const std::string &requestObject, bool approved, const Json &fields = Json::array()) const;
    Response decide(const Json &claims) const;

    /// The code of a login up to the callback.
    std::string obtainCode();
    Fields codeForm(const std::string &code) const;
    Response token(Fields form);
    Tokens login();

    /// Claims of a right request to the wallet provider, with a proof by each key.
    Json providerClaims(const std::vector<crypto::PrivateKey> &keys) const;
    /// `kind` is "client" or "key": which attestation.
    Response askProvider(const std::string &kind, const Json &claims) const;

    /// With DPoP proof, nonce and access token.
    Response get(const std::string &target, const std::string &accessToken);
    Response postJson(const std::string &path, const Json &body, const std::string &accessToken);

    crypto::PrivateKey key;
    crypto::PrivateKey dpopKey;
    std::string clientId;
    std::string verifier = crypto::randomToken();
    Json document{{"type", "hkid"}, {"number", "A1234563"}, {"name_en", "CHAN Siu Ming"}, {"birth_date", "1988-04-12"}};

private:
    Fields withAssertion(Fields form, const Json &claims) const;
    std::string freshNonce();

    SandboxWorld &m_world;
};
}
