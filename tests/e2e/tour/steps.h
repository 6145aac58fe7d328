#pragma once

#include "browser.h"
#include "driver.h"
#include "report.h"
#include "sandbox_process.h"

#include <QJsonArray>
#include <QJsonObject>

namespace causeway::tour {

/// What the steps share.
struct Tour {
    Driver &driver;
    Browser &browser;
    Report &report;
    test::SandboxProcess &sandbox;
    /// Ends the app and starts it again on the same home, against the service of this connection file.
    std::function<void(const QString &connectionFile)> restartApp;
    /// Starts the program of the app on the same home with a link, as a browser does, and waits until it has handed it over.
    std::function<void(const QString &link)> startAgain;
    std::chrono::seconds idle{0}; ///< after which the app locks itself; 0: its own default, too long to wait for
    QString pin = QStringLiteral("271828");
};

void walkRegistration(Tour &tour);
void walkWallet(Tour &tour);
void walkNear(Tour &tour);
void walkServiceLogin(Tour &tour);
void walkPayments(Tour &tour);
void walkFaults(Tour &tour);
void walkOutages(Tour &tour);
void walkProgram(Tour &tour);
void walkLedgerAndLock(Tour &tour);

/// The six digits of the newest message, as a person reads them off the phone.
QString newestTransactionCode(Tour &tour);
/// Agrees on the sheet of an offer with the newest transaction code, and enters the PIN.
void acceptOffer(Tour &tour);
/// The QR codes that a camera in front of the window would read.
QStringList codesOnScreen(Tour &tour);
/// The text of the code that a login page shows.
QString scannedLink(const Browser::Page &loginPage);
/// From the place bar or rail: "home", "wallet", "services", "me".
void goTo(Tour &tour, const QString &place);
/// What the app says in the person's language, where the file of this name says `english`.
QString words(const char *file, const char *english);
/// Reads what happened and the code off whatever says so on the page or on the sheet for failures.
void readFailure(Tour &tour, const char *happened, const char *code);
/// Opens what is pasted into the scan page.
void paste(Tour &tour, const QString &text);
void lock(Tour &tour);
void unlock(Tour &tour);
/// Payments that the rail has carried out.
int paymentsMade(Tour &tour);
/// Agrees on the consent sheet and enters the PIN.
void approve(Tour &tour);
}
