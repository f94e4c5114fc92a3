#include "people/duty.h"
#include "people/people_approver.h"
#include "people/shop_people.h"
#include "persistence/connection.h"
#include "persistence/database.h"
#include "persistence/sqlite_journal.h"
#include "persistence/sqlite_person_rows.h"
#include "support/await.h"
#include "support/fake_approver.h"
#include "support/fake_clock.h"
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace laci;
using namespace laci::test;
using namespace std::chrono_literals;

namespace {

const QString kRina = QStringLiteral("Bu Rina");
const QString kSari = QStringLiteral("Sari");
const QString kRinasPin = QStringLiteral("7305");
const QString kSarisPin = QStringLiteral("4821");
const QString kWrong = QStringLiteral("8642");
constexpr int kCheap = 3;            // iterations: what is tested here is who may, not how slow it is

/// A file that is closed and opened again as a till that was killed.
struct Shop {
    Shop()
    {
        QFile::copy(emptyBooks(), dir.filePath(QStringLiteral("till.db")));
        open();
    }
    /// Made once: a copy is there sooner than every step of the schema.
    static QString emptyBooks()
    {
        static QTemporaryDir home;
        const QString file = home.filePath(QStringLiteral("empty.db"));
        if (!QFile::exists(file)) {
            Database made;
            (void)await(made.open(file));
        }
        return file;
    }
    void open()
    {
        db = std::make_unique<Database>();
        opened = bool(await(db->open(dir.filePath(QStringLiteral("till.db")))));
        rows = std::make_unique<SqlitePersonRows>(*db, clock);
        journal = std::make_unique<SqliteJournal>(*db, clock);
        people = std::make_unique<ShopPeople>(*rows, [] { return QStringLiteral("Kasir 1"); }, kCheap);
    }
    void restart()
    {
        people.reset();
        journal.reset();
        rows.reset();
        db.reset();
        open();
    }
    Person add(const QString &name, Role role, const QString &pin)
    {
        return await(people->add(name, role, pin, QStringLiteral("test"))).value_or(Person{});
    }
    QStringList noted(JournalKind kind)
    {
        JournalQuery query;
        query.kind = kind;
        QStringList lines;
        const auto found = await(journal->entries(query));
        for (const JournalEntry &entry : found.value_or(QList<JournalEntry>()))
            lines.prepend(entry.act.who + u'|' + entry.act.subject + u'|' + entry.act.detail);
        return lines;
    }
    Result<qint64> raw(const QString &sql)
    {
        return await(db->run([sql](Connection &c) { return c.change(sql); }));
    }

    QTemporaryDir dir;
    FakeClock clock;
    std::unique_ptr<Database> db;
    std::unique_ptr<SqlitePersonRows> rows;
    std::unique_ptr<SqliteJournal> journal;
    std::unique_ptr<ShopPeople> people;
    bool opened = false;
};

template <class T>
QString said(const Result<T> &result)
{
    if (result)
        return QStringLiteral("ok");
    switch (result.error().code) {
    case ErrorCode::Unauthorised: return QStringLiteral("wrong");
    case ErrorCode::RateLimited: return QStringLiteral("locked %1").arg(result.error().retryAfter.count());
    case ErrorCode::NotFound: return QStringLiteral("nobody");
    case ErrorCode::Refused: return QStringLiteral("no: ") + result.error().detail;
    case ErrorCode::Conflict: return QStringLiteral("conflict: ") + result.error().detail;
    case ErrorCode::InvalidInput: return QStringLiteral("invalid: ") + result.error().detail;
    default: return QStringLiteral("error ") + result.error().detail;
    }
}

} // namespace

class TestPeople : public QObject {
    Q_OBJECT

private slots:
    void theFirstIsAnOwner()
    {
        Shop shop;
        QVERIFY(shop.opened);
        QVERIFY(await(shop.people->all(true)).value().isEmpty());
        QCOMPARE(said(await(shop.people->add(kSari, Role::Cashier, kSarisPin, kSari))), QStringLiteral("invalid: role"));
        QCOMPARE(said(await(shop.people->add(kRina, Role::Owner, QStringLiteral("1234"), kRina))), QStringLiteral("invalid: pin"));
        QCOMPARE(said(await(shop.people->add(QStringLiteral("  "), Role::Owner, kRinasPin, kRina))), QStringLiteral("invalid: name"));
        const Person rina = shop.add(QStringLiteral("  Bu   Rina "), Role::Owner, kRinasPin);
        QCOMPARE(rina.name, kRina);
        QVERIFY(qint64(rina.id) > 0);
        QCOMPARE(said(await(shop.people->add(QStringLiteral("bu rina"), Role::Cashier, kSarisPin, kRina))), QStringLiteral("conflict: name"));
        QCOMPARE(said(await(shop.people->add(kSari, Role::Cashier, kRinasPin, kRina))), QStringLiteral("conflict: pin"));
        shop.add(kSari, Role::Cashier, kSarisPin);
        QCOMPARE(shop.noted(JournalKind::PersonChanged), (QStringList{QStringLiteral("test|Bu Rina|new, owner"), QStringLiteral("test|Sari|new, cashier")}));
        // Nothing readable of a PIN lies in the file.
        const auto bytes = await(shop.db->report([](Connection &c) -> Result<QByteArray> {
            auto row = c.query(QStringLiteral("SELECT pin_salt, pin_hash FROM person"));
            QByteArray all;
            while (row && row->next())
                all += row->bytes(0) + row->bytes(1);
            return all;
        })).value();
        QCOMPARE(bytes.size(), 2 * 48);
        QVERIFY(!bytes.contains(kRinasPin.toLatin1()));
    }

    void signsIn()
    {
        Shop shop;
        const Person rina = shop.add(kRina, Role::Owner, kRinasPin);
        const auto in = await(shop.people->signIn(rina.id, kRinasPin));
        QCOMPARE(said(in), QStringLiteral("ok"));
        QCOMPARE(in->lastUsed, shop.clock.now());
        QCOMPARE(said(await(shop.people->signIn(PersonId(4), kRinasPin))), QStringLiteral("nobody"));
        QCOMPARE(shop.noted(JournalKind::SignedIn), QStringList{QStringLiteral("Bu Rina|Bu Rina|")});
    }

    void lockGrowsAndSurvivesARestart()
    {
        Shop shop;
        const Person rina = shop.add(kRina, Role::Owner, kRinasPin);
        const Person sari = shop.add(kSari, Role::Cashier, kSarisPin);
        const auto attempt = [&](const QString &pin) { return said(await(shop.people->signIn(rina.id, pin))); };
        QCOMPARE(attempt(kWrong), QStringLiteral("wrong"));
        QCOMPARE(attempt(kWrong), QStringLiteral("wrong"));
        shop.restart();                              // three are free all in all, not after every start
        QCOMPARE(attempt(kWrong), QStringLiteral("wrong"));
        QCOMPARE(attempt(kRinasPin), QStringLiteral("locked 30"));           // the right one too
        QCOMPARE(said(await(shop.people->signIn(sari.id, kSarisPin))), QStringLiteral("ok"));        // hers alone
        shop.restart();
        QCOMPARE(attempt(kRinasPin), QStringLiteral("locked 30"));
        QVERIFY(await(shop.people->all(false)).value().first().lockedUntil.isValid());
        int expected = 30;
        for (int i = 0; i < 9; ++i) {
            shop.clock.advance(std::chrono::seconds{expected});
            QCOMPARE(attempt(kWrong), QStringLiteral("wrong"));
            expected = std::min(expected * 2, 3600);
            QCOMPARE(attempt(kWrong), QStringLiteral("locked %1").arg(expected));
        }
        QCOMPARE(expected, 3600);
        shop.clock.advance(3600s);
        QCOMPARE(attempt(kRinasPin), QStringLiteral("ok"));                  // a right one forgives
        QCOMPARE(attempt(kWrong), QStringLiteral("wrong"));
        QCOMPARE(attempt(kRinasPin), QStringLiteral("ok"));
        QCOMPARE(shop.noted(JournalKind::PinFailed).size(), 13);
        QCOMPARE(shop.noted(JournalKind::PinFailed).at(2), QStringLiteral("Bu Rina|Bu Rina|wrong PIN, 3 in a row, locked for 30 s"));
    }

    void aClockSetBackDoesNotShorten()
    {
        Shop shop;
        const Person rina = shop.add(kRina, Role::Owner, kRinasPin);
        for (int i = 0; i < 4; ++i) {
            (void)await(shop.people->signIn(rina.id, kWrong));
            shop.clock.advance(i == 2 ? 30s : 0s);
        }
        QCOMPARE(said(await(shop.people->signIn(rina.id, kRinasPin))), QStringLiteral("locked 60"));
        shop.clock.advance(50s);
        shop.clock.advance(-240h);
        QCOMPARE(said(await(shop.people->signIn(rina.id, kRinasPin))), QStringLiteral("locked 60"));
        shop.clock.advance(59s);
        QCOMPARE(said(await(shop.people->signIn(rina.id, kRinasPin))), QStringLiteral("locked 1"));
        shop.clock.advance(1s);              // and not for ten days either
        QCOMPARE(said(await(shop.people->signIn(rina.id, kRinasPin))), QStringLiteral("ok"));
    }

    void triesAtOnceAreCountedEach()
    {
        Shop shop;
        const Person rina = shop.add(kRina, Role::Owner, kRinasPin);
        QList<Pending<Person>> tries;
        for (int i = 0; i < 10; ++i)
            tries.append(shop.people->signIn(rina.id, kWrong));
        tries.append(shop.people->signIn(rina.id, kRinasPin));
        int wrong = 0;
        QString last;
        for (const auto &each : tries) {
            last = said(await(each));
            wrong += last == u"wrong";
        }
        QCOMPARE(wrong, 3);
        QCOMPARE(last, QStringLiteral("locked 30"));
    }

    void approvesWhoMay()
    {
        Shop shop;
        shop.add(kRina, Role::Owner, kRinasPin);
        shop.add(kSari, Role::Cashier, kSarisPin);
        const auto attempt = [&](Right right, const QString &pin) { return said(await(shop.people->approve(right, pin))); };
        QCOMPARE(await(shop.people->approve(Right::Refund, kRinasPin)).value().name, kRina);
        QCOMPARE(attempt(Right::Refund, kSarisPin), QStringLiteral("no: Sari"));
        QCOMPARE(attempt(Right::CloseShift, kSarisPin), QStringLiteral("ok"));
        QCOMPARE(attempt(Right::Refund, QString()), QStringLiteral("wrong"));        // nothing typed is no guess
        for (int i = 0; i < 2; ++i)
            QCOMPARE(attempt(Right::Refund, kWrong), QStringLiteral("wrong"));
        QCOMPARE(attempt(Right::CloseShift, kSarisPin), QStringLiteral("ok"));       // her own PIN does not wipe out the guesses
        QCOMPARE(attempt(Right::Refund, QStringLiteral("abc")), QStringLiteral("wrong"));
        QCOMPARE(attempt(Right::Refund, kRinasPin), QStringLiteral("locked 30"));
        shop.restart();
        QCOMPARE(attempt(Right::Refund, kRinasPin), QStringLiteral("locked 30"));
        shop.clock.advance(30s);
        QCOMPARE(attempt(Right::Refund, kRinasPin), QStringLiteral("ok"));
        QCOMPARE(shop.noted(JournalKind::PinFailed).last(), QStringLiteral("Kasir 1|refund|wrong PIN, 3 in a row, locked for 30 s"));
    }

    void oneOwnerStays()
    {
        Shop shop;
        Person rina = shop.add(kRina, Role::Owner, kRinasPin);
        Person sari = shop.add(kSari, Role::Owner, kSarisPin);
        sari.role = Role::Cashier;
        QCOMPARE(said(await(shop.people->change(sari, kRina))), QStringLiteral("ok"));
        rina.role = Role::Supervisor;
        QCOMPARE(said(await(shop.people->change(rina, kRina))), QStringLiteral("conflict: last_owner"));
        rina.role = Role::Owner;
        rina.active = false;
        QCOMPARE(said(await(shop.people->change(rina, kRina))), QStringLiteral("conflict: last_owner"));
        // Not by SQL either, and nobody is wiped out.
        QVERIFY(!shop.raw(QStringLiteral("UPDATE person SET active = 0, pin_hash = x'' WHERE role = 'owner'")));
        QVERIFY(!shop.raw(QStringLiteral("UPDATE person SET pin_hash = x'' WHERE role = 'owner'")));
        QVERIFY(!shop.raw(QStringLiteral("DELETE FROM person")));
        QVERIFY(!shop.raw(QStringLiteral("INSERT OR REPLACE INTO person SELECT * FROM person")));
        QCOMPARE(await(shop.people->all(true)).value().size(), 2);
    }

    void whoLeavesTakesNoPinAlong()
    {
        Shop shop;
        shop.add(kRina, Role::Owner, kRinasPin);
        Person sari = shop.add(kSari, Role::Supervisor, kSarisPin);
        sari.active = false;
        QVERIFY(await(shop.people->change(sari, kRina)));
        QCOMPARE(said(await(shop.people->signIn(sari.id, kSarisPin))), QStringLiteral("nobody"));
        QCOMPARE(said(await(shop.people->approve(Right::Refund, kSarisPin))), QStringLiteral("wrong"));
        QCOMPARE(await(shop.people->all(false)).value().size(), 1);
        QCOMPARE(await(shop.people->all(true)).value().last().name, kSari);
        QCOMPARE(said(await(shop.people->setPin(sari.id, kSarisPin, kRina))), QStringLiteral("no: Sari no longer works here"));
        const Person other = shop.add(kSari, Role::Cashier, kSarisPin);      // another Sari, and the PIN is free
        QVERIFY(other.id != sari.id);
        sari.active = true;
        QCOMPARE(said(await(shop.people->change(sari, kRina))), QStringLiteral("conflict: name"));
        sari.name = QStringLiteral("Sari Lama");
        QCOMPARE(said(await(shop.people->change(sari, kRina))), QStringLiteral("ok"));
        QCOMPARE(said(await(shop.people->signIn(sari.id, kSarisPin))), QStringLiteral("wrong"));     // comes back without a PIN
        QCOMPARE(said(await(shop.people->setPin(sari.id, kSarisPin, kRina))), QStringLiteral("conflict: pin"));
        QCOMPARE(said(await(shop.people->setPin(sari.id, QStringLiteral("5309"), kRina))), QStringLiteral("ok"));
        QCOMPARE(said(await(shop.people->signIn(sari.id, QStringLiteral("5309")))), QStringLiteral("ok"));
    }

    void anOldSealIsMadeDearer()
    {
        Shop shop;
        const Person rina = shop.add(kRina, Role::Owner, kRinasPin);
        ShopPeople later(*shop.rows, [] { return kRina; }, 9);
        const auto cost = [&shop] {
            return await(shop.db->report([](Connection &c) { return c.whole(QStringLiteral("SELECT pin_iterations FROM person")); })).value().value_or(0);
        };
        QVERIFY(!await(later.signIn(rina.id, kWrong)));
        QCOMPARE(cost(), kCheap);
        QVERIFY(await(later.signIn(rina.id, kRinasPin)));
        QTRY_COMPARE(cost(), 9);
        QVERIFY(await(shop.people->signIn(rina.id, kRinasPin)));
    }

    /// Every role and every right, as the shop begins and after every single change.
    void rightsExhaustively()
    {
        Shop shop;
        QCOMPARE(await(shop.people->rights()).value(), usualRights());
        QCOMPARE(allRights().size(), kRights);
        const auto expected = [](const RightsTable &table, Role role, Right right) {
            return role == Role::Owner || (role == Role::Cashier ? table.cashier : table.supervisor).contains(right);
        };
        RightsTable table = usualRights();
        int changes = 0;
        for (const Role role : {Role::Cashier, Role::Supervisor}) {
            for (const Right right : allRights()) {
                QSet<Right> &set = role == Role::Cashier ? table.cashier : table.supervisor;
                set.contains(right) ? void(set.remove(right)) : void(set.insert(right));
                QVERIFY(await(shop.people->setRights(table, kRina)));
                ++changes;
                const RightsTable stored = await(shop.people->rights()).value();
                for (const Role asked : allRoles()) {
                    for (const Right each : allRights())
                        QVERIFY2(stored.allows(asked, each) == expected(table, asked, each), qPrintable(roleWord(asked) + u' ' + rightWord(each)));
                }
            }
        }
        QCOMPARE(shop.noted(JournalKind::RightsChanged).size(), changes);
        QCOMPARE(shop.noted(JournalKind::RightsChanged).first(), QStringLiteral("Bu Rina|rights|cashier +confirm_payment"));
        QVERIFY(await(shop.people->setRights(table, kRina)));                // nothing new, nothing to note
        QCOMPARE(shop.noted(JournalKind::RightsChanged).size(), changes);
    }

    /// The same through a PIN, and through who is on duty: what a screen asks.
    void rightsByPinAndOnDuty()
    {
        Shop shop;
        QHash<Role, QString> pins{{Role::Owner, kRinasPin}, {Role::Supervisor, QStringLiteral("9517")}, {Role::Cashier, kSarisPin}};
        QHash<Role, Person> staff;
        for (const Role role : {Role::Owner, Role::Supervisor, Role::Cashier})
            staff.insert(role, shop.add(roleWord(role), role, pins.value(role)));
        Duty duty(*shop.people);
        duty.begin();
        QTRY_VERIFY(duty.isKnown());
        QVERIFY(duty.isLocked());
        QVERIFY(!duty.may(Right::OpenDrawer));
        for (const Role role : allRoles()) {
            duty.take(staff.value(role));
            QCOMPARE(duty.name(QStringLiteral("x")), roleWord(role));
            for (const Right right : allRights()) {
                const bool may = usualRights().allows(role, right);
                QCOMPARE(duty.may(right), may);
                QCOMPARE(said(await(shop.people->approve(right, pins.value(role)))), may ? QStringLiteral("ok") : QStringLiteral("no: ") + roleWord(role));
            }
        }
        duty.lock();
        QVERIFY(duty.isLocked());
    }

    void withoutPeopleTheOnePinOfBefore()
    {
        Shop shop;
        FakeApprover before;
        PeopleApprover approver(*shop.people, before);
        QCOMPARE(await(approver.approve(Right::Refund, QStringLiteral("4829"))).value(), QStringLiteral("Ibu Rina"));
        shop.add(kRina, Role::Owner, kRinasPin);
        QCOMPARE(said(await(approver.approve(Right::Refund, QStringLiteral("4829")))), QStringLiteral("wrong"));
        QCOMPARE(await(approver.approve(Right::Refund, kRinasPin)).value(), kRina);
        QCOMPARE(await(approver.isSet()).value(), true);
    }
};

QTEST_GUILESS_MAIN(TestPeople)
#include "tst_people.moc"
