#include "persistence/late_money.h"
#include "base/log.h"
#include "persistence/payment_rows.h"
#include "persistence/sale_rows.h"

namespace laci {
namespace {

// The indexes by name: the planner takes either for as good, and one of them holds every late payment there ever was.
const QString kAllLate =
    QStringLiteral("INDEXED BY payment_late_by_time WHERE late = 1 ORDER BY late_at DESC, rowid DESC LIMIT ?");
const QString kInbox = QStringLiteral("INDEXED BY payment_inbox WHERE late = 1 AND late_decided = 0"
                                      " ORDER BY late_at DESC, rowid DESC LIMIT ?");

Result<LateMoney> entryOf(Connection &connection, const Payment &payment)
{
    auto row = connection.query(QStringLiteral("SELECT s.number, s.state, p.late_at, d.decision, d.note, d.who, d.decided_at"
                                               " FROM payment p JOIN sale s ON s.id = p.sale"
                                               " LEFT JOIN late_decision d ON d.payment = p.id WHERE p.id = ?"),
                                payment.id.value);
    if (!row)
        return tl::unexpected(row.error());
    if (!row->next()) {
        if (auto ended = row->ended(); !ended)
            return tl::unexpected(ended.error());
        return fail(ErrorCode::Storage, QStringLiteral("no sale to payment %1").arg(payment.id.value));
    }
    const auto state = saleStateFromWord(row->text(1));
    const auto decision = lateDecisionFromWord(row->text(3));
    if (!state || (!decision && !row->isNull(3))) {
        return fail(ErrorCode::Storage,
                    QStringLiteral("unknown word in the books: %1, %2").arg(row->text(1), row->text(3)));
    }
    return LateMoney{payment,  row->text(0), *state,       timeAt(*row, 2),
                     decision, row->text(4), row->text(5), timeAt(*row, 6)};
}

struct LateMark {
    bool late = false;
    bool decided = false;
};

Result<LateMark> markOf(Connection &connection, const PaymentId &payment)
{
    auto row = connection.query(QStringLiteral("SELECT late, late_decided FROM payment WHERE id = ?"), payment.value);
    if (!row)
        return tl::unexpected(row.error());
    if (row->next())
        return LateMark{row->flag(0), row->flag(1)};
    if (auto ended = row->ended(); !ended)
        return tl::unexpected(ended.error());
    return LateMark();
}

} // namespace

Result<QList<LateMoney>> listLateMoney(Connection &connection, bool decidedToo, int limit)
{
    const auto payments = paymentsWhere(connection, decidedToo ? kAllLate : kInbox, qMax(0, limit));
    if (!payments)
        return tl::unexpected(payments.error());
    QList<LateMoney> list;
    for (const Payment &payment : *payments) {
        auto entry = entryOf(connection, payment);
        if (!entry)
            return tl::unexpected(entry.error());
        list.append(std::move(*entry));
    }
    return list;
}

Result<SaleRecord> bookLateDecision(Connection &connection, const PaymentId &payment, LateDecision decision,
                                    const QString &note, const QString &by, const QDateTime &now)
{
    if (note.trimmed().isEmpty() || by.trimmed().isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("a decision needs who and a note"));
    const auto mark = markOf(connection, payment);
    if (!mark)
        return tl::unexpected(mark.error());
    if (!mark->late)
        return fail(ErrorCode::NotFound, QStringLiteral("payment %1 is no late money").arg(payment.value));
    if (mark->decided)
        return fail(ErrorCode::Conflict, QStringLiteral("payment %1 was decided about before").arg(payment.value));
    const auto stored = paymentById(connection, payment);
    if (!stored)
        return tl::unexpected(stored.error());
    auto record = loadRecord(connection, stored->sale);
    if (!record)
        return record;

    const QString word = lateDecisionWord(decision);
    const QString detail = QStringLiteral("%1 (%2 is %3) by %4: %5")
                               .arg(word, record->sale.number, saleStateWord(record->sale.state), by.trimmed(), note.trimmed());
    qCInfo(logMoney) << "payment" << payment.value << "late money decided:" << word;
    if (auto done = appendEvent(connection, payment, {now, PaymentEvent::LateDecided, stored->state, detail}, word); !done)
        return tl::unexpected(done.error());
    const auto done = connection.change(
        QStringLiteral("INSERT INTO late_decision (payment, decision, note, who, decided_at) VALUES (?, ?, ?, ?, ?)"),
        payment.value, word, note.trimmed(), by.trimmed(), now);
    if (!done)
        return tl::unexpected(done.error());
    return record;
}

} // namespace laci
