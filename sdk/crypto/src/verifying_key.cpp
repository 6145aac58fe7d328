#include <causeway/crypto/verifying_key.h>

#include "native.h"

#include <string>

namespace causeway::crypto {
namespace {

constexpr std::size_t MaximumDer = 1024;

/// Keys that are no PublicKey; names as OpenSSL has them.
struct Kind {
    SignatureAlgorithm algorithm;
    const char *type;
    const char *curve;  ///< null: the type says it
    const char *digest; ///< null: signing makes its own
    std::size_t signatureSize;
};

constexpr std::array Kinds = {Kind{SignatureAlgorithm::Es384, "EC", "secp384r1", "SHA2-384", 96},
                              Kind{SignatureAlgorithm::Es512, "EC", "secp521r1", "SHA2-512", 132},
                              Kind{SignatureAlgorithm::Ed25519, "ED25519", nullptr, nullptr, 64},
                              Kind{SignatureAlgorithm::Ed448, "ED448", nullptr, nullptr, 114}};

/// Empty where it has no name: a curve that is spelled out is not looked at.
std::string curveOf(const EVP_PKEY *key)
{
    std::array<char, 32> name{};
    return EVP_PKEY_get_group_name(key, name.data(), name.size(), nullptr) == 1 ? name.data() : "";
}

const Kind *kindOf(const EVP_PKEY *key)
{
    for (const auto &kind : Kinds)
        if (EVP_PKEY_is_a(key, kind.type) == 1 && (!kind.curve || curveOf(key) == kind.curve))
            return &kind;
    return nullptr;
}
}

struct VerifyingKey::Native {
    OwnedKey key;
    const Kind &kind;
};

VerifyingKey::VerifyingKey(PublicKey key) : m_key(std::move(key)) {}
VerifyingKey::VerifyingKey(std::shared_ptr<const Native> native) : m_key(std::move(native)) {}

Result<VerifyingKey> verifyingKeyOf(EVP_PKEY *key)
{
    const ErrorQueueDrain drain;
    if (auto ours = publicKeyOf(key))
        return VerifyingKey(*std::move(ours));
    const auto *const kind = key ? kindOf(key) : nullptr;
    if (!kind || EVP_PKEY_up_ref(key) != 1)
        return Error{ErrorCode::KeyInvalid, "of a kind that is not verified here"};
    return VerifyingKey(std::make_shared<const VerifyingKey::Native>(VerifyingKey::Native{OwnedKey(key), *kind}));
}

Result<VerifyingKey> VerifyingKey::fromDer(ByteView der)
{
    const ErrorQueueDrain drain;
    if (der.size() > MaximumDer)
        return Error{ErrorCode::KeyInvalid, "too long"};
    const auto *from = der.data();
    const OwnedKey key(d2i_PUBKEY(nullptr, &from, static_cast<long>(der.size())));
    if (!key || from != der.data() + der.size())
        return Error{ErrorCode::KeyInvalid, "not a public key"};
    return verifyingKeyOf(key.get());
}

Result<void> VerifyingKey::verify(SignatureAlgorithm algorithm, ByteView message, ByteView signature) const
{
    const Error wrong{ErrorCode::SignatureInvalid};
    if (const auto *const ours = std::get_if<PublicKey>(&m_key))
        return algorithm == SignatureAlgorithm::Es256 ? ours->verify(message, signature) : wrong;
    const auto &[key, kind] = *std::get<std::shared_ptr<const Native>>(m_key);
    if (algorithm != kind.algorithm || signature.size() != kind.signatureSize)
        return wrong;
    const ErrorQueueDrain drain;
    DerSignature buffer{};
    const auto written = kind.curve ? writeDer(signature, buffer) : signature;
    const Owned<EVP_MD_CTX, EVP_MD_CTX_free> context(EVP_MD_CTX_new());
    if (!context
        || EVP_DigestVerifyInit_ex(context.get(), nullptr, kind.digest, nullptr, nullptr, key.get(), nullptr) != 1
        || EVP_DigestVerify(context.get(), written.data(), written.size(), pointerOf(message), message.size()) != 1)
        return wrong;
    return {};
}
}
