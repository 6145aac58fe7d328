#include "terminal.h"

#include "quiet_terminal.h"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <iostream>

namespace causeway::cli {
namespace {

Result<std::optional<SecretBytes>> askWithoutEcho(const std::string &question)
{
    const QuietTerminal terminal;
    if (!terminal.isQuiet())
        return std::optional<SecretBytes>();
    terminal.say(question);
    // What is left of a line that is too long goes when the echo comes back.
    auto answer = readSecretLine(terminal.descriptor());
    terminal.say("\n");
    if (!answer)
        return answer.error();
    return std::optional(*std::move(answer));
}

std::optional<std::string> fromEnvironment(const char *name)
{
    const char *value = std::getenv(name);
    return value && *value != '\0' ? std::optional<std::string>(value) : std::nullopt;
}

/// False at the end.
bool readByte(int descriptor, std::uint8_t &byte)
{
    ssize_t got = 0;
    do {
        got = ::read(descriptor, &byte, 1);
    } while (got < 0 && errno == EINTR);
    return got == 1;
}
}

Result<SecretBytes> readSecretLine(int descriptor)
{
    SecretBytes line(LongestAnswer + 1); // the one more tells a line that is too long from one that just fits
    std::size_t length = 0;
    while (length < line.size() && readByte(descriptor, line.data()[length]) && line.view()[length] != '\n')
        ++length;
    if (length > LongestAnswer)
        return Error{ErrorCode::InvalidArgument,
                     "what was typed is longer than " + std::to_string(LongestAnswer) + " bytes"};
    return SecretBytes(line.view().first(length));
}

Terminal systemTerminal()
{
    return Terminal{std::cin, std::cout, std::cerr, fromEnvironment, askWithoutEcho, ::isatty(STDIN_FILENO) == 1};
}
}
