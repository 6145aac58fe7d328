#pragma once

#include <QImage>
#include <QObject>
#include <QPainter>
#include <QTextFormat>
#include <QTextObjectInterface>

namespace causeway::app {

/// Draws the pictures of a text, each with exactly the size that its format says. Qt's own images are enlarged by the resolution of the paper over that of the
/// screen, and in another way off the GUI thread.
class PictureInText final : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    static constexpr int Type = QTextFormat::UserObject + 1;

    /// Of the letter (QChar::ObjectReplacementCharacter) that the picture stands for.
    static QTextCharFormat formatOf(const QImage &picture, const QSizeF &size)
    {
        QTextCharFormat format;
        format.setObjectType(Type);
        format.setProperty(Picture, QVariant::fromValue(picture));
        format.setProperty(Size, QVariant(size));
        return format;
    }

    QSizeF intrinsicSize(QTextDocument *, int, const QTextFormat &format) override
    {
        return format.property(Size).toSizeF();
    }
    void drawObject(QPainter *painter, const QRectF &place, QTextDocument *, int, const QTextFormat &format) override
    {
        painter->drawImage(place, format.property(Picture).value<QImage>());
    }

private:
    static constexpr int Picture = QTextFormat::UserProperty + 1;
    static constexpr int Size = QTextFormat::UserProperty + 2;
};
}
