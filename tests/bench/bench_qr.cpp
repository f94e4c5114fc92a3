// QRIS text → verified → matrix → picture, beside libqrencode alone on the same text: one of each in turn, a new text every time.
#include "qris/qr_matrix.h"
#include "qris/qris.h"
#include "ui/kit/qr_view.h"
#include <QApplication>
#include <QPixmap>
#include <algorithm>
#include <benchmark/benchmark.h>
#include <ctime>
#include <qrencode.h>
#include <vector>

namespace {

constexpr int kRounds = 3000;

/// A made-up shop's code for `units`; another amount makes another text of the same length.
QByteArray codeFor(qint64 units)
{
    using namespace laci::qris;
    static const QByteArray text = "00020101021126630015COM.EXAMPLE.WWW01189360099900000000170211M00000000010303UMI51440014ID.CO.QRIS.WWW"
                                   "0215ID00000000000010303UMI5204581253033605802ID5913WARUNG CONTOH6007JAKARTA61051011062070703A016304";
    static const QByteArray whole = text + QByteArray::number(crc16(text), 16).toUpper().rightJustified(4, '0');
    return *withAmount(whole, laci::Rupiah::trusted(units));
}

/// Processor time of this thread: other programs do not count.
double ownUs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e6 + double(time.tv_nsec) / 1e3;
}

template <class Work>
void timed(std::vector<double> &times, Work work)
{
    const double begun = ownUs();
    work();
    times.push_back(ownUs() - begun);
}

double at(std::vector<double> &times, double share)
{
    std::sort(times.begin(), times.end());
    return times[std::min(times.size() - 1, size_t(share * double(times.size())))];
}

/// `picture(Matrix)` makes what the screen shows.
template <class Picture>
void run(benchmark::State &state, Picture picture)
{
    const auto most = laci::Rupiah::trusted(10'000'000);
    std::vector<double> ours, raw;
    for (auto _ : state) {
        for (int i = 0; i < kRounds; ++i) {
            const auto due = laci::Rupiah::trusted(100'000 + i);
            const QByteArray text = codeFor(due.units());
            timed(raw, [&] {
                QRcode *qr = QRcode_encodeData(int(text.size()), reinterpret_cast<const unsigned char *>(text.constData()), 0, QR_ECLEVEL_M);
                benchmark::DoNotOptimize(qr->data);
                QRcode_free(qr);
            });
            timed(ours, [&] {
                const auto checked = laci::qris::verifyForPayment(text, due, most);
                const auto matrix = laci::qris::encode(checked->text);
                picture(*matrix);
            });
        }
    }
    state.counters["p50_us"] = at(ours, 0.50);
    state.counters["p99_us"] = at(ours, 0.99);
    state.counters["raw_p50_us"] = at(raw, 0.50);
    state.counters["raw_p99_us"] = at(raw, 0.99);
    state.counters["ratio"] = at(ours, 0.50) / at(raw, 0.50);
}

void pixmap(benchmark::State &state)
{
    run(state, [](const laci::qris::Matrix &matrix) {
        const QPixmap shown = QPixmap::fromImage(laci::qris::image(matrix, 6));
        benchmark::DoNotOptimize(shown.cacheKey());
    });
}
BENCHMARK(pixmap)->Name("qris/pixmap")->Iterations(1)->Unit(benchmark::kMillisecond);

/// As the payment screen does it: the widget paints itself into what the window shows.
void widget(benchmark::State &state)
{
    laci::QrView view;
    view.resize(404, 404);
    QPixmap screen(view.size());
    run(state, [&](const laci::qris::Matrix &matrix) {
        view.setMatrix(matrix);
        view.render(&screen, QPoint(), QRegion(), QWidget::DrawChildren);
    });
}
BENCHMARK(widget)->Name("qris/widget")->Iterations(1)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
