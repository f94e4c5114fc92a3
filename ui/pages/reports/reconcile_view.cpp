#include "ui/pages/reports/reconcile_view.h"
#include "base/when_done.h"
#include "ui/kit/banner.h"
#include "ui/kit/busy.h"
#include "ui/kit/card.h"
#include "ui/kit/choice_box.h"
#include "ui/kit/save_file.h"
#include "ui/kit/text_label.h"
#include "ui/pages/orders/wrap_row.h"
#include "ui/text/error_text.h"
#include "ui/text/payment_text.h"
#include "ui/text/report_text.h"
#include "ui/text/when_text.h"
#include <QFileInfo>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

namespace laci {

QString reconcileText(const ReconcileLine &line, const QString &gateway)
{
    const QString name = gatewayName(gateway);
    switch (line.kind) {
    case ReconcileLine::Kind::Same:
        return ReconcileView::tr("Both say the same.");
    case ReconcileLine::Kind::MissingHere:
        return ReconcileView::tr("%1 has it, the books do not. Perhaps another till or another program took it.").arg(name);
    case ReconcileLine::Kind::MissingThere:
        return ReconcileView::tr("The books have it, %1 does not. Look at the payment in Orders.").arg(name);
    case ReconcileLine::Kind::Different:
        if (line.payment && line.row && line.payment->charged() != line.row->amount)
            return ReconcileView::tr("Another amount: the books say %1, %2 says %3.")
                .arg(rupiahText(line.payment->charged()), name, rupiahText(line.row->amount));
        if (line.payment)
            return ReconcileView::tr("Another state: “%1” in the books, not at %2. Laci has asked anew.")
                .arg(paymentStateText(line.payment->state), name);
        return ReconcileView::tr("The two do not agree.");
    case ReconcileLine::Kind::Unanswered:
        return ReconcileView::tr("%1 gave no clear answer about it. Try again later.").arg(name);
    }
    return {};
}

namespace {
enum Column { What, Reference, Books, Theirs, Why, Columns };

QString kindText(ReconcileLine::Kind kind)
{
    switch (kind) {
    case ReconcileLine::Kind::Same:         return ReconcileView::tr("agrees");
    case ReconcileLine::Kind::MissingHere:  return ReconcileView::tr("extra");
    case ReconcileLine::Kind::MissingThere: return ReconcileView::tr("missing");
    case ReconcileLine::Kind::Different:    return ReconcileView::tr("different");
    case ReconcileLine::Kind::Unanswered:   return ReconcileView::tr("not answered");
    }
    return {};
}
}

ReconcileView::ReconcileView(TillServices &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_title(new TextLabel({}, Text::Heading)), m_back(new Button({})), m_gateway(new ChoiceBox),
      m_before(new Button({})), m_dayText(new TextLabel({}, Text::BodyStrong)), m_after(new Button({})),
      m_start(new Button({}, Button::Kind::Primary)), m_stop(new Button({})), m_progress(new ProgressBar),
      m_count(new TextLabel({}, Text::Small, Ink::Muted)), m_said(new Banner(Tone::Ok, QStringLiteral("check"))),
      m_sums(new TextLabel({}, Text::Body)), m_lines(new QTableWidget(0, Columns)), m_csv(new Button({}))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    m_back->setIconName(QStringLiteral("arrow-left"));
    head->addWidget(m_back);
    head->addWidget(m_title, 1);
    head->addWidget(m_csv);
    column->addLayout(head);
    auto *tools = new QWidget;
    auto *row = new WrapRow(8, false, tools);
    m_gateway->setMinimumWidth(textPx(180));
    m_before->setIconName(QStringLiteral("arrow-left"));
    m_after->setIconName(QStringLiteral("arrow-right"));
    m_dayText->setMinimumHeight(targetPx(metric::kTouch));
    m_dayText->setMinimumWidth(textPx(140));
    m_dayText->setAlignment(Qt::AlignCenter);
    for (QWidget *each : std::initializer_list<QWidget *>{m_gateway, m_before, m_dayText, m_after, m_start, m_stop})
        row->addWidget(each);
    QSizePolicy low(QSizePolicy::Preferred, QSizePolicy::Fixed);
    low.setHeightForWidth(true);
    tools->setSizePolicy(low);
    column->addWidget(tools);
    column->addWidget(m_progress);
    column->addWidget(m_count);
    column->addWidget(m_said);
    m_sums->setWordWrap(true);
    column->addWidget(m_sums);
    auto *card = new Card;
    auto *inCard = new QVBoxLayout(card);
    inCard->setContentsMargins(4, 4, 4, 4);
    m_lines->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_lines->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_lines->setShowGrid(false);
    m_lines->setTabKeyNavigation(false);
    m_lines->verticalHeader()->hide();
    m_lines->horizontalHeader()->setHighlightSections(false);
    m_lines->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_lines->horizontalHeader()->setSectionResizeMode(Why, QHeaderView::Stretch);
    m_lines->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_lines->verticalHeader()->setMinimumSectionSize(targetPx(metric::kTouch));
    inCard->addWidget(m_lines);
    column->addWidget(card, 1);

    m_gateway->setObjectName(QStringLiteral("reconcileGateway"));
    m_dayText->setObjectName(QStringLiteral("reconcileDay"));
    m_before->setObjectName(QStringLiteral("reconcileDayBefore"));
    m_after->setObjectName(QStringLiteral("reconcileDayAfter"));
    m_start->setObjectName(QStringLiteral("reconcileStart"));
    m_stop->setObjectName(QStringLiteral("reconcileStop"));
    m_said->setObjectName(QStringLiteral("reconcileSaid"));
    m_sums->setObjectName(QStringLiteral("reconcileSums"));
    m_lines->setObjectName(QStringLiteral("reconcileLines"));
    m_csv->setObjectName(QStringLiteral("reconcileCsv"));
    m_back->setObjectName(QStringLiteral("reconcileBack"));
    connect(m_back, &QPushButton::clicked, this, &ReconcileView::left);
    connect(m_before, &QPushButton::clicked, this, [this] { moveDay(-1); });
    connect(m_after, &QPushButton::clicked, this, [this] { moveDay(1); });
    connect(m_start, &QPushButton::clicked, this, &ReconcileView::start);
    connect(m_stop, &QPushButton::clicked, this, &ReconcileView::stop);
    connect(m_csv, &QPushButton::clicked, this, &ReconcileView::saveCsv);
    m_said->hide();
    m_progress->hide();
    m_count->hide();
    setDay(dayIn(services.clock.now(), services.rules().shop.timeZone));
    retranslate();
}

void ReconcileView::setDay(QDate day)
{
    const QDate today = dayIn(m_services.clock.now(), m_services.rules().shop.timeZone);
    m_day = qMin(day, today);
    m_dayText->setText(reportSpanText({m_day, m_day}));
    m_after->setEnabled(m_day < today && !m_running);
    m_result.reset();
    m_said->hide();
    showResult();
    const QVariant chosen = m_gateway->currentData();
    m_gateway->clear();
    const auto enabled = m_services.gateways.enabled();
    for (const GatewayTraits &traits : enabled) {
        if (!traits.nobodyToAsk)
            m_gateway->addItem(gatewayName(traits.id), traits.id);
    }
    m_gateway->setCurrentIndex(qMax(0, m_gateway->findData(chosen)));
    m_start->setEnabled(m_gateway->count() > 0 && !m_running);
    if (m_gateway->count() == 0)
        say(int(Tone::Warn), tr("No gateway is on, so there is nothing to hold against the books."));
}

void ReconcileView::moveDay(int by)
{
    setDay(m_day.addDays(by));
}

void ReconcileView::say(int tone, const QString &text)
{
    const Tone which = Tone(tone);
    m_said->setTone(which, which == Tone::Ok ? QStringLiteral("check") : QStringLiteral("warning"));
    m_said->setText(text);
    m_said->show();
}

void ReconcileView::start()
{
    const QString gateway = m_gateway->currentData().toString();
    if (gateway.isEmpty() || m_running)
        return;
    m_result.reset();
    showResult();
    m_said->hide();
    m_running = std::make_unique<Reconciler>(m_services.checkout, m_services.books, m_services.gateways);
    m_progress->setMaximum(0);
    m_progress->setValue(0);
    m_progress->show();
    m_count->setText(tr("Asking %1 for its day…").arg(gatewayName(gateway)));
    m_count->show();
    connect(m_running.get(), &Reconciler::progressed, this, [this](int done, int of) {
        m_progress->setMaximum(of);
        m_progress->setValue(done);
        m_count->setText(tr("%1 of %2 payments").arg(done).arg(of));
    });
    for (QWidget *each : std::initializer_list<QWidget *>{m_start, m_gateway, m_before, m_after})
        each->setEnabled(false);
    m_stop->setEnabled(true);
    whenDone(m_running->run(gateway, m_day, m_services.rules().shop.timeZone, true), this,
             [this, run = m_running.get()](const Result<Reconciliation> &result) {
                 if (m_running.get() == run)         // else it was stopped meanwhile
                     finished(result);
             });
}

void ReconcileView::stop()
{
    if (!m_running)
        return;
    m_running.reset();
    settle();
}

void ReconcileView::settle()
{
    m_progress->hide();
    m_count->hide();
    m_stop->setEnabled(false);
    for (QWidget *each : std::initializer_list<QWidget *>{m_start, m_gateway, m_before})
        each->setEnabled(true);
    setDay(m_day);
}

void ReconcileView::finished(const Result<Reconciliation> &result)
{
    m_running.release()->deleteLater();      // it is still speaking
    settle();
    if (!result)
        return say(int(Tone::Bad), connectionErrorText(result.error(), m_gateway->currentData().toString()));
    m_result = *result;
    showResult();
}

void ReconcileView::showResult()
{
    m_csv->setEnabled(m_result.has_value());
    m_lines->setRowCount(0);
    m_sums->setVisible(m_result.has_value());
    if (!m_result)
        return;
    using Kind = ReconcileLine::Kind;
    const QString name = gatewayName(m_result->gateway);
    const int same = m_result->count(Kind::Same);
    const int wrong = int(m_result->lines.size()) - same;
    if (m_result->isClean())
        say(int(Tone::Ok), m_result->lines.isEmpty() ? tr("Neither %1 nor the books have a payment on this day.").arg(name)
                                                     : tr("%1 and the books agree: %n payment(s).", nullptr, same).arg(name));
    else
        say(int(Tone::Warn), tr("%n line(s) do not agree; %1 do.", nullptr, wrong).arg(same));
    QStringList sums{tr("Paid at %1: %2").arg(name, rupiahText(m_result->gross)), tr("kept as fees: %1").arg(rupiahText(m_result->fees)),
                     tr("the shop gets %1").arg(rupiahText(m_result->net))};
    if (m_result->withoutFee > 0)
        sums.append(tr("%n payment(s) without a word about the fee are counted in full", nullptr, m_result->withoutFee));
    if (m_result->byAsking)
        sums.append(tr("%1 keeps no list that Laci may read, so each payment was asked about and extras cannot be seen").arg(name));
    m_sums->setText(sums.join(QStringLiteral(" · ")));
    for (const ReconcileLine &line : std::as_const(m_result->lines)) {
        if (line.kind == Kind::Same)
            continue;
        const int row = m_lines->rowCount();
        m_lines->insertRow(row);
        const QString reference = line.payment ? line.payment->reference : line.row ? line.row->reference : QString();
        const QString texts[Columns] = {kindText(line.kind), reference.isEmpty() && line.row ? line.row->gatewayRef : reference,
                                        line.payment ? rupiahText(line.payment->charged()) : QStringLiteral("–"),
                                        line.row ? rupiahText(line.row->amount) : QStringLiteral("–"), reconcileText(line, m_result->gateway)};
        for (int column = 0; column < Columns; ++column) {
            auto *item = new QTableWidgetItem(texts[column]);
            item->setTextAlignment((column == Books || column == Theirs ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
            m_lines->setItem(row, column, item);
        }
    }
}

void ReconcileView::saveCsv()
{
    if (!m_result)
        return;
    const QByteArray csv = reconciliationCsv(*m_result);
    askWhereToSave(this, tr("Save the comparison"), QStringLiteral("%1-%2.csv").arg(m_result->gateway, m_day.toString(Qt::ISODate)),
                   QStringLiteral("csv"), tr("Table"), [this, csv](const QString &file) {
        whenDone(writeFile(file, [csv](QIODevice &out) { return out.write(csv) == csv.size(); }), this, [this, file](const Result<void> &saved) {
            say(int(saved ? Tone::Ok : Tone::Bad), saved ? tr("Saved as %1.").arg(QFileInfo(file).fileName()) : errorText(saved.error()));
        });
    });
}

void ReconcileView::retranslate()
{
    m_title->setText(tr("Compare with a gateway"));
    m_back->setText(tr("Reports"));
    m_gateway->setAccessibleName(tr("Gateway"));
    m_before->setAccessibleName(tr("Day before"));
    m_after->setAccessibleName(tr("Day after"));
    m_start->setText(tr("Compare"));
    m_stop->setText(tr("Stop"));
    m_stop->setEnabled(m_running != nullptr);
    m_csv->setText(tr("CSV"));
    m_lines->setAccessibleName(tr("What does not agree"));
    m_lines->setHorizontalHeaderLabels({tr("What"), tr("Reference"), tr("In the books"), tr("At the gateway"), tr("Why, and what to do")});
    m_dayText->setText(reportSpanText({m_day, m_day}));
    showResult();
}

} // namespace laci
