#pragma once

#include <causeway/crypto/certificate.h>

#include <string>

namespace causeway::test {

/// A certification authority of a test, valid around `now`.
struct TestAuthority {
    SystemTime now = fromEpoch(1'800'000'000);
    crypto::PrivateKey key = *crypto::PrivateKey::generate();
    crypto::Certificate certificate =
        *crypto::issueCertificate(request("Test root", true), key.publicKey(), key, nullptr);

    /// A year on both sides of `now`; change what a test is about and issue() it.
    crypto::CertificateRequest request(std::string commonName, bool isAuthority = false) const
    {
        crypto::CertificateRequest request;
        request.commonName = std::move(commonName);
        request.isAuthority = isAuthority;
        request.notBefore = now - std::chrono::days(365);
        request.notAfter = now + std::chrono::days(365);
        return request;
    }

    crypto::Certificate issue(const crypto::CertificateRequest &request, const crypto::PublicKey &subject) const
    {
        return *crypto::issueCertificate(request, subject, key, &certificate);
    }
};
}
