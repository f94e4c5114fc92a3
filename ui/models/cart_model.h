#pragma once
#include "checkout/cart_session.h"
#include <QAbstractListModel>
#include <QHash>

namespace laci {

/// The lines of the open cart for a view. Follows CartSession by the smallest change: a new line is inserted, a changed one
/// is changed. The session outlives the model.
class CartModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        DetailRole = Qt::UserRole + 1,           ///< "2 × Rp18.000 · less sugar": SumRole, OldPriceRole and RemarkRole in one
        SumRole,                                 ///< "2 × Rp18.000"
        OldPriceRole,                            ///< "Rp20.000" of the catalogue; empty when it is sold for that
        RemarkRole,                              ///< "discount 10% · less sugar"; may be empty
        AmountRole,                              ///< "Rp36.000", after the line's own discount
        QuantityRole,                            ///< "2"
    };
    explicit CartModel(CartSession &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    /// How much of each product is in the cart, all its lines together.
    const QHash<ProductId, Quantity> &quantities() const { return m_quantities; }

signals:
    /// Whose quantity is another now: what a tile has to repaint.
    void quantitiesChanged(const QList<laci::ProductId> &products);

private:
    void follow();
    CartSession &m_session;
    QList<CartLine> m_lines;
    QList<LineTotals> m_totals;
    QHash<ProductId, Quantity> m_quantities;
};

} // namespace laci
