#include "ui/pages/reports/reports_page.h"
#include "base/when_done.h"
#include "people/duty.h"
#include "ui/kit/busy.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/roomy.h"
#include "ui/kit/text_label.h"
#include "ui/kit/toast.h"
#include "ui/pages/orders/wrap_row.h"
#include "ui/pages/people/right_gate.h"
#include "ui/pages/reports/reconcile_view.h"
#include "ui/pages/reports/report_view.h"
#include "ui/text/error_text.h"
#include "ui/text/report_text.h"
#include "ui/text/when_text.h"
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QHideEvent>
#include <QStackedWidget>

namespace laci {
namespace {

constexpr int kMostRows = 1000;              // on the screen; CSV has all
constexpr int kTopProducts = 6;
constexpr DaySpan::Kind kSpans[] = {DaySpan::Kind::Today, DaySpan::Kind::Yesterday, DaySpan::Kind::Week, DaySpan::Kind::Month,
                                    DaySpan::Kind::Chosen};

}

ReportsPage::ReportsPage(TillServices &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_head(new QWidget), m_kindRow(makeKinds()), m_reconcile(new Button({})), m_csv(new Button({})),
      m_pdf(new Button({})), m_pages(new QStackedWidget), m_locked(new QWidget), m_lockedText(new TextLabel({}, Text::Body, Ink::Muted)),
      m_unlock(new Button({}, Button::Kind::Primary)), m_glance(new GlanceView), m_table(new ReportView),
      m_empty(new TextLabel({}, Text::Body, Ink::Muted)), m_again(new Button({})), m_compare(new ReconcileView(services)), m_busy(new Busy),
      m_toast(new Toast(this))
{
    m_span = spanOf(DaySpan::Kind::Today, today());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(8);
    head->addLayout(makeDays(), 1);
    head->addWidget(m_busy);
    for (Button *button : {m_reconcile, m_csv, m_pdf})
        head->addWidget(button, 0, Qt::AlignTop);
    QSizePolicy low(QSizePolicy::Preferred, QSizePolicy::Fixed);
    low.setHeightForWidth(true);
    m_head->setSizePolicy(low);
    m_kindRow->setSizePolicy(low);
    column->addWidget(m_head);
    column->addWidget(m_kindRow);
    column->addWidget(makePages(), 1);
    m_reconcile->setObjectName(QStringLiteral("reconcile"));
    m_csv->setObjectName(QStringLiteral("reportCsv"));
    m_pdf->setObjectName(QStringLiteral("reportPdf"));
    connect(m_reconcile, &QPushButton::clicked, this, &ReportsPage::openReconcile);
    connect(m_csv, &QPushButton::clicked, this, &ReportsPage::saveCsv);
    connect(m_pdf, &QPushButton::clicked, this, &ReportsPage::savePdf);
    connect(m_unlock, &QPushButton::clicked, this, &ReportsPage::unlock);
    connect(m_again, &QPushButton::clicked, this, &ReportsPage::ask);
    connect(m_compare, &ReconcileView::left, this, &ReportsPage::ask);
    m_later.setSingleShot(true);
    m_later.setInterval(1500);
    connect(&m_later, &QTimer::timeout, this, &ReportsPage::ask);
    connect(&services.checkout, &Checkout::changed, this, [this] {
        // The comparison is somebody's work in hand: it stays.
        if (isVisible() && m_pages->currentWidget() != m_compare && m_span.until >= today() && !m_later.isActive())
            m_later.start();
    });
    if (services.duty) {
        connect(services.duty, &Duty::changed, this, [this] {
            m_borrowed = false;
            if (isVisible())
                ask();
        });
    }
    retranslate();
}

QLayout *ReportsPage::makeDays()
{
    auto *row = new WrapRow(8);
    for (const DaySpan::Kind kind : kSpans) {
        auto *chip = new Chip({});
        chip->setObjectName(QStringLiteral("days_%1").arg(int(kind)));
        row->addWidget(chip);
        m_days.append({kind, chip});
        connect(chip, &QPushButton::clicked, this, [this, kind] { setDays(kind); });
    }
    return row;
}

QWidget *ReportsPage::makeKinds()
{
    auto *kinds = new QWidget;
    auto *row = new WrapRow(6, false, kinds);
    QList<std::optional<ReportKind>> all{std::nullopt};
    for (const ReportKind kind : allReports())
        all.append(kind);
    for (const auto &kind : std::as_const(all)) {
        auto *chip = new Chip({});
        chip->setObjectName(QStringLiteral("report_%1").arg(kind ? reportKindWord(*kind) : QStringLiteral("glance")));
        row->addWidget(chip);
        m_kinds.append({kind, chip});
        connect(chip, &QPushButton::clicked, this, [this, kind = kind] { setKind(kind); });
    }
    return kinds;
}

QWidget *ReportsPage::makePages()
{
    m_pages->addWidget(m_glancePage = new Roomy(m_glance));
    m_pages->addWidget(m_table);
    m_emptyPage = new QWidget;
    auto *empty = new QVBoxLayout(m_emptyPage);
    empty->addStretch(1);
    empty->addWidget(m_empty);
    empty->addWidget(m_again, 0, Qt::AlignHCenter);
    empty->addStretch(2);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setObjectName(QStringLiteral("reportEmpty"));
    m_again->setObjectName(QStringLiteral("reportAgain"));
    m_pages->addWidget(m_emptyPage);
    auto *locked = new QVBoxLayout(m_locked);
    locked->addStretch(1);
    locked->addWidget(m_lockedText);
    locked->addWidget(m_unlock, 0, Qt::AlignHCenter);
    locked->addStretch(2);
    m_lockedText->setAlignment(Qt::AlignCenter);
    m_lockedText->setWordWrap(true);
    m_unlock->setObjectName(QStringLiteral("reportUnlock"));
    m_pages->addWidget(m_locked);
    m_pages->addWidget(m_compare);
    m_pages->setCurrentWidget(m_emptyPage);          // until there is something to see
    return m_pages;
}

QDate ReportsPage::today() const
{
    return dayIn(m_services.clock.now(), m_services.rules().shop.timeZone);
}

bool ReportsPage::mayLook() const
{
    return m_borrowed || RightGate::isOpen(m_services, Right::SeeReports);
}

bool ReportsPage::maySeeCosts() const
{
    return RightGate::isOpen(m_services, Right::SeeCosts);
}

void ReportsPage::setDays(DaySpan::Kind kind)
{
    wordChips();                                     // as it was, until days are chosen
    if (kind == DaySpan::Kind::Chosen) {
        askForDays(this, m_span, today(), [this](QDate from, QDate until) {
            m_span = {DaySpan::Kind::Chosen, from, until};
            ask();
        });
        return;
    }
    m_span = spanOf(kind, today());
    ask();
}

void ReportsPage::setKind(std::optional<ReportKind> kind)
{
    m_kind = kind;
    ask();
}

void ReportsPage::ask()
{
    m_later.stop();
    const int round = ++m_round;
    const bool open = mayLook();
    m_head->setVisible(open);
    m_kindRow->setVisible(open);
    if (!open)
        return m_pages->setCurrentWidget(m_locked);
    m_span = spanOf(m_span.kind, today(), m_span);   // today moves on at midnight
    wordChips();
    if (!m_services.reports)
        return showEmpty(tr("This till keeps no reports."));
    if (m_pages->currentWidget() == m_locked || m_pages->currentWidget() == m_compare)
        m_pages->setCurrentWidget(m_emptyPage);
    if (m_pages->currentWidget() == m_emptyPage) {
        m_empty->clear();
        m_again->hide();
    }
    m_busy->start(tr("Adding up…"));
    if (m_kind)
        askTable(round, *m_kind);
    else
        askGlance(round);
}

void ReportsPage::askGlance(int round)
{
    m_facts.costs = maySeeCosts();
    m_facts.byWeekday = span().days() == 1;
    whenDone(m_services.reports->glance(span()), this, [this, round](const Result<ReportGlance> &glance) {
        if (round != m_round)
            return;
        if (!glance)
            return failed(glance.error());
        m_facts.now = *glance;
        m_facts.compared = glance->before;
        whenDone(m_services.reports->report(ReportKind::Method, span()), this, [this, round](const Result<ReportTable> &methods) {
            if (round != m_round)
                return;
            if (!methods)
                return failed(methods.error());
            m_facts.methods = *methods;
            whenDone(m_services.reports->report(ReportKind::Product, span(), kTopProducts), this, [this, round](const Result<ReportTable> &products) {
                if (round != m_round)
                    return;
                if (!products)
                    return failed(products.error());
                m_facts.products = *products;
                if (!m_facts.byWeekday)
                    return arrived();
                const QDate last = span().from.addDays(-7);
                whenDone(m_services.reports->glance({last, last}), this, [this, round](const Result<ReportGlance> &before) {
                    if (round != m_round)
                        return;
                    if (!before)
                        return failed(before.error());
                    m_facts.compared = before->sales;
                    arrived();
                });
            });
        });
    });
}

void ReportsPage::arrived()
{
    m_busy->stop();
    m_glance->show(m_facts);
    m_pages->setCurrentWidget(m_glancePage);
}

void ReportsPage::askTable(int round, ReportKind kind)
{
    whenDone(m_services.reports->report(kind, span(), kMostRows), this, [this, round](const Result<ReportTable> &table) {
        if (round != m_round)
            return;
        if (!table)
            return failed(table.error());
        m_busy->stop();
        if (table->rows.isEmpty()) {
            return showEmpty(table->kind == ReportKind::SlowMovers ? tr("Every product was sold in these days.")
                             : table->kind == ReportKind::Tax || table->kind == ReportKind::TaxMonth
                                 ? tr("No tax in these days.")
                             : table->kind == ReportKind::Gateway ? tr("No payment came through a gateway in these days.")
                                 : tr("Nothing was sold in these days."));
        }
        m_table->show(maySeeCosts() ? *table : costsLeftOut(*table), table->rows.size() >= kMostRows);
        m_pages->setCurrentWidget(m_table);
    });
}

void ReportsPage::failed(const Error &error)
{
    m_busy->stop();
    showEmpty(errorText(error));
    m_again->show();
}

void ReportsPage::showEmpty(const QString &text)
{
    m_busy->stop();
    m_empty->setText(text);
    m_again->hide();
    m_pages->setCurrentWidget(m_emptyPage);
}

void ReportsPage::unlock()
{
    RightGate::ask(m_services, this, Right::SeeReports, [this](const QString &) {
        m_borrowed = true;
        ask();
    });
}

void ReportsPage::openReconcile()
{
    ++m_round;
    m_busy->stop();
    m_head->hide();
    m_kindRow->hide();
    m_compare->setDay(m_span.until);
    m_pages->setCurrentWidget(m_compare);
}

void ReportsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_pages->currentWidget() != m_compare || !mayLook())
        ask();
}

void ReportsPage::hideEvent(QHideEvent *event)
{
    // A minimised window hides nothing from anybody; another page of the till does.
    if (!event->spontaneous()) {
        m_borrowed = false;
        m_later.stop();
    }
    QWidget::hideEvent(event);
}

void ReportsPage::focusInEvent(QFocusEvent *event)
{
    if (m_pages->currentWidget() == m_locked)
        return m_unlock->setFocus(event->reason());
    for (const DayChip &day : std::as_const(m_days)) {
        if (day.kind == m_span.kind && day.chip->isVisible())
            return day.chip->setFocus(event->reason());
    }
}

} // namespace laci
