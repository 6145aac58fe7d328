#include "child_process.h"
#include "test_registry.h"

#include "input.h"
#include "run.h"
#include "session.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>
#include <sstream>

#include <sys/stat.h>

using namespace causeway;
using namespace causeway::cli;

namespace {

Result<Json> succeed(const Arguments &, Session &)
{
    return Json{{"name", "陳小明"}, {"broken", "\xFF"}};
}

Result<Json> fail(const Arguments &, Session &)
{
    return Error{ErrorCode::NetworkTimeout, "15 s"};
}

Result<Json> givePin(const Arguments &, Session &session)
{
    CAUSEWAY_TRY(const auto pin, session.pin());
    return Json{{"pin", asText(pin.view())}};
}

Result<Json> giveHome(const Arguments &, Session &session)
{
    CAUSEWAY_TRY(auto home, session.home());
    return Json{{"home", std::move(home)}};
}

Result<Json> giveNewPin(const Arguments &, Session &session)
{
    CAUSEWAY_TRY(const auto pin, session.pinForNewVault());
    return Json{{"pin", asText(pin.view())}};
}

Result<Json> givePassphrase(const Arguments &arguments, Session &session)
{
    CAUSEWAY_TRY(const auto passphrase, session.passphrase(arguments.has("--new")));
    return Json{{"bytes", std::to_string(passphrase.size())}};
}

Result<Json> giveInput(const Arguments &arguments, Session &session)
{
    return inputJson(arguments, "--document", session);
}

Result<Json> openVault(const Arguments &, Session &session)
{
    CAUSEWAY_CHECK(session.unlocked());
    return Json();
}

const std::vector<Command> Commands{
    {"succeed", {}, {}, "works", "succeed", nullptr, succeed},
    {"fail", {}, {}, "fails", "fail", nullptr, fail},
    {"pin", {}, {}, "gives the PIN", "pin", nullptr, givePin},
    {"home", {}, {}, "gives home", "home", nullptr, giveHome},
    {"new", {}, {}, "a new PIN", "new", nullptr, giveNewPin},
    {"open", {}, {}, "opens the vault", "open", nullptr, openVault},
    {"input", {}, {{"--document", "FILE", "a file"}}, "gives JSON", "input", nullptr, giveInput},
    {"words",
     {},
     {{"--new", "", "twice"}, {"--passphrase-file", "FILE", "a file"}},
     "a passphrase",
     "words",
     nullptr,
     givePassphrase},
};

/// A terminal of strings.
struct World {
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    std::map<std::string, std::string> environment;
    std::vector<std::string> typed; ///< what a person would type without echo, in order
    bool isTypedIn = false;

    int run(const std::vector<std::string> &words)
    {
        const auto variable = [this](const char *name) {
            const auto found = environment.find(name);
            return found == environment.end() ? std::nullopt : std::optional(found->second);
        };
        const auto ask = [this](const std::string &) -> std::optional<SecretBytes> {
            if (typed.empty())
                return std::nullopt;
            SecretBytes answer(typed.front());
            typed.erase(typed.begin());
            return answer;
        };
        out.str({});
        err.str({});
        return cli::run(words, Terminal{in, out, err, variable, ask, isTypedIn}, Commands);
    }

    std::string member(const char *name) { return parseJson(out.str())->value(name, std::string("?")); }
    Json error() { return parseJson(out.str())->at("error"); }
};
}

class AnswersTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private slots:
    void aResultIsOneDocumentOnStdout()
    {
        World world;

        QCOMPARE(world.run({"succeed"}), 0);
        QVERIFY(parseJson(world.out.str()));
        QCOMPARE(world.member("name"), std::string("陳小明"));
        QCOMPARE(world.err.str(), std::string());
    }

    void aFailureIsADocumentTooAndExitStatusOne()
    {
        World world;

        QCOMPARE(world.run({"fail"}), 1);
        QCOMPARE(world.error().dump(), std::string(R"({"code":"net.timeout","detail":"15 s","retryable":true})"));
        QCOMPARE(world.err.str(), std::string());
    }

    void wrongUsageLeavesStdoutEmpty()
    {
        World world;

        QCOMPARE(world.run({"fail", "word"}), 2);
        QCOMPARE(world.out.str(), std::string());
        QVERIFY(world.err.str().find("one word too many") != std::string::npos);
        QVERIFY(world.err.str().find("usage: causeway fail") != std::string::npos);
    }

    void helpIsNoFailure()
    {
        World world;

        QCOMPARE(world.run({"fail", "--help"}), 0);
        QVERIFY(world.out.str().find("usage: causeway fail") == 0);
        QCOMPARE(world.run({"--help"}), 0);
        QVERIFY(world.out.str().find("usage: causeway COMMAND") == 0);
    }

    void anAnswerThatCannotBeWrittenIsNoSuccess()
    {
        World world;
        world.out.setstate(std::ios::badbit); // as a full disk does

        QCOMPARE(world.run({"succeed"}), 1);
        QVERIFY(world.err.str().find("stdout cannot be written to") != std::string::npos);
        QVERIFY(world.err.str().find("is done") != std::string::npos);
        QCOMPARE(world.run({"--help"}), 1);
    }

    void saysItsVersion()
    {
        World world;

        QCOMPARE(world.run({"--version"}), 0);
        QVERIFY(world.out.str().starts_with("causeway "));
    }

    void saysWhatItWaitsForAtAKeyboard()
    {
        World world;
        world.in.str("{}");
        QCOMPARE(world.run({"input"}), 0);
        QCOMPARE(world.err.str(), std::string());

        world.isTypedIn = true;
        world.in.clear();
        world.in.str("{}");
        QCOMPARE(world.run({"input"}), 0);

        QVERIFY(world.err.str().find("--document") != std::string::npos);
    }

    void namesTheFileThatCannotBeRead()
    {
        World world;

        for (const auto &path : {m_folder.filePath("absent").toStdString(), m_folder.path().toStdString()}) {
            QCOMPARE(world.run({"input", "--document", path}), 1);
            QVERIFY(world.error()["detail"].get<std::string>().starts_with(path + ": "));
            QVERIFY(readInput(path, 10).error().code == ErrorCode::InvalidArgument);
            QVERIFY(readInput(path, 10).error().detail.starts_with(path + ": "));
        }
    }

    void saysWhatIsWrongWithAFile()
    {
        QFile file(m_folder.filePath("eleven"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("eleven long") == 11);
        file.close();
        const auto path = file.fileName().toStdString();
        const auto folder = m_folder.path().toStdString();

        QCOMPARE(readInput(path, 10).error().detail, path + ": cannot be read: more than 10 bytes");
        QCOMPARE(readInput(folder, 10).error().detail, folder + ": cannot be read: a folder");
        QVERIFY(readInput(path, 11));
    }

    void aPinMayComeFromAPipe()
    {
        World world;
        const auto path = m_folder.filePath("pipe").toStdString();
        QCOMPARE(::mkfifo(path.c_str(), 0600), 0);
        const test::ChildProcess passwordKeeper([&] { return std::ofstream(path) << "482915\n" ? 0 : 1; });

        QCOMPARE(world.run({"pin", "--pin-file", path}), 0);

        QCOMPARE(world.member("pin"), std::string("482915"));
    }

    void namesWhereBrokenJsonCameFrom()
    {
        World world;
        const auto path = m_folder.filePath("broken.json").toStdString();
        QFile file(m_folder.filePath("broken.json"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{") == 1);
        file.close();
        world.in.str("{");

        for (const auto &[words, source] : {std::pair(std::vector<std::string>{"input"}, std::string("stdin")),
                                            std::pair(std::vector<std::string>{"input", "--document", path}, path)}) {
            QCOMPARE(world.run(words), 1);
            QCOMPARE(world.error()["code"].get<std::string>(), std::string("base.invalid_json"));
            QVERIFY(world.error()["detail"].get<std::string>().starts_with(source + ": "));
        }
    }

    void saysWhereAllCommandsAreWhereItKnowsNone()
    {
        World world;

        QCOMPARE(world.run({"frobnicate"}), 2);
        QCOMPARE(world.err.str(),
                 std::string("causeway: no such command: frobnicate\n\nall commands: causeway help\n"));
        QCOMPARE(world.run({}), 2);
        QVERIFY(world.err.str().find("usage: causeway COMMAND") != std::string::npos);
    }

    void saysWhatToDoWhereThereIsNoVault()
    {
        World world;

        QCOMPARE(world.run({"open"}), 1);
        QCOMPARE(world.error()["detail"].get<std::string>(), std::string("no home: give --home DIR"));
        world.environment["HOME"] = m_folder.filePath("nobody").toStdString();
        QCOMPARE(world.run({"open"}), 1);
        QCOMPARE(world.error()["code"].get<std::string>(), std::string("vault.absent"));
        QCOMPARE(world.error()["detail"].get<std::string>(),
                 "no vault in " + world.environment["HOME"] + "/.local/share/causeway: register with causeway enrol");
    }

    void thePinComesFromAFileThenTheEnvironmentThenTheTerminal()
    {
        World world;
        const auto path = m_folder.filePath("pin").toStdString();
        QFile file(m_folder.filePath("pin"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("111222\n") == 7);
        file.close();

        QCOMPARE(world.run({"pin"}), 1);
        QCOMPARE(world.error()["code"].get<std::string>(), std::string("base.invalid_argument"));
        world.typed = {"555666"};
        QCOMPARE(world.run({"pin"}), 0);
        QCOMPARE(world.member("pin"), std::string("555666"));
        world.environment["CAUSEWAY_PIN"] = "333444";
        QCOMPARE(world.run({"pin"}), 0);
        QCOMPARE(world.member("pin"), std::string("333444"));
        QCOMPARE(world.run({"pin", "--pin-file", path}), 0);
        QCOMPARE(world.member("pin"), std::string("111222"));
        QCOMPARE(world.run({"pin", "--pin-file", path + ".absent"}), 1);
        QCOMPARE(world.error()["detail"].get<std::string>(), "--pin-file: " + path + ".absent: there is no such file");
    }

    void aNewPinIsAskedForTwice()
    {
        World world;

        QCOMPARE(world.run({"new"}), 1);
        QCOMPARE(world.error()["detail"].get<std::string>(),
                 std::string("no new PIN: give --pin-file FILE or CAUSEWAY_PIN"));

        world.typed = {"135790", "135791"};
        QCOMPARE(world.run({"new"}), 1);
        QCOMPARE(world.error()["code"].get<std::string>(), std::string("vault.pin_unacceptable"));
        world.typed = {"135790", "135790"};
        QCOMPARE(world.run({"new"}), 0);
        QCOMPARE(world.member("pin"), std::string("135790"));
    }

    void aLongPassphraseIsTakenAsAWholeOrNotAtAll()
    {
        World world;
        const std::string longest(1024, 'w');
        const auto path = m_folder.filePath("words").toStdString();
        const auto save = [&](const std::string &text) {
            QFile file(QString::fromStdString(path));
            return file.open(QIODevice::WriteOnly) && file.write(text.data(), qint64(text.size())) > 0;
        };

        world.environment["CAUSEWAY_PASSPHRASE"] = longest;
        QCOMPARE(world.run({"words"}), 0);
        QCOMPARE(world.member("bytes"), std::string("1024"));
        QVERIFY(save(longest + "\r\n"));
        QCOMPARE(world.run({"words", "--passphrase-file", path}), 0);
        QCOMPARE(world.member("bytes"), std::string("1024"));

        world.environment["CAUSEWAY_PASSPHRASE"] = longest + "w";
        QCOMPARE(world.run({"words"}), 1);
        QCOMPARE(world.error()["code"].get<std::string>(), std::string("base.invalid_argument"));
        QCOMPARE(world.error()["detail"].get<std::string>(), std::string("CAUSEWAY_PASSPHRASE: more than 1024 bytes"));
        for (const auto &text : {longest + "w", longest + longest}) {
            QVERIFY(save(text));
            QCOMPARE(world.run({"words", "--passphrase-file", path}), 1);
            QCOMPARE(world.error()["code"].get<std::string>(), std::string("base.invalid_argument"));
            QCOMPARE(world.error()["detail"].get<std::string>(),
                     "--passphrase-file: " + path + ": more than 1024 bytes");
        }
    }

    void aNewPassphraseIsAskedForTwice()
    {
        World world;

        world.typed = {"seven quiet ferries", "eight quiet ferries"};
        QCOMPARE(world.run({"words", "--new"}), 1);
        QCOMPARE(world.error()["code"].get<std::string>(), std::string("vault.pin_unacceptable"));
        world.typed = {"seven quiet ferries"};
        QCOMPARE(world.run({"words"}), 0);
        QCOMPARE(world.member("bytes"), std::string("19"));
    }

    void theHomeIsTheXdgDataFolder()
    {
        World world;

        QCOMPARE(world.run({"home"}), 1);
        world.environment["HOME"] = "/person";
        QCOMPARE(world.run({"home"}), 0);
        QCOMPARE(world.member("home"), std::string("/person/.local/share/causeway"));
        world.environment["XDG_DATA_HOME"] = "/data";
        static_cast<void>(world.run({"home"}));
        QCOMPARE(world.member("home"), std::string("/data/causeway"));
        static_cast<void>(world.run({"home", "--home", "/else/where/"}));
        QCOMPARE(world.member("home"), std::string("/else/where/"));
    }
};

CAUSEWAY_SUITE(AnswersTest)
#include "tst_answers.moc"
