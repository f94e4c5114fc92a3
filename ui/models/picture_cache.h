#pragma once
#include "ports/product_store.h"
#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QQueue>
#include <QSet>

namespace laci {

/// Small pictures of products for tiles and rows. picture() never waits: it answers what there is and fetches the rest, decoded
/// and scaled once in a worker. Bounded in memory and in how much is asked for at a time. GUI thread; the store outlives it.
class PictureCache final : public QObject {
    Q_OBJECT
public:
    static constexpr int kSide = 44;             ///< logical pixels
    static constexpr int kMostKept = 600;        ///< pictures: about 5 MB at twice the pixels
    static constexpr int kAtOnce = 4;
    static constexpr int kMostWaiting = 200;     ///< the oldest wish is dropped: nobody looks at it any more

    PictureCache(ProductStore &store, qreal devicePixelRatio, QObject *parent = nullptr);
    /// Null: not there yet, or there is none. With its corners cut.
    QPixmap picture(const Product &product);
    /// A picture may be another now (an import, the page Products).
    void forget();

signals:
    void arrived(laci::ProductId product);

private:
    void next();
    void keep(ProductId id, const QImage &image, int round);

    ProductStore &m_store;
    qreal m_ratio;
    QCache<ProductId, QPixmap> m_kept;
    QQueue<ProductId> m_waiting;
    QSet<ProductId> m_wanted;        ///< waiting or under way
    int m_underWay = 0;
    int m_round = 0;
};

} // namespace laci
