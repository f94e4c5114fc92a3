#include "support/fake_products.h"
#include "ui/models/catalogue_model.h"
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace laci;
using namespace laci::test;

class TestCatalogueModel final : public QObject {
    Q_OBJECT
private slots:
    void holdsTheRulesOfModels()
    {
        FakeProducts store;
        store.addMany(1000);
        CatalogueModel model(store);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 1000);
        QTRY_COMPARE(model.index(500).data().toString(), QStringLiteral("Barang Nomor 0000500"));
        model.setSearch(QStringLiteral("0000999"));
        QTRY_COMPARE(model.rowCount(), 1);
        model.setSearch({});
        QTRY_COMPARE(model.rowCount(), 1000);
    }
    void missingPageComesLater()
    {
        FakeProducts store;
        store.addMany(100'000);
        CatalogueModel model(store);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 100'000);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        const QModelIndex far = model.index(99'999);
        QCOMPARE(far.data(CatalogueModel::LoadedRole).toBool(), false);
        QVERIFY(!far.data().isValid());
        QVERIFY(model.productAt(99'999) == nullptr);
        QCOMPARE(store.pageQuestions, 1);            // asked once however often it is looked at
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(far.data().toString(), QStringLiteral("Barang Nomor 0099999"));
        QVERIFY(changed[0][1].toModelIndex().row() == 99'999);
    }
    void forgetsFarPages()
    {
        FakeProducts store;
        store.addMany(CatalogueModel::kPage * (CatalogueModel::kPagesKept + 10));
        CatalogueModel model(store);
        model.reload();
        QTRY_VERIFY(model.rowCount() > 0);
        for (int page = 0; page < CatalogueModel::kPagesKept + 10; ++page) {
            (void)model.productAt(page * CatalogueModel::kPage);
            QTRY_VERIFY(model.productAt(page * CatalogueModel::kPage));
        }
        const int asked = store.pageQuestions;
        QVERIFY(!model.productAt(0));                // the first page had to go: it is asked for again
        QCOMPARE(store.pageQuestions, asked + 1);
    }
    void staleAnswersAreDropped()
    {
        FakeProducts store;
        store.products = sampleProducts();
        CatalogueModel model(store);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 16);
        store.hold();
        model.setFilter({QStringLiteral("Makanan"), false});
        model.setFilter({QStringLiteral("Minuman"), false});
        QCOMPARE(store.held(), 2);
        QSignalSpy settled(&model, &CatalogueModel::settled);
        store.release();
        QTRY_COMPARE(model.rowCount(), 4);           // Minuman, never the three of Makanan
        QCOMPARE(settled.size(), 1);
    }
    void pageOfAnEarlierFilterIsDropped()
    {
        FakeProducts store;
        store.products = sampleProducts();
        CatalogueModel model(store);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 16);
        store.hold();
        QVERIFY(!model.productAt(0));
        model.setFilter({QStringLiteral("Sembako"), false});
        QCOMPARE(store.held(), 2);
        store.release();
        QTRY_COMPARE(model.rowCount(), 5);
        QTRY_VERIFY(model.productAt(0));
        QCOMPARE(model.productAt(0)->category, QStringLiteral("Sembako"));
    }
    void typingAsksOneQuestionAtATime()
    {
        FakeProducts store;
        store.products = sampleProducts();
        CatalogueModel model(store);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 16);
        store.hold();
        for (const char *text : {"g", "go", "gor", "gore"})
            model.setSearch(QLatin1String(text));
        QCOMPARE(store.searchQuestions, 1);
        QVERIFY(!model.isSettled());
        QCOMPARE(model.rowCount(), 16);              // nothing flickers meanwhile
        store.release();
        QTRY_VERIFY(model.isSettled());
        QCOMPARE(store.searchQuestions, 2);          // the first and the newest, nothing between
        QCOMPARE(model.search(), QStringLiteral("gore"));
        QCOMPARE(model.rowCount(), 4);               // Pisang, Nasi, Mi, Minyak … Goreng
    }
    void clearedSearchIgnoresItsAnswer()
    {
        FakeProducts store;
        store.products = sampleProducts();
        CatalogueModel model(store);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 16);
        store.hold();
        model.setSearch(QStringLiteral("kopi"));
        model.setSearch({});
        store.release();
        QTRY_VERIFY(model.isSettled());
        QCOMPARE(model.rowCount(), 16);
        QVERIFY(!model.isSearch());
        QTest::qWait(20);
        QCOMPARE(model.rowCount(), 16);
    }
    void troubleIsTold()
    {
        FakeProducts store;
        store.products = sampleProducts();
        CatalogueModel model(store);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 16);
        store.broken = true;
        QSignalSpy trouble(&model, &CatalogueModel::trouble);
        (void)model.productAt(0);
        (void)model.productAt(0);
        QTRY_COMPARE(trouble.size(), 1);
        (void)model.productAt(0);
        QTest::qWait(20);
        QCOMPARE(trouble.size(), 1);                 // no storm of retries
        model.setSearch(QStringLiteral("kopi"));
        QTRY_COMPARE(trouble.size(), 2);
        QVERIFY(model.isSettled());
        store.broken = false;
        model.reload();                              // asks again
        QTRY_COMPARE(model.rowCount(), 1);
    }
    void modelMayDieWhileAsking()
    {
        FakeProducts store;
        store.products = sampleProducts();
        store.hold();
        {
            CatalogueModel model(store);
            model.reload();
            model.setSearch(QStringLiteral("kopi"));
            QCOMPARE(store.held(), 2);
        }
        store.release();
        QTest::qWait(10);
        QCOMPARE(store.held(), 0);
    }
};

QTEST_GUILESS_MAIN(TestCatalogueModel)
#include "tst_catalogue_model.moc"
