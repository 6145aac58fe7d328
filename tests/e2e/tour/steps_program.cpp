#include "steps.h"

#include <QQuickItem>

namespace causeway::tour {

void walkProgram(Tour &tour)
{
    auto &driver = tour.driver;
    tour.report.step(QStringLiteral("mini-program: verified, running, reacts to taps"), [&] {
        goTo(tour, QStringLiteral("services"));
        driver.click(QStringLiteral("programRow"));
        driver.see(QStringLiteral("programPage"));
        auto *stop = driver.see(QStringLiteral("miniProgramTappable"), std::chrono::seconds(40));
        driver.picture(QStringLiteral("mini-program"));
        driver.clickAt(stop);
        auto *session = driver.see(QStringLiteral("programView"))->property("session").value<QObject *>();
        const auto isDeeper = [session] { return session->property("canGoBack").toBool(); };
        driver.until(QStringLiteral("the arrival times of the stop"), isDeeper);
        driver.settle();
        driver.settle();
        driver.read(session->property("title").toString()); // which stop
        driver.picture(QStringLiteral("mini-program-times"));
        driver.click(QStringLiteral("backButton"));
        driver.until(QStringLiteral("the list of stops again"), [&] { return !isDeeper(); });
        driver.click(QStringLiteral("backButton"));
    });
}
}
