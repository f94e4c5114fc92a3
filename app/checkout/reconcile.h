#pragma once
#include "ports/payment_gateway.h"
#include <QDate>

namespace laci {

/// One line of a gateway's day held against the books.
struct ReconcileLine {
    enum class Kind {
        Same,
        MissingHere,       ///< the gateway has it, the books do not: an extra
        MissingThere,      ///< the books have it, the gateway does not
        Different,         ///< another amount, or paid on one side only
        Unanswered,        ///< it was asked about and no clear answer came
    };
    Kind kind = Kind::Same;
    QString what;                       ///< for Different and Unanswered: English, one line
    std::optional<Payment> payment;
    std::optional<GatewayRow> row;
};
QString reconcileWord(ReconcileLine::Kind kind);      ///< "same", "missing_here", "missing_there", "different", "unanswered"

struct Reconciliation {
    QString gateway;
    QDate day;                          ///< in the shop's zone
    bool byAsking = false;              ///< the gateway has no list: each payment was asked about, extras cannot be seen
    QList<ReconcileLine> lines;
    Rupiah gross;                       ///< paid, as the gateway says
    Rupiah fees;                        ///< kept by the gateway, where it says so
    Rupiah net;
    int withoutFee = 0;                 ///< paid rows that name no fee: net counts them in full

    bool isClean() const;
    int count(ReconcileLine::Kind kind) const;
};

/// `ofDay`: the books' payments of that day; `around`: those of the days beside it, which only explain rows near midnight.
Reconciliation reconcile(const QString &gateway, const QDate &day, const QList<Payment> &ofDay,
                         const QList<Payment> &around, const QList<GatewayRow> &rows);

/// Comma-separated with a header line, CRLF, UTF-8; nothing in it starts a formula.
QByteArray reconciliationCsv(const Reconciliation &result);

} // namespace laci
