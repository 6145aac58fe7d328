#pragma once

#include <QImage>
#include <QObject>
#include <QPainter>
#include <QTextFormat>
#include <QTextObjectInterface>

namespace causeway::app {

/// A picture that stands in a text with exactly this size. Qt's own images are enlarged by the resolution of the paper over that of the
/// screen, and in another way off the GUI thread.
class PictureInText final : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    static constexpr int Type = QTextFormat::UserObject + 1;

    PictureInText(QImage picture, QSizeF size) : m_picture(std::move(picture)), m_size(size) {}

    QSizeF intrinsicSize(QTextDocument *, int, const QTextFormat &) override { return m_size; }
    void drawObject(QPainter *painter, const QRectF &place, QTextDocument *, int, const QTextFormat &) override
    {
        painter->drawImage(place, m_picture);
    }

private:
    const QImage m_picture;
    const QSizeF m_size;
};
}
