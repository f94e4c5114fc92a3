#pragma once
#include "ui/models/cart_model.h"
#include "ui/models/catalogue_model.h"
#include "ui/pages/sell/sell_entry.h"
#include "ui/pages/till_services.h"
#include <QWidget>

namespace laci {

class Banner;
class Button;
class CartPanel;
class CategoryBar;
class SearchField;
class TextLabel;
class TileGrid;
class Toast;

/// Jual: find, add, see the total, pay. The search field lives in the shell's top bar and is lent by attach().
class SellPage final : public QWidget {
    Q_OBJECT
public:
    explicit SellPage(TillServices &services, QWidget *parent = nullptr);

    /// The field outlives the page.
    void attach(SearchField *field);
    void scan(const QString &code);
    /// After an import: categories, counts and tiles anew.
    void reload();
    /// For the shell's keys.
    void pay();
    void discount();
    void undo();
    /// A sheet on this page waits for a code (the price check): scan() goes there, though a sheet is open.
    bool takesScan() const;

public slots:
    void customer();             ///< F3
    void park();                 ///< F8: puts the cart aside, or with an empty one shows what was put aside
    void priceCheck();           ///< F7

signals:
    void payRequested();
    /// The last sale is to be looked at.
    void saleAsked(const laci::SaleId &sale);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void loadCategories();
    void fieldChanged(const QString &text);
    void fieldEntered();
    void fieldKey(int key);
    void mark();
    void takeTile(const QModelIndex &index);
    void showUnknown(const QString &code);
    void showTrouble(const Error &error);
    void refreshTiles(const QList<ProductId> &products);
    void refreshEmpty();
    void settingChanged(const QString &key);     ///< empty: all of them
    bool isLow(const Product &product) const;

    TillServices &m_services;
    CatalogueModel m_catalogue;
    CartModel m_cart;
    SellEntry m_entry;
    SearchField *m_field = nullptr;
    CategoryBar *m_categories;
    Banner *m_unknown;
    QString m_unknownCode;
    Button *m_unknownSearch;
    Button *m_unknownIgnore;
    Banner *m_trouble;
    Button *m_troubleClose;
    TileGrid *m_grid;
    TextLabel *m_nothing;
    CartPanel *m_panel;
    Toast *m_toast;
    int m_lowStock = 0;          ///< setting stock.low
};

} // namespace laci
