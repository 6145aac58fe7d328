#include "steps.h"

#include <QFileInfo>
#include <QQuickItem>
#include <QUrl>

namespace causeway::tour {
namespace {

constexpr int FreeTries = 5;

void makeBackup(Tour &tour)
{
    auto &driver = tour.driver;
    const auto file = driver.folder() + QStringLiteral("/backup.jwe");
    goTo(tour, QStringLiteral("me"));
    driver.click(QStringLiteral("setting_backup"));
    auto *page = driver.see(QStringLiteral("makeBackupPage"));
    for (const auto *field : {"passphraseField", "passphraseAgainField"})
        driver.type(QLatin1String(field), QStringLiteral("seven green kites over the bay"));
    driver.picture(QStringLiteral("backup"));
    require(
        QMetaObject::invokeMethod(page, "save", Q_ARG(QUrl, QUrl::fromLocalFile(file))), // what the file dialog calls
        QStringLiteral("the page takes no file"));
    driver.see(QStringLiteral("backupSaved"), std::chrono::seconds(60));
    require(QFileInfo(file).size() > 0 && QFile::remove(file), QStringLiteral("there is no backup"));
    driver.click(QStringLiteral("backButton"));
}
}

void lock(Tour &tour)
{
    goTo(tour, QStringLiteral("me"));
    tour.driver.click(QStringLiteral("lockRow"));
    tour.driver.see(QStringLiteral("unlockPage"));
}

void unlock(Tour &tour)
{
    tour.driver.see(QStringLiteral("unlockPage"));
    tour.driver.typePin(QStringLiteral("pinPad"), tour.pin);
    tour.driver.see(QStringLiteral("homePage"));
}

void walkLedgerAndLock(Tour &tour)
{
    auto &driver = tour.driver;
    tour.report.step(QStringLiteral("ledger: every answer, the chain holds"), [&] {
        goTo(tour, QStringLiteral("me"));
        driver.picture(QStringLiteral("me"));
        driver.click(QStringLiteral("ledgerRow"));
        driver.see(QStringLiteral("ledgerPage"));
        driver.see(QStringLiteral("chain_whole"));
        driver.picture(QStringLiteral("ledger"));
        driver.click(QStringLiteral("backButton"));
    });
    tour.report.step(QStringLiteral("backup: made under a passphrase"), [&] { makeBackup(tour); });
    tour.report.step(QStringLiteral("lock, and unlock with the PIN"), [&] {
        lock(tour);
        driver.picture(QStringLiteral("locked"));
        unlock(tour);
    });
    tour.report.step(QStringLiteral("five wrong PINs, then a delay"), [&] {
        lock(tour);
        for (int i = 0; i < FreeTries; ++i)
            driver.typePin(QStringLiteral("pinPad"), QStringLiteral("314159"));
        auto *pad = driver.see(QStringLiteral("pinPad"));
        driver.until(QStringLiteral("the door stays shut"),
                     [pad] { return pad->property("busy").toBool() && !pad->property("error").toString().isEmpty(); });
        driver.settle();
        driver.picture(QStringLiteral("throttled"));
        driver.typePin(QStringLiteral("pinPad"), tour.pin); // waits until the pad takes digits again
        driver.see(QStringLiteral("homePage"));
    });
    if (tour.idle.count() > 0) {
        tour.report.step(QStringLiteral("locks by itself when nobody touches it"), [&] {
            driver.see(QStringLiteral("unlockPage"), tour.idle + std::chrono::seconds(30));
            unlock(tour);
        });
    }
    tour.report.step(QStringLiteral("forgotten PIN: erase and start over"), [&] {
        lock(tour);
        driver.click(QStringLiteral("forgottenButton"));
        driver.see(QStringLiteral("startOverPage"));
        driver.picture(QStringLiteral("start-over"));
        driver.click(QStringLiteral("eraseCheck"));
        driver.click(QStringLiteral("eraseButton"));
        driver.see(QStringLiteral("languagePage"));
    });
}
}
