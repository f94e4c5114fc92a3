#include "ui/pages/sell/shelf.h"
#include "ui/kit/tile_grid.h"
#include "ui/pages/sell/product_list.h"

namespace laci {

namespace {
QString unitShown(const Product &product)
{
    return product.unit == QLatin1String("pcs") ? QString() : product.unit;
}
} // namespace

Shelf::Shelf(CatalogueModel &catalogue, CartModel &cart, ProductStore &store, QWidget *parent)
    : QStackedWidget(parent), m_catalogue(catalogue), m_cart(cart), m_pictures(store, devicePixelRatioF())
{
    connect(&m_pictures, &PictureCache::arrived, this, [this](ProductId product) { refresh({product}); });
    connect(&cart, &CartModel::quantitiesChanged, this, &Shelf::refresh);
    m_tiles = makeTiles();
    setCurrentWidget(m_tiles);
}

TileGrid *Shelf::makeTiles()
{
    auto *tiles = new TileGrid(this);
    tiles->setObjectName(QStringLiteral("tiles"));
    tiles->setModel(&m_catalogue);
    tiles->setSource([this](const QModelIndex &index) {
        const Product *product = m_catalogue.productAt(index.row());
        if (!product)
            return Tile{};
        return Tile{product->name, product->price, unitShown(*product), product->stock, m_cart.quantities().value(product->id),
                    isLow(*product), m_pictures.picture(*product), m_colours.value(product->category)};
    });
    connect(tiles, &TileGrid::chosen, this, &Shelf::chosen);
    connect(tiles, &TileGrid::typed, this, &Shelf::typed);
    addWidget(tiles);
    return tiles;
}

ProductList *Shelf::makeList()
{
    auto *list = new ProductList(this);
    list->setObjectName(QStringLiteral("productList"));
    list->setModel(&m_catalogue);
    list->setSource([this](const QModelIndex &index) {
        const Product *product = m_catalogue.productAt(index.row());
        if (!product)
            return ProductRow{};
        return ProductRow{{product->name, product->price, unitShown(*product), product->stock,
                           m_cart.quantities().value(product->id), isLow(*product), m_pictures.picture(*product), m_colours.value(product->category)},
                          product->barcodes.value(0, product->sku)};
    });
    connect(list, &ProductList::chosen, this, &Shelf::chosen);
    connect(list, &ProductList::typed, this, &Shelf::typed);
    addWidget(list);
    return list;
}

void Shelf::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    if (mode == Mode::List && !m_list)
        m_list = makeList();
    setCurrentWidget(view());
    const int row = std::exchange(m_marked, -1);
    setMarked(row);
}

void Shelf::setColours(const QHash<QString, QColor> &colours)
{
    m_colours = colours;
    view()->viewport()->update();
}

void Shelf::setLowStock(int pieces)
{
    m_lowStock = pieces;
    view()->viewport()->update();
}

bool Shelf::isLow(const Product &product) const
{
    return product.stock && *product.stock <= Quantity::pieces(m_lowStock);
}

StripView *Shelf::view() const
{
    return m_mode == Mode::List ? static_cast<StripView *>(m_list) : m_tiles;
}

void Shelf::setMarked(int row)
{
    m_marked = row;
    m_tiles->setMarked(row);
    if (m_list)
        m_list->setMarked(row);
}

void Shelf::enter()
{
    if (m_catalogue.rowCount() == 0)
        return;
    view()->setCurrentIndex(m_catalogue.index(qMax(0, m_marked)));
    view()->setFocus();
}

void Shelf::refresh(const QList<ProductId> &products)
{
    const auto [first, last] = view()->visibleRows();
    for (int row = first; row <= last; ++row) {
        const Product *product = m_catalogue.productAt(row);
        if (product && products.contains(product->id))
            view()->updateRow(row);
    }
}

} // namespace laci
