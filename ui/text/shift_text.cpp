#include "ui/text/shift_text.h"
#include <QCoreApplication>

namespace laci {
namespace {
struct ShiftText { Q_DECLARE_TR_FUNCTIONS(ShiftText) };
}

QString shiftCauseText(const ShiftCause &cause)
{
    using K = ShiftCause::Kind;
    const QString amount = rupiahText(cause.amount);
    // %1 is an amount, %2 the number of a receipt or refund, or what a movement was for.
    switch (cause.kind) {
    case K::SaleNotInDrawer: return ShiftText::tr("%1 = receipt %2: it says cash. Was it paid another way, or the money put elsewhere?").arg(amount, cause.label);
    case K::SalePaidInCash: return ShiftText::tr("%1 = receipt %2: it says another method. Was it paid in cash?").arg(amount, cause.label);
    case K::ChangeTwice: return ShiftText::tr("%1 = the change of receipt %2: was it given twice?").arg(amount, cause.label);
    case K::ChangeNotGiven: return ShiftText::tr("%1 = the change of receipt %2: was it not given?").arg(amount, cause.label);
    case K::RefundTwice: return ShiftText::tr("%1 = refund %2: was it handed out twice?").arg(amount, cause.label);
    case K::RefundNotGiven: return ShiftText::tr("%1 = refund %2: was it not handed out?").arg(amount, cause.label);
    case K::MovementNotDone: return ShiftText::tr("%1 = “%2”: noted, but was the money moved?").arg(amount, cause.label);
    case K::MovementTwice: return ShiftText::tr("%1 = “%2”: was it moved twice?").arg(amount, cause.label);
    case K::MovementWrongWay: return ShiftText::tr("Twice %1 = “%2”: was it noted the wrong way round, in for out?").arg(amount, cause.label);
    case K::LateRefund: return ShiftText::tr("%1 = late money of receipt %2: was it given back out of the drawer?").arg(amount, cause.label);
    case K::SaleDoubled: return ShiftText::tr("Twice %1 = receipt %2").arg(amount, cause.label);
    case K::SaleHalved: return ShiftText::tr("Half of %1 = receipt %2").arg(amount, cause.label);
    case K::OneNote: return ShiftText::tr("%1 is exactly one note or coin: look under the tray, count that row again.").arg(amount);
    case K::RowsSwapped: return ShiftText::tr("The rows %1: were their counts exchanged?").arg(cause.label);
    case K::DigitsSwapped: return ShiftText::tr("%1, “%2”: were two digits exchanged when it was typed?").arg(amount, cause.label);
    case K::ZeroSlipped: return ShiftText::tr("%1, “%2”: was a zero too many or too few typed?").arg(amount, cause.label);
    case K::DividesByNine: return ShiftText::tr("%1 can be divided by nine: perhaps two digits were exchanged when something was typed.").arg(amount);
    }
    return {};
}

QString cashMoveText(CashMove move)
{
    switch (move) {
    case CashMove::In: return ShiftText::tr("Money in");
    case CashMove::Out: return ShiftText::tr("Money out");
    case CashMove::Drop: return ShiftText::tr("To the safe");
    }
    return {};
}

QString shiftTitle(const Shift &shift)
{
    return shift.name.isEmpty() ? ShiftText::tr("Shift") : ShiftText::tr("Shift · %1").arg(shift.name);
}

QString differenceText(Rupiah difference)
{
    if (difference.isZero())
        return ShiftText::tr("fits");
    return difference.isNegative() ? ShiftText::tr("%1 short").arg(rupiahText(-difference)) : ShiftText::tr("%1 over").arg(rupiahText(difference));
}

} // namespace laci
