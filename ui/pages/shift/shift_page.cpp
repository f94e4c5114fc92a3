#include "ui/pages/shift/shift_page.h"
#include "base/when_done.h"
#include "people/duty.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/chip.h"
#include "ui/kit/keypad.h"
#include "ui/kit/roomy.h"
#include "ui/kit/text_label.h"
#include "ui/kit/toast.h"
#include "ui/pages/pay/money_typing.h"
#include "ui/pages/people/right_gate.h"
#include "ui/pages/shift/cash_sheets.h"
#include "ui/pages/shift/close_panel.h"
#include "ui/pages/shift/shift_figures_view.h"
#include "ui/pages/shift/shift_paper_sheet.h"
#include "ui/text/error_text.h"
#include "ui/text/shift_text.h"
#include "ui/text/when_text.h"
#include <QApplication>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace laci {
namespace {

constexpr int kPast = 100;

TextLabel *paragraph(const QString &text, Text size = Text::Body, Ink ink = Ink::Normal)
{
    auto *label = new TextLabel(text, size, ink);
    label->setWordWrap(true);
    return label;
}

} // namespace

bool shiftIsMissing(const TillServices &services)
{
    return services.shifts && services.settings.flag(QStringLiteral("shift.required")) && !services.shifts->current();
}

ShiftPage::ShiftPage(TillServices &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_left(new Card), m_right(new Card), m_closing(new ClosePanel(services)), m_toast(new Toast(this))
{
    setObjectName(QStringLiteral("shiftPage"));
    setFocusPolicy(Qt::StrongFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 20, 20, 20);
    row->setSpacing(20);
    row->addWidget(m_left);
    row->addWidget(m_right, 1);
    m_closing->setParent(m_right);
    m_closing->hide();
    for (Card *card : {m_left, m_right})
        (new QVBoxLayout(card))->setContentsMargins(18, 18, 18, 18);
    m_right->layout()->addWidget(m_closing);
    connect(m_closing, &ClosePanel::finished, this, &ShiftPage::leaveClosing);
    connect(m_closing, &ClosePanel::stepped, this, [this] {
        if (m_face == Face::Closing)
            rebuild();
    });
    if (services.shifts)
        connect(services.shifts, &Shifts::changed, this, &ShiftPage::refresh);
    if (services.duty)
        connect(services.duty, &Duty::changed, this, [this] {
            if (isVisible() && m_face != Face::Closing)
                rebuild();
        });
}

void ShiftPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void ShiftPage::resizeEvent(QResizeEvent *event)
{
    m_left->setFixedWidth(qBound(textPx(280), width() * 30 / 100, textPx(360)));
    QWidget::resizeEvent(event);
}

void ShiftPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_face != Face::Loading)
        rebuild();
    QWidget::changeEvent(event);
}

void ShiftPage::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_face == Face::Closing)
        m_closing->takeFocus();
    else if (m_first)
        m_first->setFocus();
}

void ShiftPage::keyPressEvent(QKeyEvent *event)
{
    // Leaving keeps what was typed; after the close there is only "Done".
    if (event->key() == Qt::Key_Escape && m_face == Face::Closing && m_closing->step() != CloseStep::Finish)
        return leaveClosing();
    QWidget::keyPressEvent(event);
}

void ShiftPage::leaveClosing()
{
    m_face = Face::Loading;
    refresh();
}

void ShiftPage::say(const QString &text)
{
    if (!text.isEmpty())
        m_toast->say(text);
}

/// A blind count is none where the sum to be found stood on the page before. Where nobody signs in, anybody may be the one who counts.
bool ShiftPage::showsDrawer() const
{
    return m_services.duty && m_services.duty->hasPeople() && RightGate::isOpen(m_services, Right::SeeReports);
}

void ShiftPage::refresh()
{
    if (!m_services.shifts || !isVisible() || m_face == Face::Closing)
        return;
    const int round = ++m_round;
    whenDone(m_services.shifts->list(kPast), this, [this, round](const Result<QList<Shift>> &past) {
        if (round != m_round)
            return;
        if (!past)
            return say(errorText(past.error()));
        m_past = *past;
        whenDone(m_services.shifts->x(), this, [this, round](const Result<ShiftFigures> &figures) {
            if (round != m_round || m_face == Face::Closing)
                return;
            if (!figures && figures.error().code != ErrorCode::NotFound)
                return say(errorText(figures.error()));
            m_figures = figures ? std::optional(*figures) : std::nullopt;
            turnTo(figures ? Face::Open : Face::None);
        });
    });
}

void ShiftPage::turnTo(Face face)
{
    const QWidget *focus = QApplication::focusWidget();
    const bool takes = hasFocus() || (m_leftBody && m_leftBody->isAncestorOf(focus)) || m_closing->isAncestorOf(focus);
    m_face = face;
    rebuild();
    if (takes && m_first && face != Face::Closing)
        m_first->setFocus();
}

QVBoxLayout *ShiftPage::fresh(Card *card, QWidget *&body)
{
    if (body) {
        body->hide();
        body->deleteLater();
    }
    body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    card->layout()->addWidget(body);
    return column;
}

void ShiftPage::rebuild()
{
    const QString typed = m_float ? m_float->text() : QString();
    m_float = nullptr;
    m_first = nullptr;
    QVBoxLayout *left = fresh(m_left, m_leftBody);
    const bool closing = m_face == Face::Closing;
    switch (m_face) {
    case Face::Loading: break;
    case Face::None: buildNone(left); break;
    case Face::Open: buildOpen(left); break;
    case Face::Closing: buildSteps(left); break;
    }
    if (m_float && !typed.isEmpty())
        m_float->setText(typed);
    QVBoxLayout *right = fresh(m_right, m_rightBody);
    m_rightBody->setVisible(!closing);
    m_closing->setVisible(closing);
    if (!closing)
        buildRight(right);
}

QString ShiftPage::openedLine(const Shift &shift) const
{
    const QByteArray zone = m_services.rules().shop.timeZone;
    //: %1 who, %2 when, %3 an amount
    return tr("%1 · opened %2 · float %3")
        .arg(shift.openedBy, whenText(shift.openedAt, zone, dayIn(m_services.clock.now(), zone)), rupiahText(shift.cashFloat));
}

void ShiftPage::buildNone(QVBoxLayout *column)
{
    auto *form = new QWidget;
    auto *rows = new QVBoxLayout(form);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(new TextLabel(tr("Open a shift"), Text::Heading));
    //: %1 is a person
    rows->addWidget(paragraph(tr("%1 opens it. How much cash is in the drawer to begin with?").arg(RightGate::nameOf(m_services)), Text::Body, Ink::Muted));
    const QStringList names = m_services.settings.text(QStringLiteral("shift.names")).split(u',', Qt::SkipEmptyParts);
    if (m_name.isEmpty() && !names.isEmpty())
        m_name = names.at(qMin<qsizetype>(m_past.isEmpty() || m_past.first().day != dayIn(m_services.clock.now(), m_services.rules().shop.timeZone) ? 0 : 1, names.size() - 1)).trimmed();
    auto *chips = new QHBoxLayout;
    chips->setSpacing(6);
    auto *group = new QButtonGroup(form);
    for (const QString &each : names.mid(0, 4)) {
        auto *chip = new Chip(each.trimmed());
        chip->setChecked(each.trimmed() == m_name);
        group->addButton(chip);
        chips->addWidget(chip);
        connect(chip, &QPushButton::clicked, this, [this, name = each.trimmed()] { m_name = name; });
    }
    chips->addStretch(1);
    rows->addLayout(chips);
    auto *label = new TextLabel(tr("Float"), Text::SmallStrong);
    m_float = new QLineEdit;
    m_float->setObjectName(QStringLiteral("shiftFloat"));
    m_float->setAccessibleName(label->text());
    m_float->setProperty("moneyField", true);
    m_float->setInputMethodHints(Qt::ImhDigitsOnly);
    m_float->setMaxLength(20);
    m_float->setPlaceholderText(m_past.isEmpty() ? QStringLiteral("300.000") : rupiahDigits(m_past.first().cashFloat));
    connect(m_float, &QLineEdit::textEdited, m_float, [field = m_float] { groupDigits(field); });
    label->setBuddy(m_float);
    rows->addWidget(label);
    rows->addWidget(m_float);
    auto *trouble = paragraph(m_trouble, Text::Small, Ink::Bad);
    trouble->setObjectName(QStringLiteral("shiftTrouble"));
    if (m_trouble.isEmpty())
        trouble->hide();
    rows->addWidget(trouble);
    rows->addWidget(new Keypad(m_float, QStringLiteral("00")));
    auto *yes = new Button(tr("Open the shift"), Button::Kind::Primary);
    yes->setObjectName(QStringLiteral("openShift"));
    yes->setFocusPolicy(Qt::StrongFocus);
    yes->setTall(metric::kKey);
    connect(yes, &QPushButton::clicked, this, &ShiftPage::openShift);
    connect(m_float, &QLineEdit::returnPressed, this, &ShiftPage::openShift);
    rows->addWidget(yes);
    rows->addStretch(1);
    column->addWidget(new Roomy(form));
    m_first = m_float;
}

void ShiftPage::openShift()
{
    const auto amount = rupiahFromPerson(m_float->text());
    if (!amount) {
        m_trouble = tr("Write the float first, for example 300.000; 0 for an empty drawer.");
        rebuild();
        return m_first->setFocus();
    }
    m_trouble.clear();
    whenDone(m_services.shifts->open({m_name, *amount, RightGate::nameOf(m_services)}), this, [this](const Result<Shift> &shift) {
        if (!shift) {
            m_trouble = errorText(shift.error());
            return rebuild();
        }
        m_name.clear();
        if (m_float)
            m_float->clear();
        m_looksBack = false;
        refresh();
    });
}

Button *ShiftPage::act(QVBoxLayout *column, const QString &text, const char *name, void (ShiftPage::*what)())
{
    auto *made = new Button(text);
    made->setObjectName(QLatin1String(name));
    made->setFocusPolicy(Qt::StrongFocus);
    made->setTall(metric::kKey);
    connect(made, &QPushButton::clicked, this, what);
    column->addWidget(made);
    return made;
}

void ShiftPage::buildOpen(QVBoxLayout *column)
{
    column->addWidget(new TextLabel(shiftTitle(m_figures->shift), Text::Heading));
    column->addWidget(paragraph(openedLine(m_figures->shift), Text::Body, Ink::Muted));
    column->addSpacing(8);
    m_first = act(column, cashMoveText(CashMove::In), "cashIn", &ShiftPage::moveIn);
    act(column, cashMoveText(CashMove::Out), "cashOut", &ShiftPage::moveOut);
    act(column, cashMoveText(CashMove::Drop), "cashDrop", &ShiftPage::drop);
    act(column, tr("Open the drawer"), "shiftDrawer", &ShiftPage::openDrawer);
    act(column, tr("X report"), "shiftX", &ShiftPage::showX);
    column->addStretch(1);
    act(column, tr("Count and close"), "startClosing", &ShiftPage::startClosing)->setKind(Button::Kind::Primary);
}

void ShiftPage::buildSteps(QVBoxLayout *column)
{
    column->addWidget(new TextLabel(tr("Close: %1").arg(shiftTitle(m_figures->shift)), Text::Heading));
    column->addWidget(paragraph(openedLine(m_figures->shift), Text::Body, Ink::Muted));
    column->addSpacing(8);
    const int waiting = m_closing->waiting();
    const std::pair<QString, QString> steps[] = {
        {tr("Hand over"), waiting == 0 ? tr("No payment is waited for") : tr("%n payments stay watched", nullptr, waiting)},
        {tr("Count the cash"), tr("What should be there is not shown until you are done")},
        {tr("Compare"), tr("Difference, likely causes, reason")},
        {tr("Print Z and back up"), tr("The backup is opened again and checked")},
    };
    const int now = int(m_closing->step());
    for (int i = 0; i < 4; ++i) {
        auto *row = new QHBoxLayout;
        row->setSpacing(12);
        auto *chip = new StatusChip;
        chip->setFixedWidth(textPx(56));
        chip->setState(i < now ? Tone::Ok : i == now ? Tone::Wait : Tone::Neutral, QString::number(i + 1),
                       i < now ? QStringLiteral("check") : QString());
        row->addWidget(chip, 0, Qt::AlignTop);
        auto *words = new QVBoxLayout;
        words->setSpacing(2);
        words->addWidget(paragraph(steps[i].first, Text::BodyStrong, i <= now ? Ink::Normal : Ink::Muted));
        words->addWidget(paragraph(steps[i].second, Text::Small, Ink::Muted));
        row->addLayout(words, 1);
        column->addLayout(row);
        column->addSpacing(6);
    }
    if (m_closing->step() == CloseStep::Count)
        column->addWidget(paragraph(tr("Miscounted? You may count once more before the difference is shown."), Text::Small, Ink::Muted));
    column->addStretch(1);
    if (m_closing->step() != CloseStep::Finish)
        act(column, tr("Back"), "closeBack", &ShiftPage::leaveClosing)->setKeyHint(QStringLiteral("Esc"));
}

void ShiftPage::buildRight(QVBoxLayout *column)
{
    if (m_face == Face::Loading)
        return;
    if (m_face == Face::None || m_looksBack) {
        auto *head = new QHBoxLayout;
        head->addWidget(new TextLabel(tr("Past shifts"), Text::Heading), 1);
        if (m_face == Face::Open) {
            auto *now = new Button(tr("This shift"));
            now->setObjectName(QStringLiteral("thisShift"));
            now->setFocusPolicy(Qt::StrongFocus);
            connect(now, &QPushButton::clicked, this, [this] {
                m_looksBack = false;
                rebuild();
            });
            head->addWidget(now);
        }
        column->addLayout(head);
        column->addWidget(makePast(), 1);
        return;
    }
    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(tr("So far"), Text::Heading), 1);
    auto *past = new Button(tr("Past shifts"));
    past->setObjectName(QStringLiteral("pastShifts"));
    past->setFocusPolicy(Qt::StrongFocus);
    connect(past, &QPushButton::clicked, this, [this] {
        m_looksBack = true;
        rebuild();
    });
    head->addWidget(past);
    column->addLayout(head);
    column->addWidget(new Roomy(new ShiftFiguresView(*m_figures, showsDrawer())), 1);
}

QWidget *ShiftPage::makePast()
{
    auto *list = new QWidget;
    auto *rows = new QVBoxLayout(list);
    rows->setContentsMargins(0, 0, 8, 0);
    rows->setSpacing(8);
    const QByteArray zone = m_services.rules().shop.timeZone;
    bool any = false;
    for (const Shift &shift : std::as_const(m_past)) {
        if (shift.isOpen())
            continue;
        any = true;
        //: %1 number of the Z report, %2 name of the shift, %3 day
        auto *row = new Button(tr("Z %1 · %2 · %3").arg(shift.z).arg(shiftTitle(shift), dayText(shift.day)), Button::Kind::Choice);
        //: %1 who closed it, %2 and %3 times, %4 difference
        row->setDetail(tr("%1 · %2–%3 · difference: %4")
                           .arg(shift.closedBy, timeText(shift.openedAt, zone), timeText(shift.closedAt, zone),
                                differenceText(shift.difference.value_or(Rupiah()))));
        row->setObjectName(QStringLiteral("z%1").arg(shift.z));
        row->setFocusPolicy(Qt::StrongFocus);
        connect(row, &QPushButton::clicked, this, [this, z = shift.z] {
            whenDone(m_services.shifts->z(z), this, [this](const Result<ShiftFigures> &figures) {
                if (!figures)
                    return say(errorText(figures.error()));
                showShiftPaper(this, m_services, *figures, true, true);
            });
        });
        rows->addWidget(row);
    }
    if (!any)
        rows->addWidget(paragraph(tr("No shift was closed yet. Its Z report stands here then."), Text::Body, Ink::Muted));
    rows->addStretch(1);
    return new Roomy(list);
}

void ShiftPage::moveIn() { askCashMove(this, m_services, CashMove::In, [this] { refresh(); }); }
void ShiftPage::moveOut() { askCashMove(this, m_services, CashMove::Out, [this] { refresh(); }); }
void ShiftPage::drop() { askCashMove(this, m_services, CashMove::Drop, [this] { refresh(); }); }

void ShiftPage::openDrawer()
{
    askOpenDrawer(this, m_services, [this](const QString &trouble) {
        say(trouble);
        refresh();
    });
}

void ShiftPage::showX() { showShiftPaper(this, m_services, *m_figures, showsDrawer(), false); }

void ShiftPage::startClosing()
{
    RightGate::ask(m_services, this, Right::CloseShift, [this](const QString &) {
        whenDone(m_services.shifts->x(), this, [this](const Result<ShiftFigures> &figures) {
            if (!figures)
                return say(errorText(figures.error()));
            m_figures = *figures;
            whenDone(m_services.shifts->lastCount(), this, [this](const Result<std::optional<CountAnswer>> &count) {
                m_face = Face::Closing;
                m_closing->begin(*m_figures, count ? *count : std::nullopt);
                rebuild();
                m_closing->takeFocus();
            });
        });
    });
}

} // namespace laci
