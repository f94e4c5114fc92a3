#pragma once
#include "http/http_client.h"
#include <QJsonObject>
#include <QString>

namespace laci {

/// One segment of a path, percent-encoded; no slash survives.
QString pathSegment(const QString &text);
/// application/x-www-form-urlencoded, one value.
QByteArray formValue(const QString &text);
/// Visible ASCII, 1 to `most` characters: fit for a header.
bool isHeaderText(const QString &text, qsizetype most);
/// GET with Accept: application/json.
HttpRequest jsonGet(const QUrl &url, std::chrono::milliseconds deadline);
/// POST of one JSON object. The same object gives the same bytes (keys in order), so that a repeat is the same request.
HttpRequest jsonPost(const QUrl &url, const QJsonObject &body, std::chrono::milliseconds deadline);

} // namespace laci
