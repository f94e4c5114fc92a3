#include "ui/kit/one_face.h"

namespace laci {

OneFace::OneFace(QWidget *parent) : QStackedLayout(parent)
{
    connect(this, &QStackedLayout::currentChanged, this, [this] {
        if (m_only)
            invalidate();
    });
}

void OneFace::askCurrentOnly(bool only)
{
    m_only = only;
    invalidate();
}

QLayoutItem *OneFace::asked() const
{
    return m_only && currentIndex() >= 0 ? itemAt(currentIndex()) : nullptr;
}

QSize OneFace::sizeHint() const
{
    const QLayoutItem *one = asked();
    return one ? one->sizeHint() : QStackedLayout::sizeHint();
}

QSize OneFace::minimumSize() const
{
    const QLayoutItem *one = asked();
    return one ? one->minimumSize() : QStackedLayout::minimumSize();
}

bool OneFace::hasHeightForWidth() const
{
    const QLayoutItem *one = asked();
    return one ? one->hasHeightForWidth() : QStackedLayout::hasHeightForWidth();
}

int OneFace::heightForWidth(int width) const
{
    const QLayoutItem *one = asked();
    return one ? one->heightForWidth(width) : QStackedLayout::heightForWidth(width);
}

} // namespace laci
