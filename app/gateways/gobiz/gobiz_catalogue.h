#pragma once
#include "gateways/gobiz/gobiz_request.h"
#include "ports/payment_gateway.h"
#include <QDateTime>

namespace laci::gobiz {

// Outlets and menu (GATEWAYS.md 3.3, 3.8), pure. Each takes a scope that payments do without, so it is asked for with a token
// of its own: a client without that scope can still be paid.

inline constexpr char16_t kOutletScope[] = u"partner:outlet:read";
inline constexpr char16_t kMenuScope[] = u"gofood:catalog:read";

/// One page of the linked outlets; the first is 1.
HttpRequest outletsRequest(const Account &account, int page);
/// The GoFood menu v2 of the account's outlet.
HttpRequest menuRequest(const Account &account);

/// Outlets without an id are left out. `now` is for Retry-After alone.
Result<QList<GatewayOutlet>> readOutlets(const HttpResponse &response, const QDateTime &now);
/// Items without a name or any id are left out; one that stands in several menus is taken once. A price that is no whole number of
/// rupiah is none. GoFood's prices often hold a delivery mark-up: a person decides.
Result<QList<ProductProposal>> readMenu(const HttpResponse &response, const QDateTime &now);

/// Says in plain words what has to be asked for where `error` is a refusal for want of `scope`.
Error namingScope(Error error, const QString &scope);

} // namespace laci::gobiz
