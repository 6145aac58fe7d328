#include <causeway/crypto/certificate.h>

#include "native.h"

#include <causeway/crypto/primitives.h>

namespace causeway::crypto {
namespace {

constexpr std::size_t SerialSize = 16;
constexpr std::size_t KeyIdentifierSize = 20;
constexpr long Version3 = 2;

using OwnedNames = Owned<GENERAL_NAMES, GENERAL_NAMES_free>;
using OwnedOctets = Owned<ASN1_OCTET_STRING, ASN1_OCTET_STRING_free>;
using OwnedBits = Owned<ASN1_BIT_STRING, ASN1_BIT_STRING_free>;

Error wrong(const char *what)
{
    return Error{ErrorCode::InvalidArgument, what};
}

bool addExtension(X509 *certificate, int nid, void *value, bool critical)
{
    return value && X509_add1_ext_i2d(certificate, nid, value, critical ? 1 : 0, X509V3_ADD_DEFAULT) == 1;
}

bool addText(GENERAL_NAMES *names, int type, const std::string &text)
{
    Owned<GENERAL_NAME, GENERAL_NAME_free> name(GENERAL_NAME_new());
    Owned<ASN1_IA5STRING, ASN1_IA5STRING_free> value(ASN1_IA5STRING_new());
    if (!name || !value || ASN1_STRING_set(value.get(), text.data(), static_cast<int>(text.size())) != 1)
        return false;
    GENERAL_NAME_set0_value(name.get(), type, value.release());
    return sk_GENERAL_NAME_push(names, name.get()) > 0 && name.release();
}

bool addAddress(GENERAL_NAMES *names, const std::string &text)
{
    Owned<GENERAL_NAME, GENERAL_NAME_free> name(GENERAL_NAME_new());
    OwnedOctets address(a2i_IPADDRESS(text.c_str()));
    if (!name || !address)
        return false;
    GENERAL_NAME_set0_value(name.get(), GEN_IPADD, address.release());
    return sk_GENERAL_NAME_push(names, name.get()) > 0 && name.release();
}

bool addNames(X509 *certificate, const CertificateRequest &request)
{
    const OwnedNames names(GENERAL_NAMES_new());
    bool ok = names != nullptr;
    for (const auto &name : request.dnsNames)
        ok = ok && addText(names.get(), GEN_DNS, name);
    for (const auto &address : request.ipAddresses)
        ok = ok && addAddress(names.get(), address);
    for (const auto &uri : request.uris)
        ok = ok && addText(names.get(), GEN_URI, uri);
    if (!ok || sk_GENERAL_NAME_num(names.get()) == 0)
        return ok;
    return addExtension(certificate, NID_subject_alt_name, names.get(), false);
}

bool addUsage(X509 *certificate, const CertificateRequest &request)
{
    const Owned<BASIC_CONSTRAINTS, BASIC_CONSTRAINTS_free> constraints(BASIC_CONSTRAINTS_new());
    const OwnedBits usage(ASN1_BIT_STRING_new());
    if (!constraints || !usage)
        return false;
    constraints->ca = request.isAuthority ? 0xff : 0;
    constexpr int digitalSignature = 0, keyCertSign = 5, cRLSign = 6;
    bool ok = true;
    for (const int bit : request.isAuthority ? std::vector{keyCertSign, cRLSign} : std::vector{digitalSignature})
        ok = ok && ASN1_BIT_STRING_set_bit(usage.get(), bit, 1) == 1;
    return ok && addExtension(certificate, NID_basic_constraints, constraints.get(), true)
        && addExtension(certificate, NID_key_usage, usage.get(), true);
}

bool addExtendedUsage(X509 *certificate, const std::string &oid)
{
    if (oid.empty())
        return true;
    const Owned<EXTENDED_KEY_USAGE, EXTENDED_KEY_USAGE_free> usages(EXTENDED_KEY_USAGE_new());
    Owned<ASN1_OBJECT, ASN1_OBJECT_free> usage(OBJ_txt2obj(oid.c_str(), 1));
    if (!usages || !usage || sk_ASN1_OBJECT_push(usages.get(), usage.get()) <= 0)
        return false;
    usage.release();
    return addExtension(certificate, NID_ext_key_usage, usages.get(), false);
}

OwnedOctets keyIdentifier(const PublicKey &key)
{
    const auto digest = sha256(key.toDer());
    OwnedOctets identifier(ASN1_OCTET_STRING_new());
    if (!identifier || ASN1_OCTET_STRING_set(identifier.get(), digest.data(), KeyIdentifierSize) != 1)
        return nullptr;
    return identifier;
}

bool addIdentifiers(X509 *certificate, const PublicKey &subject, const PublicKey &issuerKey, const X509 *issuer)
{
    const Owned<AUTHORITY_KEYID, AUTHORITY_KEYID_free> authority(AUTHORITY_KEYID_new());
    const auto *const stated = issuer ? X509_get0_subject_key_id(const_cast<X509 *>(issuer)) : nullptr;
    if (!authority)
        return false;
    authority->keyid = stated ? ASN1_OCTET_STRING_dup(stated) : keyIdentifier(issuerKey).release();
    return authority->keyid
        && addExtension(certificate, NID_subject_key_identifier, keyIdentifier(subject).get(), false)
        && addExtension(certificate, NID_authority_key_identifier, authority.get(), false);
}

bool setSerial(X509 *certificate)
{
    auto serial = randomBytes(SerialSize);
    serial.front() = static_cast<std::uint8_t>((serial.front() & 0x7f) | 0x40); // positive and of full length
    const Owned<BIGNUM, BN_free> number(BN_bin2bn(serial.data(), static_cast<int>(serial.size()), nullptr));
    return number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate));
}

bool addToSubject(X509 *certificate, int kind, const std::string &value)
{
    const auto *const text = reinterpret_cast<const unsigned char *>(value.data());
    return X509_NAME_add_entry_by_NID(X509_get_subject_name(certificate), kind, MBSTRING_UTF8, text,
                                      static_cast<int>(value.size()), -1, 0)
        == 1;
}

bool setSubject(X509 *certificate, const CertificateRequest &request)
{
    return (request.country.empty() || addToSubject(certificate, NID_countryName, request.country))
        && addToSubject(certificate, NID_commonName, request.commonName);
}

bool setValidity(X509 *certificate, const CertificateRequest &request)
{
    return request.notBefore <= request.notAfter
        && ASN1_TIME_set(X509_getm_notBefore(certificate), toEpoch(request.notBefore))
        && ASN1_TIME_set(X509_getm_notAfter(certificate), toEpoch(request.notAfter));
}

Result<OwnedCertificate> parseIssuer(const Certificate *issuer)
{
    if (!issuer)
        return OwnedCertificate();
    const auto *from = issuer->der().data();
    OwnedCertificate parsed(d2i_X509(nullptr, &from, static_cast<long>(issuer->der().size())));
    if (!parsed)
        return wrong("certificate: issuer");
    return parsed;
}
}

Result<Certificate> issueCertificate(const CertificateRequest &request, const PublicKey &subject,
                                     const PrivateKey &issuerKey, const Certificate *issuer)
{
    const ErrorQueueDrain drain;
    CAUSEWAY_TRY(const auto parent, parseIssuer(issuer));
    const OwnedCertificate certificate(X509_new());
    auto *const native = certificate.get();
    if (!native || X509_set_version(native, Version3) != 1 || !setSerial(native))
        return failure("certificate");
    if (!setSubject(native, request))
        return wrong("certificate: common name or country");
    if (!setValidity(native, request))
        return wrong("certificate: validity");
    const auto *const issuerName = X509_get_subject_name(parent ? parent.get() : native);
    if (X509_set_issuer_name(native, issuerName) != 1 || X509_set_pubkey(native, subject.native().key.get()) != 1)
        return failure("certificate");
    if (!addUsage(native, request) || !addIdentifiers(native, subject, issuerKey.publicKey(), parent.get()))
        return failure("certificate: extensions");
    if (!addExtendedUsage(native, request.extendedKeyUsage) || !addNames(native, request))
        return wrong("certificate: names or extended key usage");
    if (X509_sign(native, issuerKey.native().key.get(), EVP_sha256()) <= 0)
        return failure("certificate: sign");
    Bytes der(static_cast<std::size_t>(std::max(0, i2d_X509(native, nullptr))));
    auto *to = der.data();
    i2d_X509(native, &to);
    return Certificate::fromDer(der);
}
}
