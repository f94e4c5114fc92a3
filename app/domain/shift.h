#pragma once
#include "base/result.h"
#include "domain/money.h"
#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <optional>

namespace laci {

enum class CashMove { In, Out, Drop };                       ///< Drop: to the safe
QString cashMoveWord(CashMove);                              ///< "in", "out", "drop"
std::optional<CashMove> cashMoveFromWord(QStringView);

/// A till's time between two counts of the drawer. One is open per till at most.
struct Shift {
    qint64 id = 0;
    QString till;
    QString name;                ///< "Pagi"; may be empty
    QDate day;                   ///< the shop's calendar day it was opened on: everything in it counts for that day
    QDateTime openedAt;          ///< UTC
    QString openedBy;
    Rupiah cashFloat;            ///< in the drawer at the beginning
    QDateTime closedAt = {};     ///< UTC; invalid: open
    QString closedBy = {};
    qint64 z = 0;                ///< number of its Z, gapless per till from 1; 0: open
    std::optional<Rupiah> difference = {};       ///< counted − expected; nullopt: open
    bool isOpen() const { return !closedAt.isValid(); }
};

struct CashMovement {
    CashMove kind = CashMove::In;
    Rupiah amount;               ///< above zero
    QString reason;              ///< never empty
    QString by;                  ///< never empty
    QString approvedBy = {};
    QDateTime at = {};           ///< UTC
};

/// So many notes or coins of one value.
struct Pieces {
    Rupiah value;
    int count = 0;
    friend bool operator==(const Pieces &, const Pieces &) = default;
};
/// The notes and coins of rupiah in circulation, largest first: 100.000 … 100.
QList<Rupiah> denominations();
/// Plain sum. InvalidInput: a negative count, a value that is no note or coin, one twice, more than Rupiah may hold.
Result<Rupiah> sumOf(const QList<Pieces> &pieces);

/// What the books say about a shift: X at any time, Z frozen at its end. All money whole rupiah.
struct ShiftFigures {
    Shift shift;
    QDateTime at;                ///< UTC: when this was added up; of a Z its close

    // Sales that were paid in the shift.
    qint64 receipts = 0;
    QString firstReceipt, lastReceipt;
    Rupiah gross, lineDiscounts, cartDiscounts, service, sales;      ///< sales: what customers owed, before cash rounding
    struct Tax {
        QString code, label;
        Rupiah base, amount;
        bool included = false;
    };
    QList<Tax> taxes;            ///< of those sales
    qint64 cancelled = 0;        ///< sales that ended without money

    // Money that came in, by way; by a person apart (law 3).
    struct Method {
        QString gateway, channel;        ///< "cash" and empty for cash
        bool byPerson = false;
        qint64 count = 0;
        Rupiah amount;
    };
    QList<Method> methods;
    Rupiah rounding;             ///< of cash, taken and given back: what Laci rounded away (negative) or on top
    qint64 late = 0;             ///< payments among them that came late (law 6)
    Rupiah lateMoney;

    struct Given {
        QString kind;            ///< refundKindWord
        QString gateway;         ///< "cash", or whose money it was
        qint64 count = 0;
        Rupiah amount;           ///< handed out
    };
    QList<Given> given;          ///< refunds, voids and returned tenders

    // The drawer.
    Rupiah cashTaken, cashGiven; ///< cash of payments less change; cash handed out for refunds
    QList<CashMovement> movements;
    Rupiah in, out, drop;
    Rupiah expected;             ///< float + taken − given + in − out − drop
    qint64 entries = 0;          ///< how many bookings moved the drawer's money: tells whether a count is old
    qint64 drawerOpenings = 0;   ///< without a sale

    struct OpenPayment {
        QString sale, gateway, channel, state;
        Rupiah amount;
    };
    QList<OpenPayment> openPayments;     ///< of the till, still watched: carried over

    // Of a Z.
    QList<Pieces> pieces;
    std::optional<Rupiah> counted, difference;
    int counts = 0;              ///< how often the drawer was counted
    QString reason, approvedBy;  ///< of the difference
    QString journalHead;         ///< hash of the journal's last entry, which is this close's own

    Rupiah methodsTotal() const;
    Rupiah givenTotal() const;
};
QJsonObject toJson(const ShiftFigures &figures);             ///< stable names: lacictl prints it, the books keep it
Result<ShiftFigures> shiftFiguresFromJson(const QJsonObject &json);

/// Something of a shift that could explain why the drawer does not fit.
struct CashTrace {
    enum class Kind { CashSale, OtherSale, Change, Refund, In, Out, Drop, LateRefund };
    Kind kind = Kind::CashSale;
    QString label;               ///< a receipt number, a reason
    Rupiah amount;
};

/// One likely cause. The words are ui/text/shift_text.h's.
struct ShiftCause {
    enum class Kind {
        SaleNotInDrawer,         ///< short: this receipt says cash, but its money is not here
        SalePaidInCash,          ///< over: this receipt says another method, but cash was taken
        ChangeTwice,             ///< short: the change of this receipt was given twice
        ChangeNotGiven,          ///< over
        RefundTwice, RefundNotGiven,
        MovementNotDone,         ///< in was noted but not put in (short), out noted but not taken (over)
        MovementTwice,           ///< done twice, noted once
        MovementWrongWay,        ///< in noted as out, or the other way: twice its amount
        LateRefund,              ///< late money was given back by hand, perhaps out of the drawer
        SaleDoubled,             ///< twice a receipt
        SaleHalved,              ///< half a receipt
        OneNote,                 ///< exactly one note or coin: `amount`
        RowsSwapped,             ///< two rows of the count exchanged: label "100.000, 50.000"
        DigitsSwapped,           ///< two digits of this amount exchanged while typing
        ZeroSlipped,             ///< this amount with a zero too many or too few
        DividesByNine,           ///< no receipt found, but such differences come from exchanged digits
    };
    Kind kind = Kind::SaleNotInDrawer;
    QString label;
    Rupiah amount;
    friend bool operator==(const ShiftCause &, const ShiftCause &) = default;
};
QString shiftCauseWord(ShiftCause::Kind kind);               ///< "sale_not_in_drawer", …

/// Why counted − expected may be `difference`: the likelier first, at most `most`. Nothing for no difference.
QList<ShiftCause> likelyCauses(Rupiah difference, const QList<CashTrace> &traces, const QList<Pieces> &pieces, int most = 5);

} // namespace laci
