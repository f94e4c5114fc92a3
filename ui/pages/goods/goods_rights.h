#pragma once
#include "domain/rights.h"
#include "ui/pages/till_services.h"
#include <QObject>
#include <functional>

namespace laci {

/// Who may change the goods: whoever is on duty and has the right, else a second person's PIN. Nobody without a duty book is asked.
class GoodsRights final : public QObject {
    Q_OBJECT
public:
    GoodsRights(TillServices &services, QWidget *owner);

    /// Calls `act` with who is to stand in the journal, at once or after the PIN; never without it. `context`: who may die first.
    void with(Right right, QObject *context, std::function<void(const QString &by)> act);
    /// Cost, margin and what a delivery cost.
    bool seesCosts() const;

signals:
    void changed();              ///< another person, or other rights

private:
    TillServices &m_services;
    QWidget *m_owner;
};

} // namespace laci
