#include "people/shop_people.h"
#include "base/ids.h"
#include "base/log.h"
#include "base/when_done.h"
#include <algorithm>

namespace laci {
namespace {

constexpr qsizetype kMostName = 60;

bool isGoodName(const QString &name)
{
    return !name.isEmpty() && name.size() <= kMostName
        && std::all_of(name.cbegin(), name.cend(), [](QChar c) { return c.category() != QChar::Other_Control; });
}

/// Nothing else can be anybody's PIN, so nothing else is computed.
bool hasPinShape(const QString &pin)
{
    return pin.size() >= 4 && pin.size() <= 8 && std::all_of(pin.cbegin(), pin.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

tl::unexpected<Error> locked(std::chrono::seconds left)
{
    return fail(ErrorCode::RateLimited, QStringLiteral("too many wrong PINs"), 0, left);
}

QList<PinSeal> sealsOf(const QList<PinHolder> &holders)
{
    QList<PinSeal> seals;
    for (const PinHolder &holder : holders)
        seals.append(holder.seal);
    return seals;
}

} // namespace

ShopPeople::ShopPeople(PersonRows &rows, std::function<QString()> atTill, int iterations)
    : m_rows(rows), m_atTill(std::move(atTill)), m_bench(iterations)
{
}

Pending<QList<Person>> ShopPeople::all(bool inactiveToo)
{
    return m_rows.all(inactiveToo);
}

/// Sealed once it is known that no other active person has the same PIN.
Pending<PinSeal> ShopPeople::newSeal(const QString &pin, PersonId owner)
{
    if (!isGoodPin(pin))
        return ready<PinSeal>(fail(ErrorCode::InvalidInput, QStringLiteral("pin")));
    return m_rows.pins()
        .then(this,
              [this, pin, owner](const Result<PinTable> &table) {
                  if (!table)
                      return ready<int>(tl::unexpected(table.error()));
                  QList<PinHolder> others = table->holders;
                  others.removeIf([owner](const PinHolder &holder) { return holder.person.id == owner; });
                  return m_bench.find(sealsOf(others), pin);
              })
        .unwrap()
        .then(this,
              [this, pin](const Result<int> &found) {
                  if (!found)
                      return ready<PinSeal>(tl::unexpected(found.error()));
                  return *found >= 0 ? ready<PinSeal>(fail(ErrorCode::Conflict, QStringLiteral("pin"))) : m_bench.seal(pin);
              })
        .unwrap();
}

Pending<Person> ShopPeople::add(const QString &name, Role role, const QString &pin, const QString &by)
{
    Person person;
    person.name = name.simplified();
    person.role = role;
    if (!isGoodName(person.name))
        return ready<Person>(fail(ErrorCode::InvalidInput, QStringLiteral("name")));
    person.id = PersonId(newNumericId());
    return newSeal(pin, {})
        .then(this,
              [this, person, by](const Result<PinSeal> &seal) {
                  return seal ? m_rows.insert(person, *seal, by) : ready<Person>(tl::unexpected(seal.error()));
              })
        .unwrap();
}

Pending<Person> ShopPeople::change(const Person &person, const QString &by)
{
    Person changed = person;
    changed.name = person.name.simplified();
    if (!isGoodName(changed.name))
        return ready<Person>(fail(ErrorCode::InvalidInput, QStringLiteral("name")));
    return m_rows.update(changed, by);
}

Pending<void> ShopPeople::setPin(PersonId person, const QString &pin, const QString &by)
{
    return newSeal(pin, person)
        .then(this,
              [this, person, by](const Result<PinSeal> &seal) {
                  return seal ? m_rows.setSeal(person, *seal, by) : ready<void>(tl::unexpected(seal.error()));
              })
        .unwrap();
}

Pending<Person> ShopPeople::signIn(PersonId person, const QString &pin)
{
    return m_rows.pins()
        .then(this,
              [this, person, pin](const Result<PinTable> &table) {
                  return table ? judge(*table, person, pin) : ready<Person>(tl::unexpected(table.error()));
              })
        .unwrap();
}

Pending<Person> ShopPeople::judge(const PinTable &table, PersonId id, const QString &pin)
{
    const auto holder = std::find_if(table.holders.cbegin(), table.holders.cend(),
                                     [id](const PinHolder &each) { return each.person.id == id; });
    if (holder == table.holders.cend())
        return ready<Person>(fail(ErrorCode::NotFound, QStringLiteral("nobody of that name works here")));
    // The rows decide whether the lock holds; asked here only to spare the computing.
    if (holder->person.lockedUntil.isValid() || !hasPinShape(pin))
        return m_rows.settleSignIn(id, false);
    return m_bench.find({holder->seal}, pin)
        .then(this,
              [this, held = *holder, pin](const Result<int> &found) {
                  if (!found)
                      return ready<Person>(tl::unexpected(found.error()));
                  if (*found == 0)
                      renew(held, pin);
                  return m_rows.settleSignIn(held.person.id, *found == 0);
              })
        .unwrap();
}

/// A seal of an older program gets today's cost; that it may fail is no reason not to sign in.
void ShopPeople::renew(const PinHolder &holder, const QString &pin)
{
    if (holder.seal.iterations >= m_bench.iterations())
        return;
    whenDone(m_bench.seal(pin), this, [this, holder](const Result<PinSeal> &fresh) {
        if (!fresh)
            return;
        whenDone(m_rows.renewSeal(holder.person.id, holder.seal, *fresh), this, [](const Result<void> &done) {
            if (!done)
                qCWarning(logStore) << "seal not renewed:" << done.error().detail;
        });
    });
}

Pending<Person> ShopPeople::approve(Right right, const QString &pin)
{
    if (pin.isEmpty())
        return ready<Person>(fail(ErrorCode::Unauthorised, QStringLiteral("no PIN was given")));
    return m_rows.pins()
        .then(this,
              [this, right, pin](const Result<PinTable> &table) {
                  return table ? judgeApproval(*table, right, pin) : ready<Person>(tl::unexpected(table.error()));
              })
        .unwrap();
}

Pending<Person> ShopPeople::judgeApproval(const PinTable &table, Right right, const QString &pin)
{
    if (table.tillLocked.count() > 0)
        return ready<Person>(locked(table.tillLocked));
    if (!hasPinShape(pin))
        return m_rows.settleApproval(std::nullopt, right, m_atTill());
    QList<PinHolder> holders = table.holders;
    // Whoever may is asked for first: the right PIN is answered sooner, a wrong one costs the whole round either way.
    std::stable_partition(holders.begin(), holders.end(), [&](const PinHolder &each) { return table.rights.allows(each.person.role, right); });
    return m_bench.find(sealsOf(holders), pin)
        .then(this,
              [this, holders, right](const Result<int> &found) {
                  if (!found)
                      return ready<Person>(tl::unexpected(found.error()));
                  return m_rows.settleApproval(*found < 0 ? std::nullopt : std::optional(holders.at(*found).person.id), right, m_atTill());
              })
        .unwrap();
}

Pending<RightsTable> ShopPeople::rights()
{
    return m_rows.rights();
}

Pending<void> ShopPeople::setRights(const RightsTable &table, const QString &by)
{
    return m_rows.setRights(table, by);
}

} // namespace laci
