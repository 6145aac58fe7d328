#include "folded.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <sstream>

namespace causeway::wallet {

std::string folded(std::string_view text)
{
    auto status = U_ZERO_ERROR;
    const auto *const folding = icu::Normalizer2::getNFKCCasefoldInstance(status);
    std::string result;
    if (U_SUCCESS(status)) {
        icu::StringByteSink<std::string> sink(&result);
        folding->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink, nullptr,
                               status);
    }
    return U_SUCCESS(status) ? result : std::string(text);
}

std::vector<std::string> foldedWords(std::string_view text)
{
    std::istringstream stream(folded(text));
    std::vector<std::string> words;
    for (std::string word; stream >> word;)
        words.push_back(std::move(word));
    return words;
}
}
