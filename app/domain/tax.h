#pragma once
#include <QDate>
#include <QList>
#include <QString>
#include <optional>

namespace laci {

/// What a product is for the tax office. FIELD.md 5.1, 5.2: PPN and PBJT never both on one line.
/// None: nobody said; the policy's `unclassified` decides. Exempt: surely untaxed.
enum class TaxClass { None, Exempt, General, Luxury, Restaurant };

QString taxClassWord(TaxClass);                          ///< "none", "exempt", "ppn", "ppn_luxury", "pbjt": as stored
std::optional<TaxClass> taxClassFromWord(QStringView);

/// One tax as the law has it between two dates: amount = base × (numerator/denominator) × rate.
struct TaxRule {
    QString code;                    ///< as stored, for example "ppn-2025"
    QString label;                   ///< as printed: "PPN 12% × 11/12", "PB1 10%"
    TaxClass appliesTo = TaxClass::None;
    int rateBasisPoints = 0;         ///< 12 % is 1200
    int baseNumerator = 1;           ///< 11 of 11/12 (DPP nilai lain, PMK 131/2024)
    int baseDenominator = 1;
    QDate from;                      ///< first day; invalid: always was
    QDate until;                     ///< last day; invalid: no end known
};

enum class ServiceBase { Net, Gross };   ///< after or before discounts; towns and shops differ (FIELD.md 5.2)

struct ServiceCharge {
    int rateBasisPoints = 0;             ///< 0: none
    ServiceBase base = ServiceBase::Net;
    bool taxed = true;                   ///< the tax is taken on net + service, or on net alone
    QString label = QStringLiteral("Service");
};

/// The shop's rules. A new shop is no PKP: no rules, no service.
struct TaxPolicy {
    bool pricesIncludeTax = true;
    TaxClass unclassified = TaxClass::None;   ///< what a product of class None counts as
    QList<TaxRule> rules;
    ServiceCharge service;
};

/// The one rule for this class on this day; nullopt: untaxed.
std::optional<TaxRule> taxRuleFor(const TaxPolicy &policy, TaxClass taxClass, QDate day);

/// The rules known when this was written, for a shop to choose from: PPN 11 % (until 2024-12-31), PPN 12 % × 11/12 and
/// PPN 12 % luxury (from 2025-01-01 and 2025-02-01; luxury used 11/12 in January 2025), PBJT at a town's rate (≤ 10 %).
QList<TaxRule> ppnRules();
TaxRule pbjtRule(int rateBasisPoints);

} // namespace laci
