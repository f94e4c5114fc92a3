#include "gateways/paymenku/paymenku_channels.h"
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace laci;

namespace {

const QDateTime kNow(QDate(2026, 11, 21), QTime(2, 0), Qt::UTC);
const Rupiah kMost = Rupiah::trusted(50'000'000);

HttpResponse response(int status, const QByteArray &body)
{
    HttpResponse r;
    r.status = status;
    r.body = body;
    return r;
}

QByteArray fixture(const char *name)
{
    QFile file(QFINDTESTDATA(QStringLiteral("../data/gateways/paymenku/%1.json").arg(QString::fromLatin1(name))));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", name);
    return file.readAll();
}

Result<QList<GatewayChannel>> channels(const QByteArray &body, int status = 200, const QHash<QString, QString> &settings = {}, Rupiah most = kMost)
{
    return paymenku::readChannels(response(status, body), paymenku::accountFrom(settings), most, kNow);
}

/// One channel of a list, from its fields.
Result<QList<GatewayChannel>> one(const QByteArray &fields)
{
    return channels(R"({"status":"success","data":[{)" + fields + "}]}");
}

GatewayChannel dana()
{
    GatewayChannel channel;
    channel.id = QStringLiteral("dana");
    channel.kind = ChannelKind::Wallet;
    channel.payerPays = true;
    return channel;
}

} // namespace

class TestPaymenkuChannels : public QObject {
    Q_OBJECT
private slots:
    void byHeart()
    {
        const auto known = paymenku::channelsByHeart(paymenku::accountFrom({}), kMost);
        QCOMPARE(known.size(), 12);
        QCOMPARE(known[0].id, QStringLiteral("qris"));
        QCOMPARE(known[0].kind, ChannelKind::Qris);
        QCOMPARE(known[0].least, Rupiah::trusted(1'000));
        QCOMPARE(known[0].most, Rupiah::trusted(10'000'000));
        for (const GatewayChannel &channel : known) {
            QVERIFY(channel.open && !channel.payerPays && !channel.name.isEmpty());
            const bool account = channel.id.endsWith(u"_va");
            QCOMPARE(channel.kind == ChannelKind::VirtualAccount, account);
            QCOMPARE(channel.least, Rupiah::trusted(account ? 10'000 : 1'000));
            QCOMPARE(channel.most, Rupiah::trusted(account ? 50'000'000 : 10'000'000));
        }
        for (const GatewayChannel &channel : paymenku::channelsByHeart(paymenku::accountFrom({}), Rupiah::trusted(5'000'000)))
            QCOMPARE(channel.most, Rupiah::trusted(5'000'000));
        QVERIFY(paymenku::channelsByHeart(paymenku::accountFrom({{QStringLiteral("fee_mode"), QStringLiteral("customer")}}), kMost)[1].payerPays);
    }

    void kinds()
    {
        QCOMPARE(paymenku::kindOf(QStringLiteral("qris")), ChannelKind::Qris);
        QCOMPARE(paymenku::kindOf(QStringLiteral("qris_own")), ChannelKind::Qris);
        QCOMPARE(paymenku::kindOf(QStringLiteral("danamon_va")), ChannelKind::VirtualAccount);
        QCOMPARE(paymenku::kindOf(QStringLiteral("linkaja")), ChannelKind::Wallet);
        QCOMPARE(paymenku::kindOf(QStringLiteral("alfamart")), ChannelKind::Link);
    }

    void flatList()
    {
        const auto list = channels(fixture("channels_flat"));
        QVERIFY2(list, list ? "" : qPrintable(list.error().detail));
        QCOMPARE(list->size(), 3);
        const GatewayChannel &account = list->at(0);
        QCOMPARE(account.id, QStringLiteral("bca_va"));
        QCOMPARE(account.name, QStringLiteral("BCA Virtual Account"));
        QCOMPARE(account.kind, ChannelKind::VirtualAccount);
        QCOMPARE(account.least, Rupiah::trusted(10'000));
        QCOMPARE(account.most, Rupiah::trusted(50'000'000));
        QCOMPARE(account.feeFlat, Rupiah::trusted(4'000));
        QCOMPARE(account.feeBasisPoints, 0);
        QVERIFY(!account.payerPays && account.open);
        const GatewayChannel &wallet = list->at(1);
        QCOMPARE(wallet.kind, ChannelKind::Wallet);
        QVERIFY(wallet.payerPays);
        QCOMPARE(wallet.feeFlat, Rupiah::trusted(200));
        QCOMPARE(wallet.feeBasisPoints, 150);
        QCOMPARE(list->at(2).kind, ChannelKind::Qris);
        QCOMPARE(list->at(2).feeBasisPoints, 70);
    }

    void groupedList()
    {
        const auto list = channels(fixture("channels_grouped"), 200, {{QStringLiteral("fee_mode"), QStringLiteral("customer")}});
        QVERIFY2(list, list ? "" : qPrintable(list.error().detail));
        QCOMPARE(list->size(), 3);
        const auto found = std::find_if(list->begin(), list->end(), [](const GatewayChannel &c) { return c.id == u"bsi_va"; });
        QVERIFY(found != list->end());
        QCOMPARE(found->kind, ChannelKind::VirtualAccount);
        QCOMPARE(found->feeFlat, Rupiah::trusted(4'000));
        QCOMPARE(found->feeBasisPoints, 100);
        QVERIFY(found->payerPays);                           // this shape does not say: the setting does
        QCOMPARE(found->least, Rupiah::trusted(10'000));     // nor the limits: by heart
        QCOMPARE(found->most, kMost);
        QVERIFY(!channels(fixture("channels_grouped"))->first().payerPays);
    }

    void limitsAreCutToTheShops()
    {
        const auto list = channels(fixture("channels_flat"), 200, {}, Rupiah::trusted(2'000'000));
        for (const GatewayChannel &channel : *list)
            QCOMPARE(channel.most, Rupiah::trusted(2'000'000));
    }

    void tolerance_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<bool>("taken");
        const auto row = [](const char *name, const QByteArray &fields, bool taken) { QTest::newRow(name) << fields << taken; };
        row("code only", R"("code":"dana")", true);
        row("nulls", R"("code":"dana","name":null,"type":null,"fee_mode":null,"fee_flat":null,"fee_percent":null,"min_amount":null,"max_amount":null)", true);
        row("texts", R"("code":"dana","fee_flat":"200","fee_percent":"2","min_amount":"1000.00")", true);
        row("unknown type", R"("code":"alfamart","type":"retail")", true);
        row("no code", R"("name":"DANA")", false);
        row("code null", R"("code":null)", false);
        row("code with a blank", R"("code":"a b")", false);
        row("code with a slash", R"("code":"../x")", false);
        row("fee in words", R"("code":"dana","fee_flat":"gratis")", false);
        row("fee fraction", R"("code":"dana","fee_flat":200.5)", false);
        row("fee negative", R"("code":"dana","fee_flat":-200)", false);
        row("percent in words", R"("code":"dana","fee_percent":"dua")", false);
        row("percent absurd", R"("code":"dana","fee_percent":101)", false);
        row("percent negative", R"("code":"dana","fee_percent":-1)", false);
        row("limit in words", R"("code":"dana","min_amount":"seribu")", false);
    }
    void tolerance()
    {
        QFETCH(QByteArray, fields);
        QFETCH(bool, taken);
        const auto list = one(fields);
        QCOMPARE(bool(list), taken);
        if (!taken)
            QCOMPARE(list.error().code, ErrorCode::Malformed);
        // One bad apple does not spoil the list.
        const auto beside = channels(R"({"status":"success","data":[{)" + fields + R"(},{"code":"qris","type":"qris"}]})");
        QVERIFY(beside);
        QCOMPARE(beside->size(), taken ? 2 : 1);
    }

    void details()
    {
        QCOMPARE(one(R"("code":"shop_qr","type":"QRIS")")->first().kind, ChannelKind::Qris);
        QCOMPARE(one(R"("code":"shop_qr","type":"QRIS")")->first().name, QStringLiteral("shop_qr"));
        QVERIFY(one(R"("code":"dana","fee_mode":"split")")->first().payerPays);
        QVERIFY(!one(R"("code":"dana","fee_mode":"MERCHANT")")->first().payerPays);
        QVERIFY(!one(R"("code":"dana","is_active":false)")->first().open);
        QVERIFY(!one(R"("code":"dana","status":"maintenance")")->first().open);
        QVERIFY(one(R"("code":"dana","status":"active")")->first().open);
        QCOMPARE(one(R"("code":"dana"},{"code":"dana","name":"again")")->size(), 1);
        QVERIFY(channels(R"({"status":"success","data":[]})")->isEmpty());
    }

    void percents_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("points");          // −1: none
        const auto row = [](const char *json, int points) { QTest::newRow(json) << QByteArray(json) << points; };
        row("0", 0);
        row("0.7", 70);
        row("0.70", 70);
        row("\"0.70\"", 70);
        row("\"0,7 %\"", 70);
        row("\"2%\"", 200);
        row("1.5", 150);
        row("1.11", 111);
        row("1.665", 167);                         // half a basis point more: rounded up, as the fee is
        row("\"0.001\"", 1);
        row("100", 10'000);
        row("100.01", -1);
        row("-1", -1);
        row("1e-7", -1);
        row("\"\"", -1);
        row("\".5\"", -1);
        row("\"1.\"", -1);
        row("\"1.2.3\"", -1);
        row("true", -1);
        row("[]", -1);
        row("null", 0);
    }
    void percents()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, points);
        const QJsonValue value = QJsonDocument::fromJson("{\"v\":" + json + '}').object().value(u"v");
        QCOMPARE(paymenku::basisPointsOf(value).value_or(-1), points);
    }

    void payerFees_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("fee");             // −1: cannot be read
        const auto with = [](const char *from, const char *to) {
            QByteArray body = fixture("fee_one");
            Q_ASSERT(body.contains(from));
            return body.replace(from, to);
        };
        QTest::newRow("one") << fixture("fee_one") << 2'200;
        QTest::newRow("all") << fixture("fee_all") << 2'200;
        QTest::newRow("merchant pays") << with("102200", "100000") << 0;
        QTest::newRow("no total") << with(",\"total_amount\":102200", "") << 2'200;
        QTest::newRow("texts") << with("102200", "\"102200.00\"") << 2'200;
        QTest::newRow("fraction") << with("102200", "102200.5") << -1;
        QTest::newRow("less than asked") << with("102200", "90000") << -1;
        QTest::newRow("another amount") << with("\"amount\":100000", "\"amount\":1000") << -1;
        QTest::newRow("another channel") << with("dana", "ovo") << -1;
        QTest::newRow("neither") << with("total_", "x_") << -1;
        QTest::newRow("empty list") << QByteArray(R"({"status":"success","data":[]})") << -1;
        QTest::newRow("html") << QByteArray("<html>") << -1;
    }
    void payerFees()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, fee);
        const auto read = paymenku::readPayerFee(response(200, body), dana(), Rupiah::trusted(100'000), kNow);
        QCOMPARE(read ? int(read->units()) : -1, fee);
    }

    void noBrokenListIsRead()
    {
        for (const char *name : {"channels_flat", "channels_grouped"}) {
            const QByteArray whole = fixture(name).trimmed();
            for (qsizetype i = 0; i < whole.size(); i += 10)
                QCOMPARE(channels(whole.left(i)).error().code, ErrorCode::Malformed);
        }
        for (const char *body : {"", "[]", "{}", R"({"status":"success"})", R"({"status":"success","data":"x"})", R"({"status":"error","message":"x"})"})
            QCOMPARE(channels(body).error().code, ErrorCode::Malformed);
        QCOMPARE(channels(fixture("error_unauthorized"), 401).error().code, ErrorCode::Unauthorised);
        QCOMPARE(channels(fixture("error_server"), 500).error().code, ErrorCode::ServerFault);
    }
};

QTEST_GUILESS_MAIN(TestPaymenkuChannels)
#include "tst_paymenku_channels.moc"
