#pragma once
#include "base/clock.h"
#include "persistence/journal_acts.h"
#include <functional>

namespace laci {

class Database;

/// The books in SQLite. Everything that writes, and every look at one sale, goes over the writer thread in the order of the
/// calls, so that a read sees the writes before it; the lists go over the report thread. The clock is read when a call is made.
/// Storage errors leave the books as they were. Both arguments must outlive it.
class SqliteSaleBooks final : public SaleBooks {
public:
    explicit SqliteSaleBooks(Database &db);
    SqliteSaleBooks(Database &db, const Clock &clock);

    /// Who stands at the till when something is booked, for the journal; without it whoever approved it, or the sale's cashier.
    void setWhoActs(std::function<QString()> who) { m_whoActs = std::move(who); }
    /// The share, in percent, up to which a discount is nothing to note; without it 100.
    void setFreeDiscount(std::function<int()> percent) { m_freeDiscount = std::move(percent); }

    Pending<void> keepCart(const Cart &cart) override;
    Pending<TillMemory> recall() override;
    Pending<void> setSaleOnScreen(std::optional<SaleId> sale) override;
    Pending<SaleRecord> openSale(const SaleDraft &draft, const Payment &payment) override;
    Pending<SaleRecord> addPayment(const SaleId &sale, const Payment &payment, const QString &forcedBecause) override;
    Pending<SaleRecord> sellForCash(const SaleDraft &draft, const Payment &payment) override;
    Pending<SaleRecord> addCash(const SaleId &sale, const Payment &payment, const QString &forcedBecause) override;
    Pending<SaleRecord> tell(const PaymentNews &news) override;
    Pending<SaleRecord> cancelSale(const SaleId &sale, const QString &reason) override;
    Pending<QList<Payment>> watchedPayments() override;
    Pending<std::optional<SaleRecord>> sale(const SaleId &id) override;
    Pending<std::optional<SaleRecord>> saleOfPayment(const PaymentId &id) override;
    Pending<QList<TrailEntry>> trail(const PaymentId &id) override;
    Pending<QList<SaleSummary>> sales(const SaleQuery &query) override;
    Pending<SaleCounts> counts() override;
    Pending<QList<Payment>> payments(bool openOnly, int limit) override;
    Pending<QList<Payment>> paymentsBetween(const QString &gateway, const QDateTime &from, const QDateTime &to) override;
    Pending<std::optional<SaleSummary>> twinOf(const SaleDraft &draft, const QDateTime &since) override;
    Pending<QList<LateMoney>> lateMoney(bool decidedToo, int limit) override;
    Pending<SaleRecord> decideLate(const PaymentId &payment, LateDecision decision, const QString &note,
                                   const QString &by) override;
    Pending<ParkedCart> park(const QString &name, const Cart &cart, Rupiah total, const QString &cashier) override;
    Pending<QList<ParkedCart>> parked() override;
    Pending<ParkedCart> resumeParked(qint64 id) override;
    Pending<void> dropParked(qint64 id) override;
    Pending<SaleRecord> bookRefund(const Refund &refund) override;
    Pending<SaleRecord> tellRefund(const RefundId &id, RefundState state, const QString &detail) override;
    Pending<QList<Refund>> openRefunds() override;
    Pending<QList<OpenPayment>> openPayments(int limit) override;
    Pending<qint64> exportSales(const SaleQuery &query, const QString &file) override;
    Pending<void> noteDrawer(const QString &reason, const QString &by) override;
    Pending<QList<Customer>> customers(const QString &text, int limit) override;
    Pending<Customer> addCustomer(const QString &name, const QString &phone) override;

private:
    ActContext context() const;

    Database &m_db;
    std::function<QString()> m_whoActs;
    std::function<int()> m_freeDiscount;
    SystemClock m_systemClock;
    const Clock &m_clock;
};

} // namespace laci
