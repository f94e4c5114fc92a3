#include "ui/pages/goods/stock_panel.h"
#include "base/when_done.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/chip.h"
#include "ui/kit/keypad.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/pages/goods/row_list.h"
#include "ui/pages/orders/wrap_row.h"
#include "ui/pages/sell/sheet_field.h"
#include "ui/text/goods_text.h"
#include "ui/text/when_text.h"
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace laci {

namespace {
constexpr int kLongestReason = 200;
}

StockPanel::StockPanel(TillServices &services, GoodsRights &rights, QWidget *parent)
    : GoodsSection(services, rights, parent), m_label(new TextLabel({}, Text::Small, Ink::Muted)), m_stock(new MoneyLabel(Text::CartTotal)),
      m_delivery(new Button({})), m_correction(new Button({})), m_history(new RowList("stockHistory")),
      m_empty(new TextLabel({}, Text::Body, Ink::Muted))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(10);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(18, 0, 18, 0);
    top->setSpacing(6);
    top->addWidget(m_label);
    top->addWidget(m_stock);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(8);
    acts->addWidget(m_delivery, 1);
    acts->addWidget(m_correction, 1);
    top->addLayout(acts);
    column->addLayout(top);
    column->addWidget(new Hairline);
    column->addWidget(m_history, 1);
    column->addWidget(m_empty, 1);
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_empty->setContentsMargins(18, 30, 18, 0);
    m_empty->setWordWrap(true);
    m_stock->setAlignment(Qt::AlignLeft);
    m_history->setReadOnly();
    m_stock->setObjectName(QStringLiteral("stockNow"));
    m_delivery->setObjectName(QStringLiteral("delivery"));
    m_correction->setObjectName(QStringLiteral("correction"));
    connect(m_delivery, &QPushButton::clicked, this, &StockPanel::askDelivery);
    connect(m_correction, &QPushButton::clicked, this, &StockPanel::askCorrection);
    words([this] {
        m_label->setText(tr("In stock"));
        m_delivery->setText(tr("Delivery…"));
        m_correction->setText(tr("Correction…"));
        m_history->setAccessibleName(tr("What moved the stock"));
        m_empty->setText(tr("Nothing has moved this stock yet."));
        showStock();
        fill();
    });
}

void StockPanel::show(const Product &product)
{
    m_product = product;
    m_entries.clear();
    showStock();
    fill();
    if (isVisible())
        look();
}

void StockPanel::showStock()
{
    const QString unit = m_product.unit.isEmpty() || m_product.unit == u"pcs" ? tr("pcs") : m_product.unit;
    m_stock->setText(m_product.stock ? quantityText(*m_product.stock) + u' ' + unit : tr("not counted"));
}

void StockPanel::look()
{
    if (m_product.id == ProductId{})
        return;
    whenDone(m_desk.movements(m_product.id, kMostShown), this, [this, round = ++m_round](const Result<QList<StockEntry>> &entries) {
        if (round != m_round)
            return;
        if (!entries)
            return emit said(goodsErrorText(entries.error()));
        m_entries = *entries;
        fill();
    });
}

void StockPanel::fill()
{
    const QByteArray zone = m_services.rules().shop.timeZone;
    const QDate today = dayIn(m_services.clock.now(), zone);
    QList<ListRow> rows;
    for (const StockEntry &entry : std::as_const(m_entries)) {
        QStringList detail{whenText(entry.at, zone, today)};
        if (!entry.who.isEmpty())
            detail << entry.who;
        const bool more = entry.quantity > Quantity();
        const QString what = entry.reason.isEmpty() ? stockMoveText(entry.move)
                                                    : stockMoveText(entry.move) + QStringLiteral(" · ") + entry.reason;
        rows.append({what, detail.join(QStringLiteral(" · ")), (more ? QStringLiteral("+") : QString()) + quantityText(entry.quantity),
                     more ? Ink::Ok : Ink::Normal});
    }
    m_history->setRows(rows);
    m_history->setVisible(!rows.isEmpty());
    m_empty->setVisible(rows.isEmpty());
}

void StockPanel::askDelivery()
{
    auto *sheet = new Sheet(this, tr("Delivery of %1").arg(m_product.name));
    sheet->setPanelWidth(440);
    QLineEdit *quantity = addField(sheet, tr("How much came"), {}, "moveQuantity");
    quantity->setProperty("moneyField", true);
    TextLabel *wrong = addTrouble(sheet, quantity);
    QLineEdit *cost = nullptr;
    TextLabel *costWrong = nullptr;
    if (m_rights.seesCosts()) {
        cost = addField(sheet, tr("Cost of one, from now on"), m_product.cost ? rupiahDigits(*m_product.cost) : QString(), "moveCost");
        cost->setProperty("moneyField", true);
        costWrong = addTrouble(sheet, cost);
    }
    QLineEdit *note = addField(sheet, tr("Note, such as the supplier's name"), {}, "moveReason");
    note->setMaxLength(kLongestReason);
    sheet->body()->addWidget(new Keypad(quantity, QStringLiteral(","), sheet));
    sheet->addAction(tr("Back"), Button::Kind::Secondary);
    Button *yes = sheet->addTry(tr("Add to the stock"), Button::Kind::Primary, [=, this] {
        const auto count = quantityFromPerson(quantity->text());
        if (!count || count->isZero())
            return complain(wrong, quantity, tr("Write how much came, such as 12 or 0,5."));
        StockChange change{m_product.id, StockMove::Delivery, *count, note->text().simplified(), {}};
        if (cost && !cost->text().trimmed().isEmpty()) {
            change.cost = rupiahFromPerson(cost->text());
            if (!change.cost)
                return complain(costWrong, cost, tr("Write an amount such as 9.000, or nothing."));
            if (change.cost == m_product.cost)
                change.cost.reset();
        }
        // The next sheet may ask for a PIN: this one goes first.
        QObject::connect(sheet, &Sheet::closed, this, [this, change] { store(change); });
        return true;
    });
    yes->setObjectName(QStringLiteral("apply"));
    for (QLineEdit *field : {quantity, cost, note}) {
        if (field)
            connect(field, &QLineEdit::returnPressed, yes, &QPushButton::click);
    }
    sheet->open();
}

void StockPanel::askCorrection()
{
    auto *sheet = new Sheet(this, tr("Correct the stock of %1").arg(m_product.name));
    sheet->setPanelWidth(440);
    auto *ways = new QHBoxLayout;
    auto *group = new QButtonGroup(sheet);
    auto *less = new Chip(tr("Take away"), sheet);
    auto *more = new Chip(tr("Add"), sheet);
    for (Chip *chip : {less, more}) {
        group->addButton(chip);
        ways->addWidget(chip);
    }
    less->setChecked(true);
    less->setObjectName(QStringLiteral("takeAway"));
    more->setObjectName(QStringLiteral("addMore"));
    ways->addStretch(1);
    sheet->body()->addLayout(ways);
    QLineEdit *quantity = addField(sheet, tr("How much"), {}, "moveQuantity");
    quantity->setProperty("moneyField", true);
    TextLabel *wrong = addTrouble(sheet, quantity);
    QLineEdit *reason = addField(sheet, tr("Reason"), {}, "moveReason");
    reason->setMaxLength(kLongestReason);
    TextLabel *reasonWrong = addTrouble(sheet, reason);
    auto *usual = new QWidget;
    auto *row = new WrapRow(8, false, usual);
    for (const QString &word : {tr("Broken"), tr("Expired"), tr("Lost"), tr("Own use"), tr("Wrong count")}) {
        auto *chip = new Button(word);
        row->addWidget(chip);
        connect(chip, &QPushButton::clicked, reason, [reason, word] { reason->setText(word); });
    }
    sheet->body()->addWidget(usual);
    sheet->body()->addWidget(new Keypad(quantity, QStringLiteral(","), sheet));
    sheet->addAction(tr("Back"), Button::Kind::Secondary);
    Button *yes = sheet->addTry(tr("Correct"), Button::Kind::Primary, [=, this] {
        const auto count = quantityFromPerson(quantity->text());
        if (!count || count->isZero())
            return complain(wrong, quantity, tr("Write how much, such as 2 or 0,5."));
        const QString why = reason->text().simplified();
        if (why.isEmpty())
            return complain(reasonWrong, reason, tr("Write a short reason first."));
        const StockChange change{m_product.id, StockMove::Correction, less->isChecked() ? -*count : *count, why, {}};
        QObject::connect(sheet, &Sheet::closed, this, [this, change] { store(change); });
        return true;
    });
    yes->setObjectName(QStringLiteral("apply"));
    connect(quantity, &QLineEdit::returnPressed, reason, [reason] { reason->setFocus(Qt::TabFocusReason); });
    connect(reason, &QLineEdit::returnPressed, yes, &QPushButton::click);
    sheet->open();
}

void StockPanel::store(const StockChange &change)
{
    m_rights.with(Right::MoveStock, this, [this, change](const QString &by) {
        StockChange now = change;
        now.by = by;
        whenDone(m_desk.moveStock(now), this, [this, id = change.product](const Result<Product> &product) {
            if (!product)
                return emit said(goodsErrorText(product.error()));
            emit moved(*product);
            if (id != m_product.id)
                return;
            m_product = *product;
            showStock();
            look();
        });
    });
}

} // namespace laci
