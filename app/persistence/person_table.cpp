#include "persistence/person_table.h"
#include "persistence/connection.h"
#include <algorithm>

namespace laci {
namespace {

constexpr int kFreeTries = 3;

const QString kColumns = QStringLiteral("SELECT p.id, p.name, p.role, p.active, p.last_used, l.locked_until, p.pin_salt, p.pin_hash,"
                                        " p.pin_iterations FROM person p LEFT JOIN pin_lock l ON l.person = p.id ");

Result<PinHolder> holderAt(const Statement &row, const QDateTime &now)
{
    const auto role = roleFromWord(row.text(2));
    if (!role)
        return fail(ErrorCode::Storage, QStringLiteral("unknown role %1").arg(row.text(2)));
    PinHolder holder;
    holder.person.id = PersonId(row.whole(0));
    holder.person.name = row.text(1);
    holder.person.role = *role;
    holder.person.active = row.flag(3);
    holder.person.lastUsed = timeAt(row, 4);
    if (const QDateTime until = timeAt(row, 5); until.isValid() && until > now)
        holder.person.lockedUntil = until;
    holder.seal = {row.bytes(6), row.bytes(7), row.number(8)};
    return holder;
}

template <class... Args>
Result<QList<PinHolder>> holdersWhere(Connection &connection, const QString &where, const QDateTime &now, const Args &...args)
{
    auto row = connection.query(kColumns + where, args...);
    if (!row)
        return tl::unexpected(row.error());
    QList<PinHolder> list;
    while (row->next()) {
        auto holder = holderAt(*row, now);
        if (!holder)
            return tl::unexpected(holder.error());
        list.append(std::move(*holder));
    }
    if (auto ended = row->ended(); !ended)
        return tl::unexpected(ended.error());
    return list;
}

} // namespace

std::chrono::seconds lockAfter(int wrong)
{
    if (wrong < kFreeTries)
        return std::chrono::seconds{0};
    return std::min(std::chrono::seconds{30} * (1 << std::min(wrong - kFreeTries, 10)), std::chrono::seconds{3600});
}

Result<QList<Person>> listPeople(Connection &connection, bool inactiveToo, const QDateTime &now)
{
    const auto holders = holdersWhere(connection,
                                      inactiveToo ? QStringLiteral("ORDER BY p.active DESC, p.name COLLATE NOCASE, p.id")
                                                  : QStringLiteral("WHERE p.active = 1 ORDER BY p.name COLLATE NOCASE, p.id"),
                                      now);
    if (!holders)
        return tl::unexpected(holders.error());
    QList<Person> people;
    for (const PinHolder &holder : *holders)
        people.append(holder.person);
    return people;
}

Result<QList<PinHolder>> listPinHolders(Connection &connection, const QDateTime &now)
{
    return holdersWhere(connection, QStringLiteral("WHERE p.active = 1 ORDER BY p.last_used DESC, p.id"), now);
}

Result<PinHolder> personById(Connection &connection, PersonId id, const QDateTime &now)
{
    auto found = holdersWhere(connection, QStringLiteral("WHERE p.id = ?"), now, qint64(id));
    if (!found)
        return tl::unexpected(found.error());
    if (found->isEmpty())
        return fail(ErrorCode::NotFound, QStringLiteral("nobody of that name works here"));
    return found->first();
}

Result<RightsTable> readRights(Connection &connection)
{
    auto row = connection.query(QStringLiteral("SELECT role, right_word FROM role_right"));
    if (!row)
        return tl::unexpected(row.error());
    RightsTable table;
    while (row->next()) {
        const auto role = roleFromWord(row->text(0));
        const auto right = rightFromWord(row->text(1));
        if (role && right)
            (*role == Role::Cashier ? table.cashier : table.supervisor).insert(*right);
    }
    if (auto ended = row->ended(); !ended)
        return tl::unexpected(ended.error());
    return table;
}

Result<void> storeRights(Connection &connection, const RightsTable &table)
{
    if (auto done = connection.change(QStringLiteral("DELETE FROM role_right")); !done)
        return tl::unexpected(done.error());
    for (const Role role : {Role::Cashier, Role::Supervisor}) {
        for (const Right right : allRights()) {
            if (!table.allows(role, right))
                continue;
            if (auto done = connection.change(QStringLiteral("INSERT INTO role_right (role, right_word) VALUES (?, ?)"), roleWord(role),
                                              rightWord(right));
                !done)
                return tl::unexpected(done.error());
        }
    }
    return {};
}

Result<std::chrono::seconds> lockLeft(Connection &connection, PersonId person, const QDateTime &now)
{
    return connection.whole(QStringLiteral("SELECT locked_until FROM pin_lock WHERE person = ?"), qint64(person))
        .map([&now](const std::optional<qint64> &until) {
            const qint64 left = until ? *until - now.toMSecsSinceEpoch() : 0;
            return std::chrono::seconds{left > 0 ? (left + 999) / 1000 : 0};
        });
}

Result<void> restampLocks(Connection &connection, const QDateTime &now)
{
    return connection
        .change(QStringLiteral("UPDATE pin_lock SET locked_until = ? + (locked_until - locked_from), locked_from = ? WHERE locked_from > ?"), now,
                now, now)
        .map([](qint64) {});
}

Result<int> countWrongPin(Connection &connection, PersonId person, const QDateTime &now)
{
    const auto before = connection.whole(QStringLiteral("SELECT wrong FROM pin_lock WHERE person = ?"), qint64(person));
    if (!before)
        return tl::unexpected(before.error());
    const int wrong = int(before->value_or(0)) + 1;
    const auto lock = lockAfter(wrong);
    const std::optional<QDateTime> from = lock.count() > 0 ? std::optional(now) : std::nullopt;
    const std::optional<QDateTime> until = lock.count() > 0 ? std::optional(now.addSecs(lock.count())) : std::nullopt;
    return connection
        .change(QStringLiteral("INSERT INTO pin_lock (person, wrong, locked_from, locked_until) VALUES (?, ?, ?, ?) ON CONFLICT (person)"
                               " DO UPDATE SET wrong = excluded.wrong, locked_from = excluded.locked_from, locked_until = excluded.locked_until"),
                qint64(person), wrong, from, until)
        .map([wrong](qint64) { return wrong; });
}

Result<void> forgiveWrongPins(Connection &connection, PersonId person)
{
    return connection.change(QStringLiteral("DELETE FROM pin_lock WHERE person = ?"), qint64(person)).map([](qint64) {});
}

} // namespace laci
