// F9 on the sales screen with goods in the cart → intent on disk → the sandbox's answer → verified → on disk → the code painted and
// flushed, beside the same request by a bare QNetworkAccessManager between two raw commits. In turn, one of each; the same sandbox,
// which answers at once; the same disk, the same pragmas. Both sides wait on the same event loop.
#include "bench_shop.h"
#include "gateways/gobiz/gobiz_request.h"
#include "sandbox/sandbox.h"
#include "ui/kit/qr_view.h"
#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPaintEvent>
#include <benchmark/benchmark.h>
#include <sqlite3.h>

using namespace laci;
using namespace laci::bench;

namespace {

/// What a till must have on disk before and after the request, as plain as it goes: no triggers, no journal, no sums.
class TwoCommits {
public:
    explicit TwoCommits(const QString &file)
    {
        sqlite3_open(file.toUtf8().constData(), &m_db);
        for (const char *sql : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON", "PRAGMA temp_store=MEMORY",
                                "PRAGMA cache_size=-8000",
                                "CREATE TABLE sale (id TEXT PRIMARY KEY, number TEXT UNIQUE, cashier TEXT, state TEXT, at INTEGER, total INTEGER)",
                                "CREATE TABLE line (sale TEXT REFERENCES sale (id), position INTEGER, sku TEXT, name TEXT, price INTEGER,"
                                " quantity INTEGER, total INTEGER, PRIMARY KEY (sale, position)) WITHOUT ROWID",
                                "CREATE TABLE payment (id TEXT PRIMARY KEY, sale TEXT REFERENCES sale (id), gateway TEXT, reference TEXT UNIQUE,"
                                " key TEXT UNIQUE, amount INTEGER, state TEXT, gateway_ref TEXT, qris TEXT, at INTEGER)",
                                "CREATE TABLE event (payment TEXT REFERENCES payment (id), sequence INTEGER, at INTEGER, event TEXT,"
                                " PRIMARY KEY (payment, sequence)) WITHOUT ROWID"})
            sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr);
        m_begin = prepare("BEGIN IMMEDIATE");
        m_commit = prepare("COMMIT");
        m_sale = prepare("INSERT INTO sale VALUES (?1, ?1, 'Sari', 'open', ?2, ?2)");
        m_line = prepare("INSERT INTO line VALUES (?1, 1, 'BENCH-1', 'Kopi Kapal Api Special 165 g', ?2, 1000, ?2)");
        m_payment = prepare("INSERT INTO payment VALUES (?1, ?1, 'gobiz', ?1, ?1, ?2, 'requesting', '', '', ?2)");
        m_recorded = prepare("INSERT INTO event VALUES (?1, 1, ?2, 'recorded')");
        m_sent = prepare("INSERT INTO event VALUES (?1, 2, ?2, 'request_sent')");
        m_made = prepare("INSERT INTO event VALUES (?1, 3, ?2, 'charge_made')");
        m_pending = prepare("UPDATE payment SET state = 'pending', gateway_ref = ?1, qris = ?3, at = ?2 WHERE id = ?1");
    }
    ~TwoCommits()
    {
        for (sqlite3_stmt *statement : m_all)
            sqlite3_finalize(statement);
        sqlite3_close(m_db);
    }
    Q_DISABLE_COPY_MOVE(TwoCommits)

    void intent(const QByteArray &id, qint64 amount) { transact({m_sale, m_line, m_payment, m_recorded, m_sent}, id, amount, {}); }
    void answer(const QByteArray &id, qint64 amount, const QByteArray &reply) { transact({m_pending, m_made}, id, amount, reply.left(220)); }
    bool sound() const { return sqlite3_errcode(m_db) == SQLITE_OK || sqlite3_errcode(m_db) == SQLITE_DONE; }

private:
    sqlite3_stmt *prepare(const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        sqlite3_prepare_v2(m_db, sql, -1, &statement, nullptr);
        m_all.push_back(statement);
        return statement;
    }
    static void step(sqlite3_stmt *statement)
    {
        sqlite3_step(statement);
        sqlite3_reset(statement);
    }
    void transact(std::initializer_list<sqlite3_stmt *> statements, const QByteArray &id, qint64 amount, const QByteArray &text)
    {
        step(m_begin);
        for (sqlite3_stmt *statement : statements) {
            sqlite3_bind_text(statement, 1, id.constData(), int(id.size()), SQLITE_STATIC);
            sqlite3_bind_int64(statement, 2, amount);
            if (sqlite3_bind_parameter_count(statement) > 2)
                sqlite3_bind_text(statement, 3, text.constData(), int(text.size()), SQLITE_STATIC);
            step(statement);
        }
        step(m_commit);
    }

    sqlite3 *m_db = nullptr;
    std::vector<sqlite3_stmt *> m_all;
    sqlite3_stmt *m_begin, *m_commit, *m_sale, *m_line, *m_payment, *m_recorded, *m_sent, *m_made, *m_pending;
};

/// The request that GoBizGateway sends, by one manager that is kept; its token was fetched before.
class BareRequest {
public:
    explicit BareRequest(const QString &url)
        : m_account(gobiz::accountFrom({{QStringLiteral("api_url"), url + QStringLiteral("/gobiz/api")},
                                        {QStringLiteral("auth_url"), url + QStringLiteral("/gobiz/auth")},
                                        {QStringLiteral("outlet_id"), QStringLiteral("LATIHAN")},
                                        {QStringLiteral("client_id"), QStringLiteral("latihan")},
                                        {QStringLiteral("scope"), QStringLiteral("payment:transaction:write payment:transaction:read")}}))
    {
        const QByteArray reply = post(gobiz::tokenRequest(m_account, QStringLiteral("latihan"), m_account.scope));
        const qsizetype from = reply.indexOf("\"access_token\":\"") + 16;
        m_token = reply.mid(from, reply.indexOf('"', from) - from);
    }

    /// As ours is built, outside of what is measured.
    HttpRequest create(const QString &reference, qint64 amount) const
    {
        const auto made = gobiz::createRequest(m_account, {reference, gobiz::idempotencyKeyFor(m_account.outlet, reference), {}, Rupiah::trusted(amount),
                                                           {{QStringLiteral("BENCH-1"), QStringLiteral("Kopi Kapal Api Special 165 g"), Rupiah::trusted(amount), 1}}});
        HttpRequest request = *made;
        request.headers.append({"Authorization", "Bearer " + m_token});
        return request;
    }
    QByteArray post(const HttpRequest &request)
    {
        QNetworkRequest wire(request.url);
        for (const auto &[name, value] : request.headers)
            wire.setRawHeader(name, value);
        QNetworkReply *reply = m_access.post(wire, request.body);
        QEventLoop wait;
        QObject::connect(reply, &QNetworkReply::finished, &wait, &QEventLoop::quit);
        wait.exec();
        const QByteArray body = reply->readAll();
        reply->deleteLater();
        return body;
    }

private:
    gobiz::Account m_account;
    QByteArray m_token;
    QNetworkAccessManager m_access;
};

/// When what happened, in µs since F9; −1: not yet.
struct Pieces {
    double asked = -1;       ///< the intent is on disk, the gateway is being asked
    double checked = -1;     ///< its answer was read and its code passed the check
    double stored = -1;      ///< and is on disk
    double shown = -1;       ///< the code is on the screen
    double gui = 0;          ///< of that, processor time of the GUI thread
};

/// F9 → the code is on the screen; shown −1: it never came.
Pieces charge(Shop &shop, int pieces)
{
    Pieces when;
    if (!shop.cart->add(thing(1, 1000), Quantity::pieces(pieces), QStringLiteral("8990000099994")))
        return when;
    letRun(60);
    bool painted = false;
    bool shown = false;
    app().delivered = [&](QObject *receiver, QEvent *event) {
        if (event->type() == QEvent::Paint && receiver->objectName() == u"qrisCode")
            painted = !static_cast<QrView *>(receiver)->isEmpty();
    };
    app().stepped = [&] { shown = shown || painted; };       // the step that painted it also flushed it
    QElapsedTimer timer;
    const auto note = [&timer](double &moment) {
        if (moment < 0)
            moment = double(timer.nsecsElapsed()) / 1e3;
    };
    QObject listener;
    const Checkout &checkout = shop.till->checkout();
    QObject::connect(&checkout, &Checkout::watchMoved, &listener, [&] { note(when.asked); });
    QObject::connect(&checkout, &Checkout::codeChecked, &listener, [&] { note(when.checked); });
    QObject::connect(&checkout, &Checkout::changed, &listener, [&](const SaleRecord &record) {
        if (record.payments.last().state == PaymentState::Pending)
            note(when.stored);
    });
    const double before = cpuUs(CLOCK_THREAD_CPUTIME_ID);
    timer.start();
    if (shop.press(Qt::Key_F9) && runUntil([&] { return shown; }, 5000))
        note(when.shown);
    when.gui = cpuUs(CLOCK_THREAD_CPUTIME_ID) - before;
    app().delivered = {};
    app().stepped = {};
    letRun(60);
    return when;
}

/// From the one before to this, in the middle of all rounds.
void tell(benchmark::State &state, const char *name, const std::vector<Pieces> &rounds, double Pieces::*from, double Pieces::*to)
{
    std::vector<double> each;
    for (const Pieces &one : rounds)
        each.push_back(one.*to - (from ? one.*from : 0));
    state.counters[name] = at(each, 0.5);
}

void chargeToCode(benchmark::State &state)
{
    Sandbox sandbox;
    if (!sandbox.start())
        return state.SkipWithError("no sandbox");
    auto settings = goBizAt(sandbox.url(), 6000);
    for (const char *loud : {"sound.paid", "sound.speak"})      // the words about the round before would run beside either side
        settings.insert(QLatin1String(loud), QStringLiteral("false"));
    Shop shop({}, settings);
    if (!shop.window)
        return state.SkipWithError("no window");
    TwoCommits books(shop.home.filePath(QStringLiteral("raw.db")));
    BareRequest bare(sandbox.url());
    constexpr int kWarm = 5;
    constexpr int kRounds = 60;
    std::vector<double> ours, raw, rawGui, intent, request;
    std::vector<Pieces> pieces;
    for (auto _ : state) {
        for (int round = 1; round <= kWarm + kRounds; ++round) {
            const Pieces took = charge(shop, round);       // another amount each time: it is not taken for a twin
            if (took.shown < 0)
                return state.SkipWithError("the code did not come");
            const auto charges = sandbox.charges();
            if (!charges.isEmpty())
                sandbox.pay(charges.first().reference);    // so that nothing but the next one is asked about
            shop.till->checkout().askAllSoon();
            runUntil([&] { return shop.till->checkout().watchedCount() == 0; }, 5000);
            shop.window->openPage(MainWindow::Sell);
            letRun(40);

            const QString reference = QStringLiteral("RAW-%1-%2").arg(QCoreApplication::applicationPid()).arg(round);
            const HttpRequest asked = bare.create(reference, 1000 * round);
            const QByteArray id = reference.toLatin1();
            QElapsedTimer timer;
            const double before = cpuUs(CLOCK_THREAD_CPUTIME_ID);
            timer.start();
            books.intent(id, 1000 * round);
            const double written = double(timer.nsecsElapsed()) / 1e3;
            const QByteArray reply = bare.post(asked);
            const double answered = double(timer.nsecsElapsed()) / 1e3;
            books.answer(id, 1000 * round, reply);
            const double plain = double(timer.nsecsElapsed()) / 1e3;
            const double plainGui = cpuUs(CLOCK_THREAD_CPUTIME_ID) - before;
            if (!reply.contains("qris_string") || !books.sound())
                return state.SkipWithError("the bare request was not answered");
            if (round > kWarm) {
                ours.push_back(took.shown);
                pieces.push_back(took);
                raw.push_back(plain);
                rawGui.push_back(plainGui);
                intent.push_back(written);
                request.push_back(answered - written);
            }
        }
    }
    state.counters["p50_us"] = at(ours, 0.5);
    state.counters["p99_us"] = at(ours, 0.99);
    state.counters["raw_p50_us"] = at(raw, 0.5);
    state.counters["raw_p99_us"] = at(raw, 0.99);
    tell(state, "to_asked_us", pieces, nullptr, &Pieces::asked);
    tell(state, "to_checked_us", pieces, &Pieces::asked, &Pieces::checked);
    tell(state, "to_stored_us", pieces, &Pieces::checked, &Pieces::stored);
    tell(state, "to_shown_us", pieces, &Pieces::stored, &Pieces::shown);
    tell(state, "gui_cpu_us", pieces, nullptr, &Pieces::gui);
    state.counters["raw_gui_cpu_us"] = at(rawGui, 0.5);
    state.counters["raw_intent_us"] = at(intent, 0.5);
    state.counters["raw_request_us"] = at(request, 0.5);
    state.counters["ratio"] = at(ours, 0.5) / std::max(at(raw, 0.5), 0.001);
}
BENCHMARK(chargeToCode)->Iterations(1)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    Measured application(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("laci.*=false"));
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
