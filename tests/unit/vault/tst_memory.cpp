#include "child_process.h"
#include "key_file.h"
#include "test_registry.h"
#include "vault_fixture.h"

#include <causeway/base/encoding.h>
#include <causeway/platform/linux_key_store.h>

#include <QtTest>

#include <fcntl.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <functional>

using namespace causeway;
using namespace causeway::test;

namespace {

/// Whether the bytes stand anywhere in the memory that the process can write to: heap, stack, data.
bool isInMemory(pid_t process, ByteView needle)
{
    const auto folder = "/proc/" + std::to_string(process);
    std::ifstream maps(folder + "/maps");
    const int memory = open((folder + "/mem").c_str(), O_RDONLY);
    bool found = false;
    for (std::string line; !found && std::getline(maps, line);) {
        unsigned long long from = 0;
        unsigned long long to = 0;
        char writable = '-';
        if (std::sscanf(line.c_str(), "%llx-%llx r%c", &from, &to, &writable) != 3 || writable != 'w')
            continue;
        Bytes content(to - from);
        if (pread(memory, content.data(), content.size(), static_cast<off_t>(from))
            != static_cast<ssize_t>(content.size()))
            continue;
        const auto at = std::search(content.begin(), content.end(),
                                    std::boyer_moore_horspool_searcher(needle.begin(), needle.end()));
        found = at != content.end();
    }
    close(memory);
    return found;
}
}

/// A dump of the process after it locked: no PIN, no data key, nothing made from it.
class MemoryTest : public QObject {
    Q_OBJECT

    struct Secrets {
        Bytes dataKey;
        Bytes databaseKey;
        Bytes databaseKeyHex;
        Bytes authorization;
    };

    QTemporaryDir m_folder;
    FakeClock m_clock;

    std::string folder() const { return m_folder.path().toStdString(); }

    std::unique_ptr<vault::Vault> vaultOver(ports::KeyStore &keys)
    {
        return vault::makeVault({folder(), {.n = 2, .r = 1, .p = 1}}, keys, m_clock);
    }

    static Bytes copyOf(const SecretBytes &secret) { return {secret.view().begin(), secret.view().end()}; }

    /// Recomputed here, in another process than the one that is looked into.
    Secrets secretsOfVault()
    {
        const auto keys = *platform::makeLinuxKeyStore(folder());
        const auto file = *vault::loadKeyFile(folder() + "/vault.key", *keys);
        const auto dataKey = *vault::openDataKey(file, typedPin(), *keys);
        const auto database = *crypto::hkdfSha256(dataKey.view(), {}, asBytes("causeway-vault-database-1"), 32);
        const auto authorization =
            *crypto::hkdfSha256(dataKey.view(), {}, asBytes("causeway-keystore-authorization-1"), 32);
        return {copyOf(dataKey), copyOf(database), toBytes(toHex(database.view())), copyOf(authorization)};
    }

    /// A PIN that stands nowhere in this program as a text, typed by calculation.
    static SecretBytes typedPin()
    {
        SecretBytes digits(6);
        volatile unsigned number = 301107; // twice is 602214
        for (unsigned i = 6, rest = number * 2; i-- > 0; rest /= 10)
            digits.data()[i] = static_cast<std::uint8_t>('0' + rest % 10);
        return digits;
    }

    int createVault()
    {
        const auto keys = *platform::makeLinuxKeyStore(folder());
        return vaultOver(*keys)->create(typedPin()) ? 0 : 1;
    }

    int openLockAndStay(Pipe &step, Pipe &go)
    {
        const auto keys = *platform::makeLinuxKeyStore(folder());
        const auto opened = vaultOver(*keys);
        if (!opened->unlock(typedPin()) || !opened->confirm(typedPin()) || !keys->createSigningKey("device"))
            return 1;
        (void)opened->put("a", "b", {{"c", 1}});
        (void)step.send(1);
        int next = 0;
        (void)go.receive(next);
        opened->lock();
        (void)step.send(2);
        (void)go.receive(next);
        return 0;
    }

private slots:
    void lockingLeavesNoKeyAndNoPin();
};

void MemoryTest::lockingLeavesNoKeyAndNoPin()
{
    // Made in one child, looked into in another: this process, of which they are copies, has never known the keys.
    ChildProcess creator([&] { return createVault(); });
    QCOMPARE(creator.wait(), 0);
    Pipe step;
    Pipe go;
    ChildProcess child([&] { return openLockAndStay(step, go); });
    int reached = 0;
    QVERIFY(step.receive(reached));
    const auto secrets = secretsOfVault();
    if (!isInMemory(child.pid(), secrets.databaseKey))
        QSKIP("the memory of another process cannot be read here, or the search finds nothing");
    QVERIFY(isInMemory(child.pid(), secrets.authorization));

    QVERIFY(go.send(1));
    QVERIFY(step.receive(reached));

    QVERIFY(!isInMemory(child.pid(), secrets.dataKey));
    QVERIFY(!isInMemory(child.pid(), secrets.databaseKey));
    QVERIFY(!isInMemory(child.pid(), secrets.databaseKeyHex));
    QVERIFY(!isInMemory(child.pid(), secrets.authorization));
    QVERIFY(!isInMemory(child.pid(), typedPin().view()));
    QVERIFY(go.send(1));
    QCOMPARE(child.wait(), 0);
}

CAUSEWAY_SUITE(MemoryTest)
#include "tst_memory.moc"
