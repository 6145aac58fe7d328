#include "shots.h"

#include <QCoreApplication>
#include <QDir>
#include <QImage>
#include <QQuickWindow>
#include <QTimer>
#include <QVariant>

#include <cstdio>
#include <utility>

namespace causeway::app {

namespace {

constexpr int Light = 0;
constexpr int Dark = 1;
constexpr int Contrast = 2;
constexpr int SettleMs = 450; // longer than a skeleton waits and a sheet slides

}

QList<Shot> allShots(int pages, const QStringList &pageNames)
{
    QList<Shot> shots;
    for (int page = 0; page < pages; ++page) {
        const QString name = pageNames.at(page);
        shots << Shot{name + "_light", page, Light, 1, "en", 390};
        shots << Shot{name + "_dark", page, Dark, 1, "en", 390};
        shots << Shot{name + "_large", page, Light, 2, "en", 390};
        shots << Shot{name + "_contrast", page, Contrast, 1, "en", 390};
        shots << Shot{name + "_narrow", page, Light, 2, "en", 320};
        shots << Shot{name + "_wide", page, Light, 1, "en", 1024};
        shots << Shot{name + "_zh_HK", page, Light, 1, "zh_HK", 390};
        shots << Shot{name + "_zh_CN", page, Dark, 1, "zh_CN", 390};
    }
    return shots;
}

Photographer::Photographer(QQuickWindow &window, QList<Shot> shots, QString folder)
    : m_window(window), m_shots(std::move(shots)), m_folder(std::move(folder))
{
}

void Photographer::start()
{
    QDir().mkpath(m_folder);
    next();
}

void Photographer::next()
{
    if (m_at == m_shots.size()) {
        QCoreApplication::exit(0);
        return;
    }
    const Shot &shot = m_shots.at(m_at);
    m_window.setWidth(shot.width);
    m_window.setProperty("page", -1);
    m_window.setProperty("scheme", shot.scheme);
    m_window.setProperty("textScale", shot.textScale);
    m_window.setProperty("language", shot.language);
    m_window.setProperty("page", shot.page);
    QTimer::singleShot(SettleMs, this, &Photographer::take);
}

void Photographer::take()
{
    const Shot &shot = m_shots.at(m_at);
    const QString file = QDir(m_folder).filePath(shot.name + ".png");
    if (!m_window.grabWindow().save(file)) {
        std::fprintf(stderr, "causeway-gallery: cannot write %s\n", qPrintable(file));
        QCoreApplication::exit(1);
        return;
    }
    ++m_at;
    next();
}

}
