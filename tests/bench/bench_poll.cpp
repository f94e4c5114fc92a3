// Processor time of one question about an open payment, with ten thousand of them in the books (LACI_BENCH_OPEN=N: as many): from the
// alarm to the answer that was judged and looked up in the books, beside the same request by a bare QNetworkAccessManager. Both about a
// hundred a second, in turn, asking a sandbox in a process of its own.
#include "open_books.h"
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTimer>
#include <benchmark/benchmark.h>

using namespace laci;
using namespace laci::bench;
using laci::test::runUntil;

namespace {

constexpr int kPollsInARound = 400;
constexpr int kRounds = 5;
constexpr int kPatience = 60'000;

double middle(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void letRun(int ms)
{
    runUntil([] { return false; }, ms);
}

double pollRound(const QString &file, const QString &url)
{
    SystemClock clock;
    test::WholeTill till(file, url, clock, CheckoutLimits{});
    int moved = 0;
    QObject::connect(till.checkout.get(), &Checkout::watchMoved, till.checkout.get(), [&moved] { ++moved; });
    const auto taken = till.checkout->resume();
    runUntil([&] { return taken.isFinished(); }, kPatience);
    letRun(1500);                                   // the first ten seconds' worth are asked at once
    const int before = moved;
    const double cpu = processUs();
    runUntil([&] { return moved - before >= 2 * kPollsInARound; }, kPatience);       // it begins, it ends
    return (processUs() - cpu) / (double(moved - before) / 2);
}

double bareRound(const OpenBooks &books, int round)
{
    Bare bare;
    int sent = 0;
    int done = 0;
    const gobiz::Account account = accountAt(books.url);
    QTimer pace;
    QObject::connect(&pace, &QTimer::timeout, &pace, [&] {
        HttpRequest request = gobiz::statusRequest(account, books.gatewayRefs.at((round * kPollsInARound + sent++) % books.gatewayRefs.size()));
        request.headers.append({"Authorization", "Bearer " + books.token});
        QNetworkReply *reply = bare.send(request);
        QObject::connect(reply, &QNetworkReply::finished, reply, [&done, reply] {
            benchmark::DoNotOptimize(reply->readAll().size());
            reply->deleteLater();
            ++done;
        });
    });
    pace.start(10);
    letRun(300);
    const int before = done;
    const double cpu = processUs();
    runUntil([&] { return done - before >= kPollsInARound; }, kPatience);
    return (processUs() - cpu) / double(done - before);
}

void poll(benchmark::State &state)
{
    const OpenBooks books;
    if (!books.isFull())
        return state.SkipWithError("no books");
    std::vector<double> ours, raw;
    for (auto _ : state) {
        for (int round = 0; round < kRounds; ++round) {
            ours.push_back(pollRound(books.file, books.url));
            raw.push_back(bareRound(books, round));
        }
    }
    state.counters["p50_us"] = middle(ours);
    state.counters["raw_p50_us"] = middle(raw);
    state.counters["ratio"] = middle(ours) / std::max(middle(raw), 0.001);
    state.counters["least_us"] = *std::min_element(ours.begin(), ours.end());
    state.counters["raw_least_us"] = *std::min_element(raw.begin(), raw.end());
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("laci.*=false"));
    if (argc > 1 && QByteArrayView(argv[1]) == "--sandbox")
        return serve();
    benchmark::RegisterBenchmark(("open_payments_poll/" + std::to_string(openPayments())).c_str(), poll)->Iterations(1)->Unit(benchmark::kMillisecond);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
