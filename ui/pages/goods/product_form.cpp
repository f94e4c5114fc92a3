#include "ui/pages/goods/product_form.h"
#include "ui/kit/chip.h"
#include "ui/kit/choice_box.h"
#include "ui/kit/text_label.h"
#include "ui/kit/toggle.h"
#include "ui/models/goods_model.h"
#include "ui/pages/goods/barcode_list.h"
#include "ui/pages/goods/form_field.h"
#include "ui/pages/orders/wrap_row.h"
#include "ui/text/goods_text.h"
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace laci {

namespace {

constexpr const char *kUnits[] = {"kg", "g", "ons", "l", "ml", "m", "pak", "dus", "botol", "porsi"};

ChoiceBox *choice(const char *name, TextLabel *label, QVBoxLayout *into)
{
    auto *box = new ChoiceBox;
    box->setObjectName(QString::fromLatin1(name));
    box->setMinimumContentsLength(8);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    label->setBuddy(box);
    into->addWidget(label);
    into->addWidget(box);
    into->addStretch(1);
    return box;
}

QVBoxLayout *half(QHBoxLayout *pair)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(5);
    pair->addLayout(column, 1);
    return column;
}

void offer(ChoiceBox *box, const QString &word, const QString &value)
{
    if (box->findData(value) < 0)
        box->addItem(word, value);
}

} // namespace

ProductForm::ProductForm(QWidget *parent)
    : QWidget(parent), m_name(new FormField(FormField::Takes::Text, "goodsName")), m_price(new FormField(FormField::Takes::Money, "goodsPrice")),
      m_cost(new FormField(FormField::Takes::Money, "goodsCost")), m_codes(new BarcodeList), m_categoryLabel(new TextLabel({}, Text::SmallStrong)),
      m_unitLabel(new TextLabel({}, Text::SmallStrong)), m_taxLabel(new TextLabel({}, Text::SmallStrong)),
      m_sku(new FormField(FormField::Takes::Code, "goodsSku")), m_groupsLabel(new TextLabel({}, Text::SmallStrong)), m_groups(new QWidget),
      m_active(new Toggle)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addWidget(m_name);
    auto *money = new QHBoxLayout;
    money->setSpacing(12);
    money->addWidget(m_price, 1, Qt::AlignTop);
    money->addWidget(m_cost, 1, Qt::AlignTop);
    column->addLayout(money);
    column->addWidget(m_codes);
    auto *kinds = new QHBoxLayout;
    kinds->setSpacing(12);
    m_category = choice("goodsCategory", m_categoryLabel, half(kinds));
    m_unit = choice("goodsUnit", m_unitLabel, half(kinds));
    column->addLayout(kinds);
    auto *codes = new QHBoxLayout;
    codes->setSpacing(12);
    m_tax = choice("goodsTax", m_taxLabel, half(codes));
    codes->addWidget(m_sku, 1, Qt::AlignTop);
    column->addLayout(codes);
    column->addWidget(m_groupsLabel);
    column->addWidget(m_groups);
    new WrapRow(8, false, m_groups);
    m_active->setObjectName(QStringLiteral("goodsActive"));
    column->addWidget(m_active);
    column->addStretch(1);

    for (FormField *field : {m_name, m_price, m_cost, m_sku})
        connect(field, &FormField::edited, this, &ProductForm::edited);
    connect(m_price, &FormField::edited, this, &ProductForm::showMargin);
    connect(m_cost, &FormField::edited, this, &ProductForm::showMargin);
    connect(m_codes, &BarcodeList::edited, this, &ProductForm::edited);
    for (ChoiceBox *box : {m_category, m_unit, m_tax})
        connect(box, &QComboBox::activated, this, &ProductForm::edited);
    connect(m_active, &QCheckBox::clicked, this, &ProductForm::edited);
    connect(m_name->edit(), &QLineEdit::returnPressed, m_price->edit(), [this] { m_price->edit()->setFocus(); });
    retranslate();
}

void ProductForm::retranslate()
{
    m_name->setLabel(tr("Name"));
    m_price->setLabel(tr("Price"), tr("12.500 or 12,5rb"));
    m_cost->setLabel(tr("Cost"), tr("what the shop pays"));
    m_codes->retranslate();
    m_categoryLabel->setText(tr("Category"));
    m_unitLabel->setText(tr("Sold by"));
    m_taxLabel->setText(tr("Tax"));
    m_sku->setLabel(tr("SKU"), tr("by itself"));
    m_groupsLabel->setText(tr("Asked when it is sold"));
    m_active->setText(tr("For sale"));
    m_category->setAccessibleName(m_categoryLabel->text());
    m_unit->setAccessibleName(m_unitLabel->text());
    m_tax->setAccessibleName(m_taxLabel->text());
    fillChoices();
    showMargin();
}

void ProductForm::fillChoices()
{
    const QString category = m_category->currentIndex() < 0 ? m_product.category : m_category->currentData().toString();
    const QString unit = m_unit->currentIndex() < 0 ? m_product.unit : m_unit->currentData().toString();
    const QString tax = m_tax->currentIndex() < 0 ? taxClassWord(m_product.taxClass) : m_tax->currentData().toString();
    m_category->clear();
    m_category->addItem(tr("none"), QString());
    for (const QString &name : std::as_const(m_categories))
        offer(m_category, name, name);
    offer(m_category, category, category);
    m_category->setCurrentIndex(m_category->findData(category));
    m_unit->clear();
    m_unit->addItem(tr("piece"), QStringLiteral("pcs"));
    for (const char *word : kUnits)
        offer(m_unit, QString::fromLatin1(word), QString::fromLatin1(word));
    if (!unit.isEmpty())
        offer(m_unit, unit, unit);
    m_unit->setCurrentIndex(qMax(0, m_unit->findData(unit)));
    m_tax->clear();
    for (const TaxClass one : {TaxClass::None, TaxClass::Exempt, TaxClass::General, TaxClass::Luxury, TaxClass::Restaurant})
        m_tax->addItem(taxClassText(one), taxClassWord(one));
    m_tax->setCurrentIndex(m_tax->findData(tax));
}

void ProductForm::setCategories(const QStringList &names)
{
    m_categories = names;
    fillChoices();
}

void ProductForm::setGroups(const QList<ModifierGroup> &groups, const QList<ModifierGroupId> &chosen)
{
    for (const auto &[id, chip] : std::as_const(m_chips))
        delete chip;
    m_chips.clear();
    for (const ModifierGroup &group : groups) {
        auto *chip = new Chip(group.name);
        chip->setChecked(chosen.contains(group.id));
        chip->setObjectName(QStringLiteral("asks_%1").arg(qint64(group.id)));
        m_groups->layout()->addWidget(chip);
        chip->show();
        connect(chip, &QPushButton::clicked, this, &ProductForm::edited);
        m_chips.append({group.id, chip});
    }
    m_groupsLabel->setVisible(!groups.isEmpty());
    m_groups->setVisible(!groups.isEmpty());
}

QList<ModifierGroupId> ProductForm::groups() const
{
    QList<ModifierGroupId> chosen;
    for (const auto &[id, chip] : m_chips) {
        if (chip->isChecked())
            chosen.append(id);
    }
    return chosen;
}

void ProductForm::setShowsCosts(bool shows)
{
    m_cost->setVisible(shows);
    showMargin();
}

void ProductForm::fill(const Product &product)
{
    m_product = product;
    const bool isNew = product.id == ProductId{};
    m_name->setText(product.name);
    m_price->setText(isNew && product.price.isZero() ? QString() : rupiahDigits(product.price));
    m_cost->setText(product.cost ? rupiahDigits(*product.cost) : QString());
    m_codes->setCodes(product.barcodes);
    m_sku->setText(product.sku);
    m_category->setCurrentIndex(-1);
    m_unit->setCurrentIndex(-1);
    m_tax->setCurrentIndex(-1);
    fillChoices();
    m_active->setChecked(product.active);
    m_active->setVisible(!isNew);
    showMargin();
}

Rupiah ProductForm::price() const
{
    return m_price->amount().value_or(Rupiah());
}

void ProductForm::showMargin()
{
    const auto price = m_price->amount();
    const auto cost = m_cost->amount();
    const auto margin = price && cost ? marginOf(*price, cost) : std::nullopt;
    if (!margin)
        m_cost->setNote({});
    else if (*cost > *price)
        m_cost->setNote(tr("Sold at a loss of %1").arg(rupiahText(*cost - *price)));
    else
        //: %1 is money, %2 a percentage of the price
        m_cost->setNote(tr("Margin %1 (%2)").arg(rupiahText(*price - *cost), marginText(*price, cost)));
}

std::optional<Product> ProductForm::read(const Product &before)
{
    Product product = before;
    product.name = m_name->text();
    if (product.name.isEmpty()) {
        m_name->complain(tr("Write what it is called."));
        return std::nullopt;
    }
    const auto price = m_price->amount();
    if (!price) {
        m_price->complain(tr("Write an amount such as 12.500 or 12,5rb."));
        return std::nullopt;
    }
    product.price = *price;
    if (m_cost->isVisibleTo(this)) {
        product.cost = m_cost->amount();
        if (!product.cost && !m_cost->isEmpty()) {
            m_cost->complain(tr("Write an amount such as 9.000, or nothing."));
            return std::nullopt;
        }
    }
    product.barcodes = m_codes->codes();
    product.category = m_category->currentData().toString();
    product.unit = m_unit->currentData().toString();
    product.taxClass = taxClassFromWord(m_tax->currentData().toString()).value_or(TaxClass::None);
    product.sku = m_sku->text();
    if (product.sku.isEmpty() && before.id != ProductId{})
        product.sku = before.sku;
    product.active = m_active->isChecked() || before.id == ProductId{};
    return product;
}

void ProductForm::refuse(const QString &word, const QString &sentence)
{
    if (word == u"barcode")
        m_codes->complain(sentence);
    else if (word == u"sku")
        m_sku->complain(sentence);
    else if (word == u"price")
        m_price->complain(sentence);
    else if (word == u"cost")
        m_cost->complain(sentence);
    else
        m_name->complain(sentence);
}

void ProductForm::addBarcode(const QString &code)
{
    m_codes->add(code);
}

void ProductForm::begin()
{
    m_name->edit()->setFocus(Qt::OtherFocusReason);
    m_name->edit()->selectAll();
}

} // namespace laci
