#include "sample_request.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::consent;

class RequestTest : public QObject {
    Q_OBJECT
private slots:
    void namesAreStable_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("enrolment") << int(RequestKind::Enrolment) << QByteArray("enrolment");
        QTest::newRow("login") << int(RequestKind::Login) << QByteArray("login");
        QTest::newRow("service login") << int(RequestKind::ServiceLogin) << QByteArray("service_login");
        QTest::newRow("issuance") << int(RequestKind::Issuance) << QByteArray("issuance");
        QTest::newRow("personal code") << int(RequestKind::PersonalCode) << QByteArray("personal_code");
        QTest::newRow("payment") << int(RequestKind::Payment) << QByteArray("payment");
        QTest::newRow("mini-program") << int(RequestKind::MiniProgram) << QByteArray("mini_program");
    }

    void namesAreStable()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, name);

        QCOMPARE(toString(RequestKind(kind)), name.toStdString());
    }

    void assurancesHaveStableNames()
    {
        QCOMPARE(toString(Assurance::OnTrustList), std::string("on_trust_list"));
        QCOMPARE(toString(Assurance::Vouched), std::string("vouched"));
        QCOMPARE(toString(Assurance::FirstParty), std::string("first_party"));
        QCOMPARE(toString(Assurance::Unknown), std::string("unknown"));
    }

    void saysEverythingThatTheSheetShows()
    {
        auto request = test::sampleRequest();
        request.amount = Money{54000, "HKD"};
        request.payee = Payee{"fps_id", "6000509", {{{"en", "Water Supplies"}}}};

        const auto json = toJson(request);

        QCOMPARE(json["kind"].get<std::string>(), std::string("service_login"));
        QCOMPARE(json["requester"]["assurance"].get<std::string>(), std::string("vouched"));
        QCOMPARE(json["requester"]["name"]["zh-HK"].get<std::string>(), std::string("圖書館"));
        QCOMPARE(json["fields"].size(), std::size_t(2));
        QCOMPARE(json["fields"][1]["required"].get<bool>(), false);
        QCOMPARE(json["match_number"].get<std::string>(), std::string("47"));
        QCOMPARE(json["amount"]["minor_units"].get<int>(), 54000);
        QCOMPARE(json["payee"]["proxy"].get<std::string>(), std::string("6000509"));
        QCOMPARE(json["expires_at"].get<qlonglong>(), 1'800'000'300LL);
    }

    void leavesOutWhatThereIsNot()
    {
        const auto json = toJson(test::sampleRequest());

        QVERIFY(!json.contains("amount"));
        QVERIFY(!json.contains("payee"));
        QVERIFY(!json.contains("is_answerable"));
    }

    void saysThatItCanOnlyBeDeclined()
    {
        auto request = test::sampleRequest();
        request.isAnswerable = false;

        QCOMPARE(toJson(request)["is_answerable"], Json(false));
    }
};

CAUSEWAY_SUITE(RequestTest)
#include "tst_request.moc"
