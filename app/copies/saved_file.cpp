#include "copies/saved_file.h"

#include <QSaveFile>

#include <cerrno>

namespace causeway::app {

Result<void> saveFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    errno = 0; // Qt does not tell a full disk from other failures to write
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return {};
    const int reason = errno;
    const bool isFull =
        reason == ENOSPC || reason == EDQUOT || reason == EFBIG || file.error() == QFileDevice::ResourceError;
    return Error{isFull ? ErrorCode::StorageFull : ErrorCode::StorageFailure, "errno " + std::to_string(reason)};
}

Result<QString> saveJson(const QString &path, const Json &json)
{
    CAUSEWAY_CHECK(saveFile(path, QByteArray::fromStdString(json.dump(2))));
    return path;
}
}
