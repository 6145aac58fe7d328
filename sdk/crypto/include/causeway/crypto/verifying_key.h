#pragma once

#include <causeway/crypto/keys.h>

#include <variant>

namespace causeway::crypto {

/// How what comes from outside may be signed, each by keys of one kind: P-256, P-384, P-521, Ed25519, Ed448. We sign by ES256 alone.
enum class SignatureAlgorithm { Es256, Es384, Es512, Ed25519, Ed448 };

/// A key that somebody else signs with, of any of these kinds: here it can do nothing but verify. A value; thread-safe.
class VerifyingKey {
public:
    /// Every PublicKey is one, for ES256.
    VerifyingKey(PublicKey key);
    /// SubjectPublicKeyInfo. Fails with KeyInvalid: of another kind, or more than one.
    static Result<VerifyingKey> fromDer(ByteView der);

    /// A signature of a point's curve is R || S. Fails with SignatureInvalid, also where the algorithm is another kind of key's.
    Result<void> verify(SignatureAlgorithm algorithm, ByteView message, ByteView signature) const;

    struct Native;
    explicit VerifyingKey(std::shared_ptr<const Native> native); // shared: as PublicKey

private:
    std::variant<PublicKey, std::shared_ptr<const Native>> m_key;
};
}
