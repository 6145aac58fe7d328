#include "bare_app.h"

#include "application/links.h"
#include "application/one_app.h"
#include "viewmodels/consent_view_model.h"
#include "viewmodels/session_view_model.h"

#include <QDesktopServices>
#include <QFileOpenEvent>
#include <QSignalSpy>
#include <QThread>
#include <QtTest>

#include <optional>

using namespace causeway;
using namespace causeway::app;

/// The ways by which a link comes to the whole app. All of these are for something else, which the sheet says once the app is open.
class OutsideTest : public QObject {
    Q_OBJECT

private slots:
    void cleanup()
    {
        m_failed.reset();
        m_app.reset();
    }

    void byTheCommandLine()
    {
        start("causeway://elsewhere");

        isSaidAfterUnlocking();
    }

    void byASecondStartWhichBringsTheWindowForward()
    {
        start();
        m_app->window().showMinimized();

        QVERIFY(startAgain("causeway://elsewhere"));

        QVERIFY(!(m_app->window().windowStates() & Qt::WindowMinimized));
        QVERIFY(m_app->window().isVisible());
        isSaidAfterUnlocking();
    }

    void aSecondStartWithoutALinkOnlyBringsTheWindowForward()
    {
        start();
        m_app->window().showMinimized();

        QVERIFY(startAgain({}));

        QVERIFY(!(m_app->window().windowStates() & Qt::WindowMinimized));
        open();
        QTest::qWait(50);
        QCOMPARE(m_failed->count(), 0);
    }

    void aSecondStartLeavesAMaximisedWindowAsLargeAsItIs()
    {
        start();
        m_app->window().showMaximized();

        QVERIFY(startAgain({}));

        QVERIFY(m_app->window().windowStates() & Qt::WindowMaximized);
    }

    void aSecondStartAsAnotherCounterIsRefusedAndHandsNothingOver()
    {
        start();
        auto options = m_app->options;
        options.readerIdentity = "counter.pem";
        options.link = "causeway://elsewhere";

        const auto refusal = startAgainWith(options);

        QVERIFY(refusal);
        QCOMPARE(refusal->detail, std::string("an app is open already; close it first to read as another counter"));
        open();
        QTest::qWait(50);
        QCOMPARE(m_failed->count(), 0);
    }

    void byTheSystem_data()
    {
        QTest::addColumn<QString>("scheme");
        for (const auto *scheme : LinkSchemes)
            QTest::newRow(scheme) << scheme;
    }
    void byTheSystem()
    {
        QFETCH(QString, scheme);
        start();

        QVERIFY(QDesktopServices::openUrl(QUrl(scheme + "://elsewhere")));

        isSaidAfterUnlocking();
    }

    void byAnEventToOpenIt()
    {
        start();
        QFileOpenEvent event(QUrl("causeway://elsewhere"));

        QCoreApplication::sendEvent(qApp, &event);

        isSaidAfterUnlocking();
    }

private:
    void start(const QString &link = {})
    {
        m_app = std::make_unique<test::BareApp>(link);
        m_failed = std::make_unique<QSignalSpy>(&m_app->model<ConsentViewModel>("consent"), &ConsentViewModel::failed);
        QTRY_COMPARE_WITH_TIMEOUT(session().state(), SessionViewModel::State::Absent, 60000);
    }
    /// From a thread of its own, as from another process; why it failed, if it did.
    static std::optional<Error> startAgainWith(const Options &options)
    {
        std::optional<Error> failure;
        const std::unique_ptr<QThread> other(QThread::create([&] {
            const auto started = startOrHandOver(options);
            if (!started)
                failure = started.error();
            else if (*started)
                qFatal("there are two apps");
        }));
        other->start();
        if (!QTest::qWaitFor([&] { return other->isFinished(); }, 60000))
            qFatal("the second start does not end");
        return failure;
    }
    bool startAgain(const QString &link) const
    {
        auto options = m_app->options;
        options.link = link;
        return !startAgainWith(options);
    }
    void open() { session().opened(); }
    void isSaidAfterUnlocking()
    {
        QTest::qWait(50);
        QCOMPARE(m_failed->count(), 0);

        open();

        QTRY_COMPARE_WITH_TIMEOUT(m_failed->count(), 1, 60000);
    }
    SessionViewModel &session() { return m_app->model<SessionViewModel>("session"); }

    std::unique_ptr<test::BareApp> m_app;
    std::unique_ptr<QSignalSpy> m_failed;
};

QTEST_MAIN(OutsideTest)
#include "tst_outside.moc"
