#include "ui/text/shift_words.h"
#include <QCoreApplication>

namespace laci {
namespace {
struct ShiftPaperText { Q_DECLARE_TR_FUNCTIONS(ShiftPaperText) };
}

// The struct is named in full each time: lupdate does not see through an alias and would file the words under no context.
// Plain ASCII and short: the paper is 32 characters wide (FIELD.md 5.5).
ShiftWords shiftWords()
{
    ShiftWords words;
    words.xReport = ShiftPaperText::tr("X REPORT");
    words.zReport = ShiftPaperText::tr("Z REPORT %1");
    words.shift = ShiftPaperText::tr("Shift");
    words.opened = ShiftPaperText::tr("Opened");
    words.closed = ShiftPaperText::tr("Closed");
    words.by = ShiftPaperText::tr("By");
    words.receipts = ShiftPaperText::tr("Receipts");
    words.firstLast = ShiftPaperText::tr("Numbers");
    words.gross = ShiftPaperText::tr("Gross");
    words.discounts = ShiftPaperText::tr("Discounts");
    words.service = ShiftPaperText::tr("Service");
    words.sales = ShiftPaperText::tr("SALES");
    words.cancelled = ShiftPaperText::tr("Cancelled unpaid");
    words.taxBase = ShiftPaperText::tr("Base");
    words.included = ShiftPaperText::tr("included");
    words.methods = ShiftPaperText::tr("MONEY IN");
    words.cash = ShiftPaperText::tr("Cash");
    words.byPerson = ShiftPaperText::tr("confirmed by staff");
    words.late = ShiftPaperText::tr("of it late money");
    words.rounding = ShiftPaperText::tr("Cash rounding");
    words.givenBack = ShiftPaperText::tr("GIVEN BACK");
    words.refund = ShiftPaperText::tr("Refund");
    words.voided = ShiftPaperText::tr("Void");
    words.tender = ShiftPaperText::tr("Payment returned");
    words.drawer = ShiftPaperText::tr("DRAWER");
    words.cashFloat = ShiftPaperText::tr("Float");
    words.cashTaken = ShiftPaperText::tr("Cash sales");
    words.cashGiven = ShiftPaperText::tr("Given to customers");
    words.in = ShiftPaperText::tr("Money in");
    words.out = ShiftPaperText::tr("Money out");
    words.drop = ShiftPaperText::tr("To the safe");
    words.expected = ShiftPaperText::tr("Expected");
    words.counted = ShiftPaperText::tr("Counted");
    words.difference = ShiftPaperText::tr("DIFFERENCE");
    words.reason = ShiftPaperText::tr("Reason");
    words.approvedBy = ShiftPaperText::tr("Approved by");
    words.openings = ShiftPaperText::tr("Drawer opened, no sale");
    words.openPayments = ShiftPaperText::tr("STILL WAITING");
    words.journal = ShiftPaperText::tr("Journal");
    words.hidden = ShiftPaperText::tr("Cash in the drawer is not shown.");
    return words;
}

} // namespace laci
