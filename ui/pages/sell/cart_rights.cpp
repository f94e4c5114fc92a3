#include "ui/pages/sell/cart_rights.h"
#include "people/duty.h"
#include "ui/pages/pay/pin_sheet.h"

namespace laci {

CartRights::CartRights(TillServices &services, QWidget *owner)
    : QObject(owner), m_services(services), m_cart(services.cart), m_settings(services.settings), m_owner(owner)
{
    connect(&m_cart, &CartSession::changed, this, [this] {
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

/// In a shop without people there is only the supervisor's PIN, where the settings ask for it.
bool CartRights::holds(Right right) const
{
    return m_services.duty && m_services.duty->hasPeople() && m_services.duty->may(right);
}

void CartRights::ask(Right right, const QString &title, const QString &text, std::function<void(const QString &by)> allowed)
{
    PinQuestion question;
    question.right = right;
    question.title = title;
    question.text = text;
    //: the button that gives the supervisor's consent
    question.yes = tr("Approve");
    question.takesReason = false;
    askWithPin(m_owner, m_services, question, [allowed = std::move(allowed)](const PersonsWord &word, int) { allowed(word.by); });
}

void CartRights::forDiscount(int line, const Discount &discount, std::function<void()> allowed)
{
    const Totals &totals = m_cart.totals();
    const bool onLine = line >= 0 && line < totals.lines.size();
    const Rupiah from = onLine ? totals.lines[line].gross - m_cart.cart().lines[line].offer : totals.gross - totals.lineDiscounts;
    const Given given{onLine ? m_cart.cart().lines[line].product : ProductId{}, discount};
    if (!isTooMuch(discount.on(from), from) || m_approved.contains(given) || holds(Right::GiveDiscount))
        return allowed();
    ask(Right::GiveDiscount, tr("Discount %1").arg(discountText(discount)),
        tr("More than %1% takes a supervisor. The discount would be %2 of %3.")
            .arg(m_settings.whole(QStringLiteral("rights.discount_percent")))
            .arg(rupiahText(discount.on(from)), rupiahText(from)),
        [this, line, given, allowed = std::move(allowed)](const QString &by) {
            m_approved.append(given);
            allowed();
            m_cart.setApprover(line, by);
        });
}

void CartRights::forPrice(int line, Rupiah price, std::function<void()> allowed)
{
    if (line < 0 || line >= m_cart.cart().lines.size())
        return;
    const CartLine &at = m_cart.cart().lines[line];
    const bool people = m_services.duty && m_services.duty->hasPeople();
    const bool free = people ? holds(Right::ChangePrice) : !m_settings.flag(QStringLiteral("rights.price_needs_pin"));
    if (price == at.unitPrice || price == at.listPrice || free)
        return allowed();
    ask(Right::ChangePrice, tr("Another price for %1").arg(at.name),
        tr("%1 instead of %2. This takes a supervisor.").arg(rupiahText(price), rupiahText(at.listPrice)),
        [this, line, allowed = std::move(allowed)](const QString &by) {
            allowed();
            m_cart.setApprover(line, by);
        });
}

QList<CartRights::Given> CartRights::unapproved() const
{
    QList<Given> open;
    const Totals &totals = m_cart.totals();
    const QList<CartLine> &lines = m_cart.cart().lines;
    for (qsizetype i = 0; i < qMin(lines.size(), totals.lines.size()); ++i) {
        const Given given{lines[i].product, lines[i].discount};
        if (isTooMuch(totals.lines[i].lineDiscount - lines[i].offer, totals.lines[i].gross - lines[i].offer) && !m_approved.contains(given))
            open.append(given);
    }
    const Given whole{ProductId{}, m_cart.cart().discount};
    if (isTooMuch(totals.cartDiscount, totals.gross - totals.lineDiscounts) && !m_approved.contains(whole))
        open.append(whole);
    return open;
}

void CartRights::approve(const Given &given, const QString &by)
{
    if (given.product == ProductId{})
        return m_cart.setApprover(-1, by);
    for (int i = 0; i < int(m_cart.cart().lines.size()); ++i) {
        const CartLine &line = m_cart.cart().lines[i];
        if (line.product == given.product && line.discount == given.discount)
            m_cart.setApprover(i, by);
    }
}

void CartRights::forPaying(std::function<void()> allowed)
{
    const QList<Given> open = unapproved();
    if (open.isEmpty() || holds(Right::GiveDiscount))
        return allowed();
    const Totals &totals = m_cart.totals();
    ask(Right::GiveDiscount, tr("Discount %1").arg(rupiahText(totals.lineDiscounts + totals.cartDiscount)),
        tr("More than %1% takes a supervisor. Of %2 the customer would pay %3.")
            .arg(m_settings.whole(QStringLiteral("rights.discount_percent")))
            .arg(rupiahText(totals.gross), rupiahText(totals.net)),
        [this, open, allowed = std::move(allowed)](const QString &by) {
            m_approved.append(open);
            for (const Given &each : open)
                approve(each, by);
            allowed();
        });
}

} // namespace laci
