#include "command.h"
#include "counter_identity.h"
#include "steps.h"

namespace causeway::tour {
namespace {

constexpr auto Licence = "driving-licence-mdoc";

/// Another person's device, with the command in place of the app: the counter, then the phone.
struct OtherSide {
    test::Command command;
    std::string persona;

    explicit OtherSide(Tour &tour) : command(tour.sandbox.connectionFile())
    {
        const auto person = tour.sandbox.json("/admin/personas").at("personas").at(1);
        persona = person.at("id").get<std::string>();
        command.require({"enrol", "--document",
                         command.save("document.json",
                                      toCompact({{"identity_number", person.at("identity_number")},
                                                 {"name_en", person.at("name_en")},
                                                 {"birth_date", person.at("birth_date")}}))});
    }

    void takeLicence(Tour &tour) const
    {
        command.require({"login"});
        const auto offer =
            tour.sandbox.post("/admin/offers", {{"person", persona}, {"credential_configuration_id", Licence}});
        command.require({"offer", "accept", offer.at("offer").get<std::string>(), "--code",
                         newestTransactionCode(tour).toStdString()});
    }
};

void takeLicence(Tour &tour)
{
    auto &driver = tour.driver;
    const auto person = tour.sandbox.json("/admin/personas").at("personas").at(0).at("id");
    const auto offer =
        tour.sandbox.post("/admin/offers", {{"person", person}, {"credential_configuration_id", Licence}});
    goTo(tour, QStringLiteral("home"));
    paste(tour, QString::fromStdString(offer.at("offer").get<std::string>()));
    driver.see(QStringLiteral("answers"));
    acceptOffer(tour);
    driver.see(QStringLiteral("certificatePage"), std::chrono::seconds(40));
}

QString engagementOnScreen(Tour &tour)
{
    QString code;
    tour.driver.until(QStringLiteral("a code for a reader near by"), [&] {
        const auto texts = codesOnScreen(tour);
        if (!texts.isEmpty())
            code = texts.first();
        return code.startsWith(QLatin1String("mdoc:"));
    });
    return code;
}

/// The window goes on while the other side works.
test::Outcome outcomeOf(Tour &tour, QProcess &process)
{
    tour.driver.until(
        QStringLiteral("the other side ends"), [&] { return process.state() == QProcess::NotRunning; },
        std::chrono::seconds(60));
    return test::Command::end(process);
}

void showToCounter(Tour &tour, const OtherSide &other)
{
    auto &driver = tour.driver;
    goTo(tour, QStringLiteral("wallet"));
    driver.click(QStringLiteral("showNearRow"));
    driver.see(QStringLiteral("engagementCode"));
    const auto code = engagementOnScreen(tour);
    driver.picture(QStringLiteral("show-near"));
    const auto counter =
        other.command.begin({"verify", "--listen", code.toStdString(), "--preset", "over-18", "--identity",
                             other.command.save("identity.pem", test::counterIdentity(tour.sandbox)), "--wait", "60"});
    driver.see(QStringLiteral("answers"));
    driver.read(QStringLiteral("Harbour Bar"));
    driver.picture(QStringLiteral("consent-near"));
    approve(tour);
    driver.see(QStringLiteral("nearOver"));
    driver.picture(QStringLiteral("shown-near"));
    const auto read = outcomeOf(tour, *counter);
    require(read.isOk() && read.output.at("verdict") == "valid",
            QStringLiteral("the counter does not believe it: %1").arg(QString::fromStdString(read.errorCode())));
    driver.click(QStringLiteral("backButton"));
}

/// As soon as the other phone shows it.
QString engagementOf(Tour &tour, QProcess &phone)
{
    QByteArray text;
    phone.setReadChannel(QProcess::StandardError);
    tour.driver.until(QStringLiteral("the other phone's code"), [&] {
        text += phone.readLine();
        return text.endsWith('\n');
    });
    return QString::fromUtf8(text.trimmed());
}

void readPhone(Tour &tour, const OtherSide &other)
{
    auto &driver = tour.driver;
    goTo(tour, QStringLiteral("wallet"));
    driver.click(QStringLiteral("readNearRow"));
    driver.see(QStringLiteral("readNearPage"));
    driver.picture(QStringLiteral("read-near"));
    const auto phone = other.command.begin({"present", "--near", "--approve", "--wait", "60"});
    const auto code = engagementOf(tour, *phone);
    driver.click(QStringLiteral("scanPhone"));
    driver.see(QStringLiteral("scanPage"));
    driver.settle();
    driver.type(QStringLiteral("linkField"), code);
    driver.click(QStringLiteral("openLink"));
    driver.see(QStringLiteral("read_valid"));
    driver.picture(QStringLiteral("read-phone"));
    require(outcomeOf(tour, *phone).isOk(), QStringLiteral("the other phone failed"));
    driver.click(QStringLiteral("backButton"));
}
}

void walkNear(Tour &tour)
{
    std::unique_ptr<OtherSide> other;
    tour.report.step(QStringLiteral("near by: driving licence as an mdoc"), [&] {
        other = std::make_unique<OtherSide>(tour);
        takeLicence(tour);
    });
    tour.report.step(QStringLiteral("near by: shown to a counter that says who it is"),
                     [&] { showToCounter(tour, *other); });
    tour.report.step(QStringLiteral("near by: another phone read"), [&] {
        other->takeLicence(tour);
        readPhone(tour, *other);
    });
}
}
