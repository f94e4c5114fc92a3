#include "support/page_rig.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/qr_view.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/pages/settings/printer_finder.h"
#include "ui/pages/settings/settings_page.h"
#include <QComboBox>
#include <QLineEdit>
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
        for (const char *id : {"shop", "display", "selling", "tax", "payments", "rights", "sounds", "printer", "customer", "scanner", "training"})
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
        b.type(qPrintable(key), right);
        QCOMPARE(b.stored(qPrintable(key)), right);
        QVERIFY(!b.find<QLineEdit>(qPrintable(key))->property("invalid").toBool());
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

QTEST_MAIN(TestSettingsParts)
#include "tst_settings_parts.moc"
