#pragma once
#include "ui/models/cart_model.h"
#include "ui/models/catalogue_model.h"
#include "ui/models/picture_cache.h"
#include <QStackedWidget>

namespace laci {

class ProductList;
class StripView;
class TileGrid;

/// What can be sold, as tiles or as a list over the same rows. The view that does not show costs nothing: it is made when it
/// is first wanted, and only the one that shows paints.
class Shelf final : public QStackedWidget {
    Q_OBJECT
public:
    enum class Mode { Tiles, List };
    Shelf(CatalogueModel &catalogue, CartModel &cart, ProductStore &store, QWidget *parent = nullptr);

    void setMode(Mode mode);
    Mode mode() const { return m_mode; }
    void setLowStock(int pieces);                ///< from this stock on downwards it is shown in amber
    bool isLow(const Product &product) const;
    int marked() const { return m_marked; }
    void setMarked(int row);
    /// The keyboard goes to the products, to the marked one first.
    void enter();
    StripView *view() const;
    /// Repaints these products where they show.
    void refresh(const QList<ProductId> &products);
    /// Of the categories that have one, by name.
    void setColours(const QHash<QString, QColor> &colours);
    void forgetPictures() { m_pictures.forget(); }

signals:
    void chosen(const QModelIndex &index);
    void typed(const QString &text);

private:
    CatalogueModel &m_catalogue;
    CartModel &m_cart;
    PictureCache m_pictures;
    TileGrid *m_tiles = nullptr;
    ProductList *m_list = nullptr;
    Mode m_mode = Mode::Tiles;
    QHash<QString, QColor> m_colours;
    int m_lowStock = 0;
    int m_marked = -1;
    TileGrid *makeTiles();
    ProductList *makeList();
};

} // namespace laci
