#include "application/waiting_link.h"

#include "application/links.h"

#include <QFileOpenEvent>

#include <utility>

namespace causeway::app {

WaitingLink::WaitingLink(SessionViewModel &session, ConsentViewModel &consent, ScanViewModel &scan)
    : m_session(session), m_consent(consent), m_scan(scan), m_before(session.state())
{
    connect(&session, &SessionViewModel::stateChanged, this, &WaitingLink::forgetWhenErased);
    // Queued: first the pages are made, and the login is asked for that the link may need.
    connect(&session, &SessionViewModel::stateChanged, this, &WaitingLink::open, Qt::QueuedConnection);
    connect(&consent, &ConsentViewModel::stepChanged, this, &WaitingLink::open, Qt::QueuedConnection);
    connect(&consent, &ConsentViewModel::engagedChanged, this, &WaitingLink::open, Qt::QueuedConnection);
    connect(&consent, &ViewModel::busyChanged, this, &WaitingLink::open, Qt::QueuedConnection);
    connect(&scan, &ViewModel::busyChanged, this, &WaitingLink::open, Qt::QueuedConnection);
    connect(&scan, &ScanViewModel::amountWantedChanged, this, &WaitingLink::open, Qt::QueuedConnection);
}

void WaitingLink::take(const QString &link)
{
    if (!isLink(link))
        return;
    m_link = link;
    QMetaObject::invokeMethod(this, &WaitingLink::open, Qt::QueuedConnection);
}

bool WaitingLink::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::FileOpen)
        takeUrl(static_cast<QFileOpenEvent *>(event)->url());
    return false;
}

void WaitingLink::forgetWhenErased()
{
    const auto before = std::exchange(m_before, m_session.state());
    if (m_before == SessionViewModel::State::Absent && before != SessionViewModel::State::Starting)
        m_link.clear();
}

bool WaitingLink::isAskedNothing() const
{
    return m_consent.isFree() && !m_scan.isBusy() && !m_scan.isAmountWanted();
}

void WaitingLink::open()
{
    if (m_link.isEmpty() || m_session.state() != SessionViewModel::State::Open || m_consent.isBusy())
        return;
    if (m_consent.step() == ConsentViewModel::Step::LoggingIn && m_consent.isLoginAnswer(m_link))
        m_consent.continueIssuance(std::exchange(m_link, {}), true);
    else if (isAskedNothing())
        m_scan.openLink(std::exchange(m_link, {}));
}
}
