#include "ui/models/picture_cache.h"
#include "base/when_done.h"
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QThreadPool>

namespace laci {

namespace {

constexpr int kMostPixels = 4096;                // in each direction; a bigger one is no picture of a product
constexpr qreal kCorner = 8;

/// In a worker: the middle square of the picture, scaled, with its corners cut. Null when it cannot be read.
QImage small(const QByteArray &bytes, int side, qreal ratio)
{
    QImage image = QImage::fromData(bytes);
    if (image.isNull() || image.width() > kMostPixels || image.height() > kMostPixels)
        return {};
    const int edge = qMin(image.width(), image.height());
    image = image.copy((image.width() - edge) / 2, (image.height() - edge) / 2, edge, edge)
                .scaled(side, side, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QImage cut(side, side, QImage::Format_ARGB32_Premultiplied);
    cut.fill(Qt::transparent);
    QPainter painter(&cut);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(cut.rect(), kCorner * ratio, kCorner * ratio);
    painter.setClipPath(shape);
    painter.drawImage(0, 0, image);
    painter.end();
    cut.setDevicePixelRatio(ratio);
    return cut;
}

Pending<QImage> decoded(const QByteArray &bytes, int side, qreal ratio)
{
    const auto promise = std::make_shared<QPromise<Result<QImage>>>();
    promise->start();
    auto future = promise->future();
    QThreadPool::globalInstance()->start([promise, bytes, side, ratio] {
        promise->addResult(Result<QImage>(small(bytes, side, ratio)));
        promise->finish();
    });
    return future;
}

} // namespace

PictureCache::PictureCache(ProductStore &store, qreal devicePixelRatio, QObject *parent)
    : QObject(parent), m_store(store), m_ratio(devicePixelRatio), m_kept(kMostKept)
{
}

QPixmap PictureCache::picture(const Product &product)
{
    if (!product.hasPicture)
        return {};
    if (const QPixmap *kept = m_kept.object(product.id))
        return *kept;
    if (!m_wanted.contains(product.id)) {
        m_wanted.insert(product.id);
        m_waiting.enqueue(product.id);
        if (m_waiting.size() > kMostWaiting)
            m_wanted.remove(m_waiting.dequeue());
        next();
    }
    return {};
}

void PictureCache::forget()
{
    ++m_round;
    m_kept.clear();
    m_waiting.clear();
    m_wanted.clear();
}

void PictureCache::next()
{
    while (m_underWay < kAtOnce && !m_waiting.isEmpty()) {
        // The newest wish first: it is what is on the screen now.
        const ProductId id = m_waiting.takeLast();
        ++m_underWay;
        whenDone(m_store.picture(id), this, [this, id, round = m_round](const Result<QByteArray> &bytes) {
            if (!bytes || bytes->isEmpty())
                return keep(id, QImage(), round);
            whenDone(decoded(*bytes, qRound(kSide * m_ratio), m_ratio), this,
                     [this, id, round](const Result<QImage> &image) { keep(id, image.value_or(QImage()), round); });
        });
    }
}

void PictureCache::keep(ProductId id, const QImage &image, int round)
{
    --m_underWay;
    if (round == m_round) {
        m_wanted.remove(id);
        // What could not be read is remembered too, as nothing: it is not asked for with every repaint.
        m_kept.insert(id, new QPixmap(QPixmap::fromImage(image)));
        if (!image.isNull())
            emit arrived(id);
    }
    next();
}

} // namespace laci
