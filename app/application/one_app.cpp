#include "application/one_app.h"

#include "application/links.h"

#include <causeway/base/log.h>

#include <QDir>
#include <QLocalSocket>
#include <QTimer>

namespace causeway::app {
namespace {

constexpr auto Taken = "taken\n";
constexpr std::chrono::seconds LongestMessage(5);
constexpr int LongestAnswer = 30'000; // the other app may be about to draw its first frame on a slow device

QString pathIn(const QString &home, const char *name)
{
    return QDir(home).absoluteFilePath(QLatin1String(name));
}

Error notTaken(const QString &why)
{
    return Error{ErrorCode::VaultBusy, "another causeway-app has this folder and takes nothing: " + why.toStdString()};
}
}

Result<std::unique_ptr<OneApp>> OneApp::make(const QString &home)
{
    CAUSEWAY_CHECK(makePrivateFolder(home.toStdString()));
    CAUSEWAY_TRY(auto lock, FileLock::tryNow(pathIn(home, "app.lock").toStdString()));
    auto app = std::unique_ptr<OneApp>(new OneApp(std::move(lock)));
    app->listen(pathIn(home, "app.socket"));
    return app;
}

/// Where it cannot listen (a path too long for a socket) the app runs all the same, and is handed no links.
void OneApp::listen(const QString &path)
{
    QLocalServer::removeServer(path); // left behind by an app that was killed: the lock is ours
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &OneApp::receive);
    if (!m_server.listen(path))
        logLine(LogLevel::Notice, "app", "no links from other programs: " + m_server.errorString().toStdString());
}

void OneApp::receive()
{
    while (auto *socket = m_server.nextPendingConnection()) {
        socket->setReadBufferSize(MaximumLink + 1);
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(*socket); });
        QTimer::singleShot(LongestMessage, socket, &QLocalSocket::abort);
        read(*socket);
    }
}

/// One line, then it is over.
void OneApp::read(QLocalSocket &socket)
{
    if (!socket.canReadLine()) {
        if (socket.bytesAvailable() > MaximumLink)
            socket.abort();
        return;
    }
    const auto link = QString::fromUtf8(socket.readLine().chopped(1));
    disconnect(&socket, &QLocalSocket::readyRead, this, nullptr);
    if (!link.isEmpty() && !isLink(link)) {
        socket.abort();
        return;
    }
    socket.write(Taken);
    socket.disconnectFromServer();
    emit startedAgain(link);
}

Result<void> handOver(const QString &home, const QString &link)
{
    QLocalSocket socket;
    socket.connectToServer(pathIn(home, "app.socket"));
    if (!socket.waitForConnected())
        return notTaken(socket.errorString());
    socket.write(link.toUtf8() + '\n');
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(LongestAnswer))
            return notTaken(socket.errorString());
    }
    return socket.readLine() == Taken ? Result<void>() : notTaken(QStringLiteral("not understood"));
}
}
