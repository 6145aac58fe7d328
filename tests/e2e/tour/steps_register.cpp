#include "steps.h"

#include <causeway/platform/linux_qr_scanner.h>

#include <QImage>
#include <QQuickItem>
#include <QQuickWindow>

namespace causeway::tour {
namespace {

QJsonObject personWithBills(Tour &tour)
{
    const auto personas =
        tour.browser.get(QStringLiteral("/admin/personas")).json().value(QStringLiteral("personas")).toArray();
    require(!personas.isEmpty(), QStringLiteral("the sandbox knows no person"));
    return personas.first().toObject();
}

void chooseLanguageAndAgree(Tour &tour)
{
    auto &driver = tour.driver;
    driver.see(QStringLiteral("languagePage"));
    driver.picture(QStringLiteral("language"));
    driver.click(QStringLiteral("continueButton"));
    driver.see(QStringLiteral("termsPage"));
    driver.picture(QStringLiteral("terms"));
    driver.click(QStringLiteral("agreeCheck"));
    driver.click(QStringLiteral("acceptButton"));
}

void enterDocument(Tour &tour, const QJsonObject &person)
{
    auto &driver = tour.driver;
    const auto number = person.value(QStringLiteral("identity_number")).toString();
    driver.see(QStringLiteral("documentPage"));
    driver.settle();
    auto wrong = number;
    wrong[number.size() - 1] = number.back() == QLatin1Char('1') ? QLatin1Char('2') : QLatin1Char('1');
    driver.type(QStringLiteral("numberField"), wrong);
    driver.type(QStringLiteral("nameField"), person.value(QStringLiteral("name_en")).toString());
    const auto born = person.value(QStringLiteral("birth_date")).toString().split(QLatin1Char('-'));
    driver.type(QStringLiteral("birthYear"), born.at(0));
    driver.type(QStringLiteral("birthMonth"), born.at(1));
    driver.type(QStringLiteral("birthDay"), born.at(2));
    driver.click(QStringLiteral("documentContinue"));
    driver.until(QStringLiteral("the wrong check digit is noticed"),
                 [&] { return !driver.property(QStringLiteral("numberField"), "error").isEmpty(); });
    driver.picture(QStringLiteral("wrong-check-digit"));
    driver.retype(QStringLiteral("numberField"), number);
    driver.picture(QStringLiteral("document"));
    driver.click(QStringLiteral("documentContinue"));
}

void choosePin(Tour &tour)
{
    auto &driver = tour.driver;
    driver.see(QStringLiteral("pinPage"));
    driver.picture(QStringLiteral("choose-pin"));
    driver.typePin(QStringLiteral("pinPad"), tour.pin);
    driver.settle();
    driver.typePin(QStringLiteral("pinPad"), tour.pin);
}
}

void goTo(Tour &tour, const QString &place)
{
    tour.driver.click(QStringLiteral("place_") + place);
    tour.driver.settle();
}

void approve(Tour &tour)
{
    tour.driver.click(QStringLiteral("secondButton"));
    tour.driver.typePin(QStringLiteral("consentPin"), tour.pin);
}

QString words(const char *file, const char *english)
{
    return QCoreApplication::translate(file, english);
}

void readFailure(Tour &tour, const char *happened, const char *code)
{
    const auto line = QCoreApplication::translate("FailureCode", "Code: %1").arg(QLatin1String(code));
    tour.driver.read(line, std::chrono::seconds(40));
    tour.driver.read(words("ErrorWords", happened));
}

void paste(Tour &tour, const QString &text)
{
    tour.driver.click(QStringLiteral("scanButton"));
    tour.driver.see(QStringLiteral("scanPage"));
    tour.driver.settle();
    tour.driver.type(QStringLiteral("linkField"), text);
    tour.driver.click(QStringLiteral("openLink"));
}

int paymentsMade(Tour &tour)
{
    return int(
        tour.browser.get(QStringLiteral("/admin/payments")).json().value(QStringLiteral("payments")).toArray().size());
}

QStringList codesOnScreen(Tour &tour)
{
    const auto picture = tour.driver.window().grabWindow().convertToFormat(QImage::Format_Grayscale8);
    ports::GreyImage grey{picture.width(), picture.height(), {}};
    for (int y = 0; y < picture.height(); ++y)
        grey.pixels.insert(grey.pixels.end(), picture.constScanLine(y), picture.constScanLine(y) + picture.width());
    QStringList texts;
    if (const auto found = platform::makeQrScanner()->scan(grey)) {
        for (const auto &text : *found)
            texts += QString::fromStdString(text);
    }
    return texts;
}

void walkRegistration(Tour &tour)
{
    auto &driver = tour.driver;
    const auto person = std::make_shared<QJsonObject>();
    tour.report.step(QStringLiteral("register: language, terms, privacy notice"), [&, person] {
        *person = personWithBills(tour);
        chooseLanguageAndAgree(tour);
    });
    tour.report.step(QStringLiteral("register: document with its check digit"),
                     [&, person] { enterDocument(tour, *person); });
    tour.report.step(QStringLiteral("register: PIN, device key, enrolment"), [&] {
        choosePin(tour);
        driver.see(QStringLiteral("homePage"), std::chrono::seconds(60));
    });
    tour.report.step(QStringLiteral("log in: FAPI 2.0 code flow"), [&] {
        driver.until(
            QStringLiteral("bills, which only a logged-in person gets"),
            [&] { return driver.isVisible(QStringLiteral("nextCard")); }, std::chrono::seconds(60));
        require(!driver.isVisible(QStringLiteral("offlineBar")), QStringLiteral("the app says that it is offline"));
    });
    tour.report.step(QStringLiteral("home: greeting, reminders, search"), [&, person] {
        const auto name = driver.property(QStringLiteral("greeting"), "text");
        const bool greeted = name.contains(person->value(QStringLiteral("name_en")).toString())
            || name.contains(person->value(QStringLiteral("name_zh")).toString());
        require(greeted, QStringLiteral("the greeting has no name"));
        driver.picture(QStringLiteral("home"));
        driver.type(QStringLiteral("serviceSearch"), QStringLiteral("driv"));
        driver.see(QStringLiteral("serviceRow"));
        driver.picture(QStringLiteral("search"));
        for (int i = 0; i < 4; ++i)
            driver.key(Qt::Key_Backspace);
    });
}
}
