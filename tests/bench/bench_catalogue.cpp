// What a cashier asks of the catalogue, beside one prepared statement of plain SQLite on the same file, in the same process, in turn:
//   search/…    a text set in the sell page's model → its rows are there (model, store, reader thread, event loop and back);
//   barcode/…   a scanner's Enter → a line in the cart and the total; the digits came before it, one after the other (scan filter, search
//               field with its searches, entry, store, CartSession with the real books beside it; LACI_BENCH_SCAN_GAP_MS, usually 2);
//   at_once/…   the same for a code that comes whole and unannounced: store, event loop, CartSession;
// LACI_BENCH_DATABASES=FILE:FILE:… names catalogues (run.sh makes them), LACI_BENCH_WORDS=FILE other words, one to a line, instead of 2,000
// from the names, LACI_BENCH_ROUNDS how often (figures.h). Raw and ours change places at every question and from round to round, so that
// neither always finds the other's pages in memory. Nothing is asked twice in a round except what two words begin with.
#include "coming_codes.h"
#include "figures.h"
#include "plain_sqlite.h"
#include "base/when_done.h"
#include "checkout/cart_session.h"
#include "persistence/database.h"
#include "persistence/search_text.h"
#include "persistence/sqlite_product_store.h"
#include "persistence/sqlite_sale_books.h"
#include "ui/models/catalogue_model.h"
#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QSet>
#include <QTemporaryDir>
#include <QTimer>
#include <benchmark/benchmark.h>
#include <algorithm>
#include <functional>
#include <random>
#include <sqlite3.h>
#include <vector>

using namespace laci;
using namespace laci::bench;

namespace {

constexpr int kWords = 2000;
constexpr int kCodes = 2000;
constexpr int kScans = 500;          // each takes as long as its digits

QStringList wordsOf(const QString &file)
{
    QStringList words;
    if (const QString given = qEnvironmentVariable("LACI_BENCH_WORDS"); !given.isEmpty()) {
        QFile lines(given);
        if (!lines.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(given));
        for (const QString &line : QString::fromUtf8(lines.readAll()).split(u'\n', Qt::SkipEmptyParts))
            words += line.simplified();
        return words;
    }
    for (const QString &name : textsOf(file, "SELECT name FROM product ORDER BY id % 7919 LIMIT 8000"))
        words += searchWords(name);
    words.removeDuplicates();
    std::mt19937 dice(20261121);
    std::shuffle(words.begin(), words.end(), dice);
    return words.first(std::min<qsizetype>(words.size(), kWords));
}

/// Each word as it is typed: its first letter, its first two, …, itself.
QStringList typed(const QStringList &words)
{
    QStringList texts;
    for (const QString &word : words) {
        for (qsizetype length = 1; length <= word.size(); ++length) {
            const QString text = word.left(length).simplified();
            if (!text.isEmpty() && (texts.isEmpty() || texts.constLast() != text))
                texts += text;
        }
    }
    return texts;
}

/// The rows both sides give: the columns of a Product.
#define ROW "SELECT p.id, p.sku, p.name, c.name, p.codes, p.price, p.cost, p.unit, p.stock, p.tax_class, p.active, " \
            "EXISTS (SELECT 1 FROM product_picture x WHERE x.product = p.id), p.steps, p.bundles, " \
            "EXISTS (SELECT 1 FROM product_modifier m WHERE m.product = p.id) "

/// The rows that the model shows for a text, by one statement: names that begin with it (?1 to ?2) in their order, then those with its
/// words (?3) anywhere. checkSameRows() holds it to that.
QByteArray sameRows()
{
    const QByteArray most = QByteArray::number(CatalogueModel::kMostFound);
    return "SELECT * FROM (" ROW "FROM product p LEFT JOIN category c ON c.id = p.category_id"
           " WHERE p.sort_key >= ?1 AND p.sort_key < ?2 AND p.active = 1 ORDER BY p.sort_key LIMIT " + most + ")"
           " UNION ALL "
           "SELECT * FROM (" ROW "FROM product_fts f CROSS JOIN product p ON p.id = f.rowid LEFT JOIN category c ON c.id = p.category_id"
           " WHERE product_fts MATCH ?3 AND p.active = 1 AND NOT (p.sort_key >= ?1 AND p.sort_key < ?2)) LIMIT " + most;
}

/// A text as that statement wants it; lives as long as the statement runs.
class Question {
public:
    explicit Question(const QString &text)
    {
        const QStringList words = searchWords(text);
        const QString prefix = words.join(u' ').left(kSortKeyMost);
        m_from = prefix.toUtf8();
        m_to = endOfPrefix(prefix).toUtf8();
        m_expression = prefixExpression(words).toUtf8();
    }
    void bind(sqlite3_stmt *statement) const
    {
        int at = 0;
        for (const QByteArray *value : {&m_from, &m_to, &m_expression})
            sqlite3_bind_text(statement, ++at, value->constData(), int(value->size()), SQLITE_STATIC);
    }

private:
    QByteArray m_from, m_to, m_expression;
};

/// One text after the other, each when the one before is answered.
class Typing final : public QObject {
public:
    Typing(CatalogueModel &model, sqlite3_stmt *raw, const QStringList &texts) : m_model(model), m_raw(raw), m_texts(texts)
    {
        connect(&model, &CatalogueModel::settled, this, [this] { answered(); });
        connect(&model, &CatalogueModel::trouble, this, [](const Error &error) { qFatal("%s", qPrintable(error.detail)); });
    }
    void round(Figures &figures)
    {
        m_at = -1;
        ++m_round;
        m_model.setSearch({});
        m_model.reload();
        m_loop.exec();
        figures.round(std::move(m_ours), std::move(m_plain));
        m_ours.clear();
        m_plain.clear();
    }

private:
    bool rawFirst() const { return (m_at + m_round) % 2 == 0; }
    void plain()
    {
        const Question question(m_texts[m_at]);
        m_plain.push_back(timed([&] {
            question.bind(m_raw);
            drain(m_raw);
        }));
    }
    void answered()
    {
        if (m_at >= 0) {
            m_ours.push_back(double(m_timer.nsecsElapsed()) / 1000.0);
            if (!rawFirst())
                plain();
        }
        if (++m_at >= m_texts.size())
            return m_loop.quit();
        // From the event loop, as a key comes.
        QMetaObject::invokeMethod(this, [this] {
            if (rawFirst())
                plain();
            m_timer.start();
            m_model.setSearch(m_texts[m_at]);
        }, Qt::QueuedConnection);
    }

    CatalogueModel &m_model;
    sqlite3_stmt *m_raw;
    const QStringList &m_texts;
    qsizetype m_at = -1;
    int m_round = 0;
    QEventLoop m_loop;
    QElapsedTimer m_timer;
    std::vector<double> m_ours, m_plain;
};

/// Every tenth text: the statement beside which the model is measured gives the model's rows, none more and none less. A product whose
/// code is that very text is the model's alone.
bool checkSameRows(SqliteProductStore &store, sqlite3_stmt *statement, const QStringList &texts)
{
    for (qsizetype i = 0; i < texts.size(); i += 10) {
        const auto found = waitFor(store.search(texts[i], CatalogueModel::kMostFound));
        if (!found)
            return false;
        QSet<qint64> ours, plain;
        for (const Product &product : found->all()) {
            if (product.sku != texts[i] && !product.barcodes.contains(texts[i]))
                ours.insert(qint64(product.id));
        }
        const Question question(texts[i]);
        question.bind(statement);
        while (sqlite3_step(statement) == SQLITE_ROW)
            plain.insert(sqlite3_column_int64(statement, 0));
        sqlite3_reset(statement);
        if (found->size() == ours.size() ? plain != ours : !plain.contains(ours))
            return false;
    }
    return true;
}

void search(benchmark::State &state, const QString &file)
{
    Database database;
    SqliteProductStore store(database);
    if (!waitFor(database.openReadOnly(file)))
        return state.SkipWithError("cannot open the catalogue");
    const QStringList texts = typed(wordsOf(file));
    if (texts.isEmpty())
        return state.SkipWithError("no words");
    CatalogueModel model(store);
    Raw raw(file);
    static const QByteArray sql = sameRows();
    sqlite3_stmt *statement = raw.prepare(sql.constData());
    if (!statement)
        return state.SkipWithError(sqlite3_errmsg(raw.db));
    if (!checkSameRows(store, statement, texts))
        return state.SkipWithError("the statement gives other rows");
    Figures figures;
    for (auto _ : state) {
        Typing typing(model, statement, texts);
        for (int i = 0; i < rounds(3); ++i)
            typing.round(figures);
    }
    sqlite3_finalize(statement);
    figures.tell(state);
    state.counters["questions"] = double(texts.size());
}

template <class Way>
void codes(benchmark::State &state, const QString &file, qsizetype howMany, int usualRounds)
{
    Database database;
    SqliteProductStore store(database);
    if (!waitFor(database.openReadOnly(file)))
        return state.SkipWithError("cannot open the catalogue");
    QTemporaryDir folder;
    Database booksFile;
    if (!waitFor(booksFile.open(folder.filePath(QStringLiteral("books.db")))))
        return state.SkipWithError("cannot make the books");
    const SystemClock clock;
    SqliteSaleBooks books(booksFile, clock);
    TillRules rules;
    rules.shop.timeZone = "Asia/Jakarta";
    rules.tax.rules = ppnRules();
    CartSession cart(books, clock, rules);

    QStringList codes = textsOf(file, "SELECT b.barcode FROM product_barcode b JOIN product p ON p.id = b.product_id"
                                      " WHERE p.active = 1 AND length(b.barcode) >= 4");     // ScanFilter::kLeastLength
    if (codes.isEmpty())
        return state.SkipWithError("no barcodes");
    std::mt19937 dice(20261121);
    std::shuffle(codes.begin(), codes.end(), dice);
    codes.resize(std::min<qsizetype>(codes.size(), howMany));

    Raw raw(file);
    sqlite3_stmt *statement = raw.prepare(ROW "FROM product_barcode b CROSS JOIN product p ON p.id = b.product_id"
                                              " LEFT JOIN category c ON c.id = p.category_id WHERE b.barcode = ? AND p.active = 1");
    if (!statement)
        return state.SkipWithError(sqlite3_errmsg(raw.db));
    Figures figures;
    for (auto _ : state) {
        Way coming({store, booksFile, cart, statement}, codes);
        for (int i = 0; i < rounds(usualRounds); ++i)
            coming.round(figures);
        if constexpr (requires { coming.foreseen(); })
            state.counters["foreseen"] = coming.foreseen();
    }
    sqlite3_finalize(statement);
    figures.tell(state);
    // What any answer from another thread costs here: nothing is asked, the answer is nothing.
    std::vector<double> hops;
    QEventLoop loop;
    QObject here;
    QElapsedTimer timer;
    std::function<void()> hop = [&] {
        timer.start();
        whenDone(database.read([](Connection &) -> Result<void> { return {}; }), &here, [&](const Result<void> &) {
            hops.push_back(double(timer.nsecsElapsed()) / 1000.0);
            if (hops.size() >= size_t(kCodes))
                return loop.quit();
            QTimer::singleShot(1, &here, hop);
        });
    };
    QTimer::singleShot(0, &here, hop);
    loop.exec();
    state.counters["hop_p50_us"] = at(hops, 0.50);
    state.counters["hop_p99_us"] = at(hops, 0.99);
}

void barcode(benchmark::State &state, const QString &file)
{
    codes<Scanned>(state, file, kScans, 3);
}

void barcodeAtOnce(benchmark::State &state, const QString &file)
{
    codes<AtOnce>(state, file, kCodes, 5);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("laci.*=false"));     // the log's reader is not ours to measure
    const QStringList files = qEnvironmentVariable("LACI_BENCH_DATABASES").split(u':', Qt::SkipEmptyParts);
    using Bench = void (*)(benchmark::State &, const QString &);
    for (const QString &file : files) {
        const std::string name = QFileInfo(file).completeBaseName().toStdString();
        for (const auto &[what, bench] : {std::pair<const char *, Bench>("search/", search), {"barcode/", barcode}, {"at_once/", barcodeAtOnce}}) {
            benchmark::RegisterBenchmark((what + name).c_str(), [bench, file](benchmark::State &s) { bench(s, file); })
                ->Iterations(1)->Unit(benchmark::kMillisecond);
        }
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
