#include "persistence/sqlite_person_rows.h"
#include "base/log.h"
#include "persistence/connection.h"
#include "persistence/database.h"
#include "persistence/journal_rows.h"
#include "persistence/person_table.h"

namespace laci {
namespace {

const PersonId kTill{};          // pin_lock's row of approvals that named nobody

/// What is told, and committed although it is a no: a wrong PIN is counted.
struct Ruling {
    std::optional<Person> person;
    Error no;
};

Ruling lockedFor(std::chrono::seconds left)
{
    return {std::nullopt, {ErrorCode::RateLimited, QStringLiteral("too many wrong PINs"), 0, left}};
}

Result<Person> told(const Result<Ruling> &ruling)
{
    if (!ruling)
        return tl::unexpected(ruling.error());
    if (!ruling->person)
        return tl::unexpected(ruling->no);
    return *ruling->person;
}

Result<void> note(Connection &connection, JournalKind kind, const QString &who, const QString &subject, const QString &detail,
                  const QDateTime &now)
{
    return writeJournal(connection, {kind, who, {}, subject, detail}, now).map([](const JournalEntry &) {});
}

Result<Ruling> wrongPin(Connection &connection, PersonId counted, const QString &who, const QString &subject, const QDateTime &now)
{
    const auto wrong = countWrongPin(connection, counted, now);
    if (!wrong)
        return tl::unexpected(wrong.error());
    const auto lock = lockAfter(*wrong);
    QString detail = QStringLiteral("wrong PIN, %1 in a row").arg(*wrong);
    if (lock.count() > 0)
        detail += QStringLiteral(", locked for %1 s").arg(lock.count());
    if (auto noted = note(connection, JournalKind::PinFailed, who, subject, detail, now); !noted)
        return tl::unexpected(noted.error());
    return Ruling{std::nullopt, {ErrorCode::Unauthorised, QStringLiteral("wrong PIN"), 0, lock}};
}

Result<Person> used(Connection &connection, Person person, const QDateTime &now)
{
    if (auto done = connection.change(QStringLiteral("UPDATE person SET last_used = ? WHERE id = ?"), now, qint64(person.id)); !done)
        return tl::unexpected(done.error());
    person.lastUsed = now;
    return person;
}

Result<Ruling> ruleSignIn(Connection &connection, PersonId id, bool fitted, const QDateTime &now)
{
    const auto found = personById(connection, id, now);
    if (!found)
        return tl::unexpected(found.error());
    if (!found->person.active)
        return fail(ErrorCode::NotFound, QStringLiteral("nobody of that name works here"));
    const auto left = lockLeft(connection, id, now);
    if (!left)
        return tl::unexpected(left.error());
    if (left->count() > 0)
        return lockedFor(*left);
    if (!fitted)
        return wrongPin(connection, id, found->person.name, found->person.name, now);
    return forgiveWrongPins(connection, id)
        .and_then([&] { return note(connection, JournalKind::SignedIn, found->person.name, found->person.name, {}, now); })
        .and_then([&] { return used(connection, found->person, now); })
        .map([](const Person &person) { return Ruling{person, {}}; });
}

Result<Ruling> ruleApproval(Connection &connection, std::optional<PersonId> id, Right right, const QString &atTill, const QDateTime &now)
{
    const auto tillLeft = lockLeft(connection, kTill, now);
    if (!tillLeft)
        return tl::unexpected(tillLeft.error());
    if (tillLeft->count() > 0)
        return lockedFor(*tillLeft);
    if (!id)
        return wrongPin(connection, kTill, atTill, rightWord(right), now);
    const auto found = personById(connection, *id, now);
    const auto left = lockLeft(connection, *id, now);
    const auto rights = readRights(connection);
    if (!found || !left || !rights)
        return tl::unexpected(!found ? found.error() : !left ? left.error() : rights.error());
    const Person &person = found->person;
    if (left->count() > 0)
        return lockedFor(*left);
    if (!person.active || !rights->allows(person.role, right))
        return Ruling{std::nullopt, {ErrorCode::Refused, person.name, 0, {}}};
    // A cashier's own PIN does not wipe out the guesses at another's.
    const auto forgiven = person.role == Role::Cashier ? Result<void>() : forgiveWrongPins(connection, kTill);
    return forgiven.and_then([&] { return used(connection, person, now); }).map([](const Person &p) { return Ruling{p, {}}; });
}

QString changesText(const Person &before, const Person &after)
{
    QStringList parts;
    if (before.name != after.name)
        parts.append(QStringLiteral("name %1 → %2").arg(before.name, after.name));
    if (before.role != after.role)
        parts.append(QStringLiteral("role %1 → %2").arg(roleWord(before.role), roleWord(after.role)));
    if (before.active != after.active)
        parts.append(after.active ? QStringLiteral("works here again, without a PIN") : QStringLiteral("no longer here"));
    return parts.join(QStringLiteral("; "));
}

Result<void> checkName(Connection &connection, const Person &person)
{
    if (!person.active)
        return {};
    const auto other = connection.whole(QStringLiteral("SELECT id FROM person WHERE active = 1 AND name = ? COLLATE NOCASE AND id <> ?"),
                                        person.name, qint64(person.id));
    if (!other)
        return tl::unexpected(other.error());
    return *other ? Result<void>(fail(ErrorCode::Conflict, QStringLiteral("name"))) : Result<void>();
}

/// Owners who can sign in, but for this one.
Result<qint64> otherOwners(Connection &connection, PersonId except)
{
    return connection
        .whole(QStringLiteral("SELECT count(*) FROM person WHERE active = 1 AND role = 'owner' AND length(pin_hash) > 0 AND id <> ?"),
               qint64(except))
        .map([](const std::optional<qint64> &count) { return count.value_or(0); });
}

Result<Person> addPerson(Connection &connection, const Person &person, const PinSeal &seal, const QString &by, const QDateTime &now)
{
    if (auto free = checkName(connection, person); !free)
        return tl::unexpected(free.error());
    const auto owners = otherOwners(connection, person.id);
    if (!owners)
        return tl::unexpected(owners.error());
    if (*owners == 0 && person.role != Role::Owner)
        return fail(ErrorCode::InvalidInput, QStringLiteral("role"));
    if (auto done = connection.change(QStringLiteral("INSERT INTO person (id, name, role, active, pin_salt, pin_hash, pin_iterations, created_at)"
                                                     " VALUES (?, ?, ?, 1, ?, ?, ?, ?)"),
                                      qint64(person.id), person.name, roleWord(person.role), seal.salt, seal.hash, seal.iterations, now);
        !done)
        return tl::unexpected(done.error());
    return note(connection, JournalKind::PersonChanged, by, person.name, QStringLiteral("new, %1").arg(roleWord(person.role)), now)
        .map([&] { return person; });
}

Result<Person> changePerson(Connection &connection, const Person &person, const QString &by, const QDateTime &now)
{
    const auto before = personById(connection, person.id, now);
    if (!before)
        return tl::unexpected(before.error());
    const QString changes = changesText(before->person, person);
    if (changes.isEmpty())
        return before->person;
    if (auto free = checkName(connection, person); !free)
        return tl::unexpected(free.error());
    const bool isOwner = before->person.active && before->person.role == Role::Owner && !before->seal.isEmpty();
    if (isOwner && !(person.active && person.role == Role::Owner)) {
        const auto owners = otherOwners(connection, person.id);
        if (!owners)
            return tl::unexpected(owners.error());
        if (*owners == 0)
            return fail(ErrorCode::Conflict, QStringLiteral("last_owner"));
    }
    // Who leaves loses the PIN: it may be another's by the time they come back, and nobody could know.
    const QString gone = person.active ? QString() : QStringLiteral(", pin_salt = x'', pin_hash = x'', pin_iterations = 0");
    if (auto done = connection.change(QStringLiteral("UPDATE person SET name = ?, role = ?, active = ?%1 WHERE id = ?").arg(gone), person.name,
                                      roleWord(person.role), person.active, qint64(person.id));
        !done)
        return tl::unexpected(done.error());
    return note(connection, JournalKind::PersonChanged, by, person.name, changes, now)
        .and_then([&] { return personById(connection, person.id, now); })
        .map([](const PinHolder &holder) { return holder.person; });
}

QString changesText(const RightsTable &before, const RightsTable &after)
{
    QStringList parts;
    for (const Role role : {Role::Cashier, Role::Supervisor}) {
        for (const Right right : allRights()) {
            if (before.allows(role, right) != after.allows(role, right))
                parts.append(QStringLiteral("%1 %2%3").arg(roleWord(role), after.allows(role, right) ? QStringLiteral("+") : QStringLiteral("−"),
                                                           rightWord(right)));
        }
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

Pending<QList<Person>> SqlitePersonRows::all(bool inactiveToo)
{
    // On the writer: who was added a moment ago is in the list.
    return m_db.run([inactiveToo, now = m_clock.now()](Connection &connection) { return listPeople(connection, inactiveToo, now); });
}

Pending<RightsTable> SqlitePersonRows::rights()
{
    return m_db.run([](Connection &connection) { return readRights(connection); });
}

Pending<PinTable> SqlitePersonRows::pins()
{
    return m_db.run([now = m_clock.now()](Connection &connection) -> Result<PinTable> {
        return connection.transact([&]() -> Result<PinTable> {
            if (auto done = restampLocks(connection, now); !done)
                return tl::unexpected(done.error());
            const auto holders = listPinHolders(connection, now);
            const auto rights = readRights(connection);
            const auto left = lockLeft(connection, kTill, now);
            if (!holders || !rights || !left)
                return tl::unexpected(!holders ? holders.error() : !rights ? rights.error() : left.error());
            return PinTable{*holders, *rights, *left};
        });
    });
}

Pending<Person> SqlitePersonRows::insert(const Person &person, const PinSeal &seal, const QString &by)
{
    return m_db.run([=, now = m_clock.now()](Connection &connection) -> Result<Person> {
        return connection.transact([&] { return addPerson(connection, person, seal, by, now); });
    });
}

Pending<Person> SqlitePersonRows::update(const Person &person, const QString &by)
{
    return m_db.run([=, now = m_clock.now()](Connection &connection) -> Result<Person> {
        return connection.transact([&] { return changePerson(connection, person, by, now); });
    });
}

Pending<void> SqlitePersonRows::setSeal(PersonId person, const PinSeal &seal, const QString &by)
{
    return m_db.run([=, now = m_clock.now()](Connection &connection) -> Result<void> {
        return connection.transact([&]() -> Result<void> {
            const auto found = personById(connection, person, now);
            if (!found)
                return tl::unexpected(found.error());
            if (!found->person.active)
                return fail(ErrorCode::Refused, QStringLiteral("%1 no longer works here").arg(found->person.name));
            return connection
                .change(QStringLiteral("UPDATE person SET pin_salt = ?, pin_hash = ?, pin_iterations = ? WHERE id = ?"), seal.salt, seal.hash,
                        seal.iterations, qint64(person))
                .and_then([&](qint64) { return forgiveWrongPins(connection, person); })
                .and_then([&] { return note(connection, JournalKind::PersonChanged, by, found->person.name, QStringLiteral("new PIN"), now); });
        });
    });
}

Pending<void> SqlitePersonRows::renewSeal(PersonId person, const PinSeal &before, const PinSeal &after)
{
    return m_db.run([=](Connection &connection) -> Result<void> {
        return connection
            .change(QStringLiteral("UPDATE person SET pin_salt = ?, pin_hash = ?, pin_iterations = ? WHERE id = ? AND pin_hash = ?"), after.salt,
                    after.hash, after.iterations, qint64(person), before.hash)
            .map([](qint64) {});
    });
}

Pending<void> SqlitePersonRows::setRights(const RightsTable &table, const QString &by)
{
    return m_db.run([=, now = m_clock.now()](Connection &connection) -> Result<void> {
        return connection.transact([&]() -> Result<void> {
            const auto before = readRights(connection);
            if (!before)
                return tl::unexpected(before.error());
            if (*before == table)
                return {};
            return storeRights(connection, table).and_then([&] {
                return note(connection, JournalKind::RightsChanged, by, QStringLiteral("rights"), changesText(*before, table), now);
            });
        });
    });
}

Pending<Person> SqlitePersonRows::settleSignIn(PersonId person, bool fitted)
{
    return m_db.run([=, now = m_clock.now()](Connection &connection) -> Result<Person> {
        return told(connection.transact([&] { return ruleSignIn(connection, person, fitted, now); }));
    });
}

Pending<Person> SqlitePersonRows::settleApproval(std::optional<PersonId> person, Right right, const QString &atTill)
{
    return m_db.run([=, now = m_clock.now()](Connection &connection) -> Result<Person> {
        return told(connection.transact([&] { return ruleApproval(connection, person, right, atTill, now); }));
    });
}

} // namespace laci
