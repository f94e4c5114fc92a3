// How the customer's window looks (design/customer.png).
#include "settings/settings.h"
#include "ui/kit/paint.h"
#include "ui/kit/qr_view.h"
#include "ui/pages/customer/customer_window.h"
#include <QPainter>
#include <QPainterPath>

namespace laci {

using Face = CustomerView::Face;

// The till's own theme is for the cashier's eyes. This one is dark whatever he chose, because the code beside it is the brightest
// thing on the counter; only high contrast is respected.
const Theme &CustomerWindow::theme() const
{
    return themeFor(m_settings.text(QStringLiteral("ui.theme")) == u"contrast" ? Look::Contrast : Look::Dark);
}

QFont CustomerWindow::font(qreal at800, QFont::Weight weight) const
{
    QFont made = fontFor(Text::Body);
    made.setPixelSize(qMax(9, px(at800)));
    made.setWeight(weight);
    return made;
}

namespace {

/// As large as asked for, smaller when the text does not fit the width.
QFont fitted(QFont font, const QString &text, int width)
{
    while (font.pixelSize() > 12 && tabularWidth(font, text) > width)
        font.setPixelSize(font.pixelSize() * 94 / 100);
    return font;
}

QString inFours(const QString &number)
{
    QString groups;
    for (qsizetype i = 0; i < number.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            groups += u' ';
        groups += number[i];
    }
    return groups;
}

} // namespace

void CustomerWindow::paintEvent(QPaintEvent *)
{
    const Theme &t = theme();
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), t.look == Look::Contrast ? t.bg : t.accentSoft);
    if (m_view.face == Face::Idle) {
        paintIdle(painter);
    } else {
        const Places at = places();
        paintHead(painter, at.head);
        paintSum(painter, at.sum);
        paintLines(painter, at.lines);
        if (!at.card.isEmpty())
            paintCard(painter, at);
    }
    if (m_view.training)
        paintBand(painter);
}

void CustomerWindow::paintBand(QPainter &painter) const
{
    const Theme &t = theme();
    const QRect band(0, 0, width(), px(44));
    painter.fillRect(band, t.warn);
    painter.setFont(font(20, QFont::DemiBold));
    painter.setPen(t.bg);
    painter.drawText(band, Qt::AlignCenter, tr("TRAINING · no real money"));
}

void CustomerWindow::paintIdle(QPainter &painter)
{
    const Theme &t = theme();
    if (const QImage &picture = m_pictures.current(); !picture.isNull()) {
        const QSizeF scaled = QSizeF(picture.size()).scaled(QSizeF(size()), Qt::KeepAspectRatioByExpanding);
        const QRectF target(QPointF((width() - scaled.width()) / 2, (height() - scaled.height()) / 2), scaled);
        painter.drawImage(target, picture);
        return;
    }
    int top = height() / 2 - px(90);
    if (!m_logo.isNull()) {
        const QSizeF scaled = QSizeF(m_logo.size()).scaled(QSizeF(width() * 0.5, px(220)), Qt::KeepAspectRatio);
        painter.drawImage(QRectF(QPointF((width() - scaled.width()) / 2, top - px(110)), scaled), m_logo);
        top += qRound(scaled.height()) - px(80);
    }
    const QRect name(px(40), top, width() - px(80), px(90));
    painter.setPen(t.ink);
    painter.setFont(fitted(font(64, QFont::Bold), m_view.shop, name.width()));
    painter.drawText(name, Qt::AlignCenter, m_view.shop);
    painter.setPen(t.muted);
    painter.setFont(font(30, QFont::Normal));
    painter.drawText(name.translated(0, px(84)), Qt::AlignCenter, tr("Welcome"));
}

void CustomerWindow::paintHead(QPainter &painter, const QRect &rect) const
{
    int left = rect.left();
    if (!m_logo.isNull()) {
        const QSizeF scaled = QSizeF(m_logo.size()).scaled(QSizeF(rect.width() * 0.4, rect.height()), Qt::KeepAspectRatio);
        painter.drawImage(QRectF(QPointF(left, rect.top() + (rect.height() - scaled.height()) / 2), scaled), m_logo);
        left += qRound(scaled.width()) + px(20);
    }
    painter.setPen(theme().ink);
    painter.setFont(font(26, QFont::DemiBold));
    const QRect name(left, rect.top(), rect.right() - left, rect.height());
    painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(m_view.shop, Qt::ElideRight, name.width()));
}

void CustomerWindow::paintSum(QPainter &painter, const QRect &rect) const
{
    const Theme &t = theme();
    const bool paid = m_view.face == Face::Paid;
    painter.setPen(t.muted);
    painter.setFont(font(24, QFont::Normal));
    const bool part = !m_view.paid.isZero() && !paid;
    painter.drawText(QRect(rect.left(), rect.top(), rect.width(), px(36)), Qt::AlignLeft | Qt::AlignVCenter,
                     paid ? tr("Paid") : m_view.face == Face::Cart ? tr("Total") : part ? tr("Still to pay") : tr("Total to pay"));
    const QString amount = rupiahText(paid ? m_view.total : m_view.due);
    painter.setPen(t.ink);
    painter.setFont(fitted(font(86, QFont::Bold), amount, rect.width()));
    drawTabular(painter, QRectF(rect.left(), rect.top() + px(34), rect.width(), rect.height() - px(34)), Qt::AlignLeft, amount);
}

// The newest lines win: what was just scanned is what the customer looks for.
void CustomerWindow::paintLines(QPainter &painter, const QRect &rect) const
{
    struct Row {
        QString left;
        QString right;
        bool quiet;
    };
    const Theme &t = theme();
    QList<Row> sums;
    if (!m_view.discount.isZero())
        sums.append({tr("Discount"), rupiahText(-m_view.discount), true});
    if (!m_view.added.isZero())
        sums.append({tr("Service and tax"), rupiahText(m_view.added), true});
    if (!m_view.paid.isZero() && m_view.face != Face::Paid)
        sums.append({tr("Paid already"), rupiahText(-m_view.paid), true});
    const int high = px(36);
    const int room = int(qMax(0, rect.height() / high) - sums.size());
    if (room <= 0)
        return;                          // a discount without the goods it is off says nothing
    QList<Row> rows;
    qsizetype from = 0;
    if (m_view.lines.size() > room) {
        from = m_view.lines.size() - (room - 1);
        rows.append({tr("%n before", nullptr, int(from)), {}, true});
    }
    for (qsizetype i = from; i < m_view.lines.size(); ++i) {
        const CustomerView::Line &line = m_view.lines[i];
        rows.append({tr("%1 × %2").arg(line.quantity, line.name), rupiahText(line.total), false});
    }
    rows += sums;
    int y = rect.top();
    for (const Row &row : std::as_const(rows)) {
        if (y + high > rect.bottom() + 1)
            break;
        const bool newest = !row.quiet && m_view.face == Face::Cart && &row == &rows[rows.size() - sums.size() - 1];
        painter.setFont(font(22, newest ? QFont::DemiBold : QFont::Normal));
        painter.setPen(row.quiet ? t.muted : t.ink);
        const qreal wide = row.right.isEmpty() ? 0 : tabularWidth(painter.font(), row.right) + px(20);
        const QRectF left(rect.left(), y, rect.width() - wide, high);
        painter.drawText(left, Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(row.left, Qt::ElideRight, int(left.width())));
        drawTabular(painter, QRectF(rect.left(), y, rect.width(), high), Qt::AlignRight, row.right);
        y += high;
    }
}

void CustomerWindow::paintCard(QPainter &painter, const Places &at) const
{
    // The card holds a code that phones have to read: white in every theme, its words as on white.
    const Theme &light = themeFor(theme().look == Look::Contrast ? Look::Contrast : Look::Light);
    const QRect card = at.card;
    drawBox(painter, card, px(24), Qt::white, theme().look == Look::Contrast ? light.line : QColor());
    if (m_view.face == Face::Paid)
        return paintPaid(painter, card);
    QString title;
    QString under;
    switch (m_view.face) {
    case Face::Qr:
    case Face::Checking:
        title = m_view.face == Face::Qr ? tr("Scan with any app") : tr("The payment is being checked. Please wait, do not pay twice.");
        under = m_view.nmid.isEmpty() ? m_view.merchant : tr("%1 · NMID %2").arg(m_view.merchant, m_view.nmid);
        break;
    case Face::Link:
        title = tr("Open on your phone");
        under = m_view.channel.isEmpty() ? tr("Scan with the phone's camera") : tr("%1 · scan with the phone's camera").arg(m_view.channel);
        break;
    case Face::Account:
        title = m_view.channel;
        under = tr("Account number");
        break;
    case Face::Preparing:
        title = tr("Preparing the code…");
        break;
    case Face::Unsure:
        title = tr("The payment is being checked. Please wait, do not pay twice.");
        break;
    case Face::Idle:
    case Face::Cart:
    case Face::Cash:
    case Face::Paid:
        break;
    }
    const bool code = m_qr->isVisibleTo(this);
    const QRect words = card.adjusted(px(28), px(20), -px(28), -px(20));
    painter.setPen(m_view.face == Face::Checking || m_view.face == Face::Unsure ? light.warn : light.ink);
    const QString time = timeLeft();
    if (code) {
        painter.setFont(fitted(font(23, QFont::Bold), title, words.width()));
        painter.drawText(QRect(words.left(), words.top(), words.width(), px(36)), Qt::AlignCenter, title);
        painter.setFont(font(17, QFont::Normal));
        painter.setPen(light.muted);
        painter.drawText(QRect(words.left(), words.top() + px(36), words.width(), px(28)), Qt::AlignCenter,
                         painter.fontMetrics().elidedText(under, Qt::ElideRight, words.width()));
    } else {
        painter.setFont(font(28, QFont::Bold));
        painter.drawText(words.adjusted(0, 0, 0, -words.height() / 2 - px(20)), Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, title);
        painter.setFont(font(20, QFont::Normal));
        painter.setPen(light.muted);
        painter.drawText(QRect(words.left(), words.center().y() - px(16), words.width(), px(30)), Qt::AlignCenter, under);
        if (m_view.face == Face::Account) {
            const QString number = inFours(m_view.account);
            painter.setPen(light.ink);
            painter.setFont(fitted(font(42, QFont::Bold), number, words.width()));
            drawTabular(painter, QRectF(words.left(), words.center().y() + px(20), words.width(), px(60)), Qt::AlignHCenter, number);
        }
    }
    painter.setPen(light.ink);
    painter.setFont(font(22, QFont::DemiBold));
    drawTabular(painter, QRectF(words.left(), card.bottom() - px(58), words.width(), px(48)), Qt::AlignHCenter, time);
}

void CustomerWindow::paintPaid(QPainter &painter, const QRect &card) const
{
    const Theme &light = themeFor(theme().look == Look::Contrast ? Look::Contrast : Look::Light);
    const int side = px(180);
    const int top = card.top() + card.height() / 2 - px(230);
    const QRectF disc(card.center().x() - side / 2.0, top, side, side);
    painter.setPen(Qt::NoPen);
    painter.setBrush(light.ok);
    painter.drawEllipse(disc);
    QPainterPath tick;
    tick.moveTo(disc.left() + side * 0.28, disc.top() + side * 0.52);
    tick.lineTo(disc.left() + side * 0.44, disc.top() + side * 0.67);
    tick.lineTo(disc.left() + side * 0.73, disc.top() + side * 0.36);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::white, side * 0.075, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(tick);
    const QRect words(card.left() + px(24), qRound(disc.bottom()) + px(24), card.width() - px(48), px(60));
    painter.setPen(light.ok);
    painter.setFont(font(46, QFont::Bold));
    painter.drawText(words, Qt::AlignCenter, tr("Paid"));
    painter.setPen(light.muted);
    painter.setFont(font(24, QFont::Normal));
    painter.drawText(words.translated(0, px(58)), Qt::AlignCenter, tr("Thank you"));
    if (m_view.change.isZero())
        return;
    const QString change = rupiahText(m_view.change);
    painter.drawText(words.translated(0, px(128)), Qt::AlignHCenter | Qt::AlignBottom, tr("Change"));
    painter.setPen(light.ink);
    painter.setFont(fitted(font(64, QFont::Bold), change, words.width()));
    drawTabular(painter, QRectF(words.translated(0, px(194))), Qt::AlignHCenter, change);
}

} // namespace laci
