#include "ui/pages/goods/products_section.h"
#include "base/when_done.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/choice_box.h"
#include "ui/kit/text_label.h"
#include "ui/kit/toggle.h"
#include "ui/pages/goods/goods_delegate.h"
#include "ui/pages/goods/label_sheet.h"
#include "ui/pages/goods/product_editor.h"
#include "ui/pages/orders/wrap_row.h"
#include "ui/text/error_text.h"
#include "ui/text/goods_text.h"
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTableView>

namespace laci {
namespace {
constexpr int kRow = 44;
constexpr int kPanel = 430;
constexpr int kRoomy = 640;

ChoiceBox *choice(const char *name)
{
    auto *box = new ChoiceBox;
    box->setObjectName(QString::fromLatin1(name));
    box->setMinimumContentsLength(10);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return box;
}
}

ProductsSection::ProductsSection(TillServices &services, GoodsRights &rights, QWidget *parent)
    : GoodsSection(services, rights, parent), m_model(services.goods), m_list(new Card), m_filter(new QLineEdit), m_category(choice("filterCategory")),
      m_stock(choice("filterStock")), m_sort(choice("sortGoods")), m_direction(new Button({})), m_inactive(new Toggle),
      m_count(new TextLabel({}, Text::Small, Ink::Muted)), m_new(new Button({}, Button::Kind::Primary)), m_import(new Button({})),
      m_export(new Button({})), m_labels(new Button({})), m_table(new QTableView), m_empty(new TextLabel({}, Text::Body, Ink::Muted)),
      m_panel(new Card), m_editor(new ProductEditor(services, rights))
{
    auto *page = new QHBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(20);
    page->addWidget(m_list, 1);
    page->addWidget(m_panel);
    auto *inside = new QVBoxLayout(m_panel);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_editor);
    m_panel->hide();
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(0);
    column->addWidget(makeTools());
    column->addWidget(new Hairline);
    makeTable();
    column->addWidget(m_table, 1);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(40, 60, 40, 60);
    m_empty->hide();
    column->addWidget(m_empty, 1);
    startAt(m_filter);

    connect(m_filter, &QLineEdit::textChanged, this, &ProductsSection::ask);
    connect(m_category, &QComboBox::activated, this, &ProductsSection::ask);
    connect(m_stock, &QComboBox::activated, this, &ProductsSection::ask);
    connect(m_inactive, &QCheckBox::clicked, this, &ProductsSection::ask);
    connect(m_sort, &QComboBox::activated, this, [this] { sortBy(GoodsQuery::Sort(m_sort->currentData().toInt()), m_query.descending); });
    connect(m_direction, &QPushButton::clicked, this, [this] { sortBy(m_query.sort, !m_query.descending); });
    connect(m_new, &QPushButton::clicked, this, [this] { openNew(); });
    connect(m_import, &QPushButton::clicked, this, &ProductsSection::importWanted);
    connect(m_export, &QPushButton::clicked, this, &ProductsSection::exportCsv);
    connect(m_labels, &QPushButton::clicked, this, [this] { askLabels(this, m_desk, m_model.query(), m_model.rowCount()); });
    connect(&m_model, &GoodsModel::settled, this, &ProductsSection::showCount);
    connect(&m_model, &GoodsModel::trouble, this, [this](const Error &error) { emit said(errorText(error)); });
    connect(m_editor, &ProductEditor::closed, this, [this] { showEditor(false); });
    connect(m_editor, &ProductEditor::labelWanted, this, [this](const Product &product) { askLabels(this, QList<Product>{product}); });
    connect(m_editor, &GoodsSection::said, this, &GoodsSection::said);
    connect(m_editor, &ProductEditor::saved, this, [this](const Product &product, bool isNew) {
        const Product *row = m_model.productAt(m_model.rowOf(product.id));
        // A row stays where the owner looks at it; only what is sorted by, or is new, counts again.
        if (isNew || !row || row->name != product.name || row->active != product.active)
            m_model.reload();
        m_model.freshen(product);
        if (isNew)
            emit said(tr("%1 is in the catalogue now.").arg(product.name));
        emit goodsChanged();
    });
    connect(&rights, &GoodsRights::changed, this, [this] {
        fillChoices();
        fit();
    });
    connect(&services.settings, &Settings::changed, this, [this](const QString &key) {
        if (key.isEmpty() || key == u"stock.low")
            ask();
    });
    words([this] { speak(); });
    sortBy(GoodsQuery::Sort::Name, false);
}

QWidget *ProductsSection::makeTools()
{
    m_tools = new QWidget;
    auto *rows = new QVBoxLayout(m_tools);
    rows->setContentsMargins(18, 10, 18, 10);
    rows->setSpacing(8);
    auto *top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(m_filter, 1);
    top->addWidget(m_count);
    top->addWidget(m_new);
    rows->addLayout(top);
    auto *filters = new WrapRow(8);
    for (QWidget *one : {static_cast<QWidget *>(m_category), static_cast<QWidget *>(m_stock), static_cast<QWidget *>(m_sort),
                         static_cast<QWidget *>(m_direction), static_cast<QWidget *>(m_inactive), static_cast<QWidget *>(m_import),
                         static_cast<QWidget *>(m_export), static_cast<QWidget *>(m_labels)})
        filters->addWidget(one);
    rows->addLayout(filters);
    m_filter->setObjectName(QStringLiteral("goodsFilter"));
    m_filter->setClearButtonEnabled(true);
    m_direction->setObjectName(QStringLiteral("sortDirection"));
    m_inactive->setObjectName(QStringLiteral("inactiveToo"));
    m_new->setObjectName(QStringLiteral("newProduct"));
    m_import->setObjectName(QStringLiteral("importCsv"));
    m_export->setObjectName(QStringLiteral("exportCsv"));
    m_labels->setObjectName(QStringLiteral("printLabels"));
    m_count->setObjectName(QStringLiteral("goodsCount"));
    m_new->setKeyHint(QStringLiteral("Ctrl+N"));
    QSizePolicy low(QSizePolicy::Preferred, QSizePolicy::Fixed);
    low.setHeightForWidth(true);
    m_tools->setSizePolicy(low);
    return m_tools;
}

void ProductsSection::makeTable()
{
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
    QHeaderView *head = m_table->horizontalHeader();
    head->setSectionResizeMode(QHeaderView::Interactive);
    head->setSectionResizeMode(GoodsModel::Name, QHeaderView::Stretch);
    head->setHighlightSections(false);
    head->setSectionsClickable(true);
    head->setSortIndicatorShown(true);
    connect(head, &QHeaderView::sectionClicked, this, &ProductsSection::pressHead);
    connect(m_table, &QTableView::clicked, this, &ProductsSection::open);
    connect(m_table, &QTableView::activated, this, &ProductsSection::open);
}

void ProductsSection::speak()
{
    m_filter->setPlaceholderText(tr("Name, SKU or barcode"));
    m_filter->setAccessibleName(tr("Find a product"));
    m_new->setText(tr("New product"));
    m_import->setText(tr("Import CSV"));
    m_import->setToolTip(tr("A price list as CSV. An XLSX file is saved as CSV first, in Excel or LibreOffice."));
    m_export->setText(tr("Export CSV"));
    m_labels->setText(tr("Labels…"));
    m_inactive->setText(tr("No longer sold too"));
    m_category->setAccessibleName(tr("Category"));
    m_stock->setAccessibleName(tr("Stock"));
    m_sort->setAccessibleName(tr("Sorted by"));
    m_table->setAccessibleName(tr("Products"));
    fillChoices();
    showCount();
    m_table->horizontalHeader()->viewport()->update();
    sortBy(m_query.sort, m_query.descending);
}

void ProductsSection::fillChoices()
{
    const QString category = m_category->currentData().toString();
    m_category->clear();
    m_category->addItem(tr("Every category"), QString());
    for (const QString &name : std::as_const(m_categoryNames))
        m_category->addItem(name, name);
    m_category->setCurrentIndex(qMax(0, m_category->findData(category)));
    using Stock = GoodsQuery::Stock;
    const int stock = qMax(0, m_stock->currentIndex());
    m_stock->clear();
    m_stock->addItem(tr("Any stock"), int(Stock::Any));
    m_stock->addItem(tr("Counted"), int(Stock::Counted));
    m_stock->addItem(tr("Low"), int(Stock::Low));
    m_stock->addItem(tr("Sold out"), int(Stock::None));
    m_stock->setCurrentIndex(stock);
    using Sort = GoodsQuery::Sort;
    m_sort->clear();
    m_sort->addItem(tr("By name"), int(Sort::Name));
    m_sort->addItem(tr("By SKU"), int(Sort::Sku));
    m_sort->addItem(tr("By price"), int(Sort::Price));
    m_sort->addItem(tr("By stock"), int(Sort::Stock));
    if (m_rights.seesCosts())
        m_sort->addItem(tr("By margin"), int(Sort::Margin));
    m_sort->addItem(tr("By last change"), int(Sort::Changed));
    m_sort->setCurrentIndex(m_sort->findData(int(m_query.sort)));
}

void ProductsSection::look()
{
    fit();
    if (m_model.rowCount() == 0)
        m_model.reload();
    if (m_panel->isVisibleTo(this))
        m_editor->look();
    whenDone(m_desk.categories(), this, [this](const Result<QList<Category>> &categories) {
        m_categoryNames.clear();
        for (const Category &one : categories.value_or(QList<Category>()))
            m_categoryNames.append(one.name);
        fillChoices();
    });
}

void ProductsSection::reload()
{
    m_model.reload();
}

void ProductsSection::ask()
{
    m_query.text = m_filter->text().simplified();
    m_query.category = m_category->currentData().toString();
    m_query.stock = GoodsQuery::Stock(m_stock->currentData().toInt());
    m_query.low = Quantity::pieces(int(m_services.settings.whole(QStringLiteral("stock.low"))));
    m_query.inactiveToo = m_inactive->isChecked();
    m_model.setLow(m_query.low);
    m_model.setQuery(m_query);
}

void ProductsSection::sortBy(GoodsQuery::Sort sort, bool descending)
{
    m_query.sort = sort;
    m_query.descending = descending;
    m_sort->setCurrentIndex(m_sort->findData(int(sort)));
    m_direction->setText(descending ? QStringLiteral("↓") : QStringLiteral("↑"));
    m_direction->setAccessibleName(descending ? tr("Falling: the largest first") : tr("Rising: the smallest first"));
    m_direction->setToolTip(m_direction->accessibleName());
    int column = -1;
    for (int i = 0; i < GoodsModel::Columns; ++i) {
        if (GoodsModel::sortOf(i) == sort)
            column = i;
    }
    // Qt's arrow points down for what rises; here it points as the button does.
    m_table->horizontalHeader()->setSortIndicator(column, descending ? Qt::AscendingOrder : Qt::DescendingOrder);
    ask();
}

void ProductsSection::pressHead(int column)
{
    if (const auto sort = GoodsModel::sortOf(column))
        sortBy(*sort, *sort == m_query.sort && !m_query.descending);
    else
        sortBy(m_query.sort, m_query.descending);        // the arrow stays where it belongs
}

void ProductsSection::open(const QModelIndex &index)
{
    if (const Product *product = m_model.productAt(index.row())) {
        showEditor(true);
        m_editor->open(Product(*product));
    }
}

void ProductsSection::openNew(const Product &known)
{
    showEditor(true);
    m_editor->openNew(known);
}

void ProductsSection::showEditor(bool shows)
{
    if (shows == m_panel->isVisibleTo(this))
        return;
    m_panel->setVisible(shows);
    fit();
    if (!shows)
        (m_table->isVisible() ? static_cast<QWidget *>(m_table) : m_filter)->setFocus(Qt::OtherFocusReason);
}

bool ProductsSection::scanned(const QString &code)
{
    if (m_panel->isVisibleTo(this))
        return m_editor->scanned(code);
    whenDone(m_services.products.byCode(code), this, [this, code](const Result<std::optional<Product>> &found) {
        if (!found)
            return emit said(errorText(found.error()));
        if (*found) {
            showEditor(true);
            return m_editor->open(**found);
        }
        Product known;
        known.barcodes = {code};
        openNew(known);
        emit said(tr("No product has the code %1 yet: it is the barcode of a new one.").arg(code));
    });
    return true;
}

void ProductsSection::showCount()
{
    const int rows = m_model.rowCount();
    const bool filtered = !m_query.text.isEmpty() || !m_query.category.isEmpty() || m_query.stock != GoodsQuery::Stock::Any;
    m_count->setText(filtered ? tr("%n found", nullptr, rows) : tr("%n product(s)", nullptr, rows));
    m_table->setVisible(rows > 0);
    m_empty->setVisible(rows == 0);
    m_labels->setEnabled(rows > 0);
    m_empty->setText(filtered ? tr("Nothing found. Try fewer or shorter words, or another filter.")
                              : tr("No products yet. Add one, or import a price list (CSV)."));
}

void ProductsSection::exportCsv()
{
    auto *dialog = new QFileDialog(window(), tr("Save the price list"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Price list (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(tr("products.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_export->setEnabled(false);
        whenDone(m_desk.exportCsv(file), this, [this, file](const Result<qint64> &count) {
            m_export->setEnabled(true);
            emit said(count ? tr("%n product(s) saved in %1.", nullptr, int(*count)).arg(file) : goodsErrorText(count.error()));
        });
    });
    dialog->open();
}

void ProductsSection::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::New))
        return openNew();
    if (event->key() == Qt::Key_Down && m_filter->hasFocus() && m_model.rowCount() > 0) {
        m_table->setFocus(Qt::OtherFocusReason);
        if (!m_table->currentIndex().isValid())
            m_table->setCurrentIndex(m_model.index(0, 0));
        return;
    }
    GoodsSection::keyPressEvent(event);
}

void ProductsSection::resizeEvent(QResizeEvent *event)
{
    GoodsSection::resizeEvent(event);
    fit();
}

void ProductsSection::fit()
{
    const bool open = m_panel->isVisibleTo(this);
    m_panel->setFixedWidth(qMin(targetPx(kPanel), qMax(360, width() / 2)));
    m_table->verticalHeader()->setDefaultSectionSize(textPx(kRow));
    const int room = width() - (open ? m_panel->width() + 20 : 0);
    // Beside the editor in a small window only what finds a product keeps its place.
    const bool roomy = room >= textPx(kRoomy);
    for (QWidget *one : {static_cast<QWidget *>(m_sort), static_cast<QWidget *>(m_direction), static_cast<QWidget *>(m_inactive),
                         static_cast<QWidget *>(m_import), static_cast<QWidget *>(m_export), static_cast<QWidget *>(m_labels)})
        one->setVisible(roomy);
    const bool costs = m_rights.seesCosts();
    const int spare = std::max(0, room - textPx(1000));
    const std::pair<GoodsModel::Column, int> widths[] = {
        {GoodsModel::Price, textPx(116)},
        {GoodsModel::Stock, textPx(86)},
        {GoodsModel::Margin, costs ? textPx(86) : 0},
        {GoodsModel::Category, textPx(118) + spare / 8},
        {GoodsModel::Cost, costs ? textPx(110) : 0},
        {GoodsModel::Barcode, textPx(140) + spare / 12},
        {GoodsModel::Sku, textPx(110) + spare / 8}};
    // The name comes first; the last of these have no room in a small window.
    int left = room - textPx(200);
    for (const auto &[column, wide] : widths) {
        left -= wide;
        m_table->setColumnHidden(column, left < 0 || wide == 0);
        m_table->setColumnWidth(column, wide);
    }
}

void ProductsSection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        fit();
    GoodsSection::changeEvent(event);
}

} // namespace laci
