#include "ui/pages/sell/cart_rights.h"
#include "ui/pages/pay/pin_sheet.h"

namespace laci {

CartRights::CartRights(CartSession &cart, Settings &settings, Approver &approver, QWidget *owner)
    : QObject(owner), m_cart(cart), m_settings(settings), m_approver(approver), m_owner(owner)
{
    connect(&cart, &CartSession::changed, this, [this] {
        // An undo brings an emptied cart back; without a history it is the next customer's.
        if (m_cart.cart().isEmpty() && !m_cart.canUndo())
            m_approved.clear();
    });
}

bool CartRights::isTooMuch(Rupiah taken, Rupiah from) const
{
    const qint64 percent = m_settings.whole(QStringLiteral("rights.discount_percent"));
    return percent < 100 && taken > from.scaled(percent, 100);
}

void CartRights::ask(Right right, const QString &title, const QString &text, std::function<void()> allowed)
{
    PinQuestion question;
    question.right = right;
    question.title = title;
    question.text = text;
    //: the button that gives the supervisor's consent
    question.yes = tr("Approve");
    question.takesReason = false;
    askWithPin(m_owner, m_approver, question, [allowed = std::move(allowed)](const PersonsWord &, int) { allowed(); });
}

void CartRights::forDiscount(int line, const Discount &discount, std::function<void()> allowed)
{
    const Totals &totals = m_cart.totals();
    const bool onLine = line >= 0 && line < totals.lines.size();
    const Rupiah from = onLine ? totals.lines[line].gross : totals.gross - totals.lineDiscounts;
    const Given given{onLine ? m_cart.cart().lines[line].product : ProductId{}, discount};
    if (!isTooMuch(discount.on(from), from) || m_approved.contains(given))
        return allowed();
    ask(Right::GiveDiscount, tr("Discount %1").arg(discountText(discount)),
        tr("More than %1% takes a supervisor. The discount would be %2 of %3.")
            .arg(m_settings.whole(QStringLiteral("rights.discount_percent")))
            .arg(rupiahText(discount.on(from)), rupiahText(from)),
        [this, given, allowed = std::move(allowed)] {
            m_approved.append(given);
            allowed();
        });
}

void CartRights::forPrice(int line, Rupiah price, std::function<void()> allowed)
{
    if (line < 0 || line >= m_cart.cart().lines.size())
        return;
    const CartLine &at = m_cart.cart().lines[line];
    if (price == at.unitPrice || price == at.listPrice || !m_settings.flag(QStringLiteral("rights.price_needs_pin")))
        return allowed();
    ask(Right::ChangePrice, tr("Another price for %1").arg(at.name),
        tr("%1 instead of %2. This takes a supervisor.").arg(rupiahText(price), rupiahText(at.listPrice)), std::move(allowed));
}

QList<CartRights::Given> CartRights::unapproved() const
{
    QList<Given> open;
    const Totals &totals = m_cart.totals();
    const QList<CartLine> &lines = m_cart.cart().lines;
    for (qsizetype i = 0; i < qMin(lines.size(), totals.lines.size()); ++i) {
        const Given given{lines[i].product, lines[i].discount};
        if (isTooMuch(totals.lines[i].lineDiscount, totals.lines[i].gross) && !m_approved.contains(given))
            open.append(given);
    }
    const Given whole{ProductId{}, m_cart.cart().discount};
    if (isTooMuch(totals.cartDiscount, totals.gross - totals.lineDiscounts) && !m_approved.contains(whole))
        open.append(whole);
    return open;
}

void CartRights::forPaying(std::function<void()> allowed)
{
    const QList<Given> open = unapproved();
    if (open.isEmpty())
        return allowed();
    const Totals &totals = m_cart.totals();
    ask(Right::GiveDiscount, tr("Discount %1").arg(rupiahText(totals.lineDiscounts + totals.cartDiscount)),
        tr("More than %1% takes a supervisor. Of %2 the customer would pay %3.")
            .arg(m_settings.whole(QStringLiteral("rights.discount_percent")))
            .arg(rupiahText(totals.gross), rupiahText(totals.net)),
        [this, open, allowed = std::move(allowed)] {
            m_approved.append(open);
            allowed();
        });
}

} // namespace laci
