#include "ui/pages/sell/cart_list.h"
#include "ui/kit/icon.h"
#include "ui/kit/paint.h"
#include "ui/models/cart_model.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QtMath>

namespace laci {

CartList::CartList(CartModel &model, QWidget *parent)
    : StripView(parent), m_model(model), m_tools(new QWidget(viewport())),
      m_less(new Button(QStringLiteral("−"), Button::Kind::Secondary, m_tools)),
      m_quantity(new Button(QString(), Button::Kind::Secondary, m_tools)),
      m_more(new Button(QStringLiteral("+"), Button::Kind::Secondary, m_tools)),
      m_note(new Button(QString(), Button::Kind::Secondary, m_tools)),
      m_remove(new Button(QString(), Button::Kind::Danger, m_tools))
{
    setModel(&model);
    setFocusPolicy(Qt::TabFocus);
    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_less, 49);
    row->addWidget(m_quantity, 60);
    row->addWidget(m_more, 50);
    row->addWidget(m_note, 87);
    row->addWidget(m_remove, 77);
    for (Button *button : {m_less, m_quantity, m_more, m_note, m_remove})
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_less->setObjectName(QStringLiteral("lineLess"));
    m_quantity->setObjectName(QStringLiteral("lineQuantity"));
    m_more->setObjectName(QStringLiteral("lineMore"));
    m_note->setObjectName(QStringLiteral("lineNote"));
    m_remove->setObjectName(QStringLiteral("lineRemove"));
    m_less->setAutoRepeat(true);
    m_more->setAutoRepeat(true);
    m_tools->hide();
    connect(m_less, &QPushButton::clicked, this, &CartList::lessAsked);
    connect(m_more, &QPushButton::clicked, this, &CartList::moreAsked);
    connect(m_quantity, &QPushButton::clicked, this, &CartList::quantityAsked);
    connect(m_note, &QPushButton::clicked, this, &CartList::noteAsked);
    connect(m_remove, &QPushButton::clicked, this, &CartList::removeAsked);
    connect(this, &StripView::pressedRow, this, [this](const QModelIndex &index) { emit choiceAsked(index.row()); });
    connect(&model, &QAbstractItemModel::dataChanged, this, [this] { fillTools(); });
    connect(&model, &QAbstractItemModel::rowsRemoved, this, [this] {
        updateGeometries();
        viewport()->update();
    });
    retranslate();
}

void CartList::retranslate()
{
    setAccessibleName(tr("Lines of the cart"));
    m_less->setAccessibleName(tr("One less"));
    m_more->setAccessibleName(tr("One more"));
    m_note->setText(tr("Note"));
    m_remove->setText(tr("Delete"));
    fillTools();
}

void CartList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    StripView::changeEvent(event);
}

void CartList::fillTools()
{
    const QModelIndex index = m_model.index(m_chosen);
    if (!index.isValid())
        return;
    const QString quantity = index.data(CartModel::QuantityRole).toString();
    m_quantity->setText(quantity);
    m_quantity->setAccessibleName(tr("Quantity %1, change").arg(quantity));
}

void CartList::setChosen(int row)
{
    m_chosen = row;
    fillTools();
    updateGeometries();
    viewport()->update();
    if (row >= 0 && row < rowCount()) {
        const QModelIndex index = m_model.index(row);
        setCurrentIndex(index);
        scrollTo(index);
    }
}

QSize CartList::viewportSizeHint() const
{
    return {metric::kCartWidth, kLine * 2};
}

int CartList::contentHeight() const
{
    const bool tall = m_chosen >= 0 && m_chosen < rowCount();
    return rowCount() * kLine + (tall ? kChosen - kLine : 0);
}

QRect CartList::rowRect(int row) const
{
    const bool below = m_chosen >= 0 && row > m_chosen;
    return {0, row * kLine + (below ? kChosen - kLine : 0), viewport()->width(), row == m_chosen ? kChosen : kLine};
}

int CartList::rowAt(const QPoint &point) const
{
    const int extra = kChosen - kLine;
    int y = point.y();
    if (m_chosen >= 0 && y >= (m_chosen + 1) * kLine)
        y = qMax(y - extra, m_chosen * kLine);
    return y < 0 ? -1 : y / kLine;
}

void CartList::layoutChanged()
{
    const bool show = m_chosen >= 0 && m_chosen < rowCount();
    if (show) {
        const QRect rect = rowRect(m_chosen).translated(0, -verticalOffset());
        // The scroll bar must not lie over the buttons, so the width is the view's own.
        m_tools->setGeometry(rect.x() + kSide, rect.y() + 64, width() - 2 * kSide, metric::kTouch);
    }
    m_tools->setVisible(show);
}

void CartList::resizeEvent(QResizeEvent *event)
{
    StripView::resizeEvent(event);
    updateGeometries();
}

void CartList::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    if (m_chosen > end)
        m_chosen -= end - start + 1;
    else if (m_chosen >= start)
        m_chosen = -1;
    StripView::rowsAboutToBeRemoved(parent, start, end);
}

void CartList::paintEvent(QPaintEvent *event)
{
    const Theme &t = themeOf(this);
    {
        QPainter painter(viewport());
        painter.fillRect(event->rect(), t.surface);
        if (rowCount() == 0) {
            const int middle = viewport()->height() / 2;
            drawIcon(painter, QStringLiteral("cart"), QRect(viewport()->width() / 2 - 20, middle - 48, 40, 40), t.line);
            painter.setFont(fontFor(Text::Body));
            painter.setPen(t.muted);
            painter.drawText(QRect(24, middle, viewport()->width() - 48, 60), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                             tr("Scan, type or press a product"));
        }
    }
    StripView::paintEvent(event);
}

void CartList::paintRow(QPainter &painter, int row, const QRect &rect)
{
    const Theme &t = themeOf(this);
    const QModelIndex index = m_model.index(row);
    const bool chosen = row == m_chosen;
    painter.fillRect(rect, chosen ? t.accentSoft : t.surface);
    painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), t.line);

    const QString amount = index.data(CartModel::AmountRole).toString();
    const int right = width() - kSide;
    painter.setPen(t.ink);
    painter.setFont(fontFor(Text::BodyStrong));
    const int amountWidth = qCeil(tabularWidth(painter.font(), amount));
    drawTabular(painter, QRectF(right - amountWidth, rect.y() + 1, amountWidth, kLine - 1), Qt::AlignRight, amount);

    const QRectF name(rect.x() + kSide, rect.y() + 10, right - amountWidth - 12 - kSide, 20);
    painter.setFont(fontFor(Text::Body));
    drawLines(painter, name, index.data().toString(), 1, 20);
    painter.setFont(fontFor(Text::Small));
    painter.setPen(t.muted);
    drawTabular(painter, QRectF(name.x(), rect.y() + 30, name.width(), 18), Qt::AlignLeft,
                painter.fontMetrics().elidedText(index.data(CartModel::DetailRole).toString(), Qt::ElideRight,
                                                 int(name.width())));
    if (hasFocus() && currentIndex().row() == row)
        drawFocusRing(painter, rect, 4, t.accent);
}

void CartList::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int to = qBound(0, m_chosen + (event->key() == Qt::Key_Up ? -1 : 1), rowCount() - 1);
        if (rowCount() > 0)
            emit choiceAsked(to);
        return;
    }
    case Qt::Key_Plus: emit moreAsked(); return;
    case Qt::Key_Minus: emit lessAsked(); return;
    case Qt::Key_Delete: emit removeAsked(); return;
    default:
        event->ignore();
    }
}

} // namespace laci
