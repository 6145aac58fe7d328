#pragma once

#include <causeway/base/encoding.h>
#include <causeway/crypto/jws.h>

#include <string>
#include <vector>

namespace causeway::test {

/// A key with a certificate, as an issuer or an identity provider has it.
struct FakeSigner {
    crypto::PrivateKey key;
    crypto::Certificate certificate;

    std::string sign(const Json &claims, std::string_view typ, Json header = Json::object()) const
    {
        header["x5c"] = Json::array({toBase64(certificate.der())});
        return crypto::signJws(header, claims, typ, crypto::signerOf(key)).value();
    }
};

/// A trust root, the keeper of the trust list, and whomever it vouches for.
class FakeAuthority {
public:
    static constexpr auto ListUsage = "1.3.6.1.4.1.55555.1.1";

    explicit FakeAuthority(SystemTime now)
        : m_now(now), m_rootKey(crypto::PrivateKey::generate().value()), m_root(makeRoot()),
          m_keeper(makeSigner("trust list", ListUsage))
    {
    }

    std::vector<crypto::Certificate> anchors() const { return {m_root}; }

    FakeSigner makeSigner(const std::string &name, const std::string &usage = {},
                          const std::vector<std::string> &dnsNames = {}, const std::string &country = {}) const
    {
        auto key = crypto::PrivateKey::generate().value();
        auto request = requestFor(name);
        request.extendedKeyUsage = usage;
        request.dnsNames = dnsNames;
        request.country = country;
        auto certificate = crypto::issueCertificate(request, key.publicKey(), m_rootKey, &m_root).value();
        return {key, certificate};
    }

    void list(const std::string &id, const std::string &role, const FakeSigner &signer)
    {
        m_entities.push_back({{"id", id},
                              {"roles", {role}},
                              {"names", {{"en", id + " (en)"}}},
                              {"certificates", {toBase64(signer.certificate.der())}}});
    }
    /// The last one that was listed signs its metadata.
    void demandSignedMetadata() { m_entities.back()["signed_metadata"] = true; }
    void unlistAll() { m_entities = Json::array(); }

    Json listClaims(std::int64_t sequence, SystemTime issuedAt) const
    {
        return {{"iss", "https://id.example"},
                {"iat", toEpoch(issuedAt)},
                {"exp", toEpoch(issuedAt + std::chrono::days(7))},
                {"sequence", sequence},
                {"entities", m_entities}};
    }
    std::string signList(const Json &claims) const { return m_keeper.sign(claims, "trust-list+jwt"); }

private:
    crypto::CertificateRequest requestFor(const std::string &name) const
    {
        crypto::CertificateRequest request;
        request.commonName = name;
        request.notBefore = m_now - std::chrono::hours(1);
        request.notAfter = m_now + std::chrono::days(365);
        return request;
    }
    crypto::Certificate makeRoot() const
    {
        auto request = requestFor("trust root");
        request.isAuthority = true;
        return crypto::issueCertificate(request, m_rootKey.publicKey(), m_rootKey, nullptr).value();
    }

    SystemTime m_now;
    crypto::PrivateKey m_rootKey;
    crypto::Certificate m_root;
    FakeSigner m_keeper;
    Json m_entities = Json::array();
};
}
