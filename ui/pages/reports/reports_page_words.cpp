// What Laporan says, and what it writes into files.
#include "base/when_done.h"
#include "domain/report_csv.h"
#include "printing/report_page.h"
#include "ui/kit/busy.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/save_file.h"
#include "ui/kit/text_label.h"
#include "ui/kit/toast.h"
#include "ui/pages/people/right_gate.h"
#include "ui/pages/reports/reconcile_view.h"
#include "ui/pages/reports/report_files.h"
#include "ui/pages/reports/report_view.h"
#include "ui/pages/reports/reports_page.h"
#include "ui/text/error_text.h"
#include "ui/text/report_text.h"
#include "ui/text/when_text.h"
#include <QEvent>
#include <QFileInfo>

namespace laci {
namespace {
constexpr int kMostOnPaper = 5000;           // rows: some 130 pages
}

/// All rows of what is shown, not only those on the screen. At a glance stands for its days.
void ReportsPage::whole(std::function<void(const ReportTable &)> then)
{
    if (!m_services.reports)
        return;
    m_busy->start(tr("Adding up…"));
    whenDone(m_services.reports->report(m_kind.value_or(ReportKind::Day), span()), this,
             [this, then = std::move(then)](const Result<ReportTable> &table) {
        m_busy->stop();
        if (!table)
            return m_toast->say(errorText(table.error()));
        then(maySeeCosts() ? *table : costsLeftOut(*table));
    });
}

void ReportsPage::saveCsv()
{
    whole([this](const ReportTable &table) {
        askWhereToSave(this, tr("Save the report"), reportFileName(table.kind, table.span) + QStringLiteral(".csv"), QStringLiteral("csv"),
                       tr("Table"), [this, table](const QString &file) {
            whenDone(writeFile(file, [table](QIODevice &out) {
                const QByteArray csv = reportCsv(table);
                return out.write(csv) == csv.size();
            }), this, [this, file](const Result<void> &saved) { wrote(file, saved); });
        });
    });
}

void ReportsPage::savePdf()
{
    whole([this](const ReportTable &table) {
        ReportTable most = table;
        most.rows = table.rows.mid(0, kMostOnPaper);
        const QString now = tr("%1 %2, made with Laci").arg(reportSpanText({today(), today()}),
                                                            timeText(m_services.clock.now(), m_services.rules().shop.timeZone));
        ReportPaper paper = reportPaper(most, m_services.rules().shop.name, now);
        if (table.rows.size() > kMostOnPaper)
            paper.notes.append(tr("The first %n row(s); CSV holds all.", nullptr, kMostOnPaper));
        askWhereToSave(this, tr("Save the report"), reportFileName(table.kind, table.span) + QStringLiteral(".pdf"), QStringLiteral("pdf"),
                       tr("Document"), [this, paper](const QString &file) {
            m_busy->start(tr("Writing…"));
            whenDone(writeFile(file, [paper](QIODevice &out) { return writeReportPdf(&out, paper).has_value(); }), this,
                     [this, file](const Result<void> &saved) {
                m_busy->stop();
                wrote(file, saved);
            });
        });
    });
}

void ReportsPage::wrote(const QString &file, const Result<void> &saved)
{
    m_toast->say(saved ? tr("Saved as %1.").arg(QFileInfo(file).fileName()) : errorText(saved.error()));
}

void ReportsPage::wordChips()
{
    for (const DayChip &day : std::as_const(m_days)) {
        const bool chosen = day.kind == m_span.kind;
        day.chip->setChecked(chosen);
        day.chip->setText(day.kind == DaySpan::Kind::Chosen ? (chosen ? reportSpanText(span()) : tr("Choose…")) : spanWord({day.kind, {}, {}}));
        day.chip->updateGeometry();
    }
    for (const KindChip &kind : std::as_const(m_kinds)) {
        kind.chip->setChecked(kind.kind == m_kind);
        kind.chip->setText(kind.kind ? reportName(*kind.kind) : tr("At a glance"));
    }
}

void ReportsPage::retranslate()
{
    wordChips();
    m_reconcile->setText(tr("Compare with a gateway"));
    m_csv->setText(tr("CSV"));
    m_csv->setAccessibleName(tr("Save as CSV"));
    m_pdf->setText(tr("PDF"));
    m_pdf->setAccessibleName(tr("Save as PDF"));
    m_lockedText->setText(tr("What the shop earns is not for everybody. Whoever may see it can open it with a PIN."));
    m_unlock->setText(tr("Open with a PIN"));
    m_again->setText(tr("Try again"));
    m_glance->retranslate();
    m_table->retranslate();
    m_compare->retranslate();
}

void ReportsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace laci
