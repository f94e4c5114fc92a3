#include "persistence/books_fixture.h"
#include "persistence/migrations.h"
#include <QFile>

using namespace laci;
using namespace laci::test;

/// Files that released versions of Laci wrote (their own lacictl, training mode; tests/data/books, zlib by qUncompress) open in this one:
/// nothing of the money in them changes, what was open goes on, numbers are counted on.
class TestReleasedBooks : public QObject {
    Q_OBJECT

    static QString unpacked(const QTemporaryDir &home, const QString &name)
    {
        QFile packed(qEnvironmentVariable("LACI_SOURCE") + QStringLiteral("/tests/data/books/%1.db.zlib").arg(name));
        if (!packed.open(QIODevice::ReadOnly))
            return {};
        QFile file(home.filePath(QStringLiteral("till.db")));
        if (!file.open(QIODevice::WriteOnly) || file.write(qUncompress(packed.readAll())) <= 0)
            return {};
        return file.fileName();
    }

    /// What the money is, in SQL of its own, before and after.
    static QStringList money(const QString &file)
    {
        QStringList rows;
        auto db = Connection::open(file, Connection::Use::Read);
        if (!db)
            return {db.error().detail};
        for (const char *sql : {"SELECT number, state, gross, net, total, created_at, coalesce(closed_at, 0) FROM sale ORDER BY number",
                                "SELECT id, gateway, state, amount, received, change, reference FROM payment ORDER BY id",
                                "SELECT sale, position, quantity, name, gross, total, unit_price FROM sale_line ORDER BY sale, position",
                                "SELECT payment, sequence, event, state, at, '', '' FROM payment_event ORDER BY payment, sequence"}) {
            auto found = (*db)->query(QString::fromLatin1(sql));
            if (!found)
                return {found.error().detail};
            while (found->next()) {
                QStringList row;
                for (int column = 0; column < 7; ++column)
                    row.append(found->text(column));
                rows.append(row.join(u'|'));
            }
        }
        return rows;
    }

private slots:
    void goOn_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("schema");
        QTest::addColumn<int>("sales");
        QTest::addColumn<qint64>("paid");       // rupiah of paid sales
        QTest::newRow("First sale") << QStringLiteral("first-sale") << 2 << 5 << qint64(58'150 + 10'118 + 18'000);
        QTest::newRow("Gateways") << QStringLiteral("gateways") << 3 << 6 << qint64(58'150 + 10'118 + 18'000 + 18'000);
        QTest::newRow("Counter") << QStringLiteral("counter") << 4 << 7 << qint64(58'150 + 10'118 + 18'000 + 18'000 + 36'000);
    }

    void goOn()
    {
        QFETCH(QString, name);
        QFETCH(int, schema);
        QFETCH(int, sales);
        QFETCH(qint64, paid);
        const QTemporaryDir home;
        const QString file = unpacked(home, name);
        QVERIFY(!file.isEmpty());
        const QStringList before = money(file);
        QVERIFY2(before.size() > 3 * sales, qPrintable(before.join(u'\n')));

        SetClock clock;
        clock.set(QDateTime(QDate(2026, 11, 22), QTime(3, 0), Qt::UTC));
        Database db;
        const auto opened = await(db.open(file));
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        QCOMPARE(opened->cameFrom, schema);
        QCOMPARE(opened->schema, latestSchema());
        QCOMPARE(*await(db.checkIntegrity()), QStringList());
        QCOMPARE(money(file), before);

        SqliteSaleBooks books(db, clock);
        const auto all = await(books.sales({}));
        QVERIFY(all);
        QCOMPARE(all->size(), sales);
        qint64 sum = 0;
        for (const SaleSummary &sale : *all) {
            if (sale.state == SaleState::Paid)
                sum += sale.total.units();
            const auto record = await(books.sale(sale.id));
            QVERIFY(record && *record);
            QCOMPARE((*record)->sale.cart.lines.size(), (*record)->sale.totals.lines.size());
        }
        QCOMPARE(sum, paid);

        // The code that was out is still asked about, and its money closes its sale.
        const auto watched = await(books.watchedPayments());
        QVERIFY(watched);
        const auto waiting = std::find_if(watched->begin(), watched->end(), [](const Payment &p) { return isOpen(p.state); });
        QVERIFY(waiting != watched->end());
        const auto done = await(books.tell({waiting->id, PaymentEvent::SeenPaid, {}, QStringLiteral("paid while Laci was renewed")}));
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QCOMPARE(done->sale.state, SaleState::Paid);
        // A new sale gets the first number of its own day.
        const auto sold = await(books.sellForCash(draftOf(5'000), cash(5'000, 5'000)));
        QVERIFY2(sold, sold ? "" : qPrintable(sold.error().detail));
        QCOMPARE(sold->sale.number, QStringLiteral("K1-20261122-0001"));
    }
};

QTEST_GUILESS_MAIN(TestReleasedBooks)
#include "tst_released_books.moc"
