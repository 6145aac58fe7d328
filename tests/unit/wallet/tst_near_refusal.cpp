#include "compare_codes.h"
#include "near_fixture.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::NearFixture;
using Names = std::vector<std::string>;

/// What a reader hears of a person who refuses, and of one who holds nothing that fits: the same, and no sooner.
class NearRefusalTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_holder = std::make_unique<NearFixture>();
        m_other = std::make_unique<NearFixture>();
        QVERIFY(m_other->store.remove(CertificateCollection, "licence"));
    }

    void isTheSameWhateverIsHeld()
    {
        const auto declined = refusalOf(*m_holder);
        const auto nothing = refusalOf(*m_other);

        QVERIFY(!declined.cameEarly && !nothing.cameEarly);
        QVERIFY(!declined.response.empty());
        QVERIFY(nothing.response == declined.response);
        QVERIFY(declined.status == SessionStatus::Termination);
        QVERIFY(nothing.status == declined.status);
        QCOMPARE(m_holder->outcomes(), Names{"declined"});
        QCOMPARE(m_other->outcomes(), Names{"declined"});
    }

    void isTheSameOfWhoWalksAway()
    {
        for (auto *fixture : {m_holder.get(), m_other.get()}) {
            auto raw = fixture->connectRaw();
            QVERIFY(fixture->ask(raw));
            QVERIFY(!raw.channel->receive(fixture->calledOff()));

            fixture->presenter->end();

            const auto told = parseSessionData(*raw.channel->receive({}));
            QVERIFY(told && !told->data);
            QVERIFY(told->status == SessionStatus::Termination);
            QVERIFY(fixture->outcomes().empty());
        }
    }

    void isAllThatCanBeAnsweredWhereNothingFits()
    {
        auto raw = m_other->connectRaw();
        const auto request = m_other->ask(raw);
        QVERIFY2(request, request ? "" : request.error().detail.c_str());
        QVERIFY(!request->isAnswerable);
        QVERIFY(request->fields.empty() && request->choices.empty() && request->withheld.empty());
        QCOMPARE(request->warnings, Names{"asker_unknown"});

        CAUSEWAY_COMPARE_CODES(m_other->desk->decide(request->id, {.approved = true}, {}).error().code,
                               ErrorCode::NoMatchingCertificate);
        QVERIFY(!raw.channel->receive(m_other->calledOff()));
        QVERIFY(m_other->outcomes().empty());

        QCOMPARE(m_other->desk->decide(request->id, {}, {}).valueOr({}), (Json{{"presented", 0}}));
        QVERIFY(raw.channel->receive({}));
    }

    void tellsThePersonAloneWhatIsWithheld()
    {
        m_holder->clock.advance(std::chrono::days(301)); // the licence is over
        auto raw = m_holder->connectRaw();

        const auto request = m_holder->ask(raw);

        QVERIFY2(request, request ? "" : request.error().detail.c_str());
        QVERIFY(!request->isAnswerable);
        QCOMPARE(request->withheld.size(), std::size_t(1));
        QCOMPARE(request->withheld.front().title.in("en"), std::string("Driving licence"));
        QCOMPARE(request->withheld.front().reasons, Names{"expired"});
        QVERIFY(refusalOf(*m_holder).response == refusalOf(*m_other).response);
    }

private:
    struct Heard {
        bool cameEarly = false; ///< before the person answered
        Bytes response;
        std::optional<SessionStatus> status;
    };
    /// What a reader hears that asks for a family name, of a person who says no.
    static Heard refusalOf(NearFixture &fixture)
    {
        auto raw = fixture.connectRaw();
        const auto request = fixture.ask(raw);
        Heard heard;
        heard.cameEarly = bool(raw.channel->receive(fixture.calledOff()));
        if (!request || !fixture.desk->decide(request->id, {}, {}))
            return heard;
        const auto message = raw.channel->receive({}).valueOr({});
        if (const auto parts = parseSessionData(message))
            heard.status = parts->status;
        if (const auto plain = raw.session.receive(message))
            heard.response.assign(plain->view().begin(), plain->view().end());
        return heard;
    }

    std::unique_ptr<NearFixture> m_holder;
    std::unique_ptr<NearFixture> m_other;
};

CAUSEWAY_SUITE(NearRefusalTest)
#include "tst_near_refusal.moc"
