#include "support.h"
#include "test_registry.h"

#include <causeway/wire/signing_block.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::test;

class SigningBlockTest : public QObject {
    Q_OBJECT
private slots:
    void givesBackWhatWasJoined()
    {
        const auto zip = unsignedProgram("trial");
        const wire::PackageSignature developer{{1, 2, 3}, {{4, 5}, {6}}};
        const wire::PackageSignature distributor{{7}, {{8}}};

        const auto parts = *wire::splitSignedPackage(*wire::joinSignedPackage(zip, developer, distributor));

        QVERIFY(parts.zip == zip);
        QVERIFY(parts.developer == developer);
        QVERIFY(parts.distributor == distributor);
    }

    void anUnsignedZipHasNoSignatures()
    {
        const auto zip = unsignedProgram("trial");

        const auto parts = *wire::splitSignedPackage(zip);

        QVERIFY(parts.zip == zip);
        QVERIFY(!parts.developer && !parts.distributor);
    }

    void refusesWhatIsNoPlainZip_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto zip = unsignedProgram("trial");
        const QByteArray good(reinterpret_cast<const char *>(zip.data()), static_cast<int>(zip.size()));
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray(100, 'x');
        QTest::newRow("bytes behind the end") << good + 'x';
        QTest::newRow("end cut off") << good.chopped(1);
        QTest::newRow("bytes before the directory") << QByteArray(10, 'x') + good;
    }
    void refusesWhatIsNoPlainZip()
    {
        QFETCH(QByteArray, bytes);

        const auto parts =
            wire::splitSignedPackage(asBytes({bytes.constData(), static_cast<std::size_t>(bytes.size())}));

        QVERIFY(!parts);
        QVERIFY(parts.error().code == ErrorCode::PackageMalformed);
    }

    void theDistributorSignsTheDevelopersSignatureToo()
    {
        const std::array<std::uint8_t, 32> digest{};

        const auto one = wire::packageMessage(wire::PackageRole::Distributor, digest, Bytes{1});
        const auto other = wire::packageMessage(wire::PackageRole::Distributor, digest, Bytes{2});

        QVERIFY(one != other);
        QVERIFY(wire::packageMessage(wire::PackageRole::Developer, digest, {}) != one);
    }
};

CAUSEWAY_SUITE(SigningBlockTest)
#include "tst_signing_block.moc"
