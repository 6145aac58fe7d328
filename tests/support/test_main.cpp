#include "test_registry.h"

#include <QCoreApplication>
#include <QtTest>

#include <filesystem>
#include <map>

namespace causeway::test {
namespace {

using Factory = std::function<std::unique_ptr<QObject>()>;

std::map<std::string, Factory> &suites()
{
    static std::map<std::string, Factory> all;
    return all;
}
}

bool addSuite(const char *file, Factory make)
{
    const auto name = std::filesystem::path(file).stem().string().substr(std::string("tst_").size());
    return suites().emplace(name, std::move(make)).second;
}

std::string sharedVector(const std::string &relativePath)
{
    const auto path = std::filesystem::path(CAUSEWAY_SHARED_VECTORS) / relativePath;
    return std::filesystem::exists(path) ? path.string() : std::string();
}
}

/// `unit_base result -v2` runs one suite; without a name all of them run.
int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    auto arguments = QCoreApplication::arguments();
    const auto &all = causeway::test::suites();
    const std::string chosen = arguments.size() > 1 ? arguments.at(1).toStdString() : std::string();
    if (const auto suite = all.find(chosen); suite != all.end()) {
        arguments.removeAt(1);
        return QTest::qExec(suite->second().get(), arguments);
    }
    if (!chosen.empty() && chosen.front() != '-') {
        qCritical("no suite named %s here", chosen.c_str());
        return 2;
    }
    int failures = 0;
    for (const auto &[name, make] : all)
        failures += QTest::qExec(make().get(), arguments);
    return failures;
}
