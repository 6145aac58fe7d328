#pragma once

#include <causeway/base/result.h>
#include <causeway/base/secret_bytes.h>

#include <map>
#include <string>

namespace causeway::platform {

struct SealedKey {
    Bytes publicKey; ///< SubjectPublicKeyInfo
    Bytes box;       ///< the private key, AES-GCM under a key made from the authorization
};

/// What keystore.json holds.
struct KeyFile {
    SecretBytes deviceSecret;
    Bytes authorizationCheck; ///< tells the authorization that the keys were made under; empty while there are none
    std::map<std::string, SealedKey> keys;
};

KeyFile freshKeyFile();
/// Fails with KeyStoreFailure where the file is damaged; then it is never made anew, for that would lose keys.
Result<KeyFile> parseKeyFile(const SecretBytes &text);
SecretBytes toText(const KeyFile &file);
}
