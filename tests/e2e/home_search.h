#pragma once

#include <causeway/base/bytes.h>

#include <string>
#include <vector>

namespace causeway::test {

/// A file of a home folder, with what its base64 texts hold written behind it: a secret is not hidden by an encoding.
struct FoundFile {
    std::string path;
    std::string content;
    std::string unfolded;
};

/// Every file of the folder, however deep.
std::vector<FoundFile> filesOf(const std::string &folder);
/// The words that stand in the file's content or in what it decodes to.
std::vector<std::string> wordsIn(const FoundFile &file, const std::vector<std::string> &words);
/// Whether a private P-256 key stands there, as PKCS #8, SEC 1, PEM or JWK.
bool holdsPrivateKey(const FoundFile &file);
/// Runs of characters that may be a token: 43 of the base64url alphabet, from each place at which one may begin.
std::vector<std::string> tokenCandidates(const FoundFile &file);
/// Bits a byte; 8 for random bytes, about 5 for text.
double entropyOf(const std::string &content);
}
