#pragma once
#include "persistence/connection.h"
#include "ports/product_store.h"

namespace laci {

/// Pages of the name-ordered catalogue. OFFSET walks over every row before it, so every kStride-th place is remembered as it
/// is found and a deep page starts from the nearest one. Places are dropped when the catalogue's version moves. Lives with
/// the reader's connection, on its thread.
class ProductPages {
public:
    Result<QList<Product>> page(Connection &connection, const CatalogueFilter &filter, int offset, int limit);

private:
    static constexpr int kStride = 500;
    static constexpr int kMostPlaces = 8;

    struct Place {
        QString sortKey;
        int active = 0;
        qint64 id = 0;
    };
    /// places[i] is the row at (i + 1) × kStride − 1.
    struct Places {
        CatalogueFilter filter;
        QList<Place> places;
        bool complete = false;         ///< there are no more rows than that
    };

    Places &placesFor(const CatalogueFilter &filter);
    Result<void> extend(Connection &connection, Places &places, qsizetype wanted);

    qint64 m_version = -1;
    QList<Places> m_places;            ///< latest used first
};

} // namespace laci
