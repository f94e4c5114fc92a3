#include "support/gui_main.h"
#include "support/page_rig.h"
#include "ui/kit/button.h"
#include "ui/kit/text_label.h"
#include "ui/models/goods_model.h"
#include "ui/pages/goods/goods_page.h"
#include "ui/pages/goods/import_panel.h"
#include "ui/pages/settings/settings_page.h"
#include "ui/pages/training/training_panel.h"
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTest>

using namespace laci;
using namespace laci::test;

/// A catalogue whose imports the test answers by hand.
class ImportProducts : public FakeProducts {
public:
    CsvPreview preview;
    std::optional<Error> unreadable;
    QList<bool> runs;                       ///< dry or not, in order
    CsvMapping used;
    std::shared_ptr<ImportControl> control;
    std::shared_ptr<QPromise<Result<ImportReport>>> open;

    ImportProducts()
    {
        preview.header = {QStringLiteral("nama"), QStringLiteral("kode"), QStringLiteral("harga")};
        preview.rows = {{QStringLiteral("Kopi"), QStringLiteral("K1"), QStringLiteral("18.000")},
                        {QStringLiteral("Teh"), QStringLiteral("T1"), QStringLiteral("Rp1O.000")}};
        preview.mapping.name = 0;
        preview.mapping.sku = 1;
        preview.mapping.price = 2;
        preview.separator = u';';
    }
    Pending<CsvPreview> previewCsv(const QString &) override
    {
        return ready<CsvPreview>(unreadable ? Result<CsvPreview>(tl::unexpected(*unreadable)) : Result<CsvPreview>(preview));
    }
    Pending<ImportReport> importCsv(const QString &, const CsvMapping &mapping, bool dryRun, std::shared_ptr<ImportControl> with) override
    {
        runs.append(dryRun);
        used = mapping;
        control = with;
        open = std::make_shared<QPromise<Result<ImportReport>>>();
        open->start();
        return open->future();
    }
    void answer(const Result<ImportReport> &report)
    {
        open->addResult(report);
        open->finish();
    }
};

class FakeCustomer final : public TrainingCustomer {
public:
    QList<std::pair<TrainingPlan, int>> plans;
    QList<TrainingCharge> list;
    QStringList paid;
    void planNext(TrainingPlan plan, int seconds) override { plans.append({plan, seconds}); }
    QList<TrainingCharge> charges() const override { return list; }
    bool pay(const QString &reference) override { return paid.append(reference), true; }
    bool expire(const QString &) override { return true; }
    bool fail(const QString &) override { return true; }
    bool cancel(const QString &) override { return true; }
};

class TestGoods : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        openResources();
        themeFor(Look::Light).apply(*qApp);
    }

    void tableHasTheCatalogue()
    {
        PageRig till;
        GoodsPage page(till.services);
        page.resize(1196, 740);
        page.show();
        auto *table = page.findChild<QTableView *>(QStringLiteral("goods"));
        QTRY_COMPARE(table->model()->rowCount(), 16);
        QTRY_COMPARE(table->model()->index(0, GoodsModel::Name).data().toString(), QStringLiteral("Kopi Susu Gula Aren"));
        QCOMPARE(table->model()->index(0, GoodsModel::Price).data().toString(), QStringLiteral("Rp18.000"));
        QCOMPARE(table->model()->index(0, GoodsModel::Stock).data().toString(), QStringLiteral("42"));
        shoot(page, QStringLiteral("goods"));
        auto *filter = named<QLineEdit>(page, "goodsFilter");
        QVERIFY(filter->hasFocus() || page.focusWidget() == filter);
        QTest::keyClicks(filter, QStringLiteral("kopi"));
        QTRY_COMPARE(table->model()->rowCount(), 1);
        filter->clear();
        QTRY_COMPARE(table->model()->rowCount(), 16);
    }
    void aHundredThousandRowsAreNotRead()
    {
        PageRig till;
        till.products.products.clear();
        till.products.addMany(100'000);
        GoodsPage page(till.services);
        page.resize(1196, 740);
        page.show();
        auto *table = page.findChild<QTableView *>(QStringLiteral("goods"));
        QTRY_COMPARE(table->model()->rowCount(), 100'000);
        for (int step = 0; step <= 50; ++step) {
            table->verticalScrollBar()->setValue(table->verticalScrollBar()->maximum() * step / 50);
            letEventsRun();
        }
        QTRY_COMPARE(table->model()->index(99'999, GoodsModel::Name).data().toString(), QStringLiteral("Barang Nomor 0099999"));
        QVERIFY2(till.goods.pages < 200, qPrintable(QString::number(till.goods.pages)));
    }
    void modelKeepsItsPromises()
    {
        PageRig till;
        GoodsModel model(&till.goods);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 16);
        GoodsQuery query;
        query.text = QStringLiteral("goreng");
        model.setQuery(query);
        QTRY_COMPARE(model.rowCount(), 4);
        // Two questions before an answer: only the newest counts.
        query.text = QStringLiteral("te");
        model.setQuery(query);
        query.text = QStringLiteral("teh");
        model.setQuery(query);
        QTRY_VERIFY(model.isSettled());
        QCOMPARE(model.rowCount(), 1);
    }

    void importCountsThenTakesOver()
    {
        ImportProducts products;
        ImportPanel panel(products, QStringLiteral("/tmp/harga.csv"));
        panel.resize(1100, 680);
        panel.show();
        auto *take = panel.findChild<Button *>(QStringLiteral("takeOver"));
        auto *dry = panel.findChild<Button *>(QStringLiteral("dryRun"));
        auto *close = panel.findChild<Button *>(QStringLiteral("closeImport"));
        QTRY_VERIFY(take->isEnabled());
        QCOMPARE(panel.findChild<QTableWidget *>(QStringLiteral("preview"))->rowCount(), 2);
        shoot(panel, QStringLiteral("import-preview"));
        dry->click();
        dry->click();
        take->click();
        QCOMPARE(products.runs, QList<bool>{true});
        QVERIFY(!take->isEnabled());
        ImportReport report;
        report.added = 1;
        report.rejected = 1;
        report.rows = {{3, QStringLiteral("price_unreadable"), QStringLiteral("Rp1O.000")}};
        report.dryRun = true;
        products.answer(report);
        auto *said = panel.findChild<TextLabel *>(QStringLiteral("importSaid"));
        QTRY_VERIFY(said->text().contains(QStringLiteral("nothing changed")));
        auto *rejected = panel.findChild<QPlainTextEdit *>(QStringLiteral("rejected"));
        QVERIFY(rejected->toPlainText().contains(u'3'));
        QVERIFY(rejected->toPlainText().contains(QStringLiteral("Rp1O.000")));
        shoot(panel, QStringLiteral("import-report"));
        panel.findChild<Button *>(QStringLiteral("copyRejected"))->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), rejected->toPlainText());
        take->click();
        QCOMPARE(products.runs, (QList<bool>{true, false}));
        QCOMPARE(products.used.price, 2);
        report.dryRun = false;
        products.answer(report);
        QTRY_VERIFY(said->text().contains(QStringLiteral("1")));
        QSignalSpy closed(&panel, &ImportPanel::closed);
        QTRY_VERIFY(close->isEnabled());
        close->click();
        QCOMPARE(closed.size(), 1);
        QCOMPARE(closed.first().first().toBool(), true);
    }
    void importNeedsItsColumns()
    {
        ImportProducts products;
        products.preview.mapping.price = -1;
        ImportPanel panel(products, QStringLiteral("/tmp/harga.csv"));
        panel.show();
        auto *take = panel.findChild<Button *>(QStringLiteral("takeOver"));
        auto *said = panel.findChild<TextLabel *>(QStringLiteral("importSaid"));
        QTRY_VERIFY(!said->text().isEmpty());
        QVERIFY(!take->isEnabled());
        panel.findChild<QComboBox *>(QStringLiteral("column_1"))->setCurrentIndex(3);     // price: third column
        QVERIFY(take->isEnabled());
        QVERIFY(said->text().isEmpty());
    }
    void importCanBeStopped()
    {
        ImportProducts products;
        ImportPanel panel(products, QStringLiteral("/tmp/harga.csv"));
        panel.show();
        auto *take = panel.findChild<Button *>(QStringLiteral("takeOver"));
        QTRY_VERIFY(take->isEnabled());
        take->click();
        products.control->rowsDone = 12'345;
        auto *close = panel.findChild<Button *>(QStringLiteral("closeImport"));
        close->click();
        QVERIFY(products.control->cancel);
        products.answer(fail(ErrorCode::Cancelled, QStringLiteral("stopped")));
        QTRY_VERIFY(take->isEnabled());
        QVERIFY(panel.findChild<TextLabel *>(QStringLiteral("importSaid"))->text().contains(QStringLiteral("Nothing was changed")));
        QSignalSpy closed(&panel, &ImportPanel::closed);
        close->click();
        QCOMPARE(closed.first().first().toBool(), false);
    }
    void leavingStopsTheImport()
    {
        ImportProducts products;
        auto panel = std::make_unique<ImportPanel>(products, QStringLiteral("/tmp/harga.csv"));
        panel->show();
        auto *take = panel->findChild<Button *>(QStringLiteral("takeOver"));
        QTRY_VERIFY(take->isEnabled());
        take->click();
        panel.reset();
        QVERIFY(products.control->cancel);
    }
    void unreadableFileSaysSo()
    {
        ImportProducts products;
        products.unreadable = Error{ErrorCode::Malformed, QStringLiteral("binary"), 0, {}};
        ImportPanel panel(products, QStringLiteral("/tmp/foto.jpg"));
        panel.show();
        QTRY_VERIFY(panel.findChild<TextLabel *>(QStringLiteral("importSaid"))->text().contains(QStringLiteral("CSV")));
        QVERIFY(!panel.findChild<Button *>(QStringLiteral("takeOver"))->isEnabled());
    }

    void settingsAreStoredAndRefused()
    {
        PageRig till;
        SettingsPage page(till.services);
        page.resize(1196, 740);
        page.show();
        page.findChild<Button *>(QStringLiteral("section_display"))->click();
        QSignalSpy language(&page, &SettingsPage::languageChanged);
        auto *combo = named<QComboBox>(page, "ui.language");
        QVERIFY(combo);
        combo->setCurrentIndex(combo->findData(QStringLiteral("en")));
        emit combo->activated(combo->currentIndex());
        QCOMPARE(till.settings.text(QStringLiteral("ui.language")), QStringLiteral("en"));
        QCOMPARE(language.size(), 1);
        page.findChild<Button *>(QStringLiteral("section_selling"))->click();
        auto *seconds = named<QLineEdit>(page, "ui.paid_seconds");
        QVERIFY(seconds);
        seconds->setText(QStringLiteral("999"));
        emit seconds->editingFinished();
        QCOMPARE(till.settings.text(QStringLiteral("ui.paid_seconds")), QStringLiteral("0"));
        QCOMPARE(seconds->property("invalid").toBool(), true);
        shoot(page, QStringLiteral("settings-display"));
        page.findChild<Button *>(QStringLiteral("section_tax"))->click();
        auto *pbjt = named<QLineEdit>(page, "tax.pbjt_basis_points");
        QCOMPARE(pbjt->text(), QStringLiteral("10"));
        pbjt->setText(QStringLiteral("7,5"));
        emit pbjt->editingFinished();
        QCOMPARE(till.settings.whole(QStringLiteral("tax.pbjt_basis_points")), 750);
        pbjt->setText(QStringLiteral("sepuluh"));
        emit pbjt->editingFinished();
        QCOMPARE(till.settings.whole(QStringLiteral("tax.pbjt_basis_points")), 750);
        shoot(page, QStringLiteral("settings-tax"));
        page.findChild<Button *>(QStringLiteral("section_shop"))->click();
        shoot(page, QStringLiteral("settings-shop"));
    }
    void secretGoesToTheKeychainOnly()
    {
        PageRig till;
        SettingsPage page(till.services);
        page.resize(1196, 740);
        page.show();
        page.findChild<Button *>(QStringLiteral("section_payments"))->click();
        auto *field = named<QLineEdit>(page, "secret");
        auto *said = named<TextLabel>(page, "secretSaid");
        QVERIFY(field);
        QTRY_VERIFY(said->text().contains(QStringLiteral("Nothing is stored")));
        QTest::keyClicks(field, QStringLiteral("s3cret"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(said->text().startsWith(QStringLiteral("Stored")));
        QCOMPARE(till.vault.kept.value(QStringLiteral("gobiz.client_secret")), QStringLiteral("s3cret"));
        QVERIFY2(field->text().isEmpty(), "typed once, never shown again");
        shoot(page, QStringLiteral("settings-gobiz"));
        till.vault.broken = ErrorCode::Storage;
        QTest::keyClicks(field, QStringLiteral("other"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(said->text().contains(QStringLiteral("no keychain")));
        QCOMPARE(till.vault.kept.value(QStringLiteral("gobiz.client_secret")), QStringLiteral("s3cret"));
    }
    void trainingPanelSpeaksToTheCustomer()
    {
        PageRig till;
        FakeCustomer customer;
        till.services.customer = &customer;
        TrainingPanel panel(till.services);
        panel.resize(1280, 56);
        panel.show();
        auto *pay = panel.findChild<Button *>(QStringLiteral("trainPay"));
        QVERIFY(!pay->isEnabled());
        customer.list = {{QStringLiteral("gw-2"), QStringLiteral("R2"), rp(76'780), QStringLiteral("PENDING"), till.clock.now()},
                         {QStringLiteral("gw-1"), QStringLiteral("R1"), rp(1'000), QStringLiteral("PAID"), till.clock.now()}};
        QTRY_VERIFY(pay->isEnabled());
        pay->click();
        QCOMPARE(customer.paid, QStringList{QStringLiteral("R2")});
        auto *plan = panel.findChild<QComboBox *>(QStringLiteral("plan"));
        QCOMPARE(plan->count(), int(TrainingPlan::BadCrc) + 1);
        plan->setCurrentIndex(1);
        emit plan->activated(1);
        QCOMPARE(customer.plans.last(), std::make_pair(TrainingPlan::PayLater, 3));
        shoot(panel, QStringLiteral("training"));
    }
};

LACI_GUI_MAIN(TestGoods)
#include "tst_goods.moc"
