#pragma once

#include <causeway/base/json.h>

#include <QByteArray>
#include <QString>

namespace causeway::app {

/// Puts the content where the person chose, which may be a stick without owners and modes. An existing file is replaced only when the
/// new one is complete. Fails with StorageFull or StorageFailure.
Result<void> saveFile(const QString &path, const QByteArray &content);
/// The same with JSON for people to look into; the path.
Result<QString> saveJson(const QString &path, const Json &json);
}
