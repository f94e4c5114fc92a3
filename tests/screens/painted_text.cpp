#include "screens/painted_text.h"
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QWidget>

namespace laci::test {

namespace {

class CatchingEngine final : public QPaintEngine {
public:
    QList<PaintedText> caught;
    CatchingEngine() : QPaintEngine(AllFeatures) {}

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override {}
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawPath(const QPainterPath &) override {}
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    Type type() const override { return User; }

    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        if (item.text().trimmed().isEmpty())
            return;
        const QFontMetricsF metrics(item.font());
        const QTransform moved = painter()->combinedTransform();
        PaintedText one;
        one.text = item.text();
        one.ink = moved.mapRect(QRectF(at.x(), at.y() - metrics.capHeight(), item.width(), metrics.capHeight()));
        one.seen = systemClip().isEmpty() ? QRectF(0, 0, paintDevice()->width(), paintDevice()->height()) : QRectF(systemClip().boundingRect());
        if (painter()->hasClipping())
            one.seen &= moved.mapRect(painter()->clipBoundingRect());
        one.color = painter()->pen().color();
        one.pixels = QFontInfo(item.font()).pixelSize();
        one.strong = item.font().weight() >= QFont::Bold;
        caught.append(one);
    }
};

class CatchingDevice final : public QPaintDevice {
public:
    explicit CatchingDevice(QSize size) : m_size(size) {}
    QPaintEngine *paintEngine() const override { return &m_engine; }
    const QList<PaintedText> &caught() const { return m_engine.caught; }

protected:
    int metric(PaintDeviceMetric which) const override
    {
        switch (which) {
        case PdmWidth: return m_size.width();
        case PdmHeight: return m_size.height();
        case PdmWidthMM: return m_size.width() * 254 / 960;
        case PdmHeightMM: return m_size.height() * 254 / 960;
        case PdmNumColors: return 0x1000000;
        case PdmDepth: return 32;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY: return 96;
        case PdmDevicePixelRatio: return 1;
        case PdmDevicePixelRatioScaled: return int(devicePixelRatioFScale());
        default: return 0;
        }
    }

private:
    QSize m_size;
    mutable CatchingEngine m_engine;
};

} // namespace

QList<PaintedText> paintedText(QWidget &widget)
{
    CatchingDevice device(widget.size());
    widget.render(&device, QPoint(), QRegion(), QWidget::RenderFlags());
    return device.caught();
}

} // namespace laci::test
