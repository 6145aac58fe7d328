#include "offline_vault.h"
#include "test_registry.h"

#include <causeway/base/json.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <functional>

#include <sys/resource.h>
#include <unistd.h>

using namespace causeway;

namespace {

struct Start {
    std::function<void()> prepare = [] {}; ///< in the process that becomes the command
    QStringList variables = {};            ///< that are set
};
}

/// The binary: exit statuses, its help against docs/command.md, what it leaves alone.
class CommandTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QByteArray m_out;
    QByteArray m_err;

    int run(const QStringList &arguments) { return run(arguments, Start()); }

    int run(const QStringList &arguments, const Start &start)
    {
        QProcess process;
        QProcessEnvironment environment;
        environment.insert("HOME", m_folder.filePath("person"));
        for (const auto &name : start.variables)
            environment.insert(name, "1");
        process.setProcessEnvironment(environment);
        process.setChildProcessModifier(start.prepare);
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
    Json report() const { return *parseJson(m_out.toStdString()); }

    std::string write(const char *name, const Json &content) const
    {
        QFile file(m_folder.filePath(name));
        const auto text = toCompact(content);
        if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), qint64(text.size())) < 0)
            qFatal("cannot write");
        return file.fileName().toStdString();
    }

    /// With what every command on this vault needs.
    static QStringList with(const test::OfflineVault &held, QStringList words)
    {
        for (const auto &[option, value] : held.arguments().options)
            words << QString::fromStdString(option) << QString::fromStdString(value);
        return words << "--pin-file" << QString::fromStdString(held.write("pin", test::OfflineVault::Pin));
    }

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
        QCOMPARE(error("detail"), broken.fileName().toStdString() + ": entry 1");
    }

    void saysWhichOfSeveralLedgersIsBroken()
    {
        const Json good{{"format", "causeway-ledger-1"}, {"entries", Json::array()}, {"head", std::string(43, 'A')}};
        auto broken = good;
        broken["entries"].push_back(Json::object());
        const auto path = write("several.json", {{"ledger", good}, {"earlier_ledgers", Json::array({good, broken})}});

        QCOMPARE(run({"ledger", "verify", "--file", QString::fromStdString(path)}), 1);
        QCOMPARE(errorCode(), std::string("consent.ledger_broken"));
        QCOMPARE(error("detail"), path + ": earlier_ledgers[1]: entry 1");
    }

    void whatShouldBeEarlierLedgersIsAList()
    {
        const Json good{{"format", "causeway-ledger-1"}, {"entries", Json::array()}, {"head", std::string(43, 'A')}};
        const auto path = write("no_list.json", {{"ledger", good}, {"earlier_ledgers", nullptr}});

        QCOMPARE(run({"ledger", "verify", "--file", QString::fromStdString(path)}), 1);
        QCOMPARE(errorCode(), std::string("base.invalid_argument"));
        QCOMPARE(error("detail"), path + ": earlier_ledgers: not a list");
    }

    void anotherFileIsNoBrokenLedger()
    {
        const auto path = write("person.json", {{"name_en", "CHAN Siu Ming"}});

        QCOMPARE(run({"ledger", "verify", "--file", QString::fromStdString(path)}), 1);
        QCOMPARE(errorCode(), std::string("base.invalid_argument"));
        QCOMPARE(error("detail"), path + ": not an exported ledger");
    }

    /// What is opened first takes the lowest number that is free: without care that of stdout, and here it is the vault's lock.
    void theAnswerNeverGoesIntoWhatTookThePlaceOfStdout()
    {
        const test::OfflineVault held;
        const auto next = held.write("next", "913572");
        const auto words = with(held, {"vault", "change-pin", "--new-pin-file", QString::fromStdString(next)});

        QCOMPARE(run(words, {[] { ::close(STDOUT_FILENO); }}), 1);

        QVERIFY(m_err.contains("stdout cannot be written to"));
        QCOMPARE(QFileInfo(QString::fromStdString(held.home() + "/vault.lock")).size(), qint64(0));
    }

    void saysThatNobodyReadsTheAnswer()
    {
        const auto leave = [] {
            int ends[2] = {-1, -1};
            if (::pipe(ends) != 0)
                return;
            ::close(ends[0]);
            ::dup2(ends[1], STDOUT_FILENO);
            std::signal(SIGPIPE, SIG_DFL);
        };

        QCOMPARE(run({"help"}, {leave}), 1);

        QVERIFY(m_err.contains("stdout cannot be written to"));
    }

    void aLimitForFilesIsAnErrorAndEndsNothing()
    {
        const test::OfflineVault held;
        const auto next = held.write("next", "913572");
        const auto words = with(held, {"vault", "change-pin", "--new-pin-file", QString::fromStdString(next)});
        const auto limit = [] {
            const rlimit none{0, 0};
            ::setrlimit(RLIMIT_FSIZE, &none);
            std::signal(SIGXFSZ, SIG_DFL);
        };

        QCOMPARE(run(words, {limit}), 1);

        QVERIFY2(errorCode().starts_with("vault.storage_"), errorCode().c_str());
    }

    void whatIsNoticedStandsOnStderrOnlyForWhoAsks()
    {
        test::OfflineVault held;
        held.change([](vault::Vault &store) { QVERIFY(store.put("wallet.issuances", "unreadable", Json::object())); });
        const auto words = with(held, {"cert", "list"});

        QCOMPARE(run(words), 0);
        QCOMPARE(m_err, QByteArray());
        QCOMPARE(run(words, {[] {}, {"CAUSEWAY_LOG"}}), 0);
        QVERIFY(m_err.contains("wallet: "));
    }

    /// A folder that even the superuser cannot look into.
    void aFolderThatCannotBeLookedIntoIsNotAnEmptyOne()
    {
        const auto loop = m_folder.filePath("loop");
        QCOMPARE(::symlink("loop", loop.toUtf8().constData()), 0);
        const auto detail = loop.toStdString() + ": look, errno 40 (Too many levels of symbolic links)";

        for (const QStringList &words : {QStringList{"cert", "list"}, QStringList{"vault", "lock-state"},
                                         QStringList{"vault", "erase", "--yes"}}) {
            QCOMPARE(run(words + QStringList{"--home", loop}), 1);
            QCOMPARE(errorCode(), std::string("vault.storage_failure"));
            QCOMPARE(error("detail"), detail);
        }
        QCOMPARE(run({"doctor", "--home", loop}), 0);
        QCOMPARE(report().at("vault").at("error"), Json("vault.storage_failure"));
    }

    void aFileIsNoHome()
    {
        const auto person = QString::fromStdString(
            write("person.json",
                  {{"identity_number", "A123456(3)"}, {"name_en", "CHAN Siu Ming"}, {"birth_date", "1988-04-12"}}));

        for (const QStringList &words : {QStringList{"cert", "list"}, QStringList{"vault", "erase", "--yes"},
                                         QStringList{"enrol", "--document", person}}) {
            QCOMPARE(run(words + QStringList{"--home", person}), 1);
            QCOMPARE(errorCode(), std::string("base.invalid_argument"));
            QCOMPARE(error("detail"), person.toStdString() + ": not a folder");
        }
    }

    void anEmptyPathIsNamed()
    {
        QCOMPARE(run({"cert", "list", "--home", ""}), 1);
        QCOMPARE(errorCode(), std::string("base.invalid_argument"));
        QCOMPARE(error("detail"), std::string("--home: empty"));
        QCOMPARE(run({"doctor", "--connect", ""}), 0);
        QCOMPARE(report().at("connection").at("detail"), Json("--connect: empty"));
    }

    void aWorkingFolderThatIsGoneIsNamed()
    {
        QVERIFY(QDir(m_folder.path()).mkdir("gone"));
        const auto gone = m_folder.filePath("gone").toStdString();
        const auto leave = [gone] {
            if (::chdir(gone.c_str()) != 0 || ::rmdir(gone.c_str()) != 0)
                ::_exit(99);
        };

        QCOMPARE(run({"cert", "list", "--home", "vault"}, {leave}), 1);

        QCOMPARE(errorCode(), std::string("base.invalid_argument"));
        QVERIFY(error("detail").starts_with("--home: vault: the working folder: "));
    }

    void helpOfAGroupNamesItsCommands()
    {
        for (const QStringList &words : {QStringList{"cert", "--help"}, QStringList{"help", "cert"}}) {
            QCOMPARE(run(words), 0);
            QVERIFY(m_out.contains("  cert list"));
            QVERIFY(!m_out.contains("  bill list"));
        }
        QCOMPARE(run({"help", "cert", "list"}), 0);
        QVERIFY(m_out.startsWith("usage: causeway cert list"));
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
        file.write("{\"origin\": \"https://localhost:1\", \"ca\": \"absent.pem\", \"trust\": \"trust.pem\"}");
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
