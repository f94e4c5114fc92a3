#pragma once
#include "domain/shift.h"
#include <QObject>

namespace laci {

struct ShiftOpening {
    QString name;                ///< "Pagi"; may be empty
    Rupiah cashFloat;            ///< not negative
    QString by;                  ///< never empty
};

/// What came of counting the drawer blind.
struct CountAnswer {
    int attempt = 1;             ///< of this state of the drawer's money: 1, 2, …
    QList<Pieces> pieces;
    Rupiah counted;
    bool fits = false;
    std::optional<Rupiah> difference;    ///< counted − expected; nullopt after a first count that does not fit
    QList<ShiftCause> causes;            ///< with a difference that is told
    bool isTold() const { return difference.has_value(); }
};

struct ShiftClosing {
    QString by;                  ///< never empty
    QString reason = {};         ///< of a difference
    QString approvedBy = {};     ///< somebody with Right::AcceptDifference, when it is over the limit
    Rupiah limit;                ///< shift.difference_limit
};

/// The shifts of this till. GUI thread, never blocks; each write is one durable transaction with its entry in the journal.
class Shifts : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// As last heard; nullopt: none is open, or nobody asked yet (readAgain()).
    virtual const std::optional<Shift> &current() const = 0;
    [[nodiscard]] virtual Pending<std::optional<Shift>> readAgain() = 0;

    /// InvalidInput "by" | "float"; Conflict: one is open.
    [[nodiscard]] virtual Pending<Shift> open(const ShiftOpening &opening) = 0;
    /// InvalidInput "amount" | "reason" | "by"; NotFound: no shift is open. More may go out than should be in the drawer: a person
    /// sees the drawer, Laci does not.
    [[nodiscard]] virtual Pending<CashMovement> move(const CashMovement &movement) = 0;
    /// The figures now (X); NotFound: no shift is open.
    [[nodiscard]] virtual Pending<ShiftFigures> x() = 0;
    /// Keeps a blind count. The first that does not fit is not answered with the difference, the second is; the same count again
    /// is how a person keeps it. Once the difference is told a further count needs `approvedBy`: Refused without. A count is old as
    /// soon as money moves: then it begins anew. InvalidInput: sumOf(). NotFound: no shift is open.
    [[nodiscard]] virtual Pending<CountAnswer> count(const QList<Pieces> &pieces, const QString &by, const QString &approvedBy) = 0;
    /// The count that stands for the drawer as it is now; nullopt: none, or money moved since.
    [[nodiscard]] virtual Pending<std::optional<CountAnswer>> lastCount() = 0;
    /// Closes with the last count: the Z, frozen, with the next number. Conflict: not counted, the difference is not told yet, or money
    /// moved since. InvalidInput "reason": a difference without one. Refused: over the limit without another person.
    [[nodiscard]] virtual Pending<ShiftFigures> close(const ShiftClosing &closing) = 0;
    /// A Z as it was frozen; NotFound.
    [[nodiscard]] virtual Pending<ShiftFigures> z(qint64 number) = 0;
    /// Newest first, the open one among them.
    [[nodiscard]] virtual Pending<QList<Shift>> list(int limit) = 0;

signals:
    void changed();              ///< current() is another one
};

} // namespace laci
