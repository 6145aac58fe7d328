#pragma once

#include <causeway/crypto/verifying_key.h>

#include <array>
#include <optional>

namespace causeway::crypto {

/// ECDSA on P-256 over SHA-256 goes by two numbers: ES256 leaves the curve to the key, ESP256 says it (RFC 9864). The older is the one that is written, as everybody reads it.
inline constexpr std::int64_t Es256 = -7;
inline constexpr std::int64_t Esp256 = -9;

constexpr bool isEs256(std::optional<std::int64_t> algorithm)
{
    return algorithm == Es256 || algorithm == Esp256;
}

/// A signature that is verified here: by its number, and by its size where the number (EdDSA) leaves the curve to the key.
struct SignatureForm {
    std::int64_t number;
    SignatureAlgorithm algorithm;
    std::size_t size;
};

/// Each under the number of RFC 9053 and then under that of RFC 9864. An algorithm goes with one curve, as ISO 18013-5 (section 9.1.2.4) has it.
inline constexpr std::array SignatureForms = {
    SignatureForm{Es256, SignatureAlgorithm::Es256, 64}, SignatureForm{Esp256, SignatureAlgorithm::Es256, 64},
    SignatureForm{-35, SignatureAlgorithm::Es384, 96},   SignatureForm{-51, SignatureAlgorithm::Es384, 96},
    SignatureForm{-36, SignatureAlgorithm::Es512, 132},  SignatureForm{-52, SignatureAlgorithm::Es512, 132},
    SignatureForm{-8, SignatureAlgorithm::Ed25519, 64},  SignatureForm{-19, SignatureAlgorithm::Ed25519, 64},
    SignatureForm{-8, SignatureAlgorithm::Ed448, 114},   SignatureForm{-53, SignatureAlgorithm::Ed448, 114}};
}
