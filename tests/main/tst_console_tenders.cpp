// lacictl sell with several --pay, and with the shop's own static QRIS: what an installer's script would see.
#include "support/console_rig.h"
#include <QTest>

using laci::test::ConsoleRig;
using laci::test::GatewayDouble;
using laci::test::jsonObject;
using Run = ConsoleRig::Run;

namespace {

/// The sticker of a shop that does not exist.
const QString kSticker = QStringLiteral("00020101021126630015COM.EXAMPLE.WWW01189360099900000000170211M00000000010303UMI"
                                        "51440014ID.CO.QRIS.WWW0215ID00000000000010303UMI5204581253033605802ID"
                                        "5913WARUNG CONTOH6007JAKARTA61051011062070703A0163043821");

QJsonObject saleOf(const Run &run) { return run.json.value(QStringLiteral("sale")).toObject(); }

} // namespace

class TestConsoleTenders : public QObject {
    Q_OBJECT

    std::unique_ptr<ConsoleRig> m_rig;
    std::unique_ptr<GatewayDouble> m_double;

    /// Two coffees of Rp18.000: Rp36.000.
    Run sell(const QStringList &pays, int wait = 20)
    {
        QStringList arguments{QStringLiteral("sell"), QStringLiteral("--item"), QStringLiteral("KOPI-GA*2"), QStringLiteral("--wait"),
                              QString::number(wait)};
        for (const QString &pay : pays)
            arguments += {QStringLiteral("--pay"), pay};
        return m_rig->ctl(arguments);
    }
    QJsonArray charges()
    {
        return QJsonDocument::fromJson(m_double->http("GET", "/state")).object().value(QStringLiteral("charges")).toArray();
    }

private slots:
    void init()
    {
        m_rig = std::make_unique<ConsoleRig>();
        QVERIFY(m_rig->isValid());
        m_rig->setEnvironment("LACI_SECRET_GOBIZ_CLIENT_SECRET", "rahasia-uji");
        m_rig->plantSecret("rahasia-uji");
        m_double = std::make_unique<GatewayDouble>(QStringLiteral("gobiz"));
        QVERIFY(m_double->port() > 0);
        QVERIFY(m_rig->set(QStringLiteral("gateway.gobiz.api_url"), m_double->base()));
        QVERIFY(m_rig->set(QStringLiteral("gateway.gobiz.auth_url"), m_double->base() + QStringLiteral("/auth/")));
        QVERIFY(m_rig->set(QStringLiteral("gateway.gobiz.outlet_id"), QStringLiteral("OUTLET-1")));
        QVERIFY(m_rig->set(QStringLiteral("gateway.gobiz.client_id"), QStringLiteral("uji")));
        QVERIFY(m_rig->set(QStringLiteral("gateway.gobiz.enabled"), QStringLiteral("true")));
        QCOMPARE(m_rig->ctl({QStringLiteral("import"), laci::test::sourceFolder() + QStringLiteral("/resources/sample/catalogue.csv")}).exit, 0);
    }

    void cleanup()
    {
        QCOMPARE(m_rig->leaks(), QStringList());
        m_double.reset();
        m_rig.reset();
    }

    void splits_data()
    {
        QTest::addColumn<QString>("pays");
        QTest::addColumn<QList<int>>("amounts");
        QTest::addColumn<int>("change");            // of the last
        QTest::addColumn<int>("charged");           // by the gateway; 0: never asked
        QTest::newRow("cash twice") << "cash:10000 cash:50000" << QList<int>{10'000, 26'000} << 24'000 << 0;
        QTest::newRow("cash, then QRIS") << "cash:20000 gobiz" << QList<int>{20'000, 16'000} << 0 << 16'000;
        QTest::newRow("QRIS, then cash") << "gobiz=20000 cash:20000" << QList<int>{20'000, 16'000} << 4'000 << 20'000;
        QTest::newRow("the rest is rounded") << "gobiz:qris=20050 cash:20000" << QList<int>{20'050, 15'900} << 4'100 << 20'050;
        QTest::newRow("all of it by name") << "gobiz=36000" << QList<int>{36'000} << 0 << 36'000;
        QTest::newRow("cash, then automatic") << "cash:20000 auto" << QList<int>{20'000, 16'000} << 0 << 16'000;
    }
    void splits()
    {
        QFETCH(QString, pays);
        QFETCH(QList<int>, amounts);
        QFETCH(int, change);
        QFETCH(int, charged);
        m_double->plan(jsonObject(R"({"pay_after":0})"));
        const Run run = sell(pays.split(u' '));
        QVERIFY2(run.exit == 0, run.out + run.err);
        QCOMPARE(saleOf(run).value(QStringLiteral("state")).toString(), QStringLiteral("paid"));
        QCOMPARE(saleOf(run).value(QStringLiteral("due")).toInt(), 0);
        const QJsonArray payments = run.json.value(QStringLiteral("payments")).toArray();
        QCOMPARE(payments.size(), amounts.size());
        for (qsizetype i = 0; i < amounts.size(); ++i)
            QCOMPARE(payments[i].toObject().value(QStringLiteral("amount")).toInt(), amounts[i]);
        QCOMPARE(payments.last().toObject().value(QStringLiteral("change")).toInt(), change);
        QCOMPARE(charges().size(), charged ? 1 : 0);
        QCOMPARE(m_rig->payments().size(), amounts.size());
    }

    void usage_data()
    {
        QTest::addColumn<QString>("pays");
        QTest::newRow("a part without an amount") << "gobiz cash:50000";
        QTest::newRow("automatic in between") << "auto cash:50000";
        QTest::newRow("automatic for a part") << "auto=5000";
        QTest::newRow("no amount") << "cash:20000 gobiz=viel";
        QTest::newRow("nothing after the sign") << "gobiz= cash:50000";
        QTest::newRow("cash without an amount") << "cash";
    }
    void usage()
    {
        QFETCH(QString, pays);
        const Run run = sell(pays.split(u' '));
        QVERIFY2(run.exit == 2, run.out + run.err);
        QVERIFY(run.err.contains("--pay"));
        QVERIFY(m_rig->payments().isEmpty());
    }

    void aPartThatIsNone()
    {
        const Run run = sell({QStringLiteral("cash:36000"), QStringLiteral("gobiz")});      // it would cover all
        QVERIFY2(run.exit == 1, run.out + run.err);
        QCOMPARE(run.errorCode(), QStringLiteral("invalid_input"));
        QVERIFY(m_rig->payments().isEmpty());
    }

    void theRestBringsNothing()
    {
        m_double->plan(jsonObject(R"({"pay_after":0,"word":"expire"})"));
        const Run run = sell({QStringLiteral("cash:20000"), QStringLiteral("gobiz")});
        QVERIFY2(run.exit == 1, run.out + run.err);
        QCOMPARE(run.state(), QStringLiteral("expired"));
        QCOMPARE(saleOf(run).value(QStringLiteral("state")).toString(), QStringLiteral("cancelled"));    // the cash went back
    }

    void theRestIsImpossible()
    {
        const Run run = sell({QStringLiteral("cash:20000"), QStringLiteral("midtrans")});
        QVERIFY2(run.exit == 1, run.out + run.err);
        QCOMPARE(run.errorCode(), QStringLiteral("invalid_input"));
        const QString sale = m_rig->payments().first().toObject().value(QStringLiteral("id")).toString();
        QVERIFY(!sale.isEmpty());
        const Run shown = m_rig->ctl({QStringLiteral("payment"), sale});
        QCOMPARE(saleOf(shown).value(QStringLiteral("state")).toString(), QStringLiteral("cancelled"));
    }

    void moneyAtTheGatewayStaysInTheSale()
    {
        m_double->plan(jsonObject(R"({"pay_after":0})"));
        const Run run = sell({QStringLiteral("gobiz=20000"), QStringLiteral("cash:1000")});      // short by far
        QVERIFY2(run.exit == 3, run.out + run.err);
        QCOMPARE(saleOf(run).value(QStringLiteral("state")).toString(), QStringLiteral("open"));
        QCOMPARE(saleOf(run).value(QStringLiteral("due")).toInt(), 16'000);
        QVERIFY(run.err.contains("16.000"));
    }

    void theShopsOwnCode()
    {
        const QString key = QStringLiteral("gateway.static_qris.text");
        QString damaged = kSticker;
        damaged.replace(QStringLiteral("JAKARTA"), QStringLiteral("JAKARTO"));
        const Run refused = m_rig->ctl({QStringLiteral("config"), QStringLiteral("set"), key, damaged});
        QCOMPARE(refused.exit, 1);
        QVERIFY2(refused.err.contains("qr_bad_crc"), refused.err);
        QVERIFY(m_rig->set(QStringLiteral("gateway.static_qris.enabled"), QStringLiteral("true")));
        QCOMPARE(sell({QStringLiteral("static_qris")}, 2).exit, 1);      // no text yet: nothing recorded
        QVERIFY(m_rig->payments().isEmpty());
        QVERIFY(m_rig->set(key, kSticker));

        m_rig->setEnvironment("LACI_SECRET_TILL_SUPERVISOR_PIN", "80808042");
        const Run run = sell({QStringLiteral("cash:20000"), QStringLiteral("static_qris")}, 2);
        QVERIFY2(run.exit == 3, run.out + run.err);
        QCOMPARE(run.state(), QStringLiteral("unknown"));
        QCOMPARE(run.reason(), QStringLiteral("manual"));
        QVERIFY(run.payment().value(QStringLiteral("qr")).toString().contains(QStringLiteral("540516000")));
        QCOMPARE(m_rig->ctl({QStringLiteral("check"), run.id()}).exit, 3);       // nobody to ask
        m_rig->setEnvironment("LACI_PIN", "11111111");
        QCOMPARE(m_rig->ctl({QStringLiteral("confirm"), run.id(), QStringLiteral("--reason"), QStringLiteral("di mutasi")}).exit, 1);
        m_rig->setEnvironment("LACI_PIN", "80808042");
        const Run confirmed = m_rig->ctl({QStringLiteral("confirm"), run.id(), QStringLiteral("--reason"), QStringLiteral("di mutasi")});
        QVERIFY2(confirmed.exit == 0, confirmed.out + confirmed.err);
        const Run after = m_rig->ctl({QStringLiteral("payment"), run.id()});
        QCOMPARE(saleOf(after).value(QStringLiteral("state")).toString(), QStringLiteral("paid"));
        QVERIFY(after.payment().value(QStringLiteral("confirmed_by_person")).toBool());
        QVERIFY(!after.payment().value(QStringLiteral("watched")).toBool());
    }
};

QTEST_GUILESS_MAIN(TestConsoleTenders)
#include "tst_console_tenders.moc"
