#include "printing/report_page.h"
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QIODevice>
#include <QPainter>
#include <QPdfWriter>
#include <algorithm>
#include <numeric>

namespace laci {
namespace {

constexpr int kResolution = 300;             // dots per inch of the page's coordinates
constexpr int kUpright = 7;                  // more columns than this lie across
constexpr int kMeasured = 400;               // rows that say how wide a column is
constexpr int kLeastPoints = 6;
constexpr int kMostPoints = 10;

QFont fontOf(int points, bool bold)
{
    static const QString family = QFontDatabase::hasFamily(QStringLiteral("Inter"))
                                      ? QStringLiteral("Inter")
                                      : QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    QFont font(family);
    font.setPixelSize(points * kResolution / 72);
    font.setBold(bold);
    return font;
}

class Pages {
public:
    Pages(QPdfWriter &writer, QPainter &painter, const ReportPaper &paper)
        : m_writer(writer), m_painter(painter), m_paper(paper), m_width(writer.width()), m_height(writer.height())
    {
        fit();
    }

    int run()
    {
        m_count = pages();
        int row = 0;
        do {
            if (m_page > 0)
                m_writer.newPage();
            ++m_page;
            head();
            for (int i = 0; i < m_perPage && row < m_paper.rows.size(); ++i)
                line(m_paper.rows.at(row++), false);
        } while (row < m_paper.rows.size());
        if (m_page < m_count) {                  // totals and notes have no room under the rows
            m_writer.newPage();
            ++m_page;
            head();
        }
        if (!m_paper.totals.isEmpty()) {
            rule();
            line(m_paper.totals, true);
        }
        m_painter.setFont(fontOf(kLeastPoints + 2, false));
        m_y += m_line / 2;
        for (const QString &note : m_paper.notes) {
            m_painter.drawText(QRectF(0, m_y, m_width, m_line), Qt::AlignLeft | Qt::AlignVCenter, note);
            m_y += m_line;
        }
        return m_page;
    }

private:
    /// The largest letters in which every column has its width, and at the smallest the texts share what the figures leave.
    void fit()
    {
        for (m_points = kMostPoints; m_points >= kLeastPoints; --m_points) {
            measure();
            if (std::accumulate(m_columns.cbegin(), m_columns.cend(), 0) <= m_width)
                break;
        }
        m_points = std::max(m_points, kLeastPoints);
        int total = std::accumulate(m_columns.cbegin(), m_columns.cend(), 0);
        int texts = 0;
        for (int i = 0; i < m_columns.size(); ++i)
            texts += m_paper.columns.at(i).right ? 0 : m_columns.at(i);
        if (total > m_width && texts > 0) {
            const int left = std::max(texts / 4, m_width - (total - texts));
            for (int i = 0; i < m_columns.size(); ++i) {
                if (!m_paper.columns.at(i).right)
                    m_columns[i] = int(qint64(m_columns.at(i)) * left / texts);
            }
            total = std::accumulate(m_columns.cbegin(), m_columns.cend(), 0);
        }
        // What is left over goes between the columns.
        if (const int count = int(m_columns.size()); count > 0 && total < m_width) {
            for (int &column : m_columns)
                column += (m_width - total) / count;
        }
        m_line = int(QFontMetricsF(fontOf(m_points, false)).height() * 1.5);
        m_headLine = int(QFontMetricsF(fontOf(m_points, true)).height() * 1.25);
        const int head = m_top + m_headLine * 2 + m_gap;
        m_perPage = std::max(1, (m_height - m_foot - head) / m_line);
    }

    void measure()
    {
        const QFontMetricsF plain(fontOf(m_points, false));
        const QFontMetricsF bold(fontOf(m_points, true));
        const int air = int(plain.horizontalAdvance(u'0') * 2);
        m_columns.clear();
        for (int i = 0; i < m_paper.columns.size(); ++i) {
            // A heading may take two lines.
            const QString &heading = m_paper.columns.at(i).heading;
            qreal wide = bold.horizontalAdvance(m_paper.totals.value(i));
            const auto words = heading.split(u' ');
            for (const QString &word : words)
                wide = std::max(wide, bold.horizontalAdvance(word));
            wide = std::max(wide, bold.horizontalAdvance(heading) * 0.55);
            for (int row = 0; row < std::min<int>(kMeasured, int(m_paper.rows.size())); ++row)
                wide = std::max(wide, plain.horizontalAdvance(m_paper.rows.at(row).value(i)));
            m_columns.append(int(wide) + air);
        }
    }

    int pages() const
    {
        const int rows = int(m_paper.rows.size());
        int count = std::max(1, (rows + m_perPage - 1) / m_perPage);
        const int onLast = rows - (count - 1) * m_perPage;
        if ((m_perPage - onLast) * m_line < m_line * (2 + int(m_paper.notes.size())))
            ++count;
        return count;
    }

    void rule()
    {
        m_painter.setPen(QPen(Qt::black, 3));
        m_painter.drawLine(0, m_y, m_width, m_y);
    }

    void head()
    {
        m_painter.setPen(Qt::black);
        m_painter.setFont(fontOf(16, true));
        m_painter.drawText(QRectF(0, 0, m_width, 90), Qt::AlignLeft | Qt::AlignVCenter, m_paper.title);
        m_painter.setFont(fontOf(10, false));
        m_painter.drawText(QRectF(0, 0, m_width, 90), Qt::AlignRight | Qt::AlignVCenter, m_paper.shop);
        m_painter.drawText(QRectF(0, 90, m_width, 60), Qt::AlignLeft | Qt::AlignVCenter, m_paper.span);
        m_painter.setFont(fontOf(8, false));
        const QRectF foot(0, m_height - 60, m_width, 60);
        m_painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter, m_paper.made);
        m_painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter, m_paper.page.arg(m_page).arg(m_count));
        m_y = m_top;
        m_painter.setFont(fontOf(m_points, true));
        int x = 0;
        for (int i = 0; i < m_columns.size(); ++i) {
            const bool right = m_paper.columns.at(i).right;
            const QRectF cell(x, m_y, m_columns.at(i) - 10, m_headLine * 2);
            m_painter.drawText(cell, int(right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignBottom | Qt::TextWordWrap, m_paper.columns.at(i).heading);
            x += m_columns.at(i);
        }
        m_y += m_headLine * 2 + m_gap / 2;
        rule();
        m_y += m_gap / 2;
    }

    void line(const QStringList &cells, bool bold)
    {
        m_painter.setPen(Qt::black);
        m_painter.setFont(fontOf(m_points, bold));
        const QFontMetricsF metrics(m_painter.font());
        int x = 0;
        for (int i = 0; i < m_columns.size(); ++i) {
            const QRectF cell(x, m_y, m_columns.at(i) - 10, m_line);
            const QString text = cells.value(i);
            // A figure is never cut: it would be another one.
            const bool right = m_paper.columns.at(i).right;
            m_painter.drawText(cell, int(right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextDontClip,
                               right ? text : metrics.elidedText(text, Qt::ElideRight, cell.width()));
            x += m_columns.at(i);
        }
        m_y += m_line;
        if (!bold) {
            m_painter.setPen(QPen(QColor(0xd0, 0xd0, 0xd0), 1));
            m_painter.drawLine(0, m_y, m_width, m_y);
        }
    }

    QPdfWriter &m_writer;
    QPainter &m_painter;
    const ReportPaper &m_paper;
    const int m_width;
    const int m_height;
    const int m_top = 180;
    const int m_foot = 90;
    const int m_gap = 24;
    QList<int> m_columns;
    int m_points = kMostPoints;
    int m_line = 40;
    int m_headLine = 40;
    int m_perPage = 1;
    int m_count = 1;
    int m_page = 0;
    int m_y = 0;
};

} // namespace

Result<int> writeReportPdf(QIODevice *device, const ReportPaper &paper)
{
    if (!device->isWritable() && !device->open(QIODevice::WriteOnly))
        return fail(ErrorCode::Storage, device->errorString());
    QPdfWriter writer(device);
    writer.setResolution(kResolution);
    writer.setTitle(QStringLiteral("%1, %2").arg(paper.title, paper.span));
    writer.setCreator(QStringLiteral("Laci"));
    const auto orientation = paper.columns.size() > kUpright ? QPageLayout::Landscape : QPageLayout::Portrait;
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), orientation, QMarginsF(15, 15, 15, 12), QPageLayout::Millimeter));
    QPainter painter;
    if (!painter.begin(&writer))
        return fail(ErrorCode::Storage, QStringLiteral("the page could not be begun"));
    const int pages = Pages(writer, painter, paper).run();
    if (!painter.end())
        return fail(ErrorCode::Storage, QStringLiteral("the page could not be ended"));
    return pages;
}

} // namespace laci
