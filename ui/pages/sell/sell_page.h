#pragma once
#include "ui/kit/button.h"
#include "ui/models/cart_model.h"
#include "ui/models/catalogue_model.h"
#include "ui/pages/sell/sell_entry.h"
#include "ui/pages/till_services.h"
#include <QHash>
#include <QPointer>
#include <QSet>
#include <QWidget>

class QBoxLayout;

namespace laci {

class Banner;
class CartPanel;
class CartRights;
class CategoryBar;
class LastSale;
class Parking;
class PriceCheck;
class SearchField;
class Shelf;
class TextLabel;
class Toast;

/// Jual: find, add, see the total, pay. The search field lives in the shell's top bar and is lent by attach().
class SellPage final : public QWidget {
    Q_OBJECT
public:
    explicit SellPage(TillServices &services, QWidget *parent = nullptr);

    /// The field outlives the page.
    void attach(SearchField *field);
    void scan(const QString &code);
    /// What a scanner has delivered so far of a code that scan() may follow.
    void expect(const QString &soFar) { m_entry.expect(soFar); }
    /// After an import: categories, counts and tiles anew.
    void reload();
    /// For the shell's keys.
    void pay();
    void discount();
    void undo();
    /// A sheet on this page waits for a code (the price check): scan() goes there, though a sheet is open.
    bool takesScan() const;
    /// Its notices wrap, but its height is the window's: else a page stack would make room for the tallest of its pages.
    bool hasHeightForWidth() const override { return false; }

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
    void build();
    void connectEntry();
    void connectCart();
    void retranslate();
    void loadCategories();
    void fieldChanged(const QString &text);
    void fieldEntered();
    void fieldKey(int key);
    void typed(const QString &text);
    void mark();
    void takeTile(const QModelIndex &index);
    void settingChanged(const QString &key);     ///< empty: all of them
    void switchMode();
    void showUnknown(const QString &code);
    void addUnknown();
    void searchUnknown();
    void showTrouble(const Error &error);
    void object(const QString &sentence);
    void undoable(const QString &sentence);
    void askWeight(const Product &product);
    void askChoices(const Product &product);
    void noteAdded(const Product &product, bool byCode);
    void warnOfStock(const QList<ProductId> &products);
    void saleMoved(const SaleRecord &record);
    void printAgain();
    void showParkedCount(int parked);
    void refreshEmpty();

    TillServices &m_services;
    CatalogueModel m_catalogue;
    CartModel m_cart;
    SellEntry m_entry;
    SearchField *m_field = nullptr;
    QBoxLayout *m_columns = nullptr;
    CategoryBar *m_categories;
    QStringList m_categoryNames;
    Button *m_parked;
    Button *m_mode;
    Banner *m_unknown;
    QString m_unknownCode;
    Button *m_unknownAdd;
    Button *m_unknownSearch;
    Button *m_unknownIgnore;
    Banner *m_trouble;
    Button *m_troubleClose;
    Shelf *m_shelf;
    TextLabel *m_nothing;
    LastSale *m_last;
    CartRights *m_rights;
    CartPanel *m_panel;
    Parking *m_parking;
    Toast *m_toast;
    QPointer<PriceCheck> m_priceCheck;
    int m_lowStock = 0;              ///< setting stock.low
    struct Stock {
        QString name;
        Quantity left;
    };
    QHash<ProductId, Stock> m_stock; ///< of what is in the cart, as it was when it was added
    QSet<ProductId> m_warned;        ///< once for each cart
    SaleId m_freshFor;               ///< the paid sale after which the stock was read anew
};

} // namespace laci
