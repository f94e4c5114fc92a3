// A sale of five lines for cash, booked durably, beside the same rows by prepared statements of plain SQLite with the same pragmas: with
// the sums that the reports are made from (1), and without (0).
#include "domain/totals.h"
#include "persistence/database.h"
#include "persistence/sqlite_sale_books.h"
#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <benchmark/benchmark.h>
#include <sqlite3.h>

using namespace laci;

namespace {

template <class T>
T waitFor(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

SaleDraft fiveLines()
{
    SaleDraft draft;
    for (int i = 1; i <= 5; ++i) {
        Product product;
        product.id = ProductId(i);
        product.sku = QStringLiteral("P%1").arg(i);
        product.name = QStringLiteral("Barang nomor %1").arg(i);
        product.price = Rupiah::trusted(1000 * i);
        (void)addToCart(draft.cart, product, Quantity::pieces(i));
    }
    draft.totals = *totalsOf(draft.cart, TaxPolicy(), QDate(2026, 11, 20));
    draft.till = QStringLiteral("K1");
    draft.cashier = QStringLiteral("Kasir 1");
    draft.timeZone = "Asia/Jakarta";
    return draft;
}

void laciBooks(benchmark::State &state)
{
    QTemporaryDir folder;
    Database database;
    SqliteSaleBooks books(database);
    if (!waitFor(database.open(folder.filePath(QStringLiteral("b.db")))))
        return state.SkipWithError("cannot open");
    const SaleDraft draft = fiveLines();
    for (auto _ : state) {
        Payment payment;
        payment.id.value = newUuid7();
        payment.gateway = QStringLiteral("cash");
        payment.amount = draft.totals.total;
        payment.received = payment.amount;
        payment.reference = payment.id.value.left(32);
        payment.state = PaymentState::Paid;
        if (!waitFor(books.sellForCash(draft, payment)))
            return state.SkipWithError("the sale was refused");
    }
}
BENCHMARK(laciBooks)->MeasureProcessCPUTime()->Unit(benchmark::kMicrosecond)->UseRealTime();

void plainSqlite(benchmark::State &state)
{
    QTemporaryDir folder;
    const QByteArray file = folder.filePath(QStringLiteral("r.db")).toUtf8();
    {   // The same schema: made by Laci itself.
        Database database;
        if (!waitFor(database.open(QString::fromUtf8(file))))
            return state.SkipWithError("cannot open");
    }
    sqlite3 *db = nullptr;
    sqlite3_open(file.constData(), &db);
    const auto once = [&](const char *sql) { sqlite3_exec(db, sql, nullptr, nullptr, nullptr); };
    if (state.range(0) == 0)
        once("DROP TRIGGER report_sale_paid");
    once("PRAGMA journal_mode=WAL");
    once("PRAGMA synchronous=FULL");
    once("PRAGMA foreign_keys=ON");
    const auto prepare = [&](const char *sql) {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(db, sql, -1, &statement, nullptr) != SQLITE_OK)
            state.SkipWithError(sqlite3_errmsg(db));
        return statement;
    };
    sqlite3_stmt *begin = prepare("BEGIN IMMEDIATE");
    sqlite3_stmt *commit = prepare("COMMIT");
    sqlite3_stmt *counter = prepare("INSERT INTO receipt_counter (till, day, last) VALUES ('K1', '2026-11-20', 1)"
                                    " ON CONFLICT (till, day) DO UPDATE SET last = last + 1 RETURNING last");
    sqlite3_stmt *sale = prepare(
        "INSERT INTO sale (id, number, till, day, sequence, cashier, time_zone, state, created_at, discount_kind,"
        " discount_amount, discount_basis_points, gross, line_discounts, cart_discount, net, service, service_label, taxes,"
        " total, training) VALUES (?1, ?2, 'K1', '2026-11-20', ?3, 'Kasir 1', 'Asia/Jakarta', 'open', ?4, 'none', 0, 0,"
        " 55000, 0, 0, 55000, 0, '', '[]', 55000, 0)");
    sqlite3_stmt *line = prepare(
        "INSERT INTO sale_line (sale, position, product, sku, barcode, name, unit, unit_price, list_price, quantity, tax_class,"
        " discount_kind, discount_amount, discount_basis_points, note, gross, line_discount, cart_discount, net, service,"
        " tax, total) VALUES (?1, ?2, ?2, 'P', '', 'Barang nomor', '', 1000, 1000, 1000, 'none', 'none', 0, 0, '', 11000, 0, 0,"
        " 11000, 0, 0, 11000)");
    sqlite3_stmt *payment = prepare(
        "INSERT INTO payment (id, sale, gateway, channel, reference, idempotency_key, amount, rounding, received, change,"
        " state, late, gateway_ref, qris, link, virtual_account, reason, detail, created_at, updated_at, watched)"
        " VALUES (?1, ?2, 'cash', '', ?1, '', 55000, 0, 55000, 0, 'paid', 0, '', '', '', '', '', '', ?3, ?3, 0)");
    sqlite3_stmt *event = prepare("INSERT INTO payment_event (payment, sequence, at, event, state, reason, detail)"
                                  " VALUES (?1, ?2, ?3, 'cash_taken', 'paid', '', '')");
    sqlite3_stmt *close = prepare("UPDATE sale SET state = 'paid', closed_at = ?2, business_day = '2026-11-20' WHERE id = ?1");
    const auto run = [&](sqlite3_stmt *statement) {
        int code = sqlite3_step(statement);
        while (code == SQLITE_ROW)
            code = sqlite3_step(statement);
        if (code != SQLITE_DONE)
            state.SkipWithError(sqlite3_errmsg(db));
        sqlite3_reset(statement);
    };
    const auto text = [](sqlite3_stmt *statement, int at, const QByteArray &value) {
        sqlite3_bind_text(statement, at, value.constData(), int(value.size()), SQLITE_TRANSIENT);
    };
    qint64 number = 0;
    for (auto _ : state) {
        const QByteArray id = newUuid7().toLatin1();
        const QByteArray paymentId = newUuid7().toLatin1();
        ++number;
        run(begin);
        run(counter);
        text(sale, 1, id);
        text(sale, 2, "K1-20261120-" + QByteArray::number(number));
        sqlite3_bind_int64(sale, 3, number);
        sqlite3_bind_int64(sale, 4, number);
        run(sale);
        for (int i = 0; i < 5; ++i) {
            text(line, 1, id);
            sqlite3_bind_int(line, 2, i);
            run(line);
        }
        text(payment, 1, paymentId);
        text(payment, 2, id);
        sqlite3_bind_int64(payment, 3, number);
        run(payment);
        for (int i = 1; i <= 2; ++i) {
            text(event, 1, paymentId);
            sqlite3_bind_int(event, 2, i);
            sqlite3_bind_int64(event, 3, number);
            run(event);
        }
        text(close, 1, id);
        sqlite3_bind_int64(close, 2, number);
        run(close);
        run(commit);
    }
    for (sqlite3_stmt *statement : {begin, commit, counter, sale, line, payment, event, close})
        sqlite3_finalize(statement);
    sqlite3_close(db);
}
BENCHMARK(plainSqlite)->Arg(0)->Arg(1)->MeasureProcessCPUTime()->Unit(benchmark::kMicrosecond)->UseRealTime();

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("laci.*=false"));     // the log's reader is not ours to measure
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
