#include "ui/pages/goods/product_editor.h"
#include "base/when_done.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/chip.h"
#include "ui/kit/roomy.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/pages/goods/picture_box.h"
#include "ui/pages/goods/pricing_form.h"
#include "ui/pages/goods/product_form.h"
#include "ui/pages/goods/row_list.h"
#include "ui/pages/goods/stock_panel.h"
#include "ui/text/goods_text.h"
#include "ui/text/when_text.h"
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>

namespace laci {

namespace {
QWidget *scrolled(const QList<QWidget *> &parts)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(18, 14, 18, 14);
    column->setSpacing(14);
    for (QWidget *part : parts)
        column->addWidget(part);
    column->addStretch(1);
    return new Roomy(content);
}
}

ProductEditor::ProductEditor(TillServices &services, GoodsRights &rights, QWidget *parent)
    : GoodsSection(services, rights, parent), m_title(new TextLabel(Text::Heading)), m_detail(new TextLabel({}, Text::Small, Ink::Muted)),
      m_close(new Button({}, Button::Kind::Quiet)), m_faces(new QStackedWidget), m_picture(new PictureBox), m_form(new ProductForm),
      m_pricing(new PricingForm), m_historyTitle(new TextLabel({}, Text::SmallStrong)), m_history(new RowList("priceHistory")),
      m_stock(new StockPanel(services, rights)), m_said(new TextLabel({}, Text::Small, Ink::Bad)), m_label(new Button({})), m_copy(new Button({})),
      m_undo(new Button({})), m_save(new Button({}, Button::Kind::Primary))
{
    build();
    connect(m_form, &ProductForm::edited, this, [this] { setDirty(true); });
    connect(m_pricing, &PricingForm::edited, this, [this] { setDirty(true); });
    connect(m_picture, &PictureBox::edited, this, [this] { setDirty(true); });
    connect(m_stock, &StockPanel::moved, this, [this](const Product &product) {
        m_product.stock = product.stock;
        const bool costChanged = m_product.cost != product.cost;
        m_product.cost = product.cost;
        if (costChanged && !m_dirty)
            m_form->fill(m_product);
        showHead();
        emit saved(product, false);
    });
    connect(m_stock, &GoodsSection::said, this, &GoodsSection::said);
    connect(m_close, &QPushButton::clicked, this, [this] { leave([this] { emit closed(); }); });
    connect(m_undo, &QPushButton::clicked, this, [this] { leave([this] { show(m_product); }); });
    connect(m_copy, &QPushButton::clicked, this, &ProductEditor::copy);
    connect(m_label, &QPushButton::clicked, this, [this] { emit labelWanted(m_product); });
    connect(m_save, &QPushButton::clicked, this, &ProductEditor::save);
    connect(&rights, &GoodsRights::changed, this, [this] {
        m_form->setShowsCosts(m_rights.seesCosts());
        readHistory();
    });
    m_form->setShowsCosts(rights.seesCosts());
    words([this] {
        m_close->setAccessibleName(tr("Close"));
        m_close->setToolTip(m_close->accessibleName());
        const QString names[] = {tr("Product"), tr("Prices"), tr("Stock")};
        for (int i = 0; i < m_chips.size(); ++i)
            m_chips[i]->setText(names[i]);
        m_historyTitle->setText(tr("What it cost before"));
        m_history->setAccessibleName(m_historyTitle->text());
        m_label->setText(tr("Label…"));
        m_copy->setText(tr("Copy"));
        m_undo->setText(tr("Throw away"));
        m_save->setText(tr("Save"));
        m_form->retranslate();
        m_pricing->retranslate();
        m_picture->retranslate();
        showHead();
    });
}

void ProductEditor::build()
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(18, 12, 10, 8);
    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    m_title->setWordWrap(true);
    m_title->setObjectName(QStringLiteral("editorTitle"));
    names->addWidget(m_title);
    names->addWidget(m_detail);
    head->addLayout(names, 1);
    head->addWidget(m_close, 0, Qt::AlignTop);
    m_close->setIconName(QStringLiteral("cross"));
    m_close->setObjectName(QStringLiteral("closeEditor"));
    page->addLayout(head);
    auto *chips = new QHBoxLayout;
    chips->setContentsMargins(18, 0, 18, 10);
    chips->setSpacing(8);
    auto *group = new QButtonGroup(this);
    for (const Face face : {Details, Prices, Stock}) {
        auto *chip = new Chip({});
        chip->setObjectName(QStringLiteral("face_%1").arg(int(face)));
        group->addButton(chip);
        chips->addWidget(chip);
        m_chips.append(chip);
        connect(chip, &QPushButton::clicked, this, [this, face] { showFace(face); });
    }
    chips->addStretch(1);
    page->addLayout(chips);
    page->addWidget(new Hairline);
    m_history->setReadOnly();
    m_history->setMinimumHeight(textPx(56) * 3);
    m_faces->addWidget(scrolled({m_picture, m_form}));
    m_faces->addWidget(scrolled({m_pricing, m_historyTitle, m_history}));
    m_faces->addWidget(m_stock);
    page->addWidget(m_faces, 1);
    page->addWidget(new Hairline);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(18, 10, 18, 14);
    foot->setSpacing(8);
    m_said->setWordWrap(true);
    m_said->setObjectName(QStringLiteral("editorSaid"));
    m_said->hide();
    foot->addWidget(m_said);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_label->setObjectName(QStringLiteral("productLabel"));
    m_copy->setObjectName(QStringLiteral("copyProduct"));
    m_undo->setObjectName(QStringLiteral("throwAway"));
    m_save->setObjectName(QStringLiteral("saveProduct"));
    for (Button *button : {m_label, m_copy, m_undo}) {
        button->setTall(metric::kKey);
        buttons->addWidget(button);
    }
    m_save->setTall(metric::kKey);
    m_save->setKeyHint(QStringLiteral("Ctrl+S"));
    buttons->addWidget(m_save, 1);
    foot->addLayout(buttons);
    page->addLayout(foot);
}

void ProductEditor::leave(std::function<void()> then)
{
    if (!m_dirty)
        return then();
    ask(this, {tr("Throw the changes away?"), tr("%1 was changed and not saved.").arg(m_product.name.isEmpty() ? tr("The new product") : m_product.name),
               tr("Throw away"), tr("Keep them"), true},
        [this, then = std::move(then)](bool yes) {
            if (!yes)
                return;
            setDirty(false);
            then();
        });
}

void ProductEditor::open(const Product &product)
{
    if (product.id == m_product.id && m_dirty)
        return;                                  // it is open already, with what was typed
    leave([this, product] { show(product); });
}

void ProductEditor::openNew(const Product &known)
{
    leave([this, known] {
        Product fresh = known;
        fresh.id = ProductId{};
        show(fresh);
        showFace(Details);
        m_form->begin();
        setDirty(!known.barcodes.isEmpty() || !known.name.isEmpty());
    });
}

void ProductEditor::copy()
{
    leave([this] {
        Product twin = m_product;
        twin.id = ProductId{};
        twin.sku.clear();
        twin.barcodes.clear();
        twin.stock.reset();
        twin.hasPicture = false;
        twin.active = true;
        //: name of a copied product
        twin.name = tr("%1 (copy)").arg(m_product.name);
        const QList<ModifierGroupId> asked = m_asked;
        show(twin);
        m_asked = asked;
        showFace(Details);
        m_form->begin();
        setDirty(true);
    });
}

void ProductEditor::show(const Product &product)
{
    ++m_round;
    m_product = product;
    m_asked.clear();
    m_form->fill(product);
    m_form->setGroups({}, {});
    m_pricing->fill(product.pricing);
    m_picture->show({}, product.name);
    m_said->hide();
    setDirty(false);
    if (product.id == ProductId{} && !m_chips[Details]->isChecked())
        showFace(Details);
    else if (!m_chips[Prices]->isChecked() && !m_chips[Stock]->isChecked())
        showFace(Details);
    m_stock->show(product);
    showHead();
    readGroups();
    readHistory();
    readCategories();
    if (product.hasPicture) {
        whenDone(m_services.products.picture(product.id), this, [this, round = m_round](const Result<QByteArray> &bytes) {
            if (round == m_round && bytes && !m_picture->chosen())
                m_picture->show(*bytes, m_product.name);
        });
    }
}

/// Categories and questions may have been made meanwhile; what is chosen stays chosen.
void ProductEditor::look()
{
    readCategories();
    whenDone(m_desk.modifierGroups(), this, [this, round = m_round](const Result<QList<ModifierGroup>> &groups) {
        if (round == m_round && groups)
            m_form->setGroups(*groups, m_form->groups());
    });
}

void ProductEditor::readCategories()
{
    whenDone(m_desk.categories(), this, [this](const Result<QList<Category>> &categories) {
        QStringList names;
        for (const Category &category : categories.value_or(QList<Category>()))
            names.append(category.name);
        m_form->setCategories(names);
    });
}

void ProductEditor::readGroups()
{
    whenDone(m_desk.modifierGroups(), this, [this, round = m_round](const Result<QList<ModifierGroup>> &groups) {
        if (round != m_round || !groups || groups->isEmpty())
            return;
        if (m_product.id == ProductId{})
            return m_form->setGroups(*groups, m_asked);
        whenDone(m_desk.modifiersOf(m_product.id), this, [this, round, all = *groups](const Result<QList<ModifierGroup>> &own) {
            if (round != m_round)
                return;
            for (const ModifierGroup &group : own.value_or(QList<ModifierGroup>()))
                m_asked.append(group.id);
            m_form->setGroups(all, m_asked);
        });
    });
}

void ProductEditor::readHistory()
{
    m_history->setRows({});
    m_history->hide();
    m_historyTitle->hide();
    if (m_product.id == ProductId{})
        return;
    whenDone(m_desk.priceHistory(m_product.id), this, [this, round = m_round](const Result<QList<PriceChange>> &changes) {
        if (round != m_round || !changes || changes->isEmpty())
            return;
        const QByteArray zone = m_services.rules().shop.timeZone;
        const QDate today = dayIn(m_services.clock.now(), zone);
        QList<ListRow> rows;
        for (const PriceChange &change : *changes) {
            QStringList detail{change.who == u"import" ? tr("Import") : change.who};
            if (change.cost && m_rights.seesCosts())
                detail << tr("cost %1").arg(rupiahText(*change.cost));
            rows.append({whenText(change.at, zone, today), detail.join(QStringLiteral(" · ")), rupiahText(change.price)});
        }
        m_history->setRows(rows);
        m_history->show();
        m_historyTitle->show();
    });
}

void ProductEditor::showFace(Face face)
{
    m_chips[face]->setChecked(true);
    m_faces->setCurrentIndex(face);
    if (face == Stock)
        m_stock->look();
}

void ProductEditor::showHead()
{
    const bool isNew = m_product.id == ProductId{};
    m_title->setText(isNew ? tr("New product") : m_product.name);
    m_detail->setText(isNew ? QString() : m_product.sku);
    m_detail->setVisible(!isNew);
    m_chips[Stock]->setVisible(!isNew);
}

void ProductEditor::setDirty(bool dirty)
{
    m_dirty = dirty;
    m_save->setEnabled(dirty && !m_busy);
    m_undo->setVisible(dirty);
    m_copy->setVisible(!dirty);
    m_label->setVisible(!dirty);
    m_copy->setEnabled(m_product.id != ProductId{});
    m_label->setEnabled(m_product.id != ProductId{});
}

bool ProductEditor::scanned(const QString &code)
{
    if (m_busy)
        return true;
    showFace(Details);
    m_form->addBarcode(code);
    return true;
}

void ProductEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Save)) {
        if (m_save->isEnabled())
            save();
    } else if (event->key() == Qt::Key_Escape) {
        leave([this] { emit closed(); });
    } else {
        GoodsSection::keyPressEvent(event);
    }
}

void ProductEditor::save()
{
    m_said->hide();
    auto product = m_form->read(m_product);
    if (!product)
        return showFace(Details);
    const auto pricing = m_pricing->read(product->price);
    if (!pricing)
        return showFace(Prices);
    product->pricing = *pricing;
    m_rights.with(Right::EditGoods, this, [this, product = *product](const QString &by) { store(product, by); });
}

void ProductEditor::store(const Product &product, const QString &by)
{
    if (std::exchange(m_busy, true))
        return;
    setEnabled(false);
    whenDone(m_desk.save(product, by), this, [this, by, isNew = product.id == ProductId{}](const Result<Product> &stored) {
        if (!stored) {
            m_busy = false;
            setEnabled(true);
            return refuse(stored.error());
        }
        m_product = *stored;
        storeRest(*stored, by, isNew);
    });
}

void ProductEditor::storeRest(const Product &product, const QString &by, bool isNew)
{
    const QList<ModifierGroupId> asks = m_form->groups();
    if (asks == m_asked && !(isNew && !asks.isEmpty()))
        return storePicture(product, isNew);
    whenDone(m_desk.setModifiersOf(product.id, asks, by), this, [this, product, isNew, asks](const Result<void> &done) {
        Product now = product;
        if (done) {
            m_asked = asks;
            now.hasModifiers = !asks.isEmpty();
        } else {
            m_said->setText(goodsErrorText(done.error()));
        }
        storePicture(now, isNew);
    });
}

void ProductEditor::storePicture(const Product &product, bool isNew)
{
    const auto picture = m_picture->chosen();
    if (!picture)
        return finish(product, isNew);
    whenDone(m_services.products.setPicture(product.id, *picture), this, [this, product, isNew, has = !picture->isEmpty()](const Result<void> &done) {
        Product now = product;
        if (done)
            now.hasPicture = has;
        else
            m_said->setText(goodsErrorText(done.error()));
        finish(now, isNew);
    });
}

void ProductEditor::finish(const Product &product, bool isNew)
{
    m_busy = false;
    setEnabled(true);
    const QString trouble = m_said->text();
    show(product);
    if (!trouble.isEmpty()) {
        m_said->setText(trouble);
        m_said->show();
    }
    m_save->setFocus(Qt::OtherFocusReason);
    emit saved(product, isNew);
}

void ProductEditor::refuse(const Error &error)
{
    const QString sentence = goodsErrorText(error);
    const bool field = error.code == ErrorCode::Conflict || error.code == ErrorCode::InvalidInput;
    if (!field) {
        m_said->setText(sentence);
        m_said->show();
    } else if (error.detail == u"steps" || error.detail == u"bundles") {
        showFace(Prices);
        m_pricing->refuse(error.detail, sentence);
    } else {
        showFace(Details);
        m_form->refuse(error.detail, sentence);
    }
}

} // namespace laci
