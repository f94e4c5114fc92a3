#pragma once
#include "ui/kit/card.h"
#include "ui/pages/orders/order_story.h"
#include "ui/pages/till_services.h"
#include <QTimer>

class QScrollArea;

namespace laci {

class Button;
class TextLabel;
class StatusChip;

/// Right on Pesanan: one order with its goods, payments and refunds, what happened to each payment in plain words with the shop's
/// times, and everything that can be done about it now.
class OrderDetail final : public Card {
    Q_OBJECT
public:
    explicit OrderDetail(TillServices &services, QWidget *parent = nullptr);
    void show(const SaleId &sale);
    void clear();
    const std::optional<SaleRecord> &record() const { return m_record; }
    void check();                              ///< asks about a refund that is not certain, else about the newest payment that can be asked about
    void printCopy();                          ///< one more slip of a paid sale, marked SALINAN; without a printer the slip is shown
    void seeReceipt();
    void giveBack();

signals:
    void openPayment(const laci::SaleRecord &record);

protected:
    void changeEvent(QEvent *event) override;

private:
    void take(const SaleRecord &record);
    void readTrails();
    void retranslate();
    void fill();
    void say(const QString &text, bool warning = false);
    bool refundsOpen() const;
    const Payment *askable() const;
    void findLate(int round);
    void decideLate();

    TillServices &m_services;
    std::optional<SaleRecord> m_record;
    QList<PaymentTold> m_told;
    std::optional<LateMoney> m_late;            ///< of this order, while nobody has decided about it
    bool m_busy = false;
    int m_round = 0;
    TextLabel *m_number;
    StatusChip *m_state;
    TextLabel *m_method;
    TextLabel *m_said;
    QScrollArea *m_scroll;
    Button *m_open;
    Button *m_check;
    Button *m_decide;
    Button *m_print;
    Button *m_receipt;
    Button *m_refund;
};

} // namespace laci
