#include "domain/receipt.h"
#include <QTest>
#include <QTimeZone>

using namespace laci;

namespace {

Payment cash(qint64 due, qint64 rounding, qint64 received)
{
    Payment p;
    p.gateway = QStringLiteral("cash");
    p.rounding = Rupiah::trusted(rounding);
    p.amount = Rupiah::trusted(due + rounding);
    p.received = Rupiah::trusted(received);
    p.change = p.received - p.amount;
    p.state = PaymentState::Paid;
    return p;
}

Payment qris(qint64 amount, PaymentState state)
{
    Payment p;
    p.gateway = QStringLiteral("gobiz");
    p.channel = QStringLiteral("qris");
    p.amount = Rupiah::trusted(amount);
    p.state = state;
    p.gatewayRef = QStringLiteral("GB-1");
    return p;
}

/// Two coffees and 355 g of cake, 10 % off the coffee, Rp500 off all; PBJT inside.
SaleRecord recordOf(QList<Payment> payments)
{
    SaleRecord record;
    Sale &sale = record.sale;
    Product coffee;
    coffee.id = ProductId(1);
    coffee.name = QStringLiteral("Kopi Susu");
    coffee.price = Rupiah::trusted(18'000);
    coffee.taxClass = TaxClass::Restaurant;
    Product cake = coffee;
    cake.id = ProductId(2);
    cake.name = QStringLiteral("Bolu");
    cake.unit = QStringLiteral("kg");
    cake.price = Rupiah::trusted(120'000);
    (void)addToCart(sale.cart, coffee, Quantity::pieces(2));
    (void)addToCart(sale.cart, cake, Quantity::trusted(355));
    (void)setLineDiscount(sale.cart, 0, Discount::ofPercent(1'000));
    sale.cart.lines[0].note = QStringLiteral("kurang manis");
    sale.cart.discount = Discount::ofAmount(Rupiah::trusted(520));
    TaxPolicy policy;
    policy.rules = {pbjtRule(1'000)};
    if (const auto totals = totalsOf(sale.cart, policy, QDate(2026, 11, 20)))
        sale.totals = *totals;
    sale.number = QStringLiteral("K1-20261120-0042");
    sale.cashier = QStringLiteral("Sari");
    sale.timeZone = "Asia/Jakarta";
    sale.createdAt = QDateTime(QDate(2026, 11, 20), QTime(16, 30), Qt::UTC);
    record.payments = std::move(payments);
    return record;
}

constexpr qint64 kTotal = 36'000 - 3'600 + 42'600 - 520; // 74.480

} // namespace

class TestSale : public QObject {
    Q_OBJECT
private slots:
    void due_data();
    void due();
    void onlyTheAmountPaysTheSale();
    void stateWords();
    void receiptOfCash();
    void receiptOfSplit();
    void receiptUnpaid();
    void receiptKeepsTheZoneOfTheSale();
    void zoneNames_data();
    void zoneNames();
};

void TestSale::due_data()
{
    QTest::addColumn<QList<qint64>>("cashAmounts"); // due of each, rounded down to 100
    QTest::addColumn<QList<int>>("gatewayStates");  // each for 30.000
    QTest::addColumn<qint64>("expected");
    const auto s = [](PaymentState state) { return int(state); };
    QTest::newRow("nothing yet") << QList<qint64>{} << QList<int>{} << kTotal;
    QTest::newRow("cash covers it") << QList<qint64>{kTotal} << QList<int>{} << qint64(0);
    QTest::newRow("waiting") << QList<qint64>{} << QList<int>{s(PaymentState::Pending)} << kTotal;
    QTest::newRow("unknown") << QList<qint64>{} << QList<int>{s(PaymentState::Unknown)} << kTotal;
    QTest::newRow("expired") << QList<qint64>{} << QList<int>{s(PaymentState::Expired)} << kTotal;
    QTest::newRow("part by QR") << QList<qint64>{} << QList<int>{s(PaymentState::Paid)} << kTotal - 30'000;
    QTest::newRow("part by QR, the rest cash") << QList<qint64>{kTotal - 30'000} << QList<int>{s(PaymentState::Paid)} << qint64(0);
    QTest::newRow("cash and late money") << QList<qint64>{kTotal} << QList<int>{s(PaymentState::Paid)} << qint64(0);
    QTest::newRow("refunded") << QList<qint64>{} << QList<int>{s(PaymentState::Refunded)} << kTotal;
    QTest::newRow("charged back") << QList<qint64>{} << QList<int>{s(PaymentState::ChargedBack)} << kTotal;
    QTest::newRow("partly refunded") << QList<qint64>{} << QList<int>{s(PaymentState::PartiallyRefunded)} << kTotal - 30'000;
}

void TestSale::due()
{
    QFETCH(QList<qint64>, cashAmounts);
    QFETCH(QList<int>, gatewayStates);
    QFETCH(qint64, expected);
    QList<Payment> payments;
    for (const int state : gatewayStates)
        payments.append(qris(30'000, PaymentState(state)));
    for (const qint64 amount : cashAmounts)
        payments.append(cash(amount, -(amount % 100), amount));
    const SaleRecord record = recordOf(payments);
    QCOMPARE(qint64(record.sale.totals.total.units()), kTotal);
    QCOMPARE(qint64(stillDue(record).units()), expected);
}

void TestSale::onlyTheAmountPaysTheSale()
{
    // What the payer pays on top is the gateway's.
    Payment wallet = qris(kTotal, PaymentState::Paid);
    wallet.channel = QStringLiteral("bca_va");
    wallet.amount = Rupiah::trusted(kTotal - 1'000);
    wallet.payerFee = Rupiah::trusted(4'000);
    QCOMPARE(stillDue(recordOf({wallet})), Rupiah::trusted(1'000));
    // Money that the gateway took back is due again; the sale itself stays as it was closed.
    wallet.state = *nextState(wallet.state, PaymentEvent::SeenReversed);
    SaleRecord reversed = recordOf({wallet});
    reversed.sale.state = SaleState::Paid;
    QCOMPARE(stillDue(reversed), Rupiah::trusted(kTotal));
    // A person's word counts like the gateway's.
    wallet = qris(kTotal, *nextState(PaymentState::Unknown, PaymentEvent::ConfirmedByPerson));
    QVERIFY(stillDue(recordOf({wallet})).isZero());
}

void TestSale::stateWords()
{
    for (const SaleState state : {SaleState::Open, SaleState::Paid, SaleState::Cancelled})
        QCOMPARE(saleStateFromWord(saleStateWord(state)), std::optional(state));
    QCOMPARE(saleStateWord(SaleState::Open), QStringLiteral("open"));
    QVERIFY(!saleStateFromWord(u"Open"));
    QVERIFY(!saleStateFromWord(u""));
}

void TestSale::receiptOfCash()
{
    SaleRecord record = recordOf({qris(kTotal, PaymentState::Expired), cash(kTotal, -80, 100'000)});
    record.sale.state = SaleState::Paid;
    record.sale.training = true;
    ShopProfile shop;
    shop.name = QStringLiteral("Kopi Laci");
    const Receipt r = receiptOf(record, shop, true);
    QCOMPARE(r.shop.name, QStringLiteral("Kopi Laci"));
    QCOMPARE(r.number, QStringLiteral("K1-20261120-0042"));
    QCOMPARE(r.cashier, QStringLiteral("Sari"));
    QCOMPARE(r.at.toString(QStringLiteral("yyyy-MM-dd HH:mm")), QStringLiteral("2026-11-20 23:30"));
    QCOMPARE(r.at.toUTC(), record.sale.createdAt);
    QCOMPARE(r.zoneName, QStringLiteral("WIB"));
    QCOMPARE(r.lines.size(), 2);
    QCOMPARE(r.lines[0].name, QStringLiteral("Kopi Susu"));
    QCOMPARE(r.lines[0].quantity, Quantity::pieces(2));
    QCOMPARE(r.lines[0].unitPrice, Rupiah::trusted(18'000));
    QCOMPARE(r.lines[0].gross, Rupiah::trusted(36'000));
    QCOMPARE(r.lines[0].discount, Rupiah::trusted(3'600));
    QCOMPARE(r.lines[0].note, QStringLiteral("kurang manis"));
    QCOMPARE(r.lines[1].unit, QStringLiteral("kg"));
    QCOMPARE(r.lines[1].gross, Rupiah::trusted(42'600));
    QCOMPARE(r.totals, record.sale.totals);
    QCOMPARE(r.rounding, Rupiah::trusted(-80));
    QCOMPARE(r.payable, Rupiah::trusted(kTotal - 80));
    QCOMPARE(r.tenders.size(), 1); // the expired code brought nothing
    QCOMPARE(r.tenders[0].gateway, QStringLiteral("cash"));
    QCOMPARE(r.tenders[0].amount, r.payable); // the slip says what was paid (odoo#265298)
    QCOMPARE(r.tenders[0].received, Rupiah::trusted(100'000));
    QCOMPARE(r.change, Rupiah::trusted(100'000) - r.payable);
    QVERIFY(r.copy);
    QVERIFY(r.training);
    QVERIFY(r.paid);
}

void TestSale::receiptOfSplit()
{
    SaleRecord record = recordOf({qris(30'000, PaymentState::Paid), cash(kTotal - 30'000, -80, 50'000)});
    record.sale.state = SaleState::Paid;
    const Receipt r = receiptOf(record, {}, false);
    QCOMPARE(r.tenders.size(), 2);
    QCOMPARE(r.tenders[0].channel, QStringLiteral("qris"));
    QCOMPARE(r.tenders[0].gatewayRef, QStringLiteral("GB-1"));
    QCOMPARE(r.tenders[0].amount + r.tenders[1].amount, r.payable);
    QVERIFY(!r.copy);
    QVERIFY(!r.training);
}

void TestSale::receiptUnpaid()
{
    const Receipt r = receiptOf(recordOf({qris(kTotal, PaymentState::Pending)}), {}, false);
    QVERIFY(!r.paid);
    QVERIFY(r.tenders.isEmpty());
    QCOMPARE(r.payable, Rupiah::trusted(kTotal));
    QCOMPARE(r.rounding, Rupiah());
    QCOMPARE(r.change, Rupiah());
}

void TestSale::receiptKeepsTheZoneOfTheSale()
{
    SaleRecord record = recordOf({});
    record.sale.timeZone = "Asia/Jayapura";
    ShopProfile shop; // moved since
    QCOMPARE(receiptOf(record, shop, true).zoneName, QStringLiteral("WIT"));
    QCOMPARE(receiptOf(record, shop, true).at.toString(QStringLiteral("dd HH:mm")), QStringLiteral("21 01:30"));
    record.sale.timeZone.clear();
    shop.timeZone = "Asia/Makassar";
    QCOMPARE(receiptOf(record, shop, true).zoneName, QStringLiteral("WITA"));
    QCOMPARE(receiptOf(record, shop, true).at.toString(QStringLiteral("dd HH:mm")), QStringLiteral("21 00:30"));
}

void TestSale::zoneNames_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("expected");
    QTest::newRow("wib") << QByteArray("Asia/Jakarta") << QStringLiteral("WIB");
    QTest::newRow("wib in Pontianak") << QByteArray("Asia/Pontianak") << QStringLiteral("WIB");
    QTest::newRow("wita") << QByteArray("Asia/Makassar") << QStringLiteral("WITA");
    QTest::newRow("wit") << QByteArray("Asia/Jayapura") << QStringLiteral("WIT");
    QTest::newRow("half hours") << QByteArray("Asia/Kabul") << QStringLiteral("UTC+04:30");      // Qt on Windows knows Kolkata by its old name alone
    QTest::newRow("west") << QByteArray("America/St_Johns") << QStringLiteral("UTC-03:30");
    QTest::newRow("utc") << QByteArray("UTC") << QStringLiteral("UTC");
    QTest::newRow("unheard of") << QByteArray("Mars/Olympus") << QStringLiteral("UTC");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("UTC");
}

void TestSale::zoneNames()
{
    QFETCH(QByteArray, zone);
    QFETCH(QString, expected);
    QCOMPARE(zoneName(zone, QDateTime(QDate(2026, 11, 20), QTime(3, 0), Qt::UTC)), expected);
}

QTEST_GUILESS_MAIN(TestSale)
#include "tst_sale.moc"
