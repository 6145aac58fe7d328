#include "viewmodels/copy_view_model.h"

#include "copies/annotated_copy.h"
#include "viewmodels/format.h"

#include <QFileInfo>

namespace causeway::app {
namespace {

QImage pictureOf(const QString &dataUrl)
{
    const auto comma = dataUrl.indexOf(QLatin1Char(','));
    return QImage::fromData(QByteArray::fromBase64(dataUrl.mid(comma + 1).toLatin1()));
}

AnnotatedCopy copyOf(const QVariantMap &map)
{
    const auto said = [&map](const char *name) { return map.value(QLatin1String(name)).toString(); };
    AnnotatedCopy copy;
    copy.title = said("title");
    copy.note = said("note");
    copy.warning = said("warning");
    copy.mark = said("mark");
    copy.footnote = said("footnote");
    copy.portrait = pictureOf(said("portrait"));
    copy.font = map.value(QStringLiteral("font")).value<QFont>();
    const auto rows = map.value(QStringLiteral("rows")).toList();
    for (const auto &each : rows) {
        const auto row = each.toMap();
        copy.rows += {row.value(QStringLiteral("label")).toString(), row.value(QStringLiteral("value")).toString(),
                      pictureOf(row.value(QStringLiteral("picture")).toString())};
    }
    return copy;
}
}

CopyViewModel::CopyViewModel(const AppContext &context) : ViewModel(context) {}

QString CopyViewModel::today() const
{
    return formatDate(QDate::currentDate(), m_settings.languageTag());
}

void CopyViewModel::save(const QVariantMap &copy, const QUrl &file)
{
    setSavedAs({});
    ask(
        [copy = copyOf(copy), path = file.toLocalFile()](const Call &) -> Result<QString> {
            CAUSEWAY_CHECK(writeCopy(copy, path));
            return path;
        },
        [this](const QString &path) { setSavedAs(QFileInfo(path).fileName()); });
}

void CopyViewModel::forget()
{
    dropAnswers();
    clearError();
    setSavedAs({});
}

void CopyViewModel::setSavedAs(const QString &path)
{
    if (path == m_savedAs)
        return;
    m_savedAs = path;
    emit savedAsChanged();
}
}
