// How the page is put together, and what the field and the products do. Its sheets and notices: sell_page_acts.cpp.
#include "ui/pages/sell/sell_page.h"
#include "base/when_done.h"
#include "domain/code_entry.h"
#include "ports/goods_desk.h"
#include "ui/kit/banner.h"
#include "ui/kit/card.h"
#include "ui/kit/search_field.h"
#include "ui/kit/text_label.h"
#include "ui/kit/toast.h"
#include "ui/pages/sell/cart_panel.h"
#include "ui/pages/sell/cart_rights.h"
#include "ui/pages/sell/category_bar.h"
#include "ui/pages/sell/last_sale.h"
#include "ui/pages/sell/parking.h"
#include "ui/pages/sell/shelf.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>
#include <QTimer>

namespace laci {

SellPage::SellPage(TillServices &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_catalogue(services.products), m_cart(services.cart),
      m_entry(services.products, services.cart, m_catalogue), m_categories(new CategoryBar(this)),
      m_parked(new Button(QString(), Button::Kind::Secondary, this)), m_mode(new Button(QString(), Button::Kind::Secondary, this)),
      m_unknown(new Banner(Tone::Warn, QStringLiteral("question"), this)), m_unknownAdd(m_unknown->addAction(QString())),
      m_unknownSearch(m_unknown->addAction(QString())), m_unknownIgnore(m_unknown->addAction(QString())),
      m_trouble(new Banner(Tone::Bad, QStringLiteral("warning"), this)), m_troubleClose(m_trouble->addAction(QString())),
      m_shelf(new Shelf(m_catalogue, m_cart, services.products, this)),
      m_nothing(new TextLabel(QString(), Text::Body, Ink::Muted, m_shelf)), m_last(new LastSale(this)),
      m_rights(new CartRights(services, this)),
      m_panel(new CartPanel(services.cart, m_cart, *m_rights, this)), m_parking(new Parking(services, m_entry, this)),
      m_toast(new Toast(m_shelf))
{
    build();
    connectEntry();
    connectCart();
    connect(m_shelf, &Shelf::chosen, this, &SellPage::takeTile);
    connect(m_shelf, &Shelf::typed, this, &SellPage::typed);
    connect(m_categories, &CategoryBar::picked, this, [this](const QString &category) {
        if (m_field)
            m_field->clear();
        m_catalogue.setFilter({category, false});
    });
    connect(m_mode, &QPushButton::clicked, this, &SellPage::switchMode);
    connect(&m_catalogue, &CatalogueModel::settled, this, [this] {
        mark();
        refreshEmpty();
    });
    connect(&m_catalogue, &CatalogueModel::trouble, this, &SellPage::showTrouble);
    connect(m_unknownAdd, &QPushButton::clicked, this, &SellPage::addUnknown);
    connect(m_unknownSearch, &QPushButton::clicked, this, &SellPage::searchUnknown);
    connect(m_unknownIgnore, &QPushButton::clicked, m_unknown, &QWidget::hide);
    connect(m_troubleClose, &QPushButton::clicked, m_trouble, &QWidget::hide);
    connect(&services.settings, &Settings::changed, this, &SellPage::settingChanged);
    settingChanged(QString());
    retranslate();
    reload();
    m_parking->countAgain();
}

void SellPage::build()
{
    m_columns = new QHBoxLayout(this);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(0);
    auto *left = new QVBoxLayout;
    left->setContentsMargins(0, 12, 0, 0);
    left->setSpacing(8);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(0, 0, 16, 0);
    top->setSpacing(8);
    top->addWidget(m_categories, 1);
    top->addWidget(m_parked);
    top->addWidget(m_mode);
    left->addLayout(top);
    auto *notices = new QVBoxLayout;
    notices->setContentsMargins(16, 0, 16, 0);
    notices->setSpacing(8);
    notices->addWidget(m_unknown);
    notices->addWidget(m_trouble);
    left->addLayout(notices);
    left->addWidget(m_shelf, 1);
    left->addWidget(m_last);
    m_columns->addLayout(left, 1);
    m_columns->addWidget(new Hairline(Qt::Vertical, this));
    m_columns->addWidget(m_panel);
    m_unknown->hide();
    m_trouble->hide();
    m_parked->hide();
    m_parked->setIconName(QStringLiteral("pause"));
    m_parked->setObjectName(QStringLiteral("parkedCarts"));
    m_mode->setObjectName(QStringLiteral("sellMode"));
    m_unknown->setObjectName(QStringLiteral("unknownCode"));
    m_unknownAdd->setObjectName(QStringLiteral("unknownAdd"));
    m_unknownSearch->setObjectName(QStringLiteral("unknownSearch"));
    m_unknownIgnore->setObjectName(QStringLiteral("unknownIgnore"));
    m_trouble->setObjectName(QStringLiteral("trouble"));
    m_last->setObjectName(QStringLiteral("lastSale"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->hide();
}

void SellPage::connectEntry()
{
    connect(&m_entry, &SellEntry::unknownCode, this, &SellPage::showUnknown);
    connect(&m_entry, &SellEntry::refused, this, &SellPage::showTrouble);
    connect(&m_entry, &SellEntry::objected, this, &SellPage::object);
    connect(&m_entry, &SellEntry::measureAsked, this, &SellPage::askWeight);
    connect(&m_entry, &SellEntry::choicesAsked, this, &SellPage::askChoices);
    connect(&m_entry, &SellEntry::added, this, &SellPage::noteAdded);
    connect(&m_entry, &SellEntry::payRequested, this, [this] { m_rights->forPaying([this] { emit payRequested(); }); });
    connect(&m_entry, &SellEntry::badQuantity, this,
            [this](const QString &text) { object(tr("“%1” is no quantity. Write 3*code, or 0,5*code.").arg(text)); });
    // While the books put the cart aside a press on it would be lost.
    connect(&m_entry, &SellEntry::held, m_panel, [this](bool on) { m_panel->setAttribute(Qt::WA_TransparentForMouseEvents, on); });
    // The field was emptied at once for the next code; the rows follow only now that the entry has used them.
    const auto followField = [this] {
        if (m_field)
            fieldChanged(m_field->text());
    };
    connect(&m_entry, &SellEntry::added, this, followField);
    connect(&m_entry, &SellEntry::measureAsked, this, followField);
    connect(&m_entry, &SellEntry::unknownCode, this, followField);
    connect(&m_entry, &SellEntry::refused, this, followField);
    connect(&m_entry, &SellEntry::objected, this, followField);
    connect(&m_entry, &SellEntry::badQuantity, this, followField);
}

void SellPage::connectCart()
{
    connect(&m_services.cart, &CartSession::storageTrouble, this, &SellPage::showTrouble);
    connect(&m_cart, &CartModel::quantitiesChanged, this, &SellPage::warnOfStock);
    connect(m_panel, &CartPanel::payPressed, this, &SellPage::pay);
    connect(m_panel, &CartPanel::customerPressed, this, &SellPage::customer);
    connect(m_panel, &CartPanel::parkPressed, this, &SellPage::park);
    connect(m_panel, &CartPanel::refused, this, &SellPage::showTrouble);
    connect(m_panel, &CartPanel::undoable, this, &SellPage::undoable);
    connect(m_parked, &QPushButton::clicked, m_parking, &Parking::showParked);
    connect(m_parking, &Parking::counted, this, &SellPage::showParkedCount);
    connect(m_parking, &Parking::refused, this, &SellPage::showTrouble);
    connect(m_parking, &Parking::said, this, [this](const QString &sentence) { m_toast->say(sentence); });
    connect(m_parking, &Parking::parkedAs, this, [this](const QString &name, qint64 id) {
        m_toast->say(tr("Put aside as “%1”.").arg(name), tr("Undo"), [this, id] { m_parking->resume(id); }, std::chrono::seconds{10});
    });
    connect(m_last, &LastSale::printAsked, this, &SellPage::printAgain);
    connect(m_last, &LastSale::lookAsked, this, [this] { emit saleAsked(m_last->record().sale.id); });
    connect(&m_services.checkout, &Checkout::changed, this, &SellPage::saleMoved);
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
        if (m_field->text().isEmpty())
            m_panel->chooseNext(1);
        else
            m_shelf->enter();
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
    m_unknownAdd->setText(tr("Add product"));
    m_unknownSearch->setText(tr("Search"));
    m_unknownIgnore->setText(tr("Ignore"));
    m_troubleClose->setText(tr("Close"));
    if (!m_unknownCode.isEmpty())
        m_unknown->setText(tr("The code %1 is not in the catalogue.").arg(m_unknownCode));
    const bool list = m_shelf->mode() == Shelf::Mode::List;
    //: how products are shown: pictures to tap, or rows
    m_mode->setText(list ? tr("Tiles") : tr("List"));
    m_mode->setAccessibleName(list ? tr("Show products as tiles") : tr("Show products as a list"));
    showParkedCount(m_parking->count());
    refreshEmpty();
}

void SellPage::settingChanged(const QString &key)
{
    const auto is = [&key](const char *name) { return key.isEmpty() || key == QLatin1String(name); };
    const Settings &settings = m_services.settings;
    if (is("stock.low")) {
        m_lowStock = int(settings.whole(QStringLiteral("stock.low")));
        m_shelf->setLowStock(m_lowStock);
    }
    if (is("scan.inner_patterns"))       // a wrong pattern is told where it is typed; here it means none
        m_entry.setPatterns(barcodePatterns(settings.text(QStringLiteral("scan.inner_patterns"))).value_or(QList<BarcodePattern>()));
    if (is("ui.left_handed"))
        m_columns->setDirection(settings.flag(QStringLiteral("ui.left_handed")) ? QBoxLayout::RightToLeft : QBoxLayout::LeftToRight);
    if (is("ui.sell_mode")) {
        m_shelf->setMode(settings.text(QStringLiteral("ui.sell_mode")) == u"list" ? Shelf::Mode::List : Shelf::Mode::Tiles);
        retranslate();
    }
    if (key.isEmpty() || key.startsWith(u"printer."))
        m_last->setPrinting(m_services.printing.isOn());
}

void SellPage::switchMode()
{
    const QString wanted = m_shelf->mode() == Shelf::Mode::Tiles ? QStringLiteral("list") : QStringLiteral("tiles");
    if (const auto done = m_services.settings.set(QStringLiteral("ui.sell_mode"), wanted); !done)
        showTrouble(done.error());
}

void SellPage::reload()
{
    m_catalogue.reload();
    m_shelf->forgetPictures();
    loadCategories();
}

void SellPage::loadCategories()
{
    whenDone(m_services.products.categories(), this, [this](const Result<QList<CategoryCount>> &categories) {
        if (!categories)
            return showTrouble(categories.error());
        m_categories->setCategories(*categories);
        m_categoryNames.clear();
        for (const CategoryCount &category : *categories)
            m_categoryNames << category.name;
    });
    if (!m_services.goods)
        return;
    whenDone(m_services.goods->categories(), this, [this](const Result<QList<Category>> &categories) {
        QHash<QString, QColor> colours;
        for (const Category &one : categories.value_or(QList<Category>())) {
            if (const QColor colour(one.colour); colour.isValid())
                colours.insert(one.name, colour);
        }
        m_shelf->setColours(colours);
    });
}

void SellPage::fieldChanged(const QString &text)
{
    if (m_entry.isReading(text)) {
        QTimer::singleShot(SellEntry::kPause + 20, this, [this, text] {
            if (m_field->text() == text)         // no Enter came: somebody's very quick fingers
                fieldChanged(text);
        });
        return;
    }
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
    const int row = m_shelf->marked();
    m_entry.enter(text, row);
    const auto entry = parseCodeEntry(text);
    if (entry && entry->code.isEmpty())
        return;                                  // the quantity stays for the tile
    const QSignalBlocker quiet(m_field);         // the rows stay until the entry has been answered from them
    m_field->clear();
}

void SellPage::fieldKey(int key)
{
    if (m_entry.isHeld())
        return;
    if (key == Qt::Key_Plus)
        m_panel->changeQuantity(1);
    else if (key == Qt::Key_Minus)
        m_panel->changeQuantity(-1);
    else
        m_panel->removeChosen();
}

void SellPage::typed(const QString &text)
{
    if (!m_field)
        return;
    m_field->setFocus();
    m_field->insert(text);
}

void SellPage::mark()
{
    const bool answers = m_catalogue.isSearch() && m_catalogue.isSettled() && !m_catalogue.search().isEmpty();
    m_shelf->setMarked(answers && m_catalogue.rowCount() > 0 ? 0 : -1);
}

void SellPage::takeTile(const QModelIndex &index)
{
    const Product *product = m_catalogue.productAt(index.row());
    if (!product)
        return;                                  // still on its way from the disk
    const QString text = m_field ? m_field->text() : QString();
    if (m_field)
        m_field->setFocus();                     // before a question for the weight, which brings the focus back here
    m_entry.add(Product(*product), text);
    if (!m_field)
        return;
    if (text.contains(QLatin1Char('*')))
        m_field->clear();                        // the quantity is used up
    else
        m_field->selectAll();                    // press again for one more, type for another product
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
    if (m_field && plain && event->text().size() == 1 && event->text()[0].isPrint())
        return typed(event->text());
    QWidget::keyPressEvent(event);
}

} // namespace laci
