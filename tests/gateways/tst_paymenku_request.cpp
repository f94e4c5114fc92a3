#include "gateways/common/authorised_call.h"
#include "gateways/paymenku/paymenku_gateway.h"
#include "gateways/paymenku/paymenku_request.h"
#include <QTest>

using namespace laci;

namespace {

/// As a shop has it that set nothing but the address.
paymenku::Account account(QHash<QString, QString> more = {})
{
    QHash<QString, QString> settings;
    for (const SettingField &field : paymenku::settingFields())
        settings.insert(field.key.section(u'.', 2), field.fallback);
    settings.insert(more);
    return paymenku::accountFrom(settings);
}

ChargeRequest charge(const QString &channel = {})
{
    ChargeRequest c;
    c.reference = QStringLiteral("K1-0042-A");
    c.idempotencyKey = QStringLiteral("0123456789abcdef0123456789abcdef");
    c.amount = Rupiah::trusted(25'000);
    c.channel = channel;
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

const QString kPhone = QStringLiteral("customer_phone");
const QString kBase = QStringLiteral("base_url");

} // namespace

class TestPaymenkuRequest : public QObject {
    Q_OBJECT
private slots:
    void requests_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("expected");
        const QByteArray createHead = "POST https://paymenku.com/api/v1/transaction/create\n"
                                      "Accept: application/json\nContent-Type: application/json\n"
                                      "Idempotency-Key: 0123456789abcdef0123456789abcdef\n";
        QTest::newRow("create") << written(withBearer(*paymenku::createRequest(account(), charge()), "sk_live_1")) << createHead +
            "Authorization: Bearer sk_live_1\n\n"
            R"({"amount":25000,"channel_code":"qris","customer_email":"pelanggan@example.com","customer_name":"Pelanggan","customer_phone":"080000000000","reference_id":"K1-0042-A","return_url":"https://example.com/"})";
        QTest::newRow("create, shop's own customer") << written(*paymenku::createRequest(
            account({{QStringLiteral("customer_name"), QStringLiteral("Bu \"Ani\" é")}, {QStringLiteral("customer_email"), QStringLiteral("ani@toko.id")},
                     {kPhone, QString()}, {QStringLiteral("return_url"), QStringLiteral("https://toko.id/x?y=1")}}), charge(QStringLiteral("bca_va")))) << createHead +
            "\n" "{\"amount\":25000,\"channel_code\":\"bca_va\",\"customer_email\":\"ani@toko.id\",\"customer_name\":\"Bu \\\"Ani\\\" \xC3\xA9\","
            "\"reference_id\":\"K1-0042-A\",\"return_url\":\"https://toko.id/x?y=1\"}";
        QTest::newRow("create, ovo") << written(*paymenku::createRequest(account({{kPhone, QStringLiteral("081234567890")}}), charge(QStringLiteral("ovo")))) << createHead +
            "\n" R"({"amount":25000,"channel_code":"ovo","customer_email":"pelanggan@example.com","customer_name":"Pelanggan","customer_phone":"081234567890","reference_id":"K1-0042-A","return_url":"https://example.com/"})";
        // What must be there and was emptied by hand falls back: Paymenku would refuse it.
        QTest::newRow("create, emptied settings") << written(*paymenku::createRequest(
            account({{QStringLiteral("customer_name"), QStringLiteral(" ")}, {QStringLiteral("customer_email"), QString()}, {QStringLiteral("return_url"), QString()}, {kBase, QString()}}), charge())) << createHead +
            "\n" R"({"amount":25000,"channel_code":"qris","customer_email":"pelanggan@example.com","customer_name":"Pelanggan","customer_phone":"080000000000","reference_id":"K1-0042-A","return_url":"https://example.com/"})";
        auto big = charge(QStringLiteral("mandiri_va"));
        big.amount = Rupiah::trusted(999'999'999'999);
        QVERIFY(paymenku::createRequest(account(), big)->body.startsWith(R"({"amount":999999999999,)"));

        const auto local = account({{kBase, QStringLiteral("http://127.0.0.1:8080/some/prefix/")}});
        const QByteArray json = "\nAccept: application/json\n\n";
        QTest::newRow("status") << written(paymenku::statusRequest(account(), QStringLiteral("IDP2026"))) << "GET https://paymenku.com/api/v1/check-status/IDP2026" + json;
        QTest::newRow("status, odd id") << written(paymenku::statusRequest(local, QStringLiteral("a/b c?#é"))) << "GET http://127.0.0.1:8080/some/prefix/check-status/a%2Fb%20c%3F%23%C3%A9" + json;
        QTest::newRow("channels") << written(paymenku::channelsRequest(account())) << "GET https://paymenku.com/api/v1/payment-channels" + json;
        QTest::newRow("channels, older") << written(paymenku::channelsRequest(account({{QStringLiteral("channels_path"), QStringLiteral("payment-methods")}})))
                                         << "GET https://paymenku.com/api/v1/payment-methods" + json;
        QTest::newRow("fee") << written(paymenku::feeRequest(account(), QStringLiteral("bca_va"), Rupiah::trusted(100'000)))
                             << "GET https://paymenku.com/api/v1/merchant/fee-calculator?amount=100000&code=bca_va" + json;
        // The shop's 21 November in Jakarta, and a day more on both sides.
        QTest::newRow("list") << written(paymenku::listRequest(account(), QDateTime(QDate(2026, 11, 20), QTime(17, 0), Qt::UTC), QDateTime(QDate(2026, 11, 21), QTime(17, 0), Qt::UTC), 3))
                              << "GET https://paymenku.com/api/v1/transactions?page=3&per_page=100&date_from=2026-11-20&date_to=2026-11-22&sort_by=created_at&sort_order=asc" + json;
        const QByteArray post = "\nAccept: application/json\nContent-Type: application/json\n\n";
        QTest::newRow("cancel") << written(paymenku::cancelRequest(account(), QStringLiteral("IDP1"))) << "POST https://paymenku.com/api/v1/transaction/cancel" + post + R"({"trx_id":"IDP1"})";
        QTest::newRow("refund") << written(paymenku::refundRequest(account(), QStringLiteral("IDP1"), Rupiah::trusted(5'000), QStringLiteral("basi")))
                                << "POST https://paymenku.com/api/v1/transaction/refund" + post + R"({"reason":"basi","refund_amount":5000,"trx_id":"IDP1"})";
    }
    void requests()
    {
        QFETCH(QByteArray, request);
        QTEST(request, "expected");
    }

    void refusesWhatPaymenkuWouldNotTake_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"channel", "zero", "negative", "no reference", "blank in reference", "slash in reference", "dots", "long reference", "no key",
                                 "long key", "line break in key", "ovo without phone", "ovo with nobody's phone"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void refusesWhatPaymenkuWouldNotTake()
    {
        QFETCH(QString, what);
        auto c = charge();
        auto a = account();
        if (what == u"channel")
            c.channel = QStringLiteral("bca va");
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
        else if (what == u"dots")
            c.reference = QStringLiteral("..");
        else if (what == u"long reference")
            c.reference = QString(51, u'x');
        else if (what == u"no key")
            c.idempotencyKey.clear();
        else if (what == u"long key")
            c.idempotencyKey = QString(256, u'x');
        else if (what == u"line break in key")
            c.idempotencyKey = QStringLiteral("a\r\nb");
        else
            c.channel = QStringLiteral("ovo");
        if (what == u"ovo without phone")
            a.customerPhone.clear();
        const auto built = paymenku::createRequest(a, c);
        QVERIFY(!built);
        QCOMPARE(built.error().code, ErrorCode::InvalidInput);
    }

    void keyIsADerivation()
    {
        const QString key = paymenku::idempotencyKeyFor(QStringLiteral("K1-0042-A"));
        QCOMPARE(key.size(), 32);
        // Frozen: a key that changes with an update would make a second charge for a sale that was open meanwhile.
        QCOMPARE(key, QStringLiteral("c1357c0f10c225239b9d32489a53e0aa"));
        QVERIFY(key != paymenku::idempotencyKeyFor(QStringLiteral("K1-0042-B")));
    }

    void sameCreateSameBytes()
    {
        auto early = charge();
        early.createdAt = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
        auto late = charge();
        late.createdAt = QDateTime(QDate(2026, 11, 1), QTime(0, 0), Qt::UTC);
        QCOMPARE(written(*paymenku::createRequest(account(), early)), written(*paymenku::createRequest(account(), late)));
    }

    void accounts()
    {
        const auto fresh = account();
        QCOMPARE(fresh.base, QUrl(QStringLiteral("https://paymenku.com/api/v1")));
        QVERIFY(!fresh.sandbox && !fresh.acceptSandbox && !fresh.customerPays);
        QCOMPARE(fresh.deadline, std::chrono::milliseconds(15'000));
        QCOMPARE(fresh.bareDates.offsetFromUtc(QDateTime::currentDateTimeUtc()), 0);
        const auto set = account({{QStringLiteral("mode"), QStringLiteral("sandbox")}, {QStringLiteral("accept_sandbox"), QStringLiteral("true")},
                                  {QStringLiteral("fee_mode"), QStringLiteral("customer")}, {QStringLiteral("bare_dates"), QStringLiteral("jakarta")},
                                  {QStringLiteral("timeout_seconds"), QStringLiteral("7")}});
        QVERIFY(set.sandbox && set.acceptSandbox && set.customerPays);
        QCOMPARE(set.deadline, std::chrono::milliseconds(7'000));
        QCOMPARE(set.bareDates.offsetFromUtc(QDateTime::currentDateTimeUtc()), 7 * 3600);
        QVERIFY(!paymenku::hasRealPhone(fresh));
        QVERIFY(!paymenku::hasRealPhone(account({{kPhone, QString()}})));
        QVERIFY(paymenku::hasRealPhone(account({{kPhone, QStringLiteral("081200000000")}})));
    }

    void registered()
    {
        const auto &kinds = gatewayKinds();
        QVERIFY(std::any_of(kinds.begin(), kinds.end(), [](const GatewayKind &kind) { return kind.id == u"paymenku"; }));
    }
};

QTEST_GUILESS_MAIN(TestPaymenkuRequest)
#include "tst_paymenku_request.moc"
