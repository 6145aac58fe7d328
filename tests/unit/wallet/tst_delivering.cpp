#include "compare_codes.h"
#include "fake_verifier.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using test::FakeVerifier;

/// What becomes of an answer where the verifier says more than anybody reads.
class DeliveringTest : public QObject {
    Q_OBJECT

private slots:
    void goesByTheStatusWhereTooMuchComesBack_data();
    void goesByTheStatusWhereTooMuchComesBack();
};

void DeliveringTest::goesByTheStatusWhereTooMuchComesBack_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<std::string>("outcome");
    QTest::newRow("taken") << 200 << std::string("approved");
    QTest::newRow("refused") << 400 << std::string("failed:net.response_unexpected");
    QTest::newRow("not now") << 503 << std::string("unconfirmed");
}

/// As the HTTP client does it: without `isBodyOptional` it has nothing to say but that it was too much.
void DeliveringTest::goesByTheStatusWhereTooMuchComesBack()
{
    QFETCH(int, status);
    QFETCH(std::string, outcome);
    test::PresentationFixture fixture;
    fixture.http.on("POST", FakeVerifier::ResponseUri,
                    [status](const net::HttpRequest &request) -> Result<net::HttpResponse> {
                        if (!request.isBodyOptional)
                            return Error{ErrorCode::ResponseTooLarge};
                        return net::HttpResponse{status, {}, {}};
                    });

    const auto answered = fixture.approve();

    QCOMPARE(bool(answered), status == 200);
    QVERIFY(!answered || !answered->contains("redirect_uri"));
    QCOMPARE(fixture.ledger->list()->front().outcome, outcome);
}

CAUSEWAY_SUITE(DeliveringTest)
#include "tst_delivering.moc"
