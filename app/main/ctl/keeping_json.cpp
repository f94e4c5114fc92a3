#include "main/ctl/keeping_json.h"
#include "domain/money.h"
#include <QJsonArray>

namespace laci::ctl {
namespace {

QJsonValue timeOf(const QDateTime &at)
{
    return at.isValid() ? QJsonValue(at.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

} // namespace

QJsonObject toJson(const FileFacts &facts)
{
    QJsonObject counts;
    for (const auto &[table, rows] : facts.counts)
        counts.insert(table, rows);
    return {{QStringLiteral("file"), facts.file},
            {QStringLiteral("bytes"), facts.bytes},
            {QStringLiteral("sha256"), facts.sha256},
            {QStringLiteral("schema"), facts.schema},
            {QStringLiteral("taken_at"), timeOf(facts.takenAt)},
            {QStringLiteral("program"), facts.program},
            {QStringLiteral("shop"), facts.shop},
            {QStringLiteral("till"), facts.till},
            {QStringLiteral("record"), facts.hasRecord},
            {QStringLiteral("counts"), counts},
            {QStringLiteral("last_sale"), facts.lastSale.isEmpty() ? QJsonValue() : QJsonValue(facts.lastSale)},
            {QStringLiteral("last_sale_at"), timeOf(facts.lastSaleAt)},
            {QStringLiteral("open_payments"), facts.openPayments},
            {QStringLiteral("journal_entries"), facts.journalEntries},
            {QStringLiteral("journal_head"), facts.journalHead},
            {QStringLiteral("trouble"), keepTroubleWord(facts.trouble)},
            {QStringLiteral("detail"), facts.detail}};
}

QJsonObject toJson(const RestorePreview &preview)
{
    QJsonArray lost;
    for (const LostPayment &payment : preview.paymentsLost) {
        lost.append(QJsonObject{{QStringLiteral("sale"), payment.sale}, {QStringLiteral("gateway"), payment.gateway}, {QStringLiteral("reference"), payment.reference},
                                {QStringLiteral("state"), payment.state}, {QStringLiteral("amount"), payment.amount}, {QStringLiteral("at"), timeOf(payment.at)}});
    }
    return {{QStringLiteral("file"), toJson(preview.facts)},
            {QStringLiteral("possible"), preview.possible()},
            {QStringLiteral("possible_if_accepted"), preview.possibleIfAccepted()},
            {QStringLiteral("books_readable"), preview.booksReadable},
            {QStringLiteral("sales_lost"), preview.salesLost},
            {QStringLiteral("payments_lost"), lost}};
}

QString wordsOf(const FileFacts &facts)
{
    QString words = QStringLiteral("%1\n  taken %2%3, schema %4, %5 bytes").arg(facts.file, facts.takenAt.toUTC().toString(Qt::ISODate),
                        facts.shop.isEmpty() ? QString() : QStringLiteral(" in %1 (%2)").arg(facts.shop, facts.till)).arg(facts.schema).arg(facts.bytes);
    words += QStringLiteral("\n  %1 products, %2 sales, %3 payments; last sale %4").arg(facts.rowsOf(QStringLiteral("product"))).arg(facts.rowsOf(QStringLiteral("sale")))
                 .arg(facts.rowsOf(QStringLiteral("payment"))).arg(facts.lastSale.isEmpty() ? QStringLiteral("none") : facts.lastSale);
    words += QStringLiteral("\n  journal: %1 entries; open payments: %2").arg(facts.journalEntries).arg(facts.openPayments);
    words += facts.trouble == KeepTrouble::None
                 ? (facts.hasRecord ? QStringLiteral("\n  whole, and as it was made (SHA-256)") : QStringLiteral("\n  whole; no record beside it says whether it was changed since"))
                 : QStringLiteral("\n  NOT GOOD: %1: %2").arg(keepTroubleWord(facts.trouble), facts.detail);
    return words;
}

} // namespace laci::ctl
