#pragma once
#include "base/ids.h"
#include "domain/refund.h"
#include "support/fake_shelf.h"
#include <QFile>
#include <QHash>
#include <algorithm>
#include <array>

namespace laci::test {

/// The books in memory, under the same rules as the real ones. Can be slow (hold), broken (failing) and can lose its
/// power between any two steps.
class FakeBooks : public FakeShelf {
public:
    using FakeShelf::FakeShelf;
    ~FakeBooks() override;           // in fakes.cpp

    int tells = 0;                   ///< carried out or not
    QList<SaleRecord> records;
    QHash<QString, QList<TrailEntry>> trails;   ///< by payment id
    QStringList violations;          ///< transitions that no rule allows
    QHash<QString, LateMoney> late;  ///< by payment id: when it came, and what a person decided

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
            if (news.event == PaymentEvent::LateDecided)
                return fail(ErrorCode::InvalidInput, QStringLiteral("decideLate() says that"));
            const bool needsReason = news.event == PaymentEvent::ConfirmedByPerson || news.event == PaymentEvent::GivenUp;
            if (needsReason && news.detail.trimmed().isEmpty())
                return fail(ErrorCode::InvalidInput, QStringLiteral("a person's word needs a reason"));
            SaleRecord &record = *recordOf(news.payment);
            apply(record, *payment, news);
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
            for (const SaleRecord &record : records)
                if (query.filter != SaleFilter::Refunded || !givenBack(record).isZero())
                    list.prepend(summaryOf(record));
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
                    counts.lateMoney += undecided(payment.id);
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
    Pending<QList<Payment>> paymentsBetween(const QString &gateway, const QDateTime &from, const QDateTime &to) override
    {
        return run<QList<Payment>>([=, this]() -> Result<QList<Payment>> {
            QList<Payment> list;
            for (const SaleRecord &record : records)
                for (const Payment &payment : record.payments)
                    if (payment.gateway == gateway && payment.createdAt >= from && payment.createdAt < to)
                        list.append(payment);
            std::stable_sort(list.begin(), list.end(),
                             [](const Payment &a, const Payment &b) { return a.createdAt < b.createdAt; });
            return list;
        });
    }
    Pending<std::optional<SaleSummary>> twinOf(const SaleDraft &draft, const QDateTime &since) override
    {
        return run<std::optional<SaleSummary>>([this, draft, since]() -> Result<std::optional<SaleSummary>> { return twin(draft, since); });
    }
    Pending<QList<LateMoney>> lateMoney(bool decidedToo, int limit) override
    {
        return run<QList<LateMoney>>([this, decidedToo, limit]() -> Result<QList<LateMoney>> {
            QList<LateMoney> list;
            for (const SaleRecord &record : records)
                for (const Payment &payment : record.payments) {
                    const auto it = late.constFind(payment.id.value);
                    if (it == late.constEnd() || (it->decision && !decidedToo))
                        continue;
                    LateMoney entry = *it;
                    entry.payment = payment;
                    entry.saleNumber = record.sale.number;
                    entry.saleState = record.sale.state;
                    list.prepend(entry);
                }
            std::stable_sort(list.begin(), list.end(),
                             [](const LateMoney &a, const LateMoney &b) { return a.arrivedAt > b.arrivedAt; });
            return list.mid(0, limit);
        });
    }
    Pending<SaleRecord> decideLate(const PaymentId &id, LateDecision decision, const QString &why, const QString &by) override
    {
        return run<SaleRecord>([=, this]() -> Result<SaleRecord> {
            if (why.trimmed().isEmpty() || by.trimmed().isEmpty())
                return fail(ErrorCode::InvalidInput, QStringLiteral("who decided, and why?"));
            const auto it = late.find(id.value);
            if (it == late.end())
                return fail(ErrorCode::NotFound, QStringLiteral("no late money"));
            if (it->decision)
                return fail(ErrorCode::Conflict, QStringLiteral("decided before"));
            it->decision = decision;
            it->note = why;
            it->by = by;
            it->decidedAt = m_clock.now();
            note(*find(id), PaymentEvent::LateDecided,
                 QStringLiteral("%1 by %2: %3").arg(lateDecisionWord(decision), by, why));
            return *recordOf(id);
        });
    }

    Pending<QList<OpenPayment>> openPayments(int limit) override
    {
        return run<QList<OpenPayment>>([this, limit]() -> Result<QList<OpenPayment>> {
            QList<OpenPayment> list;
            for (const SaleRecord &record : records)
                for (const Payment &payment : record.payments)
                    if (isOpen(payment.state))
                        list.prepend({payment, record.sale.number});
            return list.mid(0, limit);
        });
    }
    /// The numbers alone, one a row.
    Pending<qint64> exportSales(const SaleQuery &, const QString &file) override
    {
        return run<qint64>([this, file]() -> Result<qint64> {
            QFile out(file);
            if (!out.open(QIODevice::WriteOnly))
                return fail(ErrorCode::Storage, out.errorString());
            for (const SaleRecord &record : records)
                out.write(record.sale.number.toUtf8() + "\r\n");
            return qint64(records.size());
        });
    }
    Pending<SaleRecord> bookRefund(const Refund &refund) override
    {
        return run<SaleRecord>([this, refund] { return give(refund); });
    }
    Pending<SaleRecord> tellRefund(const RefundId &id, RefundState state, const QString &detail) override
    {
        return run<SaleRecord>([=, this]() -> Result<SaleRecord> {
            for (SaleRecord &record : records)
                for (Refund &refund : record.refunds) {
                    if (refund.id != id)
                        continue;
                    if (refund.state == RefundState::Done || refund.state == RefundState::Failed || state == RefundState::Requesting)
                        return fail(ErrorCode::Conflict, QStringLiteral("it is certain already"));
                    refund.state = state;
                    refund.detail = detail;
                    return record;
                }
            return fail(ErrorCode::NotFound, QStringLiteral("no such refund"));
        });
    }
    Pending<QList<Refund>> openRefunds() override
    {
        return run<QList<Refund>>([this]() -> Result<QList<Refund>> {
            QList<Refund> list;
            for (const SaleRecord &record : records)
                for (const Refund &refund : record.refunds)
                    if (refund.state == RefundState::Requesting || refund.state == RefundState::Unknown)
                        list.append(refund);
            return list;
        });
    }

private:
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
    bool undecided(const PaymentId &id) const
    {
        const auto it = late.constFind(id.value);
        return it != late.constEnd() && !it->decision;
    }
    SaleSummary summaryOf(const SaleRecord &record) const
    {
        SaleSummary line{record.sale.id, record.sale.number, record.sale.createdAt, record.sale.totals.total,
                         record.sale.state, {}, {}, false};
        for (const Payment &payment : record.payments) {
            line.gateways.append(payment.gateway);
            line.payment = payment.state;
            line.lateMoney = line.lateMoney || undecided(payment.id);
        }
        line.givenBack = givenBack(record);
        line.customer = record.sale.cart.customer.name;
        return line;
    }
    /// What was rung up, in an order that does not depend on the order of the lines.
    static QList<std::array<qint64, 3>> goods(const Cart &cart)
    {
        QList<std::array<qint64, 3>> list;
        for (const CartLine &line : cart.lines)
            list.append({qint64(line.product), line.quantity.thousandths(), line.unitPrice.units()});
        std::sort(list.begin(), list.end());
        return list;
    }
    static bool isPersonsAct(PaymentEvent event)
    {
        return event == PaymentEvent::Forced || event == PaymentEvent::CancelAsked
            || event == PaymentEvent::ConfirmedByPerson || event == PaymentEvent::GivenUp;
    }
    bool heardPaid(const Payment &payment) const
    {
        const auto &trail = trails[payment.id.value];
        return std::any_of(trail.begin(), trail.end(),
                           [](const TrailEntry &entry) { return entry.event == PaymentEvent::SeenPaid; });
    }
    void apply(const SaleRecord &record, Payment &payment, const PaymentNews &news)
    {
        const auto next = nextState(payment.state, news.event);
        const auto &trail = trails[payment.id.value];
        const QString reason = news.change.reason.value_or(QString());
        const bool otherReason = news.change.reason && reason != payment.reason && reason != m_lastReasons.value(payment.id.value);
        if (!next && !isPersonsAct(news.event) && !trail.isEmpty() && trail.last().event == news.event && !otherReason)
            return;
        const bool confirmsPerson = payment.byPerson && news.event == PaymentEvent::SeenPaid;
        if (confirmsPerson && !next && heardPaid(payment))
            return;
        const PaymentState before = payment.state;
        const bool wanted = record.sale.state == SaleState::Open && payment.amount <= stillDue(record);
        if (next == PaymentState::Paid && !late.contains(payment.id.value) && (isLateMoney(before, news.event) || !wanted))
            late[payment.id.value].arrivedAt = m_clock.now();
        if (next)
            payment.state = *next;
        payment.byPerson = payment.byPerson || (next && news.event == PaymentEvent::ConfirmedByPerson);
        const PaymentChange &change = news.change;
        if (change.payerFee && *change.payerFee < payment.payerFee && !change.payerFee->isNegative() && isOpen(before))
            payment.payerFee = *change.payerFee;
        payment.gatewayRef = change.gatewayRef.value_or(payment.gatewayRef);
        payment.qris = change.qris.value_or(payment.qris);
        payment.link = change.link.value_or(payment.link);
        payment.virtualAccount = change.virtualAccount.value_or(payment.virtualAccount);
        payment.expiresAt = change.expiresAt.value_or(payment.expiresAt);
        const bool fresh = next || before == PaymentState::Unknown || before == PaymentState::Pending;
        if (fresh) // what is closed keeps the reason it was closed with
            payment.reason = change.reason.value_or(payment.reason);
        m_lastReasons.insert(payment.id.value, reason);
        payment.watched = change.watched.value_or(payment.watched && !confirmsPerson)
            || (payment.watched && mayStillBePaid(payment.state) && news.event != PaymentEvent::WatchEnded);
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
    Result<SaleRecord> give(Refund refund)
    {
        SaleRecord *record = findSale(refund.sale);
        if (!record)
            return fail(ErrorCode::NotFound, QStringLiteral("no such sale"));
        const bool tender = refund.kind == RefundKind::Tender;
        if (record->sale.state != (tender ? SaleState::Open : SaleState::Paid))
            return fail(ErrorCode::Conflict, QStringLiteral("the sale is %1").arg(saleStateWord(record->sale.state)));
        for (const RefundLine &line : refund.lines)
            if (line.quantity > leftOf(*record, line.position))
                return fail(ErrorCode::Conflict, QStringLiteral("given back before"));
        const bool tooMuch = refund.handedOut() > moneyLeft(*record)
            || (!refund.payment.isEmpty() && refund.handedOut() > moneyLeft(*record, refund.payment));
        if (tooMuch)
            return fail(ErrorCode::Conflict, QStringLiteral("there is not so much left"));
        refund.number = QStringLiteral("K1-R20261120-%1").arg(++m_refunds, 4, 10, QLatin1Char('0'));
        refund.state = refund.way == RefundWay::ByGateway ? RefundState::Requesting : RefundState::Done;
        refund.at = m_clock.now();
        record->refunds.append(refund);
        if (tender && moneyLeft(*record).isZero()) {
            record->sale.state = SaleState::Cancelled;
            record->sale.closedAt = m_clock.now();
        }
        return *record;
    }
    std::optional<SaleSummary> twin(const SaleDraft &draft, const QDateTime &since)
    {
        for (qsizetype i = records.size() - 1; i >= 0; --i) {
            const Sale &sale = records[i].sale;
            if (sale.till == draft.till && sale.createdAt >= since && sale.state != SaleState::Cancelled
                && sale.totals.total == draft.totals.total && goods(sale.cart) == goods(draft.cart))
                return summaryOf(records[i]);
        }
        return std::nullopt;
    }
    Result<SaleRecord> open(const SaleDraft &draft, const Payment &payment, bool cash)
    {
        if (draft.noTwinWithin.count() > 0 && twin(draft, m_clock.now().addSecs(-draft.noTwinWithin.count())))
            return fail(ErrorCode::Conflict, QStringLiteral("the same goods were sold a moment ago"));
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
        if (record->sale.state != SaleState::Open) // money came while this was on its way
            return fail(ErrorCode::Conflict, QStringLiteral("the sale is closed"));
        // As the real ones: what was reckoned before other money came no longer fits.
        const Rupiah due = stillDue(*record);
        const bool isPart = payment.rounding.isZero() && payment.amount > Rupiah() && payment.amount < due && payment.received == payment.amount;
        if (cash ? !isPart && payment.amount - payment.rounding != due : payment.amount > due)
            return fail(cash ? ErrorCode::InvalidInput : ErrorCode::Conflict, QStringLiteral("that is not what is still due"));
        for (Payment &earlier : record->payments)
            if (mayStillBePaid(earlier.state)) {
                if (forcedBecause.isEmpty())
                    violations.append(QStringLiteral("a second live code for %1").arg(record->sale.number));
                note(earlier, PaymentEvent::Forced, forcedBecause);
            }
        append(*record, payment, cash);
        return *record;
    }

    int m_refunds = 0;
    QHash<QString, QString> m_lastReasons;   ///< by payment id: what the last trail entry gave as its reason
};

} // namespace laci::test
