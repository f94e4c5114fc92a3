// Search and barcode look-up through Laci's store, beside one prepared statement of plain SQLite on the same file.
// LACI_BENCH_DATABASES=FILE:FILE:… names catalogues made by run.sh. Figures are per call, as the caller sees them.
#include "persistence/database.h"
#include "persistence/search_text.h"
#include "persistence/sqlite_product_store.h"
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLoggingCategory>
#include <benchmark/benchmark.h>
#include <algorithm>
#include <random>
#include <sqlite3.h>
#include <vector>

using namespace laci;

namespace {

constexpr int kRows = 50;

/// Plain SQLite: one connection, one prepared statement at a time.
struct Raw {
    explicit Raw(const QString &file) { sqlite3_open_v2(file.toUtf8().constData(), &db, SQLITE_OPEN_READONLY, nullptr); }
    ~Raw() { sqlite3_close(db); }
    sqlite3_stmt *prepare(const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        sqlite3_prepare_v2(db, sql, -1, &statement, nullptr);
        return statement;
    }
    sqlite3 *db = nullptr;
};

/// Every column of every row is read, as a till would.
int drain(sqlite3_stmt *statement)
{
    int rows = 0;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        for (int column = 0; column < sqlite3_column_count(statement); ++column)
            benchmark::DoNotOptimize(sqlite3_column_text(statement, column));
        ++rows;
    }
    sqlite3_reset(statement);
    return rows;
}

QStringList queries(const QString &file, int count)
{
    Raw raw(file);
    sqlite3_stmt *names = raw.prepare("SELECT name FROM product ORDER BY id % 7919 LIMIT 4000");
    QStringList words;
    while (sqlite3_step(names) == SQLITE_ROW)
        words += searchWords(QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(names, 0))));
    sqlite3_finalize(names);
    std::mt19937 dice(20261121);
    QStringList picked;
    while (!words.isEmpty() && picked.size() < count) {
        const QString word = words[qsizetype(dice() % size_t(words.size()))];
        for (qsizetype length = 1; length <= word.size() && picked.size() < count; ++length)
            picked += word.left(length);
    }
    return picked;
}

struct Times {
    std::vector<double> us;
    double at(double share)
    {
        if (us.empty())
            return 0;
        std::sort(us.begin(), us.end());
        return us[std::min(us.size() - 1, size_t(share * double(us.size())))];
    }
};

template <class F>
void timed(Times &times, F work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    times.us.push_back(double(timer.nsecsElapsed()) / 1000.0);
}

template <class T>
T waitFor(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

void report(benchmark::State &state, Times &ours, Times &raw)
{
    state.counters["p50_us"] = ours.at(0.50);
    state.counters["p99_us"] = ours.at(0.99);
    state.counters["raw_p50_us"] = raw.at(0.50);
    state.counters["raw_p99_us"] = raw.at(0.99);
    state.counters["p99_ratio"] = ours.at(0.99) / std::max(raw.at(0.99), 0.001);
}

void search(benchmark::State &state, const QString &file)
{
    Database database;
    SqliteProductStore store(database);
    if (!waitFor(database.openReadOnly(file)))
        return state.SkipWithError("cannot open the catalogue");
    Raw raw(file);
    sqlite3_stmt *statement = raw.prepare(
        "SELECT p.id, p.sku, p.name, c.name, p.price, p.cost, p.unit, p.stock, p.tax_class, p.active, p.codes"
        " FROM product_fts f CROSS JOIN product p ON p.id = f.rowid LEFT JOIN category c ON c.id = p.category_id"
        " WHERE product_fts MATCH ? AND p.active = 1 LIMIT 50");
    const QStringList texts = queries(file, 2000);
    Times ours, plain;
    for (auto _ : state) {
        for (const QString &text : texts) {
            timed(ours, [&] { benchmark::DoNotOptimize(waitFor(store.search(text, kRows))->size()); });
            const QByteArray expression = prefixExpression({text}).toUtf8();
            timed(plain, [&] {
                sqlite3_bind_text(statement, 1, expression.constData(), int(expression.size()), SQLITE_STATIC);
                drain(statement);
            });
        }
    }
    sqlite3_finalize(statement);
    report(state, ours, plain);
}

void barcode(benchmark::State &state, const QString &file)
{
    Database database;
    SqliteProductStore store(database);
    if (!waitFor(database.openReadOnly(file)))
        return state.SkipWithError("cannot open the catalogue");
    Raw raw(file);
    QStringList codes;
    sqlite3_stmt *pick = raw.prepare("SELECT barcode FROM product_barcode LIMIT 2000");
    while (sqlite3_step(pick) == SQLITE_ROW)
        codes += QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(pick, 0)));
    sqlite3_finalize(pick);
    sqlite3_stmt *statement = raw.prepare(
        "SELECT p.id, p.sku, p.name, c.name, p.price, p.cost, p.unit, p.stock, p.tax_class, p.active, p.codes"
        " FROM product_barcode b JOIN product p ON p.id = b.product_id LEFT JOIN category c ON c.id = p.category_id"
        " WHERE b.barcode = ?");
    Times ours, plain;
    for (auto _ : state) {
        for (const QString &code : codes) {
            timed(ours, [&] { benchmark::DoNotOptimize(waitFor(store.byCode(code)).has_value()); });
            const QByteArray text = code.toUtf8();
            timed(plain, [&] {
                sqlite3_bind_text(statement, 1, text.constData(), int(text.size()), SQLITE_STATIC);
                drain(statement);
            });
        }
    }
    sqlite3_finalize(statement);
    report(state, ours, plain);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("laci.*=false"));     // the log's reader is not ours to measure
    const QStringList files = qEnvironmentVariable("LACI_BENCH_DATABASES").split(u':', Qt::SkipEmptyParts);
    for (const QString &file : files) {
        const std::string name = QFileInfo(file).completeBaseName().toStdString();
        benchmark::RegisterBenchmark(("search/" + name).c_str(), [file](benchmark::State &s) { search(s, file); })
            ->Iterations(1)->Unit(benchmark::kMillisecond);
        benchmark::RegisterBenchmark(("barcode/" + name).c_str(), [file](benchmark::State &s) { barcode(s, file); })
            ->Iterations(1)->Unit(benchmark::kMillisecond);
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
