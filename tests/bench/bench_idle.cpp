// A minute in which nobody touches the till, after a QRIS payment: what was ticking while the code was shown must have come to rest.
// The sales screen is open, the sandbox is gone (its threads would be counted), and the kernel counts as it does for idle.py: processor
// time of all threads, and how often each of them was woken. LACI_BENCH_IDLE_S: how many seconds, usually 60.
#include "bench_shop.h"
#include "sandbox/sandbox.h"
#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QTimer>
#include <benchmark/benchmark.h>
#include <map>
#include <optional>

using namespace laci;
using namespace laci::bench;

namespace {

constexpr int kSettleMs = 15'000;

/// Voluntary context switches, by thread.
std::map<QString, qint64> wakes()
{
    std::map<QString, qint64> found;
    const QDir tasks(QStringLiteral("/proc/self/task"));
    for (const QString &thread : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile status(tasks.filePath(thread + QStringLiteral("/status")));
        if (!status.open(QIODevice::ReadOnly))
            continue;                        // it has just ended
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("voluntary_ctxt_switches:"))
                found[thread] = line.mid(line.indexOf(':') + 1).trimmed().toLongLong();
        }
    }
    return found;
}

/// The event loop alone, woken by one timer at its end.
void rest(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

void idleAfterPayment(benchmark::State &state)
{
    std::optional<Sandbox> sandbox(std::in_place);
    if (!sandbox->start())
        return state.SkipWithError("no sandbox");
    Shop shop({}, goBizAt(sandbox->url(), 6000));
    if (!shop.window)
        return state.SkipWithError("no window");
    const Checkout &checkout = shop.till->checkout();
    if (!shop.cart->add(thing(1, 1000), Quantity::pieces(1), QStringLiteral("8990000099994")) || !shop.press(Qt::Key_F9)
        || !runUntil([&] { return !sandbox->charges().isEmpty(); }))
        return state.SkipWithError("no charge was made");
    sandbox->pay(sandbox->charges().first().reference);
    shop.till->checkout().askAllSoon();
    if (!runUntil([&] { return checkout.watchedCount() == 0; }))
        return state.SkipWithError("the payment was not seen");
    rest(3000);
    shop.window->openPage(MainWindow::Sell);
    sandbox.reset();
    rest(kSettleMs);

    const int seconds = std::max(1, qEnvironmentVariableIntValue("LACI_BENCH_IDLE_S") > 0 ? qEnvironmentVariableIntValue("LACI_BENCH_IDLE_S") : 60);
    for (auto _ : state) {
        auto before = wakes();
        const double cpu = cpuUs(CLOCK_PROCESS_CPUTIME_ID);
        rest(seconds * 1000);
        const double used = cpuUs(CLOCK_PROCESS_CPUTIME_ID) - cpu;
        double most = 0;
        for (const auto &[thread, count] : wakes())
            most = std::max(most, double(count - before[thread]) / seconds);
        state.counters["cpu_percent"] = used / (seconds * 1e4);
        state.counters["most_wakes_per_second"] = most;
    }
}
BENCHMARK(idleAfterPayment)->Iterations(1)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    Measured application(argc, argv);
    QApplication::setCursorFlashTime(0);                 // as Application does
    QLoggingCategory::setFilterRules(QStringLiteral("laci.*=false"));
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
