#include "support/gui_main.h"
#include "support/page_rig.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/pages/settings/settings_page.h"
#include <QLineEdit>
#include <QTest>

using namespace laci;
using namespace laci::test;

/// A gateway whose connection test and outlets are scripted.
class AnsweringGateway final : public FakeGateway {
public:
    Result<QString> connection = QStringLiteral("there");
    Result<QList<GatewayOutlet>> outlets = QList<GatewayOutlet>{{QStringLiteral("G1"), QStringLiteral("Toko Utara")},
                                                                {QStringLiteral("G2"), QStringLiteral("Toko Selatan")}};
    Pending<QString> checkConnection() override { return ready<QString>(connection); }
    Pending<QList<GatewayOutlet>> listOutlets() override { return ready<QList<GatewayOutlet>>(outlets); }
};

class TestSettingsPage final : public QObject {
    Q_OBJECT

    struct Bench {
        PageRig till;
        AnsweringGateway gateway;
        std::unique_ptr<SettingsPage> page;
        Bench()
        {
            gateway.mutableTraits().id = QStringLiteral("gobiz");
            gateway.mutableTraits().name = QStringLiteral("GoBiz");
            gateway.mutableTraits().hasOutlets = true;
            till.directory.gateways = {{QStringLiteral("gobiz"), &gateway}};
        }
        void open(const char *section)
        {
            page = std::make_unique<SettingsPage>(till.services);
            page->resize(1196, 740);
            page->show();
            named<Button>(*page, section)->click();
        }
        QString text(const char *name) { return named<TextLabel>(*page, name) ? named<TextLabel>(*page, name)->text() : QString(); }
        QString said() { return named<Banner>(*page, "connectionSaid") ? named<Banner>(*page, "connectionSaid")->text() : QString(); }
        void type(const char *field, const QString &text)
        {
            named<QLineEdit>(*page, field)->clear();
            QTest::keyClicks(named<QLineEdit>(*page, field), text);
        }
    };

private slots:
    void initTestCase()
    {
        openResources();
        themeFor(Look::Light).apply(*qApp);
    }

    void aRightConnectionIsSaid()
    {
        Bench b;
        b.open("section_payments");
        QVERIFY(b.said().isEmpty());
        QTest::keyClick(named<Button>(*b.page, "checkConnection"), Qt::Key_Return);
        QTRY_VERIFY(b.said().contains(QStringLiteral("10.00.00")));
        shoot(*b.page, QStringLiteral("settings-gobiz"));
        // What it was about has changed: the green bar would be a lie now.
        b.type("gateway.gobiz.client_id", QStringLiteral("other"));
        QTest::keyClick(named<QLineEdit>(*b.page, "gateway.gobiz.client_id"), Qt::Key_Return);
        QTRY_VERIFY(b.said().isEmpty());
    }
    void aWrongConnectionSaysWhatToDo_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("word");
        QTest::newRow("dead line") << int(ErrorCode::Network) << "does not answer";
        QTest::newRow("wrong key") << int(ErrorCode::Unauthorised) << "does not accept";
        QTest::newRow("missing field") << int(ErrorCode::InvalidInput) << "missing";
        QTest::newRow("another server") << int(ErrorCode::Malformed) << "address";
        QTest::newRow("their fault") << int(ErrorCode::ServerFault) << "fault of its own";
    }
    void aWrongConnectionSaysWhatToDo()
    {
        QFETCH(int, code);
        QFETCH(QString, word);
        Bench b;
        b.gateway.connection = fail(ErrorCode(code), QStringLiteral("technical detail"));
        b.open("section_payments");
        named<Button>(*b.page, "checkConnection")->click();
        QTRY_VERIFY2(b.said().contains(word), qPrintable(b.said()));
        QVERIFY(!b.said().contains(QStringLiteral("technical detail")));
        QVERIFY(named<Button>(*b.page, "checkConnection")->isEnabled());
    }
    void aGatewayThatIsOffCannotBeTested()
    {
        Bench b;
        b.till.directory.gateways.clear();
        b.open("section_payments");
        QVERIFY(!named<Button>(*b.page, "checkConnection")->isEnabled());
        QVERIFY(!named<Button>(*b.page, "chooseOutlet"));
    }
    void healthIsToldInWords()
    {
        Bench b;
        b.open("section_payments");
        const QString before = b.text("gatewayHealth");
        QVERIFY(!before.isEmpty());
        QVERIFY(await(b.till.checkout->payByGateway(draftOf(25'000), QStringLiteral("gobiz"), QStringLiteral("qris"))));
        QTRY_COMPARE(b.till.last().state, PaymentState::Pending);
        b.gateway.always = FakeGateway::failing(ErrorCode::Timeout);
        QVERIFY(b.till.check(b.till.last()));
        // The page is told without being opened again.
        QTRY_VERIFY(b.text("gatewayHealth").contains(QStringLiteral("10.00")));
        QVERIFY(b.text("gatewayHealth") != before);
        shoot(*b.page, QStringLiteral("settings-ill"));
    }
    void channelsShowWhoPaysTheFee()
    {
        Bench b;
        GatewayChannel account{QStringLiteral("bca_va"), QStringLiteral("VA BCA"), ChannelKind::VirtualAccount};
        account.payerPays = true;
        account.feeFlat = rp(4'000);
        GatewayChannel qris{QStringLiteral("qris"), QStringLiteral("QRIS"), ChannelKind::Qris};
        qris.payerPays = true;                          // a gateway may say so; the law does not
        qris.feeBasisPoints = 70;
        GatewayChannel closed{QStringLiteral("ovo"), QStringLiteral("OVO"), ChannelKind::Wallet};
        closed.open = false;
        b.gateway.mutableTraits().channels = {qris, account, closed};
        b.open("section_payments");
        const QStringList lines = b.text("gatewayChannels").split(u'\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].contains(QStringLiteral("the shop")));
        QVERIFY(lines[1].contains(QStringLiteral("the customer")) && lines[1].contains(QStringLiteral("Rp4.000")));
        QVERIFY(lines[2].contains(QStringLiteral("closed")));
    }
    void anOutletIsChosenFromAList()
    {
        Bench b;
        b.open("section_payments");
        named<Button>(*b.page, "chooseOutlet")->click();
        QTRY_VERIFY(named<Button>(*b.page, "outlet_G2"));
        named<Button>(*b.page, "outlet_G2")->click();
        QTRY_VERIFY(!Sheet::isOpenIn(b.page.get()));
        QCOMPARE(b.till.settings.text(QStringLiteral("gateway.gobiz.outlet_id")), QStringLiteral("G2"));
        QCOMPARE(named<QLineEdit>(*b.page, "gateway.gobiz.outlet_id")->text(), QStringLiteral("G2"));
    }
    void noOutletsIsSaid()
    {
        Bench b;
        b.gateway.outlets = QList<GatewayOutlet>();
        b.open("section_payments");
        named<Button>(*b.page, "chooseOutlet")->click();
        QTRY_VERIFY(!b.said().isEmpty());
        QVERIFY(!Sheet::isOpenIn(b.page.get()));
    }

    void aFirstPinIsSet()
    {
        Bench b;
        b.till.approver.set = false;
        b.open("section_rights");
        QVERIFY(!named<QLineEdit>(*b.page, "pinNow"));
        b.type("pinNew", QStringLiteral("12"));
        named<Button>(*b.page, "savePin")->click();
        QVERIFY(b.till.vault.kept.isEmpty());
        b.type("pinNew", QStringLiteral("5713"));
        b.type("pinAgain", QStringLiteral("5714"));
        named<Button>(*b.page, "savePin")->click();
        letEventsRun();
        QVERIFY2(b.till.vault.kept.isEmpty(), "a typing error would lock the supervisor out");
        b.type("pinAgain", QStringLiteral("5713"));
        QTest::keyClick(named<QLineEdit>(*b.page, "pinAgain"), Qt::Key_Return);
        QTRY_COMPARE(b.till.vault.kept.value(QStringLiteral("till.supervisor_pin")), QStringLiteral("5713"));
        QVERIFY(named<QLineEdit>(*b.page, "pinNew")->text().isEmpty());
    }
    void aPinIsChangedOnlyByWhoKnowsIt()
    {
        Bench b;
        b.open("section_rights");
        QTRY_VERIFY(named<QLineEdit>(*b.page, "pinNow"));
        shoot(*b.page, QStringLiteral("settings-payments"));
        const auto change = [&b](const QString &now) {
            b.type("pinNow", now);
            b.type("pinNew", QStringLiteral("5713"));
            b.type("pinAgain", QStringLiteral("5713"));
            named<Button>(*b.page, "savePin")->click();
        };
        change(QStringLiteral("0000"));
        QTRY_VERIFY(b.text("pinSaid").contains(QStringLiteral("not right")));
        QVERIFY(b.till.vault.kept.isEmpty());
        change(QStringLiteral("4829"));
        QTRY_COMPARE(b.till.vault.kept.value(QStringLiteral("till.supervisor_pin")), QStringLiteral("5713"));
    }
    void aPinIsDigits()
    {
        Bench b;
        b.open("section_rights");
        b.type("pinNew", QStringLiteral("12ab34"));
        QCOMPARE(named<QLineEdit>(*b.page, "pinNew")->text(), QStringLiteral("1234"));
    }
};

LACI_GUI_MAIN(TestSettingsPage)
#include "tst_settings_page.moc"
