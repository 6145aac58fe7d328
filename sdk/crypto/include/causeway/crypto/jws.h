#pragma once

#include <causeway/crypto/certificate.h>

#include <functional>

/// JSON Web Signature, compact form, ES256 only (RFC 7515, RFC 7518 section 3.4).
namespace causeway::crypto {

/// Parsed, not believed: look at nothing but the header before verify() has succeeded.
struct Jws {
    Json header;
    Bytes payload;
    std::string signingInput;
    Bytes signature;

    /// The payload as a JSON object; fails with JwtMalformed.
    Result<Json> claims() const;
    /// The certificates of `x5c`, leaf first. Fails with JwtMalformed when absent, empty, longer than 6 or not certificates.
    Result<std::vector<Certificate>> certificates() const;
    /// Fails with SignatureInvalid, also for a key that is not P-256.
    Result<void> verify(const VerifyingKey &key) const;
};

/// Fails with JwtMalformed (three parts, JSON object header, at most 256 KiB, no `crit`) or AlgorithmUnsupported (`alg` is not ES256: `none` too).
/// `typ` must match exactly, an "application/" prefix aside; JwtMalformed otherwise.
/// `maximum` is for the few that may be longer.
Result<Jws> parseJws(std::string_view compact, std::string_view typ, std::size_t maximum = 256U << 10);

/// Signs with a key wherever it lives; returns R || S.
using SignFunction = std::function<Result<Bytes>(ByteView message)>;
/// Adds `alg` and `typ` to the header.
Result<std::string> signJws(Json header, const Json &claims, std::string_view typ, const SignFunction &sign);
SignFunction signerOf(const PrivateKey &key);

/// `exp`, `nbf`, `iat` against the time, with a leeway of 60 s. Fails with RequestExpired (exp) or JwtMalformed (not yet valid, wrong type).
Result<void> checkTimes(const Json &claims, std::int64_t now, std::int64_t leeway = 60);
}
