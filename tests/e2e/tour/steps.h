#pragma once

#include "browser.h"
#include "driver.h"
#include "report.h"

#include <QJsonArray>
#include <QJsonObject>

namespace causeway::tour {

/// What the steps share.
struct Tour {
    Driver &driver;
    Browser &browser;
    Report &report;
    std::chrono::seconds idle{0}; ///< after which the app locks itself; 0: its own default, too long to wait for
    QString pin = QStringLiteral("271828");
};

void walkRegistration(Tour &tour);
void walkWallet(Tour &tour);
void walkServiceLogin(Tour &tour);
void walkPayments(Tour &tour);
void walkFaults(Tour &tour);
void walkProgram(Tour &tour);
void walkLedgerAndLock(Tour &tour);

/// The six digits of the newest message, as a person reads them off the phone.
QString newestTransactionCode(Tour &tour);
/// The QR codes that a camera in front of the window would read.
QStringList codesOnScreen(Tour &tour);
/// From the place bar or rail: "home", "wallet", "services", "me".
void goTo(Tour &tour, const QString &place);
/// Agrees on the consent sheet and enters the PIN.
void approve(Tour &tour);
}
