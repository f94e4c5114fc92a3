#pragma once
#include "checkout/cart_session.h"
#include "settings/settings.h"
#include "support/fake_goods_desk.h"
#include "support/fake_products.h"
#include "support/till_rig.h"
#include "ui/kit/icon.h"
#include "ui/kit/theme.h"
#include "support/fake_approver.h"
#include "support/fake_desk.h"
#include "ui/pages/till_services.h"
#include <QApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTranslator>
#include <QWidget>

namespace laci::test {

/// The keychain as a hash, or as a computer that has none.
class FakeVault final : public SecretVault {
public:
    QHash<QString, QString> kept;
    std::optional<ErrorCode> broken;

    Pending<QString> read(const QString &key) override
    {
        if (broken)
            return ready<QString>(fail(*broken, QStringLiteral("scripted")));
        return ready<QString>(kept.contains(key) ? Result<QString>(kept.value(key)) : fail(ErrorCode::NotFound, key));
    }
    Pending<void> write(const QString &key, const QString &secret) override
    {
        if (broken)
            return ready<void>(fail(*broken, QStringLiteral("scripted")));
        kept.insert(key, secret);
        return ready<void>({});
    }
    Pending<void> remove(const QString &key) override
    {
        kept.remove(key);
        return ready<void>({});
    }
};

inline QList<SettingField> rigFields()
{
    using K = SettingField::Kind;
    const auto s = [](const char *t) { return QString::fromLatin1(t); };
    QList<SettingField> fields = shopFields();
    fields << SettingField{s("gateway.gobiz.enabled"), K::Bool, s("false"), {}, {}, 0, 0}
           << SettingField{s("gateway.gobiz.profile"), K::Choice, s("production"), {}, {s("production"), s("sandbox")}, 0, 0}
           << SettingField{s("gateway.gobiz.outlet_id"), K::Text, {}, {}, {}, 0, 0}
           << SettingField{s("gateway.gobiz.client_id"), K::Text, {}, {}, {}, 0, 0}
           << SettingField{s("gateway.gobiz.watch_days"), K::Whole, s("7"), {}, {}, 1, 31};
    return fields;
}

/// What a page needs, with fakes all around; the gateway is called GoBiz.
struct PageRig : TillRig {
    QTemporaryDir home;
    FakeProducts products;
    FakeGoodsDesk goods{products};
    FakeVault vault;
    FakeApprover approver;
    FakeDesk desk;
    FakeSounder sounds;
    Settings settings{rigFields()};
    CartSession cart{books, clock, rules()};
    TillServices services{products, books, *checkout, cart, directory, settings, vault, approver, desk, sounds, clock, [this] { return rules(); }, nullptr, false};

    PageRig()
    {
        gateway.mutableTraits().id = QStringLiteral("gobiz");
        gateway.mutableTraits().name = QStringLiteral("GoBiz");
        directory.gateways = {{QStringLiteral("gobiz"), &gateway}};
        products.products = sampleProducts();
        services.goods = &goods;
        if (!settings.load(home.filePath(QStringLiteral("laci.json"))))
            qFatal("the rig has no settings");
    }
    TillRules rules() const
    {
        TillRules now;
        now.shop.name = settings.text(QStringLiteral("shop.name"));
        now.shop.address = QStringLiteral("Jl. Contoh 1\nBandung");
        now.shop.cashier = QStringLiteral("Kasir 1");
        return now;
    }
    void ring(int product, int pieces = 1)
    {
        if (!cart.add(products.products.at(product), Quantity::pieces(pieces)))
            qFatal("the rig's own cart is refused");
    }
};

/// LACI_SHOTS=<folder>: the widget as a picture, light and dark, to be held beside design/; LACI_QM=<file.qm> in that language.
inline void shoot(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("LACI_SHOTS");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    QTranslator words;
    if (words.load(qEnvironmentVariable("LACI_QM")))
        QCoreApplication::installTranslator(&words);
    for (const Look look : {Look::Light, Look::Dark}) {
        themeFor(look).apply(*qApp);
        letEventsRun();
        widget.grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, name, look == Look::Light ? QStringLiteral("light") : QStringLiteral("dark")));
    }
    themeFor(Look::Light).apply(*qApp);
    letEventsRun();
}

/// A visible widget of that name; fails loudly by nullptr.
template <class T>
T *named(QWidget &in, const char *name)
{
    const auto all = in.findChildren<T *>(QString::fromUtf8(name));
    for (T *widget : all) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

} // namespace laci::test
