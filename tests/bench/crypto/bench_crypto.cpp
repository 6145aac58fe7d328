#include "bench.h"

#include <causeway/crypto/jws.h>

#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>

using namespace causeway;
using namespace causeway::crypto;

namespace {

struct Freeing {
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
    void operator()(ECDSA_SIG *signature) const { ECDSA_SIG_free(signature); }
};

Bytes derOf(const Bytes &raw)
{
    const std::unique_ptr<ECDSA_SIG, Freeing> signature(ECDSA_SIG_new());
    ECDSA_SIG_set0(signature.get(), BN_bin2bn(raw.data(), 32, nullptr), BN_bin2bn(raw.data() + 32, 32, nullptr));
    Bytes der(static_cast<std::size_t>(i2d_ECDSA_SIG(signature.get(), nullptr)));
    auto *to = der.data();
    i2d_ECDSA_SIG(signature.get(), &to);
    return der;
}
}

// What our layers cost on top of the one thing that must be done: a P-256 verification by OpenSSL.
int main()
{
    const auto key = *PrivateKey::generate();
    const auto publicKey = key.publicKey();
    const Json claims{{"iss", "https://localhost:8443/idp"}, {"text", std::string(1024, 'x')}};
    const auto text = *signJws({}, claims, "bench+jwt", signerOf(key));
    const auto jws = *parseJws(text, "bench+jwt");
    const auto der = publicKey.toDer();
    const auto *from = der.data();
    const std::unique_ptr<EVP_PKEY, Freeing> native(d2i_PUBKEY(nullptr, &from, static_cast<long>(der.size())));
    const auto signature = derOf(jws.signature);
    bool good = true;

    const auto verifyBare = [&] {
        const std::unique_ptr<EVP_MD_CTX, Freeing> context(EVP_MD_CTX_new());
        EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, native.get());
        good = good
            && EVP_DigestVerify(context.get(), signature.data(), signature.size(), asBytes(jws.signingInput).data(),
                                jws.signingInput.size())
                == 1;
    };
    const auto parseAndVerify = [&] {
        const auto parsed = parseJws(text, "bench+jwt");
        good = good && parsed && parsed->verify(publicKey) && parsed->claims();
    };
    const auto [bare, verify, whole, import] = bench::mediansInTurn(
        50, verifyBare, [&] { good = good && jws.verify(publicKey); }, parseAndVerify,
        [&] { good = good && PublicKey::fromJwk(publicKey.toJwk()); });

    bench::report("es256_verify", verify, "us", "EVP_DigestVerify", bare);
    bench::report("jws_parse_and_verify", whole, "us", "EVP_DigestVerify", bare);
    bench::report("jwk_import", import, "us");
    return good ? 0 : 1;
}
