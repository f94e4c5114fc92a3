#include "ui/kit/paint.h"
#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

namespace laci {

namespace {

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

qreal digitAdvance(const QFontMetricsF &metrics)
{
    qreal widest = 0;
    for (char c = '0'; c <= '9'; ++c)
        widest = qMax(widest, metrics.horizontalAdvance(QLatin1Char(c)));
    return widest;
}

/// Calls piece(text, x offset, advance) for each digit and each run between digits; returns the whole width.
template <class Piece>
qreal walk(const QFontMetricsF &metrics, const QString &text, Piece piece)
{
    const qreal digit = digitAdvance(metrics);
    qreal x = 0;
    for (qsizetype i = 0; i < text.size();) {
        if (isDigit(text[i])) {
            const QString one = text.mid(i++, 1);
            piece(one, x + (digit - metrics.horizontalAdvance(one)) / 2);
            x += digit;
            continue;
        }
        const qsizetype start = i;
        while (i < text.size() && !isDigit(text[i]))
            ++i;
        const QString run = text.mid(start, i - start);
        piece(run, x);
        x += metrics.horizontalAdvance(run);
    }
    return x;
}

} // namespace

void drawBox(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &border, qreal width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (border.isValid()) {
        painter.setPen(QPen(border, width));
        const qreal half = width / 2;
        painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half);
    } else {
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(rect, radius, radius);
    }
    painter.restore();
}

void drawFocusRing(QPainter &painter, const QRectF &rect, qreal radius, const QColor &color)
{
    drawBox(painter, rect, radius, QColor(), color, 2);
}

void drawTabular(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text)
{
    const QFontMetricsF metrics(painter.font());
    qreal x = rect.x();
    if (alignment & (Qt::AlignRight | Qt::AlignHCenter)) {
        const qreal free = rect.width() - tabularWidth(painter.font(), text);
        x += alignment & Qt::AlignRight ? free : free / 2;
    }
    const qreal y = rect.y() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
    walk(metrics, text, [&](const QString &piece, qreal offset) { painter.drawText(QPointF(x + offset, y), piece); });
}

qreal tabularWidth(const QFont &font, const QString &text)
{
    return walk(QFontMetricsF(font), text, [](const QString &, qreal) {});
}

void drawLines(QPainter &painter, const QRectF &rect, const QString &text, int lines, qreal lineHeight)
{
    const QFontMetricsF metrics(painter.font());
    const qreal drop = (lineHeight - metrics.height()) / 2 + metrics.ascent();
    const auto baseline = [&](int line) { return QPointF(rect.x(), rect.y() + line * lineHeight + drop); };
    if (lines == 1 || metrics.horizontalAdvance(text) <= rect.width()) {
        painter.drawText(baseline(0), metrics.elidedText(text, Qt::ElideRight, rect.width()));
        return;
    }
    QTextLayout layout(text, painter.font());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(rect.width());
        const bool last = i == lines - 1;
        const QString piece = last ? text.mid(line.textStart()) : text.mid(line.textStart(), line.textLength());
        painter.drawText(baseline(i), last ? metrics.elidedText(piece, Qt::ElideRight, rect.width()) : piece.trimmed());
    }
    layout.endLayout();
}

} // namespace laci
