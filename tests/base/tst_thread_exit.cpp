// A thread_local's destructor finds its object whole (base/thread_exit_order.cpp says where it did not).
#include <QRegularExpression>
#include <QTest>
#include <QThread>
#include <algorithm>
#include <array>
#include <atomic>
#include <memory>
#include <vector>

namespace {

constexpr quint32 kWhole = 0x1AC1B00Cu;
std::atomic<int> g_whole{0};
std::atomic<int> g_broken{0};

/// Long enough that memory which was given back is not all as it was.
struct Witness {
    Witness() { words.fill(kWhole); }
    ~Witness()
    {
        const bool whole = std::all_of(words.begin(), words.end(), [](quint32 word) { return word == kWhole; });
        (whole ? g_whole : g_broken).fetch_add(1);
    }
    std::array<quint32, 64> words;
};

quint32 touch()
{
    thread_local Witness witness;
    return witness.words.front();
}

} // namespace

class TestThreadExit : public QObject {
    Q_OBJECT
private slots:
    void destroyedBeforeItsMemoryIsGone()
    {
        g_whole = 0;
        g_broken = 0;
        constexpr int kThreads = 16;
        for (int i = 0; i < kThreads; ++i) {
            std::unique_ptr<QThread> thread(QThread::create([] { QCOMPARE(touch(), kWhole); }));
            thread->start();
            QVERIFY(thread->wait(10'000));
        }
        QTRY_COMPARE(g_whole + g_broken, kThreads);
        QCOMPARE(g_broken.load(), 0);
    }

    /// Qt keeps one thing for each thread that matches.
    void afterRegularExpressions()
    {
        std::vector<std::unique_ptr<QThread>> threads;
        std::atomic<int> matched{0};
        for (int i = 0; i < 16; ++i) {
            threads.emplace_back(QThread::create([&matched, i] {
                const QRegularExpression price(QStringLiteral("^Rp(\\d+)\\.(\\d+)$"));
                matched += price.match(QStringLiteral("Rp%1.000").arg(i)).hasMatch() ? 1 : 0;
            }));
            threads.back()->start();
        }
        for (const auto &thread : threads)
            QVERIFY(thread->wait(10'000));
        QCOMPARE(matched.load(), 16);
    }
};

QTEST_GUILESS_MAIN(TestThreadExit)
#include "tst_thread_exit.moc"
