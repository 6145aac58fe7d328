#include "steps.h"

namespace causeway::tour {
namespace {

// FPS identifier 9999999 and 312 dollars; the last four characters should be D1A3.
constexpr auto CodeWithWrongChecksum =
    "00020101021226270012hk.com.hkicl0207999999952040000530334454031235802HK5902NA6002HK630484E1";

void plan(Tour &tour, const char *path, const char *mode)
{
    const auto planned = tour.browser.post(QStringLiteral("/admin/faults"),
                                           {{QStringLiteral("path"), QLatin1String(path)},
                                            {QStringLiteral("mode"), QLatin1String(mode)},
                                            {QStringLiteral("times"), 1}});
    require(planned.status < 300, QStringLiteral("the sandbox plans no such fault"));
}

QString codeShown(Tour &tour, const QString &where)
{
    tour.driver.see(where, std::chrono::seconds(40));
    return tour.driver.property(where, "failure");
}

void pasteDamagedCode(Tour &tour)
{
    auto &driver = tour.driver;
    goTo(tour, QStringLiteral("home"));
    driver.click(QStringLiteral("scanButton"));
    driver.see(QStringLiteral("scanPage"));
    driver.settle();
    driver.type(QStringLiteral("linkField"), QLatin1String(CodeWithWrongChecksum));
    driver.click(QStringLiteral("openLink"));
    require(codeShown(tour, QStringLiteral("errorBanner")) == QLatin1String("payment.code_checksum_wrong"),
            QStringLiteral("the damaged code is not called damaged"));
    driver.picture(QStringLiteral("damaged-code"));
    driver.click(QStringLiteral("backButton"));
}

void takeTamperedCertificate(Tour &tour)
{
    auto &driver = tour.driver;
    plan(tour, "/issuer/credential", "tamper_credential");
    goTo(tour, QStringLiteral("wallet"));
    driver.click(QStringLiteral("addCertificate"));
    driver.see(QStringLiteral("answers"));
    driver.click(QStringLiteral("secondButton"));
    driver.type(QStringLiteral("transactionCode"), newestTransactionCode(tour));
    driver.key(Qt::Key_Return);
    driver.typePin(QStringLiteral("consentPin"), tour.pin);
    driver.see(QStringLiteral("failureClose"), std::chrono::seconds(40));
    require(
        driver.property(QStringLiteral("failureCode"), "text").contains(QStringLiteral("wallet.credential_rejected")),
        QStringLiteral("the changed certificate is not called so"));
    driver.picture(QStringLiteral("tampered-certificate"));
    driver.close(QStringLiteral("failureClose"));
}

void openTamperedProgram(Tour &tour)
{
    auto &driver = tour.driver;
    plan(tour, "/registry/packages/*", "tamper_package");
    goTo(tour, QStringLiteral("services"));
    driver.click(QStringLiteral("programRow"));
    require(codeShown(tour, QStringLiteral("errorBanner")) == QLatin1String("miniprogram.package_tampered"),
            QStringLiteral("the changed mini-program is not called so"));
    driver.picture(QStringLiteral("tampered-program"));
    driver.click(QStringLiteral("backButton"));
}

int paymentsMade(Tour &tour)
{
    return int(
        tour.browser.get(QStringLiteral("/admin/payments")).json().value(QStringLiteral("payments")).toArray().size());
}

void payWhenTheAnswerIsLost(Tour &tour)
{
    auto &driver = tour.driver;
    const int before = paymentsMade(tour);
    plan(tour, "/rail/payments", "drop_after");
    goTo(tour, QStringLiteral("home"));
    driver.click(QStringLiteral("quick_bills"));
    driver.click(QStringLiteral("payButton"));
    driver.see(QStringLiteral("answers"));
    approve(tour);
    driver.until(
        QStringLiteral("a receipt, or the word that it is being found out"),
        [&] {
            return driver.isVisible(QStringLiteral("failureClose")) || driver.isVisible(QStringLiteral("receiptPage"));
        },
        std::chrono::seconds(40));
    driver.picture(QStringLiteral("answer-lost"));
    if (driver.isVisible(QStringLiteral("failureClose")))
        driver.close(QStringLiteral("failureClose"));
    require(paymentsMade(tour) == before + 1, QStringLiteral("money did not move exactly once"));
}
}

void walkFaults(Tour &tour)
{
    tour.report.step(QStringLiteral("fault: a damaged payment code pays nothing"), [&] { pasteDamagedCode(tour); });
    tour.report.step(QStringLiteral("fault: a changed certificate is not kept"),
                     [&] { takeTamperedCertificate(tour); });
    tour.report.step(QStringLiteral("fault: a changed mini-program is not started"),
                     [&] { openTamperedProgram(tour); });
    tour.report.step(QStringLiteral("fault: the answer to a payment is lost"), [&] { payWhenTheAnswerIsLost(tour); });
}
}
