#include <causeway/crypto/certificate.h>

#include "certificate_memory.h"

#include <openssl/pem.h>

#include <algorithm>
#include <ctime>

namespace causeway::crypto {
namespace {

constexpr int MaximumDepth = 6;
constexpr int SecurityLevel = 2; // 112 bits: no SHA-1, no RSA below 2048

using OwnedNames = Owned<GENERAL_NAMES, GENERAL_NAMES_free>;
using OwnedText = Owned<char, [](char *text) { OPENSSL_free(text); }>;

void freeReferences(STACK_OF(X509) * certificates)
{
    sk_X509_free(certificates);
}
using OwnedReferences = Owned<STACK_OF(X509), freeReferences>;

Error untrusted(const char *why)
{
    return Error{ErrorCode::CertificateChainUntrusted, why};
}

std::vector<std::string> alternativeNames(ByteView der, int type)
{
    const ErrorQueueDrain drain;
    const auto certificate = readCertificate(der);
    const OwnedNames names(
        static_cast<GENERAL_NAMES *>(X509_get_ext_d2i(certificate.get(), NID_subject_alt_name, nullptr, nullptr)));
    std::vector<std::string> found;
    for (int i = 0; names && i < sk_GENERAL_NAME_num(names.get()); ++i) {
        const auto *const name = sk_GENERAL_NAME_value(names.get(), i);
        if (name->type != type)
            continue;
        const auto *const text = type == GEN_DNS ? name->d.dNSName : name->d.uniformResourceIdentifier;
        found.emplace_back(reinterpret_cast<const char *>(ASN1_STRING_get0_data(text)),
                           static_cast<std::size_t>(ASN1_STRING_length(text)));
    }
    return found;
}

/// The first of that kind in the subject; empty where there is none.
std::string subjectText(ByteView der, int kind)
{
    const ErrorQueueDrain drain;
    const auto certificate = readCertificate(der);
    const auto *const subject = X509_get_subject_name(certificate.get());
    const int index = X509_NAME_get_index_by_NID(subject, kind, -1);
    if (index < 0)
        return {};
    unsigned char *text = nullptr;
    const int size = ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, index)));
    const OwnedText owned(reinterpret_cast<char *>(text));
    return size < 0 ? std::string() : std::string(owned.get(), static_cast<std::size_t>(size));
}

SystemTime toSystemTime(const ASN1_TIME *time)
{
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return fromEpoch(timegm(&parts));
}

Result<void> checkUsage(const Certificate &certificate, X509 *leaf, const std::optional<std::string> &extendedKeyUsage)
{
    // A certificate that does not say what its key is for is for anything (RFC 5280, section 4.2.1.3): too much for one that signs documents and requests.
    const bool stated = (X509_get_extension_flags(leaf) & EXFLAG_KUSAGE) != 0;
    if (!stated || (X509_get_key_usage(leaf) & KU_DIGITAL_SIGNATURE) == 0)
        return untrusted("key usage: no digitalSignature");
    if (extendedKeyUsage && !certificate.states(*extendedKeyUsage))
        return untrusted("extended key usage");
    return {};
}

using OwnedStore = Owned<X509_STORE, X509_STORE_free>;

OwnedCertificate readAnew(ByteView der)
{
    const auto *from = der.data();
    return OwnedCertificate(d2i_X509(nullptr, &from, static_cast<long>(der.size())));
}

OwnedStore makeStore(const std::vector<Certificate> &anchors, OwnedCertificate (*read)(ByteView))
{
    OwnedStore store(X509_STORE_new());
    for (const auto &anchor : anchors) {
        const auto certificate = read(anchor.der());
        if (!store || !certificate || X509_STORE_add_cert(store.get(), certificate.get()) != 1)
            return nullptr;
    }
    return store;
}

Result<void> buildPath(X509 *leaf, X509_STORE *store, STACK_OF(X509) * intermediates, SystemTime at)
{
    const Owned<X509_STORE_CTX, X509_STORE_CTX_free> context(X509_STORE_CTX_new());
    if (!context || X509_STORE_CTX_init(context.get(), store, leaf, intermediates) != 1)
        return failure("verify chain");
    auto *const parameters = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_time(parameters, static_cast<std::time_t>(toEpoch(at)));
    // An anchor's own signature is not looked at: it is trusted for being here (RFC 5280, section 6.1).
    X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_X509_STRICT);
    X509_VERIFY_PARAM_set_depth(parameters, MaximumDepth);
    X509_VERIFY_PARAM_set_auth_level(parameters, SecurityLevel);
    if (X509_verify_cert(context.get()) != 1)
        return untrusted(X509_verify_cert_error_string(X509_STORE_CTX_get_error(context.get())));
    return {};
}
}

Result<Certificate> Certificate::fromDer(ByteView der)
{
    const ErrorQueueDrain drain;
    if (!readCertificate(der))
        return untrusted("not a certificate");
    Certificate certificate;
    certificate.m_der.assign(der.begin(), der.end());
    return certificate;
}

Result<std::vector<Certificate>> Certificate::fromPem(std::string_view pem)
{
    const ErrorQueueDrain drain;
    const Owned<BIO, BIO_free_all> input(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    std::vector<Certificate> certificates;
    while (const OwnedCertificate next{input ? PEM_read_bio_X509(input.get(), nullptr, nullptr, nullptr) : nullptr}) {
        Bytes der(static_cast<std::size_t>(std::max(0, i2d_X509(next.get(), nullptr))));
        auto *to = der.data();
        i2d_X509(next.get(), &to);
        CAUSEWAY_TRY(auto certificate, fromDer(der));
        certificates.push_back(std::move(certificate));
    }
    if (certificates.empty() || ERR_GET_REASON(ERR_peek_last_error()) != PEM_R_NO_START_LINE)
        return untrusted("PEM: no certificate, or a broken one");
    return certificates;
}

std::string Certificate::commonName() const
{
    return subjectText(m_der, NID_commonName);
}

std::string Certificate::countryName() const
{
    return subjectText(m_der, NID_countryName);
}

std::vector<std::string> Certificate::dnsNames() const
{
    return alternativeNames(m_der, GEN_DNS);
}

std::vector<std::string> Certificate::uris() const
{
    return alternativeNames(m_der, GEN_URI);
}

SystemTime Certificate::notBefore() const
{
    const ErrorQueueDrain drain;
    return toSystemTime(X509_get0_notBefore(readCertificate(m_der).get()));
}

SystemTime Certificate::notAfter() const
{
    const ErrorQueueDrain drain;
    return toSystemTime(X509_get0_notAfter(readCertificate(m_der).get()));
}

Result<PublicKey> Certificate::publicKey() const
{
    const ErrorQueueDrain drain;
    return readPublicKey(m_der);
}

Result<VerifyingKey> Certificate::verifyingKey() const
{
    const ErrorQueueDrain drain;
    if (auto ours = readPublicKey(m_der)) // the usual one, which is remembered
        return VerifyingKey(*std::move(ours));
    return verifyingKeyOf(X509_get0_pubkey(readCertificate(m_der).get()));
}

Bytes Certificate::authorityKeyIdentifier() const
{
    const ErrorQueueDrain drain;
    const auto certificate = readCertificate(m_der);
    const auto *const identifier = X509_get0_authority_key_id(certificate.get());
    if (!identifier)
        return {};
    const auto *const data = ASN1_STRING_get0_data(identifier);
    return {data, data + ASN1_STRING_length(identifier)};
}

bool Certificate::isSelfIssued() const
{
    const ErrorQueueDrain drain;
    const auto certificate = readCertificate(m_der);
    return (X509_get_extension_flags(certificate.get()) & EXFLAG_SI) != 0;
}

bool Certificate::isAuthority() const
{
    const ErrorQueueDrain drain;
    const auto certificate = readCertificate(m_der);
    const auto flags = X509_get_extension_flags(certificate.get());
    const bool isStated = (flags & EXFLAG_CA) != 0 && (flags & EXFLAG_KUSAGE) != 0;
    return isStated && (X509_get_key_usage(certificate.get()) & KU_KEY_CERT_SIGN) != 0;
}

bool Certificate::states(const std::string &extendedKeyUsage) const
{
    const ErrorQueueDrain drain;
    const auto usages = readExtendedUsages(m_der);
    return std::ranges::find(usages, extendedKeyUsage) != usages.end();
}

std::string Certificate::toPem() const
{
    const ErrorQueueDrain drain;
    const Owned<BIO, BIO_free_all> output(BIO_new(BIO_s_mem()));
    const auto certificate = readCertificate(m_der);
    char *text = nullptr;
    if (!output || PEM_write_bio_X509(output.get(), certificate.get()) != 1)
        return {};
    const long size = BIO_get_mem_data(output.get(), &text);
    return {text, static_cast<std::size_t>(size)};
}

namespace {

Result<void> verifyUnder(X509_STORE *store, const Certificate &leaf, const std::vector<Certificate> &intermediates,
                         SystemTime at, const std::optional<std::string> &extendedKeyUsage)
{
    const auto subject = readCertificate(leaf.der());
    const OwnedReferences chain(sk_X509_new_null());
    std::vector<OwnedCertificate> owned;
    for (const auto &intermediate : intermediates) {
        owned.push_back(readCertificate(intermediate.der()));
        if (!owned.back() || !chain || sk_X509_push(chain.get(), owned.back().get()) == 0)
            return failure("verify chain");
    }
    if (!store || !subject)
        return failure("verify chain");
    CAUSEWAY_CHECK(buildPath(subject.get(), store, chain.get(), at));
    return checkUsage(leaf, subject.get(), extendedKeyUsage);
}
}

struct TrustAnchors::Native {
    OwnedStore store;
};

TrustAnchors::TrustAnchors(const std::vector<Certificate> &anchors)
{
    const ErrorQueueDrain drain;
    m_native = std::make_shared<const Native>(Native{makeStore(anchors, readAnew)}); // other threads may ask it
}

Result<void> TrustAnchors::verify(const Certificate &leaf, const std::vector<Certificate> &intermediates, SystemTime at,
                                  const std::optional<std::string> &extendedKeyUsage) const
{
    const ErrorQueueDrain drain;
    return verifyUnder(m_native->store.get(), leaf, intermediates, at, extendedKeyUsage);
}

Result<void> verifyChain(const Certificate &leaf, const std::vector<Certificate> &intermediates,
                         const std::vector<Certificate> &anchors, SystemTime at,
                         const std::optional<std::string> &extendedKeyUsage)
{
    const ErrorQueueDrain drain;
    const auto store = makeStore(anchors, readCertificate);
    return verifyUnder(store.get(), leaf, intermediates, at, extendedKeyUsage);
}
}
