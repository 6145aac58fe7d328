#include "test_registry.h"

#include <causeway/client/client.h>

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace causeway;

class ConnectionTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string write(const QByteArray &text) const
    {
        QFile file(m_folder.filePath("connection.json"));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
        return file.fileName().toStdString();
    }

private slots:
    void readsWhatTheSandboxWrites()
    {
        const auto connection = readConnection(write("{\"ready\": true, \"origin\": \"https://localhost:8443\", "
                                                     "\"ca\": \"/d/tls-ca.pem\", \"trust\": \"/d/trust-ca.pem\"}"));

        QVERIFY(connection);
        QCOMPARE(connection->origin, std::string("https://localhost:8443"));
        QCOMPARE(connection->caFile, std::string("/d/tls-ca.pem"));
        QCOMPARE(connection->trustFile, std::string("/d/trust-ca.pem"));
        QVERIFY(connection->allowLoopback);
    }

    void aFileWithoutAFolderStandsBesideIt()
    {
        const auto connection = readConnection(write("{\"origin\": \"https://localhost:1\", \"trust\": \"t.pem\"}"));

        QCOMPARE(connection->trustFile, m_folder.filePath("t.pem").toStdString());
        QCOMPARE(connection->caFile, std::string());
    }

    void onlyALoopbackOriginAllowsLoopback_data()
    {
        QTest::addColumn<QByteArray>("origin");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("name") << QByteArray("https://localhost:8443") << true;
        QTest::newRow("address") << QByteArray("https://127.0.0.1:8443") << true;
        QTest::newRow("public") << QByteArray("https://id.example.org") << false;
        QTest::newRow("looks like it") << QByteArray("https://localhost.example.org") << false;
    }

    void onlyALoopbackOriginAllowsLoopback()
    {
        QFETCH(QByteArray, origin);
        QFETCH(bool, allowed);

        const auto connection = readConnection(write("{\"origin\": \"" + origin + "\", \"trust\": \"t.pem\"}"));

        QVERIFY(connection);
        QCOMPARE(connection->allowLoopback, allowed);
    }

    void refusesWhatIsNoConnection_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("no JSON") << QByteArray("{") << QByteArray("base.invalid_json");
        QTest::newRow("a certificate") << QByteArray("-----BEGIN CERTIFICATE-----") << QByteArray("base.invalid_json");
        QTest::newRow("a number") << QByteArray("{\"origin\": 5, \"trust\": \"t.pem\"}")
                                  << QByteArray("base.invalid_json");
        QTest::newRow("nobody to trust") << QByteArray("{\"origin\": \"https://a.example\"}")
                                         << QByteArray("base.invalid_json");
        QTest::newRow("an empty name of whom to trust")
            << QByteArray("{\"origin\": \"https://a.example\", \"trust\": \"\"}")
            << QByteArray("base.invalid_argument");
        QTest::newRow("no origin") << QByteArray("{}") << QByteArray("base.invalid_json");
        QTest::newRow("http") << QByteArray("{\"origin\": \"http://localhost\"}")
                              << QByteArray("base.invalid_argument");
        QTest::newRow("with a path") << QByteArray("{\"origin\": \"https://a.example/x\"}")
                                     << QByteArray("base.invalid_argument");
        QTest::newRow("with a person") << QByteArray("{\"origin\": \"https://me@a.example\"}")
                                       << QByteArray("base.invalid_argument");
    }

    void refusesWhatIsNoConnection()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, code);

        const auto path = write(text);
        const auto connection = readConnection(path);

        QVERIFY(!connection);
        QVERIFY(connection.error().detail.starts_with(path + ": "));
        QCOMPARE(std::string(toString(connection.error().code)), code.toStdString());
    }

    void anAbsentFileIsAnInvalidArgument()
    {
        QVERIFY(readConnection(m_folder.filePath("absent").toStdString()).error().code == ErrorCode::InvalidArgument);
    }
};

CAUSEWAY_SUITE(ConnectionTest)
#include "tst_connection.moc"
