#pragma once
#include "domain/payment.h"
#include "domain/totals.h"
#include "ui/kit/card.h"

class QScrollArea;
class QVBoxLayout;

namespace laci {

class OrderRows;
class TextLabel;

/// The order as the customer sees it: number, lines, totals step by step, and once something is paid what came in and what is still
/// due. Scrolls when it is long.
class OrderCard final : public Card {
    Q_OBJECT
public:
    explicit OrderCard(QWidget *parent = nullptr);
    /// `number` empty: not written down yet. Filled anew only when something differs.
    void show(const QString &number, const Cart &cart, const Totals &totals, const QList<Payment> &tenders, Rupiah due);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void entitle();
    void fill();
    void fitLines();
    TextLabel *m_title;
    QScrollArea *m_scroll;
    QVBoxLayout *m_column;
    OrderRows *m_lines;
    OrderRows *m_sums;
    bool m_filled = false;
    QString m_number;
    Cart m_cart;
    Totals m_totals;
    QList<Payment> m_tenders;
    Rupiah m_due;
};

} // namespace laci
