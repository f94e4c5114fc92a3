#include "screens/stage.h"
#include "ui/kit/chip.h"
#include "ui/pages/pay/pay_page.h"
#include "ui/pages/sell/sell_page.h"
#include <QLineEdit>
#include <QTableView>

namespace laci::test {

namespace {

QString word(const char *text)
{
    return QString::fromUtf8(text);
}

PayFace faceOf(Stage &s)
{
    const auto *page = s.window->findChild<PayPage *>();
    return page ? page->session().face() : PayFace::Cash;
}

void faceIs(Stage &s, const char *what, PayFace face)
{
    s.until(what, [&s, face] { return faceOf(s) == face; });
    s.settle();
}

void sheetIs(Stage &s, const char *what)
{
    s.until(what, [&s] { return s.sheetIsOpen(); });
    s.settle();
}

void payBy(Stage &s, const char *method, PayFace face)
{
    s.pay();
    if (s.press(word(method)) && s.sheetIsOpen())
        s.press(word("yes"));                        // the customer agrees to the fee
    faceIs(s, method, face);
}

void orders(Stage &s)
{
    s.key(Qt::Key_F6);
    s.until("rows of Pesanan", [&s] {
        auto *table = s.seen<QTableView>(word("orders"));
        return table && table->model()->rowCount() > 0;
    });
}

void chooseOrder(Stage &s, int row)
{
    orders(s);
    if (auto *table = s.seen<QTableView>(word("orders")))
        table->setCurrentIndex(table->model()->index(row, 0));
    s.settle();
}

Scene settingsScene(const char *section)
{
    return {word("settings-") + word(section), [section](Stage &s) {
                s.window->openPage(MainWindow::Setup);
                s.settle();
                s.press(word("section_") + word(section));
            }};
}

QList<Scene> sellScenes()
{
    return {
        {word("sell-empty"), [](Stage &) {}},
        {word("sell-cart"), [](Stage &s) { s.ringUp(3); }},
        {word("sell-full"), [](Stage &s) { s.ringUp(16); }},
        {word("sell-list"), [](Stage &s) { s.ringUp(3); }, false,
         [](Stage &s) { (void)s.till.settings.set(word("ui.sell_mode"), word("list")); }},
        {word("sell-left"), [](Stage &s) { s.ringUp(3); }, false,
         [](Stage &s) { (void)s.till.settings.set(word("ui.left_handed"), word("true")); }},
        {word("sell-unknown"), [](Stage &s) {
             s.ringUp(2);
             s.scan(word("8991234567890"));
         }},
        {word("sell-search"), [](Stage &s) {
             s.ringUp(1);
             s.type(word("goreng"));
         }},
        {word("sell-quantity"), [](Stage &s) {
             s.ringUp(2);
             s.press(word("lineQuantity"));
             sheetIs(s, "quantity");
         }},
        {word("sell-note"), [](Stage &s) {
             s.ringUp(2);
             s.press(word("lineNote"));
             sheetIs(s, "note");
         }},
        {word("sell-discount"), [](Stage &s) {
             s.ringUp(2);
             s.key(Qt::Key_F11);
             sheetIs(s, "discount");
         }},
        {word("sell-price"), [](Stage &s) {
             s.ringUp(2);
             s.press(word("linePrice"));
             sheetIs(s, "the price");
         }},
        {word("sell-customer"), [](Stage &s) {
             s.ringUp(2);
             s.key(Qt::Key_F3);
             sheetIs(s, "the customer");
         }},
        {word("sell-check"), [](Stage &s) {
             s.key(Qt::Key_F7);
             sheetIs(s, "the price check");
             s.type(word("8990000000005"));
             s.key(Qt::Key_Return);
         }},
        {word("sell-park"), [](Stage &s) {
             s.ringUp(2);
             s.key(Qt::Key_F8);
             sheetIs(s, "parking");
         }},
        {word("sell-parked"), [](Stage &s) {
             s.ringUp(2);
             for (int i = 0; i < 3; ++i) {
                 (void)await(s.till.books.park(word("Meja %1").arg(i + 1), s.till.cart.cart(), rp(51'000 + i), word("Kasir 1")));
                 s.till.clock.advance(std::chrono::minutes(4));
             }
             s.till.cart.clear();
             s.settle();
             s.key(Qt::Key_F8);
             sheetIs(s, "what was parked");
         }},
        {word("sell-product"), [](Stage &s) {
             s.scan(word("8991234567890"));
             s.press(word("unknownAdd"));
             sheetIs(s, "the new product");
         }},
        {word("sell-why"), [](Stage &s) {
             s.ringUp(3);
             s.press(word("totals"));
             sheetIs(s, "the explanation");
         }},
        {word("sell-keys"), [](Stage &s) {
             s.key(Qt::Key_F1);
             sheetIs(s, "the keys");
         }},
    };
}

QList<Scene> payScenes()
{
    return {
        {word("pay-cash"), [](Stage &s) {
             s.pay();
             s.type(word("100000"));
         }},
        {word("pay-qris"), [](Stage &s) { payBy(s, "method_gobiz", PayFace::Qr); }},
        {word("pay-va"), [](Stage &s) { payBy(s, "method_paymenku_bca_va", PayFace::Elsewhere); }},
        {word("pay-link"), [](Stage &s) { payBy(s, "method_paymenku_dana", PayFace::Elsewhere); }},
        {word("pay-unsure"), [](Stage &s) { payBy(s, "method_gobiz", PayFace::Unsure); }, false,
         [](Stage &s) {
             s.till.gateway.mutableTraits().idempotentCreate = false;
             s.till.gateway.creates = {FakeGateway::failing(ErrorCode::Timeout, true)};
             s.till.gateway.always = FakeGateway::failing(ErrorCode::Timeout);
         }},
        {word("pay-over"), [](Stage &s) { payBy(s, "method_gobiz", PayFace::Over); }, false,
         [](Stage &s) { s.till.gateway.creates = {FakeGateway::failing(ErrorCode::Refused)}; }},
        {word("pay-change"), [](Stage &s) {
             payBy(s, "method_gobiz", PayFace::Qr);
             s.key(Qt::Key_F10);
             sheetIs(s, "the live code");
         }},
        {word("paid"), [](Stage &s) {
             s.pay();
             s.type(word("100000"));
             s.key(Qt::Key_Return);
             faceIs(s, "Lunas", PayFace::Paid);
         }},
    };
}

QList<Scene> orderScenes()
{
    const auto some = [](Stage &s) { s.sellSome(); };
    return {
        {word("orders"), [](Stage &s) { chooseOrder(s, 0); }, false, some},
        {word("orders-paid"), [](Stage &s) { chooseOrder(s, 4); }, false, some},
        {word("orders-receipt"), [](Stage &s) {
             chooseOrder(s, 4);
             s.press(word("seeReceipt"));
             sheetIs(s, "the receipt");
         }, false, some},
        {word("orders-refund"), [](Stage &s) {
             chooseOrder(s, 4);
             s.press(word("refundSale"));
             sheetIs(s, "the refund");
         }, false, some},
        {word("orders-waiting"), [](Stage &s) {
             s.press(word("waiting"));
             sheetIs(s, "what waits");
         }, false, some},
        {word("orders-late"), [](Stage &s) {
             orders(s);
             if (auto *chip = s.seen<Chip>(word("filter_%1").arg(int(SaleFilter::LateMoney))))
                 chip->click();
             s.until("late money", [&s] {
                 auto *inbox = s.seen<QTableView>(word("lateMoney"));
                 return inbox && inbox->model()->rowCount() > 0;
             });
             if (auto *inbox = s.seen<QTableView>(word("lateMoney")))
                 inbox->setCurrentIndex(inbox->model()->index(0, 0));
             s.settle();
         }, false, some},
        {word("orders-decide"), [](Stage &s) {
             orders(s);
             if (auto *chip = s.seen<Chip>(word("filter_%1").arg(int(SaleFilter::LateMoney))))
                 chip->click();
             s.until("late money", [&s] {
                 auto *inbox = s.seen<QTableView>(word("lateMoney"));
                 return inbox && inbox->model()->rowCount() > 0;
             });
             if (auto *inbox = s.seen<QTableView>(word("lateMoney")))
                 inbox->setCurrentIndex(inbox->model()->index(0, 0));
             s.settle();
             s.press(word("decideLate"));
             sheetIs(s, "the decision");
         }, false, some},
    };
}

} // namespace

QList<Scene> allScenes()
{
    QList<Scene> all = sellScenes() + payScenes() + orderScenes();
    all << Scene{word("goods"), [](Stage &s) { s.window->openPage(MainWindow::Goods); s.settle(); }};
    for (const char *section : {"display", "shop", "selling", "tax", "payments", "rights", "sounds", "printer", "customer", "scanner", "training", "receipt"})
        all << settingsScene(section);
    all << Scene{word("training"), [](Stage &s) { s.ringUp(2); }, true, {}};
    all << Scene{word("training-qris"), [](Stage &s) { payBy(s, "method_gobiz", PayFace::Qr); }, true, {}};
    const std::pair<const char *, CustomerView::Face> faces[] = {
        {"idle", CustomerView::Face::Idle}, {"cart", CustomerView::Face::Cart},       {"cash", CustomerView::Face::Cash},
        {"qr", CustomerView::Face::Qr},     {"account", CustomerView::Face::Account}, {"link", CustomerView::Face::Link},
        {"paid", CustomerView::Face::Paid}, {"unsure", CustomerView::Face::Unsure}};
    for (const auto &[name, face] : faces)
        all << Scene{word("customer-") + word(name), [shown = face](Stage &s) { s.showCustomer(shown); }};
    return all;
}

} // namespace laci::test
