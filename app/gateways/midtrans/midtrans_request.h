#pragma once
#include "base/setting_field.h"
#include "http/http_client.h"
#include "ports/payment_gateway.h"
#include <QHash>
#include <QUrl>

namespace laci::midtrans {

/// What a shop has from Midtrans, out of gateway.midtrans.*; the server key is not here (vault key kServerKey).
struct Account {
    QUrl api;                    ///< may carry a path prefix and a trailing slash
    QString acquirer;            ///< "gopay", "airpay shopee"; empty: Midtrans chooses
    int expireMinutes = 0;       ///< 0: as Midtrans does it, 15 minutes
    QString customerName;        ///< empty, like the next two: not sent
    QString customerEmail;
    QString customerPhone;
    std::chrono::milliseconds deadline{15'000};
};

inline constexpr char16_t kServerKey[] = u"midtrans.server_key";

QList<SettingField> settingFields();
/// The host of the chosen profile stands in where no address is set.
Account accountFrom(const QHash<QString, QString> &settings);

// Pure: values in, request out, without the Authorization header.

/// The server key as user of HTTP Basic, with an empty password.
HttpRequest withServerKey(HttpRequest request, const QByteArray &key);
/// Charge. The same ChargeRequest gives the same bytes. InvalidInput for what Midtrans would not take.
Result<HttpRequest> chargeRequest(const Account &account, const ChargeRequest &charge);
HttpRequest statusRequest(const Account &account, const QString &reference);
HttpRequest cancelRequest(const Account &account, const QString &reference);
/// Ends a charge that nobody has paid, where a cancel is not allowed.
HttpRequest expireRequest(const Account &account, const QString &reference);
/// The status of an order that no till ever makes.
HttpRequest checkRequest(const Account &account);

} // namespace laci::midtrans
