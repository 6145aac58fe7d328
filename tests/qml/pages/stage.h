#pragma once

#include "fake_client.h"
#include "fake_clock.h"

#include "application/app_translator.h"
#include "application/waiting_link.h"
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

#include <causeway/platform/fake_key_store.h>
#include <causeway/platform/fake_proximity.h>
#include <causeway/platform/fake_qr_scanner.h>

#include <QDesktopServices>
#include <QFileInfo>
#include <QQmlEngine>
#include <QTemporaryDir>

namespace causeway::test {

/// What lies behind the pages of one test: the app's own view-models over fakes.
struct World {
    QTemporaryDir folder;
    platform::FakeKeyStore keys;
    platform::FakeQrScanner scanner;
    platform::FakeProximity air;
    FakeClock clock;
    FakeClient client{folder.path().toStdString(), keys, clock};
    app::SdkRunner sdk;
    app::Settings settings{folder.path()};
    app::AppContext context{client, sdk, settings};
    app::SessionViewModel session{context};
    app::RegistrationViewModel registration{context, session};
    app::ConsentViewModel consent{context};
    app::WalletViewModel wallet{context, consent};
    app::HoldingViewModel holding{context, wallet};
    app::BackupViewModel backups{context, registration, consent};
    app::ScanViewModel scan{context, scanner, consent};
    app::ShowNearViewModel showNear{context, air, consent, scan};
    app::ReadNearViewModel readNear{context, air};
    app::DataViewModel personalData{context};
    app::PaymentViewModel payments{context, consent};
    app::HomeViewModel home{context, payments, wallet};
    app::CodeViewModel code{context};
    app::WaitingLink link{session, consent, scan};
    app::CopyViewModel copies{context};
    app::LedgerViewModel ledger{context};
    app::ProgramsViewModel programs{context};
    app::DeviceViewModel device{ports::Protection::Software, "4.6.1 community"};

    World() = default;
    World(const World &) = delete;
    World &operator=(const World &) = delete;
    ~World()
    {
        client.script.release();
        sdk.stop(); // its work points at the view-models
    }
};

/// The director of the QML tests: lays out what the service holds, says what goes wrong, and tells what reached it.
class Stage final : public QObject {
    Q_OBJECT
    Q_PROPERTY(causeway::app::Settings *settings READ settings NOTIFY restarted)
    Q_PROPERTY(causeway::app::SessionViewModel *session READ session NOTIFY restarted)
    Q_PROPERTY(causeway::app::RegistrationViewModel *registration READ registration NOTIFY restarted)
    Q_PROPERTY(causeway::app::ConsentViewModel *consent READ consent NOTIFY restarted)
    Q_PROPERTY(causeway::app::WalletViewModel *wallet READ wallet NOTIFY restarted)
    Q_PROPERTY(causeway::app::HoldingViewModel *holding READ holding NOTIFY restarted)
    Q_PROPERTY(causeway::app::BackupViewModel *backups READ backups NOTIFY restarted)
    Q_PROPERTY(causeway::app::ShowNearViewModel *showNear READ showNear NOTIFY restarted)
    Q_PROPERTY(causeway::app::ReadNearViewModel *readNear READ readNear NOTIFY restarted)
    Q_PROPERTY(causeway::app::DataViewModel *personalData READ personalData NOTIFY restarted)
    Q_PROPERTY(causeway::app::PaymentViewModel *payments READ payments NOTIFY restarted)
    Q_PROPERTY(causeway::app::HomeViewModel *home READ home NOTIFY restarted)
    Q_PROPERTY(causeway::app::CodeViewModel *code READ code NOTIFY restarted)
    Q_PROPERTY(causeway::app::ScanViewModel *scan READ scan NOTIFY restarted)
    Q_PROPERTY(causeway::app::CopyViewModel *copies READ copies NOTIFY restarted)
    Q_PROPERTY(causeway::app::LedgerViewModel *ledger READ ledger NOTIFY restarted)
    Q_PROPERTY(causeway::app::ProgramsViewModel *programs READ programs NOTIFY restarted)
    Q_PROPERTY(causeway::app::DeviceViewModel *device READ device NOTIFY restarted)

public:
    explicit Stage(QQmlEngine &engine) : m_engine(engine) {}
    ~Stage() override
    {
        for (const auto *scheme : OutsideSchemes)
            QDesktopServices::unsetUrlHandler(QLatin1String(scheme));
    }

    app::Settings *settings() { return &m_world->settings; }
    app::SessionViewModel *session() { return &m_world->session; }
    app::RegistrationViewModel *registration() { return &m_world->registration; }
    app::ConsentViewModel *consent() { return &m_world->consent; }
    app::WalletViewModel *wallet() { return &m_world->wallet; }
    app::HoldingViewModel *holding() { return &m_world->holding; }
    app::BackupViewModel *backups() { return &m_world->backups; }
    app::ShowNearViewModel *showNear() { return &m_world->showNear; }
    app::ReadNearViewModel *readNear() { return &m_world->readNear; }
    app::DataViewModel *personalData() { return &m_world->personalData; }
    app::PaymentViewModel *payments() { return &m_world->payments; }
    app::HomeViewModel *home() { return &m_world->home; }
    app::CodeViewModel *code() { return &m_world->code; }
    app::ScanViewModel *scan() { return &m_world->scan; }
    app::CopyViewModel *copies() { return &m_world->copies; }
    app::LedgerViewModel *ledger() { return &m_world->ledger; }
    app::ProgramsViewModel *programs() { return &m_world->programs; }
    app::DeviceViewModel *device() { return &m_world->device; }

    /// A new device and a new service; every page must be gone. In this language from now on.
    Q_INVOKABLE void restart(const QString &language);
    /// A vault with the PIN 271828 and a person, locked; open() opens the door as well.
    Q_INVOKABLE void enrol();
    Q_INVOKABLE void open();
    /// The vault's state as session.start() finds it after this many seconds: what a restart of the app would show.
    Q_INVOKABLE void advance(int seconds);

    /// "enrol", "login", "offer", "issue", "wallet", "bills", "open_bill", "pay", "resume", "program", "open", "answer", "code", "give_up",
    /// "continue", "find" (one certificate), "keep", "remove", "history", "profile".
    Q_INVOKABLE void fail(const QString &step, const QString &code);
    Q_INVOKABLE void mend(const QString &step) { fail(step, {}); }
    /// Whatever would go out waits until release().
    Q_INVOKABLE void hold(const QString &step = {}) { m_world->client.script.hold(step.toStdString()); }
    Q_INVOKABLE void release() { m_world->client.script.release(); }
    Q_INVOKABLE bool isHolding() const { return m_world->client.script.isHeld(); }

    /// From now on no key can be used or destroyed.
    Q_INVOKABLE void breakKeyStore() { m_world->keys.setFailure(Error{ErrorCode::KeyStoreFailure}); }
    /// From now on the vault's key file can be neither read nor replaced nor erased, as on a disk that is read only.
    Q_INVOKABLE void breakStorage();

    /// {id, number, payee, whatFor, cents, days}
    Q_INVOKABLE void addBill(const QVariantMap &bill);
    /// {id, title, verdict: "valid"|"unknown"|"invalid", reasons: names, days, copies, checkedHoursAgo, listHoursAgo, pictures: {name: data URL, drawn where it is a PNG}}; `offer` for what the issuer would issue,
    /// with `codeLength` and `codeHint`, or with `loginPage` where it has the person log in.
    Q_INVOKABLE void addCertificate(const QVariantMap &certificate);
    /// What happens to a certificate behind the page's back: so many copies are left, or it is gone.
    Q_INVOKABLE void setCopies(const QString &id, int count);
    Q_INVOKABLE void lose(const QString &id);
    /// Its issuer issued it again, and these claims say something else.
    Q_INVOKABLE void change(const QString &id, const QStringList &names);
    /// To whom it was shown: {name, outcome: "approved"|"declined"|"failed:...", fields: names, purpose}; the last one told is the newest.
    Q_INVOKABLE void tellHistory(const QString &id, const QVariantMap &line);
    /// Whose backups are made and restored from now on.
    Q_INVOKABLE void setBackupHolder(const QString &name);
    /// What a restored backup of another phone lists, and how many of it; the vault must be open.
    Q_INVOKABLE void addRestorable(const QString &title, const QString &configuration, int count = 1);
    /// That list can be read no more, or again.
    Q_INVOKABLE void breakRestorables();
    Q_INVOKABLE void mendRestorables();
    /// What a phone near by shows: {type, verdict, reasons: names, claims: {name: value}, own: {name: value}, ages: {name: bool}, missing: names, listHoursAgo}. `ages` are those that were
    /// asked for, unless told all that it states; a type other than a driving licence was not asked for.
    Q_INVOKABLE void layReading(const QVariantMap &document);
    /// The text of the code of a phone near by, and of one that shows nothing.
    Q_INVOKABLE QString phoneCode() const;
    /// What an issuer will send later; keepPromise() has the first of them come behind the page's back.
    Q_INVOKABLE void promiseCertificate(const QString &title);
    /// The first of them was only asked for: the issuer has promised nothing.
    Q_INVOKABLE void cutOffPromise();
    /// The first of them will not come: `code` says why.
    Q_INVOKABLE void breakPromise(const QString &code);
    Q_INVOKABLE void keepPromise(const QVariantMap &certificate);
    Q_INVOKABLE void offerCertificate(const QVariantMap &certificate);
    /// This link, or answer to a login, was taken before, and this came of it: {certificate: id} or {pending: id}.
    Q_INVOKABLE void takeBefore(const QString &uri, const QVariantMap &result);
    Q_INVOKABLE void addService(const QString &name, const QString &department);
    Q_INVOKABLE void addProgram(const QString &name);
    /// A service that wants to log the person in: {name, number, fields: {name: required}}, behind this text.
    Q_INVOKABLE void addLogin(const QString &text, const QVariantMap &login);
    /// Somebody who asks to be shown a certificate, behind this text: {name, warnings, choices: [{id, required, several, settled, options: [{id, title,
    /// fields: {name: value}}]}], answerable, withheld: [{title, reasons: names}]}. Without a name nobody knows who it is; `near` has no address either. Once answered, the asker wants the person back at `link`.
    Q_INVOKABLE void addPresentation(const QString &text, const QVariantMap &asked, const QString &link);
    /// Whether the request that stands behind that text waits for an answer.
    Q_INVOKABLE bool isAtTheDesk(const QString &text);
    /// Another program, or a page, hands over a link.
    Q_INVOKABLE void handOver(const QString &link) { m_world->link.take(link); }
    /// Addresses that were opened outside of the app.
    Q_INVOKABLE QStringList openedOutside() const { return m_outside; }
    Q_INVOKABLE void openOutside(const QUrl &url) { m_outside += url.toString(QUrl::FullyEncoded); }
    /// The desktop has no browser until it gets one back, or until restart().
    Q_INVOKABLE void takeBrowserAway() { openWith("thereIsNone"); }
    Q_INVOKABLE void giveBrowserBack() { openWith("openOutside"); }

    Q_INVOKABLE int ordersSent();
    /// The ledger learns how the payment of a bill ended: "settled", "failed:payment.refused".
    Q_INVOKABLE void hearOfPayment(const QString &billId, const QString &outcome);
    /// [{approved, fields, choices?: {choice: [option]}}] as the services got them.
    Q_INVOKABLE QVariantList answers();
    Q_INVOKABLE bool vaultIsAbsent();
    /// A place on this device to save to, and whether something of some size stands there.
    Q_INVOKABLE QUrl fileNamed(const QString &name) const
    {
        return QUrl::fromLocalFile(m_world->folder.filePath(name));
    }
    Q_INVOKABLE bool isThere(const QUrl &file) const { return QFileInfo(file.toLocalFile()).size() > 0; }
    /// Changes the last letter of a file.
    Q_INVOKABLE void spoil(const QUrl &file) const;
    Q_INVOKABLE bool contains(const QUrl &file, const QString &text) const;
    /// What the codes in the picture of that name say; where it is.
    Q_INVOKABLE QUrl layPicture(const QString &name, const QStringList &codes);
    /// Lets a file go over the middle of the window, as a file manager does.
    Q_INVOKABLE void drop(const QUrl &file) const;

signals:
    void restarted();

private:
    static constexpr const char *OutsideSchemes[]{"https", "http", "file"};

    void idle();
    void openWith(const char *method);

    QQmlEngine &m_engine;
    app::AppTranslator m_translator;
    QStringList m_outside;
    std::unique_ptr<World> m_world;
};
}
