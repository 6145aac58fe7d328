#include "application/application.h"
#include "viewmodels/copy_view_model.h"
#include "viewmodels/holding_view_model.h"
#include "viewmodels/session_view_model.h"
#include "viewmodels/show_near_view_model.h"

#include <causeway/crypto/certificate.h>

#include <QQuickWindow>
#include <QTemporaryDir>
#include <QtTest>

using namespace causeway;
using namespace causeway::app;

/// What the locked app knows no more.
class LockingTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        write("trust.pem", anchor());
        Options options;
        options.connectionFile =
            write("connection.json", "{\"origin\": \"https://localhost:1\", \"trust\": \"trust.pem\"}");
        options.home = m_folder->filePath("home");
        auto started = startApplication(options);
        QVERIFY2(started, started ? "" : started.error().detail.c_str());
        m_application = std::move(started).value();
    }
    void cleanup()
    {
        m_application.reset();
        m_folder.reset();
    }

    void theNameOfACopyIsForgotten()
    {
        auto &session = model<SessionViewModel>("session");
        auto &copies = model<CopyViewModel>("copies");
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), SessionViewModel::State::Absent, 60000);
        session.opened();
        copies.save({{"title", "Driving licence"}}, QUrl::fromLocalFile(m_folder->filePath("for my landlord.pdf")));
        QTRY_COMPARE_WITH_TIMEOUT(copies.savedAs(), QString("for my landlord.pdf"), 60000);

        session.lock();

        QCOMPARE(copies.savedAs(), QString());
    }

    void aReaderIsWaitedForNoLonger()
    {
        auto &session = model<SessionViewModel>("session");
        auto &near = model<ShowNearViewModel>("showNear");
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
        auto &session = model<SessionViewModel>("session");
        auto &holding = model<HoldingViewModel>("holding");
        const auto file = QUrl::fromLocalFile(m_folder->filePath("licence.json"));
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), SessionViewModel::State::Absent, 60000);
        session.opened();
        holding.exportTo("no such certificate", file);
        QTRY_VERIFY_WITH_TIMEOUT(holding.error().isPresent(), 60000);

        holding.exportTo("no such certificate", file);
        session.lock(); // before the answer can be here

        QTRY_VERIFY_WITH_TIMEOUT(!holding.isBusy(), 60000);
        QCOMPARE(holding.error().code(), QString());
    }

private:
    QString write(const QString &name, const std::string &content) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(content)) <= 0)
            qFatal("cannot write");
        return file.fileName();
    }
    static std::string anchor()
    {
        const auto key = *crypto::PrivateKey::generate();
        crypto::CertificateRequest request;
        request.commonName = "Trust";
        request.isAuthority = true;
        request.notBefore = systemClock().now();
        request.notAfter = request.notBefore + std::chrono::hours(24);
        return crypto::issueCertificate(request, key.publicKey(), key, nullptr)->toPem();
    }
    template<typename Model>
    Model &model(const char *name)
    {
        return *m_application->window().property(name).value<Model *>();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Application> m_application;
};

QTEST_MAIN(LockingTest)
#include "tst_locking.moc"
