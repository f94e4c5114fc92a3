#include "main/ctl/console.h"
#include <QFile>
#include <QJsonArray>
#include <algorithm>

namespace laci::ctl {
namespace {

QJsonValue timeOrNull(const QDateTime &at)
{
    return at.isValid() ? QJsonValue(at.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonObject toJson(const Person &person)
{
    return {{QStringLiteral("id"), QString::number(qint64(person.id))}, {QStringLiteral("name"), person.name},
            {QStringLiteral("role"), roleWord(person.role)},            {QStringLiteral("active"), person.active},
            {QStringLiteral("last_used"), timeOrNull(person.lastUsed)}, {QStringLiteral("locked_until"), timeOrNull(person.lockedUntil)}};
}

QString lineOf(const Person &person)
{
    QString line = QStringLiteral("%1  %2").arg(person.name, roleWord(person.role));
    if (!person.active)
        line += QStringLiteral("  no longer here");
    if (person.lockedUntil.isValid())
        line += QStringLiteral("  locked until ") + person.lockedUntil.toUTC().toString(Qt::ISODate);
    return line;
}

/// People's detail words are for the program; a person gets a sentence.
Error inWords(Error error)
{
    if (error.code == ErrorCode::InvalidInput && error.detail == u"role")
        error.detail = QStringLiteral("The first one must be an owner.");
    else if (error.code == ErrorCode::InvalidInput && error.detail == u"name")
        error.detail = QStringLiteral("A name of 1 to 60 characters is needed.");
    else if (error.code == ErrorCode::InvalidInput && error.detail == u"pin")
        error.detail = QStringLiteral("A PIN has 4 to 8 digits, not all the same and not counting up or down.");
    else if (error.code == ErrorCode::Conflict && error.detail == u"name")
        error.detail = QStringLiteral("Somebody who works here has that name.");
    else if (error.code == ErrorCode::Conflict && error.detail == u"pin")
        error.detail = QStringLiteral("That PIN cannot be used; choose another.");
    else if (error.code == ErrorCode::Conflict && error.detail == u"last_owner")
        error.detail = QStringLiteral("One active owner has to stay.");
    else if (error.code == ErrorCode::Refused)
        error.detail = QStringLiteral("Not allowed: %1").arg(error.detail);
    else if (error.code == ErrorCode::RateLimited)
        error.detail += QStringLiteral("; wait %1 s").arg(error.retryAfter.count());
    return error;
}

/// The first line of the standard input; never an argument, which others can see.
QString pinFromInput()
{
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(in.readLine(100)).trimmed();
}

/// A new PIN: LACI_NEW_PIN, or a line on stdin.
QString newPin()
{
    const QString given = qEnvironmentVariable("LACI_NEW_PIN").trimmed();
    return given.isEmpty() ? pinFromInput() : given;
}

using Act = std::function<void(Till &till, const QList<Person> &people, const QString &by)>;

/// Opens the till; in a shop with people somebody with the right has to give the PIN (LACI_PIN). An empty list: nobody yet, no PIN needed.
void withRight(Console &console, Right right, const Finish &finish, const Act &act)
{
    console.withTill(Console::Books::Write, finish, [&console, right, finish, act](Till &till) {
        till.people().all(true).then(&console, [&console, &till, right, finish, act](const Result<QList<Person>> &people) {
            if (!people)
                return finish(console.refuse(people.error()));
            if (people->isEmpty())
                return act(till, *people, till.personAtTill());
            till.people().approve(right, qEnvironmentVariable("LACI_PIN")).then(&console, [&console, &till, people = *people, finish, act](const Result<Person> &who) {
                if (!who)
                    return finish(console.refuse(inWords(who.error())));
                act(till, people, who->name);
            });
        });
    });
}

/// By name or id; the active before those who left. nullopt after a complaint.
std::optional<Person> named(Console &console, const QList<Person> &people, const QString &name)
{
    for (const Person &person : people) {
        if (person.name.compare(name, Qt::CaseInsensitive) == 0 || QString::number(qint64(person.id)) == name)
            return person;
    }
    (void)console.refuse({ErrorCode::NotFound, QStringLiteral("Nobody here is called \"%1\".").arg(name), 0, {}});
    return std::nullopt;
}

void show(Console &console, const Pending<Person> &pending, const Finish &finish)
{
    Pending<Person>(pending).then(&console, [&console, finish](const Result<Person> &person) {
        if (!person)
            return finish(console.refuse(inWords(person.error())));
        console.say(lineOf(*person));
        console.print({{QStringLiteral("person"), toJson(*person)}});
        finish(Exit::Done);
    });
}

std::optional<Role> roleFrom(Console &console, const QString &word)
{
    const auto role = roleFromWord(word);
    if (!role)
        console.complain(QStringLiteral("--role is cashier, supervisor or owner."));
    return role;
}

void list(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    parser.addOption(QCommandLineOption(QStringLiteral("all")));
    if (!parse(console, parser, arguments, 0, 0))
        return finish(Exit::Usage);
    console.withTill(Console::Books::Read, finish, [&console, finish, all = parser.isSet(QStringLiteral("all"))](Till &till) {
        till.people().all(all).then(&console, [&console, finish](const Result<QList<Person>> &people) {
            if (!people)
                return finish(console.refuse(people.error()));
            QJsonArray rows;
            for (const Person &person : *people) {
                rows.append(toJson(person));
                if (!console.json())
                    console.say(lineOf(person));
            }
            console.print({{QStringLiteral("people"), rows}});
            finish(Exit::Done);
        });
    });
}

void add(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("role"), QString(), QStringLiteral("ROLE"), QStringLiteral("cashier")});
    if (!parse(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    const auto role = roleFrom(console, parser.value(QStringLiteral("role")));
    if (!role)
        return finish(Exit::Usage);
    withRight(console, Right::ManagePeople, finish, [&console, finish, role = *role, name = parser.positionalArguments()[0]](Till &till, const QList<Person> &people, const QString &by) {
        // The first owner approves nothing: there LACI_PIN can only be the new one.
        const QString own = people.isEmpty() ? qEnvironmentVariable("LACI_PIN").trimmed() : QString();
        show(console, till.people().add(name, role, own.isEmpty() ? newPin() : own, people.isEmpty() ? name.simplified() : by), finish);
    });
}

void change(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    for (const char *option : {"name", "role"})
        parser.addOption({QString::fromLatin1(option), QString(), QStringLiteral("VALUE")});
    parser.addOption(QCommandLineOption(QStringLiteral("on")));
    if (!parse(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    std::optional<Role> role;
    if (parser.isSet(QStringLiteral("role"))) {
        role = roleFrom(console, parser.value(QStringLiteral("role")));
        if (!role)
            return finish(Exit::Usage);
    }
    const QString name = parser.value(QStringLiteral("name"));
    const bool on = parser.isSet(QStringLiteral("on"));
    if (!role && !on && !parser.isSet(QStringLiteral("name"))) {
        console.complain(QStringLiteral("Nothing to change: --name, --role or --on."));
        return finish(Exit::Usage);
    }
    withRight(console, Right::ManagePeople, finish,
              [&console, finish, role, on, name, renamed = parser.isSet(QStringLiteral("name")), whom = parser.positionalArguments()[0]](Till &till, const QList<Person> &people, const QString &by) {
                  auto person = named(console, people, whom);
                  if (!person)
                      return finish(Exit::Refused);
                  person->role = role.value_or(person->role);
                  person->active = person->active || on;
                  if (renamed)
                      person->name = name;
                  show(console, till.people().change(*person, by), finish);
              });
}

void off(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    if (!parse(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    withRight(console, Right::ManagePeople, finish, [&console, finish, whom = parser.positionalArguments()[0]](Till &till, const QList<Person> &people, const QString &by) {
        auto person = named(console, people, whom);
        if (!person)
            return finish(Exit::Refused);
        person->active = false;
        show(console, till.people().change(*person, by), finish);
    });
}

void pin(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    if (!parse(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    withRight(console, Right::ManagePeople, finish, [&console, finish, whom = parser.positionalArguments()[0]](Till &till, const QList<Person> &people, const QString &by) {
        const auto person = named(console, people, whom);
        if (!person)
            return finish(Exit::Refused);
        till.people().setPin(person->id, newPin(), by).then(&console, [&console, finish, person = *person](const Result<void> &done) {
            if (!done)
                return finish(console.refuse(inWords(done.error())));
            console.say(QStringLiteral("%1 has a new PIN.").arg(person.name));
            console.print({{QStringLiteral("person"), toJson(person)}});
            finish(Exit::Done);
        });
    });
}

void printRights(Console &console, const RightsTable &table)
{
    QJsonObject roles;
    for (const Role role : allRoles()) {
        QJsonArray words;
        for (const Right right : allRights()) {
            if (table.allows(role, right))
                words.append(rightWord(right));
        }
        roles.insert(roleWord(role), words);
    }
    if (!console.json()) {
        for (const Right right : allRights()) {
            QStringList marks;
            for (const Role role : allRoles())
                marks.append(table.allows(role, right) ? roleWord(role) : QStringLiteral("-"));
            console.say(QStringLiteral("%1  %2").arg(rightWord(right).leftJustified(18), marks.join(QStringLiteral("  "))));
        }
    }
    console.print({{QStringLiteral("rights"), roles}});
}

void rightsShow(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    if (!parse(console, parser, arguments, 0, 0))
        return finish(Exit::Usage);
    console.withTill(Console::Books::Read, finish, [&console, finish](Till &till) {
        till.people().rights().then(&console, [&console, finish](const Result<RightsTable> &table) {
            if (!table)
                return finish(console.refuse(table.error()));
            printRights(console, *table);
            finish(Exit::Done);
        });
    });
}

void rightsSet(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    if (!parse(console, parser, arguments, 3, 3))
        return finish(Exit::Usage);
    const QStringList given = parser.positionalArguments();
    const auto role = roleFromWord(given[0]);
    const auto right = rightFromWord(given[1]);
    if (!role || !right || (given[2] != u"on" && given[2] != u"off")) {
        console.complain(QStringLiteral("ROLE is cashier or supervisor, RIGHT a word of `rights show`, then on or off."));
        return finish(Exit::Usage);
    }
    if (*role == Role::Owner)
        return finish(console.refuse({ErrorCode::Refused, QStringLiteral("An owner may everything, always."), 0, {}}));
    withRight(console, Right::ManagePeople, finish, [&console, finish, role = *role, right = *right, on = given[2] == u"on"](Till &till, const QList<Person> &, const QString &by) {
        till.people().rights().then(&console, [&console, &till, finish, role, right, on, by](const Result<RightsTable> &table) {
            if (!table)
                return finish(console.refuse(table.error()));
            RightsTable changed = *table;
            QSet<Right> &set = role == Role::Cashier ? changed.cashier : changed.supervisor;
            if (on)
                set.insert(right);
            else
                set.remove(right);
            till.people().setRights(changed, by).then(&console, [&console, finish, changed](const Result<void> &done) {
                if (!done)
                    return finish(console.refuse(done.error()));
                printRights(console, changed);
                finish(Exit::Done);
            });
        });
    });
}

} // namespace

QList<Command> peopleCommands()
{
    const QString who = QStringLiteral("\nIn a shop with people, the PIN of somebody who may manage them is in LACI_PIN.");
    const QString fresh = QStringLiteral(" The new PIN is a line on stdin, or LACI_NEW_PIN; never an argument.");
    QList<Command> commands{
        {QStringLiteral("people list"), QStringLiteral("[--all]"), QStringLiteral("Who works here; --all: also who left."), list},
        {QStringLiteral("people add"), QStringLiteral("NAME [--role cashier|supervisor|owner]"),
         QStringLiteral("Adds a person. The very first one is an owner; there the new PIN may also be in LACI_PIN.") + fresh + who, add},
        {QStringLiteral("people change"), QStringLiteral("NAME [--name NEW] [--role ROLE] [--on]"),
         QStringLiteral("Another name or role; --on: works here again, and needs a new PIN (people pin).") + who, change},
        {QStringLiteral("people pin"), QStringLiteral("NAME"), QStringLiteral("Another PIN; forgives wrong tries.") + fresh + who, pin},
        {QStringLiteral("people off"), QStringLiteral("NAME"), QStringLiteral("No longer works here. Stays in the books, loses the PIN. One owner has to stay.") + who, off},
        {QStringLiteral("rights show"), QString(), QStringLiteral("Which role may what."), rightsShow},
        {QStringLiteral("rights set"), QStringLiteral("cashier|supervisor RIGHT on|off"), QStringLiteral("Gives a role a right or takes it.") + who, rightsSet},
    };
    return commands + journalCommands();
}

} // namespace laci::ctl
