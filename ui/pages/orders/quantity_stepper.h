#pragma once
#include "domain/quantity.h"
#include <QWidget>

class QLineEdit;

namespace laci {

class Button;

/// How many pieces, from none to `most`: less and more for a finger, a field and the arrow keys for the keyboard. What cannot be used
/// is put right when the field is left. Goods that are weighed go all or nothing by a step; any weight can be typed.
class QuantityStepper final : public QWidget {
    Q_OBJECT
public:
    /// `what`: the goods, for the accessible names.
    QuantityStepper(Quantity most, const QString &what, QWidget *parent = nullptr);
    Quantity quantity() const { return m_now; }
    void setQuantity(Quantity quantity);
    QLineEdit *field() const { return m_field; }

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void step(int direction);
    void typed();
    void fill();

    Quantity m_most;
    Quantity m_now;
    QLineEdit *m_field;
    Button *m_less;
    Button *m_more;
};

} // namespace laci
