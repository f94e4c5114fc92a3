#pragma once
#include "checkout/answer.h"
#include "checkout/checkout.h"
#include <QSet>
#include <QTimer>

namespace laci {

/// Giving money back: the entry is on disk before a gateway hears of it, and the gateway hears of it once. What it answered
/// clearly is booked; of the rest the charge's status tells, asked for until it does or a person decides. Part of Checkout.
class RefundFlow {
public:
    explicit RefundFlow(Checkout::Private &home) : m_home(home) {}

    Pending<SaleRecord> refund(const SaleId &sale, const RefundWish &wish, const CashRounding &rounding);
    Pending<SaleRecord> returnTenders(const SaleId &sale, const PersonsWord &word);
    Pending<SaleRecord> decide(const RefundId &refund, bool given, const PersonsWord &word);
    void askAll();

private:
    struct Word {
        RefundState state;
        QString detail;
    };
    void booked(const Answer<SaleRecord> &answer, const RefundId &id, const Result<SaleRecord> &stored);
    void send(const Answer<SaleRecord> &answer, const Refund &refund, const Payment &payment);
    void answered(const Answer<SaleRecord> *answer, const Refund &refund, const Result<void> &said);
    void tell(const RefundId &id, const Word &word, const Answer<SaleRecord> *answer = nullptr);
    void keep(const RefundId &id, const Word &word);
    void returnNext(const Answer<SaleRecord> &answer, const SaleId &sale, QList<Refund> left);
    void takeUp(const Refund &refund);
    void ask(const Refund &refund);
    void askAbout(const SaleRecord &record, const Refund &refund);
    void statusSaid(const SaleRecord &record, const Refund &refund, const StatusAnswer &status);
    void planNext(std::chrono::seconds age);

    Checkout::Private &m_home;
    QSet<RefundId> m_sending;               ///< no answer yet in this run
    QSet<RefundId> m_asking;
    QHash<RefundId, Word> m_unsaved;        ///< true, but the books could not take it yet
    QTimer *m_timer = nullptr;              ///< child of the Checkout
};

} // namespace laci
