#pragma once
#include <QList>
#include <QSet>
#include <QString>
#include <QStringView>
#include <optional>

namespace laci {

/// What not everybody may do. Stored by word (role_right.right_word).
enum class Right {
    ConfirmPayment,      ///< say that the money of an unknown payment is here (law 3)
    GivePaymentUp,       ///< say that nothing will come of an unknown payment
    DecideLateMoney,
    ChangePrice,         ///< sell for another price than the catalogue's
    GiveDiscount,        ///< more than cashiers may give (rights.discount_percent)
    Refund,              ///< give money back for a paid sale, or void it
    OpenDrawer,          ///< without a sale
    EditGoods,           ///< products, categories, prices, modifiers, imports
    MoveStock,           ///< deliveries, corrections, stock-takes
    MoveCash,            ///< cash in, out and drops in the middle of a shift
    CloseShift,          ///< count and close; opening one is everybody's
    AcceptDifference,    ///< a difference over the shop's limit
    SeeReports,
    SeeCosts,            ///< cost, margin, profit
    ChangeSettings,
    ManagePeople,        ///< who works here, roles, rights, PINs of others
    KeepData,            ///< back up, restore, export, read the journal
};
constexpr int kRights = 17;
QList<Right> allRights();
QString rightWord(Right);                                    ///< "confirm_payment", …, "keep_data"
std::optional<Right> rightFromWord(QStringView);

enum class Role { Cashier, Supervisor, Owner };
QList<Role> allRoles();
QString roleWord(Role);                                      ///< "cashier", "supervisor", "owner"
std::optional<Role> roleFromWord(QStringView);

/// Who may what, as data. An owner may everything, always: a shop cannot lock itself out.
struct RightsTable {
    QSet<Right> cashier;
    QSet<Right> supervisor;
    bool allows(Role role, Right right) const;
    friend bool operator==(const RightsTable &, const RightsTable &) = default;
};
/// What a new shop begins with.
RightsTable usualRights();

} // namespace laci
