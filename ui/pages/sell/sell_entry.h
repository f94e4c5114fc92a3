#pragma once
#include "checkout/cart_session.h"
#include "domain/code_entry.h"
#include "domain/inner_barcode.h"
#include "ports/product_store.h"
#include "ui/models/catalogue_model.h"
#include <QElapsedTimer>
#include <QObject>

namespace laci {

/// What happens with codes, typed or scanned: looked up one after the other in the order they came, added, or reported.
/// Paying waits its turn too, so "scan, Enter" never pays before the scanned product is in the cart; so does everything else
/// while a weight is being asked for or the cart is being put aside. GUI thread.
class SellEntry final : public QObject {
    Q_OBJECT
public:
    SellEntry(ProductStore &products, CartSession &cart, CatalogueModel &catalogue, QObject *parent = nullptr);

    /// How the shop's scale writes weight and price into codes.
    void setPatterns(const QList<BarcodePattern> &patterns) { m_patterns = patterns; }
    const QList<BarcodePattern> &patterns() const { return m_patterns; }

    /// A scanner is delivering a code and has come this far: the catalogue is asked while the rest is on its way, so that scan() finds
    /// the answer. Changes nothing that is shown or sold.
    void expect(const QString &soFar);
    /// These digits in the field are a scanner's, which has not paused yet: nobody searches for them, and where all codes begin alike such
    /// a search would hold the catalogue for longer than the whole scan takes.
    bool isReading(const QString &text) const;
    static constexpr int kPause = 100;           ///< ms without another character: it was no scan
    /// A scanner delivered it: an exact code or nothing. `quantity`: of a "3*" that waited in the field.
    void scan(const QString &code, std::optional<Quantity> quantity = {});
    /// Enter in the search field: an exact code, else the product the catalogue shows at `row` for this text.
    void enter(const QString &text, int row);
    /// Enter in the empty field, or F12.
    void pay();
    /// A tile was pressed. `fieldText` may carry a quantity ("3*").
    void add(const Product &product, const QString &fieldText);
    /// What measureAsked() wanted to know; nullopt: never mind.
    void answer(std::optional<Quantity> quantity);
    /// What choicesAsked() wanted to know; nullopt: never mind.
    void answerChoices(const std::optional<QList<Modifier>> &chosen);
    /// Nothing is taken from the queue until as many release() came.
    void hold();
    void release();
    bool isHeld() const { return m_holds > 0; }
    bool isIdle() const { return m_jobs.isEmpty(); }

signals:
    /// `byCode`: scanned or typed whole, not tapped or found by its name.
    void added(const laci::Product &product, bool byCode);
    /// Sold by weight or measure and nobody said how much: ask, then answer().
    void measureAsked(const laci::Product &product);
    /// The product has questions of its own (size, sugar, topping): ask them, then answerChoices().
    void choicesAsked(const laci::Product &product);
    void unknownCode(const QString &code);
    void refused(const laci::Error &error);      ///< a limit of the cart, or the catalogue could not be read
    /// The code is understood and still cannot be taken; the sentence says why.
    void objected(const QString &sentence);
    void badQuantity(const QString &text);
    void payRequested();
    void held(bool on);                          ///< the cart must not be touched until it is released

private:
    struct Job {
        enum class Kind { Scan, Typed, Tile, Pay };
        Kind kind = Kind::Scan;
        QString text;
        int row = 0;
        Product product = {};                    ///< of a tile
        std::optional<Quantity> quantity = {};   ///< of a scan
    };
    void queue(Job job);
    void next();
    void later();
    void done();
    void lookUp(const CodeEntry &entry);
    void answered(const Result<std::optional<Product>> &product);
    void foresee();
    void foreseen(const Result<std::optional<Product>> &product);
    bool takeForeseen();
    void found(const Product &product, std::optional<Quantity> quantity, const QString &barcode, bool byCode);
    void take(const Product &product, Quantity quantity, const QString &barcode, bool byCode);
    void put(const Product &product, Quantity quantity, const QString &barcode, bool byCode, const QList<Modifier> &chosen = {});
    void lookInside(const InnerBarcode &inner, int at);
    void foundLabel(const Product &product, const InnerBarcode &inner);
    void notFound(const CodeEntry &entry);
    void takeShown();

    struct Asked {                               ///< what waits for its weight or its choices
        Product product;
        QString barcode;
        bool byCode = false;
        Quantity quantity = {};                  ///< while the choices are asked for
    };
    /// What was asked while the scanner was still at it. Good for this one scan: it is as if the scanner had been a blink quicker.
    struct Foreseen {
        QString code;
        quint64 changes = 0;                     ///< ProductStore::changes() before it was asked
        QElapsedTimer since = {};
        std::optional<Product> product = {};     ///< set when it was found
        bool underWay = false;
        bool wanted = false;                     ///< the scan is here and waits for this very answer
    };
    ProductStore &m_products;
    CartSession &m_cart;
    CatalogueModel &m_catalogue;
    QList<BarcodePattern> m_patterns;
    QList<Job> m_jobs;
    int m_holds = 0;
    bool m_working = false;
    bool m_waitsForList = false;
    std::optional<Asked> m_asked;
    std::optional<Asked> m_choosing;
    CodeEntry m_entry;
    Foreseen m_foreseen;
    QElapsedTimer m_lastRead;
    QString m_expected;                          ///< the newest of expect(); one question is under way at a time
};

} // namespace laci
