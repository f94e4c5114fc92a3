#include "base/ids.h"
#include <QDateTime>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QUuid>
#include <algorithm>
#include <thread>
#include <type_traits>
#include <vector>

using namespace laci;

namespace {

constexpr int kThreads = 4;
constexpr int kEach = 5'000;

/// What four threads make at the same time, each in its own list.
template <class Make>
auto fromThreads(Make make)
{
    std::vector<std::vector<decltype(make())>> made(kThreads);
    std::vector<std::thread> threads;
    for (auto &list : made) {
        threads.emplace_back([&list, make] {
            for (int i = 0; i < kEach; ++i)
                list.push_back(make());
        });
    }
    for (auto &thread : threads)
        thread.join();
    return made;
}

} // namespace

class TestIds : public QObject {
    Q_OBJECT
private slots:
    void uuidFormat();
    void uuidOrder();
    void uuidFromThreads();
    void numberFitsAndAscends();
    void numberFromThreads();
    void readable();
    void kindsAreApart();
};

void TestIds::uuidFormat()
{
    static const QRegularExpression form(
        QStringLiteral("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"));
    for (int i = 0; i < 1'000; ++i) {
        const qint64 before = QDateTime::currentMSecsSinceEpoch();
        const QString id = newUuid7();
        QCOMPARE(id.size(), 36);
        QVERIFY2(form.match(id).hasMatch(), qPrintable(id));
        const qint64 ms = QString(id.left(8) + id.mid(9, 4)).toLongLong(nullptr, 16);
        QVERIFY(ms >= before);
        QVERIFY(ms <= QDateTime::currentMSecsSinceEpoch() + 1'000); // a busy millisecond may borrow from the next ones
    }
}

void TestIds::uuidOrder()
{
    QString last = newUuid7();
    for (int i = 0; i < 50'000; ++i) {
        const QString next = newUuid7();
        QVERIFY2(last < next, qPrintable(last + u' ' + next));
        last = next;
    }
}

void TestIds::uuidFromThreads()
{
    QSet<QString> all;
    for (const auto &list : fromThreads(newUuid7)) {
        QVERIFY(std::is_sorted(list.begin(), list.end()));
        for (const QString &id : list)
            all.insert(id);
    }
    QCOMPARE(all.size(), kThreads * kEach);
}

void TestIds::numberFitsAndAscends()
{
    qint64 last = 0;
    for (int i = 0; i < 50'000; ++i) {
        const qint64 next = newNumericId();
        QVERIFY(next > last);
        last = next;
    }
    // 63 bits hold 41 bits of milliseconds: until the year 2094.
    const qint64 ms = QDateTime::currentMSecsSinceEpoch() - QDateTime(QDate(2025, 1, 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
    QVERIFY(qAbs((last >> 22) - ms) < 60'000);
}

void TestIds::numberFromThreads()
{
    QSet<qint64> all;
    for (const auto &list : fromThreads(newNumericId)) {
        QVERIFY(std::is_sorted(list.begin(), list.end()));
        for (const qint64 id : list)
            all.insert(id);
    }
    QCOMPARE(all.size(), kThreads * kEach);
}

void TestIds::readable()
{
    static const QRegularExpression form(QStringLiteral("^[2-9A-HJKMNP-Z]*$"));
    QSet<QString> seen;
    for (int i = 0; i < 2'000; ++i) {
        const QString text = randomReadable(12);
        QCOMPARE(text.size(), 12);
        QVERIFY2(form.match(text).hasMatch(), qPrintable(text));
        seen.insert(text);
    }
    QCOMPARE(seen.size(), 2'000);
    QCOMPARE(randomReadable(0), QString());
}

void TestIds::kindsAreApart()
{
    struct Cat;
    struct Dog;
    static_assert(!std::is_convertible_v<TextId<Cat>, TextId<Dog>>);
    const TextId<Cat> a {QStringLiteral("a")};
    const TextId<Cat> b {QStringLiteral("b")};
    QVERIFY(a < b);
    QVERIFY(a != b);
    QVERIFY(TextId<Cat>().isEmpty());
    const QSet<TextId<Cat>> set {a, b, a};
    QCOMPARE(set.size(), 2);
}

QTEST_GUILESS_MAIN(TestIds)
#include "tst_ids.moc"
