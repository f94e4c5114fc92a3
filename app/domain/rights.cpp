#include "domain/rights.h"
#include "base/word_table.h"
#include <iterator>

namespace laci {
namespace {

constexpr WordOf<Right> kRightWords[] = {
    {Right::ConfirmPayment, u"confirm_payment"}, {Right::GivePaymentUp, u"give_payment_up"},
    {Right::DecideLateMoney, u"decide_late_money"}, {Right::ChangePrice, u"change_price"},
    {Right::GiveDiscount, u"give_discount"},     {Right::Refund, u"refund"},
    {Right::OpenDrawer, u"open_drawer"},         {Right::EditGoods, u"edit_goods"},
    {Right::MoveStock, u"move_stock"},           {Right::MoveCash, u"move_cash"},
    {Right::CloseShift, u"close_shift"},         {Right::AcceptDifference, u"accept_difference"},
    {Right::SeeReports, u"see_reports"},         {Right::SeeCosts, u"see_costs"},
    {Right::ChangeSettings, u"change_settings"}, {Right::ManagePeople, u"manage_people"},
    {Right::KeepData, u"keep_data"},
};
static_assert(std::size(kRightWords) == kRights);

constexpr WordOf<Role> kRoleWords[] = {
    {Role::Cashier, u"cashier"}, {Role::Supervisor, u"supervisor"}, {Role::Owner, u"owner"}};

} // namespace

QString rightWord(Right right) { return wordOf(kRightWords, right); }
std::optional<Right> rightFromWord(QStringView word) { return fromWord(kRightWords, word); }
QString roleWord(Role role) { return wordOf(kRoleWords, role); }
std::optional<Role> roleFromWord(QStringView word) { return fromWord(kRoleWords, word); }

QList<Right> allRights()
{
    QList<Right> rights;
    for (const auto &each : kRightWords)
        rights.append(each.value);
    return rights;
}

QList<Role> allRoles()
{
    return {Role::Cashier, Role::Supervisor, Role::Owner};
}

bool RightsTable::allows(Role role, Right right) const
{
    switch (role) {
    case Role::Cashier:
        return cashier.contains(right);
    case Role::Supervisor:
        return supervisor.contains(right);
    case Role::Owner:
        return true;
    }
    return false;
}

RightsTable usualRights()
{
    return {{Right::CloseShift},
            {Right::ConfirmPayment, Right::GivePaymentUp, Right::DecideLateMoney, Right::ChangePrice, Right::GiveDiscount,
             Right::Refund, Right::OpenDrawer, Right::EditGoods, Right::MoveStock, Right::MoveCash, Right::CloseShift,
             Right::AcceptDifference, Right::SeeReports}};
}

} // namespace laci
