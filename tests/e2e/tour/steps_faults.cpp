#include "steps.h"

namespace causeway::tour {
namespace {

// FPS identifier 9999999 and 312 dollars; the last four characters should be D1A3.
constexpr auto CodeWithWrongChecksum =
    "00020101021226270012hk.com.hkicl0207999999952040000530334454031235802HK5902NA6002HK630484E1";

void plan(Tour &tour, const char *path, const char *mode)
{
    tour.sandbox.plan({{"path", path}, {"mode", mode}, {"times", 1}});
}

void pasteDamagedCode(Tour &tour)
{
    auto &driver = tour.driver;
    goTo(tour, QStringLiteral("home"));
    paste(tour, QLatin1String(CodeWithWrongChecksum));
    readFailure(tour, "The code is damaged", "payment.code_checksum_wrong");
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
    acceptOffer(tour);
    readFailure(tour, "The certificate is not genuine", "wallet.credential_rejected");
    driver.picture(QStringLiteral("tampered-certificate"));
    driver.close(QStringLiteral("failureClose"));
}

void openTamperedProgram(Tour &tour)
{
    auto &driver = tour.driver;
    plan(tour, "/registry/packages/*", "tamper_package");
    goTo(tour, QStringLiteral("services"));
    driver.click(QStringLiteral("programRow"));
    readFailure(tour, "This mini-program was changed", "miniprogram.package_tampered");
    driver.picture(QStringLiteral("tampered-program"));
    driver.click(QStringLiteral("backButton"));
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
