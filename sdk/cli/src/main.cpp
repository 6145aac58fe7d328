#include "process.h"
#include "run.h"

#include <exception>
#include <iostream>

int main(int argc, char **argv)
{
    using namespace causeway::cli;
    if (!prepareProcess()) // nobody could be told anything
        return 1;
    try {
        return run({argv + 1, argv + argc}, systemTerminal());
    } catch (const std::exception &) { // such as no memory left: never a stack trace on somebody's terminal
        std::cout << R"({"error": {"code": "base.internal", "retryable": false, "detail": "exception"}})" << std::endl;
        return 1;
    }
}
