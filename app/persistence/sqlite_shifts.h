#pragma once
#include "base/clock.h"
#include "ports/shifts.h"
#include <functional>

namespace laci {

class Database;

/// The shifts in SQLite. `db` and `clock` outlive it.
class SqliteShifts final : public Shifts {
    Q_OBJECT
public:
    /// Which till, and in which zone its shop's day changes: asked at each call, the settings may have changed.
    struct Place {
        QString till;
        QByteArray timeZone;
    };
    SqliteShifts(Database &db, const Clock &clock, std::function<Place()> place, QObject *parent = nullptr);

    const std::optional<Shift> &current() const override { return m_current; }
    Pending<std::optional<Shift>> readAgain() override;
    Pending<Shift> open(const ShiftOpening &opening) override;
    Pending<CashMovement> move(const CashMovement &movement) override;
    Pending<ShiftFigures> x() override;
    Pending<CountAnswer> count(const QList<Pieces> &pieces, const QString &by, const QString &approvedBy) override;
    Pending<std::optional<CountAnswer>> lastCount() override;
    Pending<ShiftFigures> close(const ShiftClosing &closing) override;
    Pending<ShiftFigures> z(qint64 number) override;
    Pending<QList<Shift>> list(int limit) override;

private:
    void take(const std::optional<Shift> &shift);

    Database &m_db;
    const Clock &m_clock;
    std::function<Place()> m_place;
    std::optional<Shift> m_current;
};

} // namespace laci
