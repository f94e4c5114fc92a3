#pragma once
#include "http/http_client.h"
#include <QDateTime>
#include <QStringView>

namespace laci {

/// Retry-After as seconds or as an HTTP date, at most an hour; 0 when there is none or it cannot be read.
std::chrono::seconds retryAfterOf(const HttpResponse &response, const QDateTime &now);

/// The Date header in UTC: what time it is over there. Invalid when there is none that can be read.
QDateTime dateOf(const HttpResponse &response);

/// A foreign text fit for Error::detail: one line, no control or direction-changing characters, at most `most` characters.
QString plainLine(QStringView text, qsizetype most = 200);

/// localhost, 127.0.0.0/8 or ::1: the only places that may be spoken to without TLS.
bool isLoopback(const QUrl &url);

} // namespace laci
