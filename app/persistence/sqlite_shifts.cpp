#include "persistence/sqlite_shifts.h"
#include "base/qt_future.h"
#include "domain/shop_day.h"
#include "persistence/connection.h"
#include "persistence/database.h"
#include "persistence/shift_booking.h"
#include "persistence/shift_figures.h"

namespace laci {

SqliteShifts::SqliteShifts(Database &db, const Clock &clock, std::function<Place()> place, QObject *parent)
    : Shifts(parent), m_db(db), m_clock(clock), m_place(std::move(place))
{
}

void SqliteShifts::take(const std::optional<Shift> &shift)
{
    const bool same = shift.has_value() == m_current.has_value() && (!shift || shift->id == m_current->id);
    m_current = shift;
    if (!same)
        emit changed();
}

// On the writer, so that what was asked for a moment ago is in the answer.
Pending<std::optional<Shift>> SqliteShifts::readAgain()
{
    return m_db.run([till = m_place().till](Connection &connection) { return openShiftOf(connection, till); })
        .then(this, [this](const Result<std::optional<Shift>> &open) {
            if (open)
                take(*open);
            return open;
        });
}

Pending<Shift> SqliteShifts::open(const ShiftOpening &opening)
{
    return m_db
        .run([opening, place = m_place(), now = m_clock.now()](Connection &connection) -> Result<Shift> {
            return connection.transact(
                [&] { return bookShift(connection, place.till, shopDay(now, place.timeZone), opening, now); });
        })
        .then(this, [this](const Result<Shift> &shift) {
            if (shift)
                take(*shift);
            return shift;
        });
}

Pending<CashMovement> SqliteShifts::move(const CashMovement &movement)
{
    return m_db.run([movement, till = m_place().till, now = m_clock.now()](Connection &connection) -> Result<CashMovement> {
        return connection.transact([&] { return bookMovement(connection, till, movement, now); });
    });
}

Pending<ShiftFigures> SqliteShifts::x()
{
    return m_db.run([till = m_place().till, now = m_clock.now()](Connection &connection) -> Result<ShiftFigures> {
        return connection.snapshot([&]() -> Result<ShiftFigures> {
            const auto open = openShiftOf(connection, till);
            if (!open)
                return tl::unexpected(open.error());
            if (!*open)
                return fail(ErrorCode::NotFound, QStringLiteral("no shift is open"));
            return addUpShift(connection, **open, now);
        });
    });
}

Pending<CountAnswer> SqliteShifts::count(const QList<Pieces> &pieces, const QString &by, const QString &approvedBy)
{
    return m_db.run([=, till = m_place().till, now = m_clock.now()](Connection &connection) -> Result<CountAnswer> {
        return connection.transact([&] { return bookCount(connection, till, pieces, by, approvedBy, now); });
    });
}

Pending<std::optional<CountAnswer>> SqliteShifts::lastCount()
{
    return m_db.run([till = m_place().till](Connection &connection) {
        return connection.snapshot([&] { return standingCount(connection, till); });
    });
}

Pending<ShiftFigures> SqliteShifts::close(const ShiftClosing &closing)
{
    return m_db
        .run([closing, till = m_place().till, now = m_clock.now()](Connection &connection) -> Result<ShiftFigures> {
            return connection.transact([&] { return bookClose(connection, till, closing, now); });
        })
        .then(this, [this](const Result<ShiftFigures> &z) {
            if (z)
                take(std::nullopt);
            return z;
        });
}

Pending<ShiftFigures> SqliteShifts::z(qint64 number)
{
    return m_db.report([number, till = m_place().till](Connection &connection) { return storedZ(connection, till, number); });
}

Pending<QList<Shift>> SqliteShifts::list(int limit)
{
    return m_db.report([limit, till = m_place().till](Connection &connection) { return listShifts(connection, till, limit); });
}

} // namespace laci
