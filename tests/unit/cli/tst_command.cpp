#include "test_registry.h"

#include <causeway/base/json.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace causeway;

/// The binary: exit statuses, its help against docs/command.md, what it leaves alone.
class CommandTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QByteArray m_out;
    QByteArray m_err;

    int run(const QStringList &arguments)
    {
        QProcess process;
        QProcessEnvironment environment;
        environment.insert("HOME", m_folder.filePath("person"));
        process.setProcessEnvironment(environment);
        process.start(CAUSEWAY_COMMAND, arguments);
        process.closeWriteChannel();
        if (!process.waitForFinished(30'000) || process.exitStatus() != QProcess::NormalExit)
            return -1;
        m_out = process.readAllStandardOutput();
        m_err = process.readAllStandardError();
        return process.exitCode();
    }

    std::string error(const char *member) const
    {
        return parseJson(m_out.toStdString())->at("error").at(member).get<std::string>();
    }
    std::string errorCode() const { return error("code"); }

    static QStringList namesIn(const QString &text, const char *pattern)
    {
        QStringList names;
        const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
        for (auto found = expression.globalMatch(text); found.hasNext();)
            names.append(found.next().captured(1));
        return names;
    }

private slots:
    void exitStatuses_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::newRow("help") << QStringList{"help"} << 0;
        QTest::newRow("version") << QStringList{"--version"} << 0;
        QTest::newRow("help of a command") << QStringList{"cert", "show", "--help"} << 0;
        QTest::newRow("nothing") << QStringList() << 2;
        QTest::newRow("unknown") << QStringList{"frobnicate"} << 2;
        QTest::newRow("option without value") << QStringList{"login", "--home"} << 2;
        QTest::newRow("a code") << QStringList{"code", "parse", "causeway:code:abc"} << 0;
        QTest::newRow("no vault") << QStringList{"cert", "list"} << 1;
        QTest::newRow("no such picture") << QStringList{"code", "parse", "--image", "absent.png"} << 1;
        QTest::newRow("lock state without a vault") << QStringList{"vault", "lock-state"} << 0;
        QTest::newRow("present, but how") << QStringList{"present", "--approve"} << 2;
        QTest::newRow("present, but yes or no") << QStringList{"present", "--near"} << 2;
        QTest::newRow("present for ever") << QStringList{"present", "--near", "--approve", "--wait", "0"} << 2;
        QTest::newRow("present without a vault") << QStringList{"present", "--near", "--decline"} << 1;
        QTest::newRow("verify nothing") << QStringList{"verify"} << 2;
        QTest::newRow("verify two things") << QStringList{"verify", "file", "--listen", "mdoc:"} << 2;
        QTest::newRow("an unknown preset") << QStringList{"verify", "--listen", "mdoc:", "--preset", "over-17"} << 2;
        QTest::newRow("no name space") << QStringList{"verify", "--listen", "mdoc:", "--ask", "portrait"} << 2;
        QTest::newRow("verify without a vault")
            << QStringList{"verify", "--listen", "mdoc:", "--ask", "a.b/c,d/e"} << 1;
        QTest::newRow("backup without a vault") << QStringList{"backup", "file"} << 1;
        QTest::newRow("everything without a vault") << QStringList{"data", "export"} << 1;
        QTest::newRow("restore without a vault") << QStringList{"restore"} << 1;
        QTest::newRow("look at an offer without a vault")
            << QStringList{"offer", "show", "openid-credential-offer://?x"} << 1;
        QTest::newRow("doctor without anything") << QStringList{"doctor"} << 0;
    }

    void exitStatuses()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);

        QCOMPARE(run(arguments), status);
        QCOMPARE(m_err.isEmpty(), status != 2);
        QCOMPARE(m_out.isEmpty(), status == 2);
    }

    void failuresNameTheirCode()
    {
        QCOMPARE(run({"cert", "list"}), 1);
        QCOMPARE(errorCode(), std::string("vault.absent"));
        QCOMPARE(run({"code", "parse", "--image", "absent.png"}), 1);
        QCOMPARE(errorCode(), std::string("payment.code_unreadable"));
        QCOMPARE(error("detail"), std::string("absent.png: there is no such file"));
        QCOMPARE(run({"code", "parse", "hello"}), 1);
        QCOMPARE(errorCode(), std::string("payment.code_unsupported"));
        QCOMPARE(run({"code", "parse",
                      "00020101021126270012hk.com.hkicl020712345675204000053033445802HK5902NA6002HK63042E90"}),
                 1);
        QCOMPARE(errorCode(), std::string("payment.code_checksum_wrong"));
    }

    void onlyEnrolmentMakesAHome()
    {
        for (const QStringList &arguments :
             {QStringList{"cert", "list"}, QStringList{"vault", "lock-state"}, QStringList{"vault", "erase", "--yes"},
              QStringList{"doctor"}, QStringList{"restore"}, QStringList{"data", "export", "held.json"},
              QStringList{"offer", "show", "openid-credential-offer://?x"},
              QStringList{"present", "--near", "--approve"}}) {
            static_cast<void>(run(arguments));
            QVERIFY2(!QDir(m_folder.filePath("person")).exists(), arguments.join(' ').toUtf8().constData());
        }
    }

    void aFolderWithoutAVaultIsLeftAlone()
    {
        const QTemporaryDir other;
        for (const QStringList &arguments : {QStringList{"vault", "erase", "--yes"}, QStringList{"vault", "change-pin"},
                                             QStringList{"cert", "list"}}) {
            QCOMPARE(run(arguments + QStringList{"--home", other.path()}), 1);

            QCOMPARE(errorCode(), std::string("vault.absent"));
            QCOMPARE(error("detail"), "no vault in " + other.path().toStdString() + ": register with causeway enrol");
            QVERIFY2(QDir(other.path()).isEmpty(), arguments.join(' ').toUtf8().constData());
        }
    }

    void readsAPaymentCode()
    {
        QCOMPARE(run({"code", "parse",
                      "00020101021226320012hk.com.hkicl0207600050906011520400005303344540510.505802HK5902NA6002HK"
                      "62270523HKTEST202103190606259626304BCD1"}),
                 0);

        const auto document = *parseJson(m_out.toStdString());
        QCOMPARE(document["kind"].get<std::string>(), std::string("payment"));
        QCOMPARE(document["payment"]["proxy"].get<std::string>(), std::string("6000509"));
        QCOMPARE(document["payment"]["amount"]["minor_units"].get<int>(), 1050);
    }

    void verifiesAnExportedLedgerWithoutAVault()
    {
        QFile file(m_folder.filePath("ledger.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"format": "causeway-ledger-1", "entries": [], "head": ")" + QByteArray(43, 'A') + R"("})");
        file.close();
        QFile broken(m_folder.filePath("broken.json"));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write(R"({"format": "causeway-ledger-1", "entries": [{"number": 1}], "head": "x"})");
        broken.close();

        QCOMPARE(run({"ledger", "verify", "--file", file.fileName()}), 0);
        QCOMPARE(parseJson(m_out.toStdString())->at("entries").get<int>(), 0);
        QCOMPARE(run({"ledger", "verify", "--file", broken.fileName()}), 1);
        QCOMPARE(errorCode(), std::string("consent.ledger_broken"));
    }

    void theDoctorSaysWhatIsWrongWithTheConnection()
    {
        const auto detailWith = [this](const QStringList &options) {
            return run(QStringList{"doctor"} + options) == 0
                ? parseJson(m_out.toStdString())->at("connection").value("detail", std::string("(none)"))
                : std::string("(it failed)");
        };
        const auto path = m_folder.filePath("connection.json");
        const auto anchors = m_folder.filePath("absent.pem");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"origin\": \"https://localhost:1\", \"ca\": \"absent.pem\"}");
        file.close();

        QVERIFY(detailWith({}).find("--connect") != std::string::npos);
        QVERIFY(detailWith({"--connect", path}).find(anchors.toStdString()) != std::string::npos);
    }

    void theDocumentNamesTheCommandsOfTheHelpAndNoOthers()
    {
        QFile file(CAUSEWAY_COMMAND_DOCUMENT);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto documented = namesIn(QString::fromUtf8(file.readAll()), "^### ([a-z-]+(?: [a-z-]+)?)$");

        QCOMPARE(run({"help"}), 0);
        const auto helped =
            namesIn(QString::fromUtf8(m_out), "^  ([a-z][a-z-]*(?: [a-z][a-z-]*)?)(?: \\[?[A-Z]+\\]?)?  ");

        QVERIFY(helped.size() > 20);
        QCOMPARE(documented, helped);
    }
};

CAUSEWAY_SUITE(CommandTest)
#include "tst_command.moc"
