#pragma once
#include "settings/settings.h"
#include "support/counter_fakes.h"
#include "support/fake_clock.h"
#include "support/fake_gateway.h"
#include "ui/kit/banner.h"
#include "ui/kit/search_field.h"
#include "ui/kit/theme.h"
#include "ui/kit/tile_grid.h"
#include "ui/pages/sell/sell_page.h"
#include "support/fake_approver.h"
#include "support/fake_desk.h"
#include "ui/pages/till_services.h"
#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace laci::test {

class NoVault final : public SecretVault {
public:
    Pending<QString> read(const QString &) override { return ready<QString>(fail(ErrorCode::NotFound, QStringLiteral("none"))); }
    Pending<void> write(const QString &, const QString &) override { return ready<void>({}); }
    Pending<void> remove(const QString &) override { return ready<void>({}); }
};

class NoCustomer final : public TrainingCustomer {
public:
    void planNext(TrainingPlan, int) override {}
    QList<TrainingCharge> charges() const override { return {}; }
    bool pay(const QString &) override { return false; }
    bool expire(const QString &) override { return false; }
    bool fail(const QString &) override { return false; }
    bool cancel(const QString &) override { return false; }
};

inline TillRules sampleRules()
{
    TillRules rules;
    rules.shop.name = QStringLiteral("Toko Contoh");
    rules.shop.cashier = QStringLiteral("Kasir 1");
    rules.tax.pricesIncludeTax = false;
    rules.tax.unclassified = TaxClass::Restaurant;
    TaxRule tax = pbjtRule(1000);
    rules.tax.rules = {tax};
    return rules;
}

/// A till of fakes with the shop of design/sell.png.
struct Till {
    QTemporaryDir home;
    FakeClock clock;
    CounterBooks books{clock};
    FakeGateway gateway;
    FakeDirectory directory;
    CounterProducts products;
    Settings settings{shopFields()};
    NoVault vault;
    FakeApprover approver;
    FakeDesk desk;
    FakeSounder sounds;
    Checkout checkout{books, directory, clock};
    CartSession cart;
    TillServices services;
    explicit Till(TillRules rules = {})
        : cart(books, clock, rules),
          services{products, books, checkout, cart, directory, settings, vault, approver, desk, sounds, clock, [rules] { return rules; }, nullptr, false}
    {
        products.products = sampleProducts();
        if (!settings.load(home.filePath(QStringLiteral("laci.json"))))
            qFatal("the rig has no settings");
    }
    const Product &product(int id) const { return products.products[id - 1]; }
};

/// The page with the field the shell would lend it.
struct Stand : Till {
    QWidget window;
    SearchField *field = new SearchField(&window);
    SellPage *page = nullptr;
    TileGrid *tiles = nullptr;
    std::unique_ptr<QSignalSpy> paid;
    explicit Stand(TillRules rules = {}) : Till(std::move(rules))
    {
        window.resize(1196, 800);
        page = new SellPage(services, &window);
        page->setGeometry(0, 60, 1196, 740);
        field->setGeometry(0, 0, 600, 44);
        page->attach(field);
        tiles = page->findChild<TileGrid *>(QStringLiteral("tiles"));
        paid = std::make_unique<QSignalSpy>(page, &SellPage::payRequested);
        window.show();
        (void)QTest::qWaitForWindowActive(&window);
        field->setFocus();
        (void)QTest::qWaitFor([this] { return tiles->model()->rowCount() == 16 && tiles->model()->index(0, 0).data().isValid(); });
    }
    void type(const QString &text) { QTest::keyClicks(field, text); }
    void enter() { QTest::keyClick(field, Qt::Key_Return); }
    void pressTile(int row)
    {
        QTest::mouseClick(tiles->viewport(), Qt::LeftButton, {}, tiles->visualRect(tiles->model()->index(row, 0)).center());
    }
    template <class T>
    T *find(const char *name)
    {
        return window.findChild<T *>(QLatin1String(name));
    }
    QString lines() const
    {
        QStringList list;
        for (const CartLine &line : cart.cart().lines)
            list << quantityText(line.quantity) + QLatin1Char('x') + line.name.section(QLatin1Char(' '), 0, 0);
        return list.join(QLatin1Char(' '));
    }
    Banner *unknown() { return find<Banner>("unknownCode"); }
};

inline QString barcode(int id)
{
    return QString::number(8990000000000 + id);
}

} // namespace laci::test
