#include "fuzz_target.h"

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

// Without libFuzzer: every seed as it is, cut short at each length, and changed at random, always in the same way.
namespace {

constexpr int ChangesForASeed = 2000;

const std::string *current = nullptr;

/// Shows which input it was, as C would write it.
void showInput(int)
{
    std::fputs("input: \"", stderr);
    for (const unsigned char c : current ? *current : std::string())
        std::fprintf(stderr, c >= ' ' && c < 0x7f && c != '"' && c != '\\' ? "%c" : "\\%03o", c);
    std::fputs("\"\n", stderr);
}

void feed(const std::string &input)
{
    current = &input;
    const std::vector<std::uint8_t> copy(input.begin(), input.end()); // exact size: a sanitizer sees one byte too far
    LLVMFuzzerTestOneInput(copy.data(), copy.size());
}

std::string changed(std::string input, std::mt19937 &random)
{
    const auto below = [&random](std::size_t bound) { return random() % std::max<std::size_t>(bound, 1); };
    for (auto times = 1 + below(4); times > 0; --times) {
        const auto at = below(input.size() + 1);
        switch (below(4)) {
        case 0: input.insert(at, 1, static_cast<char>(below(256))); break;
        case 1: input.erase(std::min(at, input.size()), 1 + below(8)); break;
        case 2: input.insert(at, input.substr(below(input.size() + 1), below(16))); break;
        default:
            if (at < input.size())
                input[at] = static_cast<char>(below(256));
        }
    }
    return input;
}

std::size_t replay(const std::string &seed)
{
    std::mt19937 random(20261123);
    const auto step = std::max<std::size_t>(1, seed.size() / 1000);
    std::size_t count = 0;
    for (std::size_t length = 0; length <= seed.size(); length += step, ++count)
        feed(seed.substr(0, length));
    for (int i = 0; i < ChangesForASeed; ++i, ++count)
        feed(changed(seed, random));
    feed(seed);
    return count + 1;
}
}

int main(int argc, char **argv)
{
    if (argc != 2 || !std::filesystem::is_directory(argv[1])) {
        std::fprintf(stderr, "usage: %s FOLDER_OF_SEEDS\n", argv[0]);
        return 2;
    }
    std::signal(SIGABRT, showInput);
    std::size_t seeds = 0;
    std::size_t inputs = 0;
    for (const auto &entry : std::filesystem::directory_iterator(argv[1])) {
        std::ifstream file(entry.path(), std::ios::binary);
        inputs += replay(std::string(std::istreambuf_iterator<char>(file), {}));
        ++seeds;
    }
    std::printf("%zu seeds, %zu inputs\n", seeds, inputs);
    return seeds > 0 ? 0 : 1;
}
