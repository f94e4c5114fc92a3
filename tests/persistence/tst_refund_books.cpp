#include "domain/refund.h"
#include "persistence/books_fixture.h"
#include "persistence/sqlite_product_store.h"

using namespace laci;
using namespace laci::test;
using E = PaymentEvent;

namespace {

/// A shop with three counted goods and one that is not, and a sale of two of the first, one of the second and the uncounted one.
struct Shop : Books {
    SqliteProductStore store{db};
    QList<Product> goods;

    Shop()
    {
        for (int i = 1; i <= 4; ++i) {
            Product product;
            product.name = QStringLiteral("Barang %1").arg(i);
            product.sku = QStringLiteral("B-%1").arg(i);
            product.price = rp(1000 * i);
            if (i != 4)
                product.stock = Quantity::pieces(10);
            goods.append(*await(store.addProduct(product)));
        }
    }
    SaleDraft draft()
    {
        SaleDraft made = draftOf(1);
        made.cart = {};
        (void)addToCart(made.cart, goods[0], Quantity::pieces(2));
        (void)addToCart(made.cart, goods[1], Quantity::pieces(1));
        (void)addToCart(made.cart, goods[3], Quantity::pieces(1));
        made.totals = totalsOf(made.cart, TaxPolicy(), QDate(2026, 11, 20)).value_or(Totals());      // 8,000
        return made;
    }
    SaleRecord soldForCash() { return *await(books.sellForCash(draft(), cash(8'000, 8'000))); }
    SaleRecord soldByQris(const char *reference = "Q1")
    {
        const auto asked = await(books.openSale(draft(), gatewayPayment(8'000, QString::fromLatin1(reference))));
        return *tell(asked->payments[0].id, E::SeenPaid);
    }
    QString stock()
    {
        QStringList list;
        for (const Product &product : goods) {
            const auto now = *await(store.byId(product.id));
            list.append(now->stock ? quantityText(*now->stock) : QStringLiteral("-"));
        }
        return list.join(u' ');
    }
    /// All that is left, or pieces of one line.
    Refund refundOf(const SaleRecord &record, RefundWay way, int line = -1, int pieces = 1)
    {
        RefundWish wish;
        wish.way = way;
        wish.payment = way == RefundWay::Cash ? PaymentId() : record.payments.last().id;
        wish.lines = line < 0 ? allThatIsLeft(record) : QList<RefundLine>{{line, Quantity::pieces(pieces), {}}};
        wish.reason = QStringLiteral("spoiled");
        wish.by = QStringLiteral("Ayu");
        const auto refund = refundFor(record, wish, CashRounding());
        if (!refund)
            qFatal("%s", qPrintable(refund.error().detail));
        return *refund;
    }
    Result<SaleRecord> book(const Refund &refund)
    {
        clock.forward(1);
        return await(books.bookRefund(refund));
    }
};

} // namespace

/// Giving back, as the books hold it; and the stock, which follows what was sold and what came back.
class TestRefundBooks : public QObject {
    Q_OBJECT
private slots:
    void stockFollowsSaleAndRefund()
    {
        Shop s;
        QCOMPARE(s.stock(), QStringLiteral("10 10 10 -"));
        const SaleRecord sold = s.soldForCash();
        QCOMPARE(s.stock(), QStringLiteral("8 9 10 -"));
        const auto given = s.book(s.refundOf(sold, RefundWay::Cash, 0));
        QVERIFY2(given, given ? "" : qPrintable(given.error().detail));
        QCOMPARE(s.stock(), QStringLiteral("9 9 10 -"));
        const Refund &refund = given->refunds.at(0);
        QCOMPARE(refund.number, QStringLiteral("K1-R20261120-0001"));
        QCOMPARE(refund.state, RefundState::Done);
        QCOMPARE(refund.amount, rp(1'000));
        QCOMPARE(refund.at, s.clock.now());
        QCOMPARE(given->sale.state, SaleState::Paid);

        Refund rest = s.refundOf(*given, RefundWay::Cash);
        rest.backToStock = false;
        const auto all = s.book(rest);
        QVERIFY(all);
        QCOMPARE(s.stock(), QStringLiteral("9 9 10 -"));
        QCOMPARE(all->refunds.at(1).number, QStringLiteral("K1-R20261120-0002"));
        QCOMPARE(moneyLeft(*all), rp(0));

        // As read anew, and in the list.
        const auto read = **await(s.books.sale(sold.sale.id));
        QCOMPARE(read.refunds.size(), 2);
        QCOMPARE(read.refunds[0].id, refund.id);
        QCOMPARE(read.refunds[0].lines, refund.lines);
        QCOMPARE(read.refunds[0].by, QStringLiteral("Ayu"));
        QCOMPARE(read.refunds[0].reason, QStringLiteral("spoiled"));
        QCOMPARE(read.refunds[1].backToStock, false);
        SaleQuery query;
        query.filter = SaleFilter::Refunded;
        const auto list = await(s.books.sales(query));
        QCOMPARE(list->size(), 1);
        QCOMPARE(list->at(0).givenBack, rp(8'000));
        QCOMPARE(s.count(QStringLiteral("SELECT count(*) FROM stock_movement")), 3);
        QCOMPARE(*await(s.db.checkIntegrity()), QStringList());
    }

    void stockMovesWhenTheMoneyIsHereAndOnce()
    {
        Shop s;
        const auto opened = await(s.books.openSale(s.draft(), gatewayPayment(8'000, QStringLiteral("Q1"))));
        QVERIFY(s.tell(opened->payments[0].id, E::ChargeMade));
        QVERIFY(s.tell(opened->payments[0].id, E::SeenExpired));
        QCOMPARE(s.stock(), QStringLiteral("10 10 10 -"));
        QVERIFY(s.tell(opened->payments[0].id, E::SeenPaid));           // late
        QCOMPARE(s.stock(), QStringLiteral("8 9 10 -"));
        QVERIFY(s.tell(opened->payments[0].id, E::SeenPaid));
        QVERIFY(s.tell(opened->payments[0].id, E::SeenReversed));
        QCOMPARE(s.stock(), QStringLiteral("8 9 10 -"));
        // A sale that is stopped moves nothing; training moves as a day does.
        SaleDraft draft = s.draft();
        draft.training = true;
        const auto stopped = await(s.books.openSale(draft, gatewayPayment(8'000, QStringLiteral("Q2"))));
        QVERIFY(s.tell(stopped->payments[0].id, E::ChargeRefused));
        QVERIFY(await(s.books.cancelSale(stopped->sale.id, QStringLiteral("left"))));
        QCOMPARE(s.stock(), QStringLiteral("8 9 10 -"));
        QVERIFY(await(s.books.sellForCash(draft, cash(8'000, 8'000))));
        QCOMPARE(s.stock(), QStringLiteral("6 8 10 -"));
    }

    void aRefundAtTheGatewayLivesOn_data()
    {
        QTest::addColumn<QList<RefundState>>("news");
        QTest::addColumn<int>("end");
        QTest::addColumn<QString>("stock");
        using R = RefundState;
        QTest::newRow("done") << QList<R>{R::Done, R::Done} << int(R::Done) << "10 10 10 -";
        QTest::newRow("unknown, then done") << QList<R>{R::Unknown, R::Unknown, R::Done} << int(R::Done) << "10 10 10 -";
        QTest::newRow("failed: goods are out again") << QList<R>{R::Failed, R::Failed} << int(R::Failed) << "8 9 10 -";
        QTest::newRow("unknown, then failed") << QList<R>{R::Unknown, R::Failed} << int(R::Failed) << "8 9 10 -";
    }
    void aRefundAtTheGatewayLivesOn()
    {
        QFETCH(QList<RefundState>, news);
        QFETCH(int, end);
        QFETCH(QString, stock);
        Shop s;
        const SaleRecord sold = s.soldByQris();
        const auto booked = s.book(s.refundOf(sold, RefundWay::ByGateway));
        QVERIFY(booked);
        const RefundId id = booked->refunds[0].id;
        QCOMPARE(booked->refunds[0].state, RefundState::Requesting);
        QCOMPARE(await(s.books.openRefunds())->size(), 1);
        QCOMPARE(s.stock(), QStringLiteral("10 10 10 -"));
        QCOMPARE(await(s.books.tellRefund(id, RefundState::Requesting, {})).error().code, ErrorCode::InvalidInput);
        for (const RefundState state : news)
            QVERIFY(await(s.books.tellRefund(id, state, QStringLiteral("said so"))));
        const auto read = **await(s.books.sale(sold.sale.id));
        QCOMPARE(int(read.refunds[0].state), end);
        QCOMPARE(read.refunds[0].detail, QStringLiteral("said so"));
        QCOMPARE(await(s.books.openRefunds())->size(), 0);
        QCOMPARE(s.stock(), stock);
        const bool failed = end == int(RefundState::Failed);
        // What is settled stays; what failed may be given back in another way.
        QCOMPARE(await(s.books.tellRefund(id, failed ? RefundState::Done : RefundState::Failed, {})).error().code, ErrorCode::Conflict);
        QCOMPARE(moneyLeft(read), failed ? rp(8'000) : rp(0));
        if (failed) {
            QVERIFY(s.book(s.refundOf(read, RefundWay::Cash)));
            QCOMPARE(s.stock(), QStringLiteral("10 10 10 -"));
            QCOMPARE(await(s.books.sales({}))->at(0).givenBack, rp(8'000));
        }
    }

    void twoAtOnce()
    {
        Shop s;
        const SaleRecord sold = s.soldForCash();
        const Refund one = s.refundOf(sold, RefundWay::Cash);
        const Refund two = s.refundOf(sold, RefundWay::Cash, 0, 2);
        const auto first = s.books.bookRefund(one);
        const auto second = s.books.bookRefund(two);
        QVERIFY(await(first));
        QCOMPARE(await(second).error().code, ErrorCode::Conflict);
        QCOMPARE(s.stock(), QStringLiteral("10 10 10 -"));
        // No number was lost to the one that was refused.
        const SaleRecord next = s.soldForCash();
        QCOMPARE(s.book(s.refundOf(next, RefundWay::Cash))->refunds[0].number, QStringLiteral("K1-R20261120-0002"));
    }

    void numbersAreTheirOwn()
    {
        Shop s;
        const SaleRecord sold = s.soldForCash();
        s.clock.forward(24 * 3600);
        const auto given = s.book(s.refundOf(sold, RefundWay::Cash, 1));
        QCOMPARE(given->refunds[0].number, QStringLiteral("K1-R20261121-0001"));
        QCOMPARE(s.soldForCash().sale.number, QStringLiteral("K1-20261121-0001"));
    }

    void damaged_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("code");
        const int bad = int(ErrorCode::InvalidInput);
        const int taken = int(ErrorCode::Conflict);
        for (const char *what : {"no reason", "nobody", "no lines", "sum", "position", "twice", "pieces", "payment in cash",
                                 "no payment", "rounding at a gateway", "negative", "negative hand", "tender with lines"})
            QTest::newRow(what) << QString::fromLatin1(what) << bad;
        for (const char *what : {"more pieces", "more money", "tender of a paid sale"})
            QTest::newRow(what) << QString::fromLatin1(what) << taken;
        QTest::newRow("no sale") << QStringLiteral("no sale") << int(ErrorCode::NotFound);
    }
    void damaged()
    {
        QFETCH(QString, what);
        QFETCH(int, code);
        Shop s;
        const SaleRecord sold = s.soldForCash();
        Refund refund = s.refundOf(sold, RefundWay::Cash, 0, 2);
        if (what == u"no reason")
            refund.reason = QStringLiteral(" ");
        else if (what == u"nobody")
            refund.by.clear();
        else if (what == u"no lines")
            refund.lines.clear();
        else if (what == u"sum")
            refund.amount = rp(1'999);
        else if (what == u"position")
            refund.lines[0].position = 3;
        else if (what == u"twice")
            refund.lines.append(refund.lines[0]);
        else if (what == u"pieces")
            refund.lines[0].quantity = Quantity();
        else if (what == u"payment in cash")
            refund.payment = sold.payments[0].id;
        else if (what == u"no payment")
            refund.way = RefundWay::AtGateway;
        else if (what == u"rounding at a gateway") {
            refund.way = RefundWay::ByGateway;
            refund.payment = sold.payments[0].id;
            refund.rounding = rp(-50);
        } else if (what == u"negative") {
            refund.lines[0].amount = rp(-2'000);
            refund.amount = rp(-2'000);
        } else if (what == u"negative hand")
            refund.rounding = rp(-2'001);
        else if (what == u"tender with lines")
            refund.kind = RefundKind::Tender;
        else if (what == u"more pieces")
            refund.lines[0].quantity = Quantity::pieces(3);
        else if (what == u"more money")
            refund.rounding = rp(6'001);
        else if (what == u"tender of a paid sale") {
            refund.kind = RefundKind::Tender;
            refund.lines.clear();
        } else if (what == u"no sale")
            refund.sale = {QStringLiteral("nobody")};
        const auto booked = s.book(refund);
        QVERIFY(!booked);
        QCOMPARE(int(booked.error().code), code);
        QCOMPARE(s.count(QStringLiteral("SELECT (SELECT count(*) FROM refund) + (SELECT count(*) FROM refund_line)")), 0);
        QCOMPARE(s.stock(), QStringLiteral("8 9 10 -"));
        QCOMPARE(await(s.books.tellRefund({QStringLiteral("nobody")}, RefundState::Done, {})).error().code, ErrorCode::NotFound);
    }

    void aTenderOfAnUnfinishedSale()
    {
        Shop s;
        const auto opened = await(s.books.sellForCash(s.draft(), cash(5'000, 5'000)));
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        QCOMPARE(opened->sale.state, SaleState::Open);
        const auto second = await(s.books.addPayment(opened->sale.id, gatewayPayment(3'000, QStringLiteral("Q1")), {}));
        QVERIFY(second);
        Refund tender;
        tender.sale = opened->sale.id;
        tender.kind = RefundKind::Tender;
        tender.amount = rp(5'000);
        tender.reason = QStringLiteral("changed his mind");
        tender.by = QStringLiteral("Ayu");
        QCOMPARE(s.book(tender).error().code, ErrorCode::Conflict);         // the code may still be paid
        QVERIFY(s.tell(second->payments[1].id, E::ChargeRefused));
        tender.amount = rp(2'000);
        const auto some = s.book(tender);
        QVERIFY2(some, some ? "" : qPrintable(some.error().detail));
        QCOMPARE(some->sale.state, SaleState::Open);
        QCOMPARE(stillDue(*some), rp(5'000));
        tender.id = {};
        tender.amount = rp(3'001);
        QCOMPARE(s.book(tender).error().code, ErrorCode::Conflict);
        tender.amount = rp(3'000);
        const auto gone = s.book(tender);
        QVERIFY(gone);
        QCOMPARE(gone->sale.state, SaleState::Cancelled);
        QCOMPARE((*await(s.books.sale(opened->sale.id)))->sale.state, SaleState::Cancelled);
        QCOMPARE(s.stock(), QStringLiteral("10 10 10 -"));
    }

    /// The power goes between the lines and the refund, and before the commit: nothing of it is there.
    void aCrashBetween()
    {
        Shop s;
        const SaleRecord sold = s.soldForCash();
        const Refund refund = s.refundOf(sold, RefundWay::Cash);
        const QString line = QStringLiteral("INSERT INTO refund_line VALUES ('half', 0, 1000, 1000)");
        QVERIFY(!s.raw(line));                                              // a line without its refund is no commit
        QVERIFY(await(s.db.run([&](Connection &c) -> Result<void> {
            const auto written = c.change(QStringLiteral("BEGIN IMMEDIATE")).and_then([&](qint64) { return c.change(line); });
            c.rollBack();
            return written.map([](qint64) {});
        })));
        QVERIFY(s.book(refund));
        QCOMPARE(s.count(QStringLiteral("SELECT count(*) FROM refund")), 1);
    }

    void lawInTheFile_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<bool>("allowed");
        const auto no = [](const char *sql) { QTest::newRow(sql) << QString::fromLatin1(sql) << false; };
        const auto yes = [](const char *sql) { QTest::newRow(sql) << QString::fromLatin1(sql) << true; };
        // One refund of a piece in cash, done; one at the gateway of another sale, requesting.
        for (const char *column : {"id", "number", "kind", "way", "payment", "reason", "who", "business_day"})
            no(("UPDATE refund SET state = 'unknown', " + QByteArray(column) + " = 'x' WHERE state = 'requesting'").constData());
        for (const char *column : {"amount", "rounding", "back_to_stock", "at"})
            no(("UPDATE refund SET state = 'unknown', " + QByteArray(column) + " = 77 WHERE state = 'requesting'").constData());
        no("UPDATE refund SET sale = (SELECT id FROM sale WHERE number LIKE '%1'), state = 'unknown' WHERE state = 'requesting'");
        no("UPDATE refund SET state = 'failed' WHERE state = 'done'");
        no("UPDATE refund SET detail = 'x' WHERE state = 'done'");
        no("UPDATE refund SET state = 'requesting' WHERE state = 'requesting'");
        yes("UPDATE refund SET state = 'done', detail = 'x' WHERE state = 'requesting'");
        yes("UPDATE refund SET state = 'failed' WHERE state = 'requesting'");
        no("DELETE FROM refund");
        no("DELETE FROM refund_line");
        no("UPDATE refund_line SET amount = 1");
        no("INSERT INTO refund_line SELECT id, 2, 1000, 0 FROM refund");
        no("INSERT OR REPLACE INTO refund_line SELECT refund, position, quantity, 0 FROM refund_line");
        no("INSERT OR REPLACE INTO refund SELECT * FROM refund WHERE state = 'requesting'");
        no("INSERT INTO refund SELECT 'x', sale, 'x', 'void', way, state, payment, 0, 0, 0, reason, who, '', at, at, shift, business_day FROM refund"
           " WHERE state = 'done'");                                         // no lines
        no("INSERT INTO refund SELECT 'x', sale, 'x', 'tender', way, state, payment, amount, 0, 0, reason, who, '', at, at, shift, business_day"
           " FROM refund WHERE state = 'done'");
        no("DELETE FROM stock_movement");
        no("UPDATE stock_movement SET quantity = 1");
        no("INSERT INTO stock_movement SELECT * FROM stock_movement WHERE kind = 'sale'");
        no("INSERT OR REPLACE INTO stock_movement SELECT * FROM stock_movement WHERE kind = 'sale'");
        no("DELETE FROM drawer_opening");
        no("UPDATE drawer_opening SET who = 'x'");
        no("INSERT OR REPLACE INTO drawer_opening SELECT * FROM drawer_opening");
        no("INSERT INTO drawer_opening VALUES (NULL, 1, '', 'x')");
    }
    void lawInTheFile()
    {
        QFETCH(QString, sql);
        QFETCH(bool, allowed);
        Shop s;
        const SaleRecord sold = s.soldForCash();
        QVERIFY(s.book(s.refundOf(sold, RefundWay::Cash, 0)));
        QVERIFY(s.book(s.refundOf(s.soldByQris(), RefundWay::ByGateway)));
        QVERIFY(await(s.books.noteDrawer(QStringLiteral("change"), QStringLiteral("Ayu"))));
        const auto done = s.raw(sql);
        QCOMPARE(done.has_value(), allowed);
        if (allowed)
            QCOMPARE(*done, 1);
        else
            QCOMPARE(done.error().code, ErrorCode::Conflict);
    }

    /// Even rows written by hand give back no more than was sold and came in.
    void sumsInTheFile_data()
    {
        QTest::addColumn<int>("pieces");
        QTest::addColumn<int>("amount");
        QTest::addColumn<int>("rounding");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("what is left") << 1 << 1'000 << 0 << true;
        QTest::newRow("a piece too many") << 2 << 1'000 << 0 << false;
        QTest::newRow("more than the line's money") << 1 << 1'001 << 0 << false;
        QTest::newRow("all the money") << 1 << 1'000 << 6'000 << true;
        QTest::newRow("more than came in") << 1 << 1'000 << 6'001 << false;
        QTest::newRow("below nothing") << 1 << 1'000 << -1'001 << false;
    }
    void sumsInTheFile()
    {
        QFETCH(int, pieces);
        QFETCH(int, amount);
        QFETCH(int, rounding);
        QFETCH(bool, allowed);
        Shop s;
        const SaleRecord sold = s.soldForCash();
        QVERIFY(s.book(s.refundOf(sold, RefundWay::Cash, 0)));              // 1,000 of 8,000
        const auto done = await(s.db.run([&](Connection &c) -> Result<void> {
            return c.transact([&]() -> Result<void> {
                const auto line = c.change(QStringLiteral("INSERT INTO refund_line VALUES ('r2', 0, ?, ?)"), pieces * 1000, amount);
                if (!line)
                    return tl::unexpected(line.error());
                return c.change(QStringLiteral("INSERT INTO refund SELECT 'r2', sale, 'x', kind, way, state, payment, ?, ?, 0, reason,"
                                               " who, '', at, at, shift, business_day FROM refund"),
                                amount, rounding)
                    .map([](qint64) {});
            });
        }));
        QCOMPARE(done.has_value(), allowed);
    }
};

QTEST_GUILESS_MAIN(TestRefundBooks)
#include "tst_refund_books.moc"
