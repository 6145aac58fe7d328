#include "steps.h"

#include <QRegularExpression>

namespace causeway::tour {
namespace {

QString verify(Tour &tour, const QString &code)
{
    const auto answer = tour.browser.post(QStringLiteral("/verifier/check"), {{QStringLiteral("code"), code}}).json();
    const auto result = answer.value(QStringLiteral("result")).toString();
    return result == QLatin1String("refused") ? answer.value(QStringLiteral("reason")).toString() : result;
}

void takeLicence(Tour &tour)
{
    auto &driver = tour.driver;
    goTo(tour, QStringLiteral("wallet"));
    driver.picture(QStringLiteral("wallet-empty"));
    driver.click(QStringLiteral("emptyAction"));
    driver.see(QStringLiteral("answers"));
    driver.picture(QStringLiteral("offer"));
    acceptOffer(tour);
    driver.see(QStringLiteral("certificatePage"), std::chrono::seconds(40));
}

QString personalCode(Tour &tour)
{
    QString code;
    tour.driver.until(QStringLiteral("a readable personal code"), [&] {
        const auto texts = codesOnScreen(tour);
        if (!texts.isEmpty())
            code = texts.first();
        return code.startsWith(QLatin1String("causeway:code:"));
    });
    return code;
}
}

QString newestTransactionCode(Tour &tour)
{
    const auto messages =
        tour.browser.get(QStringLiteral("/admin/messages")).json().value(QStringLiteral("messages")).toArray();
    require(!messages.isEmpty(), QStringLiteral("no message with a transaction code"));
    const auto text = messages.first().toObject().value(QStringLiteral("text")).toString();
    const auto match = QRegularExpression(QStringLiteral("\\b(\\d{6})\\b")).match(text);
    require(match.hasMatch(), QStringLiteral("the newest message holds no six-digit code"));
    return match.captured(1);
}

void acceptOffer(Tour &tour)
{
    auto &driver = tour.driver;
    driver.click(QStringLiteral("secondButton"));
    driver.see(QStringLiteral("transactionCode"));
    driver.settle();
    driver.type(QStringLiteral("transactionCode"), newestTransactionCode(tour));
    driver.picture(QStringLiteral("transaction-code"));
    driver.key(Qt::Key_Return);
    driver.typePin(QStringLiteral("consentPin"), tour.pin);
}

void walkWallet(Tour &tour)
{
    auto &driver = tour.driver;
    tour.report.step(QStringLiteral("certificate: driving licence by OpenID4VCI"), [&] { takeLicence(tour); });
    tour.report.step(QStringLiteral("certificate: what it says, whether it is believed"), [&] {
        driver.until(QStringLiteral("the belief"), [&] { return driver.isVisible(QStringLiteral("belief_valid")); });
        driver.picture(QStringLiteral("certificate"));
    });
    tour.report.step(QStringLiteral("certificate: made a favourite"), [&] {
        driver.click(QStringLiteral("favouriteButton"));
        driver.until(QStringLiteral("the star"), [&] {
            return driver.property(QStringLiteral("favouriteButton"), "iconName") == QLatin1String("star-filled");
        });
        goTo(tour, QStringLiteral("wallet"));
        driver.see(QStringLiteral("certificateCard"));
        driver.picture(QStringLiteral("wallet"));
    });
    tour.report.step(QStringLiteral("personal code: accepted once, refused replayed and old"), [&] {
        goTo(tour, QStringLiteral("home"));
        driver.click(QStringLiteral("quick_code"));
        driver.see(QStringLiteral("personalCode"));
        const auto code = personalCode(tour);
        driver.picture(QStringLiteral("personal-code"));
        require(verify(tour, code) == QLatin1String("accepted"),
                QStringLiteral("the verifier does not accept the code"));
        require(verify(tour, code) == QLatin1String("replayed"), QStringLiteral("the verifier accepts a code twice"));
        driver.until(
            QStringLiteral("the code changes by itself"), [&] { return personalCode(tour) != code; },
            std::chrono::seconds(45));
        const auto next = personalCode(tour);
        tour.browser.post(QStringLiteral("/admin/clock"), {{QStringLiteral("advance_seconds"), 120}});
        const auto late = verify(tour, next);
        tour.browser.post(QStringLiteral("/admin/clock"), {{QStringLiteral("reset"), true}});
        require(late == QLatin1String("expired"), QStringLiteral("the verifier accepts an old code"));
        driver.click(QStringLiteral("backButton"));
    });
}
}
