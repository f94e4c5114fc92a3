#pragma once
#include "people/pin_bench.h"
#include "ports/people.h"
#include <QObject>
#include <functional>

namespace laci {

/// The shop's people: what is kept comes from PersonRows, PINs are sealed and compared on PinBench. `rows` outlives it.
class ShopPeople final : public QObject, public People {
public:
    /// `atTill`: who stands there now, for the journal when an approval's PIN is nobody's; never empty.
    ShopPeople(PersonRows &rows, std::function<QString()> atTill, int iterations = PinBench::kIterations);

    Pending<QList<Person>> all(bool inactiveToo) override;
    Pending<Person> add(const QString &name, Role role, const QString &pin, const QString &by) override;
    Pending<Person> change(const Person &person, const QString &by) override;
    Pending<void> setPin(PersonId person, const QString &pin, const QString &by) override;
    Pending<Person> signIn(PersonId person, const QString &pin) override;
    Pending<Person> approve(Right right, const QString &pin) override;
    Pending<RightsTable> rights() override;
    Pending<void> setRights(const RightsTable &table, const QString &by) override;

private:
    Pending<PinSeal> newSeal(const QString &pin, PersonId owner);
    Pending<Person> judge(const PinTable &table, PersonId id, const QString &pin);
    Pending<Person> judgeApproval(const PinTable &table, Right right, const QString &pin);
    void renew(const PinHolder &holder, const QString &pin);

    PersonRows &m_rows;
    std::function<QString()> m_atTill;
    PinBench m_bench;
};

} // namespace laci
