#include "steps.h"

#include <QGuiApplication>
#include <QPainter>
#include <QRasterWindow>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace causeway::tour {
namespace {

/// The browser's window beside the app, showing the code of the broker page.
class CodeWindow final : public QRasterWindow {
public:
    explicit CodeWindow(QImage code) : m_code(std::move(code))
    {
        setGeometry(700, 100, 480, 480);
        show();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(QRect(QPoint(), size()), Qt::white);
        painter.drawImage(QRect(40, 40, 400, 400), m_code);
    }

private:
    QImage m_code;
};

struct LoginPage {
    QString requestUri;
    QString number;
    QString link; ///< for who has the app on the same device
    QImage code;
};

LoginPage openLoginPage(Tour &tour)
{
    const auto broker = tour.browser.get(QStringLiteral("/service/library/login"));
    require(broker.status == 200, QStringLiteral("the service shows no login page: %1").arg(broker.status));
    const auto uri = QUrlQuery(QUrl(broker.url)).queryItemValue(QStringLiteral("request_uri"), QUrl::FullyEncoded);
    const auto picture = tour.browser.get(QStringLiteral("/idp/authorize/qr.png?request_uri=") + uri);
    LoginPage page{uri, {}, scannedLink(broker), QImage::fromData(picture.body)};
    require(!page.code.isNull(), QStringLiteral("the login page has no code"));
    const auto match =
        QRegularExpression(QStringLiteral("id=\"match\"[^>]*>\\s*(\\d\\d)")).match(QString::fromUtf8(broker.body));
    require(match.hasMatch(), QStringLiteral("the login page shows no number to compare"));
    page.number = match.captured(1);
    return page;
}

QJsonObject status(Tour &tour, const LoginPage &page)
{
    return tour.browser.get(QStringLiteral("/idp/authorize/status?request_uri=") + page.requestUri).json();
}

/// What the page shows once its login was answered.
QString answeredPage(Tour &tour, const LoginPage &page, const char *expected)
{
    QJsonObject answer;
    tour.driver.until(QStringLiteral("the page hears of the answer"), [&] {
        answer = status(tour, page);
        return answer.value(QStringLiteral("status")).toString() == QLatin1String(expected);
    });
    return tour.browser.get(answer.value(QStringLiteral("redirect_to")).toString()).text();
}

void readFromScreen(Tour &tour, const LoginPage &page)
{
    auto &driver = tour.driver;
    const CodeWindow window(page.code);
    driver.click(QStringLiteral("scanButton"));
    driver.see(QStringLiteral("scanPage"));
    driver.picture(QStringLiteral("scan"));
    driver.click(QStringLiteral("scanScreen"));
    driver.see(QStringLiteral("answers"));
}

void readFromFile(Tour &tour, const LoginPage &page)
{
    auto &driver = tour.driver;
    const auto file = driver.folder() + QStringLiteral("/service-code.png");
    page.code.save(file);
    driver.click(QStringLiteral("scanButton"));
    driver.see(QStringLiteral("scanPage"));
    driver.settle();
    driver.dropFile(file);
    driver.see(QStringLiteral("answers"));
}
}

QString scannedLink(const Browser::Page &loginPage)
{
    const QRegularExpression pattern(QStringLiteral("href=\"(causeway://authorize[^\"]*)\""));
    const auto match = pattern.match(QString::fromUtf8(loginPage.body));
    require(match.hasMatch(), QStringLiteral("the login page has no link for this device"));
    return match.captured(1).replace(QLatin1String("&amp;"), QLatin1String("&"));
}

void walkServiceLogin(Tour &tour)
{
    auto &driver = tour.driver;
    tour.report.step(QStringLiteral("service login: code read from the screen, approved"), [&] {
        const auto page = openLoginPage(tour);
        readFromScreen(tour, page);
        require(driver.property(QStringLiteral("number"), "text") == page.number,
                QStringLiteral("the two numbers differ"));
        driver.picture(QStringLiteral("consent-login"));
        approve(tour);
        require(answeredPage(tour, page, "approved").contains(QStringLiteral("Logged in"), Qt::CaseInsensitive),
                QStringLiteral("the service's page is not logged in"));
        driver.see(QStringLiteral("donePage"));
        driver.picture(QStringLiteral("logged-in"));
        driver.click(QStringLiteral("backButton"));
    });
    tour.report.step(QStringLiteral("service login: code read from a file, declined"), [&] {
        const auto page = openLoginPage(tour);
        readFromFile(tour, page);
        driver.close(QStringLiteral("firstButton"));
        require(answeredPage(tour, page, "declined").contains(QStringLiteral("declined"), Qt::CaseInsensitive),
                QStringLiteral("the service's page does not say that it was declined"));
    });
    tour.report.step(QStringLiteral("service login: link from a browser of this device, waits for the PIN"), [&] {
        const auto page = openLoginPage(tour);
        lock(tour);
        tour.startAgain(page.link);
        driver.settle();
        require(!driver.isVisible(QStringLiteral("answers")), QStringLiteral("the locked app asks"));
        unlock(tour);
        driver.see(QStringLiteral("answers"));
        require(driver.property(QStringLiteral("number"), "text") == page.number,
                QStringLiteral("the two numbers differ"));
        approve(tour);
        require(answeredPage(tour, page, "approved").contains(QStringLiteral("Logged in"), Qt::CaseInsensitive),
                QStringLiteral("the service's page is not logged in"));
        driver.see(QStringLiteral("donePage"));
        driver.settle();
        driver.click(QStringLiteral("backButton"));
    });
}
}
