#include "support/page_rig.h"
#include "support/qris_codes.h"
#include "ui/kit/qr_view.h"
#include "ui/pages/customer/customer_window.h"
#include "ui/shell/customer_screens.h"
#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QProcess>
#include <QScreen>
#include <QStandardPaths>
#include <QTest>

using namespace laci;
using namespace laci::test;
using Face = CustomerView::Face;

/// Runs with two screens: the till's on the left, the customer's on the right.
class TestCustomerWindow final : public QObject {
    Q_OBJECT

    static CustomerView sample(Face face)
    {
        CustomerView view;
        view.face = face;
        view.shop = QStringLiteral("Toko Contoh");
        view.lines = {{QStringLiteral("Kopi Susu Gula Aren"), QStringLiteral("2"), rp(18'000), rp(36'000)},
                      {QStringLiteral("Teh Tarik"), QStringLiteral("1"), rp(14'000), rp(14'000)},
                      {QStringLiteral("Roti Bakar Cokelat Keju"), QStringLiteral("1"), rp(22'000), rp(22'000)}};
        view.discount = rp(2'200);
        view.added = rp(6'980);
        view.total = view.due = rp(76'780);
        if (face == Face::Qr || face == Face::Checking) {
            view.qris = qris::withAmount(kStatic, rp(76'780)).value();
            view.merchant = QStringLiteral("TOKO CONTOH");
            view.nmid = QStringLiteral("ID1020000000001");
            view.expiresAt = QDateTime(QDate(2026, 11, 20), QTime(3, 10), Qt::UTC);
        }
        if (face == Face::Link) {
            view.link = QStringLiteral("https://app.sandbox.midtrans.com/snap/v4/redirection/11111111-2222-3333-4444-555555555555");
            view.channel = QStringLiteral("DANA");
        }
        if (face == Face::Account) {
            view.channel = QStringLiteral("VA BCA");
            view.account = QStringLiteral("70012345678901");
        }
        if (face == Face::Paid)
            view.change = rp(23'220);
        return view;
    }

private slots:
    void initTestCase()
    {
        openResources();
        themeFor(Look::Light).apply(*qApp);
        QCOMPARE(QGuiApplication::screens().size(), 2);
    }
    void saysWhatItShows_data()
    {
        QTest::addColumn<int>("face");
        QTest::addColumn<QString>("word");
        QTest::newRow("idle") << int(Face::Idle) << "Welcome";
        QTest::newRow("cart") << int(Face::Cart) << "2 × Kopi Susu Gula Aren";
        QTest::newRow("cash") << int(Face::Cash) << "Rp76.780";
        QTest::newRow("preparing") << int(Face::Preparing) << "Preparing the code";
        QTest::newRow("qr") << int(Face::Qr) << "Scan with any app";
        QTest::newRow("link") << int(Face::Link) << "Open on your phone";
        QTest::newRow("account") << int(Face::Account) << "70012345678901";
        QTest::newRow("checking") << int(Face::Checking) << "do not pay twice";
        QTest::newRow("unsure") << int(Face::Unsure) << "do not pay twice";
        QTest::newRow("paid") << int(Face::Paid) << "Rp23.220";
    }
    void saysWhatItShows()
    {
        QFETCH(int, face);
        QFETCH(QString, word);
        PageRig till;
        CustomerWindow window(till.settings, till.clock);
        window.show(sample(Face(face)));
        QVERIFY2(window.told().contains(word), qPrintable(window.told()));
        QCOMPARE(window.accessibleDescription(), window.told());
        for (const QSize size : {QSize(1280, 800), QSize(1024, 768), QSize(1920, 1080), QSize(800, 1280)}) {
            window.resize(size);
            window.show();
            if (const QString folder = qEnvironmentVariable("LACI_SHOTS"); !folder.isEmpty()) {
                QDir().mkpath(folder);
                QVERIFY(window.grab().save(QStringLiteral("%1/customer-%2-%3.png").arg(folder, QString::fromUtf8(QTest::currentDataTag())).arg(size.width())));
            }
        }
    }
    void theCodeIsLargeAndWhole_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("least");
        QTest::newRow("1280x800") << QSize(1280, 800) << 8;
        QTest::newRow("1024x768") << QSize(1024, 768) << 6;
        QTest::newRow("1920x1080") << QSize(1920, 1080) << 10;
        QTest::newRow("portrait") << QSize(800, 1280) << 8;
    }
    void theCodeIsLargeAndWhole()
    {
        QFETCH(QSize, size);
        QFETCH(int, least);
        PageRig till;
        CustomerWindow window(till.settings, till.clock);
        window.resize(size);
        window.show(sample(Face::Qr));
        window.show();
        auto *qr = window.findChild<QrView *>();
        QVERIFY(qr->isVisible());
        QVERIFY2(qr->modulePixels() >= least, qPrintable(QString::number(qr->modulePixels())));
        QVERIFY(window.rect().contains(qr->geometry()));
        const QString zbar = QStandardPaths::findExecutable(QStringLiteral("zbarimg"));
        if (zbar.isEmpty())
            QSKIP("zbarimg is not here");
        const QString file = till.home.filePath(QStringLiteral("code.png"));
        QVERIFY(window.grab().save(file));
        QProcess reader;
        reader.start(zbar, {QStringLiteral("--raw"), QStringLiteral("-q"), file});
        QVERIFY(QTest::qWaitFor([&reader] { return reader.state() == QProcess::NotRunning; }, 20'000));
        QCOMPARE(reader.readAllStandardOutput().trimmed(), sample(Face::Qr).qris);
    }
    void nothingOfTheLastSaleStays()
    {
        PageRig till;
        CustomerWindow window(till.settings, till.clock);
        window.show(sample(Face::Qr));
        window.show();
        CustomerView idle;
        idle.shop = QStringLiteral("Toko Contoh");
        window.show(idle);
        QVERIFY(!window.findChild<QrView *>()->isVisible());
        QVERIFY(window.findChild<QrView *>()->isEmpty());
        QVERIFY(!window.told().contains(QStringLiteral("Rp")));
    }
    void picturesAreShownWhileNothingIsSold()
    {
        PageRig till;
        const QString folder = till.home.filePath(QStringLiteral("pictures"));
        QVERIFY(QDir().mkpath(folder));
        QImage red(2000, 1000, QImage::Format_RGB32);
        red.fill(qRgb(200, 30, 30));
        QVERIFY(red.save(folder + QStringLiteral("/b.png")));
        QFile broken(folder + QStringLiteral("/a.png"));
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("no picture") > 0);
        broken.close();
        QVERIFY(till.settings.set(QStringLiteral("display.pictures"), folder));
        CustomerWindow window(till.settings, till.clock);
        window.resize(800, 600);
        CustomerView idle;
        idle.shop = QStringLiteral("Toko Contoh");
        window.show(idle);
        window.show();
        QTRY_COMPARE(window.grab().toImage().pixelColor(5, 5), QColor(200, 30, 30));
        window.show(sample(Face::Cart));
        QVERIFY(window.grab().toImage().pixelColor(5, 5) != QColor(200, 30, 30));
    }
    void standsOnTheSecondScreen()
    {
        PageRig till;
        QWidget cashier;
        cashier.setGeometry(QGuiApplication::screens().at(0)->geometry());
        cashier.show();
        CustomerScreens screens(till.services, cashier);
        screens.place();
        QVERIFY(!screens.window());
        QVERIFY(till.settings.set(QStringLiteral("display.second"), QStringLiteral("true")));
        QVERIFY(screens.window());
        QVERIFY(screens.window()->isVisible());
        QCOMPARE(screens.window()->screen()->name(), QGuiApplication::screens().at(1)->name());
        QCOMPARE(screens.window()->geometry(), QGuiApplication::screens().at(1)->geometry());
        QVERIFY(screens.window()->windowFlags().testFlag(Qt::WindowDoesNotAcceptFocus));
        till.ring(0);
        QCOMPARE(int(screens.window()->view().face), int(Face::Cart));
        // The screen it belongs to is unplugged: it waits, rather than lie over the till.
        QVERIFY(till.settings.set(QStringLiteral("display.screen"), QStringLiteral("HDMI-9")));
        QVERIFY(!screens.window()->isVisible());
        QVERIFY(till.settings.set(QStringLiteral("display.screen"), QGuiApplication::screens().at(1)->name()));
        QVERIFY(screens.window()->isVisible());
        QVERIFY(till.settings.set(QStringLiteral("display.screen"), QGuiApplication::screens().at(0)->name()));
        QVERIFY(!screens.window()->isVisible());                     // never over the till itself
        QVERIFY(till.settings.set(QStringLiteral("display.second"), QStringLiteral("false")));
        screens.openForTrial();
        QVERIFY(screens.window()->isVisible());
        QVERIFY(!screens.window()->windowFlags().testFlag(Qt::FramelessWindowHint));
    }
};

int main(int argc, char **argv)
{
    // Two screens side by side; the offscreen platform reads them from a file.
    QTemporaryDir folder;
    QFile screens(folder.filePath(QStringLiteral("screens.json")));
    if (!screens.open(QIODevice::WriteOnly))
        return 1;
    screens.write(R"({"synchronousWindowSystemEvents": true, "windowFrameMargins": false, "screens": [
        {"name": "TILL", "x": 0, "y": 0, "width": 1280, "height": 800, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1},
        {"name": "GUEST", "x": 1280, "y": 0, "width": 1024, "height": 768, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})");
    screens.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screens.fileName().toUtf8());
    QApplication app(argc, argv);
    TestCustomerWindow test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}
#include "tst_customer_window.moc"
