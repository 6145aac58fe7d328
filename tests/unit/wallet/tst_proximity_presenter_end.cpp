#include "compare_codes.h"
#include "near_fixture.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::NearFixture;
using Names = std::vector<std::string>;

/// What is left of a session near by when it is over: nothing that could be decided once more.
class ProximityPresenterEndTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<NearFixture>(); }

    void asksNoMoreWhereTheAnswerCouldNotBeSent_data()
    {
        QTest::addColumn<bool>("isCalledOff");
        QTest::addColumn<std::string>("error");
        QTest::newRow("the reader is gone") << false << std::string("wallet.proximity_ended");
        QTest::newRow("it was called off") << true << std::string("base.cancelled");
    }

    void asksNoMoreWhereTheAnswerCouldNotBeSent()
    {
        QFETCH(bool, isCalledOff);
        QFETCH(std::string, error);
        auto raw = m_fixture->connectRaw();
        const auto request = m_fixture->ask(raw);
        QVERIFY(request);
        if (!isCalledOff)
            raw.channel.reset();

        const auto failed = decide(*request, isCalledOff ? m_fixture->calledOff() : Call());
        const auto again = decide(*request, {});

        QCOMPARE(std::string(toString(failed.error().code)), error);
        CAUSEWAY_COMPARE_CODES(again.error().code, ErrorCode::RequestAlreadyAnswered);
        QVERIFY(!m_fixture->desk->find(request->id));
        QCOMPARE(m_fixture->outcomes(), (Names{"failed:" + error, "approved"}));
    }

    void answersTheNextReaderAfterAFailure()
    {
        auto gone = m_fixture->connectRaw();
        const auto failed = m_fixture->ask(gone);
        QVERIFY(failed);
        gone.channel.reset();
        QVERIFY(!decide(*failed, {}));

        auto next = m_fixture->connectRaw();
        const auto request = m_fixture->ask(next);

        QVERIFY(request);
        QVERIFY(!m_fixture->desk->find(failed->id));
        QVERIFY(decide(*request, {}));
    }

    void takesItsRequestAlongWhenItGoes()
    {
        auto raw = m_fixture->connectRaw();
        const auto request = m_fixture->ask(raw);
        QVERIFY(request && m_fixture->desk->find(request->id));

        m_fixture->presenter.reset();

        QVERIFY(!m_fixture->desk->find(request->id));
        CAUSEWAY_COMPARE_CODES(decide(*request, {}).error().code, ErrorCode::RequestAlreadyAnswered);
        QVERIFY(parseSessionData(*raw.channel->receive({}))->status == SessionStatus::Termination);
        QVERIFY(m_fixture->outcomes().empty());
    }

private:
    Result<Json> decide(const consent::Request &request, const Call &call)
    {
        return m_fixture->desk->decide(request.id, {.approved = true}, call);
    }

    std::unique_ptr<NearFixture> m_fixture;
};

CAUSEWAY_SUITE(ProximityPresenterEndTest)
#include "tst_proximity_presenter_end.moc"
