#pragma once
#include "base/result.h"
#include "domain/person.h"

namespace laci {

/// Who works here. PINs are derived by PBKDF2 with a salt of their own, off the GUI thread and never inside a database
/// transaction, and compared in constant time. Wrong PINs cost growing time for that person: three are free, then 30 s, doubled
/// each time up to an hour, kept on disk so that a restart does not forgive. Each change, sign-in and failed PIN is in the journal.
/// `by`: who does it, for the journal; the right to was checked before. GUI thread, never blocks.
class People {
public:
    virtual ~People() = default;
    /// By name; the inactive after the active when asked for.
    [[nodiscard]] virtual Pending<QList<Person>> all(bool inactiveToo) = 0;
    /// The very first person must be an owner. InvalidInput "name" | "pin"; Conflict "name" when an active one has it, "pin" when
    /// another active person has that PIN (an approval must name one person).
    [[nodiscard]] virtual Pending<Person> add(const QString &name, Role role, const QString &pin, const QString &by) = 0;
    /// Name, role and whether they still work here. Conflict "last_owner": one active owner has to stay.
    [[nodiscard]] virtual Pending<Person> change(const Person &person, const QString &by) = 0;
    [[nodiscard]] virtual Pending<void> setPin(PersonId person, const QString &pin, const QString &by) = 0;

    /// Signs in: this person, this PIN. Unauthorised: wrong; RateLimited with retryAfter: too many wrong ones; NotFound.
    [[nodiscard]] virtual Pending<Person> signIn(PersonId person, const QString &pin) = 0;
    /// Whoever has this PIN and this right. Unauthorised when nobody; Refused when the PIN's owner lacks the right (their name is
    /// the detail); RateLimited as above. A wrong PIN here counts against the whole till, not one person.
    [[nodiscard]] virtual Pending<Person> approve(Right right, const QString &pin) = 0;

    [[nodiscard]] virtual Pending<RightsTable> rights() = 0;
    [[nodiscard]] virtual Pending<void> setRights(const RightsTable &table, const QString &by) = 0;
};

} // namespace laci
