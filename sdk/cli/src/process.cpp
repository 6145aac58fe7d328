#include "process.h"

#include <causeway/base/log.h>

#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <iostream>

namespace causeway::cli {
namespace {

void limitLog()
{
    const auto least = std::getenv("CAUSEWAY_LOG") ? LogLevel::Notice : LogLevel::Error;
    setLogSink([least](LogLevel level, const std::string &line) {
        if (level >= least)
            std::cerr << line << '\n';
    });
}
}

bool occupyStandardStreams()
{
    for (const int number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(number, F_GETFD) >= 0)
            continue;
        if (::open("/dev/null", O_RDONLY) != number) // the lowest that is free; those before it are taken
            return false;
    }
    return true;
}

bool prepareProcess()
{
    if (!occupyStandardStreams())
        return false;
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN); // a limit for files is then an error like any other
    limitLog();
    return true;
}
}
