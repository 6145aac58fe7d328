#pragma once

#include "sandbox_process.h"

#include <causeway/crypto/keys.h>

namespace causeway::test {

/// A bar on the sandbox's trust list, and its certificate for that use with its key, as PEM.
inline std::string counterIdentity(SandboxProcess &sandbox, const std::string &usage = "1.0.18013.5.1.6")
{
    const auto key = *crypto::PrivateKey::generate();
    const auto party = sandbox.post("/admin/trust",
                                    {{"id", "https://bar.example"},
                                     {"role", "relying_party"},
                                     {"names", {{"en", "Harbour Bar"}}},
                                     {"jwk", key.publicKey().toJwk()},
                                     {"common_name", "Harbour Bar"},
                                     {"extended_key_usage", usage}});
    const auto pem = key.toPem();
    return party.at("certificate").get<std::string>() + std::string(asText(pem.view()));
}
}
