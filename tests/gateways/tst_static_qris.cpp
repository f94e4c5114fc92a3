#include "gateways/static_qris/static_code.h"
#include "gateways/static_qris/static_qris_gateway.h"
#include "qris/qris.h"
#include "support/await.h"
#include "support/fake_clock.h"
#include <QTest>

using namespace laci;
using namespace laci::test;

namespace {

using qris::item;

QList<qris::Item> shop()
{
    return {item("00", "01"), item("01", "11"),
            qris::group("26", {item("00", "COM.EXAMPLE.WWW"), item("01", "936009990000000017")}),
            qris::group("51", {item("00", "ID.CO.QRIS.WWW"), item("02", "ID1029999999999")}),
            item("52", "5812"), item("53", "360"), item("58", "ID"), item("59", "WARUNG BU ANI"), item("60", "BOGOR"),
            item("61", "16110"), qris::group("62", {item("07", "A01")})};
}

QByteArray without(const char *tag)
{
    auto items = shop();
    items.removeIf([tag](const qris::Item &i) { return i.tag == tag; });
    return qris::write(items);
}

QByteArray with(const char *tag, const char *value)
{
    auto items = shop();
    items.removeIf([tag](const qris::Item &i) { return i.tag == tag; });
    const auto after = std::find_if(items.begin(), items.end(), [tag](const qris::Item &i) { return i.tag > tag; });
    items.insert(after, item(tag, value));
    return qris::write(items);
}

class Nobody final : public HttpClient {
public:
    int asked = 0;
    Pending<HttpResponse> send(const HttpRequest &) override
    {
        ++asked;
        return ready<HttpResponse>(fail(ErrorCode::Network, QStringLiteral("nobody")));
    }
};

class NoSecrets final : public SecretVault {
public:
    Pending<QString> read(const QString &) override { return ready<QString>(fail(ErrorCode::NotFound, QStringLiteral("none"))); }
    Pending<void> write(const QString &, const QString &) override { return ready<void>({}); }
    Pending<void> remove(const QString &) override { return ready<void>({}); }
};

} // namespace

class StaticQrisTest : public QObject {
    Q_OBJECT

    Nobody m_http;
    NoSecrets m_secrets;
    FakeClock m_clock;

    std::unique_ptr<PaymentGateway> made(const QByteArray &text)
    {
        return staticQrisKind().make({m_http, m_secrets, m_clock, {{QStringLiteral("text"), QString::fromUtf8(text)}}});
    }

private slots:
    void texts_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("trouble");
        const auto row = [](const char *name, const QByteArray &text, const char *trouble) {
            QTest::newRow(name) << text << QString::fromLatin1(trouble);
        };
        row("a good one", qris::write(shop()), "");
        row("without 01", without("01"), "");
        row("pasted with blanks", "  " + qris::write(shop()) + " ", "");
        QByteArray damaged = qris::write(shop());
        damaged.replace("BOGOR", "BOGOX");
        row("one letter wrong", damaged, "qr_bad_crc");
        row("cut short", qris::write(shop()).chopped(10), "qr_truncated");
        row("an address", "https://example.com/qr", "qr_no_format_indicator");
        row("dollars", with("53", "840"), "qr_wrong_currency");
        row("for one payment", with("01", "12"), "qr_not_static");
        row("with an amount", with("54", "25000"), "qr_amount_present");
        row("no merchant", without("59"), "qr_no_merchant_name");
        row("asks for a tip", with("55", "01"), "qr_tip_added");
        row("a fixed fee", with("56", "500"), "qr_tip_added");
        row("a fee in percent", with("57", "5"), "qr_tip_added");
    }
    void texts()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, trouble);
        QCOMPARE(static_qris::trouble(QString::fromUtf8(text)), trouble);
        const auto gateway = made(text);
        const ChargeRequest request{QStringLiteral("K1-261120-AAAAAAAAAA"), QStringLiteral("key"), QStringLiteral("qris"),
                                    Rupiah::trusted(25'000), {}};
        QCOMPARE(gateway->obstacle(request), trouble.isEmpty() ? QString() : QStringLiteral("not_configured:gateway.static_qris.text"));
        const auto charge = await(gateway->createCharge(request));
        QCOMPARE(charge.has_value(), trouble.isEmpty());
        if (!charge) {
            QCOMPARE(charge.error().code, ErrorCode::InvalidInput);
            QVERIFY(!await(gateway->checkConnection()));
            return;
        }
        QCOMPARE(charge->reference, request.reference);
        QCOMPARE(charge->amount, request.amount);
        QVERIFY(qris::verifyForPayment(charge->qris, request.amount, request.amount));
        QCOMPARE(await(gateway->checkConnection()), QStringLiteral("WARUNG BU ANI"));
        QCOMPARE(await(gateway->createCharge(request))->qris, charge->qris);      // the same each time
        QCOMPARE(m_http.asked, 0);
    }

    void nothingElseIsTouched()
    {
        const auto code = static_qris::codeOver(QString::fromUtf8(qris::write(shop())), Rupiah::trusted(147'000));
        QVERIFY(code);
        auto expected = shop();
        expected[1] = item("01", "12");
        expected.insert(6, item("54", "147000"));
        QCOMPARE(*code, qris::write(expected));
    }

    void amounts_data()
    {
        QTest::addColumn<qint64>("amount");
        QTest::addColumn<bool>("fits");
        QTest::newRow("one") << qint64(1) << true;
        QTest::newRow("ten million") << qint64(10'000'000) << true;
        QTest::newRow("nothing") << qint64(0) << false;
        QTest::newRow("below") << qint64(-1) << false;
    }
    void amounts()
    {
        QFETCH(qint64, amount);
        QFETCH(bool, fits);
        QCOMPARE(static_qris::codeOver(QString::fromUtf8(qris::write(shop())), Rupiah::trusted(amount)).has_value(), fits);
    }

    void nobodyIsThere()
    {
        const auto gateway = made(qris::write(shop()));
        QVERIFY(gateway->traits().nobodyToAsk && !gateway->traits().findsByReference && !gateway->traits().canRefund);
        QCOMPARE(await(gateway->queryStatus({QStringLiteral("R"), {}})).error().code, ErrorCode::InvalidInput);
        QCOMPARE(made({})->obstacle({}), QStringLiteral("not_configured:gateway.static_qris.text"));
        ChargeRequest dearer{QStringLiteral("R"), {}, {}, Rupiah::trusted(1'000), {}};
        dearer.payerFee = Rupiah::trusted(7);
        QCOMPARE(await(gateway->createCharge(dearer)).error().code, ErrorCode::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(StaticQrisTest)
#include "tst_static_qris.moc"
