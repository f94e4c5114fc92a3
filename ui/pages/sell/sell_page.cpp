#include "ui/pages/sell/sell_page.h"
#include "base/when_done.h"
#include "domain/code_entry.h"
#include "ui/kit/banner.h"
#include "ui/kit/card.h"
#include "ui/kit/search_field.h"
#include "ui/kit/text_label.h"
#include "ui/kit/tile_grid.h"
#include "ui/kit/toast.h"
#include "ui/pages/sell/cart_panel.h"
#include "ui/pages/sell/category_bar.h"
#include "ui/text/error_text.h"
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace laci {

SellPage::SellPage(TillServices &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_catalogue(services.products), m_cart(services.cart),
      m_entry(services.products, services.cart, m_catalogue), m_categories(new CategoryBar(this)),
      m_unknown(new Banner(Tone::Warn, QStringLiteral("question"), this)),
      m_unknownSearch(m_unknown->addAction(QString())), m_unknownIgnore(m_unknown->addAction(QString())),
      m_trouble(new Banner(Tone::Bad, QStringLiteral("warning"), this)), m_troubleClose(m_trouble->addAction(QString())),
      m_grid(new TileGrid(this)), m_nothing(new TextLabel(QString(), Text::Body, Ink::Muted, m_grid)),
      m_panel(new CartPanel(services.cart, m_cart, this)), m_toast(new Toast(m_grid))
{
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    auto *left = new QVBoxLayout;
    left->setContentsMargins(0, 12, 0, 0);
    left->setSpacing(8);
    left->addWidget(m_categories);
    auto *notices = new QVBoxLayout;
    notices->setContentsMargins(16, 0, 16, 0);
    notices->setSpacing(8);
    notices->addWidget(m_unknown);
    notices->addWidget(m_trouble);
    left->addLayout(notices);
    left->addWidget(m_grid, 1);
    columns->addLayout(left, 1);
    columns->addWidget(new Hairline(Qt::Vertical, this));
    columns->addWidget(m_panel);
    m_unknown->hide();
    m_trouble->hide();
    m_unknown->setObjectName(QStringLiteral("unknownCode"));
    m_trouble->setObjectName(QStringLiteral("trouble"));
    m_grid->setObjectName(QStringLiteral("tiles"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->hide();

    m_grid->setModel(&m_catalogue);
    m_grid->setSource([this](const QModelIndex &index) {
        const Product *product = m_catalogue.productAt(index.row());
        if (!product)
            return Tile{};
        return Tile{product->name, product->price, product->unit == QLatin1String("pcs") ? QString() : product->unit,
                    product->stock, m_cart.quantities().value(product->id), isLow(*product)};
    });
    connect(m_grid, &TileGrid::chosen, this, &SellPage::takeTile);
    connect(m_grid, &TileGrid::typed, this, [this](const QString &text) {
        if (!m_field)
            return;
        m_field->setFocus();
        m_field->insert(text);
    });
    connect(m_categories, &CategoryBar::picked, this, [this](const QString &category) {
        if (m_field)
            m_field->clear();
        m_catalogue.setFilter({category, false});
    });
    connect(&m_catalogue, &CatalogueModel::settled, this, [this] {
        mark();
        refreshEmpty();
    });
    connect(&m_catalogue, &CatalogueModel::trouble, this, &SellPage::showTrouble);
    connect(&m_cart, &CartModel::quantitiesChanged, this, &SellPage::refreshTiles);
    connect(&m_entry, &SellEntry::unknownCode, this, &SellPage::showUnknown);
    connect(&m_entry, &SellEntry::refused, this, &SellPage::showTrouble);
    connect(&m_entry, &SellEntry::payRequested, this, &SellPage::payRequested);
    connect(&m_entry, &SellEntry::badQuantity, this, [this](const QString &text) {
        QApplication::beep();
        m_toast->say(tr("“%1” is no quantity. Write 3*code, or 0,5*code.").arg(text));
    });
    connect(&m_entry, &SellEntry::added, this, [this] { m_trouble->hide(); });
    // The field was emptied at once for the next code; the rows follow only now that the entry has used them.
    const auto followField = [this] {
        if (m_field)
            fieldChanged(m_field->text());
    };
    connect(&m_entry, &SellEntry::added, this, followField);
    connect(&m_entry, &SellEntry::unknownCode, this, followField);
    connect(&m_entry, &SellEntry::refused, this, followField);
    connect(&m_entry, &SellEntry::badQuantity, this, followField);
    connect(&services.cart, &CartSession::storageTrouble, this, &SellPage::showTrouble);
    connect(m_panel, &CartPanel::payPressed, this, &SellPage::pay);
    connect(m_panel, &CartPanel::refused, this, &SellPage::showTrouble);
    connect(m_panel, &CartPanel::undoable, this, [this](const QString &sentence) {
        m_toast->say(sentence, tr("Undo"), [this] { undo(); });
    });
    connect(m_unknownSearch, &QPushButton::clicked, this, [this] {
        m_unknown->hide();
        if (!m_field)
            return;
        m_field->setText(m_unknownCode);
        m_field->setFocus();
        m_field->selectAll();
    });
    connect(m_unknownIgnore, &QPushButton::clicked, m_unknown, &QWidget::hide);
    connect(m_troubleClose, &QPushButton::clicked, m_trouble, &QWidget::hide);
    connect(&services.settings, &Settings::changed, this, &SellPage::settingChanged);
    settingChanged(QString());
    retranslate();
    reload();
}

void SellPage::settingChanged(const QString &key)
{
    const QString low = QStringLiteral("stock.low");
    if (key.isEmpty() || key == low) {
        m_lowStock = int(m_services.settings.whole(low));
        m_grid->viewport()->update();
    }
}

void SellPage::attach(SearchField *field)
{
    m_field = field;
    connect(field, &QLineEdit::textChanged, this, &SellPage::fieldChanged);
    connect(field, &QLineEdit::returnPressed, this, &SellPage::fieldEntered);
    connect(field, &SearchField::bareKey, this, &SellPage::fieldKey);
    connect(field, &SearchField::escapePressed, field, &QLineEdit::clear);
    connect(field, &SearchField::upPressed, this, [this] { m_panel->chooseNext(-1); });
    connect(field, &SearchField::downPressed, this, [this] {
        if (m_field->text().isEmpty()) {
            m_panel->chooseNext(1);
        } else if (m_catalogue.rowCount() > 0) {
            m_grid->setCurrentIndex(m_catalogue.index(qMax(0, m_grid->marked())));
            m_grid->setFocus();
        }
    });
}

void SellPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SellPage::retranslate()
{
    m_unknownSearch->setText(tr("Search"));
    m_unknownIgnore->setText(tr("Ignore"));
    m_troubleClose->setText(tr("Close"));
    if (!m_unknownCode.isEmpty())
        m_unknown->setText(tr("The code %1 is not in the catalogue.").arg(m_unknownCode));
    refreshEmpty();
}

void SellPage::reload()
{
    m_catalogue.reload();
    loadCategories();
}

void SellPage::loadCategories()
{
    whenDone(m_services.products.categories(), this, [this](const Result<QList<CategoryCount>> &categories) {
        if (categories)
            m_categories->setCategories(*categories);
        else
            showTrouble(categories.error());
    });
}

void SellPage::fieldChanged(const QString &text)
{
    // "3*indo" searches for "indo"; a bare "3*" waits for a tile and shows everything.
    const auto entry = parseCodeEntry(text);
    m_catalogue.setSearch(entry ? entry->code : QString());
    mark();
}

void SellPage::fieldEntered()
{
    const QString text = m_field->text();
    if (text.trimmed().isEmpty()) {
        pay();
        return;
    }
    const int row = m_grid->marked();
    m_entry.enter(text, row);
    const auto entry = parseCodeEntry(text);
    if (entry && entry->code.isEmpty())
        return;                                  // the quantity stays for the tile
    const QSignalBlocker quiet(m_field);         // the rows stay until the entry has been answered from them
    m_field->clear();
}

void SellPage::fieldKey(int key)
{
    if (key == Qt::Key_Plus)
        m_panel->changeQuantity(1);
    else if (key == Qt::Key_Minus)
        m_panel->changeQuantity(-1);
    else
        m_panel->removeChosen();
}

void SellPage::mark()
{
    const bool answers = m_catalogue.isSearch() && m_catalogue.isSettled() && !m_catalogue.search().isEmpty();
    m_grid->setMarked(answers && m_catalogue.rowCount() > 0 ? 0 : -1);
}

void SellPage::takeTile(const QModelIndex &index)
{
    const Product *product = m_catalogue.productAt(index.row());
    if (!product)
        return;                                  // still on its way from the disk
    const QString text = m_field ? m_field->text() : QString();
    m_entry.add(Product(*product), text);
    if (!m_field)
        return;
    m_field->setFocus();
    if (text.contains(QLatin1Char('*')))
        m_field->clear();                        // the quantity is used up
    else
        m_field->selectAll();                    // press again for one more, type for another product
}

void SellPage::scan(const QString &code)
{
    m_entry.scan(code);
}

void SellPage::pay()
{
    m_entry.pay();
}

void SellPage::discount()
{
    m_panel->askDiscount();
}

void SellPage::undo()
{
    m_services.cart.undo();
}

bool SellPage::takesScan() const
{
    return false;
}

void SellPage::customer()
{
}

void SellPage::park()
{
}

void SellPage::priceCheck()
{
}

void SellPage::showUnknown(const QString &code)
{
    QApplication::beep();
    m_unknownCode = code;
    m_unknown->setText(tr("The code %1 is not in the catalogue.").arg(code));
    m_unknown->show();
}

void SellPage::showTrouble(const Error &error)
{
    const QString sentence = errorText(error);
    if (sentence.isEmpty())
        return;
    m_trouble->setText(sentence);
    m_trouble->show();
}

void SellPage::refreshTiles(const QList<ProductId> &products)
{
    const auto [first, last] = m_grid->visibleRows();
    for (int row = first; row <= last; ++row) {
        const Product *product = m_catalogue.productAt(row);
        if (product && products.contains(product->id))
            m_grid->updateRow(row);
    }
}

bool SellPage::isLow(const Product &product) const
{
    return product.stock && *product.stock <= Quantity::pieces(m_lowStock);
}

void SellPage::refreshEmpty()
{
    const bool nothing = m_catalogue.rowCount() == 0 && m_catalogue.isSettled();
    m_nothing->setVisible(nothing);
    if (!nothing)
        return;
    m_nothing->setText(m_catalogue.isSearch() ? tr("Nothing found for “%1”.").arg(m_catalogue.search())
                                              : tr("No products yet. Bring in a CSV file on the page Products."));
    m_nothing->setGeometry(24, 24, qMax(100, m_grid->width() - 48), 80);
}

void SellPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_field) {
        m_field->clear();
        m_field->setFocus();
        return;
    }
    // Typing while a button has the focus is meant for the field.
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (m_field && plain && event->text().size() == 1 && event->text()[0].isPrint()) {
        m_field->setFocus();
        m_field->insert(event->text());
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace laci
