#include "sandbox_world.h"
#include "test_registry.h"

#include <causeway/base/encoding.h>
#include <causeway/wire/signing_block.h>

#include <QFile>
#include <QtTest>

using namespace causeway;
using namespace causeway::test;

namespace {

std::string number(std::size_t value, int size)
{
    std::string bytes;
    for (int i = 0; i < size; ++i)
        bytes += static_cast<char>(value >> 8 * i & 0xFF);
    return bytes;
}

/// A plain zip with one stored file. Check sums are left out: the registry hands the bytes on and opens none but the manifest.
std::string zipOf(const std::string &name, const std::string &text)
{
    const auto sizes =
        number(0, 4) + number(text.size(), 4) + number(text.size(), 4) + number(name.size(), 2) + number(0, 2);
    const auto local = "PK\3\4" + number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4) + sizes + name + text;
    const auto entry = "PK\1\2" + number(20, 2) + number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4) + sizes
        + number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(0, 4) + name;
    return local + entry + "PK\5\6" + number(0, 4) + number(1, 2) + number(1, 2) + number(entry.size(), 4)
        + number(local.size(), 4) + number(0, 2);
}

const std::string Manifest =
    "{\"app_id\":\"gov.example.test\",\"name\":\"Test\",\"version\":{\"code\":3,\"name\":\"1.2\"},"
    "\"description\":\"What it does, in more words than one line of a list would ever need to hold\"}";
}

class RegistryTest : public QObject {
    Q_OBJECT

    struct WithPrograms : SandboxWorld {
        WithPrograms()
        {
            write("good.ma", zipOf("manifest.json", Manifest));
            write("broken.ma", "PK no zip");
            restart();
        }
        void write(const char *name, const std::string &bytes)
        {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes.data(), static_cast<qint64>(bytes.size()));
        }
        Json program() { return get("/registry/programs").json()["programs"][0]; }
        std::string packagePath() { return program()["package"]["url"].get<std::string>().substr(Origin.size()); }
    };

private slots:
    void aPackageIsSignedOnceAndListed()
    {
        WithPrograms world;
        const auto program = world.program();
        const auto bytes = world.get(world.packagePath()).body;

        QCOMPARE(world.get("/registry/programs").json()["programs"].size(),
                 std::size_t(1)); // the broken one is left out
        QCOMPARE(program["app_id"].get<std::string>(), std::string("gov.example.test"));
        QCOMPARE(program["version"]["code"].get<int>(), 3);
        QCOMPARE(program["package"]["size"].get<std::size_t>(), bytes.size());
        QCOMPARE(program["package"]["sha256"].get<std::string>(), toHex(crypto::sha256(asBytes(bytes))));
        world.restart();
        QCOMPARE(world.program(), program);
    }

    void bothSignaturesVerifyAndATamperedFileDoesNot()
    {
        WithPrograms world;
        const auto &keys = world.sandbox->keys();
        const auto verifies = [&](const std::string &bytes) {
            const auto package = wire::splitSignedPackage(asBytes(bytes));
            if (!package || !package->developer || !package->distributor)
                return false;
            const auto digest = crypto::sha256(package->zip);
            const auto first = wire::packageMessage(wire::PackageRole::Developer, digest, {});
            const auto second =
                wire::packageMessage(wire::PackageRole::Distributor, digest, package->developer->signature);
            return keys.developer.key.publicKey().verify(first, package->developer->signature)
                && keys.distributor.key.publicKey().verify(second, package->distributor->signature);
        };
        const auto path = world.packagePath();
        QVERIFY(verifies(world.get(path).body));

        world.postJson("/admin/faults", {{"path", "/registry/packages/*"}, {"mode", "tamper_package"}, {"times", 1}});

        QVERIFY(!verifies(world.get(path).body));
        QVERIFY(verifies(world.get(path).body));
    }
};

CAUSEWAY_SUITE(RegistryTest)
#include "tst_registry.moc"
