#include "compare_codes.h"
#include "fake_verifier.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeIssuer;
using test::FakeVerifier;

namespace {

constexpr auto Inside = "https://10.0.0.1/";
constexpr auto LinkLocal = "https://169.254.169.254/";
constexpr auto Local = "https://[fd00::1]/";

/// The names of the fakes lead to the fakes; any other address is the real client's affair.
class GuardedHttp final : public net::HttpClient {
public:
    explicit GuardedHttp(net::HttpClient &fakes) : m_fakes(fakes) {}

    std::vector<std::string> strangers; ///< addresses that the wallet wanted to send to

    Result<net::HttpResponse> send(const net::HttpRequest &request, const Call &call) override
    {
        const auto host = parseUrl(request.url).value().host;
        if (host == "id.example" || host == FakeVerifier::Host)
            return m_fakes.send(request, call);
        strangers.push_back(request.url);
        return m_real->send(request, call);
    }

private:
    net::HttpClient &m_fakes;
    std::unique_ptr<net::HttpClient> m_real = net::makeHttpClient({});
};
}

/// A server names an address inside the network that the phone is in: the wallet says so, and sends nothing there.
class PrivateAddressesTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<test::PresentationFixture>();
        m_http = std::make_unique<GuardedHttp>(m_fixture->http);
        m_fixture->issuer.code = "code-1"; // another offer with the same code
        m_fixture->store.collections["wallet.used_offers"].clear();
        start();
        m_fixture->http.sent.clear();
    }

    void readsNoOffer_data();
    void readsNoOffer();
    void asksNoIssuer_data();
    void asksNoIssuer();
    void asksNoEndpoint_data();
    void asksNoEndpoint();
    void readsNoRequest_data();
    void readsNoRequest();
    void sendsNoAnswer();

private:
    void start()
    {
        auto &fixture = *m_fixture;
        fixture.desk = consent::makeDesk(*fixture.ledger, fixture.clock);
        fixture.wallet = makeWallet(fixture.store, fixture.keys, *m_http, *m_http, *fixture.directory, *fixture.desk,
                                    fixture.clock, fixture.client);
        fixture.presenter = makePresenter({fixture.issuer.authority.anchors(), {}}, fixture.store, fixture.keys,
                                          *m_http, *fixture.directory, *fixture.desk, fixture.clock);
    }
    static void addAddresses()
    {
        QTest::addColumn<std::string>("address");
        for (const auto *address : {Inside, LinkLocal, Local})
            QTest::newRow(address) << std::string(address);
    }
    std::vector<std::string> sent() const
    {
        std::vector<std::string> urls;
        for (const auto &request : m_fixture->http.sent)
            urls.push_back(request.url);
        return urls;
    }

    std::unique_ptr<test::PresentationFixture> m_fixture;
    std::unique_ptr<GuardedHttp> m_http;
};

void PrivateAddressesTest::readsNoOffer_data()
{
    addAddresses();
}

void PrivateAddressesTest::readsNoOffer()
{
    QFETCH(std::string, address);

    const auto request = m_fixture->wallet->openOffer(
        "openid-credential-offer://?credential_offer_uri=" + percentEncode(address + "offer"), {});

    QVERIFY(!request);
    CAUSEWAY_COMPARE_CODES(request.error().code, ErrorCode::AddressForbidden);
    QCOMPARE(m_http->strangers, std::vector<std::string>{address + "offer"});
    QCOMPARE(sent(), std::vector<std::string>());
}

void PrivateAddressesTest::asksNoIssuer_data()
{
    addAddresses();
}

/// Although the trust list has it.
void PrivateAddressesTest::asksNoIssuer()
{
    QFETCH(std::string, address);
    auto offer = FakeIssuer::offer();
    offer["credential_issuer"] = address + "issuer";
    m_fixture->issuer.authority.list(address + "issuer", "issuer", m_fixture->issuer.signer);
    m_fixture->store.collections["directory"].clear();
    m_fixture->directory = identity::makeDirectory({"https://id.example", m_fixture->issuer.authority.anchors()},
                                                   m_fixture->store, m_fixture->http, m_fixture->clock);
    start();

    const auto request =
        m_fixture->wallet->openOffer("haip-vci://?credential_offer=" + percentEncode(toCompact(offer)), {});

    QVERIFY(!request);
    CAUSEWAY_COMPARE_CODES(request.error().code, ErrorCode::AddressForbidden);
    QCOMPARE(m_http->strangers.size(), std::size_t(1));
}

void PrivateAddressesTest::asksNoEndpoint_data()
{
    QTest::addColumn<bool>("isServers");
    QTest::addColumn<std::string>("member");
    QTest::addColumn<std::string>("address");
    for (const auto *where : {LinkLocal, Local}) {
        const std::string address = where;
        QTest::addRow("for a token at %s", where) << true << std::string("token_endpoint") << address;
        QTest::addRow("for a certificate at %s", where) << false << std::string("credential_endpoint") << address;
        QTest::addRow("for a nonce at %s", where) << false << std::string("nonce_endpoint") << address;
    }
}

void PrivateAddressesTest::asksNoEndpoint()
{
    QFETCH(bool, isServers);
    QFETCH(std::string, member);
    QFETCH(std::string, address);
    const auto change = [&](Json &metadata) { metadata[member] = address + "take"; };
    (isServers ? m_fixture->issuer.changeServerMetadata : m_fixture->issuer.changeMetadata) = change;
    const auto held = m_fixture->count();

    const auto accepted = m_fixture->accept();

    QVERIFY(!accepted);
    CAUSEWAY_COMPARE_CODES(accepted.error().code, ErrorCode::AddressForbidden);
    QCOMPARE(m_http->strangers, std::vector<std::string>{address + "take"});
    QCOMPARE(m_fixture->http.count("POST", FakeIssuer::Credential), 0L);
    QCOMPARE(m_fixture->http.count("POST", FakeIssuer::Token) > 0, !isServers);
    QCOMPARE(m_fixture->count(), held);
    QCOMPARE(m_fixture->pending(), std::size_t(0));
}

void PrivateAddressesTest::readsNoRequest_data()
{
    addAddresses();
}

void PrivateAddressesTest::readsNoRequest()
{
    QFETCH(std::string, address);
    const auto link = "openid4vp://?client_id=" + percentEncode(m_fixture->verifier.clientId())
        + "&request_uri=" + percentEncode(address + "request");

    const auto request = m_fixture->presenter->openPresentation(link, {});

    QVERIFY(!request);
    CAUSEWAY_COMPARE_CODES(request.error().code, ErrorCode::AddressForbidden);
    QCOMPARE(m_http->strangers, std::vector<std::string>{address + "request"});
    QCOMPARE(sent(), std::vector<std::string>());
}

/// Only who is named by the hash of a certificate may want the answer anywhere.
void PrivateAddressesTest::sendsNoAnswer()
{
    auto &verifier = m_fixture->verifier;
    verifier.nameItself(verifier.hashName());
    verifier.parameters["response_uri"] = std::string(Inside) + "answer";
    const auto request = m_fixture->open();
    QVERIFY2(request, request ? "" : request.error().detail.c_str());

    const auto answered = m_fixture->desk->decide(request->id, {.approved = true}, {});

    QVERIFY(!answered);
    CAUSEWAY_COMPARE_CODES(answered.error().code, ErrorCode::AddressForbidden);
    QCOMPARE(m_http->strangers, std::vector<std::string>{std::string(Inside) + "answer"});
    QVERIFY(verifier.forms.empty());
    QCOMPARE(m_fixture->ledger->list()->front().outcome, std::string("failed:net.address_forbidden"));
}

CAUSEWAY_SUITE(PrivateAddressesTest)
#include "tst_private_addresses.moc"
