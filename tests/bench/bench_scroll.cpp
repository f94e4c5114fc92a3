// The lists of the sell page and of the goods page from end to end, without painting: the longest single step of the GUI thread, and
// how long a stop waits for its rows. LACI_BENCH_DATABASES=FILE:FILE:… names catalogues (run.sh makes them). The sell page's list stops at
// every page of it, the goods page's at 500 places, as a dragged bar does.
#include "plain_sqlite.h"
#include "persistence/database.h"
#include "persistence/sqlite_goods_desk.h"
#include "persistence/sqlite_product_store.h"
#include "ui/models/catalogue_model.h"
#include "ui/models/goods_model.h"
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QTimer>
#include <benchmark/benchmark.h>
#include <algorithm>
#include <functional>
#include <vector>

using namespace laci;
using namespace laci::bench;

namespace {

constexpr int kGoodsStops = 500;

/// The longest event handled since watch(): a step of the GUI thread. Every loop here is begun outside of events, so none is nested.
class Watched final : public QCoreApplication {
public:
    using QCoreApplication::QCoreApplication;
    bool notify(QObject *receiver, QEvent *event) override
    {
        QElapsedTimer timer;
        timer.start();
        const bool done = QCoreApplication::notify(receiver, event);
        if (m_watching)
            m_longest = std::max(m_longest, double(timer.nsecsElapsed()) / 1e6);
        return done;
    }
    void watch() { m_longest = 0; m_watching = true; }
    double longest() { m_watching = false; return m_longest; }

private:
    bool m_watching = false;
    double m_longest = 0;
};

Watched *application() { return static_cast<Watched *>(QCoreApplication::instance()); }

/// Stops at `stops` places from the first row to the last, shows `shown` rows at each and goes on when all are there.
class Scroll final : public QObject {
public:
    Scroll(QAbstractItemModel &model, int stops, int shown, std::function<bool(int)> isThere)
        : m_model(model), m_stops(stops), m_shown(shown), m_isThere(std::move(isThere))
    {
        connect(&model, &QAbstractItemModel::dataChanged, this, [this] { show(); });
    }
    std::vector<double> run()
    {
        QTimer::singleShot(0, this, [this] { goOn(); });
        m_loop.exec();
        return std::move(m_waits);
    }

private:
    int first() const
    {
        const qint64 last = std::max(0, m_model.rowCount() - m_shown);
        return int(m_stops > 1 ? last * m_stop / (m_stops - 1) : 0);
    }
    void goOn()
    {
        m_timer.start();
        show();
    }
    void show()
    {
        static constexpr int kRoles[] = {Qt::DisplayRole, CatalogueModel::LoadedRole, CatalogueModel::PriceRole, CatalogueModel::SkuRole};
        bool whole = true;
        for (int row = first(); row < std::min(first() + m_shown, m_model.rowCount()); ++row) {
            for (int column = 0; column < m_model.columnCount(); ++column) {
                for (const int role : kRoles)
                    benchmark::DoNotOptimize(m_model.data(m_model.index(row, column), role).isValid());
            }
            whole = whole && m_isThere(row);
        }
        if (!whole)
            return;
        m_waits.push_back(double(m_timer.nsecsElapsed()) / 1000.0);
        if (++m_stop >= m_stops)
            return m_loop.quit();
        QTimer::singleShot(0, this, [this] { goOn(); });
    }

    QAbstractItemModel &m_model;
    const int m_stops, m_shown;
    std::function<bool(int)> m_isThere;
    int m_stop = 0;
    QEventLoop m_loop;
    QElapsedTimer m_timer;
    std::vector<double> m_waits;
};

template <class Model>
void settle(Model &model)
{
    QEventLoop loop;
    QObject::connect(&model, &Model::settled, &loop, &QEventLoop::quit);
    model.reload();
    loop.exec();
}

void tellScroll(benchmark::State &state, double worst, const std::vector<double> &waits, int rows)
{
    state.counters["ours_worst_ms"] = worst;
    state.counters["rows_there_p50_us"] = at(waits, 0.50);
    state.counters["rows_there_p99_us"] = at(waits, 0.99);
    state.counters["rows"] = rows;
    state.counters["stops"] = double(waits.size());
}

void scrollSell(benchmark::State &state, const QString &file)
{
    Database database;
    SqliteProductStore store(database);
    if (!waitFor(database.openReadOnly(file)))
        return state.SkipWithError("cannot open the catalogue");
    CatalogueModel model(store);
    for (auto _ : state) {
        application()->watch();
        settle(model);
        if (model.rowCount() == 0)
            return state.SkipWithError("no rows");
        Scroll scroll(model, std::max(2, model.rowCount() / CatalogueModel::kPage), 24, [&](int row) { return model.productAt(row) != nullptr; });
        const auto waits = scroll.run();
        tellScroll(state, application()->longest(), waits, model.rowCount());
    }
}

void scrollGoods(benchmark::State &state, const QString &file)
{
    Database database;
    const SystemClock clock;
    SqliteGoodsDesk desk(database, clock);
    if (!waitFor(database.openReadOnly(file)))
        return state.SkipWithError("cannot open the catalogue");
    GoodsModel model(&desk);
    for (auto _ : state) {
        application()->watch();
        settle(model);
        if (model.rowCount() == 0)
            return state.SkipWithError("no rows");
        Scroll scroll(model, std::min(kGoodsStops, std::max(2, model.rowCount() / GoodsModel::kPage)), 24,
                      [&](int row) { return model.productAt(row) != nullptr; });
        const auto waits = scroll.run();
        tellScroll(state, application()->longest(), waits, model.rowCount());
    }
}

} // namespace

int main(int argc, char **argv)
{
    Watched app(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("laci.*=false"));     // the log's reader is not ours to measure
    const QStringList files = qEnvironmentVariable("LACI_BENCH_DATABASES").split(u':', Qt::SkipEmptyParts);
    using Bench = void (*)(benchmark::State &, const QString &);
    for (const QString &file : files) {
        const std::string name = QFileInfo(file).completeBaseName().toStdString();
        for (const auto &[what, bench] : {std::pair<const char *, Bench>("scroll_sell/", scrollSell), {"scroll_goods/", scrollGoods}}) {
            benchmark::RegisterBenchmark((what + name).c_str(), [bench, file](benchmark::State &s) { bench(s, file); })
                ->Iterations(1)->Unit(benchmark::kMillisecond);
        }
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
