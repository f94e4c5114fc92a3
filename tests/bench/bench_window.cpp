// The lists of the window from end to end, painted: the longest single step of the GUI thread (its own processor time, so that other
// programs do not count), beside the same list over an empty model. LACI_BENCH_DATABASES=FILE:FILE:… names catalogues and histories.
// A list is scrolled twice: by the wheel through its first thousand notches, and by the bar to 300 places from its top to its end.
#include "checkout/cart_session.h"
#include "main/wiring/till.h"
#include "ui/kit/theme.h"
#include "ui/pages/till_services.h"
#include "ui/shell/main_window.h"
#include "ui/text/receipt_words.h"
#include <QAbstractItemView>
#include <QApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QScrollBar>
#include <QStringListModel>
#include <QTemporaryDir>
#include <QThread>
#include <QWheelEvent>
#include <algorithm>
#include <benchmark/benchmark.h>
#include <ctime>
#include <vector>

using namespace laci;

namespace {

constexpr int kNotches = 1000;
constexpr int kPlaces = 300;
constexpr int kFrameMs = 4;              ///< how long answers may come in between two moves

double ownUs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e6 + double(time.tv_nsec) / 1e3;
}

/// Every outermost delivery of an event is a step.
class Measured final : public QApplication {
public:
    using QApplication::QApplication;
    std::vector<double> steps;           ///< µs
    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_inside || QThread::currentThread() != thread())
            return QApplication::notify(receiver, event);
        m_inside = true;
        const double begun = ownUs();
        const bool done = QApplication::notify(receiver, event);
        steps.push_back(ownUs() - begun);
        m_inside = false;
        return done;
    }

private:
    bool m_inside = false;
};

Measured &app()
{
    return *static_cast<Measured *>(qApp);
}

void letRun(int ms)
{
    QElapsedTimer timer;
    timer.start();
    do {
        app().processEvents(QEventLoop::AllEvents, ms);
    } while (timer.elapsed() < ms);
}

/// The steps that scrolling a list takes, each sorted: ours for the list as it is, raw for the same view over nothing.
std::vector<double> scrolled(QAbstractItemView &view)
{
    letRun(300);
    app().steps.clear();
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
    std::vector<double> steps = app().steps;
    std::sort(steps.begin(), steps.end());
    return steps;
}

double at(const std::vector<double> &steps, double share)
{
    return steps.empty() ? 0 : steps[std::min(steps.size() - 1, size_t(share * double(steps.size())))];
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

/// A whole till with its window over a database; settings of its own, so that nothing of the run stays.
struct Shop {
    QTemporaryDir home;
    std::unique_ptr<Till> till;
    std::unique_ptr<CartSession> cart;
    std::unique_ptr<TillServices> services;
    std::unique_ptr<MainWindow> window;

    explicit Shop(const QString &database)
    {
        auto made = Till::make({database, home.filePath(QStringLiteral("laci.json")), false, false});
        if (!made)
            return;
        till = std::move(*made);
        till->setPaperWords(receiptWords);
        themeFor(Look::Light).apply(*qApp);
        bool opened = false;
        bool answered = false;
        till->start().then(qApp, [&](const Result<void> &done) {
            opened = done.has_value();
            answered = true;
        });
        while (!answered)
            letRun(1);
        if (!opened)
            return;
        cart = std::make_unique<CartSession>(till->books(), till->clock(), till->rules());
        services = std::make_unique<TillServices>(
            TillServices{till->products(), till->books(), till->checkout(), *cart, till->gateways(), till->settings(), till->secrets(),
                         till->approver(), till->printing(), till->sounds(), till->clock(), [this] { return till->rules(); }});
        services->goods = &till->goods();
        services->shifts = &till->shifts();
        services->people = &till->people();
        services->duty = &till->duty();
        services->journal = &till->journal();
        services->data = &till->data();
        services->health = &till->health();
        services->reports = &till->reports();
        window = std::make_unique<MainWindow>(*services);
        window->setGeometry(0, 0, 1280, 800);
        window->show();
        letRun(300);
    }
    template <class View = QAbstractItemView>
    View *list(const char *name) const
    {
        return window ? window->findChild<View *>(QLatin1String(name)) : nullptr;
    }
};

/// The views of a page are there once it was opened and has read its first rows.
QAbstractItemView *opened(Shop &shop, MainWindow::Page page, const char *name)
{
    if (!shop.window)
        return nullptr;
    shop.window->openPage(page);
    letRun(500);
    return shop.list(name);
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
    for (const QString &file : files) {
        const std::string name = QFileInfo(file).completeBaseName().toStdString();
        const auto add = [&](const char *what, auto view) {
            benchmark::RegisterBenchmark(("scroll_painted/" + std::string(what) + '/' + name).c_str(), [file, view](benchmark::State &state) {
                Shop shop(file);
                scroll(state, view(shop));
            })->Iterations(1)->Unit(benchmark::kMillisecond);
        };
        add("sell_tiles", [](Shop &shop) {
            inMode(shop, QStringLiteral("tiles"));
            return opened(shop, MainWindow::Sell, "tiles");
        });
        add("sell_list", [](Shop &shop) {
            inMode(shop, QStringLiteral("list"));
            return opened(shop, MainWindow::Sell, "productList");
        });
        add("goods", [](Shop &shop) { return opened(shop, MainWindow::Goods, "goods"); });
        add("orders", [](Shop &shop) { return opened(shop, MainWindow::Orders, "orders"); });
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
