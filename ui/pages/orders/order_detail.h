#pragma once
#include "ui/kit/card.h"
#include "ui/pages/till_services.h"
#include <QTimer>

class QScrollArea;

namespace laci {

class Button;
class TextLabel;
class StatusChip;

/// Right on Pesanan: one order, how it was paid, and what happened to each payment, in plain words with the shop's times.
class OrderDetail final : public Card {
    Q_OBJECT
public:
    explicit OrderDetail(TillServices &services, QWidget *parent = nullptr);
    void show(const SaleId &sale);
    void clear();
    const std::optional<SaleRecord> &record() const { return m_record; }
    void check();                              ///< asks the gateway about the newest payment that it can be asked about

signals:
    void openPayment(const laci::SaleRecord &record);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Told {
        Payment payment;
        QList<TrailEntry> trail;
    };
    void take(const SaleRecord &record);
    void readTrails();
    void retranslate();
    void fill();
    const Payment *askable() const;
    void findLate(int round);
    void decideLate();

    TillServices &m_services;
    std::optional<SaleRecord> m_record;
    QList<Told> m_told;
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
    Button *m_receipt;
};

} // namespace laci
