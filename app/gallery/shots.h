#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

class QQuickWindow;

namespace causeway::app {

/// One picture to take: a page of the gallery in one look.
struct Shot {
    QString name;
    int page = 0;
    int scheme = 0;
    double textScale = 1;
    QString language;
    int width = 390;
};

/// Every page light, dark, at 200 %, and a few in high contrast, Chinese and 320 points wide.
QList<Shot> allShots(int pages, const QStringList &pageNames);

/// Takes the pictures one after the other, each once its frame is drawn, then quits the application with 0, or with 1
/// when a file could not be written.
class Photographer final : public QObject {
    Q_OBJECT
public:
    Photographer(QQuickWindow &window, QList<Shot> shots, QString folder);
    void start();

private:
    void next();
    void take();

    QQuickWindow &m_window;
    QList<Shot> m_shots;
    QString m_folder;
    qsizetype m_at = 0;
};

}
