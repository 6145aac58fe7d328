#include "home_search.h"

#include <causeway/base/encoding.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace causeway::test {
namespace {

constexpr std::size_t ShortestEncoding = 12;
constexpr std::size_t TokenSize = 43; // 32 bytes

bool isEncodingCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_' || c == '+' || c == '/';
}

std::vector<std::string> encodedRuns(const std::string &content, std::size_t shortest)
{
    std::vector<std::string> runs;
    for (auto at = content.begin(); at != content.end();) {
        const auto begin = std::find_if(at, content.end(), isEncodingCharacter);
        const auto end = std::find_if_not(begin, content.end(), isEncodingCharacter);
        if (static_cast<std::size_t>(end - begin) >= shortest)
            runs.emplace_back(begin, end);
        at = end;
    }
    return runs;
}

/// From each of the four places at which a group may begin, so that a prefix does not hide the rest.
std::string unfold(const std::string &content)
{
    std::string unfolded;
    for (auto run : encodedRuns(content, ShortestEncoding)) {
        std::ranges::replace(run, '-', '+');
        std::ranges::replace(run, '_', '/');
        for (std::size_t start = 0; start < 4; ++start) {
            const auto part = run.substr(start, (run.size() - start) / 4 * 4);
            if (const auto bytes = fromBase64(part))
                unfolded += toText(*bytes) + "\n";
        }
        if (const auto bytes = fromHex(run))
            unfolded += toText(*bytes) + "\n";
    }
    return unfolded;
}

bool contains(const std::string &text, const std::string &word)
{
    return text.find(word) != std::string::npos;
}
}

std::vector<FoundFile> filesOf(const std::string &folder)
{
    std::vector<FoundFile> files;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file())
            continue;
        std::ifstream stream(entry.path(), std::ios::binary);
        std::string content{std::istreambuf_iterator<char>(stream), {}};
        auto unfolded = unfold(content);
        files.push_back({entry.path().string(), std::move(content), std::move(unfolded)});
    }
    return files;
}

std::vector<std::string> wordsIn(const FoundFile &file, const std::vector<std::string> &words)
{
    std::vector<std::string> found;
    std::ranges::copy_if(words, std::back_inserter(found), [&file](const std::string &word) {
        return contains(file.content, word) || contains(file.unfolded, word);
    });
    return found;
}

bool holdsPrivateKey(const FoundFile &file)
{
    // The fixed bytes in front of the private number: algorithm and curve of PKCS #8, and the version of SEC 1.
    static const std::vector<std::string> marks{
        "PRIVATE KEY", "\"d\":", toText(*fromHex("301306072a8648ce3d020106082a8648ce3d030107046d306b0201010420")),
        toText(*fromHex("30770201010420"))};
    return !wordsIn(file, marks).empty();
}

std::vector<std::string> tokenCandidates(const FoundFile &file)
{
    std::vector<std::string> candidates;
    for (const auto &run : encodedRuns(file.content, TokenSize)) {
        for (std::size_t at = 0; at + TokenSize <= run.size(); ++at)
            candidates.push_back(run.substr(at, TokenSize));
    }
    return candidates;
}

double entropyOf(const std::string &content)
{
    std::array<double, 256> counts{};
    for (const unsigned char byte : content)
        ++counts[byte];
    double bits = 0;
    for (const auto count : counts) {
        if (count > 0)
            bits -=
                count / static_cast<double>(content.size()) * std::log2(count / static_cast<double>(content.size()));
    }
    return bits;
}
}
