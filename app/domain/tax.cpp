#include "domain/tax.h"
#include "domain/percent.h"
#include <algorithm>

namespace laci {

QString taxClassWord(TaxClass taxClass)
{
    switch (taxClass) {
    case TaxClass::None:
        return QStringLiteral("none");
    case TaxClass::Exempt:
        return QStringLiteral("exempt");
    case TaxClass::General:
        return QStringLiteral("ppn");
    case TaxClass::Luxury:
        return QStringLiteral("ppn_luxury");
    case TaxClass::Restaurant:
        return QStringLiteral("pbjt");
    }
    return {};
}

std::optional<TaxClass> taxClassFromWord(QStringView word)
{
    for (const TaxClass c : {TaxClass::None, TaxClass::Exempt, TaxClass::General, TaxClass::Luxury, TaxClass::Restaurant}) {
        if (word == taxClassWord(c))
            return c;
    }
    return std::nullopt;
}

std::optional<TaxRule> taxRuleFor(const TaxPolicy &policy, TaxClass taxClass, QDate day)
{
    const TaxClass counted = taxClass == TaxClass::None ? policy.unclassified : taxClass;
    if (counted == TaxClass::None || counted == TaxClass::Exempt)
        return std::nullopt;
    const TaxRule *found = nullptr;
    for (const TaxRule &rule : policy.rules) {
        if (rule.appliesTo != counted || (rule.from.isValid() && day < rule.from)
            || (rule.until.isValid() && day > rule.until))
            continue;
        // Where two overlap the later law holds; a rule with a start beats one that always was.
        if (!found || (rule.from.isValid() && (!found->from.isValid() || rule.from > found->from)))
            found = &rule;
    }
    if (!found || found->rateBasisPoints == 0)
        return std::nullopt;
    return *found;
}

QList<TaxRule> ppnRules()
{
    const auto rule = [](const QString &code, const QString &label, TaxClass taxClass, int rate, int numerator,
                         int denominator, QDate from, QDate until) {
        return TaxRule{code, label, taxClass, rate, numerator, denominator, from, until};
    };
    const QString eleven = QStringLiteral("PPN 11%");
    const QString twelve = QStringLiteral("PPN 12%");
    const QString twelveOfEleven = QStringLiteral("PPN 12% × 11/12");
    const QDate law7of2021(2022, 4, 1); // UU 7/2021: 11 %
    const QDate pmk131(2025, 1, 1);
    const QDate luxuryInFull(2025, 2, 1);
    return {
        rule(QStringLiteral("ppn-2022"), eleven, TaxClass::General, 1100, 1, 1, law7of2021, pmk131.addDays(-1)),
        rule(QStringLiteral("ppn-2025"), twelveOfEleven, TaxClass::General, 1200, 11, 12, pmk131, {}),
        rule(QStringLiteral("ppn-luxury-2022"), eleven, TaxClass::Luxury, 1100, 1, 1, law7of2021, pmk131.addDays(-1)),
        rule(QStringLiteral("ppn-luxury-2025-01"), twelveOfEleven, TaxClass::Luxury, 1200, 11, 12, pmk131,
             luxuryInFull.addDays(-1)),
        rule(QStringLiteral("ppn-luxury-2025"), twelve, TaxClass::Luxury, 1200, 1, 1, luxuryInFull, {}),
    };
}

TaxRule pbjtRule(int rateBasisPoints)
{
    TaxRule rule;
    rule.rateBasisPoints = std::clamp(rateBasisPoints, 0, 1000); // the law's ceiling is 10 %
    rule.code = QStringLiteral("pbjt-%1").arg(rule.rateBasisPoints);
    rule.label = QStringLiteral("PB1 ") + percentText(rule.rateBasisPoints);
    rule.appliesTo = TaxClass::Restaurant;
    return rule;
}

} // namespace laci
