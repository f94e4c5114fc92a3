#pragma once
#include "ports/approval.h"
#include "ports/people.h"
#include <QObject>

namespace laci {

/// Approval by the shop's people; by the one supervisor's PIN of before as long as the shop has none (automation, training). Both
/// outlive it.
class PeopleApprover final : public QObject, public Approver {
public:
    PeopleApprover(People &people, Approver &withoutPeople) : m_people(people), m_withoutPeople(withoutPeople) {}

    [[nodiscard]] Pending<QString> approve(Right right, const QString &pin) override;
    [[nodiscard]] Pending<bool> isSet() override;

private:
    People &m_people;
    Approver &m_withoutPeople;
};

} // namespace laci
