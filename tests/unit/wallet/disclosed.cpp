#include "disclosed.h"

#include <causeway/base/encoding.h>
#include <causeway/wallet/mdoc_exchange.h>
#include <causeway/wallet/sd_jwt_presentation.h>

namespace causeway::test {

Result<Names> disclosedBySdJwt(const PresentationFixture &fixture, const std::string &text, const std::string &audience)
{
    wallet::SdJwtPolicy policy;
    policy.issuerKey = [&fixture](const crypto::Jws &) {
        return Result<crypto::PublicKey>(fixture.issuer.signer.key.publicKey());
    };
    policy.now = fixture.clock.now();
    policy.keyBinding = wallet::KeyBindingPolicy{.audience = audience,
                                                 .nonce = fixture.verifier.parameters.at("nonce").get<std::string>(),
                                                 .transactionData = {}};
    CAUSEWAY_TRY(const auto believed, verifySdJwt(text, policy));
    Names names;
    for (const auto &[name, value] : believed.claims().items())
        names.insert(name);
    for (const auto *open : {"iss", "vct", "iat", "exp", "cnf"})
        names.erase(open);
    return names;
}

Result<Names> disclosedByMdoc(const PresentationFixture &fixture, const std::string &text,
                              const wallet::SessionTranscript &transcript)
{
    CAUSEWAY_TRY(const auto encoded, fromBase64Url(text));
    CAUSEWAY_TRY(const auto response, wallet::parseDeviceResponse(encoded));
    if (response.documents.size() != 1)
        return Error{ErrorCode::Internal, "not one document"};
    const auto anchors = fixture.issuer.authority.anchors();
    const auto trust = [anchors](const std::vector<crypto::Certificate> &chain, SystemTime at) {
        return crypto::verifyChain(chain.front(), {chain.begin() + 1, chain.end()}, anchors, at);
    };
    CAUSEWAY_TRY(const auto mdoc, verifyDocument(response.documents.front(), {transcript}, trust, fixture.clock.now()));
    Names names;
    for (const auto &[space, elements] : mdoc.elements())
        for (const auto &[name, value] : elements)
            names.insert(name);
    return names;
}
}
