#include "ui/pages/shift/close_panel.h"
#include "base/when_done.h"
#include "people/duty.h"
#include "ports/data_keeper.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/roomy.h"
#include "ui/kit/text_label.h"
#include "ui/pages/pay/pin_sheet.h"
#include "ui/pages/people/right_gate.h"
#include "ui/pages/shift/count_table.h"
#include "ui/pages/shift/shift_paper_sheet.h"
#include "ui/text/error_text.h"
#include "ui/text/payment_text.h"
#include "ui/text/shift_text.h"
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace laci {
namespace {

TextLabel *paragraph(const QString &text, Text size = Text::Body, Ink ink = Ink::Normal)
{
    auto *label = new TextLabel(text, size, ink);
    label->setWordWrap(true);
    return label;
}

Button *button(const QString &text, Button::Kind kind, const char *name)
{
    auto *made = new Button(text, kind);
    made->setObjectName(QLatin1String(name));
    made->setFocusPolicy(Qt::StrongFocus);
    made->setTall(metric::kKey);
    return made;
}

Rupiah sizeOf(Rupiah difference) { return difference.isNegative() ? -difference : difference; }

} // namespace

ClosePanel::ClosePanel(TillServices &services, QWidget *parent) : QWidget(parent), m_services(services)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void ClosePanel::begin(const ShiftFigures &figures, const std::optional<CountAnswer> &count)
{
    m_figures = figures;
    m_answer = count;
    m_z.reset();
    m_typed = count ? count->pieces : QList<Pieces>();
    m_typedReason.clear();
    m_approvedCount.clear();
    m_busy = false;
    if (count && count->isTold())
        go(CloseStep::Compare);
    else if (count || figures.openPayments.isEmpty())
        go(CloseStep::Count);
    else
        go(CloseStep::HandOver);
}

void ClosePanel::takeFocus()
{
    if (m_step == CloseStep::Count && m_table)
        m_table->focusFirst();
    else if (m_first)
        m_first->setFocus();
}

void ClosePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_body)
        build();
    QWidget::changeEvent(event);
}

void ClosePanel::go(CloseStep step)
{
    m_step = step;
    build();
    emit stepped();
    takeFocus();
}

void ClosePanel::build()
{
    if (m_table)
        m_typed = m_table->pieces();
    if (m_reason)
        m_typedReason = m_reason->text();
    // What comes in later (the backup, the printer) must not take the keys away from who works here.
    const bool hadFocus = m_body && m_body->isAncestorOf(QApplication::focusWidget());
    if (m_body) {
        m_body->hide();
        m_body->deleteLater();
    }
    m_table = nullptr;
    m_reason = nullptr;
    m_first = nullptr;
    m_body = new QWidget(this);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_trouble = paragraph({}, Text::Small, Ink::Warn);
    m_trouble->setParent(m_body);
    m_trouble->setObjectName(QStringLiteral("closeTrouble"));
    m_trouble->hide();
    switch (m_step) {
    case CloseStep::HandOver: buildHandOver(column); break;
    case CloseStep::Count: buildCount(column); break;
    case CloseStep::Compare: buildCompare(column); break;
    case CloseStep::Finish: buildFinish(column); break;
    }
    layout()->addWidget(m_body);
    m_body->show();
    if (hadFocus)
        takeFocus();
}

void ClosePanel::say(const QString &text)
{
    m_trouble->setText(text);
    m_trouble->setVisible(!text.isEmpty());
}

QWidget *ClosePanel::foot(const QList<Button *> &buttons, QWidget *left)
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 6, 0, 0);
    row->setSpacing(10);
    if (left)
        row->addWidget(left);
    row->addStretch(1);
    for (Button *each : buttons)
        row->addWidget(each);
    return bar;
}

void ClosePanel::buildHandOver(QVBoxLayout *column)
{
    column->addWidget(new TextLabel(tr("Still waited for"), Text::Heading));
    column->addWidget(paragraph(tr("These payments are not settled yet. They stay watched and are carried over to the next shift; tell who comes next."),
                                Text::Body, Ink::Muted));
    auto *list = new QWidget;
    auto *rows = new QVBoxLayout(list);
    rows->setContentsMargins(0, 8, 8, 0);
    rows->setSpacing(8);
    for (const ShiftFigures::OpenPayment &payment : std::as_const(m_figures.openPayments)) {
        auto *row = new QHBoxLayout;
        row->addWidget(new TextLabel(QStringLiteral("%1 · %2").arg(payment.sale, methodText(payment.gateway, payment.channel)), Text::Body), 1);
        const auto state = paymentStateFromWord(payment.state);
        row->addWidget(new TextLabel(state ? paymentStateText(*state) : payment.state, Text::Body, Ink::Muted));
        auto *amount = new MoneyLabel(Text::BodyStrong);
        amount->setText(rupiahText(payment.amount));
        row->addWidget(amount);
        rows->addLayout(row);
    }
    rows->addStretch(1);
    column->addWidget(new Roomy(list), 1);
    auto *next = button(tr("Count the cash"), Button::Kind::Primary, "closeNext");
    connect(next, &QPushButton::clicked, this, [this] { go(CloseStep::Count); });
    column->addWidget(m_trouble);
    column->addWidget(foot({next}));
    m_first = next;
}

void ClosePanel::buildCount(QVBoxLayout *column)
{
    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(tr("Cash in the drawer"), Text::Heading));
    auto *hint = new TextLabel(tr("type the pieces, Enter for the next row"), Text::Small, Ink::Muted);
    hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    head->addWidget(hint, 1);
    column->addLayout(head);
    m_table = new CountTable;
    m_table->setPieces(m_typed);
    column->addWidget(new Roomy(m_table), 1);
    column->addWidget(new Hairline);
    if (m_answer && !m_answer->isTold())
        say(tr("This does not fit the books. Count once more; or keep it as it is, then the difference is shown."));
    column->addWidget(m_trouble);
    auto *sum = new QWidget;
    auto *sumColumn = new QVBoxLayout(sum);
    sumColumn->setContentsMargins(0, 0, 0, 0);
    sumColumn->setSpacing(0);
    sumColumn->addWidget(new TextLabel(tr("Counted"), Text::Small, Ink::Muted));
    auto *total = new MoneyLabel(Text::CartTotal);
    total->setObjectName(QStringLiteral("countTotal"));
    total->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    sumColumn->addWidget(total);
    auto *anew = button(tr("Start over"), Button::Kind::Secondary, "countAnew");
    auto *done = button(m_answer && !m_answer->isTold() ? tr("Take this count") : tr("Done counting"), Button::Kind::Primary, "countDone");
    done->setKeyHint(QStringLiteral("Enter"));
    const auto recount = [this, total] { total->setText(rupiahText(m_table->total())); };
    connect(m_table, &CountTable::changed, this, recount);
    connect(m_table, &CountTable::done, done, qOverload<>(&QWidget::setFocus));
    connect(anew, &QPushButton::clicked, this, [this] {
        m_table->setPieces({});
        m_table->focusFirst();
    });
    connect(done, &QPushButton::clicked, this, [this] { submitCount(m_approvedCount); });
    recount();
    column->addWidget(foot({anew, done}, sum));
}

void ClosePanel::submitCount(const QString &approvedBy)
{
    if (std::exchange(m_busy, true))
        return;
    whenDone(m_services.shifts->count(m_table->pieces(), RightGate::nameOf(m_services), approvedBy), this,
             [this](const Result<CountAnswer> &answer) { counted(answer); });
}

void ClosePanel::counted(const Result<CountAnswer> &answer)
{
    m_busy = false;
    m_approvedCount.clear();
    if (!answer)
        return say(answer.error().code == ErrorCode::Refused ? tr("The difference was shown before. A further count needs a second person.")
                                                             : errorText(answer.error()));
    m_answer = *answer;
    if (answer->isTold()) {
        // What is expected may have moved since the figures were read; the answer is the newer word.
        m_figures.expected = answer->counted - *answer->difference;
        return go(CloseStep::Compare);
    }
    go(CloseStep::Count);
}

void ClosePanel::buildCompare(QVBoxLayout *column)
{
    const Rupiah difference = m_answer->difference.value_or(Rupiah());
    const Rupiah limit = Rupiah::trusted(m_services.settings.whole(QStringLiteral("shift.difference_limit")));
    column->addWidget(new TextLabel(tr("Compare"), Text::Heading));
    const auto line = [column](const QString &label, const QString &value, Text text, Ink ink) {
        auto *row = new QHBoxLayout;
        row->addWidget(new TextLabel(label, Text::Body, Ink::Muted), 1);
        auto *number = new MoneyLabel(text);
        number->setInk(ink);
        number->setText(value);
        number->setAccessibleName(label + u' ' + value);
        row->addWidget(number);
        column->addLayout(row);
    };
    line(tr("By the books"), rupiahText(m_answer->counted - difference), Text::BodyStrong, Ink::Normal);
    line(tr("Counted"), rupiahText(m_answer->counted), Text::BodyStrong, Ink::Normal);
    column->addWidget(new Hairline);
    line(tr("Difference"), differenceText(difference), Text::CartTotal, difference.isZero() ? Ink::Ok : Ink::Warn);
    if (!difference.isZero()) {
        auto *causes = new QWidget;
        auto *list = new QVBoxLayout(causes);
        list->setContentsMargins(0, 0, 8, 0);
        list->addWidget(new TextLabel(m_answer->causes.isEmpty() ? tr("No single receipt explains it.") : tr("Perhaps"), Text::SmallStrong));
        for (const ShiftCause &cause : std::as_const(m_answer->causes)) {
            auto *why = paragraph(shiftCauseText(cause));
            why->setObjectName(QStringLiteral("cause"));
            list->addWidget(why);
        }
        list->addStretch(1);
        column->addWidget(new Roomy(causes), 1);
        auto *label = new TextLabel(tr("Reason for the difference"), Text::SmallStrong);
        m_reason = new QLineEdit(m_typedReason);
        m_reason->setObjectName(QStringLiteral("differenceReason"));
        m_reason->setAccessibleName(label->text());
        m_reason->setMaxLength(200);
        label->setBuddy(m_reason);
        column->addWidget(label);
        column->addWidget(m_reason);
        if (sizeOf(difference) > limit)
            //: %1 is an amount
            column->addWidget(paragraph(tr("More than %1: a second person accepts it with a PIN.").arg(rupiahText(limit)), Text::Small, Ink::Warn));
    } else {
        column->addStretch(1);
    }
    column->addWidget(m_trouble);
    auto *anew = button(tr("Count again"), Button::Kind::Secondary, "countAgain");
    auto *yes = button(tr("Close the shift"), Button::Kind::Primary, "closeShift");
    if (difference.isZero())
        anew->hide();
    connect(anew, &QPushButton::clicked, this, &ClosePanel::countAnew);
    connect(yes, &QPushButton::clicked, this, &ClosePanel::submitClose);
    if (m_reason)
        connect(m_reason, &QLineEdit::returnPressed, yes, qOverload<>(&QWidget::setFocus));
    column->addWidget(foot({anew, yes}));
    m_first = m_reason ? static_cast<QWidget *>(m_reason) : yes;
}

/// The difference is known by now: counting towards it takes a second pair of eyes.
void ClosePanel::countAnew()
{
    PinQuestion question;
    question.right = Right::AcceptDifference;
    question.title = tr("Count again");
    question.text = tr("The difference was shown already. A further count needs a second person.");
    question.yes = tr("Count again");
    question.takesReason = false;
    askWithPin(this, m_services.approver, question, [this](const PersonsWord &word, int) {
        m_approvedCount = word.by;
        go(CloseStep::Count);
    });
}

void ClosePanel::submitClose()
{
    const Rupiah difference = m_answer->difference.value_or(Rupiah());
    const Rupiah limit = Rupiah::trusted(m_services.settings.whole(QStringLiteral("shift.difference_limit")));
    if (m_reason && m_reason->text().trimmed().size() < 3) {
        say(tr("Write a reason for the difference first; “unknown” is one."));
        return m_reason->setFocus();
    }
    if (sizeOf(difference) <= limit)
        return close({}, limit);
    // Where nobody has a PIN nobody can be asked for one.
    whenDone(m_services.approver.isSet(), this, [this, limit, difference](const Result<bool> &set) {
        if (set && !*set)
            return close({}, Rupiah::trusted(Rupiah::kLimit));
        PinQuestion question;
        question.right = Right::AcceptDifference;
        question.title = tr("Accept the difference");
        //: %1 is "Rp50.000 short"
        question.text = tr("%1. A second person looks at the drawer and types a PIN.").arg(differenceText(difference));
        question.yes = tr("Accept");
        question.takesReason = false;
        askWithPin(this, m_services.approver, question, [this, limit](const PersonsWord &word, int) {
            const bool owner = m_services.duty && m_services.duty->person() && m_services.duty->person()->role == Role::Owner;
            if (word.by == RightGate::nameOf(m_services) && !owner)
                return say(tr("The second person is somebody else than who closes the shift."));
            close(word.by, limit);
        });
    });
}

void ClosePanel::close(const QString &approvedBy, Rupiah limit)
{
    if (std::exchange(m_busy, true))
        return;
    const ShiftClosing closing{RightGate::nameOf(m_services), m_reason ? m_reason->text() : QString(), approvedBy, limit};
    whenDone(m_services.shifts->close(closing), this, [this](const Result<ShiftFigures> &z) {
        m_busy = false;
        if (!z) {
            if (z.error().code == ErrorCode::Conflict) {
                m_answer.reset();
                go(CloseStep::Count);
                return say(tr("Money moved since the count. Count once more."));
            }
            return say(errorText(z.error()));
        }
        m_z = *z;
        afterClose();
    });
}

void ClosePanel::afterClose()
{
    emit closed();
    m_paper = m_services.printing.isOn() ? tr("The Z goes to the printer.") : tr("No printer is set up; the Z can be saved as PDF.");
    if (m_services.printing.isOn()) {
        whenDone(m_services.printing.printShift(*m_z, false, true), this, [this](const Result<PrintJob> &job) {
            if (!job) {
                m_paper = tr("The Z could not be printed; print it from the list.");
                build();
            }
        });
    }
    m_backup.clear();
    if (m_services.data && m_services.settings.flag(QStringLiteral("backup.at_close"))) {
        m_backup = tr("A backup is being made and checked …");
        whenDone(m_services.data->backupNow(QStringLiteral("shift"), m_z->shift.closedBy), this, [this](const Result<BackupDone> &done) {
            m_backup = done ? tr("The backup is made, opened again and checked.")
                            : tr("The backup failed; the shift is closed all the same. Look at Settings, Backup.");
            if (m_step == CloseStep::Finish)
                build();
        });
    }
    go(CloseStep::Finish);
}

void ClosePanel::buildFinish(QVBoxLayout *column)
{
    //: %1 is the number of the Z report
    column->addWidget(new TextLabel(tr("The shift is closed: Z %1").arg(m_z->shift.z), Text::Heading));
    column->addWidget(paragraph(tr("Difference: %1").arg(differenceText(m_z->difference.value_or(Rupiah())))));
    column->addWidget(paragraph(m_paper, Text::Body, Ink::Muted));
    auto *backup = paragraph(m_backup, Text::Body, Ink::Muted);
    backup->setObjectName(QStringLiteral("closeBackup"));
    if (m_backup.isEmpty())
        backup->hide();
    column->addWidget(backup);
    column->addStretch(1);
    column->addWidget(m_trouble);
    auto *paper = button(tr("Show the Z"), Button::Kind::Secondary, "showZ");
    auto *done = button(tr("Done"), Button::Kind::Primary, "closeFinished");
    connect(paper, &QPushButton::clicked, this, [this] { showShiftPaper(this, m_services, *m_z, true, m_services.printing.isOn()); });
    connect(done, &QPushButton::clicked, this, &ClosePanel::finished);
    column->addWidget(foot({paper, done}));
    m_first = done;
}

} // namespace laci
