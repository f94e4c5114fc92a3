// A sale of five lines for cash, booked durably: from the call to the books' answer, beside the same rows by prepared statements of plain
// SQLite with the same pragmas, the same schema, its triggers, and so the same sums and stock. Both sell the same goods in the same order,
// each into its own copy of the file, and take turns sale by sale, so that a busy disk or machine meets both.
//   LACI_BENCH_BOOKS=FILE=LABEL:FILE=LABEL:… books with a history (run.sh makes them: make_history.py); without: 2,000 goods, no history.
//   LACI_BENCH_SALES_TIMED=N sales of each, 2,000 unless told.
#include "plain_sqlite.h"
#include "domain/totals.h"
#include "persistence/connection.h"
#include "persistence/database.h"
#include "persistence/sqlite_sale_books.h"
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <benchmark/benchmark.h>
#include <ctime>
#include <random>
#include <sqlite3.h>

using namespace laci;
using namespace laci::bench;

namespace {

constexpr int kLines = 5;
constexpr int kGoods = 2000;

/// Wall clock and processor time of all threads since the last look.
struct Watch {
    QElapsedTimer wall;
    timespec cpu{};
    void start()
    {
        wall.start();
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &cpu);
    }
    double wallUs() const { return double(wall.nsecsElapsed()) / 1000; }
    double cpuUs() const
    {
        timespec now{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
        return double(now.tv_sec - cpu.tv_sec) * 1e6 + double(now.tv_nsec - cpu.tv_nsec) / 1e3;
    }
};

Result<void> makeGoods(const QString &file)
{
    Database database;
    if (auto opened = waitFor(database.open(file)); !opened)
        return tl::unexpected(opened.error());
    return waitFor(database.run([](Connection &c) {
        return c.transact([&] {
            return c.once(QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1)"
                                         " INSERT INTO product (id, sku, name, sort_key, price, cost, stock, updated_at) SELECT i, 'P' || i,"
                                         " 'Barang ' || i, 'barang ' || i, 1000 + i, 700 + i, 5000000, 0 FROM n").arg(kGoods));
        });
    }));
}

QList<Product> goodsOf(const QString &file)
{
    QList<Product> goods;
    Raw raw(file);
    sqlite3_stmt *row = raw.prepare("SELECT id, sku, name, price FROM product ORDER BY id % 7919 LIMIT 2000");
    while (sqlite3_step(row) == SQLITE_ROW) {
        Product product;
        product.id = ProductId(sqlite3_column_int64(row, 0));
        product.sku = QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(row, 1)));
        product.name = QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(row, 2)));
        product.price = Rupiah::trusted(sqlite3_column_int64(row, 3));
        goods.append(product);
    }
    sqlite3_finalize(row);
    return goods;
}

SaleDraft draftOf(const QList<Product> &goods, std::mt19937 &dice)
{
    SaleDraft draft;
    while (draft.cart.lines.size() < kLines)
        (void)addToCart(draft.cart, goods.at(qsizetype(dice() % size_t(goods.size()))), Quantity::pieces(1 + dice() % 3));
    draft.totals = totalsOf(draft.cart, TaxPolicy(), QDate(2026, 11, 20)).value_or(Totals());
    draft.till = QStringLiteral("K1");
    draft.cashier = QStringLiteral("Kasir 1");
    draft.timeZone = "Asia/Jakarta";
    return draft;
}

Payment cashFor(const SaleDraft &draft)
{
    Payment payment;
    payment.id.value = newUuid7();
    payment.gateway = QStringLiteral("cash");
    payment.amount = draft.totals.total;
    payment.received = payment.amount;
    payment.reference = payment.id.value.left(32);
    payment.state = PaymentState::Paid;
    return payment;
}

/// The rows of such a sale, and nothing else: no look at what is there, nothing checked, nothing answered.
class PlainBooks {
public:
    explicit PlainBooks(const QString &file)
    {
        sqlite3_open_v2(file.toUtf8().constData(), &m_db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
        for (const char *sql : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON", "PRAGMA temp_store=MEMORY",
                                "PRAGMA journal_size_limit=67108864", "PRAGMA cache_size=-8000", "PRAGMA recursive_triggers=ON"})
            sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr);
        m_begin = prepare("BEGIN IMMEDIATE");
        m_commit = prepare("COMMIT");
        m_counter = prepare("INSERT INTO receipt_counter (till, day, last) VALUES ('K1', ?1, 1)"
                            " ON CONFLICT (till, day) DO UPDATE SET last = last + 1 RETURNING last");
        m_sale = prepare(
            "INSERT INTO sale (id, number, till, day, sequence, cashier, time_zone, state, created_at, discount_kind, discount_amount,"
            " discount_basis_points, gross, line_discounts, cart_discount, net, service, service_label, taxes, total, training)"
            " VALUES (?1, ?2, 'K1', ?3, ?4, 'Kasir 1', 'Asia/Jakarta', 'open', ?5, 'none', 0, 0, ?6, 0, 0, ?6, 0, '', '[]', ?6, 0)");
        m_line = prepare(
            "INSERT INTO sale_line (sale, position, product, sku, barcode, name, unit, unit_price, list_price, quantity, tax_class,"
            " discount_kind, discount_amount, discount_basis_points, note, gross, line_discount, cart_discount, net, service,"
            " tax, total) VALUES (?1, ?2, ?3, ?4, '', ?5, '', ?6, ?6, ?7, 'none', 'none', 0, 0, '', ?8, 0, 0, ?8, 0, 0, ?8)");
        m_payment = prepare(
            "INSERT INTO payment (id, sale, gateway, channel, reference, idempotency_key, amount, rounding, received, change,"
            " state, late, gateway_ref, qris, link, virtual_account, reason, detail, created_at, updated_at, watched)"
            " VALUES (?1, ?2, 'cash', '', ?5, '', ?3, 0, ?3, 0, 'paid', 0, '', '', '', '', '', '', ?4, ?4, 0)");
        m_event = prepare("INSERT INTO payment_event (payment, sequence, at, event, state, reason, detail) VALUES (?1, ?2, ?3, ?4, ?5, '', '')");
        m_close = prepare("UPDATE sale SET state = 'paid', closed_at = ?2, business_day = ?3 WHERE id = ?1");
        m_noCart = prepare("DELETE FROM till_state WHERE key = 'cart'");
        m_onScreen = prepare("INSERT INTO till_state (key, value) VALUES ('sale_on_screen', ?1)"
                             " ON CONFLICT (key) DO UPDATE SET value = excluded.value");
    }
    ~PlainBooks()
    {
        for (sqlite3_stmt *statement : {m_begin, m_commit, m_counter, m_sale, m_line, m_payment, m_event, m_close, m_noCart, m_onScreen})
            sqlite3_finalize(statement);
        sqlite3_close(m_db);
    }

    bool sell(const SaleDraft &draft, const Payment &paid, const QByteArray &day)
    {
        const QByteArray id = newUuid7().toLatin1();
        const QByteArray payment = paid.id.value.toLatin1();
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        const qint64 total = draft.totals.total.units();
        m_good = true;
        run(m_begin);
        text(m_counter, 1, day);
        sqlite3_step(m_counter);
        const qint64 number = sqlite3_column_int64(m_counter, 0);
        run(m_counter);
        text(m_sale, 1, id);
        text(m_sale, 2, "K1-" + QByteArray(day).replace("-", "") + "-" + QByteArray::number(number).rightJustified(4, '0'));
        text(m_sale, 3, day);
        sqlite3_bind_int64(m_sale, 4, number);
        sqlite3_bind_int64(m_sale, 5, now);
        sqlite3_bind_int64(m_sale, 6, total);
        run(m_sale);
        for (int i = 0; i < int(draft.cart.lines.size()); ++i) {
            const CartLine &line = draft.cart.lines.at(i);
            text(m_line, 1, id);
            sqlite3_bind_int(m_line, 2, i);
            sqlite3_bind_int64(m_line, 3, qint64(line.product));
            text(m_line, 4, line.sku.toUtf8());
            text(m_line, 5, line.name.toUtf8());
            sqlite3_bind_int64(m_line, 6, line.unitPrice.units());
            sqlite3_bind_int64(m_line, 7, line.quantity.thousandths());
            sqlite3_bind_int64(m_line, 8, draft.totals.lines.at(i).total.units());
            run(m_line);
        }
        text(m_payment, 1, payment);
        text(m_payment, 2, id);
        sqlite3_bind_int64(m_payment, 3, total);
        sqlite3_bind_int64(m_payment, 4, now);
        text(m_payment, 5, paid.reference.toUtf8());
        run(m_payment);
        for (int i = 1; i <= 2; ++i) {
            text(m_event, 1, payment);
            sqlite3_bind_int(m_event, 2, i);
            sqlite3_bind_int64(m_event, 3, now);
            text(m_event, 4, i == 1 ? "recorded" : "cash_taken");
            text(m_event, 5, i == 1 ? "recorded" : "paid");
            run(m_event);
        }
        text(m_close, 1, id);
        sqlite3_bind_int64(m_close, 2, now);
        text(m_close, 3, day);
        run(m_close);
        run(m_noCart);
        text(m_onScreen, 1, id);
        run(m_onScreen);
        run(m_commit);
        return m_good;
    }
    const char *trouble() const { return sqlite3_errmsg(m_db); }

private:
    sqlite3_stmt *prepare(const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        sqlite3_prepare_v3(m_db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
        return statement;
    }
    void run(sqlite3_stmt *statement)
    {
        int code = sqlite3_step(statement);
        while (code == SQLITE_ROW)
            code = sqlite3_step(statement);
        m_good = m_good && code == SQLITE_DONE;
        sqlite3_reset(statement);
    }
    static void text(sqlite3_stmt *statement, int at, const QByteArray &value)
    {
        sqlite3_bind_text(statement, at, value.constData(), int(value.size()), SQLITE_TRANSIENT);
    }

    sqlite3 *m_db = nullptr;
    bool m_good = true;
    sqlite3_stmt *m_begin, *m_commit, *m_counter, *m_sale, *m_line, *m_payment, *m_event, *m_close, *m_noCart, *m_onScreen;
};

void book(benchmark::State &state, const QString &file)
{
    QTemporaryDir folder(QFileInfo(file).absolutePath() + QStringLiteral("/books-XXXXXX"));
    const QString mine = folder.filePath(QStringLiteral("ours.db"));
    const QString plain = folder.filePath(QStringLiteral("raw.db"));
    if (!QFile::copy(file, mine) || !QFile::copy(file, plain))
        return state.SkipWithError("cannot copy the books");
    const QList<Product> goods = goodsOf(file);
    if (goods.isEmpty())
        return state.SkipWithError("no goods");
    Database database;
    SqliteSaleBooks books(database);
    if (!waitFor(database.open(mine)))
        return state.SkipWithError("cannot open");
    PlainBooks raw(plain);

    bool known = false;
    const int told = qEnvironmentVariableIntValue("LACI_BENCH_SALES_TIMED", &known);
    const int sales = known && told > 0 ? told : 2000;
    const QByteArray day = QDateTime::currentDateTimeUtc().addSecs(7 * 3600).date().toString(Qt::ISODate).toLatin1();
    std::vector<double> ours, theirs;
    double oursCpu = 0, theirsCpu = 0;
    for (auto _ : state) {
        std::mt19937 dice(20261121);
        for (int i = -50; i < sales; ++i) {       // the first ones warm both up
            const SaleDraft draft = draftOf(goods, dice);
            const Payment first = cashFor(draft), second = cashFor(draft);
            Watch watch;
            for (int turn = 0; turn < 2; ++turn) {
                const bool laciNow = (turn == 0) == (i % 2 == 0);
                watch.start();
                const bool good = laciNow ? bool(waitFor(books.sellForCash(draft, first))) : raw.sell(draft, second, day);
                const double us = watch.wallUs(), cpu = watch.cpuUs();
                if (!good)
                    return state.SkipWithError(laciNow ? "the sale was refused" : raw.trouble());
                if (i < 0)
                    continue;
                (laciNow ? ours : theirs).push_back(us);
                (laciNow ? oursCpu : theirsCpu) += cpu;
            }
        }
    }
    state.counters["p50_us"] = at(ours, 0.5);
    state.counters["p99_us"] = at(ours, 0.99);
    state.counters["raw_p50_us"] = at(theirs, 0.5);
    state.counters["raw_p99_us"] = at(theirs, 0.99);
    state.counters["ratio"] = at(ours, 0.5) / at(theirs, 0.5);
    state.counters["cpu_us"] = oursCpu / sales;
    state.counters["raw_cpu_us"] = theirsCpu / sales;
    state.counters["cpu_ratio"] = oursCpu / theirsCpu;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("laci.*=false"));     // the log's reader is not ours to measure
    benchmark::Initialize(&argc, argv);
    QTemporaryDir made;
    QList<std::pair<QString, QString>> subjects;
    for (const QString &entry : qEnvironmentVariable("LACI_BENCH_BOOKS").split(u':', Qt::SkipEmptyParts))
        subjects.append({entry.section(u'=', 0, 0), entry.section(u'=', 1)});
    if (subjects.isEmpty()) {
        const QString file = made.filePath(QStringLiteral("goods.db"));
        if (!makeGoods(file))
            return 1;
        subjects.append({file, QStringLiteral("0")});
    }
    for (const auto &[file, label] : std::as_const(subjects)) {
        benchmark::RegisterBenchmark(("sale_of_five/" + label.toStdString()).c_str(), [name = file](benchmark::State &s) { book(s, name); })
            ->Iterations(1)
            ->Unit(benchmark::kMillisecond);
    }
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
