#include "support.h"
#include "test_registry.h"

#include <causeway/wire/signing_block.h>

#include <QtTest>

#include <zip.h>

using namespace causeway;
using namespace causeway::test;
using miniprogram::openPackage;

namespace {

/// A zip of these files, made by the library that the product reads with.
Bytes zipOf(const std::vector<std::pair<std::string, std::string>> &files)
{
    QTemporaryDir folder;
    const auto path = folder.filePath("a.zip").toStdString();
    zip_t *archive = zip_open(path.c_str(), ZIP_CREATE, nullptr);
    for (const auto &[name, text] : files)
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, text.data(), text.size(), 0), ZIP_FL_ENC_UTF_8);
    zip_close(archive);
    return readFile(path);
}

std::vector<std::pair<std::string, std::string>> minimalFiles()
{
    return {{"manifest.json",
             R"({"app_id":"a.b","name":"n","version":{"code":1,"name":"1"},"platform_version":{"min_code":1},)"
             R"("pages":["pages/p/p"]})"},
            {"app.js", ""},
            {"app.css", ""},
            {"common/templates.js", ""},
            {"pages/p/p.js", ""}};
}
}

class PackageTest : public QObject {
    Q_OBJECT
private slots:
    void opensWhatBothSigned()
    {
        const auto package = openPackage(m_signers.sign(unsignedProgram("trial")), m_signers.trust());

        QVERIFY(package);
        QCOMPARE(package->manifest.appId, std::string("example.trial"));
        QCOMPARE(package->developer, std::string("Developer"));
        QCOMPARE(package->distributor, std::string("Distributor"));
        QVERIFY(package->find("pages/main/main.js"));
        QVERIFY(!package->find("../main.js"));
    }

    void packingTwiceGivesTheSameBytes()
    {
        const QString out = QDir::tempPath() + "/causeway-again.ma";
        const int code = QProcess::execute(
            "node",
            {CAUSEWAY_SOURCE "/mini_programs/tools/pack.mjs", CAUSEWAY_SOURCE "/tests/unit/miniprogram/trial", out});

        QCOMPARE(code, 0);
        QVERIFY(readFile(out.toStdString()) == unsignedProgram("trial"));
        QFile::remove(out);
    }

    void refusesAByteChangedAnywhere()
    {
        const auto good = m_signers.sign(zipOf(minimalFiles()));
        QVERIFY(openPackage(good, m_signers.trust()));

        for (std::size_t i = 0; i < good.size(); ++i) {
            auto bad = good;
            bad[i] ^= 0x01;
            const auto opened = openPackage(bad, m_signers.trust());
            QVERIFY2(!opened, qPrintable(QString("byte %1 of %2").arg(i).arg(good.size())));
            const auto code = opened.error().code;
            QVERIFY(code == ErrorCode::PackageTampered || code == ErrorCode::PackageMalformed
                    || code == ErrorCode::PackageUntrusted);
        }
    }

    void changedContentIsCalledTampered()
    {
        auto bad = m_signers.sign(unsignedProgram("trial"));
        bad[100] ^= 0x20;

        QVERIFY(openPackage(bad, m_signers.trust()).error().code == ErrorCode::PackageTampered);
    }

    void refusesAnUnsignedPackage()
    {
        QVERIFY(openPackage(unsignedProgram("trial"), m_signers.trust()).error().code == ErrorCode::PackageUntrusted);
    }

    void refusesAMissingSignature_data()
    {
        QTest::addColumn<bool>("keepDeveloper");
        QTest::newRow("distributor missing") << true;
        QTest::newRow("developer missing") << false;
    }
    void refusesAMissingSignature()
    {
        QFETCH(bool, keepDeveloper);
        const auto zip = unsignedProgram("trial");
        const auto parts = *wire::splitSignedPackage(m_signers.sign(zip));
        const auto &kept = keepDeveloper ? *parts.developer : *parts.distributor;

        // The same role twice is malformed, so one entry is removed by hand from a block that holds two.
        auto bytes = *wire::joinSignedPackage(zip, *parts.developer, *parts.distributor);
        const auto opened = openPackage(withOnly(zip, kept, keepDeveloper), m_signers.trust());

        QVERIFY(openPackage(bytes, m_signers.trust()));
        QVERIFY(opened.error().code == ErrorCode::PackageUntrusted);
        QCOMPARE(opened.error().detail, std::string("signature missing"));
    }

    void refusesASignerOfTheOtherRole()
    {
        auto trust = m_signers.trust();
        std::swap(trust.developers, trust.distributors);

        QVERIFY(openPackage(m_signers.sign(unsignedProgram("trial")), trust).error().code
                == ErrorCode::PackageUntrusted);
    }

    void refusesAChainToAnUnknownRoot()
    {
        auto trust = m_signers.trust();
        trust.roots = {issue("Another root").certificate};

        QVERIFY(openPackage(m_signers.sign(unsignedProgram("trial")), trust).error().code
                == ErrorCode::PackageUntrusted);
    }

    void refusesAnExpiredSigner()
    {
        auto trust = m_signers.trust();
        trust.at = Today + std::chrono::hours(25);

        QVERIFY(openPackage(m_signers.sign(unsignedProgram("trial")), trust).error().code
                == ErrorCode::PackageUntrusted);
    }

    void theDistributorsApprovalDoesNotFitAnotherDevelopersSignature()
    {
        const auto zip = unsignedProgram("trial");
        Signers others;
        others.root = m_signers.root;
        others.developer = issue("Other developer", &m_signers.root);
        const auto ours = *wire::splitSignedPackage(m_signers.sign(zip));
        const auto theirs = *wire::splitSignedPackage(others.sign(zip));
        auto trust = m_signers.trust();
        trust.developers.push_back(others.developer.certificate);

        const auto mixed = openPackage(*wire::joinSignedPackage(zip, *theirs.developer, *ours.distributor), trust);

        QVERIFY(mixed.error().code == ErrorCode::PackageTampered);
    }

    void refusesForbiddenFiles_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("parent folder") << QByteArray("../evil.js") << QByteArray("x");
        QTest::newRow("parent folder inside") << QByteArray("pages/../../evil.js") << QByteArray("x");
        QTest::newRow("absolute") << QByteArray("/evil.js") << QByteArray("x");
        QTest::newRow("backslash") << QByteArray("pages\\evil.js") << QByteArray("x");
        QTest::newRow("drive") << QByteArray("c:evil.js") << QByteArray("x");
        QTest::newRow("ends in a dot") << QByteArray("evil.") << QByteArray("x");
        QTest::newRow("not ASCII") << QByteArray("\xc3\xa9vil.js") << QByteArray("x");
        QTest::newRow("differs in case only") << QByteArray("APP.js") << QByteArray("x");
        QTest::newRow("file too large") << QByteArray("big.bin") << QByteArray(4 * 1024 * 1024 + 1, 'a');
        QTest::newRow("compresses too well") << QByteArray("bomb.bin") << QByteArray(4 * 1024 * 1024, '\0');
        QTest::newRow("name too long") << QByteArray(256, 'a') << QByteArray("x");
    }
    void refusesForbiddenFiles()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, text);
        auto files = minimalFiles();
        files.emplace_back(name.toStdString(), text.toStdString());

        const auto opened = openPackage(m_signers.sign(zipOf(files)), m_signers.trust());

        QVERIFY(!opened);
        QVERIFY(opened.error().code == ErrorCode::PackageMalformed);
    }

    void refusesMoreThanItsLimits_data()
    {
        QTest::addColumn<std::size_t>("files");
        QTest::addColumn<std::size_t>("unpacked");
        QTest::addColumn<std::size_t>("packed");
        QTest::newRow("files") << std::size_t(4) << std::size_t(10000) << std::size_t(100000);
        QTest::newRow("unpacked size") << std::size_t(100) << std::size_t(100) << std::size_t(100000);
        QTest::newRow("package size") << std::size_t(100) << std::size_t(10000) << std::size_t(500);
    }
    void refusesMoreThanItsLimits()
    {
        QFETCH(std::size_t, files);
        QFETCH(std::size_t, unpacked);
        QFETCH(std::size_t, packed);
        miniprogram::PackageLimits limits;
        limits.files = files;
        limits.unpackedSize = unpacked;
        limits.packageSize = packed;

        const auto opened = openPackage(m_signers.sign(zipOf(minimalFiles())), m_signers.trust(), limits);

        QVERIFY(opened.error().code == ErrorCode::PackageMalformed);
    }

    void refusesAPackageWithoutARequiredFile_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const auto &[name, text] : minimalFiles())
            QTest::newRow(name.c_str()) << QByteArray::fromStdString(name);
    }
    void refusesAPackageWithoutARequiredFile()
    {
        QFETCH(QByteArray, name);
        auto files = minimalFiles();
        std::erase_if(files, [&](const auto &file) { return file.first == name.toStdString(); });

        QVERIFY(openPackage(m_signers.sign(zipOf(files)), m_signers.trust()).error().code
                == ErrorCode::PackageMalformed);
    }

private:
    /// A block with one entry: the other is cut out and the sizes are set right again.
    static Bytes withOnly(const Bytes &zip, const wire::PackageSignature &kept, bool developer)
    {
        const wire::PackageSignature tiny{{1}, {{1}}};
        auto bytes = developer ? *wire::joinSignedPackage(zip, kept, tiny) : *wire::joinSignedPackage(zip, tiny, kept);
        constexpr std::size_t TinyEntry = 8 + 4 + 4 + 4 + 1 + 4 + 4 + 1;
        const auto end = bytes.size() - 22;
        const auto word = [&](std::size_t at, int size) {
            std::size_t value = 0;
            for (int i = 0; i < size; ++i)
                value |= std::size_t(bytes[at + std::size_t(i)]) << (8 * i);
            return value;
        };
        const auto set = [&](std::size_t at, std::size_t value, int size) {
            for (int i = 0; i < size; ++i)
                bytes[at + std::size_t(i)] = static_cast<std::uint8_t>(value >> (8 * i));
        };
        const auto directory = word(end + 16, 4);
        const auto size = word(directory - 24, 8);
        const auto block = directory - size - 8;
        set(end + 16, directory - TinyEntry, 4);
        set(directory - 24, size - TinyEntry, 8);
        set(block, size - TinyEntry, 8);
        const auto cut = developer ? directory - 24 - TinyEntry : block + 8;
        bytes.erase(bytes.begin() + std::ptrdiff_t(cut), bytes.begin() + std::ptrdiff_t(cut + TinyEntry));
        return bytes;
    }

    const Signers m_signers;
};

CAUSEWAY_SUITE(PackageTest)
#include "tst_package.moc"
