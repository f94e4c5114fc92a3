#include "ui/text/shift_words.h"
#include <QCoreApplication>

namespace laci {
namespace {
struct ShiftPaperText { Q_DECLARE_TR_FUNCTIONS(ShiftPaperText) };
using T = ShiftPaperText;
}

// Plain ASCII and short: the paper is 32 characters wide (FIELD.md 5.5).
ShiftWords shiftWords()
{
    ShiftWords words;
    words.xReport = T::tr("X REPORT");
    words.zReport = T::tr("Z REPORT %1");
    words.shift = T::tr("Shift");
    words.opened = T::tr("Opened");
    words.closed = T::tr("Closed");
    words.by = T::tr("By");
    words.receipts = T::tr("Receipts");
    words.firstLast = T::tr("Numbers");
    words.gross = T::tr("Gross");
    words.discounts = T::tr("Discounts");
    words.service = T::tr("Service");
    words.sales = T::tr("SALES");
    words.cancelled = T::tr("Cancelled unpaid");
    words.taxBase = T::tr("Base");
    words.included = T::tr("included");
    words.methods = T::tr("MONEY IN");
    words.cash = T::tr("Cash");
    words.byPerson = T::tr("confirmed by staff");
    words.late = T::tr("of it late money");
    words.rounding = T::tr("Cash rounding");
    words.givenBack = T::tr("GIVEN BACK");
    words.refund = T::tr("Refund");
    words.voided = T::tr("Void");
    words.tender = T::tr("Payment returned");
    words.drawer = T::tr("DRAWER");
    words.cashFloat = T::tr("Float");
    words.cashTaken = T::tr("Cash sales");
    words.cashGiven = T::tr("Given to customers");
    words.in = T::tr("Money in");
    words.out = T::tr("Money out");
    words.drop = T::tr("To the safe");
    words.expected = T::tr("Expected");
    words.counted = T::tr("Counted");
    words.difference = T::tr("DIFFERENCE");
    words.reason = T::tr("Reason");
    words.approvedBy = T::tr("Approved by");
    words.openings = T::tr("Drawer opened, no sale");
    words.openPayments = T::tr("STILL WAITING");
    words.journal = T::tr("Journal");
    words.hidden = T::tr("Cash in the drawer is not shown.");
    return words;
}

} // namespace laci
