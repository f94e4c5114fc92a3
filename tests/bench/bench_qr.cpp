// QRIS text → verified → matrix → painted pixmap, beside libqrencode alone on the same text.
#include "qris/qr_matrix.h"
#include "qris/qris.h"
#include <QGuiApplication>
#include <QPixmap>
#include <benchmark/benchmark.h>
#include <qrencode.h>

namespace {

QByteArray code()
{
    static const QByteArray text =
        "00020101021226630015COM.EXAMPLE.WWW01189360099900000000170211M00000000010303UMI51440014ID.CO.QRIS.WWW0215ID000000000000"
        "10303UMI5204581253033605405250005802ID5913WARUNG CONTOH6007JAKARTA61051011062070703A016304209C";
    return text;
}

void encodeAlone(benchmark::State &state)
{
    const QByteArray text = code();
    for (auto _ : state) {
        QRcode *qr = QRcode_encodeData(int(text.size()), reinterpret_cast<const unsigned char *>(text.constData()), 0,
                                       QR_ECLEVEL_M);
        benchmark::DoNotOptimize(qr->data);
        QRcode_free(qr);
    }
}
BENCHMARK(encodeAlone);

void verifiedEncodedPainted(benchmark::State &state)
{
    const QByteArray text = code();
    const auto due = laci::Rupiah::trusted(25'000);
    const auto most = laci::Rupiah::trusted(10'000'000);
    for (auto _ : state) {
        const auto checked = laci::qris::verifyForPayment(text, due, most);
        const auto matrix = laci::qris::encode(checked->text);
        const QPixmap pixmap = QPixmap::fromImage(laci::qris::image(*matrix, 6));
        benchmark::DoNotOptimize(pixmap.cacheKey());
    }
}
BENCHMARK(verifiedEncodedPainted);

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
