#include "steps.h"

#include <QFile>

namespace causeway::tour {
namespace {

QString saveBillCode(Tour &tour, const QString &billId)
{
    const auto picture = tour.browser.get(QStringLiteral("/billing/bills/%1/qr.png").arg(billId));
    require(picture.status == 200, QStringLiteral("the paper bill has no code"));
    const auto path = tour.driver.folder() + QStringLiteral("/paper-bill.png");
    QFile file(path);
    require(file.open(QIODevice::WriteOnly) && file.write(picture.body) > 0,
            QStringLiteral("the code could not be saved"));
    return path;
}

/// The bill that is still to be paid, as the sandbox lists it for the first person.
QString unpaidBill(Tour &tour)
{
    const auto bills = tour.browser.get(QStringLiteral("/admin/bills")).json().value(QStringLiteral("bills")).toArray();
    for (const auto &bill : bills) {
        if (bill.toObject().value(QStringLiteral("status")).toString() == QLatin1String("due"))
            return bill.toObject().value(QStringLiteral("id")).toString();
    }
    fail(QStringLiteral("no bill is left to pay"));
}

void scanBill(Tour &tour, const QString &file)
{
    auto &driver = tour.driver;
    driver.click(QStringLiteral("scanButton"));
    driver.see(QStringLiteral("scanPage"));
    driver.settle();
    driver.dropFile(file);
}
}

void walkPayments(Tour &tour)
{
    auto &driver = tour.driver;
    const auto file = std::make_shared<QString>();
    tour.report.step(QStringLiteral("pay: a bill of the list"), [&] {
        goTo(tour, QStringLiteral("home"));
        driver.click(QStringLiteral("quick_bills"));
        driver.see(QStringLiteral("billCard"));
        driver.picture(QStringLiteral("bills"));
        driver.click(QStringLiteral("payButton"));
        driver.see(QStringLiteral("answers"));
        driver.picture(QStringLiteral("consent-payment"));
        approve(tour);
        driver.see(QStringLiteral("receiptPage"), std::chrono::seconds(40));
        driver.picture(QStringLiteral("receipt"));
        require(paymentsMade(tour) == 1, QStringLiteral("not exactly one payment was made"));
    });
    tour.report.step(QStringLiteral("pay: a bill read from its FPS code"), [&, file] {
        *file = saveBillCode(tour, unpaidBill(tour));
        goTo(tour, QStringLiteral("home"));
        scanBill(tour, *file);
        driver.see(QStringLiteral("answers"));
        driver.picture(QStringLiteral("consent-fps"));
        approve(tour);
        driver.see(QStringLiteral("receiptPage"), std::chrono::seconds(40));
        require(paymentsMade(tour) == 2, QStringLiteral("not exactly two payments were made"));
    });
    tour.report.step(QStringLiteral("pay: the same code again moves no money"), [&, file] {
        goTo(tour, QStringLiteral("home"));
        scanBill(tour, *file);
        driver.until(QStringLiteral("the app says that the bill is paid"), [&] {
            return driver.isVisible(QStringLiteral("errorBanner")) || driver.isVisible(QStringLiteral("failureClose"));
        });
        driver.picture(QStringLiteral("paid-already"));
        require(paymentsMade(tour) == 2, QStringLiteral("money moved twice"));
        goTo(tour, QStringLiteral("home"));
    });
}
}
