#pragma once
#include "ui/pages/sell/sell_entry.h"
#include "ui/pages/till_services.h"
#include <QObject>

namespace laci {

/// Carts put aside and taken up again. While the books work on it nothing is rung up (SellEntry::hold), so a cart is never
/// in both places nor in none. GUI thread.
class Parking final : public QObject {
    Q_OBJECT
public:
    Parking(TillServices &services, SellEntry &entry, QWidget *owner);

    int count() const { return m_count; }
    /// Asks the books how many there are.
    void countAgain();
    /// F8: the open cart aside, under a name; with an empty one the list of what was put aside.
    void park();
    void showParked();

signals:
    void counted(int parked);
    void said(const QString &sentence);
    /// The cart was put aside; resume(id) takes it back.
    void parkedAs(const QString &name, qint64 id);
    void refused(const laci::Error &error);

public slots:
    /// With something in the open cart that is put aside first, under the name park() would propose.
    void resume(qint64 id);

private:
    QString proposedName() const;
    void putAside(const QString &name, std::function<void(qint64)> then);
    void takeUp(qint64 id);
    void drop(const ParkedCart &parked);
    void list(const QList<ParkedCart> &parked);

    TillServices &m_services;
    SellEntry &m_entry;
    QWidget *m_owner;
    int m_count = 0;
};

} // namespace laci
