#pragma once
#include "domain/totals.h"
#include <QAbstractButton>

namespace laci {

/// One step from the prices to the total, in words.
struct TotalsStep {
    QString label;
    QString amount;
    bool informative = false;        ///< inside the prices, not added
};
/// Subtotal, discount, service, taxes: only the steps that there are. Shared with the sheet that explains the total.
QList<TotalsStep> totalsSteps(const Totals &totals);

/// The steps and the total under the cart; pressing it asks why the total is what it is.
class TotalsView final : public QAbstractButton {
    Q_OBJECT
public:
    explicit TotalsView(QWidget *parent = nullptr);
    void setTotals(const Totals &totals);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    Totals m_totals;
    QList<TotalsStep> m_steps;
};

} // namespace laci
