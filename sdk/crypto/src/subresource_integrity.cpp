#include <causeway/crypto/subresource_integrity.h>

#include <causeway/crypto/primitives.h>
#include "native.h"

#include <causeway/base/encoding.h>

#include <sstream>
#include <string>

namespace causeway::crypto {
namespace {

struct Algorithm {
    std::string_view name;
    const EVP_MD *(*digest)();
};

/// The strongest last.
constexpr std::array Algorithms = {Algorithm{"sha256", EVP_sha256}, Algorithm{"sha384", EVP_sha384},
                                   Algorithm{"sha512", EVP_sha512}};

Bytes digestOf(std::string_view document, const Algorithm &algorithm)
{
    const ErrorQueueDrain drain;
    Bytes digest(EVP_MAX_MD_SIZE);
    unsigned size = 0;
    if (EVP_Digest(document.data(), document.size(), digest.data(), &size, algorithm.digest(), nullptr) != 1)
        std::abort();
    digest.resize(size);
    return digest;
}

/// The digests that are given in one algorithm, base64 and unread.
std::vector<std::string> valuesOf(std::string_view integrity, std::string_view algorithm)
{
    std::istringstream words{std::string(integrity)};
    std::vector<std::string> values;
    for (std::string word; words >> word;)
        if (word.size() > algorithm.size() && word.starts_with(algorithm) && word[algorithm.size()] == '-')
            values.push_back(word.substr(algorithm.size() + 1, word.find('?') - algorithm.size() - 1));
    return values;
}
}

bool fitsIntegrity(std::string_view document, std::string_view integrity)
{
    for (auto algorithm = Algorithms.rbegin(); algorithm != Algorithms.rend(); ++algorithm) {
        const auto values = valuesOf(integrity, algorithm->name);
        if (values.empty())
            continue;
        const auto digest = digestOf(document, *algorithm);
        for (const auto &value : values)
            if (const auto given = fromBase64(value); given && *given == digest)
                return true;
        return false;
    }
    return false;
}
}
