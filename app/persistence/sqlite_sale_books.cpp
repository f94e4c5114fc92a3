#include "persistence/sqlite_sale_books.h"
#include "persistence/customer_rows.h"
#include "persistence/database.h"
#include "persistence/late_money.h"
#include "persistence/parked_carts.h"
#include "persistence/payment_booking.h"
#include "persistence/payment_rows.h"
#include "persistence/refund_booking.h"
#include "persistence/refund_rows.h"
#include "persistence/sale_export.h"
#include "persistence/sale_lists.h"
#include "persistence/sale_rows.h"
#include "persistence/till_state.h"
#include "persistence/twin_sale.h"

namespace laci {
namespace {

/// A sale of the counter is on the screen from the moment it exists, and the cart it came from is gone with the same commit.
Result<void> showInsteadOfCart(Connection &connection, const SaleDraft &draft, const SaleId &sale)
{
    if (!draft.atTheCounter)
        return {};
    return storeCart(connection, {}).and_then([&] { return storeSaleOnScreen(connection, sale); });
}

/// What was booked, unless its entry in the journal could not be written: then nothing was.
Result<SaleRecord> noted(const SaleRecord &record, const Result<void> &entry)
{
    return entry ? Result<SaleRecord>(record) : tl::unexpected(entry.error());
}

/// Looked for in the commit that records the sale, so that no second one slips in between and nobody waits for two answers. A guard
/// that cannot look does not stop the till.
bool hasTwin(Connection &connection, const SaleDraft &draft, const QDateTime &now)
{
    if (draft.noTwinWithin <= std::chrono::seconds{0})
        return false;
    const auto twin = findTwin(connection, draft, now.addSecs(-draft.noTwinWithin.count()));
    return twin && twin->has_value();
}

/// A new sale with its first payment: one commit.
template <class BookPayment>
Result<SaleRecord> bookSale(Connection &connection, const SaleDraft &draft, const ActContext &context, BookPayment bookPayment)
{
    if (auto good = checkDraft(draft); !good)
        return tl::unexpected(good.error());
    return connection.transact([&]() -> Result<SaleRecord> {
        if (hasTwin(connection, draft, context.now))
            return fail(ErrorCode::Conflict, QStringLiteral("the same goods were sold a moment ago"));
        auto sale = insertSale(connection, draft, context.now);
        if (!sale)
            return tl::unexpected(sale.error());
        SaleRecord record{std::move(*sale), {}, {}};
        return bookPayment(record)
            .and_then([&] { return showInsteadOfCart(connection, draft, record.sale.id); })
            .and_then([&] { return journalSale(connection, draft, record.sale.number, context); })
            .map([&record] { return std::move(record); });
    });
}

} // namespace

SqliteSaleBooks::SqliteSaleBooks(Database &db) : m_db(db), m_clock(m_systemClock) {}

SqliteSaleBooks::SqliteSaleBooks(Database &db, const Clock &clock) : m_db(db), m_clock(clock) {}

ActContext SqliteSaleBooks::context() const
{
    return {m_whoActs ? m_whoActs() : QString(), m_freeDiscount ? m_freeDiscount() : 100, m_clock.now()};
}

Pending<void> SqliteSaleBooks::keepCart(const Cart &cart)
{
    return m_db.runBeside([cart](Connection &connection) -> Result<void> {
        return connection.transact([&] { return storeCart(connection, cart); });
    });
}

Pending<TillMemory> SqliteSaleBooks::recall()
{
    return m_db.run([](Connection &connection) -> Result<TillMemory> { return recallTill(connection); });
}

Pending<void> SqliteSaleBooks::setSaleOnScreen(std::optional<SaleId> sale)
{
    return m_db.runBeside([sale](Connection &connection) -> Result<void> {
        return connection.transact([&] { return storeSaleOnScreen(connection, sale); });
    });
}

Pending<SaleRecord> SqliteSaleBooks::openSale(const SaleDraft &draft, const Payment &payment)
{
    return m_db.run([draft, payment, context = context()](Connection &connection) {
        return bookSale(connection, draft, context,
                        [&](SaleRecord &record) { return bookRequest(connection, record, payment, {}, context.now); });
    });
}

Pending<SaleRecord> SqliteSaleBooks::addPayment(const SaleId &sale, const Payment &payment, const QString &forcedBecause)
{
    return m_db.run([=, context = context()](Connection &connection) -> Result<SaleRecord> {
        return connection.transact([&]() -> Result<SaleRecord> {
            auto record = loadRecord(connection, sale);
            if (!record)
                return record;
            return bookRequest(connection, *record, payment, forcedBecause, context.now)
                .and_then([&] { return noted(*record, journalForced(connection, *record, payment.id, forcedBecause, context)); });
        });
    });
}

Pending<SaleRecord> SqliteSaleBooks::sellForCash(const SaleDraft &draft, const Payment &payment)
{
    return m_db.run([draft, payment, context = context()](Connection &connection) {
        return bookSale(connection, draft, context,
                        [&](SaleRecord &record) { return bookCash(connection, record, payment, {}, context.now); });
    });
}

Pending<SaleRecord> SqliteSaleBooks::addCash(const SaleId &sale, const Payment &payment, const QString &forcedBecause)
{
    return m_db.run([=, context = context()](Connection &connection) -> Result<SaleRecord> {
        return connection.transact([&]() -> Result<SaleRecord> {
            auto record = loadRecord(connection, sale);
            if (!record)
                return record;
            return bookCash(connection, *record, payment, forcedBecause, context.now)
                .and_then([&] { return noted(*record, journalForced(connection, *record, payment.id, forcedBecause, context)); });
        });
    });
}

Pending<SaleRecord> SqliteSaleBooks::tell(const PaymentNews &news)
{
    return m_db.run([news, context = context()](Connection &connection) -> Result<SaleRecord> {
        return connection.transact([&] {
            return bookNews(connection, news, context.now).and_then([&](const SaleRecord &record) {
                return noted(record, journalNews(connection, record, news, context));
            });
        });
    });
}

Pending<SaleRecord> SqliteSaleBooks::cancelSale(const SaleId &sale, const QString &reason)
{
    return m_db.run([sale, reason, now = m_clock.now()](Connection &connection) -> Result<SaleRecord> {
        return connection.transact([&] { return bookCancel(connection, sale, reason, now); });
    });
}

Pending<QList<Payment>> SqliteSaleBooks::watchedPayments()
{
    return m_db.run([](Connection &connection) { return listWatched(connection); });
}

Pending<std::optional<SaleRecord>> SqliteSaleBooks::sale(const SaleId &id)
{
    return m_db.run([id](Connection &connection) {
        return connection.snapshot([&] { return findRecord(connection, id); });
    });
}

Pending<std::optional<SaleRecord>> SqliteSaleBooks::saleOfPayment(const PaymentId &id)
{
    return m_db.run([id](Connection &connection) -> Result<std::optional<SaleRecord>> {
        return connection.snapshot([&]() -> Result<std::optional<SaleRecord>> {
            const auto payment = paymentById(connection, id);
            if (!payment) {
                if (payment.error().code == ErrorCode::NotFound)
                    return std::optional<SaleRecord>();
                return tl::unexpected(payment.error());
            }
            return findRecord(connection, payment->sale);
        });
    });
}

Pending<QList<TrailEntry>> SqliteSaleBooks::trail(const PaymentId &id)
{
    return m_db.run([id](Connection &connection) { return trailOf(connection, id); });
}

Pending<QList<SaleSummary>> SqliteSaleBooks::sales(const SaleQuery &query)
{
    return m_db.report([query](Connection &connection) {
        return connection.snapshot([&] { return listSales(connection, query); });
    });
}

Pending<SaleCounts> SqliteSaleBooks::counts()
{
    return m_db.report([](Connection &connection) {
        return connection.snapshot([&] { return countSales(connection); });
    });
}

Pending<QList<Payment>> SqliteSaleBooks::payments(bool openOnly, int limit)
{
    return m_db.report([openOnly, limit](Connection &connection) { return listPayments(connection, openOnly, limit); });
}

Pending<QList<Payment>> SqliteSaleBooks::paymentsBetween(const QString &gateway, const QDateTime &from, const QDateTime &to)
{
    return m_db.report([gateway, from, to](Connection &connection) {
        return listPaymentsBetween(connection, gateway, from, to);
    });
}

Pending<std::optional<SaleSummary>> SqliteSaleBooks::twinOf(const SaleDraft &draft, const QDateTime &since)
{
    // On the writer: the sale of a moment ago, still in the queue, is the very one that is looked for.
    return m_db.run([draft, since](Connection &connection) {
        return connection.snapshot([&] { return findTwin(connection, draft, since); });
    });
}

Pending<QList<LateMoney>> SqliteSaleBooks::lateMoney(bool decidedToo, int limit)
{
    return m_db.report([decidedToo, limit](Connection &connection) {
        return connection.snapshot([&] { return listLateMoney(connection, decidedToo, limit); });
    });
}

Pending<SaleRecord> SqliteSaleBooks::decideLate(const PaymentId &payment, LateDecision decision, const QString &note,
                                                const QString &by)
{
    return m_db.run([=, context = context()](Connection &connection) -> Result<SaleRecord> {
        return connection.transact([&] {
            return bookLateDecision(connection, payment, decision, note, by, context.now).and_then([&](const SaleRecord &record) {
                return noted(record, journalLate(connection, record, payment, decision, note, by, context));
            });
        });
    });
}

Pending<ParkedCart> SqliteSaleBooks::park(const QString &name, const Cart &cart, Rupiah total, const QString &cashier)
{
    return m_db.run([=, now = m_clock.now()](Connection &connection) -> Result<ParkedCart> {
        return connection.transact([&] { return parkCart(connection, name, cart, total, cashier, now); });
    });
}

Pending<QList<ParkedCart>> SqliteSaleBooks::parked()
{
    // On the writer, as everything about carts: what was put aside a moment ago is in the list.
    return m_db.run([](Connection &connection) { return listParked(connection); });
}

Pending<ParkedCart> SqliteSaleBooks::resumeParked(qint64 id)
{
    return m_db.run([id](Connection &connection) -> Result<ParkedCart> {
        return connection.transact([&] { return takeParked(connection, id); });
    });
}

Pending<void> SqliteSaleBooks::dropParked(qint64 id)
{
    return m_db.run([id](Connection &connection) -> Result<void> {
        return connection.transact([&] { return dropParkedCart(connection, id); });
    });
}

Pending<SaleRecord> SqliteSaleBooks::bookRefund(const Refund &refund)
{
    return m_db.run([refund, context = context()](Connection &connection) -> Result<SaleRecord> {
        return connection.transact([&] {
            return bookRefundEntry(connection, refund, context.now).and_then([&](const SaleRecord &record) {
                return noted(record, journalRefund(connection, record, context));
            });
        });
    });
}

Pending<SaleRecord> SqliteSaleBooks::tellRefund(const RefundId &id, RefundState state, const QString &detail)
{
    return m_db.run([=, now = m_clock.now()](Connection &connection) -> Result<SaleRecord> {
        return connection.transact([&] { return bookRefundNews(connection, id, state, detail, now); });
    });
}

Pending<QList<Refund>> SqliteSaleBooks::openRefunds()
{
    return m_db.run([](Connection &connection) {
        return connection.snapshot([&] { return listOpenRefunds(connection); });
    });
}

Pending<QList<OpenPayment>> SqliteSaleBooks::openPayments(int limit)
{
    return m_db.report([limit](Connection &connection) {
        return connection.snapshot([&] { return listOpenPayments(connection, limit); });
    });
}

Pending<qint64> SqliteSaleBooks::exportSales(const SaleQuery &query, const QString &file)
{
    return m_db.report([query, file](Connection &connection) {
        return connection.snapshot([&] { return writeSales(connection, query, file); });
    });
}

Pending<void> SqliteSaleBooks::noteDrawer(const QString &reason, const QString &by)
{
    return m_db.run([reason = reason.trimmed(), by = by.trimmed(), context = context()](Connection &connection) -> Result<void> {
        if (reason.isEmpty() || by.isEmpty())
            return fail(ErrorCode::InvalidInput, QStringLiteral("who opened the drawer, and why?"));
        return connection.transact([&] {
            return connection.change(QStringLiteral("INSERT INTO drawer_opening (at, reason, who) VALUES (?, ?, ?)"), context.now, reason, by)
                .and_then([&](qint64) { return journalDrawer(connection, reason, by, context); });
        });
    });
}

Pending<QList<Customer>> SqliteSaleBooks::customers(const QString &text, int limit)
{
    return m_db.report([text, limit](Connection &connection) { return findCustomers(connection, text, limit); });
}

Pending<Customer> SqliteSaleBooks::addCustomer(const QString &name, const QString &phone)
{
    return m_db.run([name, phone, now = m_clock.now()](Connection &connection) -> Result<Customer> {
        return connection.transact([&] { return storeCustomer(connection, name, phone, now); });
    });
}

} // namespace laci
