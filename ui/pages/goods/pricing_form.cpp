#include "ui/pages/goods/pricing_form.h"
#include "ui/kit/button.h"
#include "ui/kit/text_label.h"
#include "ui/pages/goods/form_field.h"
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

namespace laci {

namespace {
constexpr int kLeastPieces = 2;
constexpr int kMostPieces = 10'000;

TextLabel *title()
{
    return new TextLabel({}, Text::SmallStrong);
}

TextLabel *hint()
{
    auto *label = new TextLabel({}, Text::Small, Ink::Muted);
    label->setWordWrap(true);
    return label;
}
}

PricingForm::PricingForm(QWidget *parent)
    : QWidget(parent), m_stepsTitle(title()), m_stepsHint(hint()), m_stepsBox(new QVBoxLayout), m_addStep(new Button({})),
      m_bundlesTitle(title()), m_bundlesHint(hint()), m_bundlesBox(new QVBoxLayout), m_addBundle(new Button({})), m_said(hint())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    const auto part = [column](TextLabel *name, TextLabel *what, QVBoxLayout *rows, Button *more) {
        column->addWidget(name);
        column->addWidget(what);
        rows->setSpacing(8);
        column->addLayout(rows);
        auto *line = new QHBoxLayout;
        line->addWidget(more);
        line->addStretch(1);
        column->addLayout(line);
        column->addSpacing(8);
    };
    part(m_stepsTitle, m_stepsHint, m_stepsBox, m_addStep);
    part(m_bundlesTitle, m_bundlesHint, m_bundlesBox, m_addBundle);
    m_said->setInk(Ink::Bad);
    m_said->setObjectName(QStringLiteral("pricingSaid"));
    m_said->hide();
    column->addWidget(m_said);
    m_addStep->setObjectName(QStringLiteral("addStep"));
    m_addBundle->setObjectName(QStringLiteral("addBundle"));
    m_addStep->setIconName(QStringLiteral("plus"));
    m_addBundle->setIconName(QStringLiteral("plus"));
    connect(m_addStep, &QPushButton::clicked, this, [this] { add(m_steps, m_stepsBox, {}, {}, true); });
    connect(m_addBundle, &QPushButton::clicked, this, [this] { add(m_bundles, m_bundlesBox, {}, {}, true); });
    retranslate();
}

void PricingForm::retranslate()
{
    m_stepsTitle->setText(tr("Wholesale prices"));
    m_stepsHint->setText(tr("From this many on, each costs so much."));
    m_addStep->setText(tr("Wholesale price"));
    m_bundlesTitle->setText(tr("Bundles"));
    m_bundlesHint->setText(tr("This many together cost so much, such as 3 for 10.000."));
    m_addBundle->setText(tr("Bundle"));
    nameRows();
}

void PricingForm::nameRows()
{
    for (const Row &row : std::as_const(m_steps)) {
        row.count->setLabel(tr("From"));
        row.price->setLabel(tr("Price each"));
    }
    for (const Row &row : std::as_const(m_bundles)) {
        row.count->setLabel(tr("Pieces"));
        row.price->setLabel(tr("Together"));
    }
    for (const QList<Row> &rows : {m_steps, m_bundles}) {
        for (const Row &row : rows) {
            row.remove->setAccessibleName(tr("Remove this price"));
            row.remove->setToolTip(row.remove->accessibleName());
        }
    }
}

void PricingForm::add(QList<Row> &rows, QVBoxLayout *into, const QString &count, const QString &price, bool typed)
{
    const bool step = &rows == &m_steps;
    Row row{new QWidget, new FormField(FormField::Takes::Quantity, step ? "stepFrom" : "bundlePieces"),
            new FormField(FormField::Takes::Money, step ? "stepPrice" : "bundlePrice"), new Button({}, Button::Kind::Quiet)};
    auto *line = new QHBoxLayout(row.line);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(row.count, 2, Qt::AlignTop);
    line->addWidget(row.price, 3, Qt::AlignTop);
    line->addWidget(row.remove, 0, Qt::AlignBottom);
    row.remove->setIconName(QStringLiteral("cross"));
    row.count->setText(count);
    row.price->setText(price);
    into->addWidget(row.line);
    rows.append(row);
    setTabOrder(row.remove, step ? m_addStep : m_addBundle);
    connect(row.count, &FormField::edited, this, &PricingForm::edited);
    connect(row.price, &FormField::edited, this, &PricingForm::edited);
    connect(row.remove, &QPushButton::clicked, this, [this, list = &rows, gone = row.line] {
        gone->hide();
        gone->deleteLater();
        list->removeIf([gone](const Row &one) { return one.line == gone; });
        m_said->hide();
        emit edited();
    });
    nameRows();
    if (typed)
        row.count->edit()->setFocus(Qt::OtherFocusReason);
}

void PricingForm::clear(QList<Row> &rows)
{
    for (const Row &row : std::as_const(rows)) {
        row.line->hide();
        row.line->deleteLater();
    }
    rows.clear();
}

void PricingForm::fill(const Pricing &pricing)
{
    clear(m_steps);
    clear(m_bundles);
    m_said->hide();
    for (const PriceStep &step : pricing.steps)
        add(m_steps, m_stepsBox, quantityText(step.from), rupiahDigits(step.price), false);
    for (const BundlePrice &bundle : pricing.bundles)
        add(m_bundles, m_bundlesBox, QString::number(bundle.pieces), rupiahDigits(bundle.price), false);
}

std::optional<QList<PriceStep>> PricingForm::readSteps(Rupiah single)
{
    QList<PriceStep> steps;
    for (const Row &row : std::as_const(m_steps)) {
        if (row.count->isEmpty() && row.price->isEmpty())
            continue;
        const auto from = row.count->quantity();
        const auto price = row.price->amount();
        if (!from || *from <= Quantity::pieces(1)) {
            row.count->complain(tr("More than 1"));
            return std::nullopt;
        }
        if (!price || *price >= single) {
            row.price->complain(tr("Less than %1 each").arg(rupiahText(single)));
            return std::nullopt;
        }
        for (const PriceStep &other : std::as_const(steps)) {
            if (other.from == *from) {
                row.count->complain(tr("Twice the same"));
                return std::nullopt;
            }
        }
        steps.append({*from, *price});
    }
    std::sort(steps.begin(), steps.end(), [](const PriceStep &a, const PriceStep &b) { return a.from < b.from; });
    return steps;
}

std::optional<QList<BundlePrice>> PricingForm::readBundles(Rupiah single)
{
    QList<BundlePrice> bundles;
    for (const Row &row : std::as_const(m_bundles)) {
        if (row.count->isEmpty() && row.price->isEmpty())
            continue;
        const auto pieces = row.count->quantity();
        if (!pieces || !pieces->isWhole() || *pieces < Quantity::pieces(kLeastPieces) || *pieces > Quantity::pieces(kMostPieces)) {
            row.count->complain(tr("2 to 10.000"));
            return std::nullopt;
        }
        const auto price = row.price->amount();
        const auto apart = priceTimes(single, *pieces);
        if (!price || (apart && *price >= *apart)) {
            row.price->complain(apart ? tr("Less than %1, what they cost one by one").arg(rupiahText(*apart)) : tr("An amount such as 10.000"));
            return std::nullopt;
        }
        const int count = int(pieces->thousandths() / 1000);
        for (const BundlePrice &other : std::as_const(bundles)) {
            if (other.pieces == count) {
                row.count->complain(tr("Twice the same"));
                return std::nullopt;
            }
        }
        bundles.append({count, *price});
    }
    std::sort(bundles.begin(), bundles.end(), [](const BundlePrice &a, const BundlePrice &b) { return a.pieces < b.pieces; });
    return bundles;
}

std::optional<Pricing> PricingForm::read(Rupiah single)
{
    m_said->hide();
    const auto steps = readSteps(single);
    if (!steps)
        return std::nullopt;
    const auto bundles = readBundles(single);
    if (!bundles)
        return std::nullopt;
    return Pricing{*steps, *bundles};
}

void PricingForm::refuse(const QString &word, const QString &sentence)
{
    const QList<Row> &rows = word == u"bundles" ? m_bundles : m_steps;
    m_said->setText(sentence);
    m_said->show();
    if (!rows.isEmpty())
        rows.first().count->edit()->setFocus(Qt::OtherFocusReason);
}

} // namespace laci
