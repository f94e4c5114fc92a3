#include "ui/pages/sell/cart_panel.h"
#include "domain/measure.h"
#include "ui/kit/button.h"
#include "ui/kit/text_label.h"
#include "ui/pages/sell/cart_list.h"
#include "ui/pages/sell/cart_rights.h"
#include "ui/pages/sell/cart_sheets.h"
#include "ui/pages/sell/totals_view.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace laci {

namespace {
constexpr int kSide = 18;
constexpr int kMostNameWidth = 150;      // of a customer on the head
}

CartPanel::CartPanel(CartSession &session, CartModel &model, CartRights &rights, QWidget *parent)
    : Surface(parent), m_session(session), m_rights(rights), m_title(new TextLabel(Text::BodyStrong, this)),
      m_count(new TextLabel(QString(), Text::Body, Ink::Muted, this)), m_note(new Button(QString(), Button::Kind::Quiet, this)),
      m_customer(new Button(QString(), Button::Kind::Secondary, this)), m_noteText(new TextLabel(QString(), Text::Small, Ink::Muted, this)),
      m_list(new CartList(model, this)), m_totals(new TotalsView(this)), m_park(new Button(QString(), Button::Kind::Secondary, this)),
      m_discount(new Button(QString(), Button::Kind::Secondary, this)), m_clear(new Button(QString(), Button::Kind::Secondary, this)),
      m_pay(new Button(QString(), Button::Kind::Primary, this))
{
    fit();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(kSide, 8, kSide, 8);
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_count, 1);
    head->addWidget(m_note);
    head->addWidget(m_customer);
    column->addLayout(head);
    m_noteText->setWordWrap(true);
    m_noteText->setContentsMargins(kSide, 0, kSide, 8);
    column->addWidget(m_noteText);
    column->addWidget(m_list, 1);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(m_totals);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(kSide, 4, kSide, kSide);
    foot->setSpacing(10);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_park, 1);
    row->addWidget(m_discount, 1);
    row->addWidget(m_clear, 1);
    foot->addLayout(row);
    foot->addWidget(m_pay);
    column->addLayout(foot);
    m_note->setIconName(QStringLiteral("note"));
    m_park->setKeyHint(QStringLiteral("F8"));
    m_discount->setKeyHint(QStringLiteral("F11"));
    m_pay->setKeyHint(QStringLiteral("F12"));
    m_pay->setTall(metric::kPay);
    m_pay->setTextSize(Text::PayButton);
    m_pay->setObjectName(QStringLiteral("pay"));
    m_clear->setObjectName(QStringLiteral("clearCart"));
    m_discount->setObjectName(QStringLiteral("cartDiscount"));
    m_park->setObjectName(QStringLiteral("parkCart"));
    m_customer->setObjectName(QStringLiteral("cartCustomer"));
    m_note->setObjectName(QStringLiteral("cartNote"));
    m_noteText->setObjectName(QStringLiteral("cartNoteText"));
    m_totals->setObjectName(QStringLiteral("totals"));
    m_list->setObjectName(QStringLiteral("cartList"));

    connect(&session, &CartSession::changed, this, &CartPanel::refresh);
    connect(m_pay, &QPushButton::clicked, this, &CartPanel::payPressed);
    connect(m_customer, &QPushButton::clicked, this, &CartPanel::customerPressed);
    connect(m_park, &QPushButton::clicked, this, &CartPanel::parkPressed);
    connect(m_note, &QPushButton::clicked, this, &CartPanel::askCartNote);
    connect(m_discount, &QPushButton::clicked, this, &CartPanel::askDiscount);
    connect(m_clear, &QPushButton::clicked, this, &CartPanel::clearCart);
    connect(m_totals, &QAbstractButton::clicked, this, &CartPanel::explain);
    connect(m_list, &CartList::lessAsked, this, [this] { changeQuantity(-1); });
    connect(m_list, &CartList::moreAsked, this, [this] { changeQuantity(1); });
    connect(m_list, &CartList::removeAsked, this, &CartPanel::removeChosen);
    connect(m_list, &CartList::choiceAsked, this, [this](int line) { m_session.choose(line); });
    connect(m_list, &CartList::quantityAsked, this, &CartPanel::askLineQuantity);
    connect(m_list, &CartList::noteAsked, this, &CartPanel::askLineNote);
    connect(m_list, &CartList::discountAsked, this, &CartPanel::askLineDiscount);
    connect(m_list, &CartList::priceAsked, this, &CartPanel::askLinePrice);
    connect(m_list, &CartList::toolsAsked, this, &CartPanel::askTools);
    retranslate();
}

void CartPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        fit();
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Surface::changeEvent(event);
}

void CartPanel::fit()
{
    // Large letters take the room from the tiles: a total that is cut off is none. The hairline beside it is the last pixel.
    setFixedWidth(metric::kCartWidth - 1 + (textPx(100) - 100) * 5 / 2);
}

void CartPanel::resizeEvent(QResizeEvent *event)
{
    Surface::resizeEvent(event);
    fillHead();
}

void CartPanel::retranslate()
{
    m_title->setText(tr("Cart"));
    m_note->setAccessibleName(tr("Note on the whole sale"));
    m_note->setToolTip(m_note->accessibleName());
    //: puts the cart aside, to go on with later
    m_park->setText(tr("Hold"));
    m_discount->setText(tr("Discount"));
    //: takes everything out of the cart
    m_clear->setText(tr("Empty"));
    refresh();
}

void CartPanel::refresh()
{
    const bool empty = m_session.cart().isEmpty();
    m_count->setText(empty ? QString() : tr("%n item(s)", nullptr, itemCount(m_session.cart())));
    fillHead();
    m_list->setChosen(m_session.chosenLine());
    m_totals->setTotals(m_session.totals());
    m_park->setEnabled(!empty);
    m_discount->setEnabled(!empty);
    m_clear->setEnabled(!empty);
    m_note->setEnabled(!empty);
    m_pay->setEnabled(!empty);
    //: the button that goes on to paying; %1 is the amount
    m_pay->setText(empty ? tr("Pay") : tr("Pay %1").arg(rupiahText(m_session.totals().total)));
}

void CartPanel::fillHead()
{
    const Customer &customer = m_session.cart().customer;
    const QString name = m_customer->fontMetrics().elidedText(customer.name, Qt::ElideRight, kMostNameWidth);
    m_customer->setText(customer.isKnown() ? name : tr("+ Customer"));
    m_customer->setAccessibleName(customer.isKnown() ? tr("Customer %1, change").arg(customer.name) : tr("Add a customer"));
    const QString note = m_session.cart().note;
    m_noteText->setText(note);
    m_noteText->setVisible(!note.isEmpty());
}

const CartLine *CartPanel::chosenLine() const
{
    const int line = m_session.chosenLine();
    return line >= 0 && line < m_session.cart().lines.size() ? &m_session.cart().lines[line] : nullptr;
}

void CartPanel::setQuantity(Quantity quantity)
{
    const CartLine *line = chosenLine();
    if (!line)
        return;
    const QString name = line->name;
    if (const auto done = m_session.setQuantity(m_session.chosenLine(), quantity); !done)
        emit refused(done.error());
    else if (quantity.isZero())
        emit undoable(tr("%1 deleted").arg(name));
}

void CartPanel::changeQuantity(int steps)
{
    const CartLine *line = chosenLine();
    if (!line)
        return;
    const Quantity step = stepOf(line->unit);
    setQuantity(qMax(Quantity(), steps > 0 ? line->quantity + step : line->quantity - step));
}

void CartPanel::removeChosen()
{
    setQuantity(Quantity());
}

void CartPanel::chooseNext(int step)
{
    const int count = int(m_session.cart().lines.size());
    if (count > 0)
        m_session.choose(qBound(0, m_session.chosenLine() + step, count - 1));
}

void CartPanel::askLineQuantity()
{
    if (const CartLine *line = chosenLine())
        askQuantity(this, *line, [this](Quantity quantity) { setQuantity(quantity); });
}

void CartPanel::askLineNote()
{
    if (const CartLine *line = chosenLine())
        askNote(this, line->name, tr("Note for the kitchen or the receipt"), line->note,
                [this](const QString &note) { m_session.setNote(m_session.chosenLine(), note); });
}

void CartPanel::askCartNote()
{
    if (m_session.cart().isEmpty())
        return;
    askNote(this, tr("Note on the whole sale"), tr("Stands on the receipt"), m_session.cart().note, [this](const QString &note) {
        if (const auto done = m_session.setCartNote(note); !done)
            emit refused(done.error());
    });
}

void CartPanel::askLinePrice()
{
    const CartLine *line = chosenLine();
    if (!line)
        return;
    const int at = m_session.chosenLine();
    askPrice(this, *line, [this, at, product = line->product](Rupiah price) {
        m_rights.forPrice(at, price, [this, at, product, price] {
            if (m_session.cart().lines.value(at).product != product)
                return;                              // the line went while the PIN was being looked for
            if (const auto done = m_session.setUnitPrice(at, price); !done)
                emit refused(done.error());
            else
                emit undoable(tr("Price changed to %1").arg(rupiahText(price)));
        });
    });
}

void CartPanel::showDiscount(int line, bool lineFirst)
{
    if (m_session.cart().isEmpty())
        return;
    laci::askDiscount(this, m_session, m_rights, line, lineFirst, [this](const Result<void> &done) {
        if (!done)
            emit refused(done.error());
        else
            emit undoable(tr("Discount changed"));
    });
}

void CartPanel::askDiscount()
{
    showDiscount(m_session.chosenLine(), false);
}

void CartPanel::askLineDiscount()
{
    showDiscount(m_session.chosenLine(), true);
}

void CartPanel::askTools(int line)
{
    m_session.choose(line);
    if (const CartLine *chosen = chosenLine())
        askLineTool(this, *chosen, [this](LineTool tool) { useTool(tool); });
}

void CartPanel::useTool(LineTool tool)
{
    switch (tool) {
    case LineTool::Quantity: return askLineQuantity();
    case LineTool::Note: return askLineNote();
    case LineTool::Discount: return askLineDiscount();
    case LineTool::Price: return askLinePrice();
    case LineTool::Remove: return removeChosen();
    }
}

void CartPanel::clearCart()
{
    if (m_session.cart().isEmpty())
        return;
    const int items = itemCount(m_session.cart());
    m_session.clear();
    emit undoable(tr("%n item(s) taken out of the cart", nullptr, items));
}

void CartPanel::explain()
{
    if (!m_session.cart().isEmpty())
        explainTotal(this, m_session.cart(), m_session.totals(), m_session.rules().rounding);
}

} // namespace laci
