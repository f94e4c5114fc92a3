#pragma once
#include <QDateTime>
#include <QLocale>
#include <chrono>

namespace laci {

/// The locale of the language on the screen (it follows the installed translation, not the system).
QLocale screenLocale();

/// "10.42": 24 hours with a dot, in the zone given. Empty for an invalid time. An unknown zone falls back to the system's.
QString timeText(const QDateTime &at, const QByteArray &zone);
/// "10.42.07"
QString secondsText(const QDateTime &at, const QByteArray &zone);
/// "Jum 20 Nov", "Fri 20 Nov"
QString dayText(QDate day);
/// "10.42", or "Kam 19 Nov 10.42" when it was not on `today`.
QString whenText(const QDateTime &at, const QByteArray &zone, QDate today);
QDate dayIn(const QDateTime &at, const QByteArray &zone);

/// "2 dtk lalu", "2 s ago"; minutes from 60 s on, hours from 60 minutes on.
QString agoText(std::chrono::seconds age);
/// "4 dtk", "3 mnt": how long something lasts or takes.
QString spanText(std::chrono::seconds span);
/// "03.36", "1.02.09" from an hour on; never below zero.
QString countdownText(std::chrono::seconds left);

} // namespace laci
