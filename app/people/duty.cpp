#include "people/duty.h"
#include "base/when_done.h"

namespace laci {

Duty::Duty(People &people, QObject *parent) : QObject(parent), m_people(people) {}

void Duty::begin()
{
    readAgain();
}

bool Duty::may(Right right) const
{
    if (!m_hasPeople)
        return true;
    return m_person && m_rights.allows(m_person->role, right);
}

void Duty::take(const Person &person)
{
    m_person = person;
    m_hasPeople = true;
    emit changed();
}

void Duty::lock()
{
    m_person.reset();
    emit changed();
}

/// A person who is no longer here, or has another role now, does not keep the old rights until the next sign-in.
void Duty::readAgain()
{
    whenDone(m_people.rights(), this, [this](const Result<RightsTable> &rights) {
        if (rights)
            m_rights = *rights;
        whenDone(m_people.all(false), this, [this](const Result<QList<Person>> &people) {
            if (people) {
                m_hasPeople = !people->isEmpty();
                if (m_person) {
                    const PersonId id = m_person->id;
                    m_person.reset();
                    for (const Person &each : *people) {
                        if (each.id == id)
                            m_person = each;
                    }
                }
            }
            m_known = people.has_value();
            emit changed();
        });
    });
}

} // namespace laci
