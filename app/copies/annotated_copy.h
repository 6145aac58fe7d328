#pragma once

#include <causeway/base/result.h>

#include <QFont>
#include <QImage>
#include <QList>
#include <QString>

#include <functional>

class QPainter;

namespace causeway::app {

/// What an annotated copy of a certificate says. All of it is text for people, in their language; nothing in it can be checked by a
/// machine, and nobody should take it for the certificate.
struct AnnotatedCopy {
    struct Row {
        QString label;
        QString value;
        QImage picture = {}; ///< stands in the value's place, where it is not null
    };
    QString title;
    QString note; ///< under the title: what this paper is, and what it is not
    QString
        warning; ///< under the note: why the certificate was not to be relied on when this was made; empty where it was
    QString mark;     ///< receiver, purpose and date; across every page, over what stands there
    QString footnote; ///< at the end
    QImage portrait;  ///< may be null
    QList<Row> rows;
    QFont font; ///< the family and hinting of its language; sizes are the copy's own
};

/// Draws the copy with a painter that is at work on the first page; `nextPage` brings the next one. Says how many it took.
int paintCopy(const AnnotatedCopy &copy, QPainter &painter, const std::function<void()> &nextPage);

/// Writes the copy as a PDF on A4. An existing file is replaced only when the new one is complete. Fails with StorageFull or
/// StorageFailure; any thread, with a QGuiApplication.
Result<void> writeCopy(const AnnotatedCopy &copy, const QString &path);
}
