#include "bare_verification.h"
#include "bench.h"
#include "sure.h"

#include <causeway/crypto/issue_mdoc.h>
#include <causeway/wallet/mdoc_exchange.h>

// What believing a presented driving licence costs beside the signatures that cannot be saved.
namespace {

using namespace causeway;
using bench::sure;

const std::string Type = "org.iso.18013.5.1.mDL";
const std::string Space = "org.iso.18013.5.1";
const SystemTime Now = fromEpoch(1'800'000'000);

crypto::Certificate certificate(const std::string &name, bool isAuthority, const crypto::PublicKey &subject,
                                const crypto::PrivateKey &key, const crypto::Certificate *issuer)
{
    crypto::CertificateRequest request;
    request.commonName = name;
    request.isAuthority = isAuthority;
    request.extendedKeyUsage = isAuthority ? "" : wallet::DocumentSignerUsage;
    request.notBefore = Now - std::chrono::days(100);
    request.notAfter = Now + std::chrono::days(100);
    return sure(crypto::issueCertificate(request, subject, key, issuer));
}

/// A licence of 24 elements with a portrait of 8 KiB, presented whole.
struct Sample {
    crypto::PrivateKey rootKey = sure(crypto::PrivateKey::generate());
    crypto::PrivateKey signerKey = sure(crypto::PrivateKey::generate());
    crypto::PrivateKey deviceKey = sure(crypto::PrivateKey::generate());
    crypto::Certificate root = certificate("Root", true, rootKey.publicKey(), rootKey, nullptr);
    crypto::Certificate signer = certificate("Signer", false, signerKey.publicKey(), rootKey, &root);
    wallet::SessionTranscript transcript =
        wallet::openId4VpTranscript("x509_san_dns:verifier.example", "nonce", {}, "https://verifier.example/response");
    wallet::TrustSigner trust = wallet::trustAuthorities({root}, wallet::DocumentSignerUsage);
    Bytes response = present();

    Bytes present() const
    {
        crypto::MdocRequest request{Type, {}, Now, Now, Now + std::chrono::days(30), {}, {}};
        auto &elements = request.nameSpaces[Space];
        elements.emplace_back("portrait", Bytes(8192, 7));
        for (int i = 0; i < 23; ++i)
            elements.emplace_back("element_" + std::to_string(i), "an ordinary value");
        const auto issued =
            sure(crypto::issueMdoc(request, deviceKey.publicKey(), crypto::signerOf(signerKey), {signer}));
        const auto held = sure(wallet::parseIssuerSigned(issued));
        wallet::ElementChoice all;
        for (const auto &[element, value] : elements)
            all[Space].push_back(element);
        return sure(wallet::makeDeviceResponse({{held, all, crypto::signerOf(deviceKey)}}, transcript));
    }

    bool believe() const
    {
        auto parsed = wallet::parseDeviceResponse(response);
        return parsed && wallet::verifyDocument(std::move(parsed->documents.front()), {transcript}, trust, Now);
    }
    bool parse() const { return bool(wallet::parseDeviceResponse(response)); }
};

/// The three signatures that have to be good: issuer's, device's, and that on the signer's certificate.
std::vector<bench::BareVerification> bareSignatures()
{
    std::vector<bench::BareVerification> all;
    const Bytes sizes[] = {Bytes(1900), Bytes(200), Bytes(500)}; // about what is signed
    for (const auto &message : sizes) {
        const auto key = sure(crypto::PrivateKey::generate());
        all.emplace_back(key.publicKey(), message, sure(key.sign(message)));
    }
    return all;
}
}

int main()
{
    const Sample sample;
    const auto signatures = bareSignatures();
    bool good = true;

    const auto bare = [&] {
        for (const auto &signature : signatures)
            good = good && signature.verify();
    };
    const auto [ours, theirs, parsing] = bench::mediansInTurn(
        20, [&] { good = good && sample.believe(); }, bare, [&] { good = good && sample.parse(); });

    bench::report("verify_mdoc_24_elements_8_kib", ours, "us", "its three signatures by OpenSSL alone", theirs);
    bench::report("parse_mdoc_24_elements_8_kib", parsing, "us");
    return good ? 0 : 1;
}
