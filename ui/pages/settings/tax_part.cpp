#include "ui/pages/settings/tax_part.h"
#include "ui/kit/card.h"
#include "ui/kit/text_label.h"
#include "ui/pages/settings/side_by_side.h"
#include "ui/text/when_text.h"
#include <QCoreApplication>
#include <QGridLayout>
#include <QResizeEvent>
#include <QScrollArea>

namespace laci {
namespace {

constexpr int kExample = 50'000;

struct Words { Q_DECLARE_TR_FUNCTIONS(TaxExample) };

QString percent(int basisPoints)
{
    return screenLocale().toString(basisPoints / 100.0, 'f', basisPoints % 100 == 0 ? 0 : basisPoints % 10 == 0 ? 1 : 2);
}

}

QList<TaxStep> taxExample(const TillRules &rules, Rupiah price, QDate day)
{
    CartLine line;
    line.name = QStringLiteral("-");
    line.unitPrice = line.listPrice = price;
    Cart cart;
    cart.lines = {line};
    const auto totals = totalsOf(cart, rules.tax, day);
    if (!totals)
        return {};
    QList<TaxStep> steps{{Words::tr("Price on the label"), rupiahText(totals->gross), {}, false}};
    if (!totals->service.isZero())
        steps.append({Words::tr("Service charge"), rupiahText(totals->service),
                      Words::tr("%1 % of %2").arg(percent(rules.tax.service.rateBasisPoints), rupiahText(totals->net)), false});
    for (const TaxAmount &tax : totals->taxes) {
        const auto rule = taxRuleFor(rules.tax, rules.tax.unclassified, day);
        QString because = rule && rule->baseNumerator != rule->baseDenominator
                              //: %1 rate, %2 and %3 the fraction 11/12, %4 an amount
                              ? Words::tr("%1 % of %2/%3 of %4").arg(percent(rule->rateBasisPoints)).arg(rule->baseNumerator).arg(rule->baseDenominator).arg(rupiahText(tax.base))
                          : rule ? Words::tr("%1 % of %2").arg(percent(rule->rateBasisPoints), rupiahText(tax.base))
                                 : QString();
        if (tax.included)
            because = Words::tr("%1; it is inside the price, nothing is added").arg(because);
        steps.append({tax.label, tax.included ? QStringLiteral("(%1)").arg(rupiahText(tax.amount)) : rupiahText(tax.amount), because, false});
    }
    if (totals->taxes.isEmpty())
        steps.append({Words::tr("Tax"), rupiahText(Rupiah()), Words::tr("none is taken"), false});
    steps.append({Words::tr("Total, by QRIS to the rupiah"), rupiahText(totals->total), {}, true});
    const Rupiah rounded = cashRoundingFor(totals->total, rules.rounding);
    steps.append({Words::tr("Rounding of cash"), rupiahText(rounded),
                  rules.rounding.unit <= 1 ? Words::tr("cash is not rounded")
                                           : Words::tr("to %1").arg(rupiahText(Rupiah::trusted(rules.rounding.unit))),
                  false});
    steps.append({Words::tr("To pay in cash"), rupiahText(totals->total + rounded), {}, true});
    return steps;
}

TaxPart::TaxPart(TillServices &services, QWidget *parent)
    : FormPart(services, parent), m_title(new TextLabel({}, Text::Heading)), m_exampleTitle(new TextLabel({}, Text::Heading)),
      m_exampleHint(new TextLabel({}, Text::Small, Ink::Muted)), m_steps(new QWidget)
{
    using Shape = SettingRow::Shape;
    QList<SettingRow *> rows;
    const auto add = [&](const char *key, Shape shape) {
        rows.append(row(key, shape));
        return rows.last();
    };
    add("tax.mode", Shape::Choice)
        ->setWords([] { return tr("Tax"); }, [] { return tr("PPN is for shops with a PKP number, PBJT for food and drink; never both on one product"); },
                   [](const QString &value) {
                       return value == u"ppn"    ? tr("PPN by the product's class (the shop is a PKP)")
                              : value == u"pbjt" ? tr("PBJT (PB1): restaurant tax of the town")
                                                 : tr("None (the shop is no PKP)");
                   });
    add("tax.included", Shape::Switch)
        ->setWords([] { return tr("Prices on the labels include the tax"); }, [] { return tr("Off: the tax is added at the till"); });
    add("tax.pbjt_basis_points", Shape::Percent)
        ->setWords([] { return tr("PBJT in percent"); }, [] { return tr("The town's rate, at most 10"); });
    add("service.basis_points", Shape::Percent)
        ->setWords([] { return tr("Service charge in percent"); }, [] { return tr("0: none"); });
    add("service.base", Shape::Choice)
        ->setWords([] { return tr("Service charge is taken"); }, [] { return tr("Of what the goods cost with or without a discount"); },
                   [](const QString &value) { return value == u"gross" ? tr("before discounts") : tr("after discounts"); });
    add("service.taxed", Shape::Switch)
        ->setWords([] { return tr("The tax is taken on the service charge too"); }, [] { return tr("Most towns do"); });
    add("rounding.unit", Shape::Choice)
        ->setWords([] { return tr("Cash is rounded to"); },
                   [] { return tr("Only cash. Rp500 or more can cost the customer's trust; Rp100 is still money."); },
                   [](const QString &value) {
                       return value == u"1" ? tr("Not at all") : rupiahText(Rupiah::of(value.toLongLong()).value_or(Rupiah()));
                   });
    add("rounding.direction", Shape::Choice)
        ->setWords([] { return tr("Rounding goes"); }, [] { return tr("The rule of the ministry is: never against the customer"); },
                   [](const QString &value) { return value == u"nearest" ? tr("to the nearest") : tr("in the customer's favour"); });

    auto *example = new QWidget;
    auto *column = new QVBoxLayout(example);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    m_exampleHint->setWordWrap(true);
    column->addWidget(m_exampleTitle);
    column->addWidget(m_exampleHint);
    column->addWidget(m_steps);
    column->addStretch(1);
    m_steps->setObjectName(QStringLiteral("taxSteps"));
    m_across = sideBySide(m_column, m_title, rows, example);
    connect(&services.settings, &Settings::changed, this, [this](const QString &key) {
        if (isVisible() && (key.startsWith(u"tax.") || key.startsWith(u"service.") || key.startsWith(u"rounding.")))
            work();
    });
    TaxPart::retranslate();
}

void TaxPart::work()
{
    delete m_steps->layout();
    qDeleteAll(m_steps->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    auto *grid = new QGridLayout(m_steps);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    const TillRules rules = m_services.rules();
    const auto steps = taxExample(rules, Rupiah::trusted(kExample), dayIn(m_services.clock.now(), rules.shop.timeZone));
    int at = 0;
    for (const TaxStep &step : steps) {
        const Text size = step.strong ? Text::BodyStrong : Text::Body;
        auto *label = new TextLabel(step.label, size);
        label->setWordWrap(true);
        auto *amount = new MoneyLabel(size);
        amount->setText(step.amount);
        grid->addWidget(label, at, 0, Qt::AlignTop);
        grid->addWidget(amount, at++, 1, Qt::AlignTop | Qt::AlignRight);
        if (!step.because.isEmpty()) {
            auto *because = new TextLabel(step.because, Text::Small, Ink::Muted);
            because->setWordWrap(true);
            grid->addWidget(because, at++, 0, 1, 2);
        }
        grid->addWidget(new Hairline, at++, 0, 1, 2);
    }
}

void TaxPart::look()
{
    FormPart::look();
    work();
}

void TaxPart::retranslate()
{
    FormPart::retranslate();
    m_title->setText(tr("Tax and rounding"));
    m_exampleTitle->setText(tr("For example %1").arg(rupiahText(Rupiah::trusted(kExample))));
    m_exampleHint->setText(tr("A product without a class of its own, sold once, by the rules as they stand here."));
    work();
}

void TaxPart::resizeEvent(QResizeEvent *event)
{
    FormPart::resizeEvent(event);
    turnSideBySide(m_across, event->size().width());
}

} // namespace laci
