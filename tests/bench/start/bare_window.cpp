#include <QGuiApplication>
#include <QQuickWindow>

#include <cstdio>

/// The peer: what Qt Quick itself needs for a window of the same size with nothing in it. Says when the first frame is out.
int main(int argc, char **argv)
{
    QGuiApplication qt(argc, argv);
    QQuickWindow window;
    window.resize(390, 844);
    QObject::connect(&window, &QQuickWindow::frameSwapped, &window, [] {
        std::puts("first frame");
        std::fflush(stdout);
    });
    window.show();
    return QGuiApplication::exec();
}
