#include "ui/pages/goods/goods_section.h"
#include <QEvent>
#include <QFocusEvent>

namespace laci {

GoodsSection::GoodsSection(TillServices &services, GoodsRights &rights, QWidget *parent)
    : QWidget(parent), m_services(services), m_rights(rights), m_desk(*services.goods)
{
}

void GoodsSection::words(std::function<void()> say)
{
    say();
    m_words.append(std::move(say));
}

void GoodsSection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        for (const auto &say : std::as_const(m_words))
            say();
    }
    QWidget::changeEvent(event);
}

void GoodsSection::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_first)
        m_first->setFocus(event->reason());
}

} // namespace laci
