#pragma once

#include "viewmodels/consent_view_model.h"
#include "viewmodels/scan_view_model.h"
#include "viewmodels/session_view_model.h"

#include <QObject>

namespace causeway::app {

/// A link that another program or the system handed over, until it can be opened as if it had been scanned: when the app is open and no
/// sheet or dialog asks or tells the person anything else, so that none changes under a finger. The newest one counts; erasing the data forgets it.
class WaitingLink final : public QObject {
    Q_OBJECT

public:
    WaitingLink(SessionViewModel &session, ConsentViewModel &consent, ScanViewModel &scan);

    /// What is no link for this app is passed over.
    void take(const QString &link);
    /// For QDesktopServices.
    Q_INVOKABLE void takeUrl(const QUrl &url) { take(url.toString(QUrl::FullyEncoded)); }
    /// Installed on the application: what macOS sends instead of starting a program again.
    bool eventFilter(QObject *, QEvent *event) override;

private:
    void forgetWhenErased();
    void open();
    bool isAskedNothing() const;

    SessionViewModel &m_session;
    ConsentViewModel &m_consent;
    ScanViewModel &m_scan;
    SessionViewModel::State m_before;
    QString m_link;
};
}
