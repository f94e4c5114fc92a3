#pragma once
#include "base/clock.h"
#include "ports/person_rows.h"

namespace laci {

class Database;

/// People, rights and wrong PINs in the till's own file. Both arguments outlive it.
class SqlitePersonRows final : public PersonRows {
public:
    SqlitePersonRows(Database &db, const Clock &clock) : m_db(db), m_clock(clock) {}

    Pending<QList<Person>> all(bool inactiveToo) override;
    Pending<RightsTable> rights() override;
    Pending<PinTable> pins() override;
    Pending<Person> insert(const Person &person, const PinSeal &seal, const QString &by) override;
    Pending<Person> update(const Person &person, const QString &by) override;
    Pending<void> setSeal(PersonId person, const PinSeal &seal, const QString &by) override;
    Pending<void> renewSeal(PersonId person, const PinSeal &before, const PinSeal &after) override;
    Pending<void> setRights(const RightsTable &table, const QString &by) override;
    Pending<Person> settleSignIn(PersonId person, bool fitted) override;
    Pending<Person> settleApproval(std::optional<PersonId> person, Right right, const QString &atTill) override;

private:
    Database &m_db;
    const Clock &m_clock;
};

} // namespace laci
