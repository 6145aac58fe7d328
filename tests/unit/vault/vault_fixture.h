#pragma once

#include "fake_clock.h"

#include <causeway/platform/fake_key_store.h>
#include <causeway/vault/vault.h>

#include <QFile>
#include <QTemporaryDir>

namespace causeway::test {

/// A vault in a folder of its own, with keys and a clock that outlive "restarts".
struct VaultFixture {
    QTemporaryDir folder;
    platform::FakeKeyStore keys;
    FakeClock clock;
    std::unique_ptr<vault::Vault> vault = makeVault();

    /// Cheap scrypt: these tests are about what comes after it.
    std::unique_ptr<vault::Vault> makeVault()
    {
        return vault::makeVault({folder.path().toStdString(), {.n = 2, .r = 1, .p = 1}}, keys, clock);
    }

    /// As if the process had ended and begun again.
    void restart()
    {
        vault.reset();
        vault = makeVault();
    }

    QString path(const char *name) const { return folder.filePath(name); }

    QByteArray read(const char *name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    bool write(const char *name, const QByteArray &content) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(content) == content.size();
    }

    bool exists(const char *name) const { return QFile::exists(path(name)); }
};

inline SecretBytes pin(const char *digits)
{
    return SecretBytes(std::string_view(digits));
}

inline SecretBytes rightPin()
{
    return pin("271828");
}

inline SecretBytes wrongPin()
{
    return pin("314159");
}
}
