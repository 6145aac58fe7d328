#pragma once

#include <QPoint>
#include <QString>

#include <chrono>
#include <functional>

class QQuickItem;
class QQuickWindow;

namespace causeway::tour {

/// Hands and eyes: finds items by objectName as a person finds them by looking (visible ones only), clicks, types, waits, takes pictures.
/// Every function fails the step (StepFailed) when what it needs does not turn up in time.
class Driver {
public:
    Driver(QQuickWindow &window, QString folder);

    /// Goes on with another window: the app was started again.
    void lookAt(QQuickWindow &window) { m_window = &window; }

    /// The visible item of that name, waiting for it.
    QQuickItem *see(const QString &name, std::chrono::milliseconds patience = std::chrono::seconds(20));
    bool isVisible(const QString &name) const;
    /// Scrolls to it if need be, then presses its middle.
    void click(const QString &name);
    void clickAt(QQuickItem *item);
    /// Presses what closes a sheet, and waits until it is gone: its veil takes every other click.
    void close(const QString &name);
    void type(const QString &name, const QString &text);
    /// In place of what stands there.
    void retype(const QString &name, const QString &text);
    /// Six digits on the keyboard, as on the pad.
    void typePin(const QString &padName, const QString &digits);
    void key(Qt::Key key);
    void dropFile(const QString &path);
    void until(const QString &what, const std::function<bool()> &holds,
               std::chrono::milliseconds patience = std::chrono::seconds(20));
    /// Lets animations end, then writes NN-name.png.
    void picture(const QString &name);
    void settle();
    QString property(const QString &name, const char *property);
    /// Waits until this stands on the screen, to the letter.
    void read(const QString &text, std::chrono::milliseconds patience = std::chrono::seconds(20));
    /// How many of that name can be seen, scrolled away ones too.
    int count(const QString &name) const;
    QQuickWindow &window() { return *m_window; }
    const QString &folder() const { return m_folder; }

private:
    void focusField(const QString &name);
    void reveal(QQuickItem *item);

    QQuickWindow *m_window;
    QString m_folder;
    int m_pictures = 0;
};

[[noreturn]] void fail(const QString &why);
void require(bool holds, const QString &why);
}
