#pragma once
#include "main/ctl/console.h"
#include "ports/training_customer.h"
#include <QTimer>

namespace laci::ctl {

struct SellOrder {
    struct Item {
        QString code;
        Quantity quantity;
    };
    QList<Item> items;
    QString gateway;                 ///< "cash", "auto" or a gateway's id
    QString channel;
    Rupiah received;                 ///< cash only
    std::chrono::seconds wait{60};
};

/// "CODE" or "CODE*QTY".
Result<SellOrder::Item> parseItem(const QString &text);
/// "cash:RUPIAH" or "GATEWAY[:CHANNEL]" into order.gateway, channel, received.
Result<void> parsePay(const QString &text, SellOrder &order);

/// Rings up, pays, and follows the payment until it ends or the wait is over. One use; owned by its parent.
class Selling final : public QObject {
public:
    struct Outcome {
        SaleRecord record;
        PaymentId payment;
    };
    using Done = std::function<void(const Result<Outcome> &)>;

    Selling(Till &till, SellOrder order, Done done, QObject *parent);
    void start();

private:
    void ringUpNext();
    void pay();
    void payByGateway(const SaleDraft &draft);
    void recorded(const Result<SaleRecord> &record);
    void look(const SaleRecord &record);
    void waitOver();
    void end(const Result<Outcome> &outcome);

    Till &m_till;
    SellOrder m_order;
    Done m_done;
    Cart m_cart;
    qsizetype m_next = 0;
    SaleRecord m_record;
    PaymentId m_payment;
    bool m_ended = false;
};

/// Training: the faults of the line say nothing about the customer, so he pays as soon as a code is shown. The other plans
/// are his own doing and need no help. Lives as long as `owner`.
void payWhenShown(Till &till, TrainingPlan plan, QObject *owner);

const Payment *findPayment(const SaleRecord &record, const PaymentId &id);
/// What a payment's state is worth as an exit code.
Exit exitFor(PaymentState state);

} // namespace laci::ctl
