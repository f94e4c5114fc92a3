#include "checkout/reconcile.h"
#include <QHash>
#include <algorithm>

namespace laci {
namespace {

using Kind = ReconcileLine::Kind;

bool isMoney(ChargeStatus status)
{
    return status == ChargeStatus::Paid || status == ChargeStatus::PartlyRefunded;
}

QString rowWord(const GatewayRow &row)
{
    return row.word.isEmpty() ? QStringLiteral("?") : row.word.left(40);
}

/// What is not alike; empty when nothing is.
QString difference(const Payment &payment, const GatewayRow &row)
{
    QStringList parts;
    if (!row.reference.isEmpty() && row.reference != payment.reference && row.reference != payment.gatewayRef)
        parts << QStringLiteral("reference '%1' there").arg(row.reference.left(40));
    if (row.amount != payment.amount && row.amount != payment.charged())
        parts << QStringLiteral("amount %1 there, %2 here").arg(row.amount.units()).arg(payment.charged().units());
    if (row.status == ChargeStatus::Unknown)
        parts << QStringLiteral("undocumented status '%1'").arg(rowWord(row));
    else if (isMoney(row.status) != holdsMoney(payment.state))
        parts << QStringLiteral("%1 there, %2 here").arg(rowWord(row), paymentStateWord(payment.state));
    return parts.join(QStringLiteral("; "));
}

/// Refused outright or never made: the gateway is right not to have it.
bool neverMade(const Payment &payment)
{
    return payment.state == PaymentState::Failed && payment.gatewayRef.isEmpty();
}

QByteArray field(QString text)
{
    static const QString starters = QStringLiteral("=+-@\t\r");
    if (!text.isEmpty() && starters.contains(text[0]))
        text.prepend(u'\'');
    text.replace(u'"', QStringLiteral("\"\""));
    return QByteArray("\"") + text.toUtf8() + '"';
}

QByteArray number(const std::optional<Rupiah> &amount)
{
    return amount ? QByteArray::number(qint64(amount->units())) : QByteArray();
}

} // namespace

QString reconcileWord(Kind kind)
{
    switch (kind) {
    case Kind::Same: return QStringLiteral("same");
    case Kind::MissingHere: return QStringLiteral("missing_here");
    case Kind::MissingThere: return QStringLiteral("missing_there");
    case Kind::Different: return QStringLiteral("different");
    case Kind::Unanswered: return QStringLiteral("unanswered");
    }
    return {};
}

int Reconciliation::count(Kind kind) const
{
    return int(std::count_if(lines.cbegin(), lines.cend(), [kind](const ReconcileLine &line) { return line.kind == kind; }));
}

bool Reconciliation::isClean() const
{
    return count(Kind::Same) == lines.size();
}

Reconciliation reconcile(const QString &gateway, const QDate &day, const QList<Payment> &ofDay,
                         const QList<Payment> &around, const QList<GatewayRow> &rows)
{
    Reconciliation result;
    result.gateway = gateway;
    result.day = day;
    QHash<QString, const Payment *> byName;
    for (const QList<Payment> *list : {&around, &ofDay}) {
        for (const Payment &payment : *list) {
            byName.insert(payment.reference, &payment);
            if (!payment.gatewayRef.isEmpty())
                byName.insert(payment.gatewayRef, &payment);
        }
    }
    QHash<QString, int> seen;           // payment id → rows that were about it
    for (const GatewayRow &row : rows) {
        if (isMoney(row.status)) {
            result.gross += row.amount;
            const Rupiah fee = row.fee ? *row.fee : row.net ? row.amount - *row.net : Rupiah();
            result.fees += fee;
            result.net += row.net ? *row.net : row.amount - fee;
            result.withoutFee += !row.fee && !row.net;
        }
        const Payment *payment = row.reference.isEmpty() ? nullptr : byName.value(row.reference);
        if (!payment && !row.gatewayRef.isEmpty())
            payment = byName.value(row.gatewayRef);
        if (!payment) {
            result.lines.append({Kind::MissingHere, {}, std::nullopt, row});
            continue;
        }
        if (++seen[payment->id.value] > 1) {
            result.lines.append({Kind::MissingHere, QStringLiteral("a second charge for the same reference"), *payment, row});
            continue;
        }
        const QString what = difference(*payment, row);
        result.lines.append({what.isEmpty() ? Kind::Same : Kind::Different, what, *payment, row});
    }
    for (const Payment &payment : ofDay) {
        if (!seen.contains(payment.id.value) && !neverMade(payment))
            result.lines.append({Kind::MissingThere, {}, payment, std::nullopt});
    }
    return result;
}

QByteArray reconciliationCsv(const Reconciliation &result)
{
    QByteArray csv = "result,reference,gateway_ref,channel,books_state,books_amount,confirmed_by_person,"
                     "gateway_status,gateway_amount,fee,net,at,what\r\n";
    for (const ReconcileLine &line : result.lines) {
        const auto either = [&line](QString Payment::*mine, QString GatewayRow::*theirs) {
            return line.row && !((*line.row).*theirs).isEmpty() ? (*line.row).*theirs : line.payment ? (*line.payment).*mine : QString();
        };
        const QDateTime at = line.row && line.row->at.isValid() ? line.row->at : line.payment ? line.payment->createdAt : QDateTime();
        const QList<QByteArray> fields{
            field(reconcileWord(line.kind)),
            field(either(&Payment::reference, &GatewayRow::reference)),
            field(either(&Payment::gatewayRef, &GatewayRow::gatewayRef)),
            field(either(&Payment::channel, &GatewayRow::channel)),
            field(line.payment ? paymentStateWord(line.payment->state) : QString()),
            number(line.payment ? std::optional(line.payment->amount) : std::nullopt),
            line.payment ? QByteArray(line.payment->byPerson ? "yes" : "no") : QByteArray(),
            field(line.row ? rowWord(*line.row) : QString()),
            number(line.row ? std::optional(line.row->amount) : std::nullopt),
            number(line.row ? line.row->fee : std::nullopt),
            number(line.row ? line.row->net : std::nullopt),
            field(at.isValid() ? at.toUTC().toString(Qt::ISODate) : QString()),
            field(line.what)};
        csv += fields.join(',') + "\r\n";
    }
    return csv;
}

} // namespace laci
