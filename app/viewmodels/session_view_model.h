#pragma once

#include "viewmodels/own_call.h"
#include "viewmodels/pin_entry.h"
#include "viewmodels/view_model.h"

#include <QTimer>

namespace causeway::app {

/// The door: whether there is a vault, whether it is open; unlocking, locking by hand and after idle time, starting over.
class SessionViewModel final : public causeway::app::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in main.cpp")
    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(causeway::app::PinEntry *pin READ pin CONSTANT FINAL)
    /// Seconds until the next PIN is taken; 0 when one may be tried.
    Q_PROPERTY(int waitSeconds READ waitSeconds NOTIFY waitSecondsChanged FINAL)
    Q_PROPERTY(int failures READ failures NOTIFY failuresChanged FINAL)
    /// `error` says why not everything could be erased, and nothing else.
    Q_PROPERTY(bool eraseFailed READ hasEraseFailed NOTIFY eraseFailedChanged FINAL)
    /// False while the service cannot be reached.
    Q_PROPERTY(bool online READ isOnline NOTIFY onlineChanged FINAL)
    /// When the service was last reached since the app was started, as the person reads it: what is shown is as old as that. Empty: not yet.
    Q_PROPERTY(QString connectedAt READ connectedAt NOTIFY onlineChanged FINAL)

public:
    enum class State { Starting, Absent, Locked, Open };
    Q_ENUM(State)

    explicit SessionViewModel(const AppContext &context);

    State state() const { return m_state; }
    PinEntry *pin() { return &m_pin; }
    int waitSeconds() const { return m_waitSeconds; }
    int failures() const { return m_failures; }
    bool hasEraseFailed() const { return m_hasEraseFailed; }
    bool isOnline() const { return m_online; }
    QString connectedAt() const;
    void setIdleTime(std::chrono::milliseconds time);

    /// Finds out the state; call it once the window is there.
    Q_INVOKABLE void start();
    /// Tries the digits in `pin`.
    Q_INVOKABLE void unlock();
    /// Calls off what connectToService() waits for: the key does not stay for it.
    Q_INVOKABLE void lock();
    /// Destroys everything on this device; the state is Absent afterwards, also where the vault is gone and the rest of it has to wait for the next start (`error`, `eraseFailed`).
    Q_INVOKABLE void startOver();
    /// The person did something: the idle clock begins again.
    Q_INVOKABLE void touch();
    /// Logs in and finishes what was left behind, the latter even where nobody can log in; quiet when there is no network, and where the door was shut meanwhile. Asked again, it begins anew.
    Q_INVOKABLE void connectToService();
    /// After registration: the vault is open already.
    void opened();

signals:
    void stateChanged();
    void waitSecondsChanged();
    void failuresChanged();
    void eraseFailedChanged();
    void onlineChanged();
    /// The view-models forget what they hold.
    void locked();
    void unlocked();
    /// Logged in and caught up: what comes from the service may be fetched.
    void connected();
    /// Not logged in, but caught up: certificates may have come, or may not be believed any more.
    void caughtUp();

private:
    struct Contact {
        Result<void> service;
        bool isCaughtUp = false;
    };
    struct Door {
        vault::VaultState state = vault::VaultState::Absent;
        vault::Throttle throttle;
    };

    Result<void> unlockEnrolled(const SecretBytes &pin, bool &isOfErase);
    Contact contact(const Call &call);
    void tell(const Result<void> &service, bool hasEraseFailedSince);
    void setState(State state);
    void setEraseFailed(bool failed);
    void readDoor();
    void showThrottle(const vault::Throttle &throttle);
    void setWaitSeconds(int seconds);
    void setOnline(bool online);

    PinEntry m_pin{nullptr};
    OwnCall m_contact;
    State m_state = State::Starting;
    int m_waitSeconds = 0;
    int m_failures = 0;
    bool m_hasEraseFailed = false;
    bool m_online = true;
    std::optional<SystemTime> m_connectedAt;
    QTimer m_idle;
    QTimer m_countdown;
};
}
