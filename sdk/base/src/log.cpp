#include <causeway/base/log.h>

#include <cctype>
#include <iostream>
#include <mutex>

namespace causeway {
namespace {

using Sink = std::function<void(LogLevel, const std::string &)>;

Sink &sink()
{
    static Sink current = [](LogLevel level, const std::string &line) {
        if (level >= LogLevel::Notice)
            std::cerr << line << '\n';
    };
    return current;
}

bool isWordCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '-' || c == '.';
}

/// A token, an identity number, a telephone or account number: long, or mostly digits.
bool looksPersonal(std::string_view word)
{
    int digits = 0;
    for (const char c : word)
        digits += std::isdigit(static_cast<unsigned char>(c)) ? 1 : 0;
    return word.size() >= 40 || digits >= 6;
}
}

std::string redacted(std::string_view text)
{
    std::string clean;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && isWordCharacter(text[end]))
            ++end;
        if (end == i) {
            clean += text[i++];
            continue;
        }
        const auto word = text.substr(i, end - i);
        clean += looksPersonal(word) ? std::string("[...]") : std::string(word);
        i = end;
    }
    return clean;
}

void logLine(LogLevel level, std::string_view module, std::string_view message)
{
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    sink()(level, std::string(module) + ": " + redacted(message));
}

void setLogSink(Sink replacement)
{
    sink() = std::move(replacement);
}
}
