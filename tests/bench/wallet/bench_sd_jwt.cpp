#include "bare_verification.h"
#include "bench.h"
#include "sure.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/primitives.h>
#include <causeway/wallet/sd_jwt_presentation.h>

// What believing an SD-JWT VC costs beside the one signature check that cannot be saved, and presenting it beside the one signature.
namespace {

using namespace causeway;
using bench::sure;

const SystemTime Now = fromEpoch(1'800'000'000);

struct Sample {
    std::string text;
    crypto::Jws jws;
    crypto::PublicKey key;
    std::vector<std::string> disclosures;
};

/// A credential with that many disclosable claims of ordinary length.
Sample makeSample(int claims, const crypto::PublicKey &holder)
{
    const auto issuer = sure(crypto::PrivateKey::generate());
    Json digests = Json::array();
    std::vector<std::string> disclosures;
    for (int i = 0; i < claims; ++i) {
        const auto disclosure =
            Json::array({crypto::randomToken(16), "claim_" + std::to_string(i), "an ordinary value"});
        const auto encoded = toBase64Url(asBytes(toCompact(disclosure)));
        digests.push_back(crypto::sha256Base64Url(encoded));
        disclosures.push_back(encoded);
    }
    const Json payload = {{"iss", "https://localhost/issuer"},
                          {"vct", "urn:causeway:sandbox:driving-licence:1"},
                          {"iat", 1'795'000'000},
                          {"exp", 1'895'000'000},
                          {"cnf", {{"jwk", holder.toJwk()}}},
                          {"_sd_alg", "sha-256"},
                          {"_sd", digests}};
    auto text = sure(crypto::signJws(Json::object(), payload, "dc+sd-jwt", crypto::signerOf(issuer)));
    auto jws = sure(crypto::parseJws(text, "dc+sd-jwt"));
    for (const auto &disclosure : disclosures)
        text += "~" + disclosure;
    return {text + "~", std::move(jws), issuer.publicKey(), std::move(disclosures)};
}

/// Signature, disclosures and times.
bool believe(const Sample &sample)
{
    wallet::SdJwtPolicy policy;
    policy.issuerKey = [&](const crypto::Jws &) { return Result<crypto::PublicKey>(sample.key); };
    policy.now = Now;
    return bool(wallet::verifySdJwt(sample.text, policy));
}

/// The part of believing that no format of this kind can save: a digest for each disclosure.
void hash(const Sample &sample)
{
    for (const auto &disclosure : sample.disclosures)
        crypto::sha256(asBytes(disclosure));
}

/// A fifth of the claims, with key binding.
bool present(const Sample &sample, int claims, const crypto::PrivateKey &holder)
{
    std::vector<wallet::ClaimPath> shown;
    for (int i = 0; i < claims; i += 5)
        shown.push_back({"claim_" + std::to_string(i)});
    const wallet::KeyBinding binding{"x509_san_dns:verifier.example", "n-0S6_WzA2Mj", Now};
    return bool(wallet::presentSdJwt(sample.text, shown, binding, crypto::signerOf(holder)));
}
}

int main()
{
    const auto holder = sure(crypto::PrivateKey::generate());
    const Bytes message(64, 7);
    bool good = true;
    for (const int claims : {10, 50}) {
        const auto sample = makeSample(claims, holder.publicKey());
        const bench::BareVerification bare(sample.key, asBytes(sample.jws.signingInput), sample.jws.signature);
        const auto [ours, theirs, hashing, presenting, signing] = bench::mediansInTurn(
            20, [&] { good = good && believe(sample); }, [&] { good = good && bare.verify(); }, [&] { hash(sample); },
            [&] { good = good && present(sample, claims, holder); }, [&] { good = good && holder.sign(message); });
        const auto size = std::to_string(claims) + "_disclosures";
        bench::report("verify_sd_jwt_vc_" + size, ours, "us", "OpenSSL P-256 verification alone", theirs);
        bench::report("hash_sd_jwt_vc_" + size, hashing, "us", "all that 1.2 times the signature leaves", theirs * 0.2);
        bench::report("present_sd_jwt_vc_" + size, presenting, "us", "one P-256 signature alone", signing);
    }
    return good ? 0 : 1;
}
