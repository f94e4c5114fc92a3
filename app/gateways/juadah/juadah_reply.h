#pragma once
#include "gateways/juadah/juadah_request.h"
#include "http/http_client.h"
#include "ports/payment_gateway.h"
#include <QDateTime>

namespace laci::juadah {

// Pure: a reply in, a Result out. `now`: for Retry-After, and for the age of cookies and pages.

/// What a login or a refresh gives. No text of such a reply is ever taken over: it may repeat what was sent.
struct SessionCookies {
    Cookie access;
    std::optional<Cookie> refresh;
};
/// Unauthorised for a no in Juadah's own words; the rest is unclear.
Result<SessionCookies> readSession(const HttpResponse &response, const QDateTime &now);

/// A clear yes needs an id and a page that may be shown (https, or this machine). The id is the order's where the reply names
/// it, else the Snap token, as Juadah's own sample has it. A clear no must be in Juadah's own words: a 4xx of some other
/// server may stand in front of an order that was made.
Result<Charge> readCharge(const HttpResponse &response, const Account &account, const ChargeRequest &request, const QDateTime &now);

/// Never NotFound: an order may be there although Juadah does not know the id that we have for it.
/// A null word is Pending while the page lives, then Expired: Juadah never says so itself.
Result<StatusAnswer> readStatus(const HttpResponse &response, const Account &account, const ChargeHandle &charge, const QDateTime &now);

/// GATEWAYS.md 1.7, in any case; Unknown for every other word.
ChargeStatus statusOf(QStringView word);

struct ProductPage {
    QList<ProductProposal> products;
    QString cursor;                    ///< for the next page; empty: there is none
    int leftOut = 0;                   ///< rows without a usable id or name
};
/// An empty page is the end: Juadah's 404 "no products found", or an empty list.
Result<ProductPage> readProducts(const HttpResponse &response, const QDateTime &now);

} // namespace laci::juadah
