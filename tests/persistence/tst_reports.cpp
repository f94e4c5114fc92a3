// Reports against sums that are made here, from the booked rows, by SQL of their own.
#include "domain/report_csv.h"
#include "persistence/report_goods.h"
#include "persistence/sqlite_reports.h"
#include "support/year_of_trade.h"
#include <QMap>
#include <memory>
#include <numeric>

using namespace laci;
using namespace laci::test;

namespace {

using Sums = QMap<QString, QMap<QString, qint64>>;      ///< key → column → figure; what is nought is left out

const ReportSpan kYear{QDate(2026, 1, 1), QDate(2027, 1, 31)};
const ReportSpan kCut{QDate(2026, 3, 11), QDate(2026, 9, 18)};          // cuts both months

void add(Sums &sums, const QString &key, const QString &column, qint64 figure)
{
    const qint64 sum = sums[key].value(column) + figure;
    if (sum == 0)
        sums[key].remove(column);
    else
        sums[key].insert(column, sum);
    if (sums[key].isEmpty())
        sums.remove(key);
}

} // namespace

class TestReports : public QObject {
    Q_OBJECT

    std::unique_ptr<Books> m_books;
    std::unique_ptr<SqliteReports> m_reports;

    /// `columns`: the names of what follows the key.
    void addUp(Sums &sums, const QString &columns, const QString &sql)
    {
        const QStringList names = columns.split(u' ');
        const auto rows = await(m_books->db.report([sql, names](Connection &c) -> Result<QList<QStringList>> {
            auto row = c.query(sql);
            if (!row)
                return tl::unexpected(row.error());
            QList<QStringList> all;
            while (row->next()) {
                QStringList cells{row->text(0)};
                for (int i = 0; i < names.size(); ++i)
                    cells.append(row->text(i + 1));
                all.append(cells);
            }
            return all;
        }));
        QVERIFY2(rows, rows ? "" : qPrintable(rows.error().detail));
        for (const QStringList &row : *rows) {
            for (int i = 0; i < names.size(); ++i)
                add(sums, row[0], names[i], row[i + 1].toLongLong());
        }
    }
    /// The same columns from a report; the key is its first `width` cells.
    Sums sumsOf(ReportKind kind, const ReportSpan &span, const QStringList &keys, const QString &columns)
    {
        Sums sums;
        const auto table = await(m_reports->report(kind, span));
        if (!table)
            return sums;
        for (const auto &row : table->rows) {
            QStringList key;
            for (const QString &id : keys)
                key.append(plainCell(table->columns[table->column(id)], row[table->column(id)]));
            for (const QString &id : columns.split(u' ')) {
                if (const auto *figure = std::get_if<qint64>(&row[table->column(id)]))
                    add(sums, key.join(u'|'), id, *figure);
            }
        }
        return sums;
    }
    static QString between(const ReportSpan &span, const char *day)
    {
        return QStringLiteral(" %1 BETWEEN '%2' AND '%3' ").arg(QLatin1String(day), span.from.toString(Qt::ISODate), span.until.toString(Qt::ISODate));
    }
    ReportCheck checked(const ReportSpan &span = kYear)
    {
        return await(m_reports->verify(span), 60'000).value_or(ReportCheck{-1, {}});
    }

private slots:
    void initTestCase()
    {
        m_books = std::make_unique<Books>();
        QVERIFY(m_books->opened);
        m_reports = std::make_unique<SqliteReports>(m_books->db);
        // A year is booked to be added up, not to survive a power cut.
        QVERIFY(m_books->raw(QStringLiteral("PRAGMA synchronous = OFF")));
        YearOfTrade year(*m_books, 20261121);
        QVERIFY2(year.book(QDate(2026, 1, 2), 180), qPrintable(year.trouble()));
        // The year has what it promises.
        for (const char *some : {"sale WHERE state = 'cancelled'", "refund WHERE kind = 'void'", "refund WHERE kind = 'tender'",
                                 "refund WHERE state = 'failed'", "refund WHERE way = 'by_gateway' AND state = 'done'",
                                 "payment WHERE late = 1", "payment WHERE by_person = 1", "payment WHERE state = 'charged_back'",
                                 "sale WHERE business_day > day", "sale_line WHERE cost IS NULL", "sale WHERE cart_discount > 0"})
            QVERIFY2(m_books->count(QStringLiteral("SELECT count(*) FROM ") + QLatin1String(some)) > 0, some);
    }
    void cleanupTestCase()
    {
        m_reports.reset();
        m_books.reset();
    }

    void columnsAndCells_data()
    {
        QTest::addColumn<int>("kind");
        for (const ReportKind kind : allReports())
            QTest::newRow(qPrintable(reportKindWord(kind))) << int(kind);
    }
    void columnsAndCells()
    {
        QFETCH(int, kind);
        const auto table = await(m_reports->report(ReportKind(kind), kYear));
        QVERIFY2(table, table ? "" : qPrintable(table.error().detail));
        QVERIFY(!table->rows.isEmpty() || ReportKind(kind) == ReportKind::SlowMovers);
        for (const auto &row : table->rows)
            QCOMPARE(row.size(), table->columns.size());
        QCOMPARE(table->totals.size(), table->columns.size());
    }

    void trade_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("sale");
        QTest::addColumn<QString>("refund");
        QTest::addColumn<ReportSpan>("span");
        const QString hour = QStringLiteral("substr('0' || ((%1 / 3600000 + CASE s.time_zone WHEN 'Asia/Makassar' THEN 8 ELSE 7 END) % 24), -2)");
        for (const auto &[name, span] : {std::pair("year", kYear), std::pair("cut", kCut)}) {
            const QByteArray in = QByteArray(" of the ") + name;
            QTest::newRow("day" + in) << int(ReportKind::Day) << "s.business_day" << "r.business_day" << span;
            QTest::newRow("hour" + in) << int(ReportKind::Hour) << hour.arg(QStringLiteral("s.closed_at")) << hour.arg(QStringLiteral("r.at")) << span;
            QTest::newRow("cashier" + in) << int(ReportKind::Cashier) << "s.cashier" << "r.who" << span;
        }
    }
    void trade()
    {
        QFETCH(int, kind);
        QFETCH(QString, sale);
        QFETCH(QString, refund);
        QFETCH(ReportSpan, span);
        Sums own;
        const QString sold = QStringLiteral(" FROM sale s JOIN sale_line l ON l.sale = s.id WHERE s.state = 'paid' AND") + between(span, "s.business_day");
        addUp(own, QStringLiteral("receipts gross discounts service sales net"),
              QStringLiteral("SELECT %1, count(*), sum(s.gross), sum(s.line_discounts + s.cart_discount), sum(s.service), sum(s.total),"
                             " sum(s.total) FROM sale s WHERE s.state = 'paid' AND").arg(sale) + between(span, "s.business_day") + QStringLiteral("GROUP BY 1"));
        addUp(own, QStringLiteral("tax untaxed"), QStringLiteral("SELECT %1, sum(l.tax), sum(l.total - l.tax)").arg(sale) + sold + QStringLiteral("GROUP BY 1"));
        addUp(own, QStringLiteral("cost"), QStringLiteral("SELECT %1, sum((l.cost * l.quantity + 500) / 1000)").arg(sale) + sold + QStringLiteral("GROUP BY 1"));
        addUp(own, QStringLiteral("profit"), QStringLiteral("SELECT %1, sum(l.total - l.tax - (l.cost * l.quantity + 500) / 1000)").arg(sale) + sold
                  + QStringLiteral("AND l.cost IS NOT NULL GROUP BY 1"));
        addUp(own, QStringLiteral("rounding"),
              QStringLiteral("SELECT %1, sum(p.rounding) FROM sale s JOIN payment p ON p.sale = s.id WHERE s.state = 'paid' AND").arg(sale)
                  + between(span, "s.business_day") + QStringLiteral("GROUP BY 1"));
        const QString back = QStringLiteral(" FROM refund r JOIN sale s ON s.id = r.sale WHERE r.state <> 'failed' AND r.kind IN ('refund', 'void') AND")
            + between(span, "r.business_day");
        addUp(own, QStringLiteral("refunds given net rounding"), QStringLiteral("SELECT %1, count(*), sum(r.amount), -sum(r.amount), -sum(r.rounding)").arg(refund)
                  + back + QStringLiteral("GROUP BY 1"));
        // The tax in what was given back: its share, to the nearest rupiah.
        const QString share = QStringLiteral("CAST(round(1.0 * l.tax * g.amount / max(l.total, 1)) AS INTEGER)");
        const QString lines = QStringLiteral(" FROM refund r JOIN sale s ON s.id = r.sale JOIN refund_line g ON g.refund = r.id"
                                             " JOIN sale_line l ON l.sale = r.sale AND l.position = g.position"
                                             " WHERE r.state <> 'failed' AND r.kind IN ('refund', 'void') AND") + between(span, "r.business_day");
        addUp(own, QStringLiteral("untaxed"), QStringLiteral("SELECT %1, -sum(g.amount - %2)").arg(refund, share) + lines + QStringLiteral("GROUP BY 1"));
        addUp(own, QStringLiteral("cost profit"), QStringLiteral("SELECT %1, -sum((l.cost * g.quantity + 500) / 1000),"
                                                                 " -sum(g.amount - %2 - (l.cost * g.quantity + 500) / 1000)").arg(refund, share)
                  + lines + QStringLiteral("AND l.cost IS NOT NULL GROUP BY 1"));
        const QString columns = QStringLiteral("receipts gross discounts service tax sales refunds given net untaxed rounding cost profit");
        const Sums told = sumsOf(ReportKind(kind), span, {reportColumns(ReportKind(kind)).first().id}, columns);
        QVERIFY(own.size() > 1);
        QCOMPARE(told.keys(), own.keys());
        for (auto row = own.cbegin(); row != own.cend(); ++row)
            QVERIFY2(told.value(row.key()) == *row, qPrintable(row.key()));
    }

    void goods_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("key");
        QTest::addColumn<ReportSpan>("span");
        for (const auto &[name, span] : {std::pair("year", kYear), std::pair("cut", kCut), std::pair("month", ReportSpan{{2026, 5, 1}, {2026, 5, 31}}),
                                         std::pair("days", ReportSpan{{2026, 5, 3}, {2026, 5, 17}}), std::pair("two cut months", ReportSpan{{2026, 5, 3}, {2026, 6, 17}})}) {
            QTest::newRow(QByteArray("products of the ") + name) << int(ReportKind::Product) << "l.product" << span;
            QTest::newRow(QByteArray("categories of the ") + name) << int(ReportKind::Category) << "l.category" << span;
        }
    }
    void goods()
    {
        QFETCH(int, kind);
        QFETCH(QString, key);
        QFETCH(ReportSpan, span);
        const bool products = ReportKind(kind) == ReportKind::Product;
        Sums own;
        addUp(own, QStringLiteral("quantity sales net"),
              QStringLiteral("SELECT %1, sum(l.quantity), sum(l.total), sum(l.total) FROM sale s JOIN sale_line l ON l.sale = s.id"
                             " WHERE s.state = 'paid' AND").arg(key) + between(span, "s.business_day") + QStringLiteral("GROUP BY 1"));
        addUp(own, QStringLiteral("quantity given net"),
              QStringLiteral("SELECT %1, -sum(g.quantity), sum(g.amount), -sum(g.amount) FROM refund r JOIN refund_line g ON g.refund = r.id"
                             " JOIN sale_line l ON l.sale = r.sale AND l.position = g.position WHERE r.state <> 'failed' AND").arg(key)
                  + between(span, "r.business_day") + QStringLiteral("GROUP BY 1"));
        if (!products) {
            for (auto &row : own)
                row.remove(QStringLiteral("quantity"));
        }
        const Sums told = sumsOf(ReportKind(kind), span, {products ? QStringLiteral("product") : QStringLiteral("category")},
                                 products ? QStringLiteral("quantity sales given net") : QStringLiteral("sales given net"));
        QVERIFY(!own.isEmpty());
        QCOMPARE(told, own);
    }

    void money()
    {
        Sums own;
        const QString key = QStringLiteral("p.gateway || '|' || p.channel || '|' || CASE p.by_person WHEN 1 THEN 'person' ELSE '' END");
        const QString ever = QStringLiteral("('paid', 'partially_refunded', 'refunded', 'charged_back')");
        addUp(own, QStringLiteral("payments received rounding fee"),
              QStringLiteral("SELECT %1, count(*), sum(p.amount), sum(p.rounding), sum(p.payer_fee) FROM payment p JOIN sale s ON s.id = p.sale"
                             " WHERE s.state = 'paid' AND p.late = 0 AND p.state IN %2 AND").arg(key, ever) + between(kYear, "s.business_day") + QStringLiteral("GROUP BY 1"));
        addUp(own, QStringLiteral("late_payments late"),
              QStringLiteral("SELECT %1, count(*), sum(p.amount) FROM payment p WHERE p.late = 1 GROUP BY 1").arg(key));
        addUp(own, QStringLiteral("taken_back"), QStringLiteral("SELECT %1, sum(p.amount) FROM payment p WHERE p.state = 'charged_back' GROUP BY 1").arg(key));
        const QString backKey = QStringLiteral("coalesce(%1, 'cash||')").arg(key);
        addUp(own, QStringLiteral("given returned"),
              QStringLiteral("SELECT %1, sum(CASE r.kind WHEN 'tender' THEN 0 ELSE r.amount + r.rounding END),"
                             " sum(CASE r.kind WHEN 'tender' THEN r.amount + r.rounding ELSE 0 END)"
                             " FROM refund r LEFT JOIN payment p ON p.id = r.payment WHERE r.state <> 'failed' GROUP BY 1").arg(backKey));
        QVERIFY(own.size() >= 4);
        QCOMPARE(sumsOf(ReportKind::Method, kYear, {QStringLiteral("gateway"), QStringLiteral("channel"), QStringLiteral("confirmed_by")},
                        QStringLiteral("payments received rounding fee late_payments late given returned taken_back")), own);
        // Gateways: the same without cash; received less rounding is what the sales came to.
        const Sums gateways = sumsOf(ReportKind::Gateway, kYear, {QStringLiteral("gateway")}, QStringLiteral("received by_person"));
        QCOMPARE(gateways.keys(), (QStringList{QStringLiteral("gobiz"), QStringLiteral("paymenku")}));
        QVERIFY(gateways[QStringLiteral("gobiz")].value(QStringLiteral("by_person")) > 0);
        const auto methods = await(m_reports->report(ReportKind::Method, kYear));
        const auto days = await(m_reports->report(ReportKind::Day, kYear));
        QVERIFY(methods && days);
        QCOMPARE(std::get<qint64>(methods->totals[methods->column(u"received")]) - std::get<qint64>(methods->totals[methods->column(u"rounding")]),
                 std::get<qint64>(days->totals[days->column(u"sales")]));
    }

    void taxes()
    {
        Sums own;
        addUp(own, QStringLiteral("receipts base tax"),
              QStringLiteral("SELECT substr(s.business_day, 1, 7) || '|' || s.till || '|' || json_extract(t.value, '$.code'), count(*),"
                             " sum(json_extract(t.value, '$.base')), sum(json_extract(t.value, '$.amount'))"
                             " FROM sale s, json_each(s.taxes) t WHERE s.state = 'paid' GROUP BY 1"));
        QVERIFY(own.size() > 20);
        const QStringList keys{QStringLiteral("month"), QStringLiteral("till"), QStringLiteral("code")};
        QCOMPARE(sumsOf(ReportKind::TaxMonth, kYear, keys, QStringLiteral("receipts base tax")), own);
        // What is given back takes its tax along: in all, what the lines of the refunds say.
        const auto table = await(m_reports->report(ReportKind::TaxMonth, kYear));
        QVERIFY(table);
        qint64 other = 0;
        for (const auto &row : table->rows) {
            const qint64 net = std::get<qint64>(row[table->column(u"net_base")]);
            const bool full = std::get<QString>(row[table->column(u"code")]) == u"ppn-luxury-2025";
            other += full ? net : qint64(rp(net).scaled(11, 12).units());
            const QString first = std::get<QString>(row[table->column(u"first")]), last = std::get<QString>(row[table->column(u"last")]);
            QVERIFY(first.isEmpty() || (m_books->count(QStringLiteral("SELECT count(*) FROM sale WHERE number = '%1'").arg(first)) == 1 && first <= last));
        }
        QCOMPARE(std::get<qint64>(table->totals[table->column(u"net_other_base")]), other);
        QCOMPARE(std::get<qint64>(table->totals[table->column(u"given_tax")]),
                 m_books->count(QStringLiteral("SELECT sum(CAST(round(1.0 * l.tax * g.amount / max(l.total, 1)) AS INTEGER)) FROM refund r"
                                               " JOIN refund_line g ON g.refund = r.id JOIN sale_line l ON l.sale = r.sale AND l.position = g.position"
                                               " WHERE r.state <> 'failed'")));
    }

    void glance()
    {
        const auto glance = await(m_reports->glance(kCut));
        QVERIFY(glance);
        const auto days = await(m_reports->report(ReportKind::Day, kCut));
        const auto before = await(m_reports->report(ReportKind::Day, kCut.before()));
        QVERIFY(days && before);
        const auto total = [](const ReportTable &table, QStringView id) { return std::get<qint64>(table.totals[table.column(id)]); };
        QCOMPARE(qint64(glance->sales.units()), total(*days, u"net"));
        QCOMPARE(glance->receipts, total(*days, u"receipts"));
        QCOMPARE(qint64(glance->given.units()), total(*days, u"given"));
        QCOMPARE(qint64(glance->profit.value_or(Rupiah()).units()), total(*days, u"profit"));
        QCOMPARE(qint64(glance->before.units()), total(*before, u"net"));
        QCOMPARE(glance->salesByDay.size(), kCut.days());
        QCOMPARE(std::accumulate(glance->receiptsByHour.cbegin(), glance->receiptsByHour.cend(), qint64(0)), glance->receipts);
        QVERIFY(glance->byPerson > 0);
        QCOMPARE(glance->unsure, m_books->count(QStringLiteral("SELECT count(*) FROM payment WHERE state = 'unknown'")));
    }

    void limitsKeepTheTotals()
    {
        const auto all = await(m_reports->report(ReportKind::Product, kYear));
        const auto few = await(m_reports->report(ReportKind::Product, kYear, 3));
        QVERIFY(all && few);
        QCOMPARE(few->rows.size(), 3);
        QCOMPARE(few->rows, all->rows.mid(0, 3));
        QCOMPARE(few->totals, all->totals);
    }

    void csv()
    {
        const auto table = await(m_reports->report(ReportKind::Product, kYear, 1));
        QVERIFY(table);
        const QByteArray csv = reportCsv(*table);
        QVERIFY(csv.startsWith("\xEF\xBB\xBFproduct,sku,name,category,unit,quantity,sales,given,net,share,untaxed,cost,profit,margin\r\n"));
        QCOMPARE(csv.count("\r\n"), 2);
        QVERIFY(!reportCsv(*table, false).contains("profit"));
    }

    void spansAreRefused()
    {
        QCOMPARE(await(m_reports->report(ReportKind::Day, {kYear.until, kYear.from})).error().code, ErrorCode::InvalidInput);
        QCOMPARE(await(m_reports->glance({})).error().code, ErrorCode::InvalidInput);
    }

    /// The migration fills the sums the same way: made anew from the books they are what stood.
    void madeAnewTheyAreTheSame()
    {
        QCOMPARE(checked().differences, QStringList());
        QCOMPARE(checked().days, qint64(kYear.days()));
    }

    void tamperedSumsAreFound_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("undo");
        QTest::addColumn<QString>("says");
        QTest::newRow("more sold") << "UPDATE report_sales SET sales = sales + 1000 WHERE person = 'Sari'" << "UPDATE report_sales SET sales = sales - 1000 WHERE person = 'Sari'" << "sales";
        QTest::newRow("cheaper goods") << "UPDATE report_products SET cost = cost - 7 WHERE product = 1" << "UPDATE report_products SET cost = cost + 7 WHERE product = 1" << "product 1";
        QTest::newRow("money elsewhere") << "UPDATE report_tenders SET received = received + 1 WHERE gateway = 'paymenku'" << "UPDATE report_tenders SET received = received - 1 WHERE gateway = 'paymenku'" << "gateway paymenku";
        QTest::newRow("less tax") << "UPDATE report_taxes SET tax = tax - 1 WHERE till = 'K2'" << "UPDATE report_taxes SET tax = tax + 1 WHERE till = 'K2'" << "taxes";
    }
    void tamperedSumsAreFound()
    {
        QFETCH(QString, sql);
        QFETCH(QString, undo);
        QFETCH(QString, says);
        QVERIFY(m_books->raw(sql).value_or(0) > 0);
        const QStringList found = checked().differences;
        QVERIFY(m_books->raw(undo));
        QVERIFY(!found.isEmpty());
        QVERIFY2(found.first().contains(says), qPrintable(found.first()));
        QVERIFY(checked().differences.isEmpty());
    }

    void monthsAndDays()
    {
        const ReportSpan known{{2026, 1, 2}, {2026, 11, 20}};
        SpanCut cut = cutByMonths({{2026, 1, 1}, {2026, 12, 31}}, known);
        QCOMPARE(cut.firstMonth, 202601);
        QCOMPARE(cut.lastMonth, 202611);
        QVERIFY(cut.days.isEmpty());
        cut = cutByMonths({{2026, 3, 5}, {2026, 3, 31}}, known);
        QCOMPARE(cut.firstMonth, 0);
        QCOMPARE(cut.days, QList<ReportSpan>{(ReportSpan{{2026, 3, 5}, {2026, 3, 31}})});
        cut = cutByMonths({{2026, 3, 5}, {2026, 5, 2}}, known);
        QCOMPARE(cut.firstMonth, 202604);
        QCOMPARE(cut.lastMonth, 202604);
        QCOMPARE(cut.days.size(), 2);
        QVERIFY(cutByMonths({{2027, 3, 5}, {2027, 5, 2}}, known).days.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestReports)
#include "tst_reports.moc"
