#include "application/application.h"

#include "application/app_translator.h"
#include "application/links.h"
#include "application/one_app.h"
#include "application/waiting_link.h"
#include "application_fonts.h"
#include "viewmodels/backup_view_model.h"
#include "viewmodels/code_view_model.h"
#include "viewmodels/consent_view_model.h"
#include "viewmodels/data_view_model.h"
#include "viewmodels/device_view_model.h"
#include "viewmodels/holding_view_model.h"
#include "viewmodels/home_view_model.h"
#include "viewmodels/copy_view_model.h"
#include "viewmodels/ledger_view_model.h"
#include "viewmodels/payment_view_model.h"
#include "viewmodels/programs_view_model.h"
#include "viewmodels/read_near_view_model.h"
#include "viewmodels/registration_view_model.h"
#include "viewmodels/scan_view_model.h"
#include "viewmodels/session_view_model.h"
#include "viewmodels/show_near_view_model.h"
#include "viewmodels/wallet_view_model.h"

#include <causeway/client/client.h>
#include <causeway/platform/linux_key_store.h>
#include <causeway/platform/linux_qr_scanner.h>
#include <causeway/platform/loopback_proximity.h>

#include <QDeadlineTimer>
#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QThread>

namespace causeway::app {
namespace {

/// Every key and click anywhere starts the idle clock again.
class ActivityFilter final : public QObject {
public:
    explicit ActivityFilter(SessionViewModel &session) : m_session(session) {}

    bool eventFilter(QObject *, QEvent *event) override
    {
        const auto type = event->type();
        if (type == QEvent::KeyPress || type == QEvent::MouseButtonPress || type == QEvent::TouchBegin
            || type == QEvent::Wheel)
            m_session.touch();
        return false;
    }

private:
    SessionViewModel &m_session;
};

class QmlApplication final : public Application {
public:
    QmlApplication(const Options &options, std::unique_ptr<OneApp> oneApp, std::unique_ptr<ports::KeyStore> keys,
                   std::unique_ptr<Client> client, std::optional<wallet::ReaderIdentity> reader)
        : m_oneApp(std::move(oneApp)), m_keys(std::move(keys)), m_client(std::move(client)),
          m_scanner(platform::makeQrScanner()), m_proximity(platform::makeLoopbackProximity()),
          m_settings(options.home), m_session(context()), m_registration(context(), m_session), m_consent(context()),
          m_wallet(context(), m_consent), m_holding(context(), m_wallet),
          m_backups(context(), m_registration, m_consent), m_scan(context(), *m_scanner, m_consent),
          m_showNear(context(), *m_proximity, m_consent, m_scan),
          m_readNear(context(), *m_proximity, std::move(reader)), m_data(context()), m_payments(context(), m_consent),
          m_home(context(), m_payments, m_wallet), m_code(context()), m_copies(context()), m_ledger(context()),
          m_programs(context()), m_device(m_keys->protection(), m_client->vault().cipherVersion()),
          m_activity(m_session), m_link(m_session, m_consent, m_scan)
    {
        applyOptions(options);
        forgetWhenLocked();
        followLanguage();
        qApp->installEventFilter(&m_activity);
        takeLinks(options);
    }

    ~QmlApplication() override
    {
        for (const auto *scheme : LinkSchemes)
            QDesktopServices::unsetUrlHandler(QLatin1String(scheme));
        m_engine.reset(); // the window first: it still points at the view-models
        m_sdk.stop();     // then the strand: its work still points at them too
    }

    bool load()
    {
        m_engine = std::make_unique<QQmlApplicationEngine>();
        m_engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        m_engine->setInitialProperties(properties());
        m_engine->load(QUrl(QStringLiteral("qrc:/qt/qml/Causeway/Shell/Main.qml")));
        return !m_engine->rootObjects().isEmpty();
    }

    QQuickWindow &window() override { return *qobject_cast<QQuickWindow *>(m_engine->rootObjects().constFirst()); }

private:
    AppContext context() { return {*m_client, m_sdk, m_settings}; }

    QVariantMap properties()
    {
        const auto of = [](QObject &object) { return QVariant::fromValue(&object); };
        return {{QStringLiteral("settings"), of(m_settings)},
                {QStringLiteral("session"), of(m_session)},
                {QStringLiteral("registration"), of(m_registration)},
                {QStringLiteral("home"), of(m_home)},
                {QStringLiteral("wallet"), of(m_wallet)},
                {QStringLiteral("holding"), of(m_holding)},
                {QStringLiteral("backups"), of(m_backups)},
                {QStringLiteral("showNear"), of(m_showNear)},
                {QStringLiteral("readNear"), of(m_readNear)},
                {QStringLiteral("personalData"), of(m_data)},
                {QStringLiteral("payments"), of(m_payments)},
                {QStringLiteral("consent"), of(m_consent)},
                {QStringLiteral("code"), of(m_code)},
                {QStringLiteral("scan"), of(m_scan)},
                {QStringLiteral("copies"), of(m_copies)},
                {QStringLiteral("ledger"), of(m_ledger)},
                {QStringLiteral("programs"), of(m_programs)},
                {QStringLiteral("device"), of(m_device)}};
    }

    void applyOptions(const Options &options)
    {
        if (!options.language.isEmpty())
            m_settings.setLanguage(options.language);
        if (options.textScale > 0)
            m_settings.setTextScale(options.textScale);
        if (options.dark)
            m_settings.setScheme(QStringLiteral("dark"));
        if (options.simple)
            m_settings.setSimple(true);
        if (options.reduceMotion)
            m_settings.setReduceMotion(true);
        if (options.idleSeconds > 0)
            m_session.setIdleTime(std::chrono::seconds(options.idleSeconds));
    }

    void forgetWhenLocked()
    {
        QObject::connect(&m_session, &SessionViewModel::locked, &m_session, [this] {
            m_showNear.stop(); // what waits for somebody near by holds up the strand
            m_readNear.stop();
            m_consent.forget();
            m_wallet.forget();
            m_holding.forget();
            m_backups.forget();
            m_data.forget();
            m_payments.forget();
            m_home.forget();
            m_code.hide();
            m_scan.forget();
            m_copies.forget();
            m_ledger.forget();
            m_programs.forget();
            m_registration.reset();
        });
    }

    void takeLinks(const Options &options)
    {
        m_link.take(options.link);
        QObject::connect(m_oneApp.get(), &OneApp::startedAgain, &m_link, [this](const QString &link) {
            m_link.take(link);
            comeForward();
        });
        qApp->installEventFilter(&m_link);
        for (const auto *scheme : LinkSchemes)
            QDesktopServices::setUrlHandler(QLatin1String(scheme), &m_link, "takeUrl");
    }

    void comeForward()
    {
        window().setWindowStates(window().windowStates() & ~Qt::WindowMinimized);
        window().setVisible(true); // show() would take a maximised window back to its normal size
        window().raise();
        window().requestActivate();
    }

    void followLanguage()
    {
        const auto install = [this] {
            qApp->removeTranslator(&m_translator);
            const auto name = m_settings.language().isEmpty() ? QStringLiteral("zh_HK") : m_settings.language();
            if (m_translator.load(QStringLiteral(":/i18n/causeway_%1.qm").arg(name)))
                qApp->installTranslator(&m_translator);
            if (m_engine)
                m_engine->retranslate();
        };
        install();
        QObject::connect(&m_settings, &Settings::languageChanged, &m_session, [this, install] {
            install();
            if (m_session.state() != SessionViewModel::State::Open)
                return;
            m_wallet.refresh();
            m_payments.refresh();
        });
    }

    std::unique_ptr<OneApp> m_oneApp;
    std::unique_ptr<ports::KeyStore> m_keys;
    std::unique_ptr<Client> m_client;
    std::unique_ptr<ports::QrScanner> m_scanner;
    std::unique_ptr<ports::ProximityTransport> m_proximity;
    SdkRunner m_sdk;
    Settings m_settings;
    SessionViewModel m_session;
    RegistrationViewModel m_registration;
    ConsentViewModel m_consent;
    WalletViewModel m_wallet;
    HoldingViewModel m_holding;
    BackupViewModel m_backups;
    ScanViewModel m_scan;
    ShowNearViewModel m_showNear;
    ReadNearViewModel m_readNear;
    DataViewModel m_data;
    PaymentViewModel m_payments;
    HomeViewModel m_home;
    CodeViewModel m_code;
    CopyViewModel m_copies;
    LedgerViewModel m_ledger;
    ProgramsViewModel m_programs;
    DeviceViewModel m_device;
    ActivityFilter m_activity;
    WaitingLink m_link;
    AppTranslator m_translator;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
};

Result<std::optional<wallet::ReaderIdentity>> readerOf(const Options &options)
{
    if (options.readerIdentity.isEmpty())
        return std::optional<wallet::ReaderIdentity>();
    CAUSEWAY_TRY(auto identity, readReaderIdentity(options.readerIdentity.toStdString(), systemClock()));
    return std::optional(std::move(identity));
}
}

Result<std::unique_ptr<Application>> startApplication(const Options &options)
{
    nameApplicationFonts();
    const auto home = options.home.toStdString();
    CAUSEWAY_TRY(auto oneApp, OneApp::make(options.home));
    CAUSEWAY_TRY(const auto connection, readConnection(options.connectionFile.toStdString()));
    CAUSEWAY_TRY(auto keys, platform::makeLinuxKeyStore(home));
    CAUSEWAY_TRY(auto client, makeClient({.home = home, .connection = connection}, *keys, systemClock()));
    CAUSEWAY_TRY(auto reader, readerOf(options));
    auto application = std::make_unique<QmlApplication>(options, std::move(oneApp), std::move(keys), std::move(client),
                                                        std::move(reader));
    if (!application->load())
        return Error{ErrorCode::Internal, "the user interface could not be loaded"};
    return std::unique_ptr<Application>(std::move(application));
}

Result<std::unique_ptr<Application>> startOrHandOver(const Options &options)
{
    const QDeadlineTimer patience(std::chrono::seconds(5));
    while (true) {
        auto started = startApplication(options);
        if (started || started.error().code != ErrorCode::VaultBusy)
            return started;
        if (!options.readerIdentity.isEmpty()) // nobody should read as another counter unawares
            return Error{ErrorCode::VaultBusy, "an app is open already; close it first to read as another counter"};
        const auto taken = handOver(options.home, options.link);
        if (taken)
            return std::unique_ptr<Application>();
        if (patience.hasExpired())
            return taken.error();
        QThread::msleep(50); // the other one is just beginning or ending
    }
}
}
