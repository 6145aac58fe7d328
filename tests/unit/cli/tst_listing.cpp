#include "issuance/issuance.h"
#include "issuance/promises.h"
#include "test_authority.h"
#include "test_registry.h"

#include "commands.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sstream>

using namespace causeway;
using namespace causeway::cli;

namespace {

constexpr auto Pin = "258013";

/// Of somebody who gives the PIN by the environment.
Terminal terminalOf(std::istream &in, std::ostream &out)
{
    const auto environment = [](const char *name) {
        return std::string(name) == "CAUSEWAY_PIN" ? std::optional<std::string>(Pin) : std::nullopt;
    };
    return Terminal{in, out, out, environment, [](const std::string &) { return std::optional<SecretBytes>(); }};
}
}

/// What `cert list` says of what was promised; nobody answers.
class ListingTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::istringstream m_in;
    std::ostringstream m_out;
    Terminal m_terminal = terminalOf(m_in, m_out);
    Arguments m_arguments;

    std::string write(const char *name, const std::string &text) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), qint64(text.size())) < 0)
            qFatal("cannot write");
        return file.fileName().toStdString();
    }

private slots:
    void initTestCase()
    {
        const auto anchor = write("ca.pem", test::TestAuthority{systemClock().now()}.certificate.toPem());
        const Json connection = {{"origin", "https://localhost:1"}, {"ca", anchor}, {"trust", anchor}};
        m_arguments.options = {{"--home", m_folder.filePath("home").toStdString()},
                               {"--connect", write("connection.json", toCompact(connection))}};
        Session session(m_arguments, m_terminal);
        const auto client = session.client(true);
        QVERIFY2(client, client ? "" : client.error().detail.c_str());
        auto &vault = (*client)->vault();
        QVERIFY(vault.create(SecretBytes(std::string_view(Pin))));
        wallet::Issuance issuance;
        issuance.id = "promise";
        issuance.keyAlias = "promise";
        issuance.dpopKeyAlias = "promise.dpop";
        issuance.state = wallet::State::Deferred;
        issuance.deferral.askedAt = systemClock().now();
        issuance.deferral.interval = std::chrono::hours(1);
        QVERIFY(vault.put(wallet::IssuanceCollection, issuance.id, wallet::toJson(issuance)));
        issuance.id = "ended";
        QVERIFY(wallet::noteEnd(issuance, Error{ErrorCode::CredentialRejected}, systemClock().now(), vault));
    }

    void tellsWhatIsWaitedForFromWhatEnded()
    {
        Session session(m_arguments, m_terminal);

        const auto listed = listCertificates(m_arguments, session);

        QVERIFY2(listed, listed ? "" : listed.error().detail.c_str());
        const auto &pending = listed->at("pending");
        QCOMPARE(pending.size(), std::size_t(2));
        QCOMPARE(pending.at(0).at("id"), Json("promise"));
        QVERIFY(pending.at(0).contains("next_try"));
        QVERIFY(!pending.at(0).contains("ended"));
        QCOMPARE(pending.at(1).at("id"), Json("ended"));
        QCOMPARE(pending.at(1).at("ended"), Json("wallet.credential_rejected"));
        QVERIFY(pending.at(1).contains("ended_at"));
        QVERIFY(!pending.at(1).contains("next_try"));
    }
};

CAUSEWAY_SUITE(ListingTest)
#include "tst_listing.moc"
