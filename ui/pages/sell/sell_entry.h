#pragma once
#include "checkout/cart_session.h"
#include "domain/code_entry.h"
#include "ports/product_store.h"
#include "ui/models/catalogue_model.h"
#include <QObject>

namespace laci {

/// What happens with codes, typed or scanned: looked up one after the other in the order they came, added, or reported.
/// Paying waits its turn too, so "scan, Enter" never pays before the scanned product is in the cart. GUI thread.
class SellEntry final : public QObject {
    Q_OBJECT
public:
    SellEntry(ProductStore &products, CartSession &cart, CatalogueModel &catalogue, QObject *parent = nullptr);

    /// A scanner delivered it: an exact code or nothing.
    void scan(const QString &code);
    /// Enter in the search field: an exact code, else the product the catalogue shows at `row` for this text.
    void enter(const QString &text, int row);
    /// Enter in the empty field, or F12.
    void pay();
    /// A tile was pressed. `fieldText` may carry a quantity ("3*").
    void add(const Product &product, const QString &fieldText);
    bool isIdle() const { return m_jobs.isEmpty(); }

signals:
    void added(const QString &name);
    void unknownCode(const QString &code);
    void refused(const laci::Error &error);      ///< a limit of the cart, or the catalogue could not be read
    void badQuantity(const QString &text);
    void payRequested();

private:
    struct Job {
        enum class Kind { Scan, Typed, Pay };
        Kind kind = Kind::Scan;
        QString text;
        int row = 0;
    };
    void queue(Job job);
    void next();
    void done();
    void found(const Product &product, Quantity quantity, const QString &barcode);
    void notFound(const CodeEntry &entry);
    void takeShown();

    ProductStore &m_products;
    CartSession &m_cart;
    CatalogueModel &m_catalogue;
    QList<Job> m_jobs;
    bool m_working = false;
    bool m_waitsForList = false;
    CodeEntry m_entry;
};

} // namespace laci
