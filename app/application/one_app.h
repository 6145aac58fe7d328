#pragma once

#include <causeway/base/files.h>

#include <QLocalServer>
#include <QObject>

#include <memory>

namespace causeway::app {

/// The one app of a data folder, as long as it lives. Others that are started there are heard, whoever may write to the folder: they may
/// hand over one link, or nothing, and that is all they may do.
class OneApp final : public QObject {
    Q_OBJECT

public:
    /// Fails with VaultBusy when another app has the folder, else as makePrivateFolder() does.
    static Result<std::unique_ptr<OneApp>> make(const QString &home);

signals:
    /// With a link, or with an empty text.
    void startedAgain(const QString &link);

private:
    explicit OneApp(FileLock lock) : m_lock(std::move(lock)) {}
    void listen(const QString &path);
    void receive();
    void read(QLocalSocket &socket);

    FileLock m_lock; // last to go: whoever gets it may remove the socket
    QLocalServer m_server;
};

/// Gives a link, or an empty text, to the app that has the folder, and waits until it has been taken. Fails with VaultBusy.
Result<void> handOver(const QString &home, const QString &link);
}
