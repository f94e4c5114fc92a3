// Every report over the books that LACI_BENCH_BOOKS=FILE[=LABEL] names: years of trade made by make_history.py (run.sh gives the largest).
#include "persistence/connection.h"
#include "persistence/database.h"
#include "persistence/sqlite_reports.h"
#include <QCoreApplication>
#include <QLoggingCategory>
#include <benchmark/benchmark.h>
#include <cstdio>
#include <memory>

using namespace laci;

namespace {

const ReportSpan kYears{QDate(2021, 11, 1), QDate(2026, 11, 30)};

template <class T>
T waitFor(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

struct Shop {
    Database database;
    SqliteReports reports{database};
};
std::unique_ptr<Shop> shop;

bool prepare(const QString &file)
{
    shop = std::make_unique<Shop>();
    const auto opened = waitFor(shop->database.openReadOnly(file));
    if (!opened)
        std::fprintf(stderr, "%s\n", qPrintable(opened.error().detail));
    return bool(opened);
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
    const QString file = qEnvironmentVariable("LACI_BENCH_BOOKS").section(u':', 0, 0).section(u'=', 0, 0);
    if (file.isEmpty()) {
        std::fprintf(stderr, "LACI_BENCH_BOOKS=FILE names no books; tests/bench/run.sh makes some\n");
        return 1;
    }
    if (!prepare(file))
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
