#pragma once
#include "base/result.h"
#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QTimeZone>
#include <optional>

namespace laci {

/// Replies and files from outside as JSON, read with suspicion. Paths are "data.transaction.id"; a number is an array's index.
/// Every gateway mixes strings and numbers (GATEWAYS.md 0), so the readers take both and say Malformed where neither fits.
/// nullopt: missing or null.

constexpr int kMostJsonDepth = 32;

/// Malformed unless the bytes are one JSON object, nested at most `mostDepth` deep. A UTF-8 byte order mark is forgiven.
Result<QJsonObject> parseJsonObject(const QByteArray &bytes, int mostDepth = kMostJsonDepth);

QJsonValue jsonAt(const QJsonObject &object, QStringView path);       ///< Undefined when there is no such thing
/// A text, or a whole number as text; empty when it is missing or anything else.
QString textField(const QJsonObject &object, QStringView path);
/// A whole number as number or decimal text, exact in 64 bits.
Result<std::optional<qint64>> wholeField(const QJsonObject &object, QStringView path);
/// 25000, 25000.0, "25000", "25000.00" are Rp25.000 in units. A fraction is Malformed, never rounded. Within ±10^12.
Result<std::optional<qint64>> rupiahField(const QJsonObject &object, QStringView path);
/// ISO 8601 with or without fractions; "Z", "+00:00" or, without a zone, in `zone`. Always UTC.
Result<std::optional<QDateTime>> timeField(const QJsonObject &object, QStringView path,
                                           const QTimeZone &zone = QTimeZone::utc());

} // namespace laci
