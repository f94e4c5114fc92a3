#pragma once
#include "base/clock.h"
#include "checkout/till_rules.h"
#include "ports/sale_books.h"
#include <QObject>

namespace laci {

/// The open cart of this till: every change recomputes the totals and is handed to the books at once, so that it survives
/// a power cut; writes are coalesced (one under way, the newest waits). Undo goes back over changes of the last minutes. GUI thread.
class CartSession final : public QObject {
    Q_OBJECT
public:
    CartSession(SaleBooks &books, const Clock &clock, TillRules rules, QObject *parent = nullptr);

    const Cart &cart() const { return m_cart; }
    const Totals &totals() const { return m_totals; }
    const TillRules &rules() const { return m_rules; }
    int chosenLine() const { return m_chosen; }                 ///< −1: none
    /// Frozen for paying. Hands a waiting write over first: the books work in the order of the calls, so openSale(), which
    /// empties the stored cart, comes after it and no old cart is written over that.
    SaleDraft draft() const;

    Result<void> add(const Product &product, Quantity quantity, const QString &barcode = {});
    /// With what was chosen for it (GoodsDesk::modifiersOf); other choices are another line.
    Result<void> add(const Product &product, Quantity quantity, const QString &barcode, const QList<Modifier> &modifiers);
    Result<void> setQuantity(int line, Quantity quantity);      ///< 0 removes
    Result<void> setLineDiscount(int line, const Discount &discount);
    Result<void> setCartDiscount(const Discount &discount);
    void setNote(int line, const QString &note);
    /// Another price; the right to it was checked before.
    Result<void> setUnitPrice(int line, Rupiah price);
    /// Whose PIN allowed this line's price or discount (−1: the cart's). No step of its own for undo(): it goes with what it allowed.
    void setApprover(int line, const QString &who);
    void setCustomer(const Customer &customer);                 ///< id 0: nobody
    Result<void> setCartNote(const QString &note);
    /// A label with its own price (domain/inner_barcode.h): a line of one piece at that price.
    Result<void> addLabelled(const Product &product, Rupiah price, const QString &barcode);
    /// What was parked comes back; only while the open cart is empty. The books hold it already (resumeParked).
    void takeParked(const Cart &cart);
    void choose(int line);
    void clear();                                               ///< undoable
    bool canUndo() const { return !m_history.isEmpty(); }
    void undo();

    /// At start, from TillMemory: shown without being written again.
    void restore(const Cart &cart);
    /// The sale was recorded (the books emptied the stored cart in the same commit): forget it, history included.
    void forget();
    void setRules(const TillRules &rules);

signals:
    void changed();
    void storageTrouble(const laci::Error &error);

private:
    static constexpr int kMostUndo = 100;

    Result<void> apply(const Cart &next, int chosen);
    Result<Totals> totalsFor(const Cart &cart) const;
    void keep() const;
    void settle() const;           ///< hands the newest cart over unless a write is under way
    void write() const;

    SaleBooks &m_books;
    const Clock &m_clock;
    TillRules m_rules;
    Cart m_cart;
    Totals m_totals;
    int m_chosen = -1;
    QList<Cart> m_history;
    mutable int m_writes = 0;      ///< handed to the books, not yet confirmed
    mutable bool m_dirty = false;  ///< the newest cart waits for the write under way
};

} // namespace laci
