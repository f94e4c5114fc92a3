#include "support/gui_main.h"
#include "support/fake_reports.h"
#include "support/page_rig.h"
#include "domain/report_csv.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/plot.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/pages/reports/figure_card.h"
#include "ui/pages/reports/reconcile_view.h"
#include "ui/pages/reports/report_files.h"
#include "ui/pages/reports/reports_page.h"
#include "ui/text/report_text.h"
#include "ui/text/when_text.h"
#include <QTableView>
#include <QTableWidget>
#include <QTest>

using namespace laci;
using namespace laci::test;

class TestReportsPage final : public QObject {
    Q_OBJECT

    struct Bench {
        PageRig till;
        FakeReports reports;
        std::unique_ptr<ReportsPage> page;
        Bench()
        {
            fillLikeTheDesign(reports);
            till.services.reports = &reports;
        }
        void open()
        {
            page = std::make_unique<ReportsPage>(till.services);
            page->resize(1196, 740);
            page->show();
        }
        QString figure(const char *card, const char *what = "figure")
        {
            auto *found = named<FigureCard>(*page, card);
            return found ? found->findChild<QLabel *>(QLatin1String(what))->text() : QStringLiteral("no such card");
        }
        void press(const char *chip) { named<Chip>(*page, chip)->click(); }
        QAbstractItemModel *table() { return named<QTableView>(*page, "reportTable") ? named<QTableView>(*page, "reportTable")->model() : nullptr; }
        QStringList headings()
        {
            QStringList all;
            for (int i = 0; i < table()->columnCount(); ++i)
                all.append(table()->headerData(i, Qt::Horizontal).toString());
            return all;
        }
    };

private slots:
    void initTestCase()
    {
        openResources();
        themeFor(Look::Light).apply(*qApp);
    }

    void theDayIsThereAtAGlance()
    {
        Bench b;
        const QDate today = dayIn(b.till.clock.now(), b.till.rules().shop.timeZone);
        ReportGlance lastWeek;
        lastWeek.sales = Rupiah::trusted(7'510'000);
        b.reports.ofDay.insert(today.addDays(-7), lastWeek);
        b.open();
        QTRY_COMPARE(b.figure("figureSales"), QStringLiteral("Rp8.412.300"));
        // Held against the same weekday, not against yesterday.
        QVERIFY2(b.figure("figureSales", "about").startsWith(QStringLiteral("+12 %")), qPrintable(b.figure("figureSales", "about")));
        QVERIFY(b.reports.asked.contains(ReportSpan{today.addDays(-7), today.addDays(-7)}));
        QCOMPARE(b.figure("figureReceipts"), QStringLiteral("328"));
        QCOMPARE(b.figure("figureProfit"), QStringLiteral("Rp2.690.100"));
        QCOMPARE(b.figure("figureUnsure"), QStringLiteral("1"));
        QVERIFY(b.figure("figureUnsure", "about").contains(QStringLiteral("Rp100.700")));
        QCOMPARE(named<Plot>(*b.page, "plotHours")->points().size(), 14);
        QVERIFY2(!named<Plot>(*b.page, "plotDays"), "one day is no line");
        shoot(*b.page, QStringLiteral("reports-glance"));
    }
    void aSpanIsHeldAgainstTheOneBefore()
    {
        Bench b;
        b.open();
        b.press("days_2");
        QTRY_VERIFY(b.figure("figureSales", "about").startsWith(QStringLiteral("+20 %")));
        QCOMPARE(b.reports.asked.last().days(), 7);
    }
    void whatIsNotKnownIsSaid()
    {
        Bench b;
        b.reports.always.profit.reset();
        b.reports.always.byPerson = 2;
        b.reports.always.byPersonMoney = Rupiah::trusted(54'000);
        b.open();
        QTRY_COMPARE(b.figure("figureProfit"), QStringLiteral("not known"));
        QVERIFY(b.figure("figureUnsure", "about").contains(QStringLiteral("Rp54.000")));       // law 3
        b.press("report_product");
        QTRY_VERIFY(b.table());
        bool said = false;
        for (int column = 0; column < b.table()->columnCount(); ++column)
            said = said || b.table()->index(6, column).data().toString() == u"not known";
        QVERIFY(said);
        shoot(*b.page, QStringLiteral("reports-products"));
    }
    void aPlotIsReadByKeysAndByScreenReaders()
    {
        Bench b;
        b.open();
        QTRY_VERIFY(named<Plot>(*b.page, "plotHours"));
        auto *plot = named<Plot>(*b.page, "plotHours");
        QVERIFY(plot->accessibleDescription().contains(QStringLiteral("12: 44")));
        plot->setFocus();
        QTest::keyClick(plot, Qt::Key_Left);                 // the largest first
        QCOMPARE(plot->current(), 5);
        QVERIFY(plot->accessibleName().contains(QStringLiteral("44")));
        QTest::keyClick(plot, Qt::Key_Right);
        QVERIFY(plot->accessibleName().contains(QStringLiteral("38")));
        QTest::keyClick(plot, Qt::Key_End);
        QTest::keyClick(plot, Qt::Key_Right);
        QCOMPARE(plot->current(), 13);
    }
    void everyReportOpensAsATable_data()
    {
        QTest::addColumn<int>("kind");
        for (const ReportKind kind : allReports())
            QTest::newRow(qPrintable(reportKindWord(kind))) << int(kind);
    }
    void everyReportOpensAsATable()
    {
        QFETCH(int, kind);
        Bench b;
        b.open();
        QTRY_VERIFY(named<FigureCard>(*b.page, "figureSales"));
        const auto which = ReportKind(kind);
        const QByteArray chip = "report_" + reportKindWord(which).toLatin1();
        if (!b.reports.tables.contains(kind)) {
            // Nothing in it: said in words, never an empty table.
            b.press(chip.constData());
            QTRY_VERIFY(named<TextLabel>(*b.page, "reportEmpty") && !named<TextLabel>(*b.page, "reportEmpty")->text().isEmpty());
            QVERIFY(!b.table());
            QList<ReportCell> row;
            const auto columns = reportColumns(which);
            for (const ReportColumn &column : columns)
                row.append(reportColumnIsText(column) ? ReportCell(QStringLiteral("2026-11-20")) : ReportCell(qint64(4'200)));
            b.reports.tables[kind].columns = columns;
            b.reports.tables[kind].rows = {row, row};
        }
        b.press(chip.constData());
        QTRY_VERIFY(b.table() && b.table()->rowCount() > 1);
        const QStringList headings = b.headings();
        for (const QString &heading : headings)
            QVERIFY2(!heading.isEmpty() && heading != heading.toLower(), qPrintable(heading));   // words, no column id
        shoot(*b.page, QStringLiteral("reports-") + reportKindWord(which));
    }
    void aHeadingSortsAndTheTotalStaysLast()
    {
        Bench b;
        b.open();
        b.press("report_product");
        QTRY_VERIFY(b.table());
        auto *view = named<QTableView>(*b.page, "reportTable");
        const int net = int(b.headings().indexOf(QStringLiteral("Net")));
        const int last = b.table()->rowCount() - 1;
        view->setFocus();
        view->setCurrentIndex(b.table()->index(0, net));
        QTest::keyClick(view, Qt::Key_S);
        QCOMPARE(b.table()->index(0, net).data().toString(), QStringLiteral("Rp1.728.000"));
        QTest::keyClick(view, Qt::Key_S);
        QCOMPARE(b.table()->index(0, net).data().toString(), QStringLiteral("Rp90.000"));
        QCOMPARE(b.table()->index(last, net).data().toString(), QStringLiteral("Rp5.673.000"));
        // What is not known stands at the end, whichever way it is sorted.
        const int profit = int(b.headings().indexOf(QStringLiteral("Gross profit")));
        view->setCurrentIndex(b.table()->index(0, profit));
        QTest::keyClick(view, Qt::Key_S);
        QCOMPARE(b.table()->index(last - 1, profit).data().toString(), QStringLiteral("not known"));
        QTest::keyClick(view, Qt::Key_S);
        QCOMPARE(b.table()->index(last - 1, profit).data().toString(), QStringLiteral("not known"));
    }
    void anErrorIsSaidAndTriedAgain()
    {
        Bench b;
        b.reports.broken = Error{ErrorCode::Storage, QStringLiteral("disk I/O error")};
        b.open();
        QTRY_VERIFY(named<Button>(*b.page, "reportAgain"));
        QVERIFY(!named<TextLabel>(*b.page, "reportEmpty")->text().contains(QStringLiteral("I/O")));
        b.reports.broken.reset();
        named<Button>(*b.page, "reportAgain")->click();
        QTRY_COMPARE(b.figure("figureSales"), QStringLiteral("Rp8.412.300"));
    }
    void costsAreOnlyForWhoMaySeeThem()
    {
        const ReportTable table = [] {
            FakeReports reports;
            fillLikeTheDesign(reports);
            return reports.tables.value(int(ReportKind::Product));
        }();
        const QByteArray all = reportCsv(table);
        const QByteArray some = reportCsv(costsLeftOut(table));
        QVERIFY(all.contains("profit") && all.contains("864000"));
        QVERIFY(!some.contains("profit") && !some.contains("cost") && !some.contains("margin") && !some.contains("864000"));
        QVERIFY(some.contains("net") && some.contains("1728000"));
    }
    void aFileHoldsNoFormulaAndExactFigures()
    {
        ReportTable table;
        table.columns = {{QStringLiteral("name"), ReportColumn::Kind::Text, false}, {QStringLiteral("quantity"), ReportColumn::Kind::Amount, false},
                         {QStringLiteral("net"), ReportColumn::Kind::Money, false}, {QStringLiteral("share"), ReportColumn::Kind::Share, false}};
        table.rows = {{ReportCell(QStringLiteral("=1+1")), ReportCell(qint64(-355)), ReportCell(qint64(-2'200)), ReportCell(qint64(3'190))},
                      {ReportCell(QStringLiteral("Kopi, \"besar\"")), ReportCell(qint64(2'000)), ReportCell(qint64(0)), ReportCell()}};
        const QByteArray csv = reportCsv(table);
        QVERIFY2(csv.contains("name,quantity,net,share\r\n") && csv.contains("'=1+1") && csv.contains(",-0.355,-2200,31.9"), csv.constData());
        QVERIFY2(csv.contains("\"Kopi, \"\"besar\"\"\",2,0,\r\n"), csv.constData());
    }
    void thePaperSaysWhoAndWhen()
    {
        Bench b;
        ReportTable table = b.reports.tables.value(int(ReportKind::Product));
        table.kind = ReportKind::Product;
        table.span = {QDate(2026, 11, 1), QDate(2026, 11, 20)};
        const ReportPaper paper = reportPaper(table, QStringLiteral("Toko"), QStringLiteral("now"));
        QCOMPARE(paper.rows.size(), 7);
        QCOMPARE(paper.totals.size(), paper.columns.size());
        QVERIFY(paper.span.contains(QStringLiteral("2026")));
        QCOMPARE(reportFileName(table.kind, table.span), QStringLiteral("laci-product-2026-11-01-2026-11-20"));
    }
    void aGatewaysDayIsHeldAgainstTheBooks()
    {
        Bench b;
        b.till.gateway.mutableTraits().canList = false;
        b.open();
        QTRY_VERIFY(named<Button>(*b.page, "reconcile"));
        named<Button>(*b.page, "reconcile")->click();
        QVERIFY(named<Button>(*b.page, "reconcileStart"));
        QVERIFY(!named<Button>(*b.page, "reportCsv"));
        QTest::keyClick(named<Button>(*b.page, "reconcileStart"), Qt::Key_Space);
        QTRY_VERIFY(named<Banner>(*b.page, "reconcileSaid"));
        QVERIFY2(named<Banner>(*b.page, "reconcileSaid")->text().contains(QStringLiteral("GoBiz")), qPrintable(named<Banner>(*b.page, "reconcileSaid")->text()));
        shoot(*b.page, QStringLiteral("reports-reconcile"));
        named<Button>(*b.page, "reconcileBack")->click();
        QTRY_COMPARE(b.figure("figureSales"), QStringLiteral("Rp8.412.300"));
    }
    void aLineThatDoesNotAgreeSaysWhatToDo()
    {
        ReconcileLine line;
        line.kind = ReconcileLine::Kind::MissingHere;
        QVERIFY(reconcileText(line, QStringLiteral("gobiz")).contains(QStringLiteral("GoBiz")));
        Payment payment;
        payment.amount = Rupiah::trusted(50'000);
        GatewayRow row;
        row.amount = Rupiah::trusted(5'000);
        line.kind = ReconcileLine::Kind::Different;
        line.payment = payment;
        line.row = row;
        const QString said = reconcileText(line, QStringLiteral("gobiz"));
        QVERIFY(said.contains(QStringLiteral("Rp50.000")) && said.contains(QStringLiteral("Rp5.000")));
    }
};

LACI_GUI_MAIN(TestReportsPage)
#include "tst_reports_page.moc"
