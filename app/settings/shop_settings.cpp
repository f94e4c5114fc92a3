#include "settings/settings.h"
#include <QRegularExpression>

namespace laci {

namespace {

/// "F12", "Shift+F4", "Ctrl+P": nothing that somebody types, and nothing that a text field needs.
QString keyTrouble(const QString &key)
{
    static const QRegularExpression function(QStringLiteral("^((Ctrl|Alt|Shift)\\+)?F([1-9]|1[0-2])$"));
    static const QRegularExpression letter(QStringLiteral("^(Ctrl|Alt)\\+[A-Z0-9]$"));
    static const QStringList texts{QStringLiteral("Ctrl+A"), QStringLiteral("Ctrl+C"), QStringLiteral("Ctrl+V"), QStringLiteral("Ctrl+X"),
                                   QStringLiteral("Ctrl+S"), QStringLiteral("Alt+F4")};
    if (texts.contains(key))
        return QStringLiteral("key_taken");
    return function.match(key).hasMatch() || letter.match(key).hasMatch() ? QString() : QStringLiteral("no_key");
}

SettingField keyField(const char *name, const char *usual, const char *help)
{
    return {QStringLiteral("keys.") + QString::fromLatin1(name), SettingField::Kind::Text, QString::fromLatin1(usual),
            QString::fromLatin1(help) + QStringLiteral(": F1 to F12, also with Ctrl, Alt or Shift, or Ctrl or Alt with a letter or digit"),
            {}, 0, 0, keyTrouble};
}

}

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
        {s("scan.inner_patterns"), K::Text, s("20IIIIIWWWWWC 21IIIIIPPPPPC"),
         s("Codes of the scale: I item, W grams, P rupiah, C check digit; several apart by blanks; empty: none"), {}, 0, 0},
        {s("rights.discount_percent"), K::Whole, s("100"), s("A discount over this share of the price needs the supervisor's PIN"), {}, 0, 100},
        {s("rights.price_needs_pin"), K::Bool, s("true"), s("Another price than the catalogue's needs the supervisor's PIN"), {}, 0, 0},
        {s("rights.refund_needs_pin"), K::Bool, s("true"), s("Giving money back needs the supervisor's PIN"), {}, 0, 0},
        {s("rights.drawer_needs_pin"), K::Bool, s("false"), s("Opening the drawer without a sale needs the supervisor's PIN"), {}, 0, 0},
        {s("stock.low"), K::Whole, s("5"), s("Warn from this stock on downwards; 0: only when there is none"), {}, 0, 1'000'000},
        {s("sound.scan"), K::Bool, s("true"), s("A sound for each scan that was taken"), {}, 0, 0},
        {s("sound.unknown"), K::Bool, s("true"), s("A sound for a code that nobody knows, or that was refused"), {}, 0, 0},
        {s("sound.paid"), K::Bool, s("true"), s("A sound when money came in"), {}, 0, 0},
        {s("sound.speak"), K::Bool, s("true"), s("Say it when money came in, where a speech engine is there"), {}, 0, 0},
        {s("printer.kind"), K::Choice, s("none"), s("How the receipt printer is reached; system: any printer of the system, as a page"),
         {s("none"), s("network"), s("device"), s("queue"), s("system")}, 0, 0},
        {s("printer.address"), K::Text, {}, s("network: host or host:9100; device: /dev/usb/lp0, COM3; queue and system: its name"), {}, 0, 0},
        {s("printer.columns"), K::Choice, s("32"), s("32: 58 mm; 48: 80 mm"), {s("32"), s("48")}, 0, 0},
        {s("printer.code_page"), K::Choice, s("ascii"), s("Letters with accents: ascii drops them"), {s("ascii"), s("cp437"), s("cp850"), s("cp858"), s("cp1252")}, 0, 0},
        {s("printer.qr"), K::Choice, s("native"), s("native: the printer draws QR codes; raster: Laci does"), {s("native"), s("raster")}, 0, 0},
        {s("printer.cut"), K::Bool, s("true"), s("Cut the paper after each receipt"), {}, 0, 0},
        {s("printer.drawer"), K::Bool, s("true"), s("Open the drawer for cash, through the printer"), {}, 0, 0},
        {s("printer.auto"), K::Bool, s("true"), s("Print each receipt by itself"), {}, 0, 0},
        {s("printer.logo"), K::Text, {}, s("Picture file printed above the shop's name"), {}, 0, 0},
        {s("display.second"), K::Bool, s("false"), s("Show the customer's window on another screen"), {}, 0, 0},
        {s("display.screen"), K::Text, {}, s("Name of that screen; empty: the first that is not the till's"), {}, 0, 0},
        {s("display.logo"), K::Text, {}, s("Picture file on the customer's screen"), {}, 0, 0},
        {s("display.pictures"), K::Text, {}, s("Folder of pictures shown while nothing is sold"), {}, 0, 0},
        {s("display.web"), K::Bool, s("false"), s("The customer's view as a page on the shop's network"), {}, 0, 0},
        {s("display.web_port"), K::Whole, s("8765"), s("Its port"), {}, 1024, 65535},
        {s("display.web_code"), K::Text, {}, s("Its access code; made when it is switched on"), {}, 0, 0},
        {s("ui.sell_mode"), K::Choice, s("tiles"), s("tiles: pictures to tap; list: rows for large shops"), {s("tiles"), s("list")}, 0, 0},
        {s("ui.left_handed"), K::Bool, s("false"), s("The cart on the left"), {}, 0, 0},
        {s("ui.text_percent"), K::Whole, s("100"), s("Size of all text"), {}, 100, 200},
        {s("ui.motion"), K::Choice, s("auto"), s("auto: as the system asks; none: nothing moves"), {s("auto"), s("none")}, 0, 0},
        {s("ui.course_done"), K::Text, {}, s("Tasks of the training course that are done"), {}, 0, 0},
        {s("shift.required"), K::Bool, s("false"), s("Selling needs an open shift"), {}, 0, 0},
        {s("shift.names"), K::Text, s("Pagi, Siang, Malam"), s("Names to choose from when a shift is opened"), {}, 0, 0},
        {s("shift.difference_limit"), K::Whole, s("10000"), s("A difference over this many rupiah needs a second person"), {}, 0, 1'000'000'000},
        {s("people.lock_minutes"), K::Whole, s("10"), s("The till locks itself after so many minutes without a touch; 0: never"), {}, 0, 240},
        {s("backup.folder"), K::Text, {}, s("Folder for backups, better on another disk; empty: beside the database"), {}, 0, 0},
        {s("backup.second_folder"), K::Text, {}, s("A second copy goes here, for instance a USB stick; left out while it is not there"), {}, 0, 0},
        {s("backup.at_close"), K::Bool, s("true"), s("Back up by itself when a shift is closed"), {}, 0, 0},
        {s("backup.keep_days"), K::Whole, s("7"), s("Keep the last backup of so many days"), {}, 1, 366},
        {s("backup.keep_weeks"), K::Whole, s("4"), s("and of so many weeks"), {}, 0, 520},
        {s("backup.keep_months"), K::Whole, s("12"), s("and of so many months"), {}, 0, 240},
        {s("updates.check"), K::Bool, s("false"), s("Ask updates.url once a day whether there is a newer Laci; nothing is installed"), {}, 0, 0},
        {s("updates.url"), K::Url, {}, s("The distributor's address for that: https, answers {\"version\", \"page\"}"), {}, 0, 0},
        {s("guide.done"), K::Bool, s("false"), s("The first-start guide was finished or put aside"), {}, 0, 0},
        keyField("help", "F1", "Key for the help"),
        keyField("search", "F2", "Key for search and scan"),
        keyField("customer", "F3", "Key for the customer"),
        keyField("cash", "F4", "Key for cash"),
        keyField("check", "F5", "Key to check the payment"),
        keyField("orders", "F6", "Key for the last sales"),
        keyField("price", "F7", "Key for the price check"),
        keyField("park", "F8", "Key to park and resume"),
        keyField("qris", "F9", "Key for QRIS"),
        keyField("methods", "F10", "Key for the other ways to pay"),
        keyField("discount", "F11", "Key for the discount"),
        keyField("pay", "F12", "Key to pay"),
        keyField("lock", "Ctrl+L", "Key to lock the till"),
        keyField("undo", "Ctrl+Z", "Key to undo"),
        {s("ui.paid_seconds"), K::Whole, s("0"), s("The paid screen goes by itself after so many seconds; 0: stays"), {}, 0, 120},
    };
}

} // namespace laci
