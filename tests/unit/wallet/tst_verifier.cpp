#include "compare_codes.h"
#include "fake_verifier.h"
#include "test_authority.h"
#include "test_registry.h"

#include <causeway/wallet/mdoc.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::Change;
using test::expectRefused;
using test::FakeVerifier;
using test::row;
using test::with;

namespace {

using ChangeClaims = std::function<void(Json &)>;

/// Whom it lists in that role; the wallet fetches the list again.
void list(test::PresentationFixture &f, const char *id, const char *role, const test::FakeSigner &signer)
{
    f.issuer.authority.list(id, role, signer);
    ++f.issuer.sequence;
    f.clock.advance(std::chrono::hours(25));
}

/// Requests come with an attestation, of which `change` alters what it says; by an attester who has that role on the trust list.
void attest(test::PresentationFixture &f, const ChangeClaims &change = {},
            const char *role = "verifier_attestation_issuer")
{
    const auto attester = f.issuer.authority.makeSigner("attester");
    list(f, "https://attester.example", role, attester);
    f.verifier.nameItself("verifier_attestation:shop.example");
    Json claims = {{"iss", "https://attester.example"},
                   {"sub", "shop.example"},
                   {"exp", toEpoch(f.clock.now()) + 60},
                   {"cnf", {{"jwk", f.verifier.signer.key.publicKey().toJwk()}}},
                   {"redirect_uris", {FakeVerifier::ResponseUri}}};
    if (change)
        change(claims);
    const auto attestation = attester.sign(claims, "verifier-attestation+jwt");
    f.http.on("GET", FakeVerifier::RequestUri, [&f, attestation](const auto &) {
        const auto text = crypto::signJws({{"jwt", attestation}}, f.verifier.parameters, f.verifier.typ,
                                          crypto::signerOf(f.verifier.signer.key));
        return Result<net::HttpResponse>(net::HttpResponse{200, f.verifier.requestHeaders, *text});
    });
}

Change attested(ChangeClaims change)
{
    return [change = std::move(change)](auto &f) { attest(f, change); };
}

/// A well-formed object under another status.
Change servedWith(int status)
{
    return [status](auto &f) {
        f.http.on("GET", FakeVerifier::RequestUri, [&f, status](const auto &) {
            return Result<net::HttpResponse>(net::HttpResponse{status, f.verifier.requestHeaders, f.verifier.object()});
        });
    };
}

/// Named by the hash of a certificate with that extended key usage.
Change certifiedFor(const char *usage)
{
    return [usage](auto &f) {
        f.verifier.signer = f.issuer.authority.makeSigner("v", usage);
        f.verifier.nameItself(f.verifier.hashName());
    };
}

Change madeBefore(std::chrono::hours age)
{
    return [age](auto &f) { f.verifier.parameters["iat"] = toEpoch(f.clock.now() - age); };
}
}

/// Who asks, and whether it is believed.
class VerifierTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<test::PresentationFixture>(); }

    void refusesAskers_data();
    void refusesAskers();
    void refusesCertificates_data();
    void refusesCertificates();
    void refusesAttestations_data();
    void refusesAttestations();
    void sendsNoAnswerElsewhere_data();
    void sendsNoAnswerElsewhere();
    void takesNoCertificateThatVouchesForItself();
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

void VerifierTest::refusesCertificates_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("code");
    QTest::addColumn<std::string>("told");
    using enum ErrorCode;
    row("one for signing documents", certifiedFor(DocumentSignerUsage), RequesterUntrusted);
    row("one for signing trust lists", certifiedFor(identity::ListSignerUsage), RequesterUntrusted);
    row(
        "one that the trust list has as an issuer's",
        [](auto &f) { list(f, "https://transport.example", "issuer", f.verifier.signer); }, RequesterUntrusted);
    row(
        "an anchor beside it",
        [](auto &f) {
            f.verifier.nameItself(f.verifier.hashName());
            f.http.on("GET", FakeVerifier::RequestUri, [&f](const auto &) {
                const auto &signer = f.verifier.signer;
                const Json chain = {toBase64(signer.certificate.der()),
                                    toBase64(f.issuer.authority.anchors().front().der())};
                const auto text = crypto::signJws({{"x5c", chain}}, f.verifier.parameters, f.verifier.typ,
                                                  crypto::signerOf(signer.key));
                return Result<net::HttpResponse>(net::HttpResponse{200, f.verifier.requestHeaders, *text});
            });
        },
        RequesterUntrusted);
}

void VerifierTest::refusesCertificates()
{
    expectRefused(*m_fixture);
}

void VerifierTest::refusesAttestations_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("code");
    QTest::addColumn<std::string>("told");
    using enum ErrorCode;
    row("by nobody of the trust list", attested([](Json &claims) { claims["iss"] = "https://other.example"; }),
        RequesterUntrusted);
    row("by nobody", attested([](Json &claims) { claims.erase("iss"); }), RequesterUntrusted);
    row(
        "by somebody in another role", [](auto &f) { attest(f, {}, "relying_party"); }, RequesterUntrusted);
    row("about somebody else", attested([](Json &claims) { claims["sub"] = "other.example"; }), RequesterUntrusted);
    row("about nobody", attested([](Json &claims) { claims.erase("sub"); }), RequesterUntrusted);
    row("that never ends", attested([](Json &claims) { claims.erase("exp"); }), RequesterUntrusted);
    row("that is over", attested([](Json &claims) { claims["exp"] = claims.at("exp").get<std::int64_t>() - 3600; }),
        RequesterUntrusted);
    row("of another key",
        attested([](Json &claims) { claims["cnf"]["jwk"] = crypto::PrivateKey::generate()->publicKey().toJwk(); }),
        SignatureInvalid);
    row("of no key", attested([](Json &claims) { claims.erase("cnf"); }), RequesterUntrusted);
}

void VerifierTest::refusesAttestations()
{
    expectRefused(*m_fixture);
}

/// Section 5.9.3: where an answer may go depends on who asks.
void VerifierTest::sendsNoAnswerElsewhere_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("code");
    QTest::addColumn<std::string>("told");
    using enum ErrorCode;
    static constexpr auto Elsewhere = "https://other.example/response";
    row("than the attestation says", attested([](Json &claims) { claims["redirect_uris"] = Json::array({Elsewhere}); }),
        RequestInvalid);
    row("where the attestation says nothing that can be read",
        attested([](Json &claims) { claims["redirect_uris"] = FakeVerifier::ResponseUri; }), RequestInvalid);
    row(
        "than the asker's own address",
        [](auto &f) {
            f.verifier.nameItself("redirect_uri:" + std::string(FakeVerifier::ResponseUri));
            f.verifier.parameters["response_uri"] = Elsewhere;
        },
        RequestInvalid);
    row(
        "than to the host of an id of the trust list",
        [](auto &f) {
            list(f, "https://verifier.example", "relying_party", f.verifier.signer);
            f.verifier.nameItself("https://verifier.example");
            f.verifier.parameters["response_uri"] = Elsewhere;
        },
        RequestInvalid);
}

void VerifierTest::sendsNoAnswerElsewhere()
{
    expectRefused(*m_fixture);
}

/// HAIP 1.0 section 5; not even where it is an anchor.
void VerifierTest::takesNoCertificateThatVouchesForItself()
{
    auto &signer = m_fixture->verifier.signer;
    auto wanted = test::TestAuthority{m_fixture->clock.now()}.request("v");
    wanted.dnsNames = {FakeVerifier::Host};
    signer.certificate = crypto::issueCertificate(wanted, signer.key.publicKey(), signer.key, nullptr).value();
    auto anchors = m_fixture->issuer.authority.anchors();
    anchors.push_back(signer.certificate);
    m_fixture->presenter = makePresenter({anchors}, m_fixture->store, m_fixture->keys, m_fixture->http,
                                         *m_fixture->directory, *m_fixture->desk, m_fixture->clock);

    const auto request = m_fixture->open();

    QVERIFY(!request);
    CAUSEWAY_COMPARE_CODES(request.error().code, ErrorCode::RequesterUntrusted);
    QCOMPARE(request.error().detail, std::string("the certificate vouches for itself"));
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
    row("signed longer ago than answers are kept in mind", madeBefore(std::chrono::days(29)), RequestExpired);
    row("a status that is none of a request", servedWith(400), RequestInvalid);
    row("a redirect", servedWith(302), RequestInvalid);
    row("a request that was there", servedWith(410), RequestExpired);
    row("a server that fails", servedWith(500), ServerError);
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
        [](auto &f) { list(f, "https://verifier.example", "relying_party", f.verifier.signer); }, OnTrustList,
        "https://verifier.example (en)");
    taken(
        "a certificate on the trust list, as an issuer's, too, and an answer to another host",
        [](auto &f) {
            list(f, "https://transport.example", "issuer", f.verifier.signer);
            list(f, "https://verifier.example", "relying_party", f.verifier.signer);
            f.verifier.parameters["response_uri"] = "https://other.example/response";
            f.http.on("POST", "https://other.example/response",
                      [](const auto &) { return Result<net::HttpResponse>(test::jsonAnswer(200, Json::object())); });
        },
        OnTrustList, "https://verifier.example (en)");
    taken(
        "an id of the trust list",
        [](auto &f) {
            list(f, "https://verifier.example", "relying_party", f.verifier.signer);
            f.verifier.nameItself("https://verifier.example");
        },
        OnTrustList, "https://verifier.example (en)");
    taken(
        "its own address", [](auto &f) { f.verifier.nameItself("redirect_uri:https://verifier.example/response"); },
        Unknown, "");
    taken(
        "an attestation", [](auto &f) { attest(f); }, Vouched, "shop.example");
    taken("an attestation that names no address", attested([](Json &claims) { claims.erase("redirect_uris"); }),
          Vouched, "shop.example");
    taken("a request of four weeks ago", madeBefore(std::chrono::days(28)), Certified, "verifier.example");
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
