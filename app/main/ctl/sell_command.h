#pragma once
#include "main/ctl/console.h"
#include "ports/training_customer.h"
#include <QTimer>
#include <optional>

namespace laci::ctl {

struct SellOrder {
    struct Item {
        QString code;
        Quantity quantity;
    };
    struct Tender {
        QString gateway;             ///< "cash", "auto" or a gateway's id
        QString channel;
        std::optional<Rupiah> amount;///< cash: what is handed over; a gateway: the part, unset for all that is due
        bool isCash() const { return gateway == u"cash"; }
    };
    QList<Item> items;
    QList<Tender> tenders;           ///< in order; all but the last are parts
    std::chrono::seconds wait{60};   ///< for each of them
};

/// "CODE" or "CODE*QTY".
Result<SellOrder::Item> parseItem(const QString &text);
/// One tender: "cash:RUPIAH", "auto" or "GATEWAY[:CHANNEL][=RUPIAH]".
Result<SellOrder::Tender> parseTender(const QString &text);
/// Every --pay in order; all but the last need an amount.
Result<QList<SellOrder::Tender>> parsePay(const QStringList &texts);

/// Rings up, pays tender by tender, and follows each payment until it ends or the wait is over. What was paid in cash is handed
/// back when a later tender brings nothing. One use; owned by its parent.
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
    void payNext();
    void payCash(const SellOrder::Tender &tender, bool isPart);
    void payByGateway(const SellOrder::Tender &tender);
    void startAt(const SellOrder::Tender &tender, Rupiah fee);
    Rupiah due() const;
    void recorded(const Result<SaleRecord> &record);
    void look(const SaleRecord &record);
    void waitOver();
    void giveUp(const Payment &payment);
    void end(const Result<Outcome> &outcome);

    Till &m_till;
    SellOrder m_order;
    Done m_done;
    Cart m_cart;
    qsizetype m_next = 0;
    SaleDraft m_draft;
    qsizetype m_tender = -1;         ///< the one that is being paid
    QTimer m_patience;
    SaleRecord m_record;             ///< without an id until the first tender is recorded
    PaymentId m_payment;             ///< empty while the next tender is being recorded
    std::optional<Error> m_refusal;  ///< why a further tender was not possible
    bool m_leaving = false;
    bool m_ended = false;
};

/// Training: the faults of the line say nothing about the customer, so he pays as soon as a code is shown. The other plans
/// are his own doing and need no help. Lives as long as `owner`.
void payWhenShown(Till &till, TrainingPlan plan, QObject *owner);

const Payment *findPayment(const SaleRecord &record, const PaymentId &id);
/// What a payment's state is worth as an exit code.
Exit exitFor(PaymentState state);

} // namespace laci::ctl
