#include "persistence/shift_booking.h"
#include "base/ids.h"
#include "base/log.h"
#include "persistence/connection.h"
#include "persistence/journal_rows.h"
#include "persistence/shift_figures.h"
#include <QJsonArray>
#include <QJsonDocument>

namespace laci {
namespace {

/// The open shift; NotFound when there is none.
Result<Shift> openOne(Connection &connection, const QString &till)
{
    auto open = openShiftOf(connection, till);
    if (!open)
        return tl::unexpected(open.error());
    if (!*open)
        return fail(ErrorCode::NotFound, QStringLiteral("no shift is open"));
    return **open;
}

QString titleOf(const Shift &shift)
{
    const QString day = shift.day.toString(Qt::ISODate);
    return shift.name.isEmpty() ? day : shift.name + u' ' + day;
}

QString piecesText(const QList<Pieces> &pieces)
{
    QJsonArray array;
    for (const Pieces &each : pieces)
        array.append(QJsonArray{qint64(each.value.units()), each.count});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<Pieces> piecesFrom(const QString &text)
{
    QList<Pieces> pieces;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &value : array)
        pieces.append({Rupiah::trusted(value[0].toInteger()), value[1].toInt()});
    return pieces;
}

/// The counts of the drawer as it is now: those since money moved last.
struct Counts {
    int all = 0;                 ///< of the shift
    int fresh = 0;
    bool told = false;           ///< the difference was
    QList<Pieces> pieces;        ///< of the last fresh one
    Rupiah counted;
};

Result<Counts> countsOf(Connection &connection, const ShiftFigures &now)
{
    Counts counts;
    auto row = connection.query(QStringLiteral("SELECT pieces, total, expected, entries FROM shift_count WHERE shift = ? ORDER BY at, id"),
                                now.shift.id);
    if (!row)
        return tl::unexpected(row.error());
    while (row->next()) {
        counts.all += 1;
        if (row->whole(3) != now.entries || row->whole(2) != now.expected.units())
            continue;
        counts.fresh += 1;
        counts.counted = Rupiah::trusted(row->whole(1));
        counts.pieces = piecesFrom(row->text(0));
        counts.told = counts.told || counts.fresh > 1 || counts.counted == now.expected;
    }
    if (auto ended = row->ended(); !ended)
        return tl::unexpected(ended.error());
    return counts;
}

Result<CountAnswer> answerOf(Connection &connection, const ShiftFigures &now, const Counts &counts)
{
    CountAnswer answer;
    answer.attempt = counts.fresh;
    answer.pieces = counts.pieces;
    answer.counted = counts.counted;
    answer.fits = counts.counted == now.expected;
    if (!counts.told)
        return answer;
    answer.difference = counts.counted - now.expected;
    const auto traces = cashTraces(connection, now.shift);
    if (!traces)
        return tl::unexpected(traces.error());
    answer.causes = likelyCauses(*answer.difference, *traces, counts.pieces);
    return answer;
}

Result<void> checkClosing(const ShiftClosing &closing, const Counts &counts, Rupiah difference)
{
    if (closing.by.trimmed().isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("by"));
    if (counts.fresh == 0) {
        return fail(ErrorCode::Conflict, counts.all > 0 ? QStringLiteral("money moved since the count: count again")
                                                        : QStringLiteral("the drawer was not counted"));
    }
    if (!counts.told)
        return fail(ErrorCode::Conflict, QStringLiteral("the first count does not fit: count once more, or the same again to keep it"));
    if (difference.isZero())
        return {};
    if (closing.reason.trimmed().isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("reason"));
    if ((difference.isNegative() ? -difference : difference) > closing.limit && closing.approvedBy.trimmed().isEmpty())
        return fail(ErrorCode::Refused, QStringLiteral("the difference is over the limit and needs another person"));
    return {};
}

} // namespace

Result<Shift> bookShift(Connection &connection, const QString &till, QDate day, const ShiftOpening &opening, const QDateTime &now)
{
    const QString by = opening.by.trimmed();
    if (by.isEmpty() || till.isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("by"));
    if (opening.cashFloat.isNegative() || !opening.cashFloat.withinLimit())
        return fail(ErrorCode::InvalidInput, QStringLiteral("float"));
    const auto open = openShiftOf(connection, till);
    if (!open)
        return tl::unexpected(open.error());
    if (*open)
        return fail(ErrorCode::Conflict, QStringLiteral("shift %1 is open").arg(titleOf(**open)));
    const Shift shift{newNumericId(), till, opening.name.trimmed(), day, now, by, opening.cashFloat};
    if (auto done = connection.change(QStringLiteral("INSERT INTO shift (id, till, name, day, opened_at, opened_by, opening_cash)"
                                                     " VALUES (?, ?, ?, ?, ?, ?, ?)"),
                                      shift.id, till, shift.name, day.toString(Qt::ISODate), now, by, shift.cashFloat);
        !done)
        return tl::unexpected(done.error());
    qCInfo(logMoney) << "shift opened" << shift.id;
    return writeJournal(connection,
                        {JournalKind::ShiftOpened, by, {}, titleOf(shift), QStringLiteral("float %1").arg(rupiahText(shift.cashFloat))}, now)
        .map([&shift](const JournalEntry &) { return shift; });
}

Result<CashMovement> bookMovement(Connection &connection, const QString &till, CashMovement movement, const QDateTime &now)
{
    movement.reason = movement.reason.trimmed();
    movement.by = movement.by.trimmed();
    movement.at = now;
    if (movement.amount <= Rupiah() || !movement.amount.withinLimit())
        return fail(ErrorCode::InvalidInput, QStringLiteral("amount"));
    if (movement.reason.isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("reason"));
    if (movement.by.isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("by"));
    const auto shift = openOne(connection, till);
    if (!shift)
        return tl::unexpected(shift.error());
    const QString word = cashMoveWord(movement.kind);
    if (auto done = connection.change(QStringLiteral("INSERT INTO shift_movement (id, shift, kind, amount, reason, who, approved_by, at)"
                                                     " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
                                      newNumericId(), shift->id, word, movement.amount, movement.reason, movement.by,
                                      movement.approvedBy, now);
        !done)
        return tl::unexpected(done.error());
    qCInfo(logMoney) << "cash" << word << "in shift" << shift->id;
    return writeJournal(connection,
                        {JournalKind::CashMoved, movement.by, movement.approvedBy, titleOf(*shift),
                         QStringLiteral("%1 %2: %3").arg(word, rupiahText(movement.amount), movement.reason.left(900))},
                        now)
        .map([&movement](const JournalEntry &) { return movement; });
}

Result<CountAnswer> bookCount(Connection &connection, const QString &till, const QList<Pieces> &pieces, const QString &by,
                              const QString &approvedBy, const QDateTime &now)
{
    if (by.trimmed().isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("by"));
    const auto counted = sumOf(pieces);
    if (!counted)
        return tl::unexpected(counted.error());
    const auto shift = openOne(connection, till);
    if (!shift)
        return tl::unexpected(shift.error());
    const auto drawer = addUpDrawer(connection, *shift);
    if (!drawer)
        return tl::unexpected(drawer.error());
    const auto before = countsOf(connection, *drawer);
    if (!before)
        return tl::unexpected(before.error());
    if (before->told && approvedBy.trimmed().isEmpty())
        return fail(ErrorCode::Refused, QStringLiteral("the difference was told: a further count needs another person"));
    if (auto done = connection.change(QStringLiteral("INSERT INTO shift_count (id, shift, at, who, approved_by, pieces, total, expected,"
                                                     " entries) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                                      newNumericId(), shift->id, now, by.trimmed(), approvedBy.trimmed(), piecesText(pieces), *counted,
                                      drawer->expected, drawer->entries);
        !done)
        return tl::unexpected(done.error());
    return countsOf(connection, *drawer).and_then([&](const Counts &counts) { return answerOf(connection, *drawer, counts); });
}

Result<std::optional<CountAnswer>> standingCount(Connection &connection, const QString &till)
{
    using Answer = std::optional<CountAnswer>;
    const auto shift = openShiftOf(connection, till);
    if (!shift)
        return tl::unexpected(shift.error());
    if (!*shift)
        return Answer();
    const auto drawer = addUpDrawer(connection, **shift);
    if (!drawer)
        return tl::unexpected(drawer.error());
    const auto counts = countsOf(connection, *drawer);
    if (!counts)
        return tl::unexpected(counts.error());
    if (counts->fresh == 0)
        return Answer();
    return answerOf(connection, *drawer, *counts).map([](CountAnswer &&answer) { return Answer(std::move(answer)); });
}

Result<ShiftFigures> bookClose(Connection &connection, const QString &till, const ShiftClosing &closing, const QDateTime &now)
{
    const auto shift = openOne(connection, till);
    if (!shift)
        return tl::unexpected(shift.error());
    auto figures = addUpShift(connection, *shift, now);
    if (!figures)
        return figures;
    const auto counts = countsOf(connection, *figures);
    if (!counts)
        return tl::unexpected(counts.error());
    const Rupiah difference = counts->counted - figures->expected;
    if (auto fine = checkClosing(closing, *counts, difference); !fine)
        return tl::unexpected(fine.error());
    const auto last = connection.whole(QStringLiteral("SELECT max(z) FROM shift_close WHERE till = ?"), till);
    if (!last)
        return tl::unexpected(last.error());

    ShiftFigures &z = *figures;
    z.shift.closedAt = now;
    z.shift.closedBy = closing.by.trimmed();
    z.shift.z = last->value_or(0) + 1;
    z.shift.difference = difference;
    z.pieces = counts->pieces;
    z.counted = counts->counted;
    z.difference = difference;
    z.counts = counts->all;
    z.reason = difference.isZero() ? QString() : closing.reason.trimmed();
    z.approvedBy = difference.isZero() ? QString() : closing.approvedBy.trimmed();
    QString detail = QStringLiteral("Z %1, expected %2, counted %3, difference %4")
                         .arg(z.shift.z)
                         .arg(rupiahText(z.expected), rupiahText(*z.counted), rupiahText(difference));
    if (!z.reason.isEmpty())
        detail += QStringLiteral(": ") + z.reason.left(800);
    const auto entry = writeJournal(connection, {JournalKind::ShiftClosed, z.shift.closedBy, z.approvedBy, titleOf(*shift), detail}, now);
    if (!entry)
        return tl::unexpected(entry.error());
    z.journalHead = QString::fromLatin1(entry->hash);
    const auto done = connection.change(
        QStringLiteral("INSERT INTO shift_close (shift, till, z, closed_at, closed_by, expected, counted, difference, reason,"
                       " approved_by, figures, head) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        z.shift.id, till, z.shift.z, now, z.shift.closedBy, z.expected, *z.counted, difference, z.reason, z.approvedBy,
        QString::fromUtf8(QJsonDocument(toJson(z)).toJson(QJsonDocument::Compact)), z.journalHead);
    if (!done)
        return tl::unexpected(done.error());
    qCInfo(logMoney) << "shift closed" << z.shift.id << "Z" << z.shift.z;
    return figures;
}

Result<ShiftFigures> storedZ(Connection &connection, const QString &till, qint64 number)
{
    auto row = connection.query(QStringLiteral("SELECT figures FROM shift_close WHERE till = ? AND z = ?"), till, number);
    if (!row)
        return tl::unexpected(row.error());
    if (row->next())
        return shiftFiguresFromJson(QJsonDocument::fromJson(row->text(0).toUtf8()).object());
    if (auto ended = row->ended(); !ended)
        return tl::unexpected(ended.error());
    return fail(ErrorCode::NotFound, QStringLiteral("no Z %1 of till %2").arg(number).arg(till));
}

Result<QList<Shift>> listShifts(Connection &connection, const QString &till, int limit)
{
    auto row = connection.query(QStringLiteral("SELECT s.id, s.name, s.day, s.opened_at, s.opened_by, s.opening_cash, s.closed_at,"
                                               " coalesce(c.closed_by, ''), coalesce(c.z, 0), c.difference FROM shift s"
                                               " LEFT JOIN shift_close c ON c.shift = s.id WHERE s.till = ?"
                                               " ORDER BY s.opened_at DESC, s.id DESC LIMIT ?"),
                                till, qMax(0, limit));
    if (!row)
        return tl::unexpected(row.error());
    QList<Shift> list;
    while (row->next()) {
        Shift shift{row->whole(0), till, row->text(1), QDate::fromString(row->text(2), Qt::ISODate), timeAt(*row, 3),
                    row->text(4), Rupiah::trusted(row->whole(5))};
        shift.closedAt = timeAt(*row, 6);
        shift.closedBy = row->text(7);
        shift.z = row->whole(8);
        if (!row->isNull(9))
            shift.difference = Rupiah::trusted(row->whole(9));
        list.append(shift);
    }
    if (auto ended = row->ended(); !ended)
        return tl::unexpected(ended.error());
    return list;
}

} // namespace laci
