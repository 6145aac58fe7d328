#pragma once

#include <QObject>

#include <functional>
#include <memory>
#include <string>

namespace causeway::test {

/// Adds a suite to this executable; `name` is what ctest passes as the first argument.
bool addSuite(const char *file, std::function<std::unique_ptr<QObject>()> make);

/// Absolute path of a file of the published vectors, or an empty string where this checkout has none.
std::string sharedVector(const std::string &relativePath);
}

/// At the end of a tst_*.cpp, before its .moc: makes the class a suite named after the file.
#define CAUSEWAY_SUITE(Class)                                                                                          \
    static const bool registered_##Class =                                                                             \
        causeway::test::addSuite(__FILE__, [] { return std::unique_ptr<QObject>(new Class); });

/// In a test that needs ../shared/vectors: skips with a clear word where it is absent.
#define CAUSEWAY_NEED_VECTOR(path)                                                                                     \
    do {                                                                                                               \
        if ((path).empty())                                                                                            \
            QSKIP("published vectors (../shared/vectors) are not beside this checkout");                               \
    } while (false)
