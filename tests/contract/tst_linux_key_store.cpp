#include "test_registry.h"

#include <causeway/platform/linux_key_store.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <thread>

using namespace causeway;

/// What only the key store in a file can get wrong.
class LinuxKeyStoreTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    const Bytes m_authorization = Bytes(32, 7);

    QString path(const char *name) const { return m_folder->filePath(name); }

    Result<std::unique_ptr<ports::KeyStore>> makeStore() const
    {
        return platform::makeLinuxKeyStore(m_folder->path().toStdString());
    }

    QByteArray fileText() const
    {
        QFile file(path("keystore.json"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void writeFile(const QByteArray &text) const
    {
        QFile file(path("keystore.json"));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(text), text.size());
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void onlyTheOwnerMayReadTheFile()
    {
        QVERIFY(platform::makeLinuxKeyStore(path("new/folder").toStdString()));

        struct stat status {};
        QCOMPARE(stat(path("new/folder/keystore.json").toUtf8().constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777, mode_t(0600));
        QCOMPARE(stat(path("new/folder").toUtf8().constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777, mode_t(0700));
    }

    void keysSurviveARestart()
    {
        const auto first = *makeStore();
        QVERIFY(first->authorize(m_authorization));
        const auto der = first->createSigningKey("device");

        const auto second = *makeStore();

        QCOMPARE(*second->publicKey("device"), *der);
        QVERIFY(second->sign("device", toBytes("x")).error().code == ErrorCode::KeyStoreFailure);
        QVERIFY(second->authorize(m_authorization));
        QVERIFY(second->sign("device", toBytes("x")));
    }

    void theFileHoldsNoPrivateKeyInTheClear()
    {
        const auto store = *makeStore();
        QVERIFY(store->authorize(m_authorization));
        QVERIFY(store->createSigningKey("device"));

        const auto text = fileText();

        QVERIFY(!text.contains("MIGHAgEAMBMGByqGSM49")); // how every unencrypted P-256 PKCS #8 begins
        QVERIFY(!text.contains(QByteArray(32, 7).toBase64().chopped(4)));
    }

    void aDamagedFileIsNotMadeAnew_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("half") << QByteArray("{\"format\":1,\"device_sec");
        QTest::newRow("an array") << QByteArray("[]");
        QTest::newRow("a short secret") << QByteArray(
            R"({"format":1,"device_secret":"AAAA","authorization_check":"","keys":{}})");
        QTest::newRow("a newer format") << QByteArray(R"({"format":2})");
    }

    void aDamagedFileIsNotMadeAnew()
    {
        QFETCH(QByteArray, text);
        writeFile(text);

        QVERIFY(makeStore().error().code == ErrorCode::KeyStoreFailure);

        QCOMPARE(fileText(), text);
    }

    void aKeyMovedToAnotherNameDoesNotOpen()
    {
        const auto store = *makeStore();
        QVERIFY(store->authorize(m_authorization));
        QVERIFY(store->createSigningKey("device"));
        writeFile(fileText().replace("\"device\":", "\"bank\":"));

        QVERIFY(store->sign("bank", toBytes("x")).error().code == ErrorCode::KeyStoreFailure);
    }

    /// A file that grew beyond what is read again would take all keys with it.
    void aFullFileTakesNoMoreKeys()
    {
        constexpr int full = 16 * 1024 * 1024 - 100;
        const auto store = *makeStore();
        QVERIFY(store->authorize(m_authorization));
        QVERIFY(store->createSigningKey("device"));
        const auto text = fileText();
        const QByteArray padding = "\"keys\":{\"a\":{\"public\":\"AAAA\",\"sealed\":\"";
        const auto size = (full - text.size() - padding.size()) / 4 * 4;
        writeFile(QByteArray(text).replace("\"keys\":{", padding + QByteArray(size, 'A') + "\"},"));

        const auto refused = store->createSigningKey("next");

        QVERIFY(!refused && refused.error().code == ErrorCode::KeyStoreFailure);
        QVERIFY(store->sign("device", toBytes("x")));
        QVERIFY(makeStore());
        QVERIFY(store->remove("a"));
        QVERIFY(store->createSigningKey("next"));
    }

    void eraseLeavesNothingBehind()
    {
        const auto store = *makeStore();

        QVERIFY(store->erase());

        QVERIFY(!QFile::exists(path("keystore.json")));
        QVERIFY(!QFile::exists(path("keystore.json.new")));
        QVERIFY(store->erase());
    }

    void processesDoNotLoseEachOthersKeys()
    {
        constexpr int Processes = 4;
        constexpr int KeysEach = 5;
        QVERIFY(makeStore());

        std::vector<pid_t> children;
        for (int process = 0; process < Processes; ++process) {
            const auto child = fork();
            if (child == 0)
                _exit(makeKeys(process, KeysEach) ? 0 : 1);
            children.push_back(child);
        }
        for (const auto child : children) {
            int status = -1;
            QCOMPARE(waitpid(child, &status, 0), child);
            QCOMPARE(status, 0);
        }

        const auto store = *makeStore();
        for (int process = 0; process < Processes; ++process)
            for (int key = 0; key < KeysEach; ++key)
                QVERIFY(store->publicKey(std::to_string(process) + "-" + std::to_string(key)));
    }

    void threadsShareOneStore()
    {
        const auto store = *makeStore();
        QVERIFY(store->authorize(m_authorization));
        std::vector<std::jthread> threads;

        for (int thread = 0; thread < 3; ++thread)
            threads.emplace_back([&store, thread] {
                for (int key = 0; key < 5; ++key)
                    (void)store->createSigningKey(std::to_string(thread) + "-" + std::to_string(key));
            });
        threads.clear();

        for (int thread = 0; thread < 3; ++thread)
            QVERIFY(store->sign(std::to_string(thread) + "-4", toBytes("x")));
    }

private:
    bool makeKeys(int process, int count) const
    {
        const auto store = makeStore();
        if (!store || !(*store)->authorize(m_authorization))
            return false;
        for (int key = 0; key < count; ++key)
            if (!(*store)->createSigningKey(std::to_string(process) + "-" + std::to_string(key)))
                return false;
        return true;
    }
};

CAUSEWAY_SUITE(LinuxKeyStoreTest)
#include "tst_linux_key_store.moc"
