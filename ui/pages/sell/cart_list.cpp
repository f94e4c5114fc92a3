#include "ui/pages/sell/cart_list.h"
#include "ui/kit/icon.h"
#include "ui/kit/paint.h"
#include "ui/kit/shaped_text.h"
#include "ui/models/cart_model.h"
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QtMath>

namespace laci {

namespace {
constexpr int kGap = 8;

/// Each button as wide as it wants to be, as many in a row as fit; what is left over in a row is shared.
QList<QList<Button *>> rowsOf(const QList<Button *> &buttons, int width)
{
    QList<QList<Button *>> rows{{}};
    int used = 0;
    for (Button *button : buttons) {
        const int wants = button->minimumSizeHint().width();
        if (!rows.last().isEmpty() && used + kGap + wants > width) {
            rows.append(QList<Button *>());
            used = 0;
        }
        used += wants + (rows.last().isEmpty() ? 0 : kGap);
        rows.last().append(button);
    }
    return rows;
}
} // namespace

CartList::CartList(CartModel &model, QWidget *parent)
    : StripView(parent), m_model(model), m_tools(new QWidget(viewport())),
      m_less(new Button(QStringLiteral("−"), Button::Kind::Secondary, m_tools)),
      m_quantity(new Button(QString(), Button::Kind::Secondary, m_tools)),
      m_more(new Button(QStringLiteral("+"), Button::Kind::Secondary, m_tools)),
      m_note(new Button(QString(), Button::Kind::Secondary, m_tools)),
      m_remove(new Button(QString(), Button::Kind::Danger, m_tools)),
      m_discount(new Button(QString(), Button::Kind::Secondary, m_tools)),
      m_price(new Button(QString(), Button::Kind::Secondary, m_tools)),
      m_row{m_less, m_quantity, m_more, m_note, m_remove, m_discount, m_price}
{
    setModel(&model);
    setFocusPolicy(Qt::TabFocus);
    m_less->setObjectName(QStringLiteral("lineLess"));
    m_quantity->setObjectName(QStringLiteral("lineQuantity"));
    m_more->setObjectName(QStringLiteral("lineMore"));
    m_note->setObjectName(QStringLiteral("lineNote"));
    m_discount->setObjectName(QStringLiteral("lineDiscount"));
    m_price->setObjectName(QStringLiteral("linePrice"));
    m_remove->setObjectName(QStringLiteral("lineRemove"));
    m_less->setAutoRepeat(true);
    m_more->setAutoRepeat(true);
    m_tools->hide();
    connect(m_less, &QPushButton::clicked, this, &CartList::lessAsked);
    connect(m_more, &QPushButton::clicked, this, &CartList::moreAsked);
    connect(m_quantity, &QPushButton::clicked, this, &CartList::quantityAsked);
    connect(m_note, &QPushButton::clicked, this, &CartList::noteAsked);
    connect(m_discount, &QPushButton::clicked, this, &CartList::discountAsked);
    connect(m_price, &QPushButton::clicked, this, &CartList::priceAsked);
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
    m_discount->setText(tr("Discount"));
    m_price->setText(tr("Price"));
    m_remove->setText(tr("Delete"));
    arrangeTools();
    fillTools();
}

void CartList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrangeTools();
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

QString CartList::rowValue(int row) const
{
    const QModelIndex index = m_model.index(row);
    return QStringLiteral("%1, %2").arg(index.data(CartModel::DetailRole).toString(), index.data(CartModel::AmountRole).toString());
}

QSize CartList::viewportSizeHint() const
{
    return {metric::kCartWidth, lineHeight() * 2};
}

int CartList::lineHeight()
{
    return 21 + textPx(20) + textPx(18);
}

int CartList::chosenHeight() const
{
    return lineHeight() + 5 + m_toolsHeight + 11;
}

void CartList::arrangeTools()
{
    const int width = this->width() - 2 * kSide;         // the scroll bar lies over nothing: the width is the view's own
    int y = 0;
    const auto rows = rowsOf(m_row, width);
    for (const QList<Button *> &row : rows) {
        int wanted = 0, height = 0;
        for (const Button *button : row) {
            wanted += button->minimumSizeHint().width();
            height = qMax(height, button->minimumSizeHint().height());
        }
        const int free = qMax(0, width - wanted - kGap * (int(row.size()) - 1));
        int x = 0;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const int share = free * int(i + 1) / int(row.size()) - free * int(i) / int(row.size());
            const int wide = row[i]->minimumSizeHint().width() + share;
            row[i]->setGeometry(x, y, wide, height);
            x += wide + kGap;
        }
        y += height + kGap;
    }
    if (std::exchange(m_toolsHeight, y - kGap) != m_toolsHeight) {
        updateGeometries();
        viewport()->update();
    }
}

int CartList::contentHeight() const
{
    const bool tall = m_chosen >= 0 && m_chosen < rowCount();
    return rowCount() * lineHeight() + (tall ? chosenHeight() - lineHeight() : 0);
}

QRect CartList::rowRect(int row) const
{
    const bool below = m_chosen >= 0 && row > m_chosen;
    return {0, row * lineHeight() + (below ? chosenHeight() - lineHeight() : 0), viewport()->width(),
            row == m_chosen ? chosenHeight() : lineHeight()};
}

int CartList::rowAt(const QPoint &point) const
{
    int y = point.y();
    if (m_chosen >= 0 && y >= (m_chosen + 1) * lineHeight())
        y = qMax(y - (chosenHeight() - lineHeight()), m_chosen * lineHeight());
    return y < 0 ? -1 : y / lineHeight();
}

void CartList::layoutChanged()
{
    const bool show = m_chosen >= 0 && m_chosen < rowCount();
    if (show) {
        const QRect rect = rowRect(m_chosen).translated(0, -verticalOffset());
        m_tools->setGeometry(rect.x() + kSide, rect.y() + lineHeight() + 5, width() - 2 * kSide, m_toolsHeight);
    }
    m_tools->setVisible(show);
}

void CartList::resizeEvent(QResizeEvent *event)
{
    StripView::resizeEvent(event);
    arrangeTools();
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
            drawText(painter, QRect(24, middle, viewport()->width() - 48, 60), Qt::AlignHCenter | Qt::AlignTop, tr("Scan, type or press a product"),
                     ShapedText::Wrap::Words);
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
    drawTabular(painter, QRectF(right - amountWidth, rect.y() + 1, amountWidth, lineHeight() - 1), Qt::AlignRight, amount);

    const QRectF name(rect.x() + kSide, rect.y() + 10, right - amountWidth - 12 - kSide, textPx(20));
    painter.setFont(fontFor(Text::Body));
    drawLines(painter, name, index.data().toString(), 1, name.height());
    paintDetail(painter, index, QRectF(name.x(), name.bottom(), name.width(), textPx(18)));
    if (hasFocus() && currentIndex().row() == row)
        drawFocusRing(painter, rect, 4, t.accent);
}

void CartList::paintDetail(QPainter &painter, const QModelIndex &index, const QRectF &rect) const
{
    const QString old = index.data(CartModel::OldPriceRole).toString();
    QString now = index.data(CartModel::SumRole).toString();
    QString rest = index.data(CartModel::RemarkRole).toString();
    painter.setFont(fontFor(Text::Small));
    painter.setPen(themeOf(this).muted);
    QFont struck = painter.font();
    struck.setStrikeOut(true);
    const QFont plain = painter.font();
    qreal x = rect.x();
    const auto piece = [&](const QString &text, const QFont &font) {
        painter.setFont(font);
        const qreal room = rect.right() - x;
        const QString shown = elidedText(painter.font(), text, qMax(0, int(room)));
        drawTabular(painter, QRectF(x, rect.y(), room, rect.height()), Qt::AlignLeft, shown);
        x += tabularWidth(font, shown);
    };
    if (!rest.isEmpty())
        rest.prepend(QStringLiteral(" · "));
    if (old.isEmpty())
        return piece(now + rest, plain);
    piece(now + QLatin1Char(' '), plain);
    piece(old, struck);
    if (!rest.isEmpty())
        piece(rest, plain);
}

void CartList::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex at = event->reason() == QContextMenuEvent::Keyboard ? m_model.index(m_chosen) : indexAt(event->pos());
    if (at.isValid())
        emit toolsAsked(at.row());
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
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_chosen >= 0)
            emit toolsAsked(m_chosen);
        return;
    default:
        event->ignore();
    }
}

} // namespace laci
