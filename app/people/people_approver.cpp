#include "people/people_approver.h"

namespace laci {

Pending<QString> PeopleApprover::approve(Right right, const QString &pin)
{
    return m_people.all(false)
        .then(this,
              [this, right, pin](const Result<QList<Person>> &people) {
                  if (!people)
                      return ready<QString>(tl::unexpected(people.error()));
                  if (people->isEmpty())
                      return m_withoutPeople.approve(right, pin);
                  return m_people.approve(right, pin).then([](const Result<Person> &who) -> Result<QString> {
                      return who.map([](const Person &person) { return person.name; });
                  });
              })
        .unwrap();
}

Pending<bool> PeopleApprover::isSet()
{
    return m_people.all(false)
        .then(this,
              [this](const Result<QList<Person>> &people) {
                  if (!people)
                      return ready<bool>(tl::unexpected(people.error()));
                  return people->isEmpty() ? m_withoutPeople.isSet() : ready<bool>(true);
              })
        .unwrap();
}

} // namespace laci
