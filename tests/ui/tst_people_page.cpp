#include "people/duty.h"
#include "support/gui_main.h"
#include "support/fake_people.h"
#include "support/page_rig.h"
#include "ui/kit/button.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/kit/toggle.h"
#include "ui/pages/people/people_part.h"
#include "ui/pages/people/rights_part.h"
#include "ui/pages/pay/pin_sheet.h"
#include "ui/pages/sell/cart_rights.h"
#include "ui/text/right_text.h"
#include <QComboBox>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace laci;
using namespace laci::test;

class TestPeoplePage final : public QObject {
    Q_OBJECT

    struct Bench : PageRig {
        FakePeople people;
        Duty duty{people};
        QWidget window;
        std::unique_ptr<FormPart> part;
        Bench()
        {
            services.people = &people;
            services.duty = &duty;
            window.resize(1024, 760);
        }
        void staff()
        {
            people.put(QStringLiteral("Ibu Rina"), Role::Owner, QStringLiteral("4829"));
            people.put(QStringLiteral("Sari"), Role::Cashier, QStringLiteral("2580"));
            people.people.last().lastUsed = clock.now();
        }
        template <class Part> void open(const char *who = nullptr)
        {
            duty.begin();
            (void)QTest::qWaitFor([this] { return duty.isKnown(); });
            for (const Person &each : std::as_const(people.people)) {
                if (who && each.name == QString::fromUtf8(who))
                    duty.take(each);
            }
            auto *column = new QVBoxLayout(&window);
            part = std::make_unique<Part>(services);
            column->addWidget(part.get());
            column->addStretch(1);
            window.show();
            (void)QTest::qWaitForWindowActive(&window);
            part->look();
            letEventsRun();
        }
        ~Bench() { part.reset(); }
        template <class T> T *find(const char *name) { return named<T>(window, name); }
        void type(const char *field, const QString &text)
        {
            find<QLineEdit>(field)->setFocus();
            find<QLineEdit>(field)->selectAll();
            QTest::keyClicks(find<QLineEdit>(field), text);
        }
        void pins(const QString &pin, const QString &again)
        {
            type("newPin", pin);
            type("newPinAgain", again);
        }
    };

private slots:
    void initTestCase()
    {
        openResources();
        themeFor(Look::Light).apply(*qApp);
    }

    void theFirstPersonIsTheOwnerAndIsSignedIn()
    {
        Bench b;
        b.open<PeoplePart>();
        QTRY_VERIFY(b.find<TextLabel>("peopleSaid"));
        b.find<Button>("addPerson")->click();
        QCOMPARE(b.find<QComboBox>("personRole")->count(), 1);
        b.type("personName", QStringLiteral("Ibu Rina"));
        b.pins(QStringLiteral("4829"), QStringLiteral("4829"));
        QTest::keyClick(b.find<QLineEdit>("newPinAgain"), Qt::Key_Return);
        QTRY_VERIFY(b.duty.person());
        QCOMPARE(b.duty.person()->name, QStringLiteral("Ibu Rina"));
        QCOMPARE(b.people.acts, QStringList({QStringLiteral("add Ibu Rina owner by Kasir 1")}));
        QTRY_VERIFY(b.find<Button>("edit_Ibu Rina"));
    }
    void wrongNamesAndPinsAreRefusedBesideTheFields_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("pin");
        QTest::addColumn<QString>("again");
        QTest::addColumn<QString>("says");
        QTest::newRow("no name") << "  " << "6274" << "6274" << "name";
        QTest::newRow("name taken") << "Sari" << "6274" << "6274" << "already";
        QTest::newRow("short") << "Budi" << "627" << "627" << "4 to 8";
        QTest::newRow("counts up") << "Budi" << "1234" << "1234" << "4 to 8";
        QTest::newRow("differs") << "Budi" << "6274" << "6275" << "not the same";
        QTest::newRow("another's") << "Budi" << "2580" << "2580" << "cannot be used";
    }
    void wrongNamesAndPinsAreRefusedBesideTheFields()
    {
        QFETCH(QString, name);
        QFETCH(QString, pin);
        QFETCH(QString, again);
        QFETCH(QString, says);
        Bench b;
        b.staff();
        b.open<PeoplePart>("Ibu Rina");
        b.find<Button>("addPerson")->click();
        b.type("personName", name);
        b.pins(pin, again);
        b.find<Button>("savePerson")->click();
        QTRY_VERIFY(b.find<TextLabel>("personSaid"));
        QVERIFY2(b.find<TextLabel>("personSaid")->text().contains(says), qPrintable(b.find<TextLabel>("personSaid")->text()));
        QCOMPARE(b.people.people.size(), 2);
        QVERIFY(Sheet::isOpenIn(&b.window));
    }
    void aPersonIsChangedAndPutOutOfUse()
    {
        Bench b;
        b.staff();
        b.open<PeoplePart>("Ibu Rina");
        QTRY_VERIFY(b.find<Button>("edit_Sari"));
        b.find<Button>("edit_Sari")->click();
        b.type("personName", QStringLiteral("Sari Dewi"));
        auto *role = b.find<QComboBox>("personRole");
        role->setCurrentIndex(role->findData(QStringLiteral("supervisor")));
        b.find<Button>("savePerson")->click();
        QTRY_VERIFY(b.find<Button>("edit_Sari Dewi"));
        QCOMPARE(b.people.acts.last(), QStringLiteral("change Sari Dewi supervisor on by Ibu Rina"));
        QCOMPARE(b.people.pins.value(b.people.people[1].id), QStringLiteral("2580"));      // no new PIN was typed
        letEventsRun();
        b.find<Button>("edit_Sari Dewi")->click();
        b.find<Toggle>("personHere")->click();
        b.find<Button>("savePerson")->click();
        QTRY_VERIFY(!b.people.people[1].active);
    }
    void theLastOwnerStays()
    {
        Bench b;
        b.staff();
        b.open<PeoplePart>("Ibu Rina");
        QTRY_VERIFY(b.find<Button>("edit_Ibu Rina"));
        b.find<Button>("edit_Ibu Rina")->click();
        b.find<Toggle>("personHere")->click();
        b.find<Button>("savePerson")->click();
        QTRY_VERIFY(b.find<TextLabel>("personSaid"));
        QVERIFY(b.find<TextLabel>("personSaid")->text().contains(QStringLiteral("owner")));
        QVERIFY(b.people.people[0].active);
    }
    void aCashierSeesNobodyUntilASecondPersonOpensIt()
    {
        Bench b;
        b.staff();
        b.open<PeoplePart>("Sari");
        QVERIFY(!b.find<Button>("addPerson"));
        b.find<Button>("askRight")->click();
        QTest::keyClicks(b.find<QLineEdit>("pin"), QStringLiteral("4829"));
        QTest::keyClick(b.find<QLineEdit>("pin"), Qt::Key_Return);
        QTRY_VERIFY(b.find<Button>("addPerson"));
        QCOMPARE(b.duty.person()->name, QStringLiteral("Sari"));
        b.duty.take(b.people.put(QStringLiteral("Budi"), Role::Cashier, QStringLiteral("7391")));
        QTRY_VERIFY(!b.find<Button>("addPerson"));           // the next one does not inherit it
    }
    void rightsAreATableOfSwitches()
    {
        Bench b;
        b.staff();
        b.open<RightsPart>("Ibu Rina");
        for (Right right : allRights()) {
            QVERIFY2(!rightText(right).isEmpty(), qPrintable(rightWord(right)));
            for (const auto &[role, word] : {std::pair(Role::Cashier, "cashier."), {Role::Supervisor, "supervisor."}}) {
                auto *toggle = b.find<Toggle>(qPrintable(QLatin1String(word) + rightWord(right)));
                QVERIFY2(toggle, qPrintable(rightWord(right)));
                QTRY_COMPARE(toggle->isChecked(), usualRights().allows(role, right));
                QVERIFY(!toggle->accessibleName().isEmpty());
            }
        }
        b.find<Toggle>("cashier.give_discount")->click();
        b.find<Toggle>("supervisor.refund")->click();
        QTRY_VERIFY(!b.people.table.supervisor.contains(Right::Refund));
        QVERIFY(b.people.table.cashier.contains(Right::GiveDiscount));
        RightsTable wanted = usualRights();
        wanted.cashier.insert(Right::GiveDiscount);
        wanted.supervisor.remove(Right::Refund);
        QCOMPARE(b.people.table, wanted);
        QVERIFY(!b.find<QLineEdit>("till.supervisor"));      // a shop with people has no single PIN
    }
    void aHolderTypesNoPinExceptToConfirmByHand()
    {
        Bench b;
        b.staff();
        b.open<PeoplePart>("Ibu Rina");
        PinQuestion question;
        question.title = QStringLiteral("Give back");
        question.yes = QStringLiteral("Yes");
        question.right = Right::Refund;
        question.takesReason = false;
        QString by;
        QVERIFY(!askWithPin(&b.window, b.services, question, [&by](const PersonsWord &word, int) { by = word.by; }));
        QCOMPARE(by, QStringLiteral("Ibu Rina"));
        question.takesReason = true;
        Sheet *sheet = askWithPin(&b.window, b.services, question, [&by](const PersonsWord &word, int) { by = word.reason; });
        QVERIFY(!b.find<QLineEdit>("pin"));
        b.type("reason", QStringLiteral("broken"));
        b.find<Button>("decide")->click();
        QCOMPARE(by, QStringLiteral("broken"));
        Q_UNUSED(sheet)
        letEventsRun();
        question.right = Right::ConfirmPayment;
        askWithPin(&b.window, b.services, question, [](const PersonsWord &, int) {});
        QVERIFY(b.find<QLineEdit>("pin"));
    }
    void whosePinAllowedAPriceStaysInTheCart()
    {
        Bench b;
        b.staff();
        b.open<PeoplePart>("Sari");
        b.ring(0);
        CartRights rights(b.services, &b.window);
        const Rupiah price = Rupiah::trusted(1000);
        rights.forPrice(0, price, [&b, price] { QVERIFY(b.cart.setUnitPrice(0, price)); });
        QTest::keyClicks(b.find<QLineEdit>("pin"), QStringLiteral("4829"));
        QTest::keyClick(b.find<QLineEdit>("pin"), Qt::Key_Return);
        QTRY_COMPARE(b.cart.cart().lines[0].unitPrice, price);
        QCOMPARE(b.cart.cart().lines[0].approvedBy, QStringLiteral("Ibu Rina"));
        b.cart.undo();
        QCOMPARE(b.cart.cart().lines[0].approvedBy, QString());
        // Who has the right is asked nothing, and nobody else stands beside it.
        b.duty.take(b.people.people[0]);
        rights.forPrice(0, price, [&b, price] { QVERIFY(b.cart.setUnitPrice(0, price)); });
        QCOMPARE(b.cart.cart().lines[0].unitPrice, price);
        QCOMPARE(b.cart.cart().lines[0].approvedBy, QString());
    }
    void shots()
    {
        Bench b;
        b.staff();
        b.open<PeoplePart>("Ibu Rina");
        QTRY_VERIFY(b.find<Button>("edit_Sari"));
        shoot(b.window, QStringLiteral("people"));
        b.find<Button>("edit_Sari")->click();
        shoot(b.window, QStringLiteral("person"));
        Bench c;
        c.staff();
        c.window.resize(760, 1200);
        c.open<RightsPart>("Ibu Rina");
        shoot(c.window, QStringLiteral("rights"));
    }
};

LACI_GUI_MAIN(TestPeoplePage)
#include "tst_people_page.moc"
