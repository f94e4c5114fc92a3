// A window over ten thousand open payments (LACI_BENCH_OPEN=N: as many). start: what taking them up costs. ours, raw: the longest step of
// the GUI thread while sales are rung up and paid in cash, beside the same in books without open payments; its own processor time, so
// that other programs do not count. soon: the line is back, all are to be asked. waiting_list, orders_page: opening them.
#include "bench_shop.h"
#include "open_books.h"
#include <QFile>
#include <QLoggingCategory>
#include <benchmark/benchmark.h>
#include <unistd.h>

using namespace laci;
using namespace laci::bench;

namespace {

constexpr int kSales = 20;

double residentMb()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / 1048576.0;
}

struct Steps {
    std::vector<double> cpu, wall;
    double worst() const { return at(cpu, 1); }
};

Steps during(const std::function<void()> &work)
{
    app().cpu.clear();
    app().wall.clear();
    work();
    return {app().cpu, app().wall};
}

/// Five goods, then cash; kSales times.
void ringUp(Shop &shop)
{
    for (int sale = 0; sale < kSales; ++sale) {
        for (int line = 1; line <= 5; ++line) {
            QMetaObject::invokeMethod(shop.cart.get(), [&, line] { (void)shop.cart->add(thing(line, 1000 * line), Quantity::pieces(1 + sale)); },
                                      Qt::QueuedConnection);
            letRun(40);
        }
        const SaleDraft draft = shop.cart->draft();
        bool paid = false;
        QMetaObject::invokeMethod(shop.cart.get(), [&] {
            shop.till->checkout().payCash(draft, draft.totals.total, {}).then(qApp, [&](const Result<SaleRecord> &record) {
                paid = true;
                if (record)
                    shop.cart->forget();
            });
        }, Qt::QueuedConnection);
        runUntil([&] { return paid; });
        letRun(60);
    }
}

void withAWindow(benchmark::State &state)
{
    const OpenBooks books;
    if (!books.isFull())
        return state.SkipWithError("no books");
    for (auto _ : state) {
        Steps empty;
        {
            Shop shop({}, goBizAt(books.url, 120));
            if (!shop.window)
                return state.SkipWithError("no window");
            (void)shop.till->checkout().resume();
            letRun(500);
            ringUp(shop);                                         // what is made when it is first needed
            empty = during([&] { ringUp(shop); });
        }
        Shop shop(books.file, goBizAt(books.url, 120));
        if (!shop.window)
            return state.SkipWithError("no window");
        const double mb = residentMb();
        const double cpu = cpuUs(CLOCK_PROCESS_CPUTIME_ID);
        Pending<int> taken;
        const Steps start = during([&] {
            QMetaObject::invokeMethod(shop.cart.get(), [&] { taken = shop.till->checkout().resume(); }, Qt::QueuedConnection);
            letRun(10);
            runUntil([&] { return taken.isFinished(); }, 60'000);
        });
        state.counters["start_cpu_ms"] = (cpuUs(CLOCK_PROCESS_CPUTIME_ID) - cpu) / 1e3;
        state.counters["start_mb"] = residentMb() - mb;
        state.counters["start_worst_us"] = start.worst();
        ringUp(shop);
        const Steps ours = during([&] { ringUp(shop); });
        state.counters["p99_us"] = at(ours.cpu, 0.99);
        state.counters["raw_p99_us"] = at(empty.cpu, 0.99);
        state.counters["ours_worst_us"] = ours.worst();
        state.counters["raw_worst_us"] = empty.worst();
        state.counters["worst_by_the_clock_us"] = at(ours.wall, 1);
        state.counters["over_16ms"] = double(std::count_if(ours.cpu.begin(), ours.cpu.end(), [](double us) { return us > 16'000; }));
        state.counters["soon_worst_us"] = during([&] {
            QMetaObject::invokeMethod(shop.cart.get(), [&] { shop.till->checkout().askAllSoon(); }, Qt::QueuedConnection);
            letRun(1500);
        }).worst();
        state.counters["waiting_list_worst_us"] = during([&] {
            if (auto *button = shop.window->findChild<QWidget *>(QStringLiteral("waiting")))
                QMetaObject::invokeMethod(button, "click", Qt::QueuedConnection);
            letRun(2500);
        }).worst();
        state.counters["orders_page_worst_us"] = during([&] {
            QMetaObject::invokeMethod(shop.window.get(), [&] { shop.window->openPage(MainWindow::Orders); }, Qt::QueuedConnection);
            letRun(2500);
        }).worst();
        state.counters["watched"] = shop.till->checkout().watchedCount();
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 1 && QByteArrayView(argv[1]) == "--sandbox") {
        QCoreApplication application(argc, argv);
        QLoggingCategory::setFilterRules(QStringLiteral("laci.*=false"));
        return serve();
    }
    Measured application(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("laci.*=false"));
    const std::string many = std::to_string(openPayments());
    benchmark::RegisterBenchmark(("open_payments_window/" + many).c_str(), withAWindow)->Iterations(1)->Unit(benchmark::kMillisecond);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
