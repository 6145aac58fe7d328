#pragma once

#include <causeway/cbor/codec.h>
#include <causeway/crypto/jws.h>

#include <set>

/// COSE (RFC 9052, RFC 9053): COSE_Sign1, COSE_Mac0 with HMAC 256/256, and keys. We sign by ES256. What others sign is verified by ES256 on P-256, ES384 on P-384, ES512 on P-521 and
/// EdDSA on Ed25519 or Ed448, under these numbers and under those that say the curve, too (RFC 9864: ESP256, ESP384, ESP512, Ed25519, Ed448). Values; thread-safe.
namespace causeway::crypto {

/// What both kinds are made of. Parsed, not believed: look at nothing but the headers before verify() has succeeded.
struct CoseMessage {
    Bytes protectedBytes; ///< as received: what is signed is over them
    cbor::Value protectedHeader{cbor::Map()};
    cbor::Value unprotectedHeader{cbor::Map()};
    std::optional<Bytes> payload; ///< nothing where it is detached
    Bytes authenticator;          ///< signature (of a point's curve R || S), or tag

    /// A header parameter, the protected one first; null where there is none.
    const cbor::Value *header(std::int64_t label) const;
    /// As it is sent, without a tag.
    cbor::Value toCbor() const;
};

struct CoseSign1 : CoseMessage {
    SignatureAlgorithm algorithm = SignatureAlgorithm::Es256;

    /// The certificates of `x5chain` (RFC 9360), leaf first. Fails with CoseMalformed when absent, empty, longer than 6 or not certificates.
    Result<std::vector<Certificate>> certificates() const;
    /// Over the payload that it carries. SignatureInvalid, also where the key is of another kind than the algorithm's; CoseMalformed where it carries none.
    Result<void> verify(const VerifyingKey &key) const;
    /// Over a payload that it must not carry itself. SignatureInvalid, CoseMalformed.
    Result<void> verifyDetached(const VerifyingKey &key, ByteView detached) const;
};

struct CoseMac0 : CoseMessage {
    /// SignatureInvalid, CoseMalformed.
    Result<void> verifyDetached(ByteView key, ByteView detached) const;
};

/// With tag 18 or none. CoseMalformed (four members, headers as maps, a label in both of them, `crit`, bytes of the wrong size) or AlgorithmUnsupported (none of
/// these in the protected header).
Result<CoseSign1> parseCoseSign1(cbor::Value value);
Result<CoseSign1> decodeCoseSign1(ByteView encoded);
/// The numbers under which parseCoseSign1() takes a signature, each once.
std::vector<std::int64_t> verifiedAlgorithms();
/// Under which numbers others may list the algorithm of a signature: that of its header and, as it goes with one curve, that of RFC 9864.
std::set<std::int64_t> algorithmNumbersOf(const CoseSign1 &message);
/// With tag 17 or none.
Result<CoseMac0> parseCoseMac0(cbor::Value value);

enum class Payload { Attached, Detached };
/// Adds `alg`, ES256, to the protected header.
Result<CoseSign1> signCose(cbor::Map protectedHeader, cbor::Map unprotectedHeader, ByteView payload, Payload kind,
                           const SignFunction &sign);
/// HMAC 256/256 over a detached payload.
CoseMac0 macCose(ByteView key, ByteView detached);
/// The value of `x5chain`: one certificate by itself, several as an array.
cbor::Value toX5Chain(const std::vector<Certificate> &chain);
constexpr std::int64_t CoseX5Chain = 33;

/// COSE_Key of kind EC2 on P-256. Fails with AlgorithmUnsupported for a key of another kind or curve; with KeyInvalid: no such kind, not on the curve, a compressed point, a private
/// `d`, an `alg` other than ES256 and ESP256, `key_ops` that forbid verifying and ECDH alike.
Result<PublicKey> publicKeyFromCose(const cbor::Value &key);
cbor::Value toCoseKey(const PublicKey &key);
}
