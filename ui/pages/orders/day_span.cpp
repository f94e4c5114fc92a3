#include "ui/pages/orders/day_span.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/text/when_text.h"
#include <QCalendarWidget>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QTextCharFormat>
#include <QVBoxLayout>

namespace laci {
namespace {
struct DaySpanText { Q_DECLARE_TR_FUNCTIONS(DaySpan) };
}

DaySpan spanOf(DaySpan::Kind kind, QDate today, const DaySpan &chosen)
{
    switch (kind) {
    case DaySpan::Kind::Today:     return {kind, today, today};
    case DaySpan::Kind::Yesterday: return {kind, today.addDays(-1), today.addDays(-1)};
    case DaySpan::Kind::Week:      return {kind, today.addDays(-6), today};
    case DaySpan::Kind::Month:     return {kind, QDate(today.year(), today.month(), 1), today};
    case DaySpan::Kind::Every:     return {kind, {}, {}};
    case DaySpan::Kind::Chosen:    return {kind, chosen.from, chosen.until};
    }
    Q_UNREACHABLE();
}

QString spanWord(const DaySpan &span)
{
    switch (span.kind) {
    case DaySpan::Kind::Today:     return DaySpanText::tr("Today");
    case DaySpan::Kind::Yesterday: return DaySpanText::tr("Yesterday");
    case DaySpan::Kind::Week:      return DaySpanText::tr("7 days");
    case DaySpan::Kind::Month:     return DaySpanText::tr("This month");
    case DaySpan::Kind::Every:     return DaySpanText::tr("Every day");
    case DaySpan::Kind::Chosen:
        break;
    }
    if (!span.from.isValid())
        return DaySpanText::tr("From – until…");
    if (span.from == span.until)
        return dayText(span.from);
    //: a span of days: %1 the first, %2 the last
    return DaySpanText::tr("%1 – %2").arg(dayText(span.from), dayText(span.until));
}

DayPicker::DayPicker(const QString &what, QDate day, QDate latest, QWidget *parent)
    : QWidget(parent), m_calendar(new QCalendarWidget), m_month(new TextLabel(Text::BodyStrong))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(new TextLabel(what, Text::SmallStrong, Ink::Muted));
    auto *head = new QHBoxLayout;
    auto *before = new Button({});
    auto *after = new Button({});
    before->setIconName(QStringLiteral("arrow-left"));
    after->setIconName(QStringLiteral("arrow-right"));
    before->setAccessibleName(tr("Month before"));
    after->setAccessibleName(tr("Month after"));
    m_month->setAlignment(Qt::AlignCenter);
    head->addWidget(before);
    head->addWidget(m_month, 1);
    head->addWidget(after);
    column->addLayout(head);
    m_calendar->setNavigationBarVisible(false);
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_calendar->setLocale(screenLocale());
    m_calendar->setFirstDayOfWeek(Qt::Monday);
    // The red weekend of the platform is no colour of ours.
    for (const Qt::DayOfWeek weekend : {Qt::Saturday, Qt::Sunday})
        m_calendar->setWeekdayTextFormat(weekend, QTextCharFormat());
    m_calendar->setMaximumDate(latest);
    m_calendar->setSelectedDate(day);
    m_calendar->setAccessibleName(what);
    m_calendar->setMinimumSize(targetPx(330), targetPx(320));
    column->addWidget(m_calendar);
    connect(before, &QPushButton::clicked, m_calendar, &QCalendarWidget::showPreviousMonth);
    connect(after, &QPushButton::clicked, m_calendar, &QCalendarWidget::showNextMonth);
    connect(m_calendar, &QCalendarWidget::currentPageChanged, this, &DayPicker::nameMonth);
    nameMonth();
}

QDate DayPicker::day() const
{
    return m_calendar->selectedDate();
}

void DayPicker::nameMonth()
{
    const QDate first(m_calendar->yearShown(), m_calendar->monthShown(), 1);
    // The style sheet gives every day one ink: the days that are not of this month, or not yet, are told apart here.
    QTextCharFormat pale;
    pale.setForeground(themeOf(this).muted);
    pale.setFontItalic(true);
    m_calendar->setDateTextFormat({}, {});
    for (int i = -7; i < 45; ++i) {
        const QDate day = first.addDays(i);
        if (day.month() != first.month() || day > m_calendar->maximumDate())
            m_calendar->setDateTextFormat(day, pale);
    }
    m_month->setText(screenLocale().toString(first, QStringLiteral("MMMM yyyy")));
}

Sheet *askForDays(QWidget *owner, const DaySpan &now, QDate today, std::function<void(QDate from, QDate until)> chosen)
{
    auto *sheet = new Sheet(owner, DaySpanText::tr("Which days?"));
    sheet->setPanelWidth(760);
    auto *row = new QHBoxLayout;
    row->setSpacing(24);
    auto *from = new DayPicker(DaySpanText::tr("From"), now.from.isValid() ? now.from : today, today);
    auto *until = new DayPicker(DaySpanText::tr("Until"), now.until.isValid() ? now.until : today, today);
    from->setObjectName(QStringLiteral("daysFrom"));
    until->setObjectName(QStringLiteral("daysUntil"));
    row->addWidget(from, 1);
    row->addWidget(until, 1);
    sheet->body()->addLayout(row);
    sheet->addAction(DaySpanText::tr("Back"), Button::Kind::Secondary);
    Button *yes = sheet->addAction(DaySpanText::tr("Show these days"), Button::Kind::Primary, [from, until, chosen = std::move(chosen)] {
        chosen(std::min(from->day(), until->day()), std::max(from->day(), until->day()));
    });
    yes->setObjectName(QStringLiteral("showDays"));
    sheet->open();
    return sheet;
}

} // namespace laci
