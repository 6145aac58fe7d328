#pragma once

#include "test_authority.h"

#include <causeway/crypto/issue_mdoc.h>
#include <causeway/wallet/mdoc_exchange.h>

namespace causeway::test {

inline const std::string LicenceType = "org.iso.18013.5.1.mDL";
inline const std::string LicenceSpace = "org.iso.18013.5.1";

/// An issuing authority, a document signer under it, a device and a licence for it. Change what a test is about, then issue().
struct MdocFixture {
    TestAuthority authority;
    SystemTime now = authority.now;
    crypto::PrivateKey signerKey = *crypto::PrivateKey::generate();
    crypto::PrivateKey deviceKey = *crypto::PrivateKey::generate();
    std::string signerUsage = wallet::DocumentSignerUsage;
    crypto::MdocRequest request{LicenceType,
                                {{LicenceSpace,
                                  {{"family_name", "Chan"},
                                   {"given_name", "Siu Ming"},
                                   {"birth_date", crypto::toFullDate("1990-02-28")},
                                   {"portrait", Bytes(2000, 7)}}},
                                 {"hk.gov.causeway", {{"points", 3}}}},
                                authority.now - std::chrono::hours(1),
                                authority.now - std::chrono::hours(1),
                                authority.now + std::chrono::days(30),
                                {},
                                std::nullopt};

    crypto::Certificate certificate(const crypto::PublicKey &subject, const std::string &usage) const
    {
        auto wanted = authority.request("Signer");
        wanted.extendedKeyUsage = usage;
        return authority.issue(wanted, subject);
    }
    Bytes issue() const
    {
        return *crypto::issueMdoc(request, deviceKey.publicKey(), crypto::signerOf(signerKey),
                                  {certificate(signerKey.publicKey(), signerUsage)});
    }
    wallet::IssuerSigned held() const { return *wallet::parseIssuerSigned(issue()); }
    wallet::TrustSigner trust() const
    {
        return wallet::trustAuthorities({authority.certificate}, wallet::DocumentSignerUsage);
    }
    wallet::SessionTranscript transcript() const
    {
        return wallet::openId4VpTranscript("x509_san_dns:verifier.example", "nonce", {},
                                           "https://verifier.example/response");
    }
    Result<wallet::VerifiedMdoc> verify(const wallet::IssuerSigned &mdoc) const
    {
        return wallet::verifyIssuerSigned(mdoc, LicenceType, trust(), now);
    }
};
}
