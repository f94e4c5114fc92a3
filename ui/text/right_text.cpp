#include "ui/text/right_text.h"
#include "ui/text/error_text.h"
#include <QCoreApplication>

namespace laci {
namespace {
struct RightText { Q_DECLARE_TR_FUNCTIONS(RightText) };
}

QString rightText(Right right)
{
    switch (right) {
    case Right::ConfirmPayment:   return RightText::tr("Confirm a payment by hand");
    case Right::GivePaymentUp:    return RightText::tr("Say that nothing came of a payment");
    case Right::DecideLateMoney:  return RightText::tr("Decide about late money");
    case Right::ChangePrice:      return RightText::tr("Sell for another price");
    case Right::GiveDiscount:     return RightText::tr("Give a discount over the limit");
    case Right::Refund:           return RightText::tr("Give money back");
    case Right::OpenDrawer:       return RightText::tr("Open the drawer without a sale");
    case Right::EditGoods:        return RightText::tr("Change goods and prices");
    case Right::MoveStock:        return RightText::tr("Change the stock");
    case Right::MoveCash:         return RightText::tr("Put cash in or take it out");
    case Right::CloseShift:       return RightText::tr("Count and close the shift");
    case Right::AcceptDifference: return RightText::tr("Accept a difference over the limit");
    case Right::SeeReports:       return RightText::tr("See the reports");
    case Right::SeeCosts:         return RightText::tr("See cost and profit");
    case Right::ChangeSettings:   return RightText::tr("Change the settings");
    case Right::ManagePeople:     return RightText::tr("Manage people and rights");
    case Right::KeepData:         return RightText::tr("Back up, restore, export");
    }
    Q_UNREACHABLE();
}

QString rightHintText(Right right)
{
    switch (right) {
    case Right::ConfirmPayment:   return RightText::tr("Always with a PIN, whoever stands at the till");
    case Right::Refund:           return RightText::tr("And cancel a paid sale");
    case Right::EditGoods:        return RightText::tr("Also categories, imports and labels");
    case Right::MoveStock:        return RightText::tr("Deliveries, corrections, stock-takes");
    case Right::MoveCash:         return RightText::tr("In the middle of a shift");
    case Right::KeepData:         return RightText::tr("And read the journal");
    case Right::GivePaymentUp:
    case Right::DecideLateMoney:
    case Right::ChangePrice:
    case Right::GiveDiscount:
    case Right::OpenDrawer:
    case Right::CloseShift:
    case Right::AcceptDifference:
    case Right::SeeReports:
    case Right::SeeCosts:
    case Right::ChangeSettings:
    case Right::ManagePeople:     return {};
    }
    Q_UNREACHABLE();
}

QString roleText(Role role)
{
    switch (role) {
    case Role::Cashier:    return RightText::tr("Cashier");
    case Role::Supervisor: return RightText::tr("Supervisor");
    case Role::Owner:      return RightText::tr("Owner");
    }
    Q_UNREACHABLE();
}

QString personErrorText(const Error &error)
{
    if (error.code == ErrorCode::InvalidInput && error.detail.endsWith(u"name"))
        return RightText::tr("Write a name, at most 60 letters.");
    if (error.code == ErrorCode::InvalidInput && error.detail.endsWith(u"pin"))
        return RightText::tr("A PIN has 4 to 8 digits, not all the same and not counting up or down (1111, 1234).");
    if (error.code == ErrorCode::Conflict && error.detail.endsWith(u"name"))
        return RightText::tr("Somebody who works here has this name already.");
    if (error.code == ErrorCode::Conflict && error.detail.endsWith(u"pin"))
        return RightText::tr("This PIN cannot be used. Choose another one.");
    if (error.code == ErrorCode::Conflict && error.detail.endsWith(u"last_owner"))
        return RightText::tr("The shop needs an owner. Make somebody else an owner first.");
    return errorText(error);
}

} // namespace laci
