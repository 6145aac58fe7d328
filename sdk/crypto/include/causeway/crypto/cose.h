#pragma once

#include <causeway/cbor/codec.h>
#include <causeway/crypto/jws.h>

/// COSE (RFC 9052, RFC 9053): COSE_Sign1 with ES256, COSE_Mac0 with HMAC 256/256, and keys. ES256 (-7) is on P-256 always, and read under the number that says so, too: ESP256 (-9,
/// RFC 9864). Values; thread-safe.
namespace causeway::crypto {

/// What both kinds are made of. Parsed, not believed: look at nothing but the headers before verify() has succeeded.
struct CoseMessage {
    Bytes protectedBytes; ///< as received: what is signed is over them
    cbor::Value protectedHeader{cbor::Map()};
    cbor::Value unprotectedHeader{cbor::Map()};
    std::optional<Bytes> payload; ///< nothing where it is detached
    Bytes authenticator;          ///< signature R || S, or tag

    /// A header parameter, the protected one first; null where there is none.
    const cbor::Value *header(std::int64_t label) const;
    /// As it is sent, without a tag.
    cbor::Value toCbor() const;
};

struct CoseSign1 : CoseMessage {
    /// The certificates of `x5chain` (RFC 9360), leaf first. Fails with CoseMalformed when absent, empty, longer than 6 or not certificates.
    Result<std::vector<Certificate>> certificates() const;
    /// Over the payload that it carries. SignatureInvalid; CoseMalformed where it carries none.
    Result<void> verify(const PublicKey &key) const;
    /// Over a payload that it must not carry itself. SignatureInvalid, CoseMalformed.
    Result<void> verifyDetached(const PublicKey &key, ByteView detached) const;
};

struct CoseMac0 : CoseMessage {
    /// SignatureInvalid, CoseMalformed.
    Result<void> verifyDetached(ByteView key, ByteView detached) const;
};

/// With tag 18 or none. CoseMalformed (four members, headers as maps, a label in both of them, `crit`, bytes of the wrong size) or AlgorithmUnsupported (neither ES256
/// nor ESP256 in the protected header).
Result<CoseSign1> parseCoseSign1(cbor::Value value);
Result<CoseSign1> decodeCoseSign1(ByteView encoded);
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

/// COSE_Key of kind EC2 on P-256. Fails with KeyInvalid: another kind, not on the curve, a compressed point, a private `d`, an `alg` other than ES256 and ESP256, `key_ops`
/// that forbid verifying and ECDH alike.
Result<PublicKey> publicKeyFromCose(const cbor::Value &key);
cbor::Value toCoseKey(const PublicKey &key);
}
