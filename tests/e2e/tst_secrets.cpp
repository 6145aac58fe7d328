#include "citizen.h"
#include "home_search.h"
#include "test_registry.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/primitives.h>

#include <QtTest>

#include <algorithm>

using namespace causeway;

namespace {
bool isVault(const test::FoundFile &file)
{
    return file.path.ends_with("/vault.db");
}

const std::vector<std::string> &personalWords()
{
    static const std::vector<std::string> words{test::Citizen::NameEn,
                                                "Siu Ming",
                                                test::Citizen::NameZh,
                                                test::Citizen::Number,
                                                "A123456",
                                                test::Citizen::BirthDate,
                                                "482915",
                                                "TD1000017",
                                                "51230001"};
    return words;
}
}

/// After the journey the home folder tells nobody anything: whoever copies it without the PIN learns that there is a vault.
class SecretsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_citizen.enrolAndLogIn();
        m_citizen.command.require(m_citizen.offer());
        m_citizen.command.require({"code", "show"});
        m_citizen.command.require({"bill", "pay", m_citizen.dueBill().at("id")});
        m_citizen.command.run(test::Citizen::payment(3'001),
                              "payment.answered"); // a power cut leaves nothing lying about either
        m_citizen.command.run(m_citizen.offer(), "wallet.token_held");
        m_files = test::filesOf(m_citizen.command.home());
    }

    void theSearchFindsWhatIsThere()
    {
        const auto number = std::string(test::Citizen::Number);
        const auto encoded = toBase64Url(asBytes("{\"number\":\"" + number + "\"}"));
        const test::FoundFile plain{"", "x" + number + "x", ""};
        const test::FoundFile hidden{"", "x", "y" + number};

        QVERIFY(!test::wordsIn(plain, {number}).empty());
        QVERIFY(!test::wordsIn(hidden, {number}).empty());
        QVERIFY(!test::holdsPrivateKey({"", "-----BEGIN EC PRIVATE KEY-----", ""}) == false);
        QCOMPARE(test::tokenCandidates({"", "=" + crypto::randomToken() + "=", ""}).size(), std::size_t(1));
    }

    void thereIsAVaultAndAKeyStore()
    {
        QCOMPARE(std::ranges::count_if(m_files, isVault), 1);
        QVERIFY(m_files.size() >= 3);
    }

    void noPersonalDataIsOutsideTheVault()
    {
        for (const auto &file : m_files) {
            const auto found = test::wordsIn(file, personalWords());
            QVERIFY2(found.empty(), (file.path + ": " + (found.empty() ? "" : found.front())).c_str());
        }
    }

    void noPrivateKeyIsReadable()
    {
        for (const auto &file : m_files)
            QVERIFY2(!test::holdsPrivateKey(file), file.path.c_str());
    }

    void noTokenOfTheServerIsReadable()
    {
        std::string hashes; // the server keeps hashes of tokens, codes and sessions
        for (const auto &file : test::filesOf(m_sandbox.folder())) {
            if (file.path.find("/sandbox.sqlite") != std::string::npos)
                hashes += file.content;
        }
        QVERIFY(hashes.find("CREATE TABLE tokens") != std::string::npos);

        for (const auto &file : m_files) {
            if (isVault(file))
                continue;
            for (const auto &candidate : test::tokenCandidates(file))
                QVERIFY2(hashes.find(crypto::sha256Base64Url(candidate)) == std::string::npos, file.path.c_str());
        }
    }

    void theVaultLooksLikeNoise()
    {
        const auto vault = std::ranges::find_if(m_files, isVault);

        QVERIFY(!vault->content.starts_with("SQLite format 3"));
        QVERIFY(vault->content.size() >= 16'384);
        QVERIFY2(test::entropyOf(vault->content) > 7.98,
                 QByteArray::number(test::entropyOf(vault->content)).constData());
    }

    void onlyTheOwnerMayRead()
    {
        for (const auto &file : m_files) {
            const auto permissions = QFile(QString::fromStdString(file.path)).permissions();
            const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
            QVERIFY2(!(permissions & others), file.path.c_str());
        }
    }

    void nothingIsLeftThatCannotBeReadByItsOwner()
    {
        QCOMPARE(m_citizen.receipts(3'001), std::int64_t(1));
        QCOMPARE(m_citizen.certificates(), std::size_t(2));
    }

private:
    test::SandboxProcess m_sandbox;
    test::Citizen m_citizen{m_sandbox};
    std::vector<test::FoundFile> m_files;
};

CAUSEWAY_SUITE(SecretsTest)
#include "tst_secrets.moc"
