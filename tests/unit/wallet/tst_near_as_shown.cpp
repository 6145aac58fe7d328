#include "compare_codes.h"
#include "near_fixture.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::NearFixture;
using Names = std::vector<std::string>;

/// Between the sheet and the answer a renewal or the next copy may take a document's place. What a reader near by gets is what stood on the sheet, or nothing.
class NearAsShownTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<NearFixture>(); }

    void sendsNoOtherElement_data()
    {
        QTest::addColumn<int>("element");
        QTest::newRow("one that was asked for") << 0;
        QTest::newRow("one that was not") << 1;
    }

    void sendsNoOtherElement()
    {
        QFETCH(int, element);
        auto raw = m_fixture->connectRaw();
        const auto request = m_fixture->ask(raw);
        QVERIFY2(request, request ? "" : request.error().detail.c_str());

        m_fixture->document.nameSpaces[NearFixture::Space].at(static_cast<std::size_t>(element)).second = "Wong";
        reissue();

        CAUSEWAY_COMPARE_CODES(approve(*request).error().code, ErrorCode::RequestExpired);
        const auto response = answerIn(raw);
        QVERIFY(response && response->documents.empty());
        QCOMPARE(response->status, std::int64_t(10));
        QCOMPARE(m_fixture->outcomes(), (Names{"failed:consent.request_expired", "approved"}));
        QVERIFY(m_fixture->store.collections["wallet.shown"].empty());
    }

    /// It has a key, digests and times of its own.
    void sendsACopyThatSaysTheSame()
    {
        auto raw = m_fixture->connectRaw();
        const auto request = m_fixture->ask(raw);
        QVERIFY2(request, request ? "" : request.error().detail.c_str());

        m_fixture->document.validUntil += std::chrono::days(30);
        reissue();

        const auto shown = approve(*request);
        QVERIFY2(shown, shown ? "" : shown.error().detail.c_str());
        const auto response = answerIn(raw);
        QVERIFY(response && response->documents.size() == 1);
    }

private:
    /// Another document, bound to another key, lies in its place.
    void reissue()
    {
        QVERIFY(m_fixture->keys.remove("key.licence"));
        m_fixture->hold("licence");
    }
    Result<Json> approve(const consent::Request &request)
    {
        return m_fixture->desk->decide(request.id, {.approved = true}, {});
    }
    static Result<DeviceResponse> answerIn(NearFixture::RawReader &raw)
    {
        CAUSEWAY_TRY(const auto message, raw.channel->receive({}));
        CAUSEWAY_TRY(const auto plain, raw.session.receive(message));
        return parseDeviceResponse(plain.view());
    }

    std::unique_ptr<NearFixture> m_fixture;
};

CAUSEWAY_SUITE(NearAsShownTest)
#include "tst_near_as_shown.moc"
