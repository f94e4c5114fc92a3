#include "gateways/amdigipay/amdigipay_request.h"
#include "gateways/common/authorised_call.h"
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace laci;

namespace {

amdigipay::Account account()
{
    auto a = amdigipay::accountFrom({{QStringLiteral("username"), QStringLiteral("toko")}});
    a.base = QUrl(QStringLiteral("https://pay.example.id"));
    return a;
}

ChargeRequest charge()
{
    ChargeRequest c;
    c.reference = QStringLiteral("K1-0042-A");
    c.amount = Rupiah::trusted(25'000);
    c.createdAt = QDateTime(QDate(2026, 11, 21), QTime(17, 30, 5), Qt::UTC);
    return c;
}

QByteArray written(const HttpRequest &r)
{
    QByteArray text = r.method + ' ' + r.url.toEncoded() + '\n';
    for (const auto &[name, value] : r.headers)
        text += name + ": " + value + '\n';
    return text + '\n' + r.body;
}

QJsonObject bodyOf(const ChargeRequest &c, const amdigipay::Account &a = account())
{
    const auto r = amdigipay::createRequest(a, c, QStringLiteral("rahasia"));
    return r ? QJsonDocument::fromJson(r->body).object() : QJsonObject();
}

qint64 sumOf(const QJsonObject &body)
{
    qint64 sum = 0;
    for (const QJsonValue &line : body.value(u"item_details").toArray()) {
        if (line[u"item_price"].toInteger() * line[u"item_quantity"].toInteger() != line[u"item_total_price"].toInteger(-1))
            return -1;
        sum += line[u"item_total_price"].toInteger();
    }
    return sum;
}

const char *kJson = "Accept: application/json\nContent-Type: application/json\n";

} // namespace

class TestAmdigipayRequest : public QObject {
    Q_OBJECT
private slots:
    void requests_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("expected");
        const QString password = QStringLiteral("a&b=c d+é");
        QTest::newRow("login, json") << written(amdigipay::loginRequest(account(), password))
            << QByteArray("POST https://pay.example.id/api/login\n") + kJson + "\n" + R"({"password":"a&b=c d+é","username":"toko"})";
        auto form = account();
        form.formLogin = true;
        form.username = QStringLiteral("to ko");
        form.base = QUrl(QStringLiteral("https://pay.example.id/some/prefix/"));
        QTest::newRow("login, form, prefix") << written(amdigipay::loginRequest(form, password)) << QByteArray(
            "POST https://pay.example.id/some/prefix/api/login\n"
            "Accept: application/json\nContent-Type: application/x-www-form-urlencoded\n\n"
            "username=to+ko&password=a%26b%3Dc+d%2B%C3%A9");
        QTest::newRow("create") << written(withBearer(*amdigipay::createRequest(account(), charge(), {}), "tok"))
            << QByteArray("POST https://pay.example.id/api/payment/transaction\n") + kJson + "Authorization: Bearer tok\n\n"
               R"({"admin_fee":0,"customer_email":"pelanggan@example.com","customer_name":"Pelanggan","customer_number":"080000000000",)"
               R"("expired_date":"2026-11-22 01:30:05","item_details":[{"item_id":"1","item_name":"Pembayaran K1-0042-A","item_price":25000,)"
               R"("item_quantity":1,"item_total_price":25000}],"nominal":25000,"payment_id":33,)"
               R"("signature":"8d9cc3e350af4c7079022ff4df0c76b27986c18c9fb9dd1d99b86a4d309a9bd6","transaction_desc":"Pembayaran K1-0042-A",)"
               R"("transaction_id":"K1-0042-A","transaction_name":"Pembayaran K1-0042-A","transaction_total":25000,"username":"toko"})";
        QTest::newRow("status") << written(amdigipay::statusRequest(form, QStringLiteral("../x#1/é")))
            << QByteArray("GET https://pay.example.id/some/prefix/api/payment/detail-transaction/..%2Fx%231%2F%C3%A9\nAccept: application/json\n\n");
        QTest::newRow("status, numeric") << written(amdigipay::statusRequest(account(), QStringLiteral("41001")))
            << QByteArray("GET https://pay.example.id/api/payment/detail-transaction/41001\nAccept: application/json\n\n");
        QTest::newRow("list") << written(amdigipay::listRequest(account(), 3))
            << QByteArray("GET https://pay.example.id/api/payment/list-transaction?limit=50&current_page=3\nAccept: application/json\n\n");
        QTest::newRow("methods") << written(amdigipay::methodsRequest(account()))
            << QByteArray("GET https://pay.example.id/api/payment/payment-list\nAccept: application/json\n\n");
    }
    void requests()
    {
        QFETCH(QByteArray, request);
        QTEST(request, "expected");
    }

    void signature()
    {
        auto a = account();
        a.username = QStringLiteral("DEMOUSER");
        const auto sign = [&] { return amdigipay::signatureOf(a, QStringLiteral("TX-0001"), Rupiah::trusted(25'000), QStringLiteral("{nominal}")); };
        // GATEWAYS.md 2.4.
        QCOMPARE(sign(), QStringLiteral("39642f002f78056abccabedb9445b37fd3bd7d1eed45acaccc90a59f27c531b2"));
        const auto sha = [](const QByteArray &text) { return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex()); };
        a.formula = QStringLiteral("{username}{transaction_id}{nominal}{password}");
        QCOMPARE(sign(), sha("DEMOUSERTX-000125000{nominal}"));       // a password that looks like a place is not one
        a.formula = QStringLiteral("x:{transaction_id}|{username}|");
        QCOMPARE(sign(), sha("x:TX-0001|DEMOUSER|"));
        QVERIFY(!amdigipay::signsWithPassword(a));
    }

    void itemsAddUp_data()
    {
        QTest::addColumn<QList<ChargeItem>>("items");
        QTest::addColumn<QString>("channel");
        QTest::addColumn<int>("fee");
        QTest::addColumn<int>("lines");
        QTest::addColumn<int>("total");
        const ChargeItem coffee{QStringLiteral("KOPI"), QStringLiteral("Kopi"), Rupiah::trusted(10'000), 2};
        const ChargeItem bread{{}, {}, Rupiah::trusted(5'000), 1};
        QTest::newRow("none") << QList<ChargeItem>() << QString() << 0 << 1 << 25'000;
        QTest::newRow("two") << QList<ChargeItem>{coffee, bread} << QStringLiteral("33") << 0 << 2 << 25'000;
        QTest::newRow("fee of its own") << QList<ChargeItem>{coffee, bread} << QStringLiteral("22") << 4'000 << 3 << 29'000;
        QTest::newRow("none and a fee") << QList<ChargeItem>() << QStringLiteral("37") << 500 << 2 << 25'500;
        QTest::newRow("never on QRIS") << QList<ChargeItem>{coffee, bread} << QStringLiteral("qris") << 500 << 2 << 25'000;
        QTest::newRow("not the amount") << QList<ChargeItem>{coffee} << QStringLiteral("22") << 0 << 1 << 25'000;
    }
    void itemsAddUp()
    {
        QFETCH(QList<ChargeItem>, items);
        QFETCH(QString, channel);
        QFETCH(int, fee);
        QFETCH(int, total);
        auto c = charge();
        c.items = items;
        c.channel = channel;
        c.payerFee = Rupiah::trusted(fee);
        const QJsonObject body = bodyOf(c);
        QCOMPARE(body.value(u"nominal").toInteger(), 25'000);
        QCOMPARE(body.value(u"admin_fee").toInteger(), total - 25'000);
        QCOMPARE(body.value(u"transaction_total").toInteger(), total);
        QCOMPARE(sumOf(body), total);
        const QJsonArray lines = body.value(u"item_details").toArray();
        QTEST(int(lines.size()), "lines");
        for (const QJsonValue &line : lines)
            QVERIFY(!line[u"item_id"].toString().isEmpty() && !line[u"item_name"].toString().isEmpty());
        QCOMPARE(lines.last()[u"item_id"].toString() == u"ADMIN", total > 25'000);
    }

    void textsAreCut()
    {
        auto c = charge();
        c.reference = QString(64, u'x');
        c.items = {{QStringLiteral("A"), QString(300, u'é'), Rupiah::trusted(25'000), 1}};
        const QJsonObject body = bodyOf(c);
        QCOMPARE(body.value(u"transaction_id").toString(), c.reference);
        QCOMPARE(body.value(u"transaction_name").toString().size(), 49);
        QCOMPARE(body.value(u"transaction_desc").toString().size(), 100);
        QVERIFY(body.value(u"transaction_desc").toString().startsWith(u"1x é"));
        c.items = {{QStringLiteral("A"), QStringLiteral("Teh\nTarik\u202e"), Rupiah::trusted(25'000), 1}};
        QCOMPARE(bodyOf(c).value(u"transaction_desc").toString(), QStringLiteral("1x Teh Tarik"));
    }

    void theSameRequestIsTheSameBytes()
    {
        const auto first = amdigipay::createRequest(account(), charge(), {});
        QCOMPARE(amdigipay::createRequest(account(), charge(), {})->body, first->body);
        auto undated = charge();
        undated.createdAt = {};
        QVERIFY(!bodyOf(undated).contains(u"expired_date"));
        auto elsewhere = charge();                                     // the same moment, told in another zone
        elsewhere.createdAt = charge().createdAt.toOffsetFromUtc(-5 * 3600);
        QCOMPARE(amdigipay::createRequest(account(), elsewhere, {})->body, first->body);
        auto a = account();
        a.expireMinutes = 5;
        QCOMPARE(bodyOf(charge(), a).value(u"expired_date").toString(), QStringLiteral("2026-11-22 00:35:05"));
    }

    void largeAmountsAreWritten()
    {
        auto c = charge();
        c.amount = Rupiah::trusted(999'999'999'999);
        QVERIFY(amdigipay::createRequest(account(), c, {})->body.contains("\"transaction_total\":999999999999,"));
    }

    void refusesWhatCannotBeSent_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"word", "sign", "leading zero", "long id", "zero", "negative", "negative fee", "no reference", "blank in reference", "long reference"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void refusesWhatCannotBeSent()
    {
        QFETCH(QString, what);
        auto c = charge();
        if (what == u"word")
            c.channel = QStringLiteral("bca_va");
        else if (what == u"sign")
            c.channel = QStringLiteral("-33");
        else if (what == u"leading zero")
            c.channel = QStringLiteral("033");
        else if (what == u"long id")
            c.channel = QStringLiteral("1234567890");
        else if (what == u"zero")
            c.amount = {};
        else if (what == u"negative")
            c.amount = Rupiah::trusted(-1);
        else if (what == u"negative fee")
            c.payerFee = Rupiah::trusted(-1);
        else if (what == u"no reference")
            c.reference.clear();
        else if (what == u"blank in reference")
            c.reference = QStringLiteral("K1 42");
        else
            c.reference = QString(65, u'x');
        const auto r = amdigipay::createRequest(account(), c, {});
        QVERIFY(!r);
        QCOMPARE(r.error().code, ErrorCode::InvalidInput);
    }

    void channels()
    {
        auto a = account();
        for (const char *word : {"", "qris", "QRIS", "33"})
            QCOMPARE(amdigipay::paymentIdOf(a, QString::fromLatin1(word)), QStringLiteral("33"));
        QCOMPARE(amdigipay::paymentIdOf(a, QStringLiteral("37")), QStringLiteral("37"));
        a.qrisId = QStringLiteral("7");
        QCOMPARE(amdigipay::paymentIdOf(a, QStringLiteral("qris")), QStringLiteral("7"));
        QCOMPARE(amdigipay::paymentIdOf(a, QStringLiteral("33")), QStringLiteral("33"));
    }

    void accounts()
    {
        const auto bare = amdigipay::accountFrom({});
        QCOMPARE(bare.base, QUrl(QStringLiteral("https://h2h.amdigipay.com")));
        QCOMPARE(amdigipay::missingSetting(bare), QStringLiteral("gateway.amdigipay.username"));
        QCOMPARE(bare.expireMinutes, 60);
        QCOMPARE(amdigipay::missingSetting(account()), QString());
        for (const char *formula : {"{secret}", "{username", "}", "{}{transaction_id}"}) {
            auto a = account();
            a.formula = QString::fromLatin1(formula);
            QCOMPARE(amdigipay::missingSetting(a), QStringLiteral("gateway.amdigipay.signature_formula"));
        }
        const auto set = amdigipay::accountFrom({{QStringLiteral("base_url"), QStringLiteral(" https://x.id ")},
                                                 {QStringLiteral("login_style"), QStringLiteral("form")},
                                                 {QStringLiteral("qris_payment_id"), QStringLiteral("abc")},
                                                 {QStringLiteral("expire_minutes"), QStringLiteral("-3")},
                                                 {QStringLiteral("fee_payer"), QStringLiteral("shop")},
                                                 {QStringLiteral("list_pages"), QStringLiteral("99999")}});
        QCOMPARE(set.base, QUrl(QStringLiteral("https://x.id")));
        QVERIFY(set.formLogin && !set.customerPaysFee);
        QCOMPARE(amdigipay::missingSetting(set), QStringLiteral("gateway.amdigipay.username"));
        QCOMPARE(set.expireMinutes, 60);
        QCOMPARE(set.listPages, 1000);
        for (const SettingField &field : amdigipay::settingFields())
            QVERIFY(field.key.startsWith(u"gateway.amdigipay.") && !field.help.isEmpty());
    }

    void keys()
    {
        const QString key = amdigipay::idempotencyKeyFor(QStringLiteral("toko"), QStringLiteral("K1-0042-A"));
        QCOMPARE(key.size(), 32);
        QCOMPARE(key, amdigipay::idempotencyKeyFor(QStringLiteral("toko"), QStringLiteral("K1-0042-A")));
        QVERIFY(key != amdigipay::idempotencyKeyFor(QStringLiteral("toko"), QStringLiteral("K1-0042-B")));
        QVERIFY(key != amdigipay::idempotencyKeyFor(QStringLiteral("toko2"), QStringLiteral("K1-0042-A")));
    }
};

QTEST_GUILESS_MAIN(TestAmdigipayRequest)
#include "tst_amdigipay_request.moc"
