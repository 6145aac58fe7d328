#include "bare_app.h"

#include "viewmodels/copy_view_model.h"
#include "viewmodels/holding_view_model.h"
#include "viewmodels/scan_view_model.h"
#include "viewmodels/session_view_model.h"
#include "viewmodels/show_near_view_model.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::app;

/// What the locked app knows no more.
class LockingTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_app = std::make_unique<test::BareApp>(); }
    void cleanup() { m_app.reset(); }

    void theNameOfACopyIsForgotten()
    {
        auto &session = m_app->model<SessionViewModel>("session");
        auto &copies = m_app->model<CopyViewModel>("copies");
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), SessionViewModel::State::Absent, 60000);
        session.opened();
        copies.save({{"title", "Driving licence"}}, QUrl::fromLocalFile(m_app->path("for my landlord.pdf")));
        QTRY_COMPARE_WITH_TIMEOUT(copies.savedAs(), QString("for my landlord.pdf"), 60000);

        session.lock();

        QCOMPARE(copies.savedAs(), QString());
    }

    void aCopyThatIsBeingWrittenIsNotNamedAfterwards()
    {
        auto &session = m_app->model<SessionViewModel>("session");
        auto &copies = m_app->model<CopyViewModel>("copies");
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), SessionViewModel::State::Absent, 60000);
        session.opened();
        copies.save({{"title", "Driving licence"}}, QUrl::fromLocalFile(m_app->path("for my landlord.pdf")));

        session.lock(); // before the answer can be here

        QTRY_VERIFY_WITH_TIMEOUT(!copies.isBusy(), 60000);
        QCOMPARE(copies.savedAs(), QString());
    }

    void aReaderIsWaitedForNoLonger()
    {
        auto &session = m_app->model<SessionViewModel>("session");
        auto &near = m_app->model<ShowNearViewModel>("showNear");
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), SessionViewModel::State::Absent, 60000);
        session.opened();
        near.start();
        QTRY_VERIFY_WITH_TIMEOUT(!near.rows().isEmpty(), 60000);

        session.lock();

        QCOMPARE(near.step(), ShowNearViewModel::Step::Idle);
        QVERIFY(near.rows().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(!near.isBusy(),
                                 10000); // the strand is free again, long before anybody would have come
    }

    void anAnswerFromBeforeIsNotToldAfterwards()
    {
        auto &session = m_app->model<SessionViewModel>("session");
        auto &holding = m_app->model<HoldingViewModel>("holding");
        const auto file = QUrl::fromLocalFile(m_app->path("licence.json"));
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), SessionViewModel::State::Absent, 60000);
        session.opened();
        holding.exportTo("no such certificate", file);
        QTRY_VERIFY_WITH_TIMEOUT(!holding.listError().isEmpty(), 60000);

        holding.exportTo("no such certificate", file);
        session.lock(); // before the answer can be here

        QTRY_VERIFY_WITH_TIMEOUT(!holding.isBusy(), 60000);
        QCOMPARE(holding.listError(), QString());
    }

    void aCodeThatIsBeingReadOpensNothingAfterwards()
    {
        auto &session = m_app->model<SessionViewModel>("session");
        auto &scan = m_app->model<ScanViewModel>("scan");
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), SessionViewModel::State::Absent, 60000);
        session.opened();
        scan.openText("no code");
        QTRY_VERIFY_WITH_TIMEOUT(scan.error().isPresent(), 60000);

        scan.openText("no code");
        session.lock(); // before the answer can be here

        QTRY_VERIFY_WITH_TIMEOUT(!scan.isBusy(), 60000);
        QCOMPARE(scan.error().code(), QString());
    }

private:
    std::unique_ptr<test::BareApp> m_app;
};

QTEST_MAIN(LockingTest)
#include "tst_locking.moc"
