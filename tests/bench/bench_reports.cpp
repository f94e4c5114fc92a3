// Every report over five years of LACI_BENCH_SALES sales (100,000 unless told) of five lines each, a goods list of 20,000, and how long
// the sums take to be made from such a history. The rows are made by SQL without the books' triggers: a till would book for hours.
#include "persistence/connection.h"
#include "persistence/database.h"
#include "persistence/schema_reports.h"
#include "persistence/sqlite_reports.h"
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <benchmark/benchmark.h>
#include <cstdio>
#include <memory>

using namespace laci;

namespace {

const ReportSpan kYears{QDate(2022, 1, 1), QDate(2026, 12, 31)};

template <class T>
T waitFor(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

/// A year of trade five times over, cheaply: all rows by a few statements.
Result<void> fill(Connection &c, qint64 sales)
{
    QStringList triggers;
    {
        auto row = c.query(QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'trigger'"));
        if (!row)
            return tl::unexpected(row.error());
        while (row->next())
            triggers.append(row->text(0));
    }
    QStringList steps{QStringLiteral("PRAGMA synchronous=OFF"), QStringLiteral("PRAGMA foreign_keys=OFF")};
    for (const QString &trigger : std::as_const(triggers))
        steps.append(QStringLiteral("DROP TRIGGER ") + trigger);
    const QString rows = QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < %1) ");
    const QString each = rows.arg(sales - 1);
    steps << QStringLiteral("BEGIN")
          << rows.arg(19'999) + QStringLiteral("INSERT INTO product (id, sku, name, sort_key, price, cost, stock, updated_at) SELECT i, 'S' || i,"
                                               " 'Barang ' || i, 'barang ' || i, 1000 + i, 700 + i, 5000, 0 FROM n")
          // Few goods sell most: the third power of an even spread.
          << each + QStringLiteral("INSERT INTO sale_line (sale, position, product, sku, barcode, name, unit, unit_price, list_price, quantity,"
                                   " tax_class, discount_kind, discount_amount, discount_basis_points, note, gross, line_discount,"
                                   " cart_discount, net, service, tax, total, cost, category) SELECT printf('%032x', i), k,"
                                   " CAST(20000 * z * z * z AS INTEGER), 'S', '', 'Barang', '', 11000, 11000, 1000, 'ppn', 'none', 0, 0, '', 11000,"
                                   " 0, 0, 11000, 0, 1090, 11000, 8000, 'Rak ' || (CAST(20000 * z * z * z AS INTEGER) % 40)"
                                   " FROM (SELECT i, k.value AS k, ((i * 5 + k.value) * 2654435761 % 1000003) / 1000003.0 AS z"
                                   " FROM n, json_each('[0,1,2,3,4]') k)")
          << each + QStringLiteral("INSERT INTO sale (id, number, till, day, sequence, cashier, time_zone, state, created_at, closed_at, discount_kind,"
                                   " discount_amount, discount_basis_points, gross, line_discounts, cart_discount, net, service, service_label,"
                                   " taxes, total, training, business_day) SELECT printf('%032x', i), 'K' || (1 + i % 2) || '-' || i, 'K' || (1 + i % 2),"
                                   " d, i, 'Kasir ' || (i % 2) || ((i * 7919 % 57600) < 28800), 'Asia/Jakarta', 'paid', t, t, 'none', 0, 0, 55000, 0, 0, 55000, 0, '',"
                                   " '[{\"code\":\"ppn-2025\",\"label\":\"PPN\",\"base\":49550,\"amount\":5450,\"included\":true}]', 55000, 0, d"
                                   " FROM (SELECT i, date('2022-01-01', '+' || (i * 1826 / %1) || ' days') AS d, 1640995200000"
                                   " + (i * 1826 / %1) * 86400000 + (i * 7919 % 57600) * 1000 AS t FROM n)").arg(sales)
          << each + QStringLiteral("INSERT INTO payment (id, sale, gateway, channel, reference, idempotency_key, amount, rounding, received, change,"
                                   " state, gateway_ref, qris, link, virtual_account, reason, detail, created_at, updated_at, watched)"
                                   " SELECT printf('p%031x', i), printf('%032x', i), CASE i % 3 WHEN 0 THEN 'gobiz' ELSE 'cash' END,"
                                   " CASE i % 3 WHEN 0 THEN 'qris' ELSE '' END, 'r' || i, '', 55000, 0, 55000, 0, 'paid', '', '', '', '', '', '', i, i, 0 FROM n")
          << QStringLiteral("COMMIT");
    for (const QString &step : std::as_const(steps)) {
        if (auto done = c.once(step); !done)
            return done;
    }
    return {};
}

/// What the migration does with a history that is there.
Result<void> makeSums(Connection &c)
{
    for (const char *sql : kReportsSchema) {
        const QString step = QString::fromUtf8(sql);
        if (!step.startsWith(QStringLiteral("INSERT INTO report_")) || step.contains(QStringLiteral("report_zone VALUES")))
            continue;
        if (auto done = c.once(step); !done)
            return done;
    }
    return {};
}

struct Shop {
    QTemporaryDir folder;
    Database database;
    SqliteReports reports{database};
};
std::unique_ptr<Shop> shop;

void prepare(qint64 sales)
{
    shop = std::make_unique<Shop>();
    QElapsedTimer clock;
    clock.start();
    if (!waitFor(shop->database.open(shop->folder.filePath(QStringLiteral("r.db")))))
        return shop.reset();
    const auto filled = waitFor(shop->database.run([sales](Connection &c) { return fill(c, sales); }));
    std::fprintf(stderr, "%lld sales made in %.1f s\n", static_cast<long long>(sales), double(clock.restart()) / 1000);
    const auto summed = waitFor(shop->database.run([](Connection &c) { return makeSums(c); }));
    std::fprintf(stderr, "sums of them in %.1f s\n", double(clock.elapsed()) / 1000);
    if (!filled || !summed) {
        std::fprintf(stderr, "%s\n", qPrintable(filled ? summed.error().detail : filled.error().detail));
        shop.reset();
    }
}

void report(benchmark::State &state, ReportKind kind, ReportSpan span)
{
    qint64 rows = 0;
    for (auto _ : state) {
        const auto table = waitFor(shop->reports.report(kind, span, 200));
        if (!table)
            return state.SkipWithError("no report");
        rows = table->rows.size();
    }
    state.counters["rows"] = double(rows);
}

void glance(benchmark::State &state, ReportSpan span)
{
    for (auto _ : state) {
        if (!waitFor(shop->reports.glance(span)))
            return state.SkipWithError("no glance");
    }
}

void verify(benchmark::State &state, ReportSpan span)
{
    for (auto _ : state) {
        const auto check = waitFor(shop->reports.verify(span));
        if (!check || !check->differences.isEmpty())
            return state.SkipWithError("the sums are not those of the lines");
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("laci.*=false"));
    benchmark::Initialize(&argc, argv);
    bool known = false;
    const qint64 told = qEnvironmentVariable("LACI_BENCH_SALES").toLongLong(&known);
    prepare(known && told > 0 ? told : 100'000);
    if (!shop)
        return 1;
    const ReportSpan cut{QDate(2024, 3, 11), QDate(2024, 9, 18)}, day{QDate(2026, 5, 5), QDate(2026, 5, 5)};
    for (const auto &[name, span] : {std::pair("five_years", kYears), std::pair("six_months_cut", cut), std::pair("day", day)}) {
        for (const ReportKind kind : allReports()) {
            const std::string title = reportKindWord(kind).toStdString() + "/" + name;
            benchmark::RegisterBenchmark(title.c_str(), report, kind, span)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
        }
        benchmark::RegisterBenchmark((std::string("glance/") + name).c_str(), glance, span)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
    }
    benchmark::RegisterBenchmark("verify/day", verify, day)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
    benchmark::RegisterBenchmark("verify/six_months_cut", verify, cut)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime()->Iterations(1);
    benchmark::RunSpecifiedBenchmarks();
    shop.reset();
    return 0;
}
