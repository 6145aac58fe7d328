#include "keys.h"

#include "files.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/primitives.h>

#include <vector>

namespace causeway::sandbox {
namespace {

namespace fs = std::filesystem;
constexpr auto ServerUsage = "1.3.6.1.5.5.7.3.1";

Result<crypto::PrivateKey> loadOrMakeKey(const fs::path &file)
{
    if (const auto pem = readFile(file)) {
        auto kept = crypto::PrivateKey::fromPem(*pem);
        return kept ? std::move(kept) : Error{ErrorCode::KeyInvalid, "a key file in the data folder is damaged"};
    }
    CAUSEWAY_TRY(auto key, crypto::PrivateKey::generate());
    CAUSEWAY_CHECK(writeSecretFile(file, std::string(asText(key.toPem().view()))));
    return key;
}

Result<Signer> loadOrMakeAuthority(const fs::path &folder, const std::string &name, const std::string &title,
                                   SystemTime now)
{
    CAUSEWAY_TRY(auto key, loadOrMakeKey(folder / "keys" / (name + ".key")));
    if (const auto pem = readFile(folder / (name + ".pem"))) {
        const auto found = crypto::Certificate::fromPem(*pem);
        const auto held = found ? found->front().publicKey() : Result<crypto::PublicKey>(found.error());
        if (held && *held == key.publicKey())
            return Signer{std::move(key), found->front()};
    }
    crypto::CertificateRequest request;
    request.commonName = title;
    request.isAuthority = true;
    request.notBefore = now - std::chrono::days(30);
    request.notAfter = now + std::chrono::days(3650);
    CAUSEWAY_TRY(auto certificate, crypto::issueCertificate(request, key.publicKey(), key, nullptr));
    CAUSEWAY_CHECK(writeFile(folder / (name + ".pem"), certificate.toPem()));
    return Signer{std::move(key), std::move(certificate)};
}

/// Whether a certificate from an earlier start is still this key's, of this country, under this authority, for some time to come.
bool isUsable(const crypto::Certificate &certificate, const crypto::PrivateKey &key, const std::string &country,
              const Signer &authority, SystemTime now)
{
    const auto held = certificate.publicKey();
    return held && *held == key.publicKey() && certificate.countryName() == country
        && certificate.notAfter() > now + std::chrono::days(30)
        && crypto::verifyChain(certificate, {}, {authority.certificate}, now);
}

Result<Signer> loadOrMakeLeaf(const fs::path &folder, const std::string &name, crypto::CertificateRequest request,
                              const Signer &authority, SystemTime now)
{
    CAUSEWAY_TRY(auto key, loadOrMakeKey(folder / "keys" / (name + ".key")));
    const auto file = folder / "keys" / (name + ".pem");
    if (const auto pem = readFile(file)) {
        const auto found = crypto::Certificate::fromPem(*pem);
        if (found && isUsable(found->front(), key, request.country, authority, now))
            return Signer{std::move(key), found->front()};
    }
    CAUSEWAY_TRY(auto certificate, issueUnder(authority, std::move(request), key.publicKey(), now));
    CAUSEWAY_CHECK(writeFile(file, certificate.toPem()));
    return Signer{std::move(key), std::move(certificate)};
}

crypto::CertificateRequest serverRequest()
{
    crypto::CertificateRequest server;
    server.commonName = "localhost";
    server.dnsNames = {"localhost"};
    server.ipAddresses = {"127.0.0.1", "::1"};
    server.extendedKeyUsage = ServerUsage;
    return server;
}

/// ISO 18013-5, table B.3: of the country that its licences name.
crypto::CertificateRequest documentSignerRequest()
{
    crypto::CertificateRequest signer;
    signer.commonName = "Document signer (sandbox)";
    signer.country = IssuingCountry;
    signer.extendedKeyUsage = MdocSignerUsage;
    return signer;
}

crypto::CertificateRequest leafRequest(const char *title, const char *usage)
{
    crypto::CertificateRequest leaf;
    leaf.commonName = title;
    leaf.extendedKeyUsage = usage;
    return leaf;
}

crypto::CertificateRequest counterRequest()
{
    crypto::CertificateRequest counter;
    counter.commonName = "Public counter (sandbox)";
    counter.dnsNames = {"localhost"};
    return counter;
}

Result<Bytes> loadOrMakeSecret(const fs::path &file)
{
    if (const auto text = readFile(file))
        return fromHex(*text);
    auto secret = crypto::randomBytes(32);
    CAUSEWAY_CHECK(writeSecretFile(file, toHex(secret)));
    return secret;
}
}

std::string Signer::sign(const Json &claims, std::string_view typ) const
{
    const Json header{{"x5c", Json::array({toBase64(certificate.der())})}};
    return crypto::signJws(header, claims, typ, crypto::signerOf(key)).valueOr({});
}

Result<crypto::Certificate> issueUnder(const Signer &authority, crypto::CertificateRequest request,
                                       const crypto::PublicKey &subject, SystemTime now)
{
    request.notBefore = now - std::chrono::days(30);
    request.notAfter = now + std::chrono::days(1825);
    return crypto::issueCertificate(request, subject, authority.key, &authority.certificate);
}

Result<Keys> loadOrMakeKeys(const fs::path &folder, SystemTime now)
{
    CAUSEWAY_CHECK(makePrivateFolder(folder));
    CAUSEWAY_CHECK(makePrivateFolder(folder / "keys"));
    CAUSEWAY_TRY(const auto tls, loadOrMakeAuthority(folder, "tls-ca", "Causeway sandbox web root", now));
    CAUSEWAY_TRY(auto trust, loadOrMakeAuthority(folder, "trust-ca", "Causeway sandbox document root", now));
    CAUSEWAY_TRY(const auto web, loadOrMakeLeaf(folder, "server", serverRequest(), tls, now));
    const auto leaf = [&](const char *name, const char *title, const char *usage = "") {
        return loadOrMakeLeaf(folder, name, leafRequest(title, usage), trust, now);
    };
    CAUSEWAY_TRY(auto trustList, leaf("trust-list", "Trust list (sandbox)", TrustListUsage));
    CAUSEWAY_TRY(auto provider, leaf("identity-provider", "Identity provider (sandbox)"));
    CAUSEWAY_TRY(auto issuer, leaf("issuer", "Transport services bureau (sandbox)"));
    CAUSEWAY_TRY(auto rail, leaf("rail", "Payment rail (sandbox)"));
    CAUSEWAY_TRY(auto library, leaf("library", "Public library service (sandbox)"));
    CAUSEWAY_TRY(auto developer, leaf("developer", "Causeway mini-program developer (sandbox)"));
    CAUSEWAY_TRY(auto distributor, leaf("distributor", "Causeway mini-program registry (sandbox)"));
    CAUSEWAY_TRY(auto documentSigner, loadOrMakeLeaf(folder, "document-signer", documentSignerRequest(), trust, now));
    CAUSEWAY_TRY(auto walletProvider, leaf("wallet-provider", "Wallet provider (sandbox)"));
    CAUSEWAY_TRY(auto registrar, leaf("registrar", "Register of verifiers (sandbox)"));
    CAUSEWAY_TRY(auto verifier, loadOrMakeLeaf(folder, "verifier", counterRequest(), trust, now));
    CAUSEWAY_TRY(auto libraryDpop, loadOrMakeKey(folder / "keys" / "library-dpop.key"));
    CAUSEWAY_TRY(auto secret, loadOrMakeSecret(folder / "keys" / "server.secret"));
    return Keys{folder / "tls-ca.pem",
                folder / "trust-ca.pem",
                folder / "keys" / "server.pem",
                folder / "keys" / "server.key",
                std::move(trustList),
                std::move(provider),
                std::move(issuer),
                std::move(rail),
                std::move(library),
                std::move(developer),
                std::move(distributor),
                std::move(trust),
                std::move(documentSigner),
                std::move(verifier),
                std::move(walletProvider),
                std::move(registrar),
                std::move(libraryDpop),
                std::move(secret)};
}
}
