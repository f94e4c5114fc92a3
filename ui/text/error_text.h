#pragma once
#include "base/result.h"

namespace laci {

/// What a person at the till should know and do about an error, in the language of the screen. The technical detail stays in
/// the log. Empty for Cancelled: whoever stopped it knows.
QString errorText(const Error &error);

/// The same for an error while cash or a method was being recorded: says that nothing was taken or sent (law 1).
QString notRecordedText(const Error &error);

/// Why the program cannot start on this file, and what to do about it.
QString cannotStartText(const Error &error);

/// Why a gateway's connection test went wrong, and what to look at. `gateway` is its id.
QString connectionErrorText(const Error &error, const QString &gateway);

/// Why a supervisor's PIN was not taken.
QString pinErrorText(const Error &error);

/// Why a typed setting is refused.
QString settingErrorText(const Error &error);

} // namespace laci
