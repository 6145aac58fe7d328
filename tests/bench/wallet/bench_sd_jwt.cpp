#include "bench.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/primitives.h>
#include <causeway/wallet/sd_jwt.h>

#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <cstdlib>
#include <memory>

// What believing a certificate costs beside the one signature check that cannot be saved.
namespace {

using namespace causeway;

struct Sample {
    std::string text;
    std::string signingInput;
    Bytes signature;
    crypto::PublicKey key;
};

[[noreturn]] void giveUp(const Error &error)
{
    std::fprintf(stderr, "%s: %s\n", std::string(toString(error.code)).c_str(), error.detail.c_str());
    std::exit(1);
}

template<typename T>
T sure(Result<T> result)
{
    if (!result)
        giveUp(result.error());
    return std::move(result).value();
}

/// A licence with nine disclosable claims, as the sandbox's issuer makes them.
Sample makeSample()
{
    const auto issuer = sure(crypto::PrivateKey::generate());
    Json digests = Json::array();
    std::string disclosures;
    for (const char *name : {"family_name", "given_name", "name_zh", "birth_date", "licence_number", "vehicle_classes",
                             "issue_date", "expiry_date", "portrait"}) {
        const auto value = std::string(name) == "portrait" ? std::string(8192, 'A') : std::string("an ordinary value");
        const auto encoded = toBase64Url(asBytes(toCompact(Json::array({crypto::randomToken(16), name, value}))));
        digests.push_back(crypto::sha256Base64Url(encoded));
        disclosures += "~" + encoded;
    }
    const Json claims = {{"iss", "https://localhost/issuer"},
                         {"vct", "urn:causeway:sandbox:driving-licence:1"},
                         {"iat", 1795000000},
                         {"exp", 1895000000},
                         {"_sd_alg", "sha-256"},
                         {"_sd", digests}};
    const auto jws = sure(crypto::signJws(Json::object(), claims, "dc+sd-jwt", crypto::signerOf(issuer)));
    const auto parsed = sure(crypto::parseJws(jws, "dc+sd-jwt"));
    return {jws + disclosures + "~", parsed.signingInput, parsed.signature, issuer.publicKey()};
}

bool believe(const Sample &sample)
{
    const auto parsed = wallet::parseSdJwt(sample.text);
    return parsed && parsed->issuerJws.verify(sample.key) && wallet::processedCredential(*parsed);
}

/// The signature as OpenSSL wants it, and nothing but the check.
class BareOpenSsl {
public:
    explicit BareOpenSsl(const Sample &sample) : m_message(sample.signingInput)
    {
        const auto der = sample.key.toDer();
        const unsigned char *at = der.data();
        m_key.reset(d2i_PUBKEY(nullptr, &at, static_cast<long>(der.size())));
        const std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)> pair(ECDSA_SIG_new(), &ECDSA_SIG_free);
        ECDSA_SIG_set0(pair.get(), BN_bin2bn(sample.signature.data(), 32, nullptr),
                       BN_bin2bn(sample.signature.data() + 32, 32, nullptr));
        m_signature.resize(static_cast<std::size_t>(i2d_ECDSA_SIG(pair.get(), nullptr)));
        unsigned char *to = m_signature.data();
        i2d_ECDSA_SIG(pair.get(), &to);
    }

    bool verify() const
    {
        const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
        return EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, m_key.get()) == 1
            && EVP_DigestVerify(context.get(), m_signature.data(), m_signature.size(),
                                reinterpret_cast<const unsigned char *>(m_message.data()), m_message.size())
            == 1;
    }

private:
    std::string m_message;
    std::vector<unsigned char> m_signature;
    std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> m_key{nullptr, &EVP_PKEY_free};
};
}

int main()
{
    const auto sample = makeSample();
    const BareOpenSsl bare(sample);
    bool good = true;

    const auto ours = bench::medianMicroseconds([&] { good = good && believe(sample); }, 50);
    const auto theirs = bench::medianMicroseconds([&] { good = good && bare.verify(); }, 50);

    bench::report("verify_sd_jwt_vc_9_claims_8_kib", ours, "us", "OpenSSL ECDSA P-256 verification alone", theirs);
    return good ? 0 : 1;
}
