#include "run.h"

#include <exception>
#include <iostream>

int main(int argc, char **argv)
{
    try {
        return causeway::cli::run({argv + 1, argv + argc}, causeway::cli::systemTerminal());
    } catch (const std::exception &) { // such as no memory left: never a stack trace on somebody's terminal
        std::cout << R"({"error": {"code": "base.internal", "retryable": false, "detail": "exception"}})" << std::endl;
        return 1;
    }
}
