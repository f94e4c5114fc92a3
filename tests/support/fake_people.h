#pragma once
#include "ports/people.h"
#include <QHash>

namespace laci::test {

/// Who works here, as a list in memory. PINs in clear, three wrong ones lock for 30 s, answers by the event loop as the real one.
class FakePeople final : public People {
public:
    QList<Person> people;
    QHash<PersonId, QString> pins;
    RightsTable table = usualRights();
    QStringList acts;                                ///< "add Sari cashier by Ibu Rina"
    int wrong = 0;
    bool broken = false;

    Person &put(const QString &name, Role role, const QString &pin)
    {
        Person person;
        person.id = PersonId(100 + people.size());
        person.name = name;
        person.role = role;
        pins.insert(person.id, pin);
        people.append(person);
        return people.last();
    }
    Pending<QList<Person>> all(bool inactiveToo) override
    {
        if (broken)
            return ready<QList<Person>>(fail(ErrorCode::Storage, QStringLiteral("scripted")));
        QList<Person> found;
        for (const Person &each : std::as_const(people)) {
            if (inactiveToo || each.active)
                found.append(each);
        }
        return ready<QList<Person>>(found);
    }
    Pending<Person> add(const QString &name, Role role, const QString &pin, const QString &by) override
    {
        if (name.trimmed().isEmpty())
            return ready<Person>(fail(ErrorCode::InvalidInput, QStringLiteral("name")));
        if (!isGoodPin(pin))
            return ready<Person>(fail(ErrorCode::InvalidInput, QStringLiteral("pin")));
        for (const Person &each : std::as_const(people)) {
            if (each.active && each.name == name.trimmed())
                return ready<Person>(fail(ErrorCode::Conflict, QStringLiteral("name")));
            if (each.active && pins.value(each.id) == pin)
                return ready<Person>(fail(ErrorCode::Conflict, QStringLiteral("pin")));
        }
        acts.append(QStringLiteral("add %1 %2 by %3").arg(name.trimmed(), roleWord(role), by));
        return ready<Person>(put(name.trimmed(), role, pin));
    }
    Pending<Person> change(const Person &person, const QString &by) override
    {
        int owners = 0;
        for (const Person &each : std::as_const(people))
            owners += each.id != person.id && each.active && each.role == Role::Owner;
        if (owners == 0 && !(person.active && person.role == Role::Owner))
            return ready<Person>(fail(ErrorCode::Conflict, QStringLiteral("last_owner")));
        for (Person &each : people) {
            if (each.id != person.id)
                continue;
            each = person;
            acts.append(QStringLiteral("change %1 %2 %3 by %4")
                            .arg(person.name, roleWord(person.role), person.active ? QStringLiteral("on") : QStringLiteral("off"), by));
            return ready<Person>(each);
        }
        return ready<Person>(fail(ErrorCode::NotFound, QStringLiteral("nobody")));
    }
    Pending<void> setPin(PersonId person, const QString &pin, const QString &by) override
    {
        if (!isGoodPin(pin))
            return ready<void>(fail(ErrorCode::InvalidInput, QStringLiteral("pin")));
        pins.insert(person, pin);
        acts.append(QStringLiteral("pin by %1").arg(by));
        return ready<void>({});
    }
    Pending<Person> signIn(PersonId id, const QString &pin) override
    {
        if (wrong >= 3)
            return ready<Person>(fail(ErrorCode::RateLimited, QStringLiteral("too many"), 0, std::chrono::seconds{30}));
        for (Person &each : people) {
            if (each.id == id && pins.value(id) == pin) {
                wrong = 0;
                return ready<Person>(each);
            }
        }
        ++wrong;
        return ready<Person>(fail(ErrorCode::Unauthorised, QStringLiteral("wrong PIN")));
    }
    Pending<Person> approve(Right right, const QString &pin) override
    {
        for (const Person &each : std::as_const(people)) {
            if (!each.active || pins.value(each.id) != pin)
                continue;
            if (!table.allows(each.role, right))
                return ready<Person>(fail(ErrorCode::Refused, each.name));
            return ready<Person>(each);
        }
        return ready<Person>(fail(ErrorCode::Unauthorised, QStringLiteral("wrong PIN")));
    }
    Pending<RightsTable> rights() override { return ready<RightsTable>(table); }
    Pending<void> setRights(const RightsTable &next, const QString &by) override
    {
        table = next;
        acts.append(QStringLiteral("rights by %1").arg(by));
        return ready<void>({});
    }
};

} // namespace laci::test
