#include "printing/slip_page.h"
#include "printing/raster.h"
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace laci {
namespace {

constexpr int kDotsPerMm = 8;
constexpr int kCellWidth = 12;               // font A of a till printer
constexpr int kLineHeight = 30;
constexpr int kGap = 12;                     // around codes and pictures
constexpr int kBottom = 48;

/// A fixed font about as large as a cell; its letters are stretched to fill one exactly (squeeze()).
QFont cellFont(bool bold)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setStyleHint(QFont::Monospace);
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setPixelSize(20);
    return font;
}

qreal squeeze(const QFont &font)
{
    return kCellWidth / qMax<qreal>(1, QFontMetricsF(font).horizontalAdvance(u'0'));
}

class Page {
public:
    /// Without a painter it only measures.
    Page(const Slip &slip, const QImage &logo, QPainter *painter)
        : m_slip(slip), m_logo(logo), m_painter(painter), m_dots(slip.columns * kCellWidth),
          m_margin((paperWidthMm(slip.columns) * kDotsPerMm - m_dots) / 2)
    {
    }

    QSize run()
    {
        m_y = qMax(kGap, m_margin);
        for (const SlipLine &line : m_slip.lines)
            put(line);
        return {m_dots + 2 * m_margin, m_y + kBottom};
    }

private:
    void put(const SlipLine &line)
    {
        switch (line.kind) {
        case SlipLine::Kind::Text: text(line); break;
        case SlipLine::Kind::Rule: rule(); break;
        case SlipLine::Kind::Logo: logo(); break;
        case SlipLine::Kind::Qr: code(line.code); break;
        case SlipLine::Kind::Cut:
        case SlipLine::Kind::Drawer: break;
        }
    }

    void text(const SlipLine &line)
    {
        const int tall = line.tall ? 2 : 1;
        if (m_painter) {
            const int wide = line.wide ? 2 : 1;
            const qreal cells = qreal(m_dots) / kCellWidth / wide;
            m_painter->save();
            m_painter->translate(m_margin, m_y);
            m_painter->scale(wide, tall);
            m_painter->setFont(cellFont(line.bold));
            const qreal indent = line.centred ? (cells - qreal(line.left.size())) / 2 : 0;
            words(line.left, indent);
            words(line.right, cells - qreal(line.right.size()));
            m_painter->restore();
        }
        m_y += kLineHeight * tall;
    }

    /// Word by word in their cells, so that a font that is not quite as wide as it says never makes a column crooked.
    void words(const QString &text, qreal column)
    {
        const QFontMetricsF metrics(m_painter->font());
        const qreal stretch = squeeze(m_painter->font());
        const qreal base = (kLineHeight + metrics.ascent() - metrics.descent()) / 2;
        for (qsizetype from = 0; from < text.size();) {
            if (text[from] == u' ') {
                ++from;
                continue;
            }
            qsizetype end = text.indexOf(u' ', from);
            end = end < 0 ? text.size() : end;
            m_painter->save();
            m_painter->translate((column + qreal(from)) * kCellWidth, base);
            m_painter->scale(stretch, 1);
            m_painter->drawText(QPointF(), text.mid(from, end - from));
            m_painter->restore();
            from = end;
        }
    }

    void rule()
    {
        if (m_painter) {
            m_painter->save();
            m_painter->setPen(QPen(m_painter->pen().color(), 2, Qt::DashLine));
            m_painter->drawLine(m_margin, m_y + kLineHeight / 2, m_margin + m_dots, m_y + kLineHeight / 2);
            m_painter->restore();
        }
        m_y += kLineHeight;
    }

    void logo()
    {
        if (m_logo.isNull())
            return;
        QSize size = m_logo.size();
        if (size.width() > m_dots || size.height() > m_dots / 2)
            size = size.scaled(m_dots, m_dots / 2, Qt::KeepAspectRatio);
        if (m_painter) {
            m_painter->setRenderHint(QPainter::SmoothPixmapTransform);
            m_painter->drawImage(QRect(QPoint(m_margin + (m_dots - size.width()) / 2, m_y), size), m_logo);
        }
        m_y += size.height() + kGap;
    }

    void code(const QByteArray &payload)
    {
        const auto matrix = qris::encode(payload);
        const int module = matrix ? moduleDots(matrix->width, m_dots) : 0;
        if (module < 1)
            return;
        const int side = (matrix->width + 2 * qris::kQuietZone) * module;
        if (m_painter) {
            const int left = m_margin + (m_dots - side) / 2 + qris::kQuietZone * module;
            const int top = m_y + kGap + qris::kQuietZone * module;
            for (int y = 0; y < matrix->width; ++y) {
                for (int x = 0; x < matrix->width; ++x) {
                    if (matrix->dark(x, y))
                        m_painter->fillRect(QRect(left + x * module, top + y * module, module, module), Qt::black);
                }
            }
        }
        m_y += side + 2 * kGap;
    }

    const Slip &m_slip;
    const QImage &m_logo;
    QPainter *m_painter;
    const int m_dots;
    const int m_margin;
    int m_y = 0;
};

} // namespace

int paperWidthMm(int columns) { return columns > 32 ? 80 : 58; }

QSize slipPageSize(const Slip &slip, const QImage &logo)
{
    return Page(slip, logo, nullptr).run();
}

void paintSlip(QPainter &painter, const Slip &slip, const QImage &logo)
{
    painter.save();
    painter.setPen(Qt::black);
    Page(slip, logo, &painter).run();
    painter.restore();
}

QImage slipPicture(const Slip &slip, int scale, const QImage &logo)
{
    const int factor = qMax(1, scale);
    QImage picture(slipPageSize(slip, logo) * factor, QImage::Format_RGB32);
    if (picture.isNull())
        return picture;
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.scale(factor, factor);
    paintSlip(painter, slip, logo);
    return picture;
}

Result<void> writeSlipPdf(QIODevice *device, const Slip &slip, const QString &title, const QImage &logo)
{
    const QSize dots = slipPageSize(slip, logo);
    QPdfWriter pdf(device);
    pdf.setTitle(title);
    pdf.setCreator(QStringLiteral("Laci"));
    pdf.setResolution(203);
    pdf.setPageSize(QPageSize(QSizeF(qreal(dots.width()) / kDotsPerMm, qreal(dots.height()) / kDotsPerMm), QPageSize::Millimeter, QString(),
                              QPageSize::ExactMatch));
    pdf.setPageMargins(QMarginsF());
    QPainter painter;
    if (!painter.begin(&pdf))
        return fail(ErrorCode::Storage, QStringLiteral("the PDF cannot be written"));
    painter.scale(qreal(pdf.width()) / dots.width(), qreal(pdf.width()) / dots.width());
    paintSlip(painter, slip, logo);
    if (!painter.end())
        return fail(ErrorCode::Storage, QStringLiteral("the PDF cannot be written"));
    return {};
}

} // namespace laci
