#pragma once
#include <QDate>
#include <QString>
#include <QWidget>
#include <functional>

class QCalendarWidget;

namespace laci {

class Sheet;
class TextLabel;

/// Days of the list, both included; both invalid: every day.
struct DaySpan {
    enum class Kind { Today, Yesterday, Week, Month, Every, Chosen };
    Kind kind = Kind::Today;
    QDate from = {};
    QDate until = {};
    friend bool operator==(const DaySpan &, const DaySpan &) = default;
};

/// The days that a kind means when today is `today`; Chosen keeps what it has.
DaySpan spanOf(DaySpan::Kind kind, QDate today, const DaySpan &chosen = {});
/// "Today", "7 days", "Sun 1 Nov – Fri 20 Nov".
QString spanWord(const DaySpan &span);

/// Asks for the first and the last day in two calendars; in the wrong order they are taken the other way round.
Sheet *askForDays(QWidget *owner, const DaySpan &now, QDate today, std::function<void(QDate from, QDate until)> chosen);

/// A month as a calendar with large days, its name above and a button on either side of it.
class DayPicker final : public QWidget {
    Q_OBJECT
public:
    DayPicker(const QString &what, QDate day, QDate latest, QWidget *parent = nullptr);
    QDate day() const;

private:
    void nameMonth();
    QCalendarWidget *m_calendar;
    TextLabel *m_month;
};

} // namespace laci
