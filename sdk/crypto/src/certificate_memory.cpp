#include "certificate_memory.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace causeway::crypto {
namespace {

constexpr std::size_t MaximumDer = 64U << 10;
constexpr std::size_t MaximumRemembered = 8U << 10; // a certificate beyond that is read each time
constexpr std::size_t MaximumCertificates =
    128; // for each thread; a few megabytes at worst, some 200 KiB with certificates of the usual size

struct Known {
    OwnedCertificate certificate;
    std::optional<PublicKey> key; // once somebody has asked for it, as the usages
    std::optional<std::vector<std::string>> usages = {};
};
using Memory = std::map<std::string, Known, std::less<>>;

OwnedCertificate parse(ByteView der)
{
    if (der.size() > MaximumDer)
        return nullptr;
    const auto *from = der.data();
    OwnedCertificate certificate(d2i_X509(nullptr, &from, static_cast<long>(der.size())));
    return certificate && from == der.data() + der.size() ? std::move(certificate) : nullptr;
}

std::vector<std::string> extendedUsagesOf(const X509 *certificate)
{
    if (!certificate)
        return {};
    const Owned<EXTENDED_KEY_USAGE, EXTENDED_KEY_USAGE_free> stated(
        static_cast<EXTENDED_KEY_USAGE *>(X509_get_ext_d2i(certificate, NID_ext_key_usage, nullptr, nullptr)));
    std::vector<std::string> usages;
    for (int i = 0; stated && i < sk_ASN1_OBJECT_num(stated.get()); ++i) {
        std::array<char, 128> oid{};
        OBJ_obj2txt(oid.data(), oid.size(), sk_ASN1_OBJECT_value(stated.get(), i), 1);
        usages.emplace_back(oid.data());
    }
    return usages;
}

/// Null where the bytes are no certificate.
Known *remember(ByteView der)
{
    thread_local Memory memory; // of one thread: OpenSSL's own notes in a certificate need no lock
    const auto text = asText(der);
    if (const auto known = memory.find(text); known != memory.end())
        return &known->second;
    auto certificate = parse(der);
    if (!certificate)
        return nullptr;
    if (memory.size() == MaximumCertificates)
        memory.clear();
    return &memory.emplace(text, Known{std::move(certificate), std::nullopt}).first->second;
}
}

OwnedCertificate readCertificate(ByteView der)
{
    if (der.size() > MaximumRemembered)
        return parse(der);
    const auto *const known = remember(der);
    if (!known)
        return nullptr;
    X509_up_ref(known->certificate.get());
    return OwnedCertificate(known->certificate.get());
}

Result<PublicKey> readPublicKey(ByteView der)
{
    if (der.size() > MaximumRemembered)
        return publicKeyOf(X509_get0_pubkey(parse(der).get()));
    auto *const known = remember(der);
    if (!known)
        return publicKeyOf(nullptr);
    if (!known->key) {
        CAUSEWAY_TRY(auto key, publicKeyOf(X509_get0_pubkey(known->certificate.get())));
        known->key = std::move(key);
    }
    return *known->key;
}

std::vector<std::string> readExtendedUsages(ByteView der)
{
    if (der.size() > MaximumRemembered)
        return extendedUsagesOf(parse(der).get());
    auto *const known = remember(der);
    if (!known)
        return {};
    if (!known->usages)
        known->usages = extendedUsagesOf(known->certificate.get());
    return *known->usages;
}
}
