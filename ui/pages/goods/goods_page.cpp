#include "ui/pages/goods/goods_page.h"
#include "ui/kit/chip.h"
#include "ui/kit/toast.h"
#include "ui/pages/goods/category_section.h"
#include "ui/pages/goods/goods_rights.h"
#include "ui/pages/goods/import_panel.h"
#include "ui/pages/goods/modifier_section.h"
#include "ui/pages/goods/price_list_section.h"
#include "ui/pages/goods/products_section.h"
#include "ui/pages/goods/proposal_section.h"
#include "ui/pages/goods/stock_take_section.h"
#include "ui/pages/orders/wrap_row.h"
#include <QButtonGroup>
#include <QEvent>
#include <QFileDialog>
#include <QFocusEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace laci {

GoodsPage::GoodsPage(TillServices &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_rights(new GoodsRights(services, this)), m_head(new QWidget), m_stack(new QStackedWidget),
      m_toast(new Toast(this))
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(20, 14, 20, 20);
    page->setSpacing(12);
    auto *chips = new WrapRow(8, false, m_head);
    QSizePolicy low(QSizePolicy::Preferred, QSizePolicy::Fixed);
    low.setHeightForWidth(true);
    m_head->setSizePolicy(low);
    auto *group = new QButtonGroup(this);
    for (const Section one : {Products, StockTake, Categories, Modifiers, Prices, Proposals}) {
        auto *chip = new Chip({});
        chip->setObjectName(QStringLiteral("goods_%1").arg(int(one)));
        group->addButton(chip);
        chips->addWidget(chip);
        m_chips.append({one, chip});
        connect(chip, &QPushButton::clicked, this, [this, one] { openSection(one); });
    }
    page->addWidget(m_head);
    page->addWidget(m_stack, 1);
    retranslate();
    openSection(Products);
}

void GoodsPage::retranslate()
{
    for (const auto &[one, chip] : std::as_const(m_chips)) {
        switch (one) {
        case Products:   chip->setText(tr("Products")); break;
        case StockTake:  chip->setText(tr("Stock-take")); break;
        case Categories: chip->setText(tr("Categories")); break;
        //: size, sugar, topping: what is asked when a product is rung up
        case Modifiers:  chip->setText(tr("Choices")); break;
        case Prices:     chip->setText(tr("Price lists")); break;
        case Proposals:  chip->setText(tr("From the gateways")); break;
        }
    }
}

GoodsSection *GoodsPage::make(Section which)
{
    switch (which) {
    case Products: {
        auto *products = new ProductsSection(m_services, *m_rights);
        connect(products, &ProductsSection::importWanted, this, &GoodsPage::chooseFile);
        return products;
    }
    case StockTake:  return new StockTakeSection(m_services, *m_rights);
    case Categories: return new CategorySection(m_services, *m_rights);
    case Modifiers:  return new ModifierSection(m_services, *m_rights);
    case Prices:     return new PriceListSection(m_services, *m_rights);
    case Proposals:  return new ProposalSection(m_services, *m_rights);
    }
    Q_UNREACHABLE();
}

GoodsSection *GoodsPage::section(Section which)
{
    for (const auto &[one, made] : std::as_const(m_sections)) {
        if (one == which)
            return made;
    }
    if (!m_services.goods)
        return nullptr;
    GoodsSection *made = make(which);
    connect(made, &GoodsSection::said, this, [this](const QString &sentence) { m_toast->say(sentence); });
    connect(made, &GoodsSection::goodsChanged, this, [this, made] {
        auto *products = static_cast<ProductsSection *>(section(Products));
        if (made != products)
            products->reload();
    });
    m_stack->addWidget(made);
    m_sections.append({which, made});
    return made;
}

void GoodsPage::openSection(Section which)
{
    GoodsSection *opened = section(which);
    if (!opened)
        return;
    m_section = which;
    for (const auto &[one, chip] : std::as_const(m_chips))
        chip->setChecked(one == which);
    m_stack->setCurrentWidget(opened);
    opened->look();
    if (isVisible())
        opened->setFocus(Qt::OtherFocusReason);
}

void GoodsPage::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (GoodsSection *open = section(m_section); open && !m_panel)
        open->setFocus(event->reason());
}

bool GoodsPage::scanned(const QString &code)
{
    GoodsSection *open = section(m_section);
    return !m_panel && open && open->scanned(code);
}

void GoodsPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose a price list"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Price lists (*.csv *.txt *.tsv *.xlsx *.xls *.ods)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_rights->with(Right::EditGoods, this, [this, file](const QString &) { importFile(file); });
    });
    dialog->open();
}

void GoodsPage::importFile(const QString &file)
{
    if (m_panel)
        return;                                    // one at a time
    m_panel = new ImportPanel(m_services.products, file, this);
    m_head->hide();
    m_stack->hide();
    layout()->addWidget(m_panel);
    connect(m_panel, &ImportPanel::closed, this, [this](bool changedSomething) {
        m_panel->deleteLater();
        m_panel = nullptr;
        m_head->show();
        m_stack->show();
        if (GoodsSection *products = section(Products); products && changedSomething)
            static_cast<ProductsSection *>(products)->reload();
        setFocus(Qt::OtherFocusReason);
    });
}

void GoodsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_panel)
        return;
    if (GoodsSection *open = section(m_section)) {
        open->look();
        open->setFocus(Qt::OtherFocusReason);
    }
}

void GoodsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace laci
