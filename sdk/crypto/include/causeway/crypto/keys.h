#pragma once

#include <causeway/base/json.h>
#include <causeway/base/secret_bytes.h>

#include <memory>

/// P-256 keys and ES256 signatures (R || S, 64 bytes). Values; thread-safe.
namespace causeway::crypto {

class PublicKey {
public:
    /// SubjectPublicKeyInfo. Fails with KeyInvalid unless it is a P-256 point on the curve.
    static Result<PublicKey> fromDer(ByteView der);
    /// RFC 7517 `{"kty":"EC","crv":"P-256","x","y"}`. Fails with KeyInvalid: not on the curve, a private `d`, or meant for something else
    /// (`use`, `alg`, `key_ops`). Other members are ignored.
    static Result<PublicKey> fromJwk(const Json &jwk);

    Bytes toDer() const;
    Json toJwk() const;
    /// RFC 7638, base64url of SHA-256.
    std::string thumbprint() const;
    /// Fails with SignatureInvalid.
    Result<void> verify(ByteView message, ByteView signature) const;
    friend bool operator==(const PublicKey &a, const PublicKey &b) { return a.toDer() == b.toDer(); }

    struct Native;
    explicit PublicKey(std::shared_ptr<const Native> native); // shared: keys are immutable and copied as values
    const Native &native() const { return *m_native; }

private:
    std::shared_ptr<const Native> m_native;
};

/// For stores in software and for servers; device keys live behind ports::KeyStore.
class PrivateKey {
public:
    static Result<PrivateKey> generate();
    /// PKCS #8, unencrypted.
    static Result<PrivateKey> fromDer(ByteView der);
    /// The first key of a PEM file's text, PKCS #8 or SEC 1, unencrypted. KeyInvalid.
    static Result<PrivateKey> fromPem(std::string_view pem);

    SecretBytes toDer() const;
    /// PKCS #8, unencrypted.
    SecretBytes toPem() const;
    PublicKey publicKey() const;
    Result<Bytes> sign(ByteView message) const;
    /// Elliptic-curve Diffie-Hellman: the X coordinate, 32 bytes. Never a key itself: derive one from it.
    Result<SecretBytes> agreeWith(const PublicKey &other) const;

    struct Native;
    explicit PrivateKey(std::shared_ptr<const Native> native);
    const Native &native() const { return *m_native; }

private:
    std::shared_ptr<const Native> m_native;
};
}
