#pragma once
#include "base/result.h"
#include "domain/person.h"
#include <QByteArray>
#include <chrono>
#include <optional>

namespace laci {

/// What is kept of a PIN: PBKDF2-HMAC-SHA256 of it. An empty hash: no PIN, nobody signs in by it.
struct PinSeal {
    QByteArray salt;             ///< 16 random bytes
    QByteArray hash;             ///< 32 bytes
    int iterations = 0;          ///< kept with each, so that later ones can cost more
    bool isEmpty() const { return hash.isEmpty(); }
    friend bool operator==(const PinSeal &, const PinSeal &) = default;
};

struct PinHolder {
    Person person;
    PinSeal seal;
};

/// Everything that a PIN is judged by, as it is at one moment.
struct PinTable {
    QList<PinHolder> holders;                ///< the active ones
    RightsTable rights;
    std::chrono::seconds tillLocked{0};      ///< no approval for so long
};

/// Where people, rights and wrong tries are kept. Each change is one commit with its journal entry. No PIN comes here, only its
/// seal and whether a PIN fitted. GUI thread, never blocks.
class PersonRows {
public:
    virtual ~PersonRows() = default;
    /// The active by name, then the others when asked for.
    [[nodiscard]] virtual Pending<QList<Person>> all(bool inactiveToo) = 0;
    [[nodiscard]] virtual Pending<RightsTable> rights() = 0;
    /// Locks that lie in the future although they began before now are as they were; a clock that was set back begins them anew.
    [[nodiscard]] virtual Pending<PinTable> pins() = 0;

    /// Conflict "name"; InvalidInput "role" when the first one is no owner.
    [[nodiscard]] virtual Pending<Person> insert(const Person &person, const PinSeal &seal, const QString &by) = 0;
    /// Name, role, active. Who leaves loses the PIN. Conflict "name" | "last_owner"; NotFound.
    [[nodiscard]] virtual Pending<Person> update(const Person &person, const QString &by) = 0;
    /// Forgives wrong tries too.
    [[nodiscard]] virtual Pending<void> setSeal(PersonId person, const PinSeal &seal, const QString &by) = 0;
    /// The same PIN under a seal that costs more; nothing for the journal.
    [[nodiscard]] virtual Pending<void> renewSeal(PersonId person, const PinSeal &before, const PinSeal &after) = 0;
    [[nodiscard]] virtual Pending<void> setRights(const RightsTable &table, const QString &by) = 0;

    /// After a PIN was compared: counts a wrong one and locks, or forgives, notes the sign-in and when. RateLimited when another try
    /// has locked in between, whatever this PIN was; Unauthorised when it was wrong.
    [[nodiscard]] virtual Pending<Person> settleSignIn(PersonId person, bool fitted) = 0;
    /// The same for an approval: `person` is whose PIN it was, nullopt: nobody's, which counts against the till. `atTill`: who
    /// stands there, for the journal. Refused with the name as detail: that person lacks the right.
    [[nodiscard]] virtual Pending<Person> settleApproval(std::optional<PersonId> person, Right right, const QString &atTill) = 0;
};

} // namespace laci
