#pragma once
#include "http/http_client.h"
#include <QDateTime>
#include <QStringView>

namespace laci {

/// Retry-After as seconds or as an HTTP date, at most an hour; 0 when there is none or it cannot be read.
std::chrono::seconds retryAfterOf(const HttpResponse &response, const QDateTime &now);

/// A foreign text fit for Error::detail: one line, no control or direction-changing characters, at most `most` characters.
QString plainLine(QStringView text, qsizetype most = 200);

/// localhost, 127.0.0.0/8 or ::1: the only places that may be spoken to without TLS.
bool isLoopback(const QUrl &url);

} // namespace laci
