#include "gateways/amdigipay/amdigipay_list.h"
#include <QFile>
#include <QTest>
#include <algorithm>

using namespace laci;
using namespace laci::amdigipay;

namespace {

const QDateTime kNow(QDate(2026, 11, 21), QTime(2, 0), Qt::UTC);

HttpResponse response(int status, const QByteArray &body)
{
    HttpResponse r;
    r.status = status;
    r.body = body;
    return r;
}

QByteArray fixture(const char *name)
{
    QFile file(QFINDTESTDATA(QStringLiteral("../data/gateways/amdigipay/%1.json").arg(QString::fromLatin1(name))));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", name);
    return file.readAll();
}

QString inJakarta(const QDateTime &at)
{
    return at.toOffsetFromUtc(7 * 3600).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

/// A transaction number n, made n minutes after the beginning of the list; its date says an hour later.
QJsonObject row(int n)
{
    return {{QStringLiteral("id"), 1000 + n},
            {QStringLiteral("transaction_id"), QStringLiteral("T-%1").arg(n)},
            {QStringLiteral("status_id"), 2},
            {QStringLiteral("transaction_total"), QStringLiteral("5000")},
            {QStringLiteral("expired_date"), inJakarta(kNow.addDays(-30).addSecs(60 * n + 3600))}};
}
QDateTime made(int n) { return kNow.addDays(-30).addSecs(60 * n); }

/// The other side: `count` transactions, a page of `size` at a time.
struct Books {
    int count = 0;
    int size = 50;
    bool newestFirst = true;
    bool paginated = true;
    std::function<void(ListPage &, int page)> spoil = [](ListPage &, int) {};

    ListPage page(int number) const
    {
        ListPage p;
        for (int i = (number - 1) * size; i < std::min(count, number * size); ++i)
            p.rows.append(row(newestFirst ? count - i : i + 1));
        if (paginated) {
            p.totalFound = count;
            p.totalPages = (count + size - 1) / size;
        }
        spoil(p, number);
        return p;
    }
};

struct Walked {
    Result<void> result;
    bool whole = false;
    QList<int> pages;
    QList<QJsonObject> rows;
};

Walked walk(const Books &books, const QDateTime &since = {}, int most = 1000)
{
    ListWalk walk(since, most);
    Walked walked;
    while (walked.result && walk.next() && walked.pages.size() < 2000) {
        walked.pages.append(*walk.next());
        walked.result = walk.take(books.page(*walk.next()));
    }
    walked.whole = walked.result && walk.whole();
    walked.rows = walk.rows();
    return walked;
}

} // namespace

class TestAmdigipayList : public QObject {
    Q_OBJECT
private slots:
    void pages_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("rows");            // or −1 − code
        const auto bad = [](ErrorCode code) { return -1 - int(code); };
        QTest::newRow("three") << fixture("list") << 3;
        QTest::newRow("none") << fixture("list_empty") << 0;
        QTest::newRow("strings") << fixture("list_strings") << 1;
        QTest::newRow("without pagination") << fixture("list_without_pagination") << 1;
        QTest::newRow("null") << fixture("list_null_data") << bad(ErrorCode::Malformed);
        QTest::newRow("a row that is none") << fixture("list_bad_row") << bad(ErrorCode::Malformed);
        QTest::newRow("one transaction instead") << fixture("create_qris") << bad(ErrorCode::Malformed);
        QTest::newRow("row without id") << QByteArray(R"({"error":false,"data":[{"transaction_id":"x"}]})") << bad(ErrorCode::Malformed);
        QTest::newRow("no") << fixture("error") << bad(ErrorCode::Refused);
        QTest::newRow("html") << QByteArray("<html>") << bad(ErrorCode::Malformed);
        QTest::newRow("half") << fixture("list").left(700) << bad(ErrorCode::Malformed);
    }
    void pages()
    {
        QFETCH(QByteArray, body);
        const auto page = readPage(response(200, body), kNow);
        QTEST(page ? int(page->rows.size()) : -1 - int(page.error().code), "rows");
        QCOMPARE(readPage(response(500, body), kNow).error().code, ErrorCode::ServerFault);
    }

    void pagination()
    {
        const auto page = readPage(response(200, fixture("list_strings")), kNow);
        QCOMPARE(page->totalPages, std::optional<qint64>(1));
        QCOMPARE(page->totalFound, std::optional<qint64>(1));
        QVERIFY(!readPage(response(200, fixture("list_without_pagination")), kNow)->totalPages);
    }

    void readsAllThereIs_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("newestFirst");
        QTest::addColumn<bool>("paginated");
        for (const bool newestFirst : {true, false}) {
            for (const bool paginated : {true, false}) {
                for (const int count : {0, 1, 2, 49, 50, 51, 100, 101, 499})
                    QTest::addRow("%d, %s, %s", count, newestFirst ? "newest first" : "oldest first", paginated ? "paginated" : "bare") << count << newestFirst << paginated;
            }
        }
    }
    void readsAllThereIs()
    {
        QFETCH(int, count);
        QFETCH(bool, newestFirst);
        QFETCH(bool, paginated);
        const auto walked = walk({count, 50, newestFirst, paginated});
        QVERIFY(walked.whole);
        QCOMPARE(walked.rows.size(), count);
        for (int n = 1; n <= count; ++n)
            QVERIFY(rowOf(walked.rows, QStringLiteral("T-%1").arg(n)));
        QVERIFY(!rowOf(walked.rows, QStringLiteral("T-0")));
        // No page twice.
        QCOMPARE(QSet<int>(walked.pages.begin(), walked.pages.end()).size(), walked.pages.size());
    }

    void stopsAtWhatIsSurelyOlder()
    {
        // 10,000 transactions a minute apart; the one that is looked for would be 20 minutes old: a page or two of the last half day.
        for (const bool newestFirst : {true, false}) {
            const auto walked = walk({10'000, 50, newestFirst}, made(9'980));
            QVERIFY(walked.whole);
            QVERIFY2(walked.pages.size() < 20, qPrintable(QString::number(walked.pages.size())));
            QVERIFY(rowOf(walked.rows, QStringLiteral("T-9980")) && rowOf(walked.rows, QStringLiteral("T-9500")));
            QCOMPARE(walked.pages.contains(200), !newestFirst);
        }
        // Without dates nobody knows.
        Books undated{500};
        undated.spoil = [](ListPage &page, int) {
            for (QJsonObject &r : page.rows)
                r.remove(QStringLiteral("expired_date"));
        };
        QCOMPARE(walk(undated, made(490)).pages.size(), 10);
        // Without an order the next page may still have it.
        Books mixed{500};
        mixed.spoil = [](ListPage &page, int) { std::swap(page.rows.first(), page.rows.last()); };
        QCOMPARE(walk(mixed, kNow).pages.size(), 10);
        // A date of its own counts before the end of its time.
        Books dated{500};
        dated.spoil = [](ListPage &page, int) {
            for (QJsonObject &r : page.rows)
                r.insert(QStringLiteral("created_at"), inJakarta(kNow));
        };
        QCOMPARE(walk(dated, kNow).pages.size(), 10);
    }

    void absenceIsCertainOnlyWhenThePagesHoldTogether_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"empty although found", "short", "the same page for ever", "more than may be read", "an empty page in the middle", "lost at the last page"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void absenceIsCertainOnlyWhenThePagesHoldTogether()
    {
        QFETCH(QString, what);
        Books books{200};
        int most = 1000;
        if (what == u"empty although found")
            books.spoil = [](ListPage &page, int) { page.rows.clear(); };
        else if (what == u"short")
            books.spoil = [](ListPage &page, int) { page.rows.removeAt(3); };
        else if (what == u"the same page for ever")
            books.spoil = [](ListPage &page, int) { page.rows = Books{200}.page(1).rows; };
        else if (what == u"more than may be read")
            most = 3;
        else if (what == u"an empty page in the middle")
            books.spoil = [](ListPage &page, int number) { if (number == 2) page.rows.clear(); };
        else
            books.spoil = [](ListPage &page, int number) { if (number == 4) page.rows.removeLast(); };
        const auto walked = walk(books, {}, most);
        QVERIFY(!walked.whole);
        QVERIFY(!walked.result);
        QCOMPARE(walked.result.error().code, ErrorCode::Malformed);
    }

    void whatIsSoldMeanwhileDoesNotHideAnything()
    {
        for (const bool newestFirst : {true, false}) {
            Books books{160, 50, newestFirst};
            ListWalk walk({}, 100);
            bool fine = true;
            while (fine && walk.next()) {
                fine = walk.take(books.page(*walk.next())).has_value();
                books.count += 7;                               // rows move on to later pages, or new ones are put behind
            }
            QVERIFY(fine && walk.whole());
            for (int n = 1; n <= 160; ++n)
                QVERIFY(rowOf(walk.rows(), QStringLiteral("T-%1").arg(n)));
        }
    }

    void ofTwoThePaidOneCounts()
    {
        auto paid = row(2);
        paid.insert(QStringLiteral("transaction_id"), QStringLiteral("T-1"));
        paid.insert(QStringLiteral("status_id"), QStringLiteral("3"));
        QCOMPARE(rowOf({row(1), paid, row(3)}, QStringLiteral("T-1"))->value(u"id").toInteger(), 1002);
        QCOMPARE(rowOf({paid, row(1), row(3)}, QStringLiteral("T-1"))->value(u"id").toInteger(), 1002);
        // To the letter.
        for (const char *other : {"t-1", "T-1 ", "T-", "T-11", ""})
            QVERIFY(!rowOf({row(1)}, QString::fromLatin1(other)));
        auto nameless = row(4);
        nameless.insert(QStringLiteral("transaction_id"), QJsonValue::Null);
        QVERIFY(allNamed({row(1)}) && !allNamed({row(1), nameless}));
    }

    void rows()
    {
        auto one = row(1);
        one.insert(QStringLiteral("payment_id"), 22);
        one.insert(QStringLiteral("status_id"), 3);
        one.insert(QStringLiteral("status"), QStringLiteral("Terbayar"));
        one.insert(QStringLiteral("admin_fee"), QStringLiteral("4000"));
        const auto read = readRow(one, 60, kNow);
        QVERIFY(read);
        QCOMPARE(read->reference, QStringLiteral("T-1"));
        QCOMPARE(read->gatewayRef, QStringLiteral("1001"));
        QCOMPARE(read->channel, QStringLiteral("22"));
        QCOMPARE(read->amount, Rupiah::trusted(5'000));
        QCOMPARE(read->fee, Rupiah::of(4'000));
        QCOMPARE(read->net, std::optional<Rupiah>());
        QCOMPARE(read->status, ChargeStatus::Paid);
        QCOMPARE(read->at, made(1));
        one.insert(QStringLiteral("fee"), 35);
        one.insert(QStringLiteral("net_amount"), QStringLiteral("4965.00"));
        one.insert(QStringLiteral("created_at"), inJakarta(kNow));
        QCOMPARE(readRow(one, 60, kNow)->fee, Rupiah::of(35));
        QCOMPARE(readRow(one, 60, kNow)->net, Rupiah::of(4'965));
        QCOMPARE(readRow(one, 60, kNow)->at, kNow);
        one.insert(QStringLiteral("fee"), 0);                  // says nothing about what the shop pays
        one.insert(QStringLiteral("admin_fee"), 0);
        QCOMPARE(readRow(one, 60, kNow)->fee, std::optional<Rupiah>());
        one.insert(QStringLiteral("transaction_total"), QStringLiteral("5000.5"));
        QCOMPARE(readRow(one, 60, kNow).error().code, ErrorCode::Malformed);
        one.remove(QStringLiteral("transaction_total"));
        QCOMPARE(readRow(one, 60, kNow).error().code, ErrorCode::Malformed);
    }
};

QTEST_GUILESS_MAIN(TestAmdigipayList)
#include "tst_amdigipay_list.moc"
