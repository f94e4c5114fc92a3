#include "domain/tax.h"
#include <QSet>
#include <QTest>

using namespace laci;

class TestTax : public QObject {
    Q_OBJECT
private slots:
    void words();
    void rulesByDay_data();
    void rulesByDay();
    void atMostOneRuleADay();
    void unclassified();
    void laterLawWins();
    void pbjt();
};

void TestTax::words()
{
    QSet<QString> seen;
    for (const TaxClass c : {TaxClass::None, TaxClass::Exempt, TaxClass::General, TaxClass::Luxury, TaxClass::Restaurant}) {
        QCOMPARE(taxClassFromWord(taxClassWord(c)), std::optional(c));
        seen.insert(taxClassWord(c));
    }
    QCOMPARE(seen.size(), 5);
    QCOMPARE(taxClassWord(TaxClass::General), QStringLiteral("ppn"));
    QVERIFY(!taxClassFromWord(u"PPN"));
    QVERIFY(!taxClassFromWord(u""));
}

void TestTax::rulesByDay_data()
{
    QTest::addColumn<int>("taxClass");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("label"); // empty: untaxed
    QTest::addColumn<int>("effective"); // basis points × numerator ÷ denominator
    const auto row = [](const char *name, TaxClass c, QDate day, const char *label, int effective) {
        QTest::newRow(name) << int(c) << day << QString::fromUtf8(label) << effective;
    };
    row("general, last day of 11", TaxClass::General, QDate(2024, 12, 31), "PPN 11%", 1'100);
    row("general, first day of 11/12", TaxClass::General, QDate(2025, 1, 1), "PPN 12% × 11/12", 1'100);
    row("general, now", TaxClass::General, QDate(2026, 11, 20), "PPN 12% × 11/12", 1'100);
    row("luxury, last day of 11", TaxClass::Luxury, QDate(2024, 12, 31), "PPN 11%", 1'100);
    row("luxury, January 2025", TaxClass::Luxury, QDate(2025, 1, 31), "PPN 12% × 11/12", 1'100);
    row("luxury, in full", TaxClass::Luxury, QDate(2025, 2, 1), "PPN 12%", 1'200);
    row("before any rule", TaxClass::General, QDate(2020, 1, 1), "", 0);
    row("not classified", TaxClass::None, QDate(2026, 11, 20), "", 0);
    row("exempt", TaxClass::Exempt, QDate(2026, 11, 20), "", 0);
    row("food where only PPN is set", TaxClass::Restaurant, QDate(2026, 11, 20), "", 0);
}

void TestTax::rulesByDay()
{
    QFETCH(int, taxClass);
    QFETCH(QDate, day);
    QFETCH(QString, label);
    QFETCH(int, effective);
    TaxPolicy policy;
    policy.rules = ppnRules();
    const auto rule = taxRuleFor(policy, TaxClass(taxClass), day);
    QCOMPARE(rule ? rule->label : QString(), label);
    if (rule)
        QCOMPARE(rule->rateBasisPoints * rule->baseNumerator / rule->baseDenominator, effective);
}

void TestTax::atMostOneRuleADay()
{
    const QList<TaxRule> rules = ppnRules();
    QSet<QString> codes;
    for (const TaxRule &rule : rules)
        codes.insert(rule.code);
    QCOMPARE(codes.size(), rules.size());
    for (const TaxClass c : {TaxClass::General, TaxClass::Luxury}) {
        for (QDate day(2022, 4, 1); day < QDate(2027, 1, 1); day = day.addDays(1)) {
            int holding = 0;
            for (const TaxRule &rule : rules)
                holding += rule.appliesTo == c && day >= rule.from && (!rule.until.isValid() || day <= rule.until);
            QVERIFY2(holding == 1, qPrintable(day.toString(Qt::ISODate)));
        }
    }
}

void TestTax::unclassified()
{
    TaxPolicy policy;
    policy.rules = {pbjtRule(1'000)};
    const QDate day(2026, 11, 20);
    QVERIFY(!taxRuleFor(policy, TaxClass::None, day));
    policy.unclassified = TaxClass::Restaurant;
    QVERIFY(taxRuleFor(policy, TaxClass::None, day));
    QVERIFY(!taxRuleFor(policy, TaxClass::Exempt, day));
    QVERIFY(!taxRuleFor(policy, TaxClass::General, day));
    policy.unclassified = TaxClass::Exempt;
    QVERIFY(!taxRuleFor(policy, TaxClass::None, day));
}

void TestTax::laterLawWins()
{
    TaxRule always = pbjtRule(1'000);
    TaxRule newer = pbjtRule(750);
    newer.from = QDate(2027, 1, 1);
    for (const QList<TaxRule> &rules : {QList<TaxRule>{always, newer}, QList<TaxRule>{newer, always}}) {
        TaxPolicy policy;
        policy.rules = rules;
        QCOMPARE(taxRuleFor(policy, TaxClass::Restaurant, QDate(2026, 12, 31))->rateBasisPoints, 1'000);
        QCOMPARE(taxRuleFor(policy, TaxClass::Restaurant, QDate(2027, 1, 1))->rateBasisPoints, 750);
    }
}

void TestTax::pbjt()
{
    QCOMPARE(pbjtRule(1'000).label, QStringLiteral("PB1 10%"));
    QCOMPARE(pbjtRule(750).label, QStringLiteral("PB1 7,5%"));
    QCOMPARE(pbjtRule(750).appliesTo, TaxClass::Restaurant);
    QVERIFY(pbjtRule(750).code != pbjtRule(1'000).code);
    QCOMPARE(pbjtRule(1'500).rateBasisPoints, 1'000); // the law's ceiling
    TaxPolicy policy;
    policy.rules = {pbjtRule(0)};
    QVERIFY(!taxRuleFor(policy, TaxClass::Restaurant, QDate(2026, 11, 20)));
}

QTEST_GUILESS_MAIN(TestTax)
#include "tst_tax.moc"
