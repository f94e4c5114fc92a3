#include "support/gui_main.h"
#include "support/sell_rig.h"
#include "ui/kit/button.h"
#include "ui/kit/key_names.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/pages/people/keys_part.h"
#include "ui/shell/key_sheet.h"
#include "ui/shell/main_window.h"
#include "ui/text/till_keys.h"
#include <QLineEdit>

using namespace laci;
using namespace laci::test;

class TestKeysSetting final : public QObject {
    Q_OBJECT

    struct Bench : Till {
        MainWindow window{services};
        KeysPart part{services};
        Bench()
        {
            window.resize(1280, 800);
            window.show();
            (void)QTest::qWaitForWindowActive(&window);
            part.resize(700, 900);
            part.show();
            part.look();
        }
        ~Bench() { setShopKeys({}); }
        QLineEdit *field(const char *key) { return part.findChild<QLineEdit *>(QLatin1String(key)); }
        TextLabel *said(const char *key) { return part.findChild<TextLabel *>(QStringLiteral("said_") + QLatin1String(key)); }
        QString stored(const char *key) { return settings.text(QLatin1String(key)); }
        void name(const char *key, int pressed, Qt::KeyboardModifiers with = {}) { QTest::keyClick(field(key), Qt::Key(pressed), with); }
    };

private slots:
    void initTestCase() { themeFor(Look::Light).apply(*qApp); }
    void cleanup() { setShopKeys({}); }

    void everyKeyOfTheDesignCanBeChanged()
    {
        Bench b;
        QCOMPARE(tillKeys().size(), 14);
        for (const TillKey &key : tillKeys()) {
            const SettingField *field = b.settings.field(key.setting);
            QVERIFY2(field, qPrintable(key.setting));
            QCOMPARE(field->fallback, key.usual);
            QVERIFY2(b.settings.check(*field, key.usual), qPrintable(key.usual));
        }
    }
    void aChangedKeyActsAtOnceAndIsShownEverywhere()
    {
        Bench b;
        b.name("keys.orders", Qt::Key_O, Qt::ControlModifier);
        QCOMPARE(b.stored("keys.orders"), QStringLiteral("Ctrl+O"));
        b.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&b.window));
        QTest::keyClick(&b.window, Qt::Key_F6);
        QCOMPARE(b.window.page(), MainWindow::Sell);         // the usual one means nothing now
        QTest::keyClick(&b.window, Qt::Key_O, Qt::ControlModifier);
        QCOMPARE(b.window.page(), MainWindow::Orders);
        bool told = false;
        for (const KeyWord &word : keyWords())
            told = told || word.key == u"Ctrl+O";
        QVERIFY(told);
        QCOMPARE(shopKey(QStringLiteral("F6")), QStringLiteral("Ctrl+O"));
    }
    void aKeyThatIsTakenIsRefusedBesideItsField()
    {
        Bench b;
        b.name("keys.pay", Qt::Key_F4);
        QCOMPARE(b.stored("keys.pay"), QStringLiteral("F12"));
        QVERIFY(b.said("keys.pay")->isVisible());
        QVERIFY(b.said("keys.pay")->text().contains(QStringLiteral("F4")));
        QVERIFY(b.field("keys.pay")->property("invalid").toBool());
        b.name("keys.cash", Qt::Key_F4, Qt::ShiftModifier);
        b.name("keys.pay", Qt::Key_F4);
        QCOMPARE(b.stored("keys.pay"), QStringLiteral("F4"));
        QVERIFY(!b.said("keys.pay")->isVisible());
    }
    void whatIsNeededForTypingIsNoKey_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("with");
        QTest::newRow("letter") << int(Qt::Key_A) << int(Qt::NoModifier);
        QTest::newRow("digit") << int(Qt::Key_7) << int(Qt::NoModifier);
        QTest::newRow("copy") << int(Qt::Key_C) << int(Qt::ControlModifier);
        QTest::newRow("delete") << int(Qt::Key_Delete) << int(Qt::NoModifier);
        QTest::newRow("space") << int(Qt::Key_Space) << int(Qt::NoModifier);
        QTest::newRow("close") << int(Qt::Key_F4) << int(Qt::AltModifier);
    }
    void whatIsNeededForTypingIsNoKey()
    {
        QFETCH(int, key);
        QFETCH(int, with);
        Bench b;
        b.name("keys.help", key, Qt::KeyboardModifiers(with));
        QCOMPARE(b.stored("keys.help"), QStringLiteral("F1"));
        QVERIFY(b.said("keys.help")->isVisible());
    }
    void oneAndAllGoBack()
    {
        Bench b;
        b.name("keys.park", Qt::Key_P, Qt::ControlModifier);
        b.name("keys.price", Qt::Key_F8);
        QCOMPARE(b.stored("keys.price"), QStringLiteral("F8"));
        // F8 is the price's now: parking cannot have it back before.
        b.part.findChild<Button *>(QStringLiteral("reset_keys.park"))->click();
        QCOMPARE(b.stored("keys.park"), QStringLiteral("Ctrl+P"));
        QVERIFY(b.said("keys.park")->isVisible());
        b.part.findChild<Button *>(QStringLiteral("resetKeys"))->click();
        QCOMPARE(b.stored("keys.park"), QStringLiteral("F8"));
        QCOMPARE(b.stored("keys.price"), QStringLiteral("F7"));
        QVERIFY(shopKeys(b.settings).isEmpty());
    }
    void ofTwoSettingsWithOneKeyTheFirstHasIt()
    {
        Bench b;
        QVERIFY(b.settings.set(QStringLiteral("keys.search"), QStringLiteral("F7")));        // by hand, in the file
        QCOMPARE(shopKeys(b.settings).value(QStringLiteral("F2")), QStringLiteral("F7"));
        QCOMPARE(shopKeys(b.settings).value(QStringLiteral("F7"), QStringLiteral("none")), QString());
        QVERIFY(b.settings.set(QStringLiteral("keys.search"), QStringLiteral("F8")));
        QCOMPARE(shopKeys(b.settings).value(QStringLiteral("F8"), QStringLiteral("none")), QString());
    }
};

LACI_GUI_MAIN(TestKeysSetting)
#include "tst_keys_setting.moc"
