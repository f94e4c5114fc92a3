#pragma once
#include "http/http_client.h"
#include <QByteArray>
#include <QDateTime>
#include <QUrl>
#include <optional>

namespace laci::juadah {

/// A cookie as Set-Cookie gave it. Its value is a secret: kept in memory, sent back, shown nowhere.
struct Cookie {
    QByteArray name;                        ///< as the server spells it, to be sent back so
    QByteArray value;                       ///< visible ASCII, as it came
    QByteArray path = "/";
    std::optional<std::chrono::seconds> life;   ///< by Max-Age, else by Expires; nullopt: neither. 0: it is to be forgotten
};

/// The cookies of a reply: one header each, or joined by Qt with line feeds or by a proxy with commas; what is no cookie is left
/// out. `now` stands in for the server's clock (Date) where an Expires has to be measured.
QList<Cookie> cookiesOf(const HttpResponse &response, const QDateTime &now);

/// By the cookie's path (RFC 6265, 5.1.4), as the server sees it: below a base address with a prefix, with or without the prefix.
/// Domain, Secure and SameSite need no asking: a cookie goes back to the address it came from and nowhere else, and that
/// is https or this machine.
bool mayGoTo(const Cookie &cookie, const QUrl &base, const QUrl &url);

/// "accessToken=…", ready for the Cookie header.
QByteArray written(const Cookie &cookie);

/// An HTTP date ("Thu, 21 Nov 2024 10:00:00 GMT"); invalid for anything else.
QDateTime httpDate(const QByteArray &text);

} // namespace laci::juadah
