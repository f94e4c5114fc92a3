#include "ui/pages/goods/goods_page.h"
#include "base/when_done.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/text_label.h"
#include "ui/pages/goods/goods_delegate.h"
#include "ui/pages/goods/import_panel.h"
#include "ui/text/when_text.h"
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>

namespace laci {
namespace {
constexpr int kRow = 44;
}

GoodsPage::GoodsPage(TillServices &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_model(services.products), m_list(new Card),
      m_count(new TextLabel({}, Text::Small, Ink::Muted)), m_filter(new QLineEdit), m_import(new Button({})),
      m_table(new QTableView), m_empty(new TextLabel({}, Text::Body, Ink::Muted))
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(20, 20, 20, 20);
    page->addWidget(m_list, 1);
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(0);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(18, 10, 18, 10);
    bar->setSpacing(12);
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_count);
    bar->addWidget(m_import);
    column->addLayout(bar);
    column->addWidget(new Hairline);

    m_filter->setObjectName(QStringLiteral("goodsFilter"));
    setFocusProxy(m_filter);
    m_filter->setClearButtonEnabled(true);
    m_import->setObjectName(QStringLiteral("importCsv"));
    m_table->setObjectName(QStringLiteral("goods"));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new GoodsDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);     // 100,000 rows: nothing is measured
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_table->horizontalHeader()->setSectionResizeMode(GoodsModel::Name, QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    column->addWidget(m_table, 1);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(40, 60, 40, 60);
    m_empty->hide();
    column->addWidget(m_empty, 1);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) { m_model.rows().setSearch(text); });
    connect(m_import, &QPushButton::clicked, this, &GoodsPage::chooseFile);
    connect(&m_model.rows(), &CatalogueModel::settled, this, [this] { retranslate(); });
    retranslate();
}

void GoodsPage::retranslate()
{
    m_filter->setPlaceholderText(tr("Name, SKU or barcode"));
    m_filter->setAccessibleName(tr("Find a product"));
    m_import->setText(tr("Import CSV"));
    const int rows = m_model.rowCount();
    const bool searching = !m_filter->text().trimmed().isEmpty();
    m_count->setText(searching ? tr("%n found", nullptr, rows) : tr("%n product(s)", nullptr, rows));
    m_table->setVisible(rows > 0);
    m_empty->setVisible(rows == 0);
    m_empty->setText(searching ? tr("Nothing found. Try fewer or shorter words.")
                               : tr("No products yet. Import a price list (CSV) to begin."));
    m_table->setAccessibleName(tr("Products"));
    m_table->horizontalHeader()->viewport()->update();
}

void GoodsPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose a price list"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Price lists (*.csv *.txt *.tsv)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &GoodsPage::importFile);
    dialog->open();
}

void GoodsPage::importFile(const QString &file)
{
    if (m_panel)
        return;                                    // one at a time
    m_panel = new ImportPanel(m_services.products, file, this);
    m_list->hide();
    layout()->addWidget(m_panel);
    connect(m_panel, &ImportPanel::closed, this, [this](bool changedSomething) {
        m_panel->deleteLater();
        m_panel = nullptr;
        m_list->show();
        if (changedSomething)
            m_model.rows().reload();
        m_filter->setFocus(Qt::OtherFocusReason);
    });
}

void GoodsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_model.rowCount() == 0)
        m_model.rows().reload();
    if (!m_panel)
        m_filter->setFocus(Qt::OtherFocusReason);
}

void GoodsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void GoodsPage::fit()
{
    m_table->verticalHeader()->setDefaultSectionSize(textPx(kRow));
    const int spare = std::max(0, width() - textPx(900));
    const std::pair<GoodsModel::Column, int> widths[] = {{GoodsModel::Price, textPx(110)},          {GoodsModel::Stock, textPx(86)},
                                                         {GoodsModel::Barcode, textPx(140) + spare / 12},
                                                         {GoodsModel::Category, textPx(120) + spare / 8}, {GoodsModel::Sku, textPx(110) + spare / 8}};
    // The name comes first; with large letters in a small window the last of these have no room.
    int left = width() - 40 - textPx(200);
    for (const auto &[column, wide] : widths) {
        left -= wide;
        m_table->setColumnHidden(column, left < 0);
        m_table->setColumnWidth(column, wide);
    }
}

void GoodsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        fit();
    QWidget::changeEvent(event);
}

} // namespace laci
