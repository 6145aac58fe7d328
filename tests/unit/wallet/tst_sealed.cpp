#include "compare_codes.h"
#include "fake_issuer.h"
#include "issuance/message_encryption.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeIssuer;

/// Requests and answers that are encrypted inside of TLS.
class SealedTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<test::WalletFixture>(); }

    void sealsRequestAndAnswer();
    void sealsWhatIsDeferred();
    void takesTheIssuersNewKeyWhileItWaits();
    void refusesAnAnswerInTheOpen();
    void refusesAnAnswerForAnotherKey();
    void takesAnErrorInTheOpen();
    void choosesWhatBothCan_data();
    void choosesWhatBothCan();
    void keepsTheChoice();

private:
    void seal() { m_fixture->issuer.requestKey = *crypto::PrivateKey::generate(); }
    static Json requestSection(bool isRequired, const Json &change = Json::object())
    {
        auto key = crypto::PrivateKey::generate()->publicKey().toJwk();
        key.update({{"alg", "ECDH-ES"}, {"kid", "k"}});
        key.update(change);
        return {{"jwks", {{"keys", Json::array({{{"kty", "RSA"}, {"alg", "RSA-OAEP"}}, key})}}},
                {"enc_values_supported", {"A128CBC-HS256", "A128GCM", "A256GCM"}},
                {"encryption_required", isRequired}};
    }
    static Json answerSection(bool isRequired, const char *algorithm = "ECDH-ES", const char *encryption = "A128GCM")
    {
        return {{"alg_values_supported", {algorithm}},
                {"enc_values_supported", {encryption}},
                {"encryption_required", isRequired}};
    }

    std::unique_ptr<test::WalletFixture> m_fixture;
};

void SealedTest::sealsRequestAndAnswer()
{
    seal();

    const auto result = m_fixture->accept();

    QVERIFY2(result, result ? "" : result.error().detail.c_str());
    QCOMPARE(m_fixture->count(), std::size_t(1));
    QCOMPARE(m_fixture->issuer.unsealed.size(), std::size_t(1));
    QVERIFY(m_fixture->issuer.unsealed.front().body.find("proofs") == std::string::npos);
}

void SealedTest::sealsWhatIsDeferred()
{
    seal();
    m_fixture->issuer.deferrals = 2;
    QVERIFY(m_fixture->accept()->contains("pending"));

    for (const int came : {0, 1}) {
        m_fixture->clock.advance(std::chrono::seconds(FakeIssuer::Interval));
        QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), came);
    }

    QCOMPARE(m_fixture->issuer.answerKeys.size(), std::size_t(3)); // a new one each time
}

void SealedTest::takesTheIssuersNewKeyWhileItWaits()
{
    seal();
    m_fixture->issuer.deferrals = 1;
    QVERIFY(m_fixture->accept()->contains("pending"));
    seal();
    m_fixture->clock.advance(std::chrono::seconds(FakeIssuer::Interval));
    m_fixture->restart();

    QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 1);
}

void SealedTest::refusesAnAnswerInTheOpen()
{
    seal();
    m_fixture->http.once("POST", FakeIssuer::Credential, [](const auto &) {
        return test::jsonAnswer(200, {{"credentials", {{{"credential", "x"}}}}});
    });

    CAUSEWAY_COMPARE_CODES(m_fixture->accept().error().code, ErrorCode::ResponseUnexpected);
    QCOMPARE(m_fixture->pending(), std::size_t(0));
}

void SealedTest::refusesAnAnswerForAnotherKey()
{
    seal();
    m_fixture->http.once("POST", FakeIssuer::Credential, [](const auto &) {
        const auto other = crypto::PrivateKey::generate()->publicKey();
        const auto text = crypto::encryptJwe(asBytes(R"({"credentials":[]})"), other, {});
        return net::HttpResponse{200, {{"content-type", "application/jwt"}}, *text};
    });

    CAUSEWAY_COMPARE_CODES(m_fixture->accept().error().code, ErrorCode::ResponseUnexpected);
}

void SealedTest::takesAnErrorInTheOpen()
{
    seal();
    m_fixture->http.once("POST", FakeIssuer::Credential,
                         [](const auto &) { return test::errorAnswer(400, "credential_request_denied"); });

    const auto done = m_fixture->accept();

    CAUSEWAY_COMPARE_CODES(done.error().code, ErrorCode::CredentialRejected);
    QCOMPARE(done.error().detail, std::string("400 credential_request_denied"));
}

void SealedTest::choosesWhatBothCan_data()
{
    QTest::addColumn<QByteArray>("metadata");
    QTest::addColumn<QString>("choice");
    const auto row = [](const char *name, const Json &request, const Json &answer, const char *choice) {
        Json metadata = Json::object();
        if (!request.is_null())
            metadata["credential_request_encryption"] = request;
        if (!answer.is_null())
            metadata["credential_response_encryption"] = answer;
        QTest::newRow(name) << QByteArray::fromStdString(toCompact(metadata)) << choice;
    };
    row("nothing", {}, {}, "open");
    row("both, required", requestSection(true), answerSection(true), "A256GCM A128GCM");
    row("both, as one likes", requestSection(false), answerSection(false), "A256GCM A128GCM");
    row("requests, required", requestSection(true), {}, "A256GCM -");
    row("requests, as one likes", requestSection(false), {}, "open");
    row("answers alone", {}, answerSection(false), "open");
    row("answers alone, required", {}, answerSection(true), "wallet.credential_unsupported");
    row("answers by RSA", requestSection(false), answerSection(false, "RSA-OAEP"), "open");
    row("answers by RSA, required", requestSection(false), answerSection(true, "RSA-OAEP"),
        "wallet.credential_unsupported");
    row("answers by CBC, required", requestSection(true), answerSection(true, "ECDH-ES", "A256CBC-HS512"),
        "wallet.credential_unsupported");
    row("a key without alg", requestSection(true, {{"alg", nullptr}}), {}, "wallet.credential_unsupported");
    row("a key for signing", requestSection(true, {{"use", "sig"}}), {}, "wallet.credential_unsupported");
    row("a text", "yes", {}, "net.response_unexpected");
    row("a list", {}, Json::array(), "net.response_unexpected");
}

void SealedTest::choosesWhatBothCan()
{
    QFETCH(QByteArray, metadata);
    QFETCH(QString, choice);

    const auto chosen = chooseEncryption(*parseJson(metadata.toStdString()));

    auto word = chosen ? std::string("open") : std::string(toString(chosen.error().code));
    if (chosen && *chosen)
        word = std::string(crypto::toString((*chosen)->request)) + " "
            + ((*chosen)->answer ? std::string(crypto::toString(*(*chosen)->answer)) : "-");
    QCOMPARE(word, choice.toStdString());
}

void SealedTest::keepsTheChoice()
{
    const auto chosen = chooseEncryption({{"credential_request_encryption", requestSection(true)},
                                          {"credential_response_encryption", answerSection(true)}});

    const auto kept = messageEncryptionFromJson(toJson(**chosen));

    QVERIFY(kept);
    QCOMPARE(kept->requestKey, (*chosen)->requestKey);
    QVERIFY(kept->request == (*chosen)->request);
    QVERIFY(kept->answer == (*chosen)->answer);
    QVERIFY(!messageEncryptionFromJson(Json()));
}

CAUSEWAY_SUITE(SealedTest)
#include "tst_sealed.moc"
