#include "copies/saved_file.h"

#include <QSaveFile>

#include <cerrno>

namespace causeway::app {

Result<void> saveFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    // What is saved is the person's: nobody else on this machine reads it. A stick that knows no owners takes it as it is.
    const auto write = [&] {
        if (!file.open(QIODevice::WriteOnly))
            return false;
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        return file.write(content) == content.size() && file.commit();
    };
    errno = 0; // Qt does not tell a full disk from other failures to write
    if (write())
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
