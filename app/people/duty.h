#pragma once
#include "ports/people.h"
#include <QObject>
#include <optional>

namespace laci {

/// Who stands at the till now, and what they may. Until the shop has people (first-start guide not done, training) nobody is asked:
/// everybody may what the settings let them, and the name is till.cashier's. GUI thread, memory only: a start begins locked.
class Duty final : public QObject {
    Q_OBJECT
public:
    explicit Duty(People &people, QObject *parent = nullptr);

    /// Reads whether there are people, and the table of rights; the till is locked from then on when there are.
    void begin();
    bool isKnown() const { return m_known; }         ///< begin() has its answer
    bool hasPeople() const { return m_hasPeople; }
    const std::optional<Person> &person() const { return m_person; }
    bool isLocked() const { return m_hasPeople && !m_person; }
    /// Without asking for anybody's PIN. A shop without people: true.
    bool may(Right right) const;
    /// Whose name goes on receipts and into the journal; `otherwise` while nobody is signed in.
    QString name(const QString &otherwise) const { return m_person ? m_person->name : otherwise; }

    void take(const Person &person);                 ///< signed in
    void lock();
    void readAgain();                                ///< people or rights were changed

signals:
    void changed();

private:
    People &m_people;
    RightsTable m_rights = usualRights();
    std::optional<Person> m_person;
    bool m_known = false;
    bool m_hasPeople = false;
};

} // namespace laci
