#include "settings/settings.h"

namespace laci {

QList<SettingField> shopFields()
{
    using K = SettingField::Kind;
    const auto s = [](const char *t) { return QString::fromLatin1(t); };
    return {
        {s("shop.name"), K::Text, s("Toko Contoh"), s("Name on receipts and screens"), {}, 0, 0},
        {s("shop.address"), K::Text, {}, s("Address on receipts; \\n starts a new line"), {}, 0, 0},
        {s("shop.npwp"), K::Text, {}, s("Tax number, printed when set"), {}, 0, 0},
        {s("shop.footer"), K::Text, {}, s("Last lines of the receipt"), {}, 0, 0},
        {s("shop.time_zone"), K::Choice, s("Asia/Jakarta"), s("WIB, WITA or WIT"),
         {s("Asia/Jakarta"), s("Asia/Makassar"), s("Asia/Jayapura")}, 0, 0},
        {s("till.id"), K::Text, s("K1"), s("This till in receipt numbers: 1 to 6 of A-Z and 0-9"), {}, 0, 0},
        {s("till.cashier"), K::Text, s("Kasir 1"), s("Who stands at the till"), {}, 0, 0},
        {s("tax.mode"), K::Choice, s("none"), s("none: no PKP; ppn: by product class; pbjt: restaurant tax on everything without a class"),
         {s("none"), s("ppn"), s("pbjt")}, 0, 0},
        {s("tax.included"), K::Bool, s("true"), s("Prices on the labels include the tax"), {}, 0, 0},
        {s("tax.pbjt_basis_points"), K::Whole, s("1000"), s("The town's PBJT rate; 10 % is 1000"), {}, 0, 1000},
        {s("service.basis_points"), K::Whole, s("0"), s("Service charge; 5 % is 500"), {}, 0, 3000},
        {s("service.base"), K::Choice, s("net"), s("Taken after (net) or before (gross) discounts"), {s("net"), s("gross")}, 0, 0},
        {s("service.taxed"), K::Bool, s("true"), s("The tax is taken on the service charge too"), {}, 0, 0},
        {s("rounding.unit"), K::Choice, s("100"), s("Cash is rounded to this many rupiah; 1: never"),
         {s("1"), s("50"), s("100"), s("500"), s("1000")}, 0, 0},
        {s("rounding.direction"), K::Choice, s("customer"), s("customer: in the customer's favour; nearest"),
         {s("customer"), s("nearest")}, 0, 0},
        {s("till.supervisor"), K::Text, s("Supervisor"), s("Who approves with the supervisor's PIN, as it stands in the trail"), {}, 0, 0},
        {s("pay.auto_order"), K::Text, {}, s("Automatic: ways in the order of choice, as gobiz:qris,paymenku; empty: the cheapest first"), {}, 0, 0},
        {s("sound.attention"), K::Bool, s("true"), s("A sound when late money or something unsure needs a person"), {}, 0, 0},
        {s("qris.most"), K::Whole, s("10000000"), s("Most rupiah for one QRIS payment"), {}, 1, 1'000'000'000},
        {s("ui.language"), K::Choice, s("id"), s("Screen language"), {s("id"), s("en")}, 0, 0},
        {s("ui.theme"), K::Choice, s("auto"), s("Look"), {s("auto"), s("light"), s("dark"), s("contrast")}, 0, 0},
        {s("ui.paid_seconds"), K::Whole, s("0"), s("The paid screen goes by itself after so many seconds; 0: stays"), {}, 0, 120},
    };
}

} // namespace laci
