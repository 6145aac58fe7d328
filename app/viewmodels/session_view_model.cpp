#include "viewmodels/session_view_model.h"

#include "viewmodels/format.h"

namespace causeway::app {
namespace {

constexpr auto IdleTime = std::chrono::minutes(5);
}

SessionViewModel::SessionViewModel(const AppContext &context) : ViewModel(context)
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(IdleTime);
    connect(&m_idle, &QTimer::timeout, this, &SessionViewModel::lock);
    m_countdown.setInterval(std::chrono::seconds(1));
    connect(&m_countdown, &QTimer::timeout, this, [this] { setWaitSeconds(m_waitSeconds - 1); });
}

void SessionViewModel::setIdleTime(std::chrono::milliseconds time)
{
    m_idle.setInterval(time);
}

void SessionViewModel::start()
{
    readDoor();
}

void SessionViewModel::readDoor()
{
    askQuietly(
        [this](const Call &) -> Result<Door> {
            return Door{m_client.vault().state(), m_client.vault().throttle()};
        },
        [this](Result<Door> door) {
            const bool wasOpen = m_state == State::Open;
            showThrottle(door->throttle);
            setState(door->state == vault::VaultState::Absent       ? State::Absent
                         : door->state == vault::VaultState::Locked ? State::Locked
                                                                    : State::Open);
            if (wasOpen && m_state != State::Open)
                emit locked();
        });
}

void SessionViewModel::unlock()
{
    setEraseFailed(false);
    const auto pin = std::make_shared<SecretBytes>(m_pin.take()); // shared: a std::function must be copyable
    const auto isOfErase = std::make_shared<bool>(false);
    ask([this, pin, isOfErase](const Call &) { return unlockEnrolled(*pin, *isOfErase); },
        [this] {
            showThrottle({});
            opened();
        },
        [this, isOfErase](const Error &) {
            setEraseFailed(*isOfErase);
            readDoor();
        });
}

Result<void> SessionViewModel::unlockEnrolled(const SecretBytes &pin, bool &isOfErase)
{
    CAUSEWAY_CHECK(m_client.vault().unlock(pin));
    const auto profile = m_client.identity().profile();
    if (profile || profile.error().code != ErrorCode::NotEnrolled)
        return profile ? Result<void>() : Result<void>(profile.error());
    // Registration was cut off between making the vault and enrolling: there is nothing in it, begin again.
    const auto erased = m_client.vault().erase();
    isOfErase = !erased;
    return erased ? profile.error() : erased.error();
}

void SessionViewModel::connectToService()
{
    m_contact.begin();
    askQuietly(
        [this, stop = m_contact.source()](const Call &strand) -> Result<Contact> {
            // It may take no longer than any other call: a server answers, not a person.
            return OwnCall::run(strand, stop, [&](const Call &own) {
                return contact(Call{own.stop, strand.deadline});
            });
        },
        [this, hadEraseFailed = m_hasEraseFailed](Result<Contact> made) {
            if (m_state != State::Open)
                return; // it was asked before the door was shut
            const bool hasEraseFailedSince = m_hasEraseFailed && !hadEraseFailed;
            if (!made)
                return tell(made.error(), hasEraseFailedSince);
            tell(made->service, hasEraseFailedSince);
            if (made->isCaughtUp && !made->service)
                emit caughtUp();
        });
}

SessionViewModel::Contact SessionViewModel::contact(const Call &call)
{
    const auto loggedIn = m_client.identity().isLoggedIn() ? Result<void>() : m_client.identity().login(call);
    if (call.isCancelled())
        return {Error{ErrorCode::Cancelled}, false}; // nothing more is begun
    // Issuers and status lists ask for no login of ours: whether a certificate was withdrawn is learnt without one.
    const auto resumed = m_client.resumePending(call);
    const auto service = [&]() -> Result<void> {
        CAUSEWAY_CHECK(loggedIn);
        CAUSEWAY_CHECK(resumed);
        const auto bills = m_client.payments().bills(call); // only an answer proves that there is a connection
        return bills || bills.error().code == ErrorCode::ServerError ? Result<void>() : bills.error();
    };
    return {service(), static_cast<bool>(resumed)};
}

/// Where an erase failed since the service was asked, nobody has read that yet: it stays.
void SessionViewModel::tell(const Result<void> &service, bool hasEraseFailedSince)
{
    if (!service && service.error().code == ErrorCode::Cancelled)
        return; // called off here: that says nothing of the service
    if (service)
        m_connectedAt = systemClock().now();
    setOnline(static_cast<bool>(service));
    if (!hasEraseFailedSince) {
        setEraseFailed(false);
        const bool isDown = !service && causeway::isRetryable(service.error().code); // the offline bar says that
        setError(service || isDown ? ErrorInfo() : ErrorInfo::from(service.error()));
    }
    if (service)
        emit connected();
}

QString SessionViewModel::connectedAt() const
{
    return m_connectedAt ? formatTime(*m_connectedAt, m_settings.languageTag()) : QString();
}

void SessionViewModel::opened()
{
    clearError(); // of an erase before registering anew
    setEraseFailed(false);
    setState(State::Open);
    emit unlocked();
    connectToService();
}

void SessionViewModel::lock()
{
    if (m_state != State::Open)
        return;
    m_pin.clear();
    clearError();
    setEraseFailed(false);
    m_contact.cancel();
    askQuietly(
        [this](const Call &) -> Result<void> {
            m_client.desk().clear();
            m_client.holding().forget();
            m_client.vault().lock();
            return {};
        },
        [](Result<void>) {});
    setState(State::Locked);
    emit locked();
}

void SessionViewModel::startOver()
{
    setEraseFailed(false);
    m_contact.cancel();
    ask(
        [this](const Call &) {
            m_client.desk().clear();
            m_client.holding().forget();
            return m_client.vault().erase();
        },
        [this] {
            clearError(); // of a call that was still under way
            emit locked();
            showThrottle({});
            setState(State::Absent);
        },
        [this](const Error &) {
            setEraseFailed(true);
            readDoor(); // most of it may be destroyed all the same
        });
}

void SessionViewModel::touch()
{
    if (m_state == State::Open)
        m_idle.start();
}

void SessionViewModel::setState(State state)
{
    if (state == State::Open)
        m_idle.start();
    else
        m_idle.stop();
    if (state == m_state)
        return;
    m_state = state;
    emit stateChanged();
}

void SessionViewModel::setEraseFailed(bool failed)
{
    if (failed == m_hasEraseFailed)
        return;
    m_hasEraseFailed = failed;
    emit eraseFailedChanged();
}

void SessionViewModel::showThrottle(const vault::Throttle &throttle)
{
    if (throttle.failures != m_failures) {
        m_failures = throttle.failures;
        emit failuresChanged();
    }
    setWaitSeconds(int(std::chrono::ceil<std::chrono::seconds>(throttle.wait).count()));
}

void SessionViewModel::setWaitSeconds(int seconds)
{
    seconds = std::max(seconds, 0);
    if (seconds > 0)
        m_countdown.start();
    else
        m_countdown.stop();
    if (seconds == m_waitSeconds)
        return;
    m_waitSeconds = seconds;
    emit waitSecondsChanged();
}

void SessionViewModel::setOnline(bool online)
{
    if (online == m_online)
        return;
    m_online = online;
    emit onlineChanged();
}
}
