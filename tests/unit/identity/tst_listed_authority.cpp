#include "fake_provider.h"
#include "made_certificate.h"
#include "test_authority.h"
#include "test_registry.h"

#include <QtTest>

#include <functional>

using namespace causeway;
using test::Extensions;
using test::FakeProvider;
using test::Made;

namespace {

using Chain = std::vector<crypto::Certificate>;
using MakeChain = std::function<Chain(const test::TestAuthority &)>;

crypto::Certificate signerUnder(const test::TestAuthority &authority)
{
    return authority.issue(authority.request("signer"), crypto::PrivateKey::generate()->publicKey());
}

/// A signer, and the authority between it and the other.
Chain signerBelow(const test::TestAuthority &authority)
{
    const auto key = *crypto::PrivateKey::generate();
    const auto middle = authority.issue(authority.request("middle", true), key.publicKey());
    const auto signer = *crypto::issueCertificate(authority.request("signer"),
                                                  crypto::PrivateKey::generate()->publicKey(), key, &middle);
    return {signer, middle};
}
}

/// Authorities on the trust list, which lead to none of our anchors: whom an issuer's signers come from (ISO 18013-5 annex C, lists of trusted entities).
class ListedAuthorityTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<test::IdentityFixture>();
        m_authority = std::make_unique<test::TestAuthority>(test::TestAuthority{m_fixture->clock.now()});
    }

    void believesSignersUnderIt();
    void believesThemForThatIssuerAlone();
    void doubtsWhoeverDoesNotLeadToIt_data();
    void doubtsWhoeverDoesNotLeadToIt();
    void doubtsAnAuthorityThatSignsThoughItMay();
    void doubtsOneThatMayNotIssue();
    void doubtsOneThatIsOver();
    void goesOnBelievingSignersThatAreListed();
    void believesASignerThatIsListedBesideItsAuthority();
    void looksThroughAllEntriesOfAnIssuer();
    void asksForSignedMetadataWhereOneEntryDoes();

private:
    static constexpr auto Issuer = "https://transport.example";
    static constexpr auto Other = "https://other.example";

    void list(const char *id, const char *role, const crypto::Certificate &certificate)
    {
        m_fixture->provider.authority.list(id, role, {m_authority->key, certificate});
    }
    bool isBelieved(const Chain &chain, const char *id = Issuer, const char *role = "issuer") const
    {
        const auto trusted = m_fixture->directory->trustList({});
        return trusted && m_fixture->directory->verifyChain(chain, id, role, *trusted);
    }

    std::unique_ptr<test::IdentityFixture> m_fixture;
    std::unique_ptr<test::TestAuthority> m_authority;
};

void ListedAuthorityTest::believesSignersUnderIt()
{
    list(Issuer, "issuer", m_authority->certificate);
    const auto signer = signerUnder(*m_authority);

    QVERIFY(isBelieved({signer}));
    QVERIFY(isBelieved({signer, m_authority->certificate}));
    QVERIFY(isBelieved(signerBelow(*m_authority)));
}

void ListedAuthorityTest::believesThemForThatIssuerAlone()
{
    const test::TestAuthority another{m_fixture->clock.now()};
    list(Issuer, "issuer", m_authority->certificate);
    list(Issuer, "relying_party", m_authority->certificate);
    list(Other, "issuer", another.certificate);
    const auto signer = signerUnder(*m_authority);

    QVERIFY(!isBelieved({signer}, Other));
    QVERIFY(!isBelieved({signer}, Issuer, "relying_party"));
    QVERIFY(!isBelieved({signer}, FakeProvider::Issuer, "identity_provider"));
    QVERIFY(isBelieved({signer}));
}

void ListedAuthorityTest::doubtsWhoeverDoesNotLeadToIt_data()
{
    QTest::addColumn<MakeChain>("make");
    QTest::newRow("nobody") << MakeChain([](const auto &) { return Chain(); });
    QTest::newRow("one under another authority of that name")
        << MakeChain([](const auto &authority) { return Chain{signerUnder(test::TestAuthority{authority.now})}; });
    QTest::newRow("one without whoever is in between")
        << MakeChain([](const auto &authority) { return Chain{signerBelow(authority).front()}; });
    QTest::newRow("one that is over") << MakeChain([](const auto &authority) {
        auto request = authority.request("signer");
        request.notAfter = authority.now - std::chrono::seconds(1);
        return Chain{authority.issue(request, authority.key.publicKey())};
    });
    QTest::newRow("the authority itself")
        << MakeChain([](const auto &authority) { return Chain{authority.certificate}; });
    QTest::newRow("an authority under it")
        << MakeChain([](const auto &authority) { return Chain{signerBelow(authority).back()}; });
}

void ListedAuthorityTest::doubtsWhoeverDoesNotLeadToIt()
{
    QFETCH(MakeChain, make);
    list(Issuer, "issuer", m_authority->certificate);

    QVERIFY(!isBelieved(make(*m_authority)));
}

/// Its key may sign other things than certificates; ours say of none that it may.
void ListedAuthorityTest::doubtsAnAuthorityThatSignsThoughItMay()
{
    const Extensions both{{NID_basic_constraints, "critical,CA:TRUE"},
                          {NID_key_usage, "critical,keyCertSign,digitalSignature"},
                          {NID_subject_key_identifier, "hash"}};
    const Extensions signs{{NID_key_usage, "critical,digitalSignature"}};
    const Made root({"root", both});
    const Made middle({"middle", both}, &root);
    const Made signer({"signer", signs}, &middle);
    list(Issuer, "issuer", root.certificate());

    QVERIFY(!isBelieved({root.certificate()}));
    QVERIFY(!isBelieved({middle.certificate()}));
    QVERIFY(isBelieved({signer.certificate(), middle.certificate()}));
}

/// To be on the list makes no authority of anybody: it has to be one.
void ListedAuthorityTest::doubtsOneThatMayNotIssue()
{
    const auto &key = m_authority->key;
    const auto plain = *crypto::issueCertificate(m_authority->request("plain"), key.publicKey(), key, nullptr);
    const auto below = *crypto::issueCertificate(m_authority->request("signer"),
                                                 crypto::PrivateKey::generate()->publicKey(), key, &plain);
    list(Issuer, "issuer", plain);

    QVERIFY(!isBelieved({below}));
    QVERIFY(!isBelieved({below, plain}));
    QVERIFY(!isBelieved({plain})); // listed, and leads nowhere
}

void ListedAuthorityTest::doubtsOneThatIsOver()
{
    const test::TestAuthority old{m_fixture->clock.now() - std::chrono::days(366)};
    auto request = old.request("signer");
    request.notAfter = m_fixture->clock.now() + std::chrono::days(1);
    const auto signer = old.issue(request, crypto::PrivateKey::generate()->publicKey());
    list(Issuer, "issuer", old.certificate);

    QVERIFY(!isBelieved({signer}));
}

void ListedAuthorityTest::goesOnBelievingSignersThatAreListed()
{
    const auto &ours = m_fixture->provider.authority;
    const auto listed = ours.makeSigner("listed").certificate;
    list(Issuer, "issuer", m_authority->certificate);
    list(Issuer, "issuer", listed);

    QVERIFY(isBelieved({listed}));
    QVERIFY(!isBelieved({ours.makeSigner("not listed").certificate})); // under our anchor, which is on no list
}

/// In one entry: it leads to our anchor, and need not lead to the authority besides.
void ListedAuthorityTest::believesASignerThatIsListedBesideItsAuthority()
{
    const auto listed = m_fixture->provider.authority.makeSigner("listed").certificate;
    identity::TrustList trusted;
    trusted.entities.push_back({Issuer, {"issuer"}, {}, {m_authority->certificate, listed}, false});
    auto &directory = *m_fixture->directory;

    QVERIFY(directory.verifyChain({listed}, Issuer, "issuer", trusted));
    QVERIFY(directory.verifyChain({signerUnder(*m_authority)}, Issuer, "issuer", trusted));
}

void ListedAuthorityTest::looksThroughAllEntriesOfAnIssuer()
{
    const auto first = m_fixture->provider.authority.makeSigner("first").certificate;
    const auto second = m_fixture->provider.authority.makeSigner("second").certificate;
    list(Issuer, "issuer", first);
    list(Other, "issuer", m_authority->certificate);
    list(Issuer, "issuer", second);

    QVERIFY(isBelieved({first}));
    QVERIFY(isBelieved({second}));
    QVERIFY(!isBelieved({second}, Other));
}

void ListedAuthorityTest::asksForSignedMetadataWhereOneEntryDoes()
{
    auto &ours = m_fixture->provider.authority;
    list(Issuer, "issuer", ours.makeSigner("first").certificate);
    list(Issuer, "issuer", ours.makeSigner("second").certificate);
    ours.demandSignedMetadata();
    list(Issuer, "issuer", ours.makeSigner("third").certificate);

    const auto trusted = m_fixture->directory->trustList({});

    QVERIFY(trusted && trusted->find(Issuer, "issuer"));
    QVERIFY(trusted->find(Issuer, "issuer")->signsMetadata);
}

CAUSEWAY_SUITE(ListedAuthorityTest)
#include "tst_listed_authority.moc"
