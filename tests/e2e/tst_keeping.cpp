#include "citizen.h"
#include "test_registry.h"

#include <QFile>
#include <QtTest>

using namespace causeway;
using Names = std::vector<std::string>;

/// How somebody keeps their certificates in order with the command: two driving licences and, between them, a senior card.
class KeepingTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_citizen.enrolAndLogIn();
        for (const auto &[name, document] : {std::pair("old", "driving-licence"), std::pair("card", "senior-card"),
                                             std::pair("new", "driving-licence")})
            m_ids[name] = m_citizen.command.require(m_citizen.offer(document)).at("certificate").get<std::string>();
    }
    void cleanup() { QCOMPARE(listed({}), std::string("old card new")); }

    void listsThoseOfOneTypeTogether() { QCOMPARE(listed({"--by-type"}), std::string("old new card")); }

    void listsAFavouriteFirstUntilItIsNoneAnyMore()
    {
        QCOMPARE(run({"cert", "favourite", "new"}).output, (Json{{"id", m_ids["new"]}, {"favourite", true}}));
        QCOMPARE(listed({}), std::string("new old card"));
        QCOMPARE(listed({"--by-type"}), std::string("new old card"));
        QVERIFY(run({"cert", "favourite", "new"}).isOk()); // again changes nothing
        QCOMPARE(listed({}), std::string("new old card"));

        const auto off = run({"cert", "favourite", "new", "--off"});

        QCOMPARE(off.output, (Json{{"id", m_ids["new"]}, {"favourite", false}}));
        QVERIFY(run({"cert", "favourite", "new", "--off"}).isOk());
    }

    void acknowledgesWhatChanged()
    {
        QCOMPARE(run({"cert", "list"}).output.at("certificates").at(0).at("changed"), Json::array());

        QCOMPARE(run({"cert", "acknowledge", "new"}).output, (Json{{"id", m_ids["new"]}, {"changed", Json::array()}}));
    }

    void movesOneToWhereItIsWanted()
    {
        QCOMPARE(run({"cert", "move", "new", "--before", "card"}).output, (Json{{"moved", m_ids["new"]}}));
        QCOMPARE(listed({}), std::string("old new card"));
        QVERIFY(run({"cert", "move", "card", "--first"}).isOk());
        QCOMPARE(listed({}), std::string("card old new"));
        QVERIFY(run({"cert", "move", "old", "--last"}).isOk());
        QCOMPARE(listed({}), std::string("card new old"));

        QVERIFY(run({"cert", "move", "old", "--first"}).isOk());
        QVERIFY(run({"cert", "move", "new", "--last"}).isOk());
    }

    void movesNothingAmongThoseThatItIsNotListedWith()
    {
        QVERIFY(run({"cert", "favourite", "new"}).isOk());

        const auto moved = run({"cert", "move", "old", "--before", "new"});

        QCOMPARE(moved.exitCode, 1);
        QCOMPARE(moved.errorCode(), std::string("base.invalid_argument"));
        QCOMPARE(listed({}), std::string("new old card"));
        QVERIFY(run({"cert", "favourite", "new", "--off"}).isOk());
    }

    void listsWhatWasPutAwayApart()
    {
        QCOMPARE(run({"cert", "archive", "old"}).output, (Json{{"id", m_ids["old"]}, {"archived", true}}));
        QCOMPARE(run({"cert", "list"}).output.at("archived"), Json(1));
        QCOMPARE(listed({}), std::string("card new"));
        QCOMPARE(listed({"--archived"}), std::string("old"));
        QCOMPARE(listed({"--search", "licence"}), std::string("new"));
        QCOMPARE(listed({"--search", "licence", "--archived"}), std::string("old"));
        QCOMPARE(listed({"--search", "senior", "--archived"}), std::string());
        QVERIFY(run({"cert", "move", "old", "--first"}).isOk()); // among its like
        QCOMPARE(run({"cert", "show", "old"}).output.at("belief").at("verdict"), Json("valid"));

        QCOMPARE(run({"cert", "restore", "old"}).output, (Json{{"id", m_ids["old"]}, {"archived", false}}));

        QCOMPARE(run({"cert", "list"}).output.at("archived"), Json(0));
    }

    void findsWhatAPersonLooksFor_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("language");
        QTest::addColumn<std::string>("found");
        const auto row = [](const char *tag, const char *text, const char *language, const char *found) {
            QTest::newRow(tag) << std::string(text) << std::string(language) << std::string(found);
        };
        row("in a title", "licence", "en", "old new");
        row("whatever its case", "LICENCE", "en", "old new");
        row("whatever its width", "ｌｉｃｅｎｃｅ", "en", "old new");
        row("in a value", "chan", "en", "old card new");
        row("by every word", "chan senior", "en", "card");
        row("not by one word of two", "licence senior", "en", "");
        row("in Traditional Chinese", "駕駛執照", "zh-HK", "old new");
        row("in Simplified Chinese", "驾驶执照", "zh-CN", "old new");
        row("not in another language's titles", "駕駛執照", "en", "");
        row("not the English title in Chinese", "licence", "zh-HK", "");
        row("nothing", "passport", "en", "");
        row("everything, for no word", " ", "en", "old card new");
    }

    void findsWhatAPersonLooksFor()
    {
        QFETCH(std::string, text);
        QFETCH(std::string, language);
        QFETCH(std::string, found);

        QCOMPARE(listed({"--search", text, "--language", language}), found);
    }

    void exportsAllThatIsHeld()
    {
        const auto path = m_citizen.command.save("held.json", "what stood there before");
        QFile file(QString::fromStdString(path));
        QCOMPARE(run({"data", "export", path}).errorCode(), std::string("base.invalid_argument"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("what stood there before"));
        file.close();
        QVERIFY(file.remove());

        const auto written = run({"data", "export", path});

        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto text = file.readAll().toStdString();
        QCOMPARE(written.output, (Json{{"written", path}, {"bytes", text.size()}}));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const auto held = *parseJson(text);
        QCOMPARE(held.at("person").at("name_en"), Json(test::Citizen::NameEn));
        QCOMPARE(held.at("certificates").size(), std::size_t(3));
        QVERIFY(!held.at("ledger").at("entries").empty());
        QVERIFY(text.find("access_token") == std::string::npos && text.find("PRIVATE KEY") == std::string::npos);
        const auto printed = run({"data", "export"}).output;
        QCOMPARE(printed.at("person"), held.at("person"));
        QCOMPARE(printed.at("certificates").size(), std::size_t(3));
    }

    void namesWhatTheIssuerHasWhereAWordIsMisspelt()
    {
        const auto refused = run({"offer", "request", "driving-license"});

        QCOMPARE(refused.errorCode(), std::string("base.invalid_argument"));
        const auto detail = refused.output.at("error").at("detail").get<std::string>();
        QVERIFY2(detail.find("driving-licence") != std::string::npos, detail.c_str());
    }

    /// Five wrong ones would end the offer.
    void aCodeThatCannotBeTheIssuersCostsNoTry()
    {
        auto words = m_citizen.offer("senior-card");
        const auto right = words.back();

        for (const auto *code : {"abc", "12345", "1234567", "12345x", "493 536"}) {
            words.back() = code;
            QCOMPARE(run(words).errorCode(), std::string("base.invalid_argument"));
        }

        words.back() = right;
        const auto came = run(words);
        QCOMPARE(came.errorCode(), std::string("no error"));
        QVERIFY(run({"cert", "delete", came.output.at("certificate").get<std::string>()}).isOk());
    }

    void saysOfAFileThatItIsNoCertificate()
    {
        const auto refusedFor = [this](const std::string &path) {
            return run({"verify", path, "--offline"}).output.at("error").at("detail").get<std::string>();
        };
        const auto person = m_citizen.command.save("person.json", "{}");
        const auto empty = m_citizen.command.save("empty", "");

        QCOMPARE(refusedFor(person), person + ": neither an SD-JWT nor an mdoc");
        QCOMPARE(refusedFor(empty), empty + ": neither an SD-JWT nor an mdoc");
        QVERIFY(refusedFor(m_citizen.command.home()).starts_with(m_citizen.command.home() + ": cannot be read"));
    }

    void saysWhatIsWrongWithTheUsage_data()
    {
        QTest::addColumn<Names>("words");
        QTest::addColumn<std::string>("fault");
        QTest::newRow("a language that there is not")
            << Names{"cert", "list", "--language", "fr"} << std::string("--language takes en, zh-HK or zh-CN");
        QTest::newRow("a value for a switch")
            << Names{"cert", "list", "--by-type=licence"} << std::string("--by-type takes no value");
        QTest::newRow("a move to nowhere")
            << Names{"cert", "move", "old"} << std::string("give one of --before ID, --first and --last");
        QTest::newRow("a move to two places") << Names{"cert", "move", "old", "--first", "--last"}
                                              << std::string("give one of --before ID, --first and --last");
        QTest::newRow("a favourite, but which") << Names{"cert", "favourite", "--off"} << std::string("ID is missing");
        QTest::newRow("two at once") << Names{"cert", "archive", "old", "new"} << std::string("one word too many");
    }

    void saysWhatIsWrongWithTheUsage()
    {
        QFETCH(Names, words);
        QFETCH(std::string, fault);

        const auto outcome = run(words);

        QCOMPARE(outcome.exitCode, 2);
        QVERIFY2(outcome.errorText.find(fault) != std::string::npos, outcome.errorText.c_str());
        QVERIFY(outcome.output.is_null());
    }

    void knowsNoCertificateByAnotherName_data()
    {
        QTest::addColumn<Names>("words");
        for (const auto *verb : {"show", "favourite", "archive", "restore", "history", "export", "delete"})
            QTest::newRow(verb) << Names{"cert", verb, "none"};
        QTest::newRow("move first") << Names{"cert", "move", "none", "--first"};
        QTest::newRow("move last") << Names{"cert", "move", "none", "--last"};
        QTest::newRow("move before") << Names{"cert", "move", "none", "--before", "old"};
        QTest::newRow("move before it") << Names{"cert", "move", "old", "--before", "none"};
        QTest::newRow("no favourite any more") << Names{"cert", "favourite", "none", "--off"};
        QTest::newRow("an empty name") << Names{"cert", "favourite", ""};
    }

    void knowsNoCertificateByAnotherName()
    {
        QFETCH(Names, words);

        const auto outcome = run(words);

        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.errorCode(), std::string("wallet.certificate_not_found"));
    }

private:
    /// With ids for the names that the test has.
    test::Outcome run(Names words)
    {
        for (auto &word : words)
            if (const auto known = m_ids.find(word); known != m_ids.end())
                word = known->second;
        return m_citizen.command.run(words);
    }
    /// The names that the test has, in the order in which they are listed.
    std::string listed(const Names &options)
    {
        Names words{"cert", "list"};
        words.insert(words.end(), options.begin(), options.end());
        const auto answer = m_citizen.command.require(words);
        std::string names;
        for (const auto &line : answer.at("certificates"))
            for (const auto &[name, id] : m_ids)
                if (line.at("id") == id)
                    names += (names.empty() ? "" : " ") + name;
        return names;
    }

    test::SandboxProcess m_sandbox;
    test::Citizen m_citizen{m_sandbox};
    std::map<std::string, std::string> m_ids;
};

CAUSEWAY_SUITE(KeepingTest)
#include "tst_keeping.moc"
