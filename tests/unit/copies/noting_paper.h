#pragma once

#include <QList>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QRectF>
#include <QString>
#include <QTransform>

namespace causeway::test {

struct Said {
    int page;
    QString text;
    QRectF where;
    QString family;
};

/// Notes texts instead of drawing them.
class NotingEngine final : public QPaintEngine {
public:
    QList<Said> said;
    int page = 0;
    QList<QRectF> pictures;

    NotingEngine() : QPaintEngine(QPaintEngine::AllFeatures) {}
    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &changed) override
    {
        if (changed.state().testFlag(QPaintEngine::DirtyTransform))
            m_transform = changed.transform();
    }
    void drawPixmap(const QRectF &at, const QPixmap &, const QRectF &) override { pictures += m_transform.mapRect(at); }
    void drawImage(const QRectF &at, const QImage &, const QRectF &, Qt::ImageConversionFlags) override
    {
        pictures += m_transform.mapRect(at);
    }
    void drawPath(const QPainterPath &) override {}
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        const QRectF box(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent());
        said += {page, item.text(), m_transform.mapRect(box), item.font().family()};
    }
    Type type() const override { return User; }

private:
    QTransform m_transform;
};

/// An A4 page at 150 dots per inch.
class NotingPaper final : public QPaintDevice {
public:
    mutable NotingEngine engine;

    QPaintEngine *paintEngine() const override { return &engine; }
    QSizeF size() const { return {double(width()), double(height())}; }

protected:
    int metric(PaintDeviceMetric which) const override
    {
        switch (which) {
        case PdmWidth: return 1240;
        case PdmHeight: return 1754;
        case PdmWidthMM: return 210;
        case PdmHeightMM: return 297;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY: return 150;
        case PdmDepth: return 32;
        case PdmDevicePixelRatioScaled: return int(devicePixelRatioFScale());
        default: return 1;
        }
    }
};

inline constexpr qreal MillimetresPerDot = 25.4 / 150;
}
