#include "ui/pages/training/course.h"
#include "base/word_table.h"
#include <algorithm>

namespace laci {
namespace {

using Task = TrainingCourse::Task;
constexpr WordOf<Task> kTasks[] = {
    {Task::Scan, u"scan"}, {Task::Quantity, u"quantity"}, {Task::Discount, u"discount"},
    {Task::Qris, u"qris"}, {Task::Cash, u"cash"},         {Task::Unknown, u"unknown"},
};

bool hasDiscount(const Cart &cart)
{
    if (cart.discount.kind != Discount::Kind::None)
        return true;
    for (const CartLine &line : cart.lines) {
        if (line.discount.kind != Discount::Kind::None)
            return true;
    }
    return false;
}

int scannedPieces(const Cart &cart)
{
    int lines = 0;
    for (const CartLine &line : cart.lines)
        lines += line.barcode.isEmpty() ? 0 : int(line.quantity.thousandths());
    return lines;
}

} // namespace

QList<Task> TrainingCourse::tasks()
{
    QList<Task> all;
    for (const WordOf<Task> &each : kTasks)
        all.append(each.value);
    return all;
}

QString TrainingCourse::word(Task task)
{
    return wordOf(kTasks, task);
}

TrainingCourse::TrainingCourse(TillServices &services, QObject *parent) : QObject(parent), m_services(services)
{
    const QStringList kept = services.settings.text(QStringLiteral("ui.course_done")).split(u',', Qt::SkipEmptyParts);
    for (const QString &each : kept) {
        if (fromWord(kTasks, each))
            m_done.insert(each);
    }
    m_before = services.cart.cart();
    connect(&services.settings, &Settings::changed, this, [this](const QString &key) {
        if (key == u"ui.course_done" && !m_done.isEmpty() && m_services.settings.text(key).isEmpty())
            restart();
    });
    connect(&services.cart, &CartSession::changed, this, &TrainingCourse::lookAtCart);
    connect(&services.checkout, &Checkout::changed, this, &TrainingCourse::lookAtSale);
}

std::optional<Task> TrainingCourse::next() const
{
    for (const WordOf<Task> &each : kTasks) {
        if (!isDone(each.value))
            return each.value;
    }
    return std::nullopt;
}

void TrainingCourse::restart()
{
    m_done.clear();
    m_unsure.clear();
    m_before = m_services.cart.cart();
    keep();
    emit changed();
}

void TrainingCourse::tick(Task task)
{
    if (m_done.contains(word(task)))
        return;
    m_done.insert(word(task));
    keep();
    emit changed();
}

void TrainingCourse::keep()
{
    QStringList done;
    for (const WordOf<Task> &each : kTasks) {
        if (isDone(each.value))
            done.append(word(each.value));
    }
    // A tick that cannot be kept is only a tick: it stays for this run.
    (void)m_services.settings.set(QStringLiteral("ui.course_done"), done.join(u','));
}

void TrainingCourse::lookAtCart()
{
    const Cart now = m_services.cart.cart();
    if (scannedPieces(now) > scannedPieces(m_before))
        tick(Task::Scan);
    for (const CartLine &line : now.lines) {
        const auto was = std::find_if(m_before.lines.begin(), m_before.lines.end(),
                                      [&line](const CartLine &each) { return each.product == line.product; });
        const bool more = was == m_before.lines.end() ? line.quantity > Quantity::pieces(1) && line.quantity.isWhole()
                                                      : line.quantity > was->quantity;
        if (more)
            tick(Task::Quantity);
    }
    if (hasDiscount(now) && !hasDiscount(m_before))
        tick(Task::Discount);
    m_before = now;
}

void TrainingCourse::lookAtSale(const SaleRecord &record)
{
    for (const Payment &payment : record.payments) {
        const bool held = holdsMoney(payment.state);
        if (payment.gateway == u"cash") {
            if (held)
                tick(Task::Cash);
            continue;
        }
        // The task is to see it through: not certain first, then clear, by an answer or by a person's word.
        if (payment.state == PaymentState::Unknown)
            m_unsure.insert(payment.id.value);
        else if (m_unsure.contains(payment.id.value) && !isOpen(payment.state))
            tick(Task::Unknown);
        if (held && !payment.qris.isEmpty())
            tick(Task::Qris);
    }
}

} // namespace laci
