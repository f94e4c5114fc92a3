#include "domain/refund.h"
#include <QRandomGenerator>
#include <QTest>

using namespace laci;

namespace {

Rupiah rp(qint64 units) { return Rupiah::trusted(units); }
const CashRounding kHundreds;
const CashRounding kNearest{100, CashRounding::Direction::Nearest};

struct Item {
    qint64 price;
    qint64 thousandths;
    qint64 discount = 0;
};

Payment paid(const char *gateway, qint64 amount, qint64 rounding = 0)
{
    Payment payment;
    payment.id = {QStringLiteral("pay-") + QLatin1String(gateway)};
    payment.gateway = QLatin1String(gateway);
    payment.amount = rp(amount);
    payment.rounding = rp(rounding);
    payment.state = PaymentState::Paid;
    return payment;
}

SaleRecord soldFor(const QList<Item> &items, const QList<Payment> &payments)
{
    SaleRecord record;
    record.sale.id = {QStringLiteral("sale")};
    record.sale.number = QStringLiteral("K1-20261120-0001");
    record.sale.state = SaleState::Paid;
    qint64 id = 0;
    for (const Item &item : items) {
        CartLine line;
        line.product = ProductId(++id);
        line.name = QStringLiteral("Barang %1").arg(id);
        line.unitPrice = rp(item.price);
        line.quantity = Quantity::trusted(item.thousandths);
        if (item.discount > 0)
            line.discount = Discount::ofAmount(rp(item.discount));
        record.sale.cart.lines.append(line);
    }
    record.sale.totals = *totalsOf(record.sale.cart, TaxPolicy(), QDate(2026, 11, 20));
    record.payments = payments;
    return record;
}

RefundWish wishOf(const QList<RefundLine> &lines, RefundWay way = RefundWay::Cash, const char *payment = nullptr)
{
    RefundWish wish;
    wish.way = way;
    wish.lines = lines;
    if (payment)
        wish.payment = {QStringLiteral("pay-") + QLatin1String(payment)};
    wish.reason = QStringLiteral("spoiled");
    wish.by = QStringLiteral("Ayu");
    return wish;
}

RefundLine piecesOf(int position, qint64 thousandths) { return {position, Quantity::trusted(thousandths), {}}; }

/// Gives it back and remembers it, as the books do.
Result<Refund> giveBack(SaleRecord &record, const RefundWish &wish, const CashRounding &rounding = kHundreds)
{
    auto refund = refundFor(record, wish, rounding);
    if (refund) {
        refund->id = {QString::number(record.refunds.size())};
        record.refunds.append(*refund);
    }
    return refund;
}

} // namespace

/// What goods that come back are worth, and which wishes are refused.
class TestRefund : public QObject {
    Q_OBJECT
private slots:
    void partsOfALineWithAnOffer()
    {
        // 3 for 10.000 instead of 12.000: the parts together are what was paid.
        SaleRecord record = soldFor({{4'000, 3'000}}, {paid("cash", 10'000)});
        record.sale.cart.lines[0].offer = rp(2'000);
        record.sale.totals = *totalsOf(record.sale.cart, TaxPolicy(), QDate(2026, 11, 20));
        QCOMPARE(record.sale.totals.total, rp(10'000));
        const CashRounding exact{1, CashRounding::Direction::Nearest};
        qint64 sum = 0;
        for (int i = 0; i < 3; ++i) {
            const auto refund = giveBack(record, wishOf({piecesOf(0, 1'000)}), exact);
            QVERIFY2(refund, refund ? "" : qPrintable(refund.error().detail));
            sum += refund->amount.units();
        }
        QCOMPARE(sum, 10'000);
        QVERIFY(!giveBack(record, wishOf({piecesOf(0, 1'000)}), exact));
    }

    void piecesOfALineAddUpToTheLine()
    {
        // 10.000 for three pieces: no piece is worth a third of it.
        SaleRecord record = soldFor({{4'000, 3000, 2'000}}, {paid("gobiz", 10'000)});
        QCOMPARE(record.sale.totals.total, rp(10'000));
        QList<qint64> amounts;
        for (int i = 0; i < 3; ++i) {
            const auto refund = giveBack(record, wishOf({piecesOf(0, 1000)}, RefundWay::AtGateway, "gobiz"));
            QVERIFY(refund);
            QCOMPARE(refund->state, RefundState::Done);
            QCOMPARE(refund->rounding, rp(0));
            QCOMPARE(refund->payment, PaymentId{QStringLiteral("pay-gobiz")});
            amounts.append(refund->amount.units());
        }
        QCOMPARE(amounts, (QList<qint64>{3'333, 3'334, 3'333}));
        QCOMPARE(leftOf(record, 0), Quantity());
        QCOMPARE(moneyLeft(record), rp(0));
        QCOMPARE(moneyLeft(record, {QStringLiteral("pay-gobiz")}), rp(0));
        QVERIFY(allThatIsLeft(record).isEmpty());
        QCOMPARE(giveBack(record, wishOf({piecesOf(0, 1)})).error().code, ErrorCode::InvalidInput);
    }

    void whatFailedCountsAsNothingAndTheRestStaysExact()
    {
        SaleRecord record = soldFor({{4'000, 3000, 2'000}}, {paid("gobiz", 10'000)});
        RefundWish one = wishOf({piecesOf(0, 1000)}, RefundWay::ByGateway, "gobiz");
        QCOMPARE(giveBack(record, one)->state, RefundState::Requesting);
        QCOMPARE(giveBack(record, one)->amount, rp(3'334));
        record.refunds[0].state = RefundState::Failed;
        record.refunds[1].state = RefundState::Unknown;      // not certain: counts as given
        QCOMPARE(leftOf(record, 0), Quantity::pieces(2));
        QCOMPARE(moneyLeft(record), rp(6'666));
        const auto rest = giveBack(record, wishOf({piecesOf(0, 2000)}, RefundWay::AtGateway, "gobiz"));
        QCOMPARE(rest->amount, rp(6'666));
        QCOMPARE(givenBack(record), rp(10'000));
    }

    void aWeighedLine()
    {
        SaleRecord record = soldFor({{29'500, 355}}, {paid("gobiz", 10'473)});
        QCOMPARE(giveBack(record, wishOf({piecesOf(0, 100)}, RefundWay::AtGateway, "gobiz"))->amount, rp(2'950));
        QCOMPARE(giveBack(record, wishOf({piecesOf(0, 255)}, RefundWay::AtGateway, "gobiz"))->amount, rp(7'523));
    }

    void voidAfterPartial()
    {
        SaleRecord record = soldFor({{5'000, 2000}, {7'000, 1000}}, {paid("cash", 17'000)});
        QVERIFY(giveBack(record, wishOf({piecesOf(0, 1000)})));
        RefundWish undo = wishOf({piecesOf(1, 1000)});
        undo.kind = RefundKind::Void;
        QCOMPARE(refundFor(record, undo, kHundreds).error().code, ErrorCode::InvalidInput);      // one piece would stay
        undo.lines = allThatIsLeft(record);
        const auto refund = giveBack(record, undo);
        QVERIFY(refund);
        QCOMPARE(refund->kind, RefundKind::Void);
        QCOMPARE(refund->lines.size(), 2);
        QCOMPARE(refund->handedOut(), rp(12'000));
        QCOMPARE(givenBack(record), rp(17'000));
    }

    void cashRoundingIsMirroredAndTheRestIsExact()
    {
        // 10.550 was rounded down to 10.500: giving all of it back gives 10.500.
        SaleRecord record = soldFor({{10'550, 1000}}, {paid("cash", 10'500, -50)});
        auto refund = refundFor(record, wishOf({piecesOf(0, 1000)}), kHundreds);
        QCOMPARE(refund->amount, rp(10'550));
        QCOMPARE(refund->rounding, rp(-50));
        QCOMPARE(refund->handedOut(), rp(10'500));
        // Also when the rule has changed since.
        refund = refundFor(record, wishOf({piecesOf(0, 1000)}), CashRounding{1000, CashRounding::Direction::Nearest});
        QCOMPARE(refund->handedOut(), rp(10'500));

        // In parts: each part is rounded as a sale of it would be, and the last one gives exactly the rest.
        record = soldFor({{3'333, 3000}}, {paid("cash", 9'900, -99)});
        QCOMPARE(giveBack(record, wishOf({piecesOf(0, 1000)}))->handedOut(), rp(3'300));
        QCOMPARE(giveBack(record, wishOf({piecesOf(0, 1000)}))->handedOut(), rp(3'300));
        const auto last = giveBack(record, wishOf({piecesOf(0, 1000)}));
        QCOMPARE(last->handedOut(), rp(3'300));
        QCOMPARE(last->amount, rp(3'333));
        QCOMPARE(moneyLeft(record), rp(0));
    }

    void roundingUpNeverGivesBackMoreThanCameIn()
    {
        SaleRecord record = soldFor({{50, 5000}}, {paid("cash", 300, 50)});
        QList<qint64> given;
        for (int i = 0; i < 5; ++i)
            given.append(giveBack(record, wishOf({piecesOf(0, 1000)}), kNearest)->handedOut().units());
        QCOMPARE(given, (QList<qint64>{100, 100, 100, 0, 0}));
        QCOMPARE(givenBack(record), rp(300));
    }

    void moneyThatCameTwiceIsNotGivenBackWithTheGoods()
    {
        Payment late = paid("paymenku", 10'000);
        const SaleRecord record = soldFor({{10'000, 1000}}, {paid("gobiz", 10'000), late});
        QCOMPARE(moneyLeft(record), rp(20'000));
        QCOMPARE(refundFor(record, wishOf({piecesOf(0, 1000)}), kHundreds)->handedOut(), rp(10'000));
    }

    void splitTenders()
    {
        SaleRecord record = soldFor({{10'550, 1000}, {4'450, 1000}}, {paid("cash", 5'000), paid("gobiz", 10'000)});
        // More than the QRIS brought cannot go back there, in cash it can.
        QCOMPARE(refundFor(record, wishOf({piecesOf(0, 1000)}, RefundWay::ByGateway, "gobiz"), kHundreds).error().code,
                 ErrorCode::InvalidInput);
        QVERIFY(giveBack(record, wishOf({piecesOf(1, 1000)}, RefundWay::ByGateway, "gobiz")));
        QCOMPARE(moneyLeft(record, {QStringLiteral("pay-gobiz")}), rp(5'550));
        QCOMPARE(giveBack(record, wishOf({piecesOf(0, 1000)}))->handedOut(), rp(10'550));
        QCOMPARE(moneyLeft(record), rp(0));
    }

    void whatTheGatewayCallsRefundedIsNotTakenOffTwice()
    {
        SaleRecord record = soldFor({{10'000, 1000}, {5'000, 1000}}, {paid("cash", 5'000), paid("gobiz", 10'000)});
        QVERIFY(giveBack(record, wishOf({piecesOf(0, 1000)}, RefundWay::ByGateway, "gobiz")));
        record.refunds[0].state = RefundState::Done;
        record.payments[1].state = PaymentState::Refunded;
        QCOMPARE(moneyLeft(record), rp(5'000));
        QCOMPARE(giveBack(record, wishOf({piecesOf(1, 1000)}))->handedOut(), rp(5'000));
        QCOMPARE(moneyLeft(record), rp(0));
    }

    void freeGoodsComeBackWithoutMoney()
    {
        SaleRecord record = soldFor({{0, 1000}, {5'000, 1000}}, {paid("cash", 5'000)});
        const auto refund = giveBack(record, wishOf({piecesOf(0, 1000)}));
        QVERIFY(refund);
        QCOMPARE(refund->handedOut(), rp(0));
        QCOMPARE(giveBack(record, wishOf({piecesOf(1, 1000)}))->handedOut(), rp(5'000));
    }

    void aLineNamedTwiceIsOneLine()
    {
        SaleRecord record = soldFor({{1'000, 3000}}, {paid("cash", 3'000)});
        const auto refund = refundFor(record, wishOf({piecesOf(0, 1000), piecesOf(0, 1000)}), kHundreds);
        QCOMPARE(refund->lines, (QList<RefundLine>{{0, Quantity::pieces(2), rp(2'000)}}));
        QVERIFY(!refundFor(record, wishOf({piecesOf(0, 2000), piecesOf(0, 2000)}), kHundreds));
    }

    void refuses_data()
    {
        QTest::addColumn<RefundWish>("wish");
        QTest::addColumn<int>("code");
        const int bad = int(ErrorCode::InvalidInput);
        const auto row = [&](const char *name, const RefundWish &wish) { QTest::newRow(name) << wish << bad; };
        row("nothing chosen", wishOf({}));
        row("no such line", wishOf({piecesOf(2, 1000)}));
        row("a line below zero", wishOf({piecesOf(-1, 1000)}));
        row("no pieces", wishOf({piecesOf(0, 0)}));
        row("pieces below zero", wishOf({piecesOf(0, -1000)}));
        row("more pieces than sold", wishOf({piecesOf(0, 2001)}));
        row("at a gateway, no payment", wishOf({piecesOf(0, 1000)}, RefundWay::AtGateway));
        row("at a gateway, unknown payment", wishOf({piecesOf(0, 1000)}, RefundWay::AtGateway, "nobody"));
        row("cash at a gateway", wishOf({piecesOf(0, 1000)}, RefundWay::ByGateway, "cash"));
        row("a payment that brought nothing", wishOf({piecesOf(0, 1000)}, RefundWay::ByGateway, "expired"));
        row("more than the payment brought", wishOf({piecesOf(0, 2000)}, RefundWay::AtGateway, "gobiz"));
        row("no money at the gateway", wishOf({piecesOf(1, 1000)}, RefundWay::AtGateway, "gobiz"));
        RefundWish wish = wishOf({piecesOf(0, 1000)});
        wish.reason = QStringLiteral("  ");
        row("no reason", wish);
        wish = wishOf({piecesOf(0, 1000)});
        wish.by.clear();
        row("nobody", wish);
        wish = wishOf({piecesOf(0, 1000)});
        wish.kind = RefundKind::Tender;
        row("a tender of a paid sale", wish);
    }
    void refuses()
    {
        QFETCH(RefundWish, wish);
        QFETCH(int, code);
        Payment expired = paid("expired", 20'000);
        expired.state = PaymentState::Expired;
        const SaleRecord record =
            soldFor({{10'000, 2000}, {0, 1000}}, {paid("cash", 5'000), expired, paid("gobiz", 15'000)});
        const auto refund = refundFor(record, wish, kHundreds);
        QVERIFY(!refund);
        QCOMPARE(int(refund.error().code), code);
    }

    void onlyAPaidSaleAndOnlyMoneyThatIsThere()
    {
        SaleRecord record = soldFor({{10'000, 1000}}, {paid("gobiz", 10'000)});
        for (const SaleState state : {SaleState::Open, SaleState::Cancelled}) {
            record.sale.state = state;
            QCOMPARE(refundFor(record, wishOf({piecesOf(0, 1000)}), kHundreds).error().code, ErrorCode::Conflict);
        }
        record.sale.state = SaleState::Paid;
        for (const PaymentState state : {PaymentState::Refunded, PaymentState::ChargedBack, PaymentState::Failed}) {
            record.payments[0].state = state;
            QCOMPARE(moneyLeft(record), rp(0));
            QCOMPARE(refundFor(record, wishOf({piecesOf(0, 1000)}), kHundreds).error().code, ErrorCode::InvalidInput);
            QCOMPARE(refundFor(record, wishOf({piecesOf(0, 1000)}, RefundWay::AtGateway, "gobiz"), kHundreds).error().code,
                     ErrorCode::InvalidInput);
        }
        QCOMPARE(leftOf(record, 5), Quantity());
        QCOMPARE(leftOf(record, -1), Quantity());
        QCOMPARE(moneyLeft(record, {QStringLiteral("nobody")}), rp(0));
    }

    /// Any cart, given back in any parts, some of which fail: lines, sale and money come out even.
    void anyPartsAddUp()
    {
        QRandomGenerator random(20261121);
        const auto below = [&](int most) { return int(random.bounded(most)); };
        for (int round = 0; round < 400; ++round) {
            QList<Item> items;
            for (int i = 0; i <= below(5); ++i) {
                const bool weighed = below(3) == 0;
                items.append({1 + below(30'000), weighed ? 1 + below(5'000) : 1000 * (1 + below(6)), 0});
            }
            SaleRecord record = soldFor(items, {});
            const CashRounding &rule = below(2) == 0 ? kHundreds : kNearest;
            const bool inCash = below(2) == 0;
            const Rupiah total = record.sale.totals.total;
            const Rupiah rounding = inCash ? cashRoundingFor(total, rule) : Rupiah();
            record.payments = {paid(inCash ? "cash" : "gobiz", (total + rounding).units(), rounding.units())};
            const Rupiah cameIn = record.payments[0].amount;

            for (int guard = 0; !allThatIsLeft(record).isEmpty(); ++guard) {
                QVERIFY2(guard < 500, "it never ends");
                QList<RefundLine> part;
                for (const RefundLine &left : allThatIsLeft(record)) {
                    if (below(2) == 0)
                        part.append(piecesOf(left.position, left.quantity.isWhole()
                                                                ? 1000 * (1 + below(int(left.quantity.thousandths() / 1000)))
                                                                : 1 + below(int(left.quantity.thousandths()))));
                }
                if (part.isEmpty())
                    continue;
                // A gram of something cheap may be worth nothing, which no gateway gives back.
                const auto worth = refundFor(record, wishOf(part), rule);
                QVERIFY2(worth, worth ? "" : qPrintable(worth.error().detail));
                const auto refund = inCash || worth->amount.isZero()
                    ? giveBack(record, wishOf(part), rule)
                    : giveBack(record, wishOf(part, RefundWay::ByGateway, "gobiz"), rule);
                QVERIFY2(refund, refund ? "" : qPrintable(refund.error().detail));
                QVERIFY(!refund->handedOut().isNegative());
                QVERIFY(givenBack(record) <= cameIn);
                if (below(4) == 0)
                    record.refunds.last().state = RefundState::Failed;
            }
            QCOMPARE(givenBack(record), cameIn);
            QCOMPARE(moneyLeft(record), rp(0));
            for (int position = 0; position < items.size(); ++position) {
                Rupiah sum;
                for (const Refund &refund : std::as_const(record.refunds)) {
                    for (const RefundLine &line : refund.lines)
                        sum += refund.state != RefundState::Failed && line.position == position ? line.amount : Rupiah();
                }
                QCOMPARE(sum, record.sale.totals.lines[position].total);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestRefund)
#include "tst_refund.moc"
