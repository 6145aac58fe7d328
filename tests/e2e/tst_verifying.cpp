#include "citizen.h"
#include "test_registry.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/issue_mdoc.h>
#include <causeway/wallet/mdoc_exchange.h>

#include <QtTest>

using namespace causeway;
using Names = std::vector<std::string>;

/// `causeway verify FILE` of a DeviceResponse that came by OpenID4VP: believed in the request that it answers, and in no other.
class VerifyingTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_citizen.enrolAndLogIn(); }

    void believesAnAnswerToItsRequest_data();
    void believesAnAnswerToItsRequest();
    void doubtsAnAnswerToAnotherRequest_data();
    void doubtsAnAnswerToAnotherRequest();
    void doubtsAnIssuerThatIsNotListed();
    void saysWhichPartOfTheRequestIsMissing_data();
    void saysWhichPartOfTheRequestIsMissing();
    void takesNoOptionThatWouldDoNothing_data();
    void takesNoOptionThatWouldDoNothing();
    void saysWhatItCannotRead_data();
    void saysWhatItCannotRead();

private:
    static constexpr auto Licence = "org.iso.18013.5.1.mDL";
    static constexpr auto Space = "org.iso.18013.5.1";
    static constexpr auto Audience = "x509_san_dns:verifier.example";
    static constexpr auto Nonce = "n-0S6";
    static constexpr auto ResponseUri = "https://verifier.example/response";

    /// A certificate for our key, of an issuer that the sandbox's trust list then has.
    crypto::Certificate listedSigner()
    {
        const auto listed = m_sandbox.post("/admin/trust",
                                           {{"id", "https://transport.example"},
                                            {"role", "issuer"},
                                            {"jwk", m_signerKey.publicKey().toJwk()},
                                            {"extended_key_usage", wallet::DocumentSignerUsage}});
        return crypto::Certificate::fromPem(listed.at("certificate").get<std::string>()).value().front();
    }

    /// What a phone answers to that request; with a thumbprint where the answer is encrypted.
    Bytes answer(const std::optional<Bytes> &thumbprint) const { return answer(thumbprint, m_signer); }
    Bytes answer(const std::optional<Bytes> &thumbprint, const crypto::Certificate &signer) const
    {
        const auto now = systemClock().now();
        const crypto::MdocRequest content{Licence,
                                          {{Space, {{"family_name", "Chan"}, {"given_name", "Siu Ming"}}}},
                                          now - std::chrono::minutes(1),
                                          now - std::chrono::minutes(1),
                                          now + std::chrono::days(1),
                                          {},
                                          std::nullopt};
        const auto issued =
            crypto::issueMdoc(content, m_device.publicKey(), crypto::signerOf(m_signerKey), {signer}).value();
        const auto mdoc = wallet::parseIssuerSigned(issued).value();
        const auto transcript = wallet::openId4VpTranscript(Audience, Nonce, thumbprint, ResponseUri);
        return wallet::makeDeviceResponse({{mdoc, {{Space, {"family_name"}}}, crypto::signerOf(m_device)}}, transcript)
            .value();
    }

    std::string saved(const Bytes &bytes) const { return m_citizen.command.save("answer", std::string(asText(bytes))); }
    test::Outcome verify(const std::string &file, const std::map<std::string, std::string> &options) const
    {
        Names words{"verify", file};
        for (const auto &[name, value] : options)
            words.push_back(name + "=" + value);
        return m_citizen.command.run(words);
    }
    static std::map<std::string, std::string> request()
    {
        return {{"--audience", Audience}, {"--nonce", Nonce}, {"--response-uri", ResponseUri}};
    }
    static Names reasonsIn(const test::Outcome &outcome)
    {
        return outcome.output.at("documents").front().at("reasons").get<Names>();
    }

    test::SandboxProcess m_sandbox;
    test::Citizen m_citizen{m_sandbox};
    crypto::PrivateKey m_signerKey = *crypto::PrivateKey::generate();
    crypto::PrivateKey m_device = *crypto::PrivateKey::generate();
    crypto::Certificate m_signer = listedSigner();
    const Bytes m_thumbprint = Bytes(32, 5); ///< of the key that an answer is encrypted to
};

void VerifyingTest::believesAnAnswerToItsRequest_data()
{
    QTest::addColumn<bool>("isEncrypted");
    QTest::addColumn<bool>("isText");
    QTest::newRow("as bytes") << false << false;
    QTest::newRow("as it stands in a vp_token") << false << true;
    QTest::newRow("out of an encrypted answer") << true << false;
}

void VerifyingTest::believesAnAnswerToItsRequest()
{
    QFETCH(bool, isEncrypted);
    QFETCH(bool, isText);
    const auto response = answer(isEncrypted ? std::optional(m_thumbprint) : std::nullopt);
    auto options = request();
    if (isEncrypted)
        options["--jwk-thumbprint"] = toBase64Url(m_thumbprint);

    const auto judged =
        verify(isText ? m_citizen.command.save("text", toBase64Url(response) + "\n") : saved(response), options);

    QVERIFY2(judged.isOk(), toCompact(judged.output).c_str());
    QCOMPARE(judged.output.at("verdict"), Json("valid"));
    QCOMPARE(reasonsIn(judged), (Names{"signature_good", "issuer_on_trust_list", "not_expired", "holder_bound"}));
    const auto &document = judged.output.at("documents").front();
    QCOMPARE(document.at("type"), Json(Licence));
    QCOMPARE(document.at("claims"), (Json{{Space, {{"family_name", "Chan"}}}}));
    QVERIFY(judged.output.at("trust_list_from").is_string());
}

void VerifyingTest::doubtsAnAnswerToAnotherRequest_data()
{
    QTest::addColumn<std::string>("option");
    QTest::addColumn<std::string>("value");
    QTest::newRow("for somebody else") << std::string("--audience") << std::string("x509_san_dns:other.example");
    QTest::newRow("another nonce") << std::string("--nonce") << std::string("n-0S7");
    QTest::newRow("sent elsewhere") << std::string("--response-uri") << std::string("https://other.example/response");
    QTest::newRow("encrypted to another key") << std::string("--jwk-thumbprint") << toBase64Url(Bytes(32, 7));
    QTest::newRow("not encrypted") << std::string("--jwk-thumbprint") << std::string();
}

void VerifyingTest::doubtsAnAnswerToAnotherRequest()
{
    QFETCH(std::string, option);
    QFETCH(std::string, value);
    auto options = request();
    options["--jwk-thumbprint"] = toBase64Url(m_thumbprint);
    options[option] = value;
    if (value.empty())
        options.erase(option);

    const auto judged = verify(saved(answer(m_thumbprint)), options);

    QVERIFY2(judged.isOk(), toCompact(judged.output).c_str()); // it was judged: that is no failure
    QCOMPARE(judged.output.at("verdict"), Json("invalid"));
    QCOMPARE(reasonsIn(judged).back(), std::string("holder_not_bound"));
    QVERIFY(judged.output.at("documents").front().at("claims").is_null());
}

void VerifyingTest::doubtsAnIssuerThatIsNotListed()
{
    crypto::CertificateRequest request;
    request.commonName = "Own issuer";
    request.extendedKeyUsage = wallet::DocumentSignerUsage;
    request.notBefore = systemClock().now() - std::chrono::hours(1);
    request.notAfter = systemClock().now() + std::chrono::days(30);
    const auto own = crypto::issueCertificate(request, m_signerKey.publicKey(), m_signerKey, nullptr).value();

    const auto judged = verify(saved(answer({}, own)), VerifyingTest::request());

    QVERIFY2(judged.isOk(), toCompact(judged.output).c_str());
    QCOMPARE(judged.output.at("verdict"), Json("invalid"));
    QCOMPARE(reasonsIn(judged).back(), std::string("issuer_not_on_trust_list"));
    QVERIFY(judged.output.at("documents").front().at("claims").is_null());
}

void VerifyingTest::saysWhichPartOfTheRequestIsMissing_data()
{
    QTest::addColumn<std::string>("option");
    for (const auto &[name, value] : request())
        QTest::newRow(name.c_str()) << name;
}

void VerifyingTest::saysWhichPartOfTheRequestIsMissing()
{
    QFETCH(std::string, option);
    auto options = request();
    options.erase(option);

    const auto refused = verify(saved(answer({})), options);

    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.errorCode(), std::string("base.invalid_argument"));
    QVERIFY(refused.output.at("error").at("detail").get<std::string>().find(option) != std::string::npos);
}

void VerifyingTest::takesNoOptionThatWouldDoNothing_data()
{
    using Options = std::map<std::string, std::string>;
    QTest::addColumn<Options>("options");
    QTest::newRow("a nonce for nobody") << Options{{"--nonce", Nonce}};
    QTest::newRow("for somebody without a nonce") << Options{{"--audience", Audience}};
    QTest::newRow("where a DeviceResponse goes") << Options{{"--response-uri", ResponseUri}};
    QTest::newRow("what a DeviceResponse is encrypted to") << Options{{"--jwk-thumbprint", toBase64Url(Bytes(32, 7))}};
}

/// Of an SD-JWT: it would be taken for a check that was made.
void VerifyingTest::takesNoOptionThatWouldDoNothing()
{
    using Options = std::map<std::string, std::string>;
    QFETCH(Options, options);

    const auto refused = verify(m_citizen.command.save("sd-jwt", "eyJhbGciOiJFUzI1NiJ9.e30.AA~"), options);

    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.errorCode(), std::string("base.invalid_argument"));
    const auto detail = refused.output.at("error").at("detail").get<std::string>();
    QVERIFY2(detail.find(options.begin()->first) != std::string::npos, detail.c_str());
}

void VerifyingTest::saysWhatItCannotRead_data()
{
    QTest::addColumn<std::string>("file");
    QTest::addColumn<std::string>("code");
    const auto row = [](const char *tag, const std::string &file, const char *code) {
        QTest::newRow(tag) << file << std::string(code);
    };
    row("no file", "absent", "base.invalid_argument");
    row("something else", m_citizen.command.save("hello", "hello"), "wallet.credential_malformed");
    row("nothing", m_citizen.command.save("empty", ""), "wallet.credential_malformed");
    row("half an answer", m_citizen.command.save("half", std::string(asText(answer({}))).substr(0, 300)),
        "wallet.credential_malformed");
}

void VerifyingTest::saysWhatItCannotRead()
{
    QFETCH(std::string, file);
    QFETCH(std::string, code);

    const auto refused = verify(file, request());

    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.errorCode(), code);
}

CAUSEWAY_SUITE(VerifyingTest)
#include "tst_verifying.moc"
