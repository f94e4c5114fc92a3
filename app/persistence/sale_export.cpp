#include "persistence/sale_export.h"
#include "persistence/connection.h"
#include "persistence/sale_query.h"
#include <QSaveFile>
#include <QTimeZone>
#include <algorithm>

namespace laci {
namespace {

// Money came by these; a charge that never brought any is no tender.
const QString kTenderStates = QStringLiteral("state IN ('paid', 'partially_refunded', 'refunded', 'charged_back')");

/// One row of the file, cell by cell.
class Row {
public:
    void text(const QString &value)
    {
        static const QString kFormula = QStringLiteral("=+-@\t\r");
        QString safe = value;
        if (!safe.isEmpty() && kFormula.contains(safe.at(0)))
            safe.prepend(u'\'');
        static const QString kSpecial = QStringLiteral(",\"\r\n;'");
        const bool quoted = std::any_of(safe.cbegin(), safe.cend(), [](QChar c) { return kSpecial.contains(c); });
        if (quoted)
            safe = u'"' + safe.replace(u'"', QStringLiteral("\"\"")) + u'"';
        cell(safe.toUtf8());
    }
    void money(qint64 rupiah) { cell(QByteArray::number(rupiah)); }
    void empty() { cell({}); }
    QByteArray line() const { return m_line + "\r\n"; }

private:
    void cell(const QByteArray &bytes)
    {
        if (!m_first)
            m_line += ',';
        m_first = false;
        m_line += bytes;
    }
    QByteArray m_line;
    bool m_first = true;
};

/// Looking a zone up is slow, and nearly every sale has the same.
class ShopTime {
public:
    QDateTime of(qint64 milliseconds, const QString &zoneName)
    {
        if (zoneName != m_name || !m_zone.isValid()) {
            m_name = zoneName;
            m_zone = QTimeZone(zoneName.toUtf8());
            if (!m_zone.isValid())
                m_zone = QTimeZone(7 * 3600);        // as shopDay()
        }
        return QDateTime::fromMSecsSinceEpoch(milliseconds, m_zone);
    }

private:
    QString m_name;
    QTimeZone m_zone;
};

QByteArray headerLine(qint64 tenders)
{
    QByteArray line = "\xEF\xBB\xBF"
                      "number,date,time,till,cashier,customer,state,total,rounding,refunded,refunds,note";
    for (qint64 i = 1; i <= tenders; ++i) {
        for (const char *part : {"gateway", "channel", "amount", "reference", "gateway_reference"})
            line += ",tender_" + QByteArray::number(i) + '_' + part;
    }
    return line + "\r\n";
}

Result<qint64> mostTenders(Connection &connection, const SaleQuery &query)
{
    auto row = connection.queryWith(QStringLiteral("SELECT max((SELECT count(*) FROM payment WHERE sale = x.id AND ")
                                        + kTenderStates + QStringLiteral(")) FROM (")
                                        + saleQueryStatement(query, SaleOrder::OldestFirst) + QStringLiteral(") x"),
                                    saleQueryValues(query));
    if (!row)
        return tl::unexpected(row.error());
    return row->next() ? row->whole(0) : 0;
}

/// The columns of the sale's own row, then what the refunds say, then the note.
Result<void> addSale(Connection &connection, const QString &sale, ShopTime &shopTime, Row &out)
{
    auto row = connection.query(
        QStringLiteral("SELECT number, created_at, time_zone, till, cashier, customer_name, state, total, note,"
                       " (SELECT coalesce(sum(rounding), 0) FROM payment WHERE sale = s.id AND ")
            + kTenderStates
            + QStringLiteral("), (SELECT coalesce(sum(amount + rounding), 0) FROM refund WHERE sale = s.id AND state <> 'failed'),"
                             " (SELECT coalesce(group_concat(number, ' '), '') FROM refund WHERE sale = s.id"
                             " AND state <> 'failed') FROM sale s WHERE id = ?"),
        sale);
    if (!row)
        return tl::unexpected(row.error());
    if (!row->next())
        return fail(ErrorCode::Storage, QStringLiteral("sale %1 is gone").arg(sale));
    const QDateTime at = shopTime.of(row->whole(1), row->text(2));
    out.text(row->text(0));
    out.text(at.date().toString(Qt::ISODate));
    out.text(at.time().toString(QStringLiteral("HH:mm:ss")));
    out.text(row->text(3));
    out.text(row->text(4));
    out.text(row->text(5));
    out.text(row->text(6));
    out.money(row->whole(7));
    out.money(row->whole(9));
    out.money(row->whole(10));
    out.text(row->text(11));
    out.text(row->text(8));
    return {};
}

/// Padded with empty ones, so that all rows are of one width.
Result<void> addTenders(Connection &connection, const QString &sale, qint64 most, Row &out)
{
    auto row = connection.query(QStringLiteral("SELECT gateway, channel, amount, reference, gateway_ref FROM payment WHERE sale = ? AND ")
                                    + kTenderStates + QStringLiteral(" ORDER BY created_at, rowid"),
                                sale);
    if (!row)
        return tl::unexpected(row.error());
    qint64 tenders = 0;
    for (; row->next(); ++tenders) {
        out.text(row->text(0));
        out.text(row->text(1));
        out.money(row->whole(2));
        out.text(row->text(3));
        out.text(row->text(4));
    }
    for (qint64 cells = (most - tenders) * 5; cells > 0; --cells)
        out.empty();
    return row->ended();
}

} // namespace

Result<qint64> writeSales(Connection &connection, const SaleQuery &query, const QString &file)
{
    QSaveFile out(file);
    const auto broken = [&] { return fail(ErrorCode::Storage, QStringLiteral("%1: %2").arg(file, out.errorString())); };
    if (!out.open(QIODevice::WriteOnly))
        return broken();
    const auto tenders = mostTenders(connection, query);
    if (!tenders)
        return tenders;
    out.write(headerLine(*tenders));

    auto sales = connection.queryWith(saleQueryStatement(query, SaleOrder::OldestFirst), saleQueryValues(query));
    if (!sales)
        return tl::unexpected(sales.error());
    qint64 rows = 0;
    ShopTime shopTime;
    while (sales->next()) {
        const QString sale = sales->text(0);
        Row line;
        if (auto added = addSale(connection, sale, shopTime, line); !added)
            return tl::unexpected(added.error());
        if (auto added = addTenders(connection, sale, *tenders, line); !added)
            return tl::unexpected(added.error());
        const QByteArray bytes = line.line();
        if (out.write(bytes) != bytes.size())
            return broken();
        ++rows;
    }
    if (auto ended = sales->ended(); !ended)
        return tl::unexpected(ended.error());
    if (!out.commit())
        return broken();
    return rows;
}

} // namespace laci
