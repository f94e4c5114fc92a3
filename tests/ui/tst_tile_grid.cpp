#include "support/gui_main.h"
#include "ui/kit/tile_grid.h"
#include <QScreen>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QStringListModel>
#include <QTest>

using namespace laci;

class TestTileGrid final : public QObject {
    Q_OBJECT
private slots:
    void monograms_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("letters");
        QTest::newRow("two words") << QStringLiteral("Kopi Susu Gula Aren") << QStringLiteral("KS");
        QTest::newRow("one word") << QStringLiteral("Indomie") << QStringLiteral("In");
        QTest::newRow("marks") << QStringLiteral("(Telur) 1/2 kg") << QStringLiteral("T1");
        QTest::newRow("lower") << QStringLiteral("air mineral") << QStringLiteral("AM");
        QTest::newRow("nothing") << QStringLiteral("--") << QString();
        QTest::newRow("empty") << QString() << QString();
    }
    void monograms()
    {
        QFETCH(QString, name);
        QTEST(monogramOf(name), "letters");
        QCOMPARE(monogramColors(name), monogramColors(name));
    }
    void tilesAreArithmetic_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("columns");
        QTest::newRow("1280") << 804 << 4;       // less rail and cart
        QTest::newRow("1024") << 572 << 3;
        QTest::newRow("1920") << 1444 << 8;
    }
    void tilesAreArithmetic()
    {
        QFETCH(int, width);
        QStringList names;
        for (int i = 0; i < 1001; ++i)
            names << QString::number(i);
        QStringListModel model(names);
        TileGrid grid;
        grid.setModel(&model);
        grid.setSource([](const QModelIndex &index) { return Tile{index.data().toString(), {}, {}, {}, {}}; });
        grid.resize(width, 740);
        grid.show();
        QTEST(grid.columns(), "columns");
        for (const int row : {0, 1, 3, 500, 1000}) {
            grid.scrollTo(model.index(row));
            const QRect rect = grid.visualRect(model.index(row));
            QVERIFY(grid.viewport()->rect().contains(rect));
            QCOMPARE(grid.indexAt(rect.center()).row(), row);
            QCOMPARE(grid.indexAt(rect.topLeft()).row(), row);
            QVERIFY(grid.indexAt(rect.topLeft() - QPoint(2, 2)).row() != row);
            const auto [first, last] = grid.visibleRows();
            QVERIFY(first <= row && row <= last);
            QVERIFY(last - first < 8 * grid.columns());
        }
    }
    void arrowsAndFingersMoveTheGrid()
    {
        QStringList names;
        for (int i = 0; i < 400; ++i)
            names << QString::number(i);
        QStringListModel model(names);
        TileGrid grid;
        grid.setModel(&model);
        grid.setSource([](const QModelIndex &index) { return Tile{index.data().toString(), {}, {}, {}, {}}; });
        grid.resize(804, 740);
        grid.show();
        (void)QTest::qWaitForWindowActive(&grid);
        grid.setFocus();                         // the keyboard begins on the first tile
        QCOMPARE(grid.currentIndex().row(), 0);
        QSignalSpy chosen(&grid, &TileGrid::chosen);
        for (const auto &[key, row] : {std::pair(Qt::Key_Down, 4), {Qt::Key_Down, 8}, {Qt::Key_Right, 9}, {Qt::Key_Up, 5},
                                       {Qt::Key_End, 399}, {Qt::Key_Down, 399}, {Qt::Key_Home, 0}, {Qt::Key_Left, 0}}) {
            QTest::keyClick(&grid, key);
            QCOMPARE(grid.currentIndex().row(), row);
        }
        QTest::keyClick(&grid, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        const QPoint at = grid.visualRect(model.index(2)).center();
        QTest::mouseClick(grid.viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(chosen.size(), 2);
        QCOMPARE(chosen[1][0].toModelIndex().row(), 2);
        // A drag scrolls and chooses nothing.
        QTest::mousePress(grid.viewport(), Qt::LeftButton, {}, QPoint(200, 600));
        QTest::mouseMove(grid.viewport(), QPoint(200, 500));
        QTest::mouseMove(grid.viewport(), QPoint(200, 300));
        QTest::mouseRelease(grid.viewport(), Qt::LeftButton, {}, QPoint(200, 300));
        QCOMPARE(chosen.size(), 2);
        QVERIFY(grid.verticalScrollBar()->value() >= 200);
    }
    /// What stays in sight is moved, not painted again, and what one sees is the same.
    void scrollingPaintsWhatComesIntoSight()
    {
        QStringList names;
        for (int i = 0; i < 400; ++i)
            names << QStringLiteral("Kopi %1").arg(i);
        QStringListModel model(names);
        TileGrid grid;
        grid.setModel(&model);
        QSet<int> asked;
        grid.setSource([&asked](const QModelIndex &index) {
            asked.insert(index.row());
            return Tile{index.data().toString(), {}, {}, {}, {}};
        });
        grid.resize(804, 740);
        grid.show();
        QVERIFY(QTest::qWaitForWindowExposed(&grid));
        QTRY_VERIFY(!asked.isEmpty());
        QCoreApplication::processEvents();
        const qsizetype all = asked.size();
        for (const int by : {30, 131, -77, 5000}) {
            asked.clear();
            grid.verticalScrollBar()->setValue(grid.verticalScrollBar()->value() + by);
            QTRY_VERIFY(!asked.isEmpty());
            QCoreApplication::processEvents();
            if (qAbs(by) < 200)
                QVERIFY2(asked.size() <= all / 2, qPrintable(QStringLiteral("%1 of %2 by %3").arg(asked.size()).arg(all).arg(by)));
            const QImage moved = grid.screen()->grabWindow(grid.winId()).toImage().convertToFormat(QImage::Format_RGB32);
            const QImage anew = grid.grab().toImage().convertToFormat(QImage::Format_RGB32);
            if (!moved.isNull() && moved.size() == anew.size())
                QVERIFY(moved == anew);
        }
    }
    void strayLettersGoToTheField()
    {
        QStringListModel model({QStringLiteral("a")});
        TileGrid grid;
        grid.setModel(&model);
        QSignalSpy typed(&grid, &TileGrid::typed);
        QTest::keyClick(&grid, Qt::Key_T);
        QCOMPARE(typed.size(), 1);
    }
};

LACI_GUI_MAIN(TestTileGrid)
#include "tst_tile_grid.moc"
