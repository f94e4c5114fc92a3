#include "main/wiring/rules.h"

namespace laci {
namespace {

TaxPolicy taxPolicy(const Settings &settings)
{
    TaxPolicy policy;
    policy.pricesIncludeTax = settings.flag(QStringLiteral("tax.included"));
    const QString mode = settings.text(QStringLiteral("tax.mode"));
    if (mode == u"ppn") {
        policy.rules = ppnRules();
        policy.unclassified = TaxClass::General;
    } else if (mode == u"pbjt") {
        policy.rules = {pbjtRule(int(settings.whole(QStringLiteral("tax.pbjt_basis_points"))))};
        policy.unclassified = TaxClass::Restaurant;
    }
    policy.service.rateBasisPoints = int(settings.whole(QStringLiteral("service.basis_points")));
    policy.service.base =
        settings.text(QStringLiteral("service.base")) == u"gross" ? ServiceBase::Gross : ServiceBase::Net;
    policy.service.taxed = settings.flag(QStringLiteral("service.taxed"));
    return policy;
}

} // namespace

TillRules rulesFrom(const Settings &settings, bool training)
{
    TillRules rules;
    rules.shop.name = settings.text(QStringLiteral("shop.name"));
    rules.shop.address = settings.text(QStringLiteral("shop.address")).replace(QStringLiteral("\\n"), QStringLiteral("\n"));
    rules.shop.npwp = settings.text(QStringLiteral("shop.npwp"));
    rules.shop.footer = settings.text(QStringLiteral("shop.footer")).replace(QStringLiteral("\\n"), QStringLiteral("\n"));
    rules.shop.till = settings.text(QStringLiteral("till.id"));
    rules.shop.cashier = settings.text(QStringLiteral("till.cashier"));
    rules.shop.timeZone = settings.text(QStringLiteral("shop.time_zone")).toLatin1();
    rules.tax = taxPolicy(settings);
    rules.rounding.unit = settings.text(QStringLiteral("rounding.unit")).toInt();
    rules.rounding.direction = settings.text(QStringLiteral("rounding.direction")) == u"nearest"
                                   ? CashRounding::Direction::Nearest
                                   : CashRounding::Direction::CustomersFavour;
    for (const QString &way : settings.text(QStringLiteral("pay.auto_order")).split(u',', Qt::SkipEmptyParts))
        rules.autoOrder.append(way.trimmed());
    rules.training = training;
    return rules;
}

} // namespace laci
