#pragma once
#include "base/clock.h"
#include "base/ids.h"
#include "ports/sale_books.h"
#include <QHash>
#include <algorithm>
#include <deque>
#include <functional>

namespace laci::test {

/// The books in memory, under the same rules as the real ones. Can be slow (hold), broken (failing) and can lose its
/// power between any two steps.
class FakeBooks : public SaleBooks {
public:
    explicit FakeBooks(const Clock &clock) : m_clock(clock) {}

    bool hold = false;               ///< operations wait for step()
    bool failing = false;            ///< every operation answers Storage and does nothing
    int failNext = 0;                ///< so do the next n
    int tells = 0;                   ///< carried out or not
    QList<Cart> keptCarts;           ///< every write, in order
    TillMemory memory;
    QList<SaleRecord> records;
    QHash<QString, QList<TrailEntry>> trails;   ///< by payment id
    QStringList violations;          ///< transitions that no rule allows

    int waiting() const { return int(m_waiting.size()); }
    /// Carries out the oldest waiting operation and answers it.
    void step() { take()(true); }
    /// Carries it out, but nobody hears of it any more.
    void stepUnheard() { take()(false); }
    /// What waits was never written.
    void powerCut() { m_waiting.clear(); }

    SaleRecord *recordOf(const PaymentId &id)
    {
        for (SaleRecord &record : records)
            for (const Payment &payment : record.payments)
                if (payment.id == id)
                    return &record;
        return nullptr;
    }
    Payment payment(const PaymentId &id)
    {
        Payment *found = find(id);
        return found ? *found : Payment();
    }
    QStringList events(const PaymentId &id) const
    {
        QStringList words;
        for (const TrailEntry &entry : trails.value(id.value))
            words.append(paymentEventWord(entry.event));
        return words;
    }

    Pending<void> keepCart(const Cart &cart) override
    {
        return run<void>([this, cart]() -> Result<void> {
            keptCarts.append(cart);
            memory.cart = cart;
            return {};
        });
    }
    Pending<TillMemory> recall() override
    {
        return run<TillMemory>([this]() -> Result<TillMemory> { return memory; });
    }
    Pending<void> setSaleOnScreen(std::optional<SaleId> sale) override
    {
        return run<void>([this, sale]() -> Result<void> {
            memory.saleOnScreen = sale;
            return {};
        });
    }
    Pending<SaleRecord> openSale(const SaleDraft &draft, const Payment &payment) override
    {
        return run<SaleRecord>([this, draft, payment] { return open(draft, payment, false); });
    }
    Pending<SaleRecord> sellForCash(const SaleDraft &draft, const Payment &payment) override
    {
        return run<SaleRecord>([this, draft, payment] { return open(draft, payment, true); });
    }
    Pending<SaleRecord> addPayment(const SaleId &sale, const Payment &payment, const QString &forcedBecause) override
    {
        return run<SaleRecord>([=, this] { return addTo(sale, payment, forcedBecause, false); });
    }
    Pending<SaleRecord> addCash(const SaleId &sale, const Payment &payment, const QString &forcedBecause) override
    {
        return run<SaleRecord>([=, this] { return addTo(sale, payment, forcedBecause, true); });
    }
    Pending<SaleRecord> tell(const PaymentNews &news) override
    {
        ++tells;
        return run<SaleRecord>([this, news]() -> Result<SaleRecord> {
            Payment *payment = find(news.payment);
            if (!payment)
                return fail(ErrorCode::NotFound, QStringLiteral("no such payment"));
            apply(*payment, news);
            SaleRecord &record = *recordOf(news.payment);
            closeWhenCovered(record);
            return record;
        });
    }
    Pending<SaleRecord> cancelSale(const SaleId &sale, const QString &) override
    {
        return run<SaleRecord>([this, sale]() -> Result<SaleRecord> {
            SaleRecord *record = findSale(sale);
            if (!record)
                return fail(ErrorCode::NotFound, QStringLiteral("no such sale"));
            for (const Payment &payment : record->payments)
                if (mayStillBePaid(payment.state) || holdsMoney(payment.state))
                    return fail(ErrorCode::Conflict, QStringLiteral("not free"));
            record->sale.state = SaleState::Cancelled;
            record->sale.closedAt = m_clock.now();
            return *record;
        });
    }
    Pending<QList<Payment>> watchedPayments() override
    {
        return run<QList<Payment>>([this]() -> Result<QList<Payment>> {
            QList<Payment> list;
            for (const SaleRecord &record : records)
                for (const Payment &payment : record.payments)
                    if (payment.watched)
                        list.append(payment);
            return list;
        });
    }
    Pending<std::optional<SaleRecord>> sale(const SaleId &id) override
    {
        return run<std::optional<SaleRecord>>([this, id]() -> Result<std::optional<SaleRecord>> {
            const SaleRecord *record = findSale(id);
            return record ? std::optional(*record) : std::nullopt;
        });
    }
    Pending<std::optional<SaleRecord>> saleOfPayment(const PaymentId &id) override
    {
        return run<std::optional<SaleRecord>>([this, id]() -> Result<std::optional<SaleRecord>> {
            const SaleRecord *record = recordOf(id);
            return record ? std::optional(*record) : std::nullopt;
        });
    }
    Pending<QList<TrailEntry>> trail(const PaymentId &id) override
    {
        return run<QList<TrailEntry>>([this, id]() -> Result<QList<TrailEntry>> { return trails.value(id.value); });
    }
    Pending<QList<SaleSummary>> sales(const SaleQuery &query) override
    {
        return run<QList<SaleSummary>>([this, query]() -> Result<QList<SaleSummary>> {
            QList<SaleSummary> list;
            for (const SaleRecord &record : records) {
                SaleSummary line{record.sale.id, record.sale.number, record.sale.createdAt, record.sale.totals.total,
                                 record.sale.state, {}, {}, false};
                for (const Payment &payment : record.payments) {
                    line.gateways.append(payment.gateway);
                    line.payment = payment.state;
                }
                list.prepend(line);
            }
            return list.mid(query.offset, query.limit);
        });
    }
    Pending<SaleCounts> counts() override
    {
        return run<SaleCounts>([this]() -> Result<SaleCounts> {
            SaleCounts counts;
            for (const SaleRecord &record : records)
                for (const Payment &payment : record.payments) {
                    counts.waiting += payment.state == PaymentState::Requesting || payment.state == PaymentState::Pending;
                    counts.unsure += payment.state == PaymentState::Unknown;
                }
            return counts;
        });
    }
    Pending<QList<Payment>> payments(bool openOnly, int limit) override
    {
        return run<QList<Payment>>([this, openOnly, limit]() -> Result<QList<Payment>> {
            QList<Payment> list;
            for (const SaleRecord &record : records)
                for (const Payment &payment : record.payments)
                    if (!openOnly || isOpen(payment.state))
                        list.prepend(payment);
            return list.mid(0, limit);
        });
    }

private:
    using Operation = std::function<void(bool heard)>;

    template <class T>
    Pending<T> run(std::function<Result<T>()> work)
    {
        const auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        auto future = promise->future();
        const Operation operation = [this, promise, work](bool heard) {
            const bool broken = failing || failNext > 0;
            failNext = std::max(failNext - 1, 0);
            Result<T> result = broken ? Result<T>(fail(ErrorCode::Storage, QStringLiteral("disk full"))) : work();
            if (!heard)
                return;
            promise->addResult(std::move(result));
            promise->finish();
        };
        if (hold)
            m_waiting.push_back(operation);
        else
            operation(true);
        return future;
    }
    Operation take()
    {
        Operation oldest = m_waiting.front();
        m_waiting.pop_front();
        return oldest;
    }
    SaleRecord *findSale(const SaleId &id)
    {
        const auto it = std::find_if(records.begin(), records.end(), [&](const SaleRecord &r) { return r.sale.id == id; });
        return it == records.end() ? nullptr : &*it;
    }
    Payment *find(const PaymentId &id)
    {
        if (SaleRecord *record = recordOf(id))
            for (Payment &payment : record->payments)
                if (payment.id == id)
                    return &payment;
        return nullptr;
    }
    void note(const Payment &payment, PaymentEvent event, const QString &detail)
    {
        trails[payment.id.value].append({m_clock.now(), event, payment.state, detail});
    }
    void apply(Payment &payment, const PaymentNews &news)
    {
        const auto next = nextState(payment.state, news.event);
        const auto &trail = trails[payment.id.value];
        const bool person = news.event == PaymentEvent::Forced || news.event == PaymentEvent::CancelAsked;
        const bool otherReason = news.change.reason && *news.change.reason != payment.reason;
        if (!next && !person && !trail.isEmpty() && trail.last().event == news.event && !otherReason)
            return;
        if (next)
            payment.state = *next;
        const PaymentChange &change = news.change;
        payment.gatewayRef = change.gatewayRef.value_or(payment.gatewayRef);
        payment.qris = change.qris.value_or(payment.qris);
        payment.link = change.link.value_or(payment.link);
        payment.virtualAccount = change.virtualAccount.value_or(payment.virtualAccount);
        payment.expiresAt = change.expiresAt.value_or(payment.expiresAt);
        payment.reason = change.reason.value_or(payment.reason);
        payment.watched = change.watched.value_or(payment.watched);
        payment.updatedAt = m_clock.now();
        note(payment, news.event, news.detail);
    }
    void closeWhenCovered(SaleRecord &record)
    {
        if (record.sale.state == SaleState::Open && stillDue(record).isZero()) {
            record.sale.state = SaleState::Paid;
            record.sale.closedAt = m_clock.now();
        }
    }
    void append(SaleRecord &record, Payment payment, bool cash)
    {
        payment.sale = record.sale.id;
        payment.state = PaymentState::Recorded;
        note(payment, PaymentEvent::Recorded, {});
        payment.state = cash ? PaymentState::Paid : PaymentState::Requesting;
        payment.watched = !cash;
        note(payment, cash ? PaymentEvent::CashTaken : PaymentEvent::RequestSent, {});
        record.payments.append(payment);
        closeWhenCovered(record);
    }
    Result<SaleRecord> open(const SaleDraft &draft, const Payment &payment, bool cash)
    {
        SaleRecord record;
        record.sale.id.value = newUuid7();
        record.sale.number = QStringLiteral("%1-20261120-%2").arg(draft.till).arg(records.size() + 1, 4, 10, QLatin1Char('0'));
        record.sale.till = draft.till;
        record.sale.cashier = draft.cashier;
        record.sale.timeZone = draft.timeZone;
        record.sale.createdAt = m_clock.now();
        record.sale.cart = draft.cart;
        record.sale.totals = draft.totals;
        record.sale.training = draft.training;
        append(record, payment, cash);
        records.append(record);
        memory = {{}, record.sale.id};
        return record;
    }
    Result<SaleRecord> addTo(const SaleId &sale, const Payment &payment, const QString &forcedBecause, bool cash)
    {
        SaleRecord *record = findSale(sale);
        if (!record)
            return fail(ErrorCode::NotFound, QStringLiteral("no such sale"));
        for (Payment &earlier : record->payments)
            if (mayStillBePaid(earlier.state)) {
                if (forcedBecause.isEmpty())
                    violations.append(QStringLiteral("a second live code for %1").arg(record->sale.number));
                note(earlier, PaymentEvent::Forced, forcedBecause);
            }
        append(*record, payment, cash);
        return *record;
    }

    const Clock &m_clock;
    std::deque<Operation> m_waiting;
};

} // namespace laci::test
