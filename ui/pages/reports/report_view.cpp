#include "ui/pages/reports/report_view.h"
#include "ui/kit/card.h"
#include "ui/kit/plot.h"
#include "ui/kit/text_label.h"
#include "ui/text/report_text.h"
#include "ui/text/when_text.h"
#include <QHeaderView>
#include <QKeyEvent>
#include <QTableView>
#include <QVBoxLayout>
#include <numeric>

namespace laci {
namespace {
constexpr int kRow = 44;
constexpr int kLeastColumn = 72;
constexpr int kMostColumn = 280;
}

ReportView::ReportView(QWidget *parent)
    : QWidget(parent), m_plotCard(new Card), m_plotTitle(new TextLabel({}, Text::BodyStrong)), m_bars(new Plot(Plot::Shape::Bars)),
      m_line(new Plot(Plot::Shape::Line)), m_table(new QTableView), m_note(new TextLabel({}, Text::Small, Ink::Muted))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    auto *plot = new QVBoxLayout(m_plotCard);
    plot->setContentsMargins(18, 13, 18, 10);
    plot->setSpacing(2);
    plot->addWidget(m_plotTitle);
    plot->addWidget(m_bars, 1);
    plot->addWidget(m_line, 1);
    column->addWidget(m_plotCard, 2);
    auto *card = new Card;
    auto *inCard = new QVBoxLayout(card);
    inCard->setContentsMargins(4, 4, 4, 4);
    m_table->setObjectName(QStringLiteral("reportTable"));
    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setMinimumHeight(textPx(200));
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, &ReportView::sortBy);
    inCard->addWidget(m_table, 1);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(12, 4, 12, 6);
    m_note->setObjectName(QStringLiteral("reportNote"));
    inCard->addWidget(m_note);
    column->addWidget(card, 3);
}

void ReportView::show(const ReportTable &table, bool more)
{
    m_whole = table;
    m_more = more;
    m_sorted = -1;
    m_table->horizontalHeader()->setSortIndicatorShown(false);
    m_model.setTable(readableReport(table));
    showPlot();
    fitColumns();
    retranslate();
}

void ReportView::retranslate()
{
    QStringList notes;
    if (m_more)
        notes.append(tr("The first %n row(s); CSV holds all.", nullptr, int(m_model.table().rows.size())));
    notes.append(tr("A click on a heading sorts by it; with the keyboard: S."));
    m_note->setText(notes.join(u' '));
    m_table->setAccessibleName(tr("Report: %1").arg(reportName(m_whole.kind)));
    emit m_model.headerDataChanged(Qt::Horizontal, 0, qMax(0, m_model.columnCount() - 1));
    if (m_model.rowCount() > 0)
        emit m_model.dataChanged(m_model.index(0, 0), m_model.index(m_model.rowCount() - 1, m_model.columnCount() - 1));
    showPlot();
}

void ReportView::showPlot()
{
    const bool hours = m_whole.kind == ReportKind::Hour;
    const bool days = m_whole.kind == ReportKind::Day && m_whole.rows.size() > 1;
    m_plotCard->setVisible(hours || days);
    m_bars->setVisible(hours);
    m_line->setVisible(days);
    const int label = m_whole.column(hours ? u"hour" : u"day");
    const int value = m_whole.column(hours ? u"receipts" : u"net");
    if ((!hours && !days) || label < 0 || value < 0)
        return m_plotCard->hide();
    QList<PlotPoint> points;
    for (const auto &row : std::as_const(m_whole.rows)) {
        const auto *text = std::get_if<QString>(&row.at(label));
        const auto *number = std::get_if<qint64>(&row.at(value));
        if (!text)
            continue;
        const QDate day = QDate::fromString(*text, Qt::ISODate);
        points.append({day.isValid() ? screenLocale().toString(day, QStringLiteral("d MMM")) : *text,
                       reportCellText(m_whole.columns.at(value), row.at(value)), number ? *number : 0});
    }
    const QString title = hours ? tr("Receipts by the hour") : tr("Net sales by the day");
    m_plotTitle->setText(title);
    (hours ? m_bars : m_line)->setPoints(title, points);
}

void ReportView::fitColumns()
{
    m_table->verticalHeader()->setDefaultSectionSize(targetPx(kRow));
    const QFontMetrics plain(fontFor(Text::Body));
    const QFontMetrics strong(fontFor(Text::BodyStrong));
    const int rows = qMin(m_model.rowCount(), 200);
    QList<int> widths;
    for (int column = 0; column < m_model.columnCount(); ++column) {
        int wide = plain.horizontalAdvance(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        for (int row = 0; row < rows; ++row)
            wide = qMax(wide, plain.horizontalAdvance(m_model.data(m_model.index(row, column), Qt::DisplayRole).toString()));
        if (m_model.hasTotals() && m_model.rowCount() > 0)
            wide = qMax(wide, strong.horizontalAdvance(m_model.data(m_model.index(m_model.rowCount() - 1, column), Qt::DisplayRole).toString()));
        widths.append(qBound(textPx(kLeastColumn), wide + 30, textPx(kMostColumn)));
    }
    // What is left over goes to all alike: a few columns stand across the card, not crowded at its left.
    const int spare = m_table->viewport()->width() - std::accumulate(widths.cbegin(), widths.cend(), 0);
    for (qsizetype i = 0; i < widths.size(); ++i)
        m_table->setColumnWidth(int(i), widths.at(i) + qMax(0, spare / int(widths.size())));
}

void ReportView::sortBy(int column)
{
    // Figures from the largest on, words from A on; once more the other way round.
    const bool text = column < m_model.columnCount() && reportColumnIsText(m_model.table().columns.at(column));
    if (std::exchange(m_sorted, column) == column)
        m_order = m_order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    else
        m_order = text ? Qt::AscendingOrder : Qt::DescendingOrder;
    const QModelIndex current = m_table->currentIndex();
    m_model.sort(column, m_order);
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    m_table->horizontalHeader()->setSortIndicator(column, m_order);
    m_table->setCurrentIndex(m_model.index(qMax(0, current.row()), column));
}

bool ReportView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_S && key->modifiers() == Qt::NoModifier && m_table->currentIndex().isValid()) {
            sortBy(m_table->currentIndex().column());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ReportView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        fitColumns();
    QWidget::changeEvent(event);
}

} // namespace laci
