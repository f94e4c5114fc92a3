#pragma once
#include <QString>

namespace laci {

/// The words of an X or Z on paper; short and plain, the paper is 32 characters wide.
struct ShiftWords {
    QString xReport, zReport, shift, opened, closed, by, receipts, firstLast;
    QString gross, discounts, service, sales, cancelled, taxBase, included;
    QString methods, cash, byPerson, late, rounding;
    QString givenBack, refund, voided, tender;
    QString drawer, cashFloat, cashTaken, cashGiven, in, out, drop, expected, counted, difference, reason, approvedBy, openings;
    QString openPayments, journal, hidden;
};
ShiftWords shiftWordsId();

} // namespace laci
