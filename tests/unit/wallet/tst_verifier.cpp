#include "compare_codes.h"
#include "fake_verifier.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::Change;
using test::expectRefused;
using test::FakeVerifier;
using test::row;
using test::with;

/// Who asks, and whether it is believed.
class VerifierTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<test::PresentationFixture>(); }

    void refusesAskers_data();
    void refusesAskers();
    void refusesObjects_data();
    void refusesObjects();
    void takesRequests_data();
    void takesRequests();

private:
    std::unique_ptr<test::PresentationFixture> m_fixture;
};

void VerifierTest::refusesAskers_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("code");
    QTest::addColumn<std::string>("told");
    using enum ErrorCode;
    row(
        "an invalid signature",
        [](auto &f) {
            f.verifier.changeObject = [](std::string t) {
                auto &letter = t[t.size() - 10];
                letter = letter == 'A' ? 'B' : 'A';
                return t;
            };
        },
        SignatureInvalid);
    row(
        "another key", [](auto &f) { f.verifier.signer.key = *crypto::PrivateKey::generate(); }, SignatureInvalid);
    row(
        "another authority",
        [](auto &f) {
            f.verifier.signer = test::FakeAuthority(f.clock.now()).makeSigner("v", {}, {FakeVerifier::Host});
        },
        RequesterUntrusted);
    row(
        "another name", [](auto &f) { f.verifier.signer = f.issuer.authority.makeSigner("v", {}, {"other.example"}); },
        RequesterUntrusted);
    row(
        "a name below ours",
        [](auto &f) { f.verifier.signer = f.issuer.authority.makeSigner("v", {}, {"verifier.example.evil.example"}); },
        RequesterUntrusted);
    row(
        "another type", [](auto &f) { f.verifier.typ = "JWT"; }, RequestInvalid);
    row(
        "alg none",
        [](auto &f) {
            f.verifier.changeObject = [](const std::string &t) {
                const auto header = toBase64Url(asBytes(R"({"alg":"none","typ":"oauth-authz-req+jwt"})"));
                return header + t.substr(t.find('.'), t.rfind('.') + 1 - t.find('.'));
            };
        },
        AlgorithmUnsupported);
    row(
        "another certificate's hash", [](auto &f) { f.verifier.nameItself("x509_hash:AAAA"); }, RequesterUntrusted);
    row(
        "a prefix of browsers", [](auto &f) { f.verifier.nameItself("origin:https://verifier.example"); },
        RequestInvalid);
    row(
        "a prefix that is not spoken",
        [](auto &f) { f.verifier.nameItself("decentralized_identifier:did:web:v.example"); }, RequestInvalid);
    row(
        "a name that nobody registered", [](auto &f) { f.verifier.nameItself("verifier"); }, RequesterUntrusted);
    row(
        "an attestation that is not there", [](auto &f) { f.verifier.nameItself("verifier_attestation:v"); },
        RequesterUntrusted);
    row(
        "a signed request of one that cannot sign",
        [](auto &f) {
            f.verifier.nameItself("redirect_uri:https://verifier.example/response");
            f.http.on("GET", FakeVerifier::RequestUri, [&f](const auto &) {
                return Result<net::HttpResponse>(net::HttpResponse{
                    200, f.verifier.requestHeaders, f.verifier.signer.sign(f.verifier.parameters, f.verifier.typ)});
            });
        },
        RequestInvalid);
}

void VerifierTest::refusesAskers()
{
    expectRefused(*m_fixture);
}

void VerifierTest::refusesObjects_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("code");
    QTest::addColumn<std::string>("told");
    using enum ErrorCode;
    row(
        "another client_id than the link's",
        [](auto &f) {
            f.http.on("GET", FakeVerifier::RequestUri, [&f](const auto &) {
                auto changed = f.verifier.parameters;
                changed["client_id"] = "x509_san_dns:other.example";
                return Result<net::HttpResponse>(
                    net::HttpResponse{200, f.verifier.requestHeaders, f.verifier.signer.sign(changed, f.verifier.typ)});
            });
        },
        RequestInvalid);
    row("no aud", with("aud", nullptr), RequestInvalid);
    row("another aud", with("aud", "https://other.example"), RequestInvalid);
    row("over", with("exp", 1), RequestExpired);
    row("a request within a request", with("request_uri", "https://verifier.example/2"), RequestInvalid);
    row(
        "a fault of somebody whom nobody vouches for, and who is told nothing",
        [](auto &f) {
            f.verifier.nameItself("redirect_uri:" + std::string(FakeVerifier::ResponseUri));
            f.verifier.parameters.erase("nonce");
        },
        RequestInvalid);
    row(
        "another media type", [](auto &f) { f.verifier.requestHeaders["content-type"] = "text/html"; }, RequestInvalid);
}

void VerifierTest::refusesObjects()
{
    expectRefused(*m_fixture);
}

void VerifierTest::takesRequests_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("code");         // the assurance
    QTest::addColumn<std::string>("told"); // the name
    const auto taken = [](const char *name, Change change, consent::Assurance assurance, const char *called) {
        QTest::newRow(name) << std::move(change) << static_cast<int>(assurance) << std::string(called);
    };
    using enum consent::Assurance;
    taken(
        "a name in a certificate", [](auto &) {}, Certified, "verifier.example");
    taken(
        "a certificate's hash", [](auto &f) { f.verifier.nameItself(f.verifier.hashName()); }, Certified,
        "Verifier Ltd");
    taken(
        "a certificate on the trust list",
        [](auto &f) {
            f.issuer.authority.list("https://verifier.example", "relying_party", f.verifier.signer);
            ++f.issuer.sequence;
            f.clock.advance(std::chrono::hours(25)); // the list is fetched again
            f.verifier.parameters["response_uri"] = FakeVerifier::ResponseUri;
        },
        OnTrustList, "https://verifier.example (en)");
    taken(
        "an id of the trust list",
        [](auto &f) {
            f.issuer.authority.list("https://verifier.example", "relying_party", f.verifier.signer);
            ++f.issuer.sequence;
            f.clock.advance(std::chrono::hours(25));
            f.verifier.nameItself("https://verifier.example");
        },
        OnTrustList, "https://verifier.example (en)");
    taken(
        "its own address", [](auto &f) { f.verifier.nameItself("redirect_uri:https://verifier.example/response"); },
        Unknown, "");
    taken(
        "an attestation",
        [](auto &f) {
            const auto attester = f.issuer.authority.makeSigner("attester");
            f.issuer.authority.list("https://attester.example", "verifier_attestation_issuer", attester);
            ++f.issuer.sequence;
            f.clock.advance(std::chrono::hours(25));
            f.verifier.nameItself("verifier_attestation:shop.example");
            const Json claims = {{"iss", "https://attester.example"},
                                 {"sub", "shop.example"},
                                 {"exp", toEpoch(f.clock.now()) + 60},
                                 {"cnf", {{"jwk", f.verifier.signer.key.publicKey().toJwk()}}},
                                 {"redirect_uris", {FakeVerifier::ResponseUri}}};
            const auto attestation = attester.sign(claims, "verifier-attestation+jwt");
            f.http.on("GET", FakeVerifier::RequestUri, [&f, attestation](const auto &) {
                const auto text = crypto::signJws({{"jwt", attestation}}, f.verifier.parameters, f.verifier.typ,
                                                  crypto::signerOf(f.verifier.signer.key));
                return Result<net::HttpResponse>(net::HttpResponse{200, f.verifier.requestHeaders, *text});
            });
        },
        Vouched, "shop.example");
    taken("an issuer in the request is ignored", with("iss", "https://whoever.example"), Certified, "verifier.example");
    taken("members that are not known", with("colour", "red"), Certified, "verifier.example");
    taken("an audience in an array", with("aud", Json::array({"https://self-issued.me/v2"})), Certified,
          "verifier.example");
    taken("a request without state", with("state", nullptr), Certified, "verifier.example");
}

void VerifierTest::takesRequests()
{
    QFETCH(Change, change);
    QFETCH(int, code);
    QFETCH(std::string, told);
    change(*m_fixture);

    const auto request = m_fixture->open();

    QVERIFY2(request, request ? "" : request.error().detail.c_str());
    QCOMPARE(static_cast<int>(request->requester.assurance), code);
    QCOMPARE(request->requester.name.in("en"), told);
    QCOMPARE(request->requester.id, m_fixture->verifier.clientId());
    QVERIFY(m_fixture->desk->decide(request->id, {.approved = true}, {}));
}

CAUSEWAY_SUITE(VerifierTest)
#include "tst_verifier.moc"
