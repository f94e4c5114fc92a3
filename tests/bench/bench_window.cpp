// The lists of the window from end to end, painted: the longest single step of the GUI thread (its own processor time, so that other
// programs do not count), beside the same list over an empty model. LACI_BENCH_DATABASES=FILE:FILE:… names catalogues, LACI_BENCH_BOOKS=FILE=SALES:… books for the list of sales.
// A list is scrolled twice: by the wheel through its first thousand notches, and by the bar to 300 places from its top to its end.
#include "bench_shop.h"
#include "ui/pages/orders/day_span.h"
#include <QAbstractItemView>
#include <QComboBox>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QScrollBar>
#include <QStringListModel>
#include <QWheelEvent>
#include <benchmark/benchmark.h>

using namespace laci;
using namespace laci::bench;

namespace {

constexpr int kNotches = 1000;
constexpr int kPlaces = 300;
constexpr int kFrameMs = 4;              ///< how long answers may come in between two moves

/// The steps that scrolling a list takes, each sorted: ours for the list as it is, raw for the same view over nothing.
std::vector<double> scrolled(QAbstractItemView &view)
{
    letRun(300);
    app().cpu.clear();
    QScrollBar *bar = view.verticalScrollBar();
    const QPointF middle = QRectF(view.viewport()->rect()).center();
    for (int i = 0; i < kNotches; ++i) {
        QWheelEvent notch(middle, view.viewport()->mapToGlobal(middle), QPoint(), QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view.viewport(), &notch);
        if (bar->maximum() == 0)
            view.viewport()->update();           // an empty list is painted as often
        letRun(kFrameMs);
    }
    for (int i = 0; i <= kPlaces; ++i) {
        QMetaObject::invokeMethod(bar, [&, i] {
            bar->setValue(int(qint64(bar->maximum()) * i / kPlaces));
            if (bar->maximum() == 0)
                view.viewport()->update();
        }, Qt::QueuedConnection);
        letRun(kFrameMs);
    }
    letRun(300);
    std::vector<double> steps = app().cpu;
    std::sort(steps.begin(), steps.end());
    return steps;
}

void scroll(benchmark::State &state, QAbstractItemView *view)
{
    if (!view)
        return state.SkipWithError("no such list");
    for (auto _ : state) {
        const int rows = view->model()->rowCount();
        const std::vector<double> ours = scrolled(*view);
        QAbstractItemModel *full = view->model();
        QStringListModel nothing;
        view->setModel(&nothing);
        const std::vector<double> raw = scrolled(*view);
        view->setModel(full);
        letRun(100);
        state.counters["rows"] = rows;
        state.counters["p99_us"] = at(ours, 0.99);
        state.counters["raw_p99_us"] = at(raw, 0.99);
        state.counters["ours_worst_us"] = at(ours, 1);
        state.counters["raw_worst_us"] = at(raw, 1);
        state.counters["over_16ms"] = double(ours.end() - std::upper_bound(ours.begin(), ours.end(), 16'000.0));
    }
}

/// The views of a page are there once it was opened and has read its first rows.
QAbstractItemView *opened(Shop &shop, MainWindow::Page page, const char *name)
{
    if (!shop.window)
        return nullptr;
    shop.window->openPage(page);
    letRun(500);
    return shop.window->findChild<QAbstractItemView *>(QLatin1String(name));
}

/// The page opens with today's sales only, and the histories end before: every day is asked for.
QAbstractItemView *allSales(Shop &shop)
{
    QAbstractItemView *view = opened(shop, MainWindow::Orders, "orders");
    auto *days = view ? shop.window->findChild<QComboBox *>(QStringLiteral("orderDays")) : nullptr;
    if (!days)
        return nullptr;
    days->setCurrentIndex(days->findData(int(DaySpan::Kind::Every)));
    emit days->activated(days->currentIndex());
    letRun(1000);
    return view->model()->rowCount() > 0 ? view : nullptr;         // an empty list is no figure
}

void inMode(Shop &shop, const QString &mode)
{
    if (shop.till)
        (void)shop.till->settings().set(QStringLiteral("ui.sell_mode"), mode);
}

} // namespace

int main(int argc, char **argv)
{
    Measured application(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("laci.*=false"));
    const QStringList files = qEnvironmentVariable("LACI_BENCH_DATABASES").split(u':', Qt::SkipEmptyParts);
    const auto list = [](const QString &file, const char *what, auto view) {
        const std::string name = QFileInfo(file).completeBaseName().toStdString();
        benchmark::RegisterBenchmark(("scroll_painted/" + std::string(what) + '/' + name).c_str(), [file, view](benchmark::State &state) {
            Shop shop(file, {});
            scroll(state, view(shop));
        })->Iterations(1)->Unit(benchmark::kMillisecond);
    };
    for (const QString &file : files) {
        const auto add = [&](const char *what, auto view) { list(file, what, view); };
        add("sell_tiles", [](Shop &shop) {
            inMode(shop, QStringLiteral("tiles"));
            return opened(shop, MainWindow::Sell, "tiles");
        });
        add("sell_list", [](Shop &shop) {
            inMode(shop, QStringLiteral("list"));
            return opened(shop, MainWindow::Sell, "productList");
        });
        add("goods", [](Shop &shop) { return opened(shop, MainWindow::Goods, "goods"); });
    }
    const QStringList books = qEnvironmentVariable("LACI_BENCH_BOOKS").split(u':', Qt::SkipEmptyParts);
    for (const QString &entry : books)
        list(entry.section(u'=', 0, 0), "orders", allSales);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
