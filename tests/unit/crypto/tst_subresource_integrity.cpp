#include "test_registry.h"

#include <causeway/crypto/subresource_integrity.h>

#include <QtTest>

using namespace causeway::crypto;

/// W3C Subresource Integrity, section 3; the digests are what `openssl dgst -sha256 -binary | base64` says of "alert('Hello, world.');", the example of its section 1.2, and of others.
class SubresourceIntegrityTest : public QObject {
    Q_OBJECT

private slots:
    void judges_data();
    void judges();
    void looksAtEveryByte();

private:
    static constexpr auto Document = "alert('Hello, world.');";
};

namespace {

const QString Sha256 = QStringLiteral("sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=");
const QString Sha384 = QStringLiteral("sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO");
const QString Sha512 =
    QStringLiteral("sha512-Q2bFTOhEALkN8hOms2FKTDLy7eugP2zFZ1T8LCvX42Fp3WoNr3bjZSAHeOsHrbV1Fu9/A0EzCinRE7Af1ofPrw==");
const QString Wrong256 = QStringLiteral("sha256-AAAAcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=");
const QString Wrong512 =
    QStringLiteral("sha512-AAAATOhEALkN8hOms2FKTDLy7eugP2zFZ1T8LCvX42Fp3WoNr3bjZSAHeOsHrbV1Fu9/A0EzCinRE7Af1ofPrw==");
}

void SubresourceIntegrityTest::judges_data()
{
    QTest::addColumn<QString>("integrity");
    QTest::addColumn<bool>("fits");
    QTest::newRow("sha256") << Sha256 << true;
    QTest::newRow("sha384") << Sha384 << true;
    QTest::newRow("sha512") << Sha512 << true;
    QTest::newRow("another digest") << Wrong256 << false;
    QTest::newRow("one of several") << Wrong256 + " " + Sha256 << true;
    QTest::newRow("blanks around") << "  " + Sha256 + "\t\n" << true;
    QTest::newRow("the strongest is wrong") << Sha256 + " " + Wrong512 << false;
    QTest::newRow("the strongest is right") << Wrong256 + " " + Sha512 << true;
    QTest::newRow("with an option") << Sha256 + "?ct=application/json" << true;
    QTest::newRow("an unknown algorithm beside") << "sha3-AAAA " + Sha256 << true;
    QTest::newRow("nothing that is known") << "md5-AAAA" << false;
    QTest::newRow("nothing") << "" << false;
    QTest::newRow("no digest") << "sha256-" << false;
    QTest::newRow("no base64") << "sha256-????" << false;
    QTest::newRow("cut off") << Sha256.left(40) << false;
    QTest::newRow("a name that only begins so") << "sha2567-" + Sha256.mid(7) << false;
}

void SubresourceIntegrityTest::judges()
{
    QFETCH(QString, integrity);
    QFETCH(bool, fits);

    QCOMPARE(fitsIntegrity(Document, integrity.toStdString()), fits);
}

void SubresourceIntegrityTest::looksAtEveryByte()
{
    QVERIFY(!fitsIntegrity(std::string(Document) + "\n", Sha256.toStdString()));
    QVERIFY(fitsIntegrity("", "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="));
}

CAUSEWAY_SUITE(SubresourceIntegrityTest)
#include "tst_subresource_integrity.moc"
