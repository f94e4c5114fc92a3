#include "ui/pages/settings/side_by_side.h"
#include "ui/kit/card.h"
#include "ui/kit/theme.h"
#include "ui/pages/settings/setting_row.h"
#include <QScrollArea>
#include <QVBoxLayout>

namespace laci {
namespace {

Card *scrollingCard(QWidget *content)
{
    auto *card = new Card;
    auto *outer = new QVBoxLayout(card);
    outer->setContentsMargins(4, 4, 4, 4);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    content->setContentsMargins(16, 14, 16, 16);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    outer->addWidget(scroll);
    return card;
}

}

QBoxLayout *sideBySide(QVBoxLayout *column, QWidget *title, const QList<SettingRow *> &rows, QWidget *beside)
{
    auto *form = new QWidget;
    auto *fields = new QVBoxLayout(form);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(14);
    fields->addWidget(title);
    for (SettingRow *row : rows) {
        column->removeWidget(row);
        fields->addWidget(row);
    }
    fields->addStretch(1);
    auto *across = new QHBoxLayout;
    across->setSpacing(20);
    across->addWidget(scrollingCard(form), 3);
    across->addWidget(scrollingCard(beside), 2);
    column->addLayout(across, 1);
    return across;
}

void turnSideBySide(QBoxLayout *across, int width)
{
    across->setDirection(width >= textPx(600) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace laci
