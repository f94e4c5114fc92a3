#pragma once
#include "checkout/checkout.h"
#include "ui/kit/theme.h"
#include <QPushButton>

namespace laci {

/// One open payment as a button: number and amount heavy, way and age small, the state as a pill. The whole row is pressed.
class WaitingRow final : public QPushButton {
    Q_OBJECT
public:
    static constexpr int kHigh = 64;
    explicit WaitingRow(QWidget *parent = nullptr);
    void show(const OpenPayment &open, const WatchView &watch, const QDateTime &now);
    const Payment &payment() const { return m_payment; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Payment m_payment;
    QString m_number;
    QString m_amount;
    QString m_facts;
    QString m_state;
    QString m_icon;
    Tone m_tone = Tone::Wait;
};

} // namespace laci
