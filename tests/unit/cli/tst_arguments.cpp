#include "test_registry.h"

#include "run.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::cli;

namespace {

Invocation parsed(const QByteArray &line)
{
    std::vector<std::string> words;
    for (const auto &word : line.split(' '))
        if (!word.isEmpty())
            words.push_back(word.toStdString());
    return parseArguments(words, allCommands());
}
}

class ArgumentsTest : public QObject {
    Q_OBJECT
private slots:
    void takesOperandsAndOptionsInAnyOrder()
    {
        const auto invocation = parsed("bill pay-code --home h TEXT --amount=12.50");

        QCOMPARE(invocation.fault, std::string());
        QCOMPARE(invocation.command->name, std::string("bill pay-code"));
        QCOMPARE(invocation.arguments.operands, (std::vector<std::string>{"TEXT"}));
        QCOMPARE(*invocation.arguments.value("--amount"), std::string("12.50"));
        QCOMPARE(*invocation.arguments.value("--home"), std::string("h"));
        QVERIFY(!invocation.arguments.value("--connect"));
    }

    void aDoubleDashEndsTheOptions()
    {
        const auto invocation = parsed("code parse -- --image");

        QCOMPARE(invocation.fault, std::string());
        QCOMPARE(invocation.arguments.operands, (std::vector<std::string>{"--image"}));
    }

    void wrongUsageIsNamed_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("fault");
        const auto row = [](const char *line, const char *fault) {
            QTest::newRow(line) << QByteArray(line) << QByteArray(fault);
        };
        row("", "no command");
        row("frobnicate", "no such command: frobnicate");
        row("verifi", "no such command: verifi");
        row("offer", "no such command: offer; there is offer request, offer show, offer accept, offer continue");
        row("code read", "no such command: code read; there is code show, code parse");
        row("ledger --earlier", "no such command: ledger; there is ledger list, ledger verify, ledger export");
        row("--home h cert list", "the command comes first, and --home behind it");
        row("cert show", "ID is missing");
        row("cert show a b", "one word too many: b");
        row("cert list --wrong", "no such option: --wrong");
        row("cert list --home", "--home needs a value: DIR");
        row("cert list --search --archived", "--search needs a value: TEXT");
        row("request answer TEXT --approve --match --home=h", "--match needs a value: NN");
        row("bill list --cached=yes", "--cached takes no value");
        row("cert list --home a --home b", "--home is given twice");
        row("code parse", "give either TEXT or --image FILE");
        row("code parse TEXT --image f", "give either TEXT or --image FILE");
        row("vault erase", "everything in the vault is lost: give --yes");
        row("request answer TEXT", "give either --approve or --decline");
        row("request answer TEXT --approve --decline", "give either --approve or --decline");
        row("request answer causeway://authorize?iss=x --approve",
            "to approve, give --match with the digits on the other screen, or --no-match");
        row("request answer TEXT --approve --match 1 --no-match", "give either --match or --no-match");
        row("request answer TEXT --decline --fields a", "--decline goes without --fields");
        row("request answer TEXT --decline --match 47", "--decline goes without --match");
        row("request answer TEXT --decline --no-match", "--decline goes without --no-match");
        row("request answer TEXT --decline --code 123456", "--decline goes without --code");
        row("request show", "TEXT is missing");
        row("request show TEXT --approve", "no such option: --approve");
        row("request browser --approve", "--origin is needed: the page that asks, as the browser vouches for it");
        row("request browser --origin https://a.example", "give either --approve or --decline");
        row("request browser --origin https://a.example --decline --choose a=b", "--decline goes without --choose");
        row("request answer TEXT --decline --choose a=b", "--decline goes without --choose");
        row("cert list --language fr", "--language takes en, zh-HK or zh-CN");
        row("cert move ID", "give one of --before ID, --first and --last");
        row("cert move ID --first --before OTHER", "give one of --before ID, --first and --last");
        row("present --near --approve --wait 3601", "--wait takes seconds, from 1 to 3600");
        row("verify --listen mdoc: --wait 0", "--wait takes seconds, from 1 to 3600");
        row("verify --listen mdoc: --wait 1.5", "--wait takes seconds, from 1 to 3600");
        row("verify --listen mdoc: --wait soon", "--wait takes seconds, from 1 to 3600");
        row("verify --listen mdoc: --doctype a.b", "--doctype goes with --ask");
        row("verify --listen mdoc: --preset over-18 --ask a/b", "give either --preset or --ask");
        row("verify --listen mdoc: --ask a/b,", "--ask takes NAMESPACE/ELEMENT, several with commas");
        row("verify --listen mdoc: --nonce n", "--nonce goes with FILE");
        row("offer request", "CONFIG is missing");
        row("offer request CONFIG --issuer", "--issuer needs a value: URL");
        row("offer show", "LINK is missing");
        row("offer show LINK --code 493536", "no such option: --code");
        row("offer accept", "LINK is missing");
        row("offer continue", "LINK is missing");
        row("data export a b", "one word too many: b");
        row("verify FILE --ask a/b", "--ask goes with --listen");
        row("verify FILE --wait 3", "--wait goes with --listen");
        row("verify FILE --jwk-thumbprint 4283ECws", "--jwk-thumbprint takes the SHA-256 of a key in base64url");
        row("verify FILE --jwk-thumbprint no!", "--jwk-thumbprint takes the SHA-256 of a key in base64url");
    }

    void wrongUsageIsNamed()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, fault);

        QCOMPARE(parsed(line).fault, fault.toStdString());
    }

    void namesThePresetsWhereOneIsMisspelt()
    {
        const auto fault = parsed("verify --listen mdoc: --preset over-17").fault;

        QVERIFY2(fault.starts_with("no such preset: over-17; there is "), fault.c_str());
        QVERIFY2(fault.find("over-18") != std::string::npos, fault.c_str());
    }

    void aValueMayBeginAsAnOptionDoes()
    {
        QCOMPARE(*parsed("verify FILE --nonce --0S6").arguments.value("--nonce"), std::string("--0S6"));
        QCOMPARE(*parsed("cert list --search=--archived").arguments.value("--search"), std::string("--archived"));
    }

    void onlyALoginHasDigitsToCompare()
    {
        for (const auto *link : {"openid-credential-offer://?x", "openid4vp://?x", "000201"})
            QCOMPARE(parsed(QByteArray("request answer --approve ") + link).fault, std::string());
    }

    void helpNeedsNothingElse()
    {
        QVERIFY(parsed("cert show --help").wantsHelp);
        QCOMPARE(parsed("cert show --help").fault, std::string());
        QCOMPARE(parsed("--help").fault, std::string());
        QVERIFY(parsed("cert show -h").wantsHelp);
        QCOMPARE(parsed("-h").fault, std::string());
        QVERIFY(parsed("--version").wantsVersion);
        QCOMPARE(parsed("--version").fault, std::string());
        QCOMPARE(parsed("help cert show").command->name, std::string("cert show"));
        QVERIFY(parsed("help cert show").wantsHelp);
        QCOMPARE(parsed("help cert show").fault, std::string());
        QCOMPARE(parsed("cert --help").group, std::string("cert"));
        QCOMPARE(parsed("help cert").group, std::string("cert"));
        QCOMPARE(parsed("cert --help").fault, std::string());
        QVERIFY(parsed("cert read --help").fault.starts_with("no such command: cert read; there is cert list"));
        QCOMPARE(parsed("help nonsense").fault, std::string("no such command: nonsense"));
        QCOMPARE(parsed("nonsense --help").fault, std::string("no such command: nonsense"));
    }

    void noCommandTakesAPinAsAnArgument()
    {
        for (const auto &command : allCommands())
            for (const auto &option : command.options)
                QVERIFY(option.name != "--pin" && option.name != "--new-pin");
        QCOMPARE(parsed("login --pin 123456").fault, std::string("no such option: --pin"));
    }

    void everyCommandExplainsItselfAndItsExampleIsRight()
    {
        for (const auto &command : allCommands()) {
            QVERIFY(!command.summary.empty());
            QVERIFY2(command.example.starts_with(command.name), command.example.c_str());
            QVERIFY(usage(command).find(command.summary) != std::string::npos);
            QVERIFY(usage(allCommands()).find("  " + command.name) != std::string::npos);
            QCOMPARE(parsed(QByteArray::fromStdString(command.example)).fault, std::string());
        }
    }
};

CAUSEWAY_SUITE(ArgumentsTest)
#include "tst_arguments.moc"
