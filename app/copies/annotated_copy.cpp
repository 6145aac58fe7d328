#include "copies/annotated_copy.h"

#include "copies/picture_in_text.h"
#include "copies/saved_file.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextOption>
#include <QTextTable>

#include <algorithm>
#include <cmath>

namespace causeway::app {
namespace {

constexpr qreal MillimetresPerInch = 25.4;
constexpr QSizeF PortraitRoom(30, 60); // millimetres; the picture keeps its shape within
constexpr QSizeF PictureRoom(60, 25);  // of those among the rows
constexpr qreal MarkAngle = -30;       // degrees
constexpr int BodyPoints = 11;
constexpr int MarkPoints = 13;
/// Millimetres that a line of the mark may be long: aslant, the longest mark's lines together fit between the margins.
constexpr qreal MarkRoom = 120;
const QColor MarkInk(0, 0, 0, 56); // over the text: readable through it, and not to be cut away

QTextCharFormat letters(int points, bool isBold = false)
{
    QTextCharFormat format;
    format.setFontPointSize(points);
    format.setFontWeight(isBold ? QFont::Bold : QFont::Normal);
    return format;
}

void writeLine(QTextCursor &cursor, const QString &text, const QTextCharFormat &format)
{
    if (text.isEmpty())
        return;
    QTextBlockFormat block;
    block.setBottomMargin(format.fontPointSize() / 2);
    cursor.setBlockFormat(block);
    cursor.insertText(text, format); // as text: what an issuer wrote is never read as markup
    cursor.insertBlock();
}

/// `room` is as large as it may be on this paper; it keeps its shape.
void writePicture(QTextCursor &cursor, const QImage &picture, const QSizeF &room)
{
    const auto size = QSizeF(picture.size()).scaled(room, Qt::KeepAspectRatio);
    cursor.insertText(QString(QChar::ObjectReplacementCharacter), PictureInText::formatOf(picture, size));
}

void writeRows(QTextCursor &cursor, const QList<AnnotatedCopy::Row> &rows, qreal dotsPerMillimetre)
{
    if (rows.isEmpty())
        return;
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellPadding(BodyPoints / 2.0);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setColumnWidthConstraints(
        {QTextLength(QTextLength::PercentageLength, 35), QTextLength(QTextLength::PercentageLength, 65)});
    auto *table = cursor.insertTable(int(rows.size()), 2, format);
    for (int i = 0; i < rows.size(); ++i) {
        table->cellAt(i, 0).firstCursorPosition().insertText(rows[i].label, letters(BodyPoints));
        auto value = table->cellAt(i, 1).firstCursorPosition();
        if (rows[i].picture.isNull())
            value.insertText(rows[i].value, letters(BodyPoints, true));
        else
            writePicture(value, rows[i].picture, PictureRoom * dotsPerMillimetre);
    }
    cursor.movePosition(QTextCursor::End);
}

void writeDocument(const AnnotatedCopy &copy, qreal dotsPerMillimetre, QTextDocument &document)
{
    QTextCursor cursor(&document);
    writeLine(cursor, copy.title, letters(20, true));
    writeLine(cursor, copy.note, letters(BodyPoints));
    writeLine(cursor, copy.warning, letters(BodyPoints, true));
    writeLine(cursor, copy.mark, letters(BodyPoints, true));
    if (!copy.portrait.isNull()) {
        writePicture(cursor, copy.portrait, PortraitRoom * dotsPerMillimetre);
        cursor.insertBlock();
    }
    writeRows(cursor, copy.rows, dotsPerMillimetre);
    writeLine(cursor, copy.footnote, letters(9));
}

/// As many lines as it takes; says how large they are together.
QSizeF breakIntoLines(QTextLayout &text, qreal width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    text.setTextOption(option);
    text.setCacheEnabled(true); // it is drawn many times
    QSizeF size(0, 0);
    text.beginLayout();
    for (auto line = text.createLine(); line.isValid(); line = text.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, size.height()));
        size = QSizeF(std::max(size.width(), line.naturalTextWidth()), size.height() + line.height());
    }
    text.endLayout();
    return size;
}

/// So close that no part of the page can be shown without it; one stands whole in the middle.
void paintMark(QPainter &painter, const AnnotatedCopy &copy, const QSizeF &page)
{
    if (copy.mark.isEmpty())
        return;
    painter.save();
    auto font = copy.font;
    font.setPointSize(MarkPoints);
    painter.setPen(MarkInk);
    painter.translate(page.width() / 2, page.height() / 2);
    painter.rotate(MarkAngle);
    QTextLayout text(copy.mark, font, painter.device());
    const auto size = breakIntoLines(text, MarkRoom * painter.device()->logicalDpiX() / MillimetresPerInch);
    const auto gap = text.lineAt(0).height();
    const QSizeF step(size.width() + gap * 2, size.height() + gap * 3);
    const auto reach = std::hypot(page.width(), page.height()) / 2;
    const auto rows = int(std::ceil(reach / step.height()));
    const auto columns = int(std::ceil(reach / step.width())) + 1;
    for (int row = -rows; row <= rows; ++row) {
        const auto shift = row % 2 == 0 ? 0.0 : 0.5;
        for (int column = -columns; column <= columns; ++column) {
            const QPointF middle((column + shift) * step.width(), row * step.height());
            text.draw(&painter, middle - QPointF(size.width(), size.height()) / 2);
        }
    }
    painter.restore();
}
}

int paintCopy(const AnnotatedCopy &copy, QPainter &painter, const std::function<void()> &nextPage)
{
    auto &device = *painter.device();
    const QSizeF page(device.width(), device.height());
    PictureInText pictures;
    QTextDocument document;
    document.setDefaultFont(copy.font);
    document.documentLayout()->setPaintDevice(&device); // measured as it is drawn
    document.documentLayout()->registerHandler(PictureInText::Type, &pictures);
    document.setDocumentMargin(0);
    writeDocument(copy, device.logicalDpiX() / MillimetresPerInch, document);
    document.setPageSize(page);
    const auto pages = document.pageCount();
    for (int i = 0; i < pages; ++i) {
        if (i > 0)
            nextPage();
        const QRectF seen(QPointF(0, i * page.height()), page);
        painter.save();
        painter.translate(0, -seen.top());
        document.drawContents(&painter, seen);
        painter.restore();
        paintMark(painter, copy, page);
    }
    return pages;
}

Result<void> writeCopy(const AnnotatedCopy &copy, const QString &path)
{
    QBuffer paper;
    paper.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&paper);
        writer.setTitle(copy.title);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(20, 20, 20, 20), QPageLayout::Millimeter);
        writer.setResolution(150);
        QPainter painter;
        if (!painter.begin(&writer))
            return Error{ErrorCode::StorageFailure, "the copy could not be drawn"};
        paintCopy(copy, painter, [&writer] { writer.newPage(); });
    }
    return saveFile(path, paper.data());
}
}
