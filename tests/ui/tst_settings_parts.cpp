#include "support/gui_main.h"
#include "support/page_rig.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/qr_view.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/pages/settings/gateway_card.h"
#include "ui/pages/settings/payments_part.h"
#include "ui/pages/settings/printer_finder.h"
#include "ui/pages/settings/settings_page.h"
#include "ui/pages/settings/slip_preview.h"
#include "ui/pages/settings/tax_part.h"
#include <QComboBox>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace laci;
using namespace laci::test;

/// The page on the network, as a switch that tells.
class FakeBroadcast final : public CustomerBroadcast {
public:
    bool listening = false;
    bool refused = false;
    QStringList reachable;
    bool isListening() const override { return listening; }
    bool isRefused() const override { return refused; }
    QStringList addresses() const override { return reachable; }
    void show(const CustomerView &) override {}
};

class TestSettingsParts final : public QObject {
    Q_OBJECT

    struct Bench {
        PageRig till;
        FakeBroadcast web;
        std::unique_ptr<SettingsPage> page;
        void open(const char *section)
        {
            till.services.page = &web;
            page = std::make_unique<SettingsPage>(till.services);
            page->resize(1196, 740);
            page->show();
            named<Button>(*page, section)->click();
        }
        QString stored(const char *key) const { return till.settings.text(QString::fromLatin1(key)); }
        template <class T> T *find(const char *name) { return named<T>(*page, name); }
        void type(const char *field, const QString &text)
        {
            QLineEdit *line = find<QLineEdit>(field);
            line->setFocus();
            line->selectAll();
            QTest::keyClicks(line, text);
            QTest::keyClick(line, Qt::Key_Return);
        }
    };

private slots:
    void initTestCase()
    {
        openResources();
        themeFor(Look::Light).apply(*qApp);
    }
    void everySectionOpensAndIsShot_data()
    {
        QTest::addColumn<QString>("section");
        for (const char *id : {"shop", "receipt", "display", "selling", "tax", "payments", "rights", "sounds", "printer", "customer", "scanner", "training"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }
    void everySectionOpensAndIsShot()
    {
        QFETCH(QString, section);
        Bench b;
        b.web.listening = true;
        b.web.reachable = {QStringLiteral("http://192.168.1.20:8765")};
        QVERIFY(b.till.settings.set(QStringLiteral("display.web_code"), QStringLiteral("KOPI2345")));
        b.open(qPrintable(QStringLiteral("section_") + section));
        QVERIFY(named<Button>(*b.page, qPrintable(QStringLiteral("section_") + section))->isChecked());
        shoot(*b.page, QStringLiteral("settings-") + section);
    }
    void wrongValuesAreRefusedBesideTheField_data()
    {
        QTest::addColumn<QString>("section");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("wrong");
        QTest::addColumn<QString>("right");
        QTest::newRow("port below") << "section_customer" << "display.web_port" << "80" << "9000";
        QTest::newRow("port above") << "section_customer" << "display.web_port" << "70000" << "65535";
        QTest::newRow("port word") << "section_customer" << "display.web_port" << "http" << "9001";
        QTest::newRow("pattern") << "section_scanner" << "scan.inner_patterns" << "20IIWWPP" << "21IIIIIWWWWWC";
        QTest::newRow("discount") << "section_rights" << "rights.discount_percent" << "101" << "15";
        QTest::newRow("till") << "section_shop" << "till.id" << "kasir satu" << "K2";
        QTest::newRow("stock") << "section_selling" << "stock.low" << "-1" << "3";
    }
    void wrongValuesAreRefusedBesideTheField()
    {
        QFETCH(QString, section);
        QFETCH(QString, key);
        QFETCH(QString, wrong);
        QFETCH(QString, right);
        Bench b;
        b.open(qPrintable(section));
        const QString before = b.stored(qPrintable(key));
        b.type(qPrintable(key), wrong);
        QCOMPARE(b.stored(qPrintable(key)), before);
        QVERIFY(b.find<QLineEdit>(qPrintable(key))->property("invalid").toBool());
        QCOMPARE(b.find<QLineEdit>(qPrintable(key))->text(), wrong);                  // what was typed stays, to be corrected
        b.type(qPrintable(key), right);
        QCOMPARE(b.stored(qPrintable(key)), right);
        QVERIFY(!b.find<QLineEdit>(qPrintable(key))->property("invalid").toBool());
    }
    void anOrderKeepsWhatItSaysAboutChannels()
    {
        const auto ids = [](const char *text) { return QString::fromLatin1(text).split(u' '); };
        QCOMPARE(orderOf(ids("b a c"), QStringLiteral("a:qris, b, a:dana")), QStringLiteral("b, a:qris, a:dana, c"));
        QCOMPARE(orderOf(ids("a b"), {}), QStringLiteral("a, b"));
        QCOMPARE(gatewaysInOrder(ids("a b c"), QStringLiteral("c:qris,a,c:dana, gone")), ids("c a b"));
        QCOMPARE(gatewaysInOrder(ids("a b"), {}), ids("a b"));
    }
    void theOrderIsMovedByKeysAndByDragging()
    {
        QList<SettingField> fields = rigFields();
        for (const char *id : {"paymenku", "static_qris"})
            fields << SettingField{QStringLiteral("gateway.%1.enabled").arg(QLatin1String(id)), SettingField::Kind::Bool, QStringLiteral("false"), {}, {}, 0, 0};
        Bench b;
        Settings settings(fields);
        QVERIFY(settings.load(b.till.home.filePath(QStringLiteral("three.json"))));
        TillServices services{b.till.products, b.till.books, *b.till.checkout, b.till.cart, b.till.directory, settings, b.till.vault, b.till.approver,
                              b.till.desk, b.till.sounds, b.till.clock, [&b] { return b.till.rules(); }, nullptr, false};
        SettingsPage page(services);
        page.resize(1196, 740);
        page.show();
        page.activateWindow();               // the focus is the matter here
        QVERIFY(QTest::qWaitForWindowActive(&page));
        named<Button>(page, "section_payments")->click();
        auto *gobiz = named<GatewayCard>(page, "gateway_gobiz");
        auto *paymenku = named<GatewayCard>(page, "gateway_paymenku");
        QVERIFY(gobiz && paymenku);
        QVERIFY2(gobiz->accessibleName().contains(QStringLiteral("place 1 of 2")), qPrintable(gobiz->accessibleName()));
        shoot(page, QStringLiteral("settings-methods"));
        gobiz->setFocus();
        QTest::keyClick(gobiz, Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(settings.text(QStringLiteral("pay.auto_order")), QStringLiteral("paymenku, gobiz"));
        QVERIFY2(gobiz->hasFocus(), "who moves it twice presses twice");
        // What a person has to confirm is never chosen by itself: nothing moves behind it.
        QTest::keyClick(gobiz, Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(settings.text(QStringLiteral("pay.auto_order")), QStringLiteral("paymenku, gobiz"));
        QTRY_VERIFY(gobiz->y() > paymenku->y());
        const QPoint from = gobiz->rect().center();
        QTest::mousePress(gobiz, Qt::LeftButton, {}, from);
        for (int y = 0; y < 12; ++y) {
            QMouseEvent move(QEvent::MouseMove, QPointF(from - QPoint(0, 8 * y)), gobiz->mapToGlobal(QPointF(from - QPoint(0, 8 * y))), Qt::NoButton, Qt::LeftButton, {});
            QCoreApplication::sendEvent(gobiz, &move);
        }
        QTest::mouseRelease(gobiz, Qt::LeftButton, {}, from - QPoint(0, 80));
        QCOMPARE(settings.text(QStringLiteral("pay.auto_order")), QStringLiteral("gobiz, paymenku"));
    }
    void theReceiptShowsWhatIsTyped()
    {
        Bench b;
        b.till.services.rules = [&b] {
            TillRules rules = b.till.rules();
            rules.shop.footer = b.stored("shop.footer");
            return rules;
        };
        b.open("section_receipt");
        auto *paper = b.find<SlipPreview>("receiptPreview");
        QVERIFY(paper);
        const int narrow = paper->width();
        QVERIFY(paper->accessibleName().contains(QStringLiteral("Rp")) || paper->accessibleName().contains(QStringLiteral("58.500")));
        auto *footer = b.find<QPlainTextEdit>("shop.footer");
        footer->window()->activateWindow();  // it is written when the focus leaves
        QVERIFY(QTest::qWaitForWindowActive(footer->window()));
        footer->setFocus();
        QTest::keyClicks(footer, QStringLiteral("Buka tiap hari"));
        b.find<QLineEdit>("shop.name")->setFocus();
        QTRY_VERIFY(paper->accessibleName().contains(QStringLiteral("Buka tiap hari")));
        QVERIFY(b.till.settings.set(QStringLiteral("printer.columns"), QStringLiteral("48")));
        QTRY_VERIFY(paper->width() > narrow);
        b.type("shop.name", QString());
        QCOMPARE(b.stored("shop.name"), QStringLiteral("Toko Contoh"));
    }
    void theExampleIsReckonedStepByStep_data()
    {
        QTest::addColumn<bool>("included");
        QTest::addColumn<int>("pbjt");
        QTest::addColumn<int>("service");
        QTest::addColumn<QString>("total");
        QTest::addColumn<QString>("cash");
        QTest::newRow("no tax") << true << 0 << 0 << "Rp50.000" << "Rp50.000";
        QTest::newRow("inside") << true << 1000 << 0 << "Rp50.000" << "Rp50.000";
        QTest::newRow("on top") << false << 1000 << 0 << "Rp55.000" << "Rp55.000";
        QTest::newRow("service and tax") << false << 750 << 500 << "Rp56.438" << "Rp56.400";
    }
    void theExampleIsReckonedStepByStep()
    {
        QFETCH(bool, included);
        QFETCH(int, pbjt);
        QFETCH(int, service);
        QFETCH(QString, total);
        QFETCH(QString, cash);
        TillRules rules;
        rules.tax.pricesIncludeTax = included;
        rules.tax.service.rateBasisPoints = service;
        if (pbjt > 0) {
            rules.tax.rules = {pbjtRule(pbjt)};
            rules.tax.unclassified = TaxClass::Restaurant;
        }
        const auto steps = taxExample(rules, Rupiah::trusted(50'000), QDate(2026, 11, 20));
        QVERIFY(steps.size() >= 4);
        QCOMPARE(steps.first().amount, QStringLiteral("Rp50.000"));
        QCOMPARE(steps.last().amount, cash);
        QCOMPARE(steps.at(steps.size() - 3).amount, total);
    }
    void aFolderHasToBeThere()
    {
        Bench b;
        b.open("section_customer");
        b.type("display.pictures", QStringLiteral("/nowhere/at/all"));
        QVERIFY(b.stored("display.pictures").isEmpty());
        b.type("display.pictures", b.till.home.path());
        QCOMPARE(b.stored("display.pictures"), b.till.home.path());
    }
    void theSizeOfTextIsChosen()
    {
        Bench b;
        b.open("section_display");
        auto *size = b.find<QComboBox>("ui.text_percent");
        size->setFocus();
        QTest::keyClick(size, Qt::Key_End);
        QTest::keyClick(size, Qt::Key_Return);
        emit size->activated(size->currentIndex());
        QCOMPARE(b.stored("ui.text_percent"), QStringLiteral("200"));
    }
    void aTestPageSaysWhatBecameOfIt()
    {
        Bench b;
        b.open("section_printer");
        b.find<Button>("testPage")->click();
        QTRY_VERIFY(b.find<Banner>("printerSaid"));
        QVERIFY(b.find<Banner>("printerSaid")->text().contains(QStringLiteral("No printer")));
        b.till.desk.on = true;
        b.find<Button>("testPage")->click();
        QTRY_VERIFY(b.find<Banner>("printerSaid")->text().contains(QStringLiteral("Printed")));
        QCOMPARE(b.till.desk.jobs.size(), 1);
        // What becomes of it later is told too.
        PrintJob job = b.till.desk.jobs.first();
        job.state = PrintJobState::Failed;
        job.problem = QStringLiteral("no_paper");
        emit b.till.desk.changed(job);
        QTRY_VERIFY(b.find<Banner>("printerSaid")->text().contains(QStringLiteral("paper")));
    }
    void aTryOfTheDrawerStandsInTheJournalFirst()
    {
        Bench b;
        b.till.desk.on = true;
        QVERIFY(b.till.settings.set(QStringLiteral("rights.drawer_needs_pin"), QStringLiteral("false")));
        b.open("section_printer");
        b.find<Button>("tryDrawer")->click();
        QLineEdit *reason = nullptr;
        QTRY_VERIFY((reason = b.find<QLineEdit>("drawerReason")));
        b.find<Button>("openDrawer")->click();                  // without a reason it stays shut
        QVERIFY(b.till.desk.jobs.isEmpty());
        QTest::keyClicks(reason, QStringLiteral("Printer baru"));
        QTest::keyClick(reason, Qt::Key_Return);
        QTRY_COMPARE(b.till.desk.jobs.size(), 1);
        QCOMPARE(b.till.books.drawerNotes.size(), 1);
        QVERIFY(b.till.books.drawerNotes.first().startsWith(QStringLiteral("Printer baru by ")));
    }
    void queuesAreReadAsNames()
    {
        QCOMPARE(queueNames("EPSON_TM\n\n Struk \nEPSON_TM\n"), QStringList({QStringLiteral("EPSON_TM"), QStringLiteral("Struk")}));
        QVERIFY(queueNames({}).isEmpty());
    }
    void lookingForPrintersAnswersOnceEvenWhereNothingIs()
    {
        PrinterFinder finder;
        QSignalSpy found(&finder, &PrinterFinder::found);
        finder.find();
        QTRY_COMPARE(found.size(), 1);
        QTest::qWait(50);
        QCOMPARE(found.size(), 1);
    }
    void addressAndCodeAreShownOnlyWhileServed()
    {
        Bench b;
        b.open("section_customer");
        QVERIFY(!b.find<TextLabel>("accessCode"));
        QVERIFY(b.till.settings.set(QStringLiteral("display.web_code"), QStringLiteral("KOPI2345")));
        b.web.listening = true;
        b.web.reachable = {QStringLiteral("http://192.168.1.20:8765")};
        emit b.web.changed();
        QCOMPARE(b.find<TextLabel>("accessCode")->text(), QStringLiteral("KOPI2345"));
        QVERIFY(b.find<TextLabel>("pageAddresses")->text().contains(QStringLiteral("192.168.1.20:8765")));
        QVERIFY(!b.find<QrView>("pageQr")->isEmpty());
        QVERIFY(b.find<QrView>("pageQr")->modulePixels() >= QrView::kLeastModule);
        b.web.listening = false;
        b.web.refused = true;
        emit b.web.changed();
        QVERIFY(!b.find<TextLabel>("accessCode"));
        QVERIFY(b.find<TextLabel>("pageState")->text().contains(QStringLiteral("taken")));
    }
    void aTrialWindowAndTheOtherModeAreAskedFor()
    {
        Bench b;
        b.open("section_customer");
        QSignalSpy trial(b.page.get(), &SettingsPage::customerScreenWanted);
        b.find<Button>("tryCustomerScreen")->click();
        QCOMPARE(trial.size(), 1);
        b.find<Button>("section_training")->click();
        QSignalSpy mode(b.page.get(), &SettingsPage::modeWanted);
        b.find<Button>("switchMode")->click();
        QVERIFY(Sheet::isOpenIn(b.page.get()));
        QTest::keyClick(b.page->findChild<Sheet *>(), Qt::Key_Return);       // a stray Enter changes no books
        QCOMPARE(mode.size(), 0);
        if (Sheet::isOpenIn(b.page.get()))
            QTest::keyClick(b.page->findChild<Sheet *>(), Qt::Key_Escape);
        QTRY_VERIFY(!Sheet::isOpenIn(b.page.get()));
        QCOMPARE(mode.size(), 0);
    }
    void aScanIsTakenApart()
    {
        Bench b;
        b.open("section_scanner");
        QVERIFY(b.page->scanned(b.till.products.products.at(0).barcodes.value(0)));
        QTRY_VERIFY(b.find<TextLabel>("scanSaid")->text().contains(QStringLiteral("Kopi Susu Gula Aren")));
        QVERIFY(b.page->scanned(QStringLiteral("4711")));
        QTRY_VERIFY(b.find<TextLabel>("scanSaid")->text().contains(QStringLiteral("No product")));
        // 20 00042 01234 C: 1,234 kg
        QVERIFY(b.page->scanned(QStringLiteral("2000042012342")));
        QTRY_VERIFY(b.find<TextLabel>("scanSaid")->text().contains(QStringLiteral("1,234 kg")));
        b.find<Button>("section_shop")->click();
        QVERIFY(!b.page->scanned(QStringLiteral("4711")));
    }
};

LACI_GUI_MAIN(TestSettingsParts)
#include "tst_settings_parts.moc"
