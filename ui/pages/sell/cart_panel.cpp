#include "ui/pages/sell/cart_panel.h"
#include "ui/kit/button.h"
#include "ui/kit/text_label.h"
#include "ui/pages/sell/cart_list.h"
#include "ui/pages/sell/cart_sheets.h"
#include "ui/pages/sell/totals_view.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace laci {

CartPanel::CartPanel(CartSession &session, CartModel &model, QWidget *parent)
    : Surface(parent), m_session(session), m_title(new TextLabel(Text::BodyStrong, this)),
      m_count(new TextLabel(QString(), Text::Body, Ink::Muted, this)), m_list(new CartList(model, this)),
      m_totals(new TotalsView(this)), m_discount(new Button(QString(), Button::Kind::Secondary, this)),
      m_clear(new Button(QString(), Button::Kind::Secondary, this)), m_pay(new Button(QString(), Button::Kind::Primary, this))
{
    setFixedWidth(metric::kCartWidth - 1);       // the hairline beside it is the last pixel
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(18, 8, 18, 0);
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_count, 1);
    auto *headBox = new QWidget(this);
    headBox->setLayout(head);
    headBox->setFixedHeight(62);
    column->addWidget(headBox);
    column->addWidget(m_list, 1);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(m_totals);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(18, 4, 18, 18);
    foot->setSpacing(10);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_discount, 1);
    row->addWidget(m_clear, 1);
    foot->addLayout(row);
    foot->addWidget(m_pay);
    column->addLayout(foot);
    m_discount->setKeyHint(QStringLiteral("F11"));
    m_pay->setKeyHint(QStringLiteral("F12"));
    m_pay->setTall(metric::kPay);
    m_pay->setTextSize(Text::PayButton);
    m_pay->setObjectName(QStringLiteral("pay"));
    m_clear->setObjectName(QStringLiteral("clearCart"));
    m_discount->setObjectName(QStringLiteral("cartDiscount"));
    m_totals->setObjectName(QStringLiteral("totals"));
    m_list->setObjectName(QStringLiteral("cartList"));

    connect(&session, &CartSession::changed, this, &CartPanel::refresh);
    connect(m_pay, &QPushButton::clicked, this, &CartPanel::payPressed);
    connect(m_discount, &QPushButton::clicked, this, &CartPanel::askDiscount);
    connect(m_clear, &QPushButton::clicked, this, &CartPanel::clearCart);
    connect(m_totals, &QAbstractButton::clicked, this, &CartPanel::explain);
    connect(m_list, &CartList::lessAsked, this, [this] { changeQuantity(-1); });
    connect(m_list, &CartList::moreAsked, this, [this] { changeQuantity(1); });
    connect(m_list, &CartList::removeAsked, this, &CartPanel::removeChosen);
    connect(m_list, &CartList::choiceAsked, this, [this](int line) { m_session.choose(line); });
    connect(m_list, &CartList::quantityAsked, this, [this] {
        if (const CartLine *line = chosenLine())
            askQuantity(this, *line, [this](Quantity quantity) { setQuantity(quantity); });
    });
    connect(m_list, &CartList::noteAsked, this, [this] {
        if (const CartLine *line = chosenLine())
            askNote(this, *line, [this](const QString &note) { m_session.setNote(m_session.chosenLine(), note); });
    });
    retranslate();
}

void CartPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Surface::changeEvent(event);
}

void CartPanel::retranslate()
{
    m_title->setText(tr("Cart"));
    m_discount->setText(tr("Discount"));
    //: takes everything out of the cart
    m_clear->setText(tr("Empty"));
    refresh();
}

void CartPanel::refresh()
{
    const bool empty = m_session.cart().isEmpty();
    m_count->setText(empty ? QString() : tr("%n item(s)", nullptr, itemCount(m_session.cart())));
    m_list->setChosen(m_session.chosenLine());
    m_totals->setTotals(m_session.totals());
    m_discount->setEnabled(!empty);
    m_clear->setEnabled(!empty);
    m_pay->setEnabled(!empty);
    //: the button that goes on to paying; %1 is the amount
    m_pay->setText(empty ? tr("Pay") : tr("Pay %1").arg(rupiahText(m_session.totals().total)));
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

void CartPanel::changeQuantity(int pieces)
{
    if (const CartLine *line = chosenLine())
        setQuantity(qMax(Quantity(), line->quantity + Quantity::pieces(pieces)));
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

void CartPanel::askDiscount()
{
    if (m_session.cart().isEmpty())
        return;
    laci::askDiscount(this, m_session, [this](const Error &error) { emit refused(error); });
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
        explainTotal(this, m_session.cart(), m_session.totals());
}

} // namespace laci
