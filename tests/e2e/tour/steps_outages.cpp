#include "steps.h"

#include <causeway/base/json.h>
#include <causeway/payment/payment_code.h>

#include <QCoreApplication>
#include <QFile>

#include <csignal>
#include <sys/resource.h>
#include <utility>

namespace causeway::tour {
namespace {

constexpr auto SlowAnswer = std::chrono::seconds(60);

/// What the person has on the device, as the app shows it.
struct Holdings {
    int certificates = 0;
    int receipts = 0;

    friend bool operator==(const Holdings &, const Holdings &) = default;
};

/// How many there are, seen twice: a list that is read anew is empty for a moment.
int countOf(Driver &driver, const QString &name)
{
    int last = 0;
    driver.until(name + QStringLiteral(" in a list that stands still"), [&] {
        const int before = std::exchange(last, driver.count(name));
        return last > 0 && last == before;
    });
    return last;
}

Holdings holdings(Tour &tour)
{
    auto &driver = tour.driver;
    Holdings seen;
    goTo(tour, QStringLiteral("wallet"));
    seen.certificates = countOf(driver, QStringLiteral("certificateCard"));
    goTo(tour, QStringLiteral("home"));
    driver.click(QStringLiteral("quick_bills"));
    seen.receipts = countOf(driver, QStringLiteral("receiptRow"));
    return seen;
}

void requireHoldings(Tour &tour, const Holdings &before)
{
    const auto now = holdings(tour);
    require(now == before,
            QStringLiteral("certificates %1, receipts %2 instead of %3 and %4")
                .arg(now.certificates)
                .arg(now.receipts)
                .arg(before.certificates)
                .arg(before.receipts));
}

/// A shop's code over so many cents.
QString shopCode(std::int64_t cents)
{
    const auto code = payment::writePaymentCode({{"00", "01", {}},
                                                 {"01", "12", {}},
                                                 {"26", "", {{"00", "hk.com.hkicl", {}}, {"02", "6000509", {}}}},
                                                 {"52", "0000", {}},
                                                 {"53", "344", {}},
                                                 {"54", toDecimal({cents, "HKD"}), {}},
                                                 {"58", "HK", {}},
                                                 {"59", "NA", {}},
                                                 {"60", "HK", {}}});
    require(bool(code), QStringLiteral("no code of a shop"));
    return QString::fromStdString(*code);
}

/// Until the app has heard from the service: the bar is gone, and asking again helps where it is not.
void online(Tour &tour)
{
    tour.driver.until(
        QStringLiteral("the connection is back"), [&] { return !tour.driver.isVisible(QStringLiteral("offlineBar")); },
        std::chrono::seconds(60));
}

/// With large letters it is a line, until one wants to know.
void unfold(Tour &tour)
{
    if (tour.driver.isVisible(QStringLiteral("bannerFold")))
        tour.driver.click(QStringLiteral("bannerFold"));
}

void withoutNetwork(Tour &tour)
{
    auto &driver = tour.driver;
    const auto before = holdings(tour);
    tour.sandbox.kill();
    lock(tour);
    unlock(tour);
    driver.see(QStringLiteral("offlineBar"), std::chrono::seconds(40));
    const auto title = driver.property(QStringLiteral("offlineBar"), "title");
    require(
        title.startsWith(words("Notices", "No connection: what you see is from %1.").section(QLatin1Char('%'), 0, 0)),
        QStringLiteral("the bar says something else: %1").arg(title));
    driver.picture(QStringLiteral("offline"));
    requireHoldings(tour, before);
    driver.settle();
    require(!driver.isVisible(QStringLiteral("errorBanner")), QStringLiteral("no connection is said twice"));
    driver.picture(QStringLiteral("offline-bills"));
    tour.sandbox.start();
    unfold(tour);
    driver.click(QStringLiteral("bannerAction"));
    online(tour);
    requireHoldings(tour, before);
}

QString connectionWithAnotherAuthority(Tour &tour)
{
    QFile genuine(QString::fromStdString(tour.sandbox.connectionFile()));
    require(genuine.open(QIODevice::ReadOnly), QStringLiteral("the connection file cannot be read"));
    auto json = parseJson(genuine.readAll().toStdString()).valueOr(Json::object());
    json["ca"] = json["trust"]; // it signs documents, not servers
    QFile changed(QString::fromStdString(tour.sandbox.folder() + "/another-authority.json"));
    require(changed.open(QIODevice::WriteOnly) && changed.write(QByteArray::fromStdString(toCompact(json))) > 0,
            QStringLiteral("the changed connection file cannot be written"));
    return changed.fileName();
}

void wrongServerCertificate(Tour &tour)
{
    auto &driver = tour.driver;
    const auto before = holdings(tour);
    tour.restartApp(connectionWithAnotherAuthority(tour));
    unlock(tour);
    driver.see(QStringLiteral("serviceFailure"), std::chrono::seconds(40));
    driver.picture(QStringLiteral("server-not-trusted"));
    unfold(tour);
    readFailure(tour, "The server could not prove who it is", "net.server_not_trusted");
    requireHoldings(tour, before);
    tour.restartApp(QString::fromStdString(tour.sandbox.connectionFile()));
    unlock(tour);
    online(tour);
    requireHoldings(tour, before);
}

void wrongIssuer(Tour &tour)
{
    auto &driver = tour.driver;
    const auto before = holdings(tour);
    tour.restartApp(QString::fromStdString(tour.sandbox.connectionFile())); // what it knew of the issuer is forgotten
    tour.sandbox.plan({{"path", "/.well-known/oauth-authorization-server/idp"}, {"mode", "wrong_issuer"}});
    unlock(tour);
    const auto page = tour.browser.get(QStringLiteral("/service/library/login"));
    paste(tour, scannedLink(page));
    readFailure(tour, "The login service is not the expected one", "identity.issuer_mismatch");
    require(!driver.isVisible(QStringLiteral("answers")), QStringLiteral("the sheet of a wrong issuer is shown"));
    driver.picture(QStringLiteral("wrong-issuer"));
    driver.click(QStringLiteral("backButton"));
    tour.sandbox.clearFaults();
    requireHoldings(tour, before);
}

/// As a full disk: no file of this process may grow beyond so many bytes.
class FullDisk {
public:
    FullDisk()
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, SIG_IGN); // the write fails instead
        const rlimit none{0, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &none);
    }
    ~FullDisk() { makeRoom(); }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;
    void makeRoom() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

void fullDisk(Tour &tour)
{
    auto &driver = tour.driver;
    const auto before = holdings(tour);
    const int paid = paymentsMade(tour);
    paste(tour, shopCode(7'601));
    driver.see(QStringLiteral("answers"));
    driver.click(QStringLiteral("secondButton"));
    driver.see(QStringLiteral("consentPin"));
    {
        FullDisk disk;
        driver.typePin(QStringLiteral("consentPin"), tour.pin);
        driver.see(QStringLiteral("failureClose"), std::chrono::seconds(40));
    }
    readFailure(tour, "The storage is full", "vault.storage_full");
    driver.read(words("ErrorWords", "Nothing was paid."));
    driver.picture(QStringLiteral("full-disk"));
    driver.close(QStringLiteral("failureClose"));
    require(paymentsMade(tour) == paid, QStringLiteral("money moved that the device could not remember"));
    requireHoldings(tour, before);
}

void killedInTheMiddle(Tour &tour)
{
    auto &driver = tour.driver;
    const auto before = holdings(tour);
    const int paid = paymentsMade(tour);
    tour.sandbox.plan({{"path", "/rail/payments"},
                       {"mode", "delay_ms"},
                       {"value", std::chrono::milliseconds(SlowAnswer).count()},
                       {"times", 1}});
    paste(tour, shopCode(7'602));
    driver.see(QStringLiteral("answers"));
    approve(tour);
    driver.until(QStringLiteral("the order arrives"),
                 [&] { return tour.sandbox.json("/admin/faults").at("faults").empty(); });
    tour.sandbox.kill();
    readFailure(tour, "We do not know yet whether the payment went through", "payment.pending");
    driver.picture(QStringLiteral("sandbox-killed"));
    driver.close(QStringLiteral("failureClose"));
    tour.sandbox.start();
    goTo(tour, QStringLiteral("home"));
    driver.click(QStringLiteral("quick_bills"));
    driver.click(QStringLiteral("bannerAction"));
    driver.until(QStringLiteral("the receipt of the payment"),
                 [&] { return driver.count(QStringLiteral("receiptRow")) == before.receipts + 1; });
    require(paymentsMade(tour) == paid + 1, QStringLiteral("money did not move exactly once"));
    goTo(tour, QStringLiteral("me"));
    driver.click(QStringLiteral("ledgerRow"));
    driver.see(QStringLiteral("chain_whole"));
    driver.read(QCoreApplication::translate("LedgerWords", "%1: %2")
                    .arg(words("LedgerWords", "Payment"), words("LedgerWords", "went through")));
    driver.picture(QStringLiteral("ledger-after-pending"));
}
}

void walkOutages(Tour &tour)
{
    tour.report.step(QStringLiteral("fault: no network"), [&] { withoutNetwork(tour); });
    tour.report.step(QStringLiteral("fault: another server's certificate"), [&] { wrongServerCertificate(tour); });
    tour.report.step(QStringLiteral("fault: another login service than the expected one"), [&] { wrongIssuer(tour); });
    tour.report.step(QStringLiteral("fault: the disk is full"), [&] { fullDisk(tour); });
    tour.report.step(QStringLiteral("fault: the service is killed in the middle of a payment"),
                     [&] { killedInTheMiddle(tour); });
}
}
