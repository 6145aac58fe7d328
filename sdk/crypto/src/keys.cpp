#include <causeway/crypto/keys.h>

#include "native.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/primitives.h>

#include <openssl/core_names.h>
#include <openssl/pem.h>

#include <algorithm>
#include <cstdlib>

namespace causeway::crypto {
namespace {

constexpr std::size_t CoordinateSize = 32;
constexpr std::size_t SignatureSize = 2 * CoordinateSize;
constexpr std::size_t MaximumDer = 1024;
constexpr std::size_t MaximumPem = 64 * 1024;
char CurveName[] = "prime256v1";

using OwnedKeyContext = Owned<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using OwnedDigestContext = Owned<EVP_MD_CTX, EVP_MD_CTX_free>;
using OwnedSignature = Owned<ECDSA_SIG, ECDSA_SIG_free>;

Error invalid(const char *why)
{
    return Error{ErrorCode::KeyInvalid, why};
}

/// The curve without a point on it. Made once for the process: finding the curve by its name takes longer than reading a point.
EVP_PKEY *curveWithoutPoint()
{
    static EVP_PKEY *const curve = [] {
        const OwnedKeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
        OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, CurveName, 0),
                                   OSSL_PARAM_construct_end()};
        EVP_PKEY *made = nullptr;
        if (!context || EVP_PKEY_fromdata_init(context.get()) != 1
            || EVP_PKEY_fromdata(context.get(), &made, EVP_PKEY_KEY_PARAMETERS, parameters) != 1)
            std::abort();
        return made;
    }();
    return curve;
}

/// Builds every public key the same way, so that two equal keys have equal encodings. OpenSSL refuses what is not on the curve.
Result<PublicKey> fromPoint(const Point &point)
{
    const ErrorQueueDrain drain;
    OwnedKey key(EVP_PKEY_dup(curveWithoutPoint()));
    if (!key || EVP_PKEY_set1_encoded_public_key(key.get(), point.data(), point.size()) != 1)
        return invalid("not a point on P-256");
    return PublicKey(std::make_shared<const PublicKey::Native>(PublicKey::Native{std::move(key), point}));
}

Result<Bytes> coordinate(const Json &jwk, const char *name)
{
    const auto text = optionalString(jwk, name);
    if (!text)
        return invalid("jwk: no coordinate");
    auto bytes = fromBase64Url(*text);
    if (!bytes)
        return invalid("jwk: bad coordinate");
    return bytes;
}

/// Whether the key's owner lets it verify ES256 signatures; a member that is absent forbids nothing.
bool isForSignatures(const Json &jwk)
{
    const auto isOr = [&jwk](const char *name, const char *wanted) {
        return !jwk.contains(name) || optionalString(jwk, name) == wanted;
    };
    if (!isOr("use", "sig") || !isOr("alg", "ES256"))
        return false;
    const auto operations = jwk.find("key_ops");
    return operations == jwk.end() || std::ranges::find(*operations, Json("verify")) != operations->end();
}

Result<Bytes> rawSignature(ByteView der)
{
    const auto *from = der.data();
    const OwnedSignature native(d2i_ECDSA_SIG(nullptr, &from, static_cast<long>(der.size())));
    Bytes raw(SignatureSize);
    if (!native || BN_bn2binpad(ECDSA_SIG_get0_r(native.get()), raw.data(), CoordinateSize) < 0
        || BN_bn2binpad(ECDSA_SIG_get0_s(native.get()), raw.data() + CoordinateSize, CoordinateSize) < 0)
        return failure("sign");
    return raw;
}

Result<PrivateKey> privateKeyFrom(OwnedKey key)
{
    CAUSEWAY_TRY(auto publicKey, publicKeyOf(key.get()));
    return PrivateKey(
        std::make_shared<const PrivateKey::Native>(PrivateKey::Native{std::move(key), std::move(publicKey)}));
}
}

ByteView writeDer(ByteView signature, DerSignature &der)
{
    const auto half = signature.size() / 2;
    OwnedSignature native(ECDSA_SIG_new());
    auto *const r = BN_bin2bn(signature.data(), static_cast<int>(half), nullptr);
    auto *const s = BN_bin2bn(signature.data() + half, static_cast<int>(half), nullptr);
    if (!native || !r || !s || ECDSA_SIG_set0(native.get(), r, s) != 1)
        return {};
    auto *to = der.data();
    return ByteView(der).first(static_cast<std::size_t>(std::max(0, i2d_ECDSA_SIG(native.get(), &to))));
}

Result<PublicKey> publicKeyOf(EVP_PKEY *key)
{
    const ErrorQueueDrain drain;
    std::array<char, 32> group{};
    Point point{};
    std::size_t size = 0;
    if (!key || !EVP_PKEY_is_a(key, "EC") || EVP_PKEY_get_group_name(key, group.data(), group.size(), nullptr) != 1
        || std::string_view(group.data()) != CurveName)
        return invalid("not P-256");
    if (EVP_PKEY_get_octet_string_param(key, OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size(), &size) != 1
        || size != point.size() || point.front() != 4)
        return invalid("not an uncompressed point");
    return fromPoint(point);
}

Result<PublicKey> publicKeyOf(ByteView x, ByteView y)
{
    if (x.size() != CoordinateSize || y.size() != CoordinateSize)
        return invalid("a coordinate of another size");
    Point point{4};
    std::ranges::copy(x, point.begin() + 1);
    std::ranges::copy(y, point.begin() + 1 + CoordinateSize);
    return fromPoint(point);
}

PublicKey::PublicKey(std::shared_ptr<const Native> native) : m_native(std::move(native)) {}

Result<PublicKey> PublicKey::fromDer(ByteView der)
{
    const ErrorQueueDrain drain;
    if (der.size() > MaximumDer)
        return invalid("too long");
    const auto *from = der.data();
    const OwnedKey key(d2i_PUBKEY(nullptr, &from, static_cast<long>(der.size())));
    CAUSEWAY_TRY(auto publicKey, publicKeyOf(key.get()));
    // One encoding a key: refuses compressed points, curves spelled out and anything behind the end.
    if (!std::ranges::equal(publicKey.toDer(), der))
        return invalid("not the canonical encoding");
    return publicKey;
}

Result<PublicKey> PublicKey::fromJwk(const Json &jwk)
{
    if (optionalString(jwk, "kty") != "EC" || optionalString(jwk, "crv") != "P-256")
        return invalid("jwk: not P-256");
    if (jwk.contains("d"))
        return invalid("jwk: private");
    if (!isForSignatures(jwk))
        return invalid("jwk: for another purpose");
    CAUSEWAY_TRY(const auto x, coordinate(jwk, "x"));
    CAUSEWAY_TRY(const auto y, coordinate(jwk, "y"));
    return publicKeyOf(x, y);
}

Bytes PublicKey::toDer() const
{
    const ErrorQueueDrain drain;
    Bytes der(static_cast<std::size_t>(std::max(0, i2d_PUBKEY(m_native->key.get(), nullptr))));
    auto *to = der.data();
    i2d_PUBKEY(m_native->key.get(), &to);
    return der;
}

Json PublicKey::toJwk() const
{
    const auto coordinates = ByteView(m_native->point).subspan(1);
    return Json{{"kty", "EC"},
                {"crv", "P-256"},
                {"x", toBase64Url(coordinates.first(CoordinateSize))},
                {"y", toBase64Url(coordinates.subspan(CoordinateSize))}};
}

std::string PublicKey::thumbprint() const
{
    return sha256Base64Url(toCompact(toJwk())); // exactly the required members, sorted: RFC 7638, section 3
}

Result<void> PublicKey::verify(ByteView message, ByteView signature) const
{
    const ErrorQueueDrain drain;
    const Error wrong{ErrorCode::SignatureInvalid};
    if (signature.size() != SignatureSize)
        return wrong;
    const auto digest = sha256(message);
    DerSignature buffer{};
    const auto der = writeDer(signature, buffer);
    const OwnedKeyContext context(EVP_PKEY_CTX_new_from_pkey(nullptr, m_native->key.get(), nullptr));
    if (!context || EVP_PKEY_verify_init(context.get()) != 1
        || EVP_PKEY_verify(context.get(), der.data(), der.size(), digest.data(), digest.size()) != 1)
        return wrong;
    return {};
}

PrivateKey::PrivateKey(std::shared_ptr<const Native> native) : m_native(std::move(native)) {}

Result<PrivateKey> PrivateKey::generate()
{
    const ErrorQueueDrain drain;
    OwnedKey key(EVP_EC_gen("P-256"));
    if (!key)
        return failure("generate");
    return privateKeyFrom(std::move(key));
}

Result<PrivateKey> PrivateKey::fromDer(ByteView der)
{
    const ErrorQueueDrain drain;
    const auto *from = der.data();
    const auto *const end = from + der.size();
    const Owned<PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free> parsed(
        d2i_PKCS8_PRIV_KEY_INFO(nullptr, &from, static_cast<long>(std::min(der.size(), MaximumDer))));
    if (!parsed || from != end)
        return invalid("not PKCS #8");
    OwnedKey key(EVP_PKCS82PKEY(parsed.get()));
    const OwnedKeyContext context(key ? EVP_PKEY_CTX_new_from_pkey(nullptr, key.get(), nullptr) : nullptr);
    if (!context || EVP_PKEY_check(context.get()) != 1)
        return invalid("not a consistent key");
    return privateKeyFrom(std::move(key));
}

Result<PrivateKey> PrivateKey::fromPem(std::string_view pem)
{
    const ErrorQueueDrain drain;
    const Owned<BIO, BIO_free_all> input(
        BIO_new_mem_buf(pem.data(), static_cast<int>(std::min(pem.size(), MaximumPem))));
    const auto noPassphrase = [](char *, int, int, void *) { return -1; }; // OpenSSL would ask on the terminal
    OwnedKey key(input ? PEM_read_bio_PrivateKey(input.get(), nullptr, noPassphrase, nullptr) : nullptr);
    const OwnedKeyContext context(key ? EVP_PKEY_CTX_new_from_pkey(nullptr, key.get(), nullptr) : nullptr);
    if (!context || EVP_PKEY_check(context.get()) != 1)
        return invalid("PEM: no consistent key");
    return privateKeyFrom(std::move(key));
}

SecretBytes PrivateKey::toPem() const
{
    const ErrorQueueDrain drain;
    const Owned<BIO, BIO_free_all> output(BIO_new(BIO_s_secmem()));
    if (!output
        || PEM_write_bio_PKCS8PrivateKey(output.get(), m_native->key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return {};
    const char *text = nullptr;
    const auto size = BIO_get_mem_data(output.get(), &text);
    return SecretBytes(asBytes(std::string_view(text, static_cast<std::size_t>(size))));
}

SecretBytes PrivateKey::toDer() const
{
    const ErrorQueueDrain drain;
    const Owned<PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free> wrapped(EVP_PKEY2PKCS8(m_native->key.get()));
    const int size = wrapped ? i2d_PKCS8_PRIV_KEY_INFO(wrapped.get(), nullptr) : 0;
    SecretBytes der(static_cast<std::size_t>(std::max(0, size)));
    auto *to = der.data().data();
    if (!der.empty())
        i2d_PKCS8_PRIV_KEY_INFO(wrapped.get(), &to);
    return der;
}

PublicKey PrivateKey::publicKey() const
{
    return m_native->publicKey;
}

Result<Bytes> PrivateKey::sign(ByteView message) const
{
    const ErrorQueueDrain drain;
    const auto digest = sha256(message);
    const OwnedKeyContext context(EVP_PKEY_CTX_new_from_pkey(nullptr, m_native->key.get(), nullptr));
    DerSignature der{};
    std::size_t size = der.size();
    if (!context || EVP_PKEY_sign_init(context.get()) != 1
        || EVP_PKEY_sign(context.get(), der.data(), &size, digest.data(), digest.size()) != 1)
        return failure("sign");
    return rawSignature(ByteView(der).first(size));
}

Result<SecretBytes> PrivateKey::agreeWith(const PublicKey &other) const
{
    const ErrorQueueDrain drain;
    const OwnedKeyContext context(EVP_PKEY_CTX_new_from_pkey(nullptr, m_native->key.get(), nullptr));
    SecretBytes secret(CoordinateSize);
    std::size_t size = secret.size();
    if (!context || EVP_PKEY_derive_init(context.get()) != 1
        || EVP_PKEY_derive_set_peer(context.get(), other.native().key.get()) != 1
        || EVP_PKEY_derive(context.get(), secret.data().data(), &size) != 1 || size != secret.size())
        return failure("ecdh");
    return secret;
}
}
