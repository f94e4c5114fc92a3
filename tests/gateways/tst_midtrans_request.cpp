#include "gateways/midtrans/midtrans_request.h"
#include <QTest>

using namespace laci;

namespace {

midtrans::Account account()
{
    midtrans::Account a;
    a.api = QUrl(QStringLiteral("https://api.example.id"));
    return a;
}

ChargeRequest charge()
{
    ChargeRequest c;
    c.reference = QStringLiteral("K1-0042-A");
    c.amount = Rupiah::trusted(25'000);
    c.createdAt = QDateTime(QDate(2026, 11, 21), QTime(18, 30, 5, 999), Qt::UTC);
    return c;
}

/// Method, address, headers in order, body: all there is to a request.
QByteArray written(const HttpRequest &r)
{
    QByteArray text = r.method + ' ' + r.url.toEncoded() + '\n';
    for (const auto &[name, value] : r.headers)
        text += name + ": " + value + '\n';
    return text + '\n' + r.body;
}

QByteArray charged(const midtrans::Account &a, const ChargeRequest &c)
{
    const auto built = midtrans::chargeRequest(a, c);
    return built ? written(*built) : QByteArray("refused: ") + built.error().detail.toUtf8();
}

const QByteArray kHead = "POST https://api.example.id/v2/charge\nAccept: application/json\nContent-Type: application/json\n\n";
const QByteArray kRest = R"("payment_type":"qris","transaction_details":{"gross_amount":25000,"order_id":"K1-0042-A"}})";

} // namespace

class TestMidtransRequest : public QObject {
    Q_OBJECT
private slots:
    void requests_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("charge") << charged(account(), charge()) << kHead + "{" + kRest;
        auto named = charge();
        named.channel = QStringLiteral("qris");
        QTest::newRow("charge, channel named") << charged(account(), named) << kHead + "{" + kRest;
        QTest::newRow("charge with the key") << written(midtrans::withServerKey(*midtrans::chargeRequest(account(), charge()), "SB-Mid-server-abc"))
                                             << "POST https://api.example.id/v2/charge\nAccept: application/json\nContent-Type: application/json\n"
                                                "Authorization: Basic U0ItTWlkLXNlcnZlci1hYmM6\n\n{" + kRest;

        auto a = account();
        a.acquirer = QStringLiteral("airpay shopee");
        QTest::newRow("acquirer") << charged(a, charge()) << kHead
                + R"({"payment_type":"qris","qris":{"acquirer":"airpay shopee"},"transaction_details":{"gross_amount":25000,"order_id":"K1-0042-A"}})";
        a = account();
        a.customerName = QStringLiteral("Bu Sri");
        a.customerPhone = QStringLiteral("080000000000");
        QTest::newRow("customer") << charged(a, charge()) << kHead
                + R"({"customer_details":{"first_name":"Bu Sri","phone":"080000000000"},)" + kRest;
        a.customerEmail = QStringLiteral("a@b.id");
        QTest::newRow("customer with e-mail") << charged(a, charge()) << kHead
                + R"({"customer_details":{"email":"a@b.id","first_name":"Bu Sri","phone":"080000000000"},)" + kRest;

        a = account();
        a.expireMinutes = 20;
        QTest::newRow("expiry, from the intent's time, Jakarta") << charged(a, charge()) << kHead
                + R"({"custom_expiry":{"expiry_duration":20,"order_time":"2026-11-22 01:30:05 +0700","unit":"minute"},)" + kRest;
        auto timeless = charge();
        timeless.createdAt = {};
        QTest::newRow("expiry, no time known") << charged(a, timeless) << kHead
                + R"({"custom_expiry":{"expiry_duration":20,"unit":"minute"},)" + kRest;

        auto items = charge();
        items.items = {{QStringLiteral("SKU1"), QStringLiteral("Kopi Tubruk"), Rupiah::trusted(10'000), 2}, {{}, QStringLiteral("Roti"), Rupiah::trusted(5'000), 1}};
        QTest::newRow("items") << charged(account(), items) << kHead
                + R"({"item_details":[{"id":"SKU1","name":"Kopi Tubruk","price":10000,"quantity":2},{"name":"Roti","price":5000,"quantity":1}],)" + kRest;
        items.items = {{QString(51, u's'), QString(49, u'n') + QStringLiteral("\U0001F35C kuah"), Rupiah::trusted(25'000), 1}};
        QTest::newRow("items, long texts") << charged(account(), items) << kHead
                + "{\"item_details\":[{\"name\":\"" + QByteArray(49, 'n') + "\",\"price\":25000,\"quantity\":1}]," + kRest;

        const auto without = [&](const char *name, const QList<ChargeItem> &list) {
            auto c = charge();
            c.items = list;
            QTest::newRow(name) << charged(account(), c) << kHead + "{" + kRest;
        };
        without("items that do not add up", {{{}, QStringLiteral("Roti"), Rupiah::trusted(24'999), 1}});
        without("items, no name", {{{}, QStringLiteral("  "), Rupiah::trusted(25'000), 1}});
        without("items, negative", {{{}, QStringLiteral("a"), Rupiah::trusted(30'000), 1}, {{}, QStringLiteral("b"), Rupiah::trusted(-5'000), 1}});
        without("items, none of one", {{{}, QStringLiteral("a"), Rupiah::trusted(25'000), 1}, {{}, QStringLiteral("b"), Rupiah::trusted(1), 0}});
        without("items, too much for 64 bits", {{{}, QStringLiteral("a"), Rupiah::trusted(1'000'000'000'000), 2'000'000'000}, {{}, QStringLiteral("b"), Rupiah::trusted(25'000), 1}});

        auto big = charge();
        big.amount = Rupiah::trusted(999'999'999'999);
        QTest::newRow("no exponent in a large amount") << charged(account(), big) << kHead
                + R"({"payment_type":"qris","transaction_details":{"gross_amount":999999999999,"order_id":"K1-0042-A"}})";

        a = account();
        a.api = QUrl(QStringLiteral("http://127.0.0.1:8080/some/prefix/"));
        QTest::newRow("status") << written(midtrans::statusRequest(a, QStringLiteral("K1-0042-A"))) << QByteArray(
            "GET http://127.0.0.1:8080/some/prefix/v2/K1-0042-A/status\nAccept: application/json\n\n");
        QTest::newRow("status, hostile") << written(midtrans::statusRequest(a, QStringLiteral("../x#1/é"))) << QByteArray(
            "GET http://127.0.0.1:8080/some/prefix/v2/..%2Fx%231%2F%C3%A9/status\nAccept: application/json\n\n");
        QTest::newRow("cancel") << written(midtrans::cancelRequest(account(), QStringLiteral("K1-0042-A"))) << QByteArray(
            "POST https://api.example.id/v2/K1-0042-A/cancel\nAccept: application/json\nContent-Type: application/json\n\n{}");
        QTest::newRow("expire") << written(midtrans::expireRequest(account(), QStringLiteral("K1-0042-A"))) << QByteArray(
            "POST https://api.example.id/v2/K1-0042-A/expire\nAccept: application/json\nContent-Type: application/json\n\n{}");
        QTest::newRow("check") << written(midtrans::checkRequest(account())) << QByteArray(
            "GET https://api.example.id/v2/laci-check-connection/status\nAccept: application/json\n\n");
    }
    void requests()
    {
        QFETCH(QByteArray, request);
        QTEST(request, "expected");
    }

    void refusesWhatMidtransWouldNotTake_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"channel", "zero", "negative", "no reference", "blank in reference", "slash in reference", "long reference", "a fee on top"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void refusesWhatMidtransWouldNotTake()
    {
        QFETCH(QString, what);
        auto c = charge();
        if (what == u"channel")
            c.channel = QStringLiteral("bca_va");
        else if (what == u"zero")
            c.amount = {};
        else if (what == u"negative")
            c.amount = Rupiah::trusted(-1);
        else if (what == u"no reference")
            c.reference.clear();
        else if (what == u"blank in reference")
            c.reference = QStringLiteral("K1 42");
        else if (what == u"slash in reference")
            c.reference = QStringLiteral("K1/42");
        else if (what == u"long reference")
            c.reference = QString(51, u'x');
        else
            c.payerFee = Rupiah::trusted(1);
        const auto built = midtrans::chargeRequest(account(), c);
        QVERIFY(!built);
        QCOMPARE(built.error().code, ErrorCode::InvalidInput);
    }

    void settingsBecomeAnAccount()
    {
        const auto host = [](const QHash<QString, QString> &settings) { return midtrans::accountFrom(settings).api.toString(); };
        const QString profile = QStringLiteral("profile");
        QCOMPARE(host({}), QStringLiteral("https://api.midtrans.com"));
        QCOMPARE(host({{profile, QStringLiteral("production")}}), QStringLiteral("https://api.midtrans.com"));
        QCOMPARE(host({{profile, QStringLiteral("sandbox")}}), QStringLiteral("https://api.sandbox.midtrans.com"));
        QCOMPARE(host({{profile, QStringLiteral("sandbox")}, {QStringLiteral("base_url"), QStringLiteral(" https://x.id/p ")}}), QStringLiteral("https://x.id/p"));
        const auto a = midtrans::accountFrom({{QStringLiteral("acquirer"), QStringLiteral("gopay")},
                                              {QStringLiteral("expire_minutes"), QStringLiteral("30")},
                                              {QStringLiteral("customer_name"), QStringLiteral("A")},
                                              {QStringLiteral("customer_email"), QStringLiteral("b@c.id")},
                                              {QStringLiteral("customer_phone"), QStringLiteral("08")},
                                              {QStringLiteral("timeout_seconds"), QStringLiteral("7")}});
        QCOMPARE(a.acquirer, QStringLiteral("gopay"));
        QCOMPARE(a.expireMinutes, 30);
        QCOMPARE(a.customerName + a.customerEmail + a.customerPhone, QStringLiteral("Ab@c.id08"));
        QCOMPARE(a.deadline, std::chrono::milliseconds(7000));
        QCOMPARE(midtrans::accountFrom({{QStringLiteral("expire_minutes"), QStringLiteral("-3")}}).expireMinutes, 0);
    }

    /// What is offered with nothing set must work: every fallback is one of its field's own choices.
    void fallbacksAreChoices()
    {
        const auto fields = midtrans::settingFields();
        QVERIFY(fields.size() > 5);
        for (const SettingField &field : fields) {
            if (field.kind == SettingField::Kind::Choice)
                QVERIFY2(field.choices.contains(field.fallback), qPrintable(field.key));
        }
    }
};

QTEST_GUILESS_MAIN(TestMidtransRequest)
#include "tst_midtrans_request.moc"
