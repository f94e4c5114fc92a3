#pragma once
#include "base/setting_field.h"
#include "http/http_client.h"
#include "ports/payment_gateway.h"
#include <QHash>
#include <QTimeZone>
#include <QUrl>

namespace laci::paymenku {

/// What a shop has from Paymenku, out of gateway.paymenku.*; the key is not here (vault key kSecretKey).
struct Account {
    QUrl base;                        ///< with the version in it; may carry a path prefix and a trailing slash
    QString channelsPath;             ///< "/payment-channels", in older revisions "/payment-methods"
    QString customerName;
    QString customerEmail;
    QString customerPhone;            ///< may be empty
    QString returnUrl;
    bool sandbox = false;             ///< the key is a test key: cancel and refund exist only there
    bool acceptSandbox = false;       ///< training: is_sandbox is no trouble
    bool customerPays = false;        ///< who pays the fee where the channel list does not say
    QTimeZone bareDates = QTimeZone::utc();   ///< zone of dates that name none
    std::chrono::milliseconds deadline{15'000};
};

inline constexpr char16_t kSecretKey[] = u"paymenku.api_key";
/// Stands in where a number is demanded but nobody is called by it.
inline constexpr char16_t kNobodysPhone[] = u"080000000000";
inline constexpr int kRowsPerPage = 100;      ///< the most that Paymenku gives

QList<SettingField> settingFields();
Account accountFrom(const QHash<QString, QString> &settings);
/// A number that rings at somebody: neither empty nor kNobodysPhone. OVO asks the customer by it.
bool hasRealPhone(const Account &account);
/// A word that can be a channel code: letters, digits, "_" and "-", at most 40.
bool isChannelCode(const QString &text);

/// The first 32 hex digits of SHA-256 over the reference: the same sale asks with the same key for ever.
QString idempotencyKeyFor(const QString &reference);

// Pure: values in, request out, all without the Authorization header.

/// InvalidInput for what Paymenku would not take. `channel` empty: qris.
Result<HttpRequest> createRequest(const Account &account, const ChargeRequest &charge);
/// `which`: trx_id or our own reference.
HttpRequest statusRequest(const Account &account, const QString &which);
HttpRequest channelsRequest(const Account &account);
HttpRequest feeRequest(const Account &account, const QString &channel, Rupiah amount);
/// Oldest first, so that what is made meanwhile moves nothing to another page. Asks a day more on both sides, because
/// nobody says in which zone Paymenku's days begin and whether the last one is included. `page` from 1.
HttpRequest listRequest(const Account &account, const QDateTime &from, const QDateTime &to, int page);
/// Sandbox and QRIS only.
HttpRequest cancelRequest(const Account &account, const QString &gatewayRef);
/// Sandbox and e-wallets only.
HttpRequest refundRequest(const Account &account, const QString &gatewayRef, Rupiah amount, const QString &reason);

} // namespace laci::paymenku
