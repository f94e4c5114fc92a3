#pragma once
#include "base/setting_field.h"
#include "http/http_client.h"
#include "ports/payment_gateway.h"
#include <QHash>
#include <QTimeZone>
#include <QUrl>

namespace laci::amdigipay {

/// What a shop has from AMDIGIPAY, out of gateway.amdigipay.*; the password is not here (vault key kSecretKey).
struct Account {
    QUrl base;                       ///< may carry a path prefix and a trailing slash
    QString username;
    bool formLogin = false;          ///< else JSON: the pages show JSON, both public clients send a form (GATEWAYS.md 2.2)
    QString formula;                 ///< what is hashed for the signature, see signatureOf()
    QString qrisId;                  ///< payment_id of QRIS, digits
    int expireMinutes = 60;
    bool customerPaysFee = true;     ///< a channel's fee goes on top of the price; never for QRIS (law 11)
    QString customerName;
    QString customerEmail;
    QString customerPhone;
    int listPages = 40;              ///< most pages of list-transaction read for one question
    std::chrono::milliseconds deadline{15'000};
};

inline constexpr char16_t kSecretKey[] = u"amdigipay.password";
inline constexpr int kRowsAsked = 50;            ///< of one list page; the gateway may give fewer

/// No zone is written in its dates; Jakarta's is assumed (GATEWAYS.md 2.3, a guess). It has had no summer time since 1964, so
/// this needs no time-zone database.
QTimeZone jakarta();

QList<SettingField> settingFields();
/// Defaults stand in for what is empty or cannot be read.
Account accountFrom(const QHash<QString, QString> &settings);
/// The setting that is missing or unusable, "gateway.amdigipay.username"; empty when nothing is.
QString missingSetting(const Account &account);
bool signsWithPassword(const Account &account);

/// "33" for "33", for "qris" and for nothing; empty for what can be no payment_id.
QString paymentIdOf(const Account &account, const QString &channel);

/// The first 32 hex digits of SHA-256 over username and reference. It is not sent: AMDIGIPAY has no such header.
QString idempotencyKeyFor(const QString &username, const QString &reference);
/// Lower-case hex SHA-256 of the formula with {username}, {transaction_id}, {nominal} and {password} filled in.
QString signatureOf(const Account &account, const QString &reference, Rupiah nominal, const QString &password);

// Pure: values in, request out. All but login lack the Authorization header.
HttpRequest loginRequest(const Account &account, const QString &password);
/// `password` is needed only where the formula names it. InvalidInput for what AMDIGIPAY would not take. Nothing in it comes
/// from the clock: expired_date is counted from ChargeRequest::createdAt, and left out without one.
Result<HttpRequest> createRequest(const Account &account, const ChargeRequest &charge, const QString &password);
HttpRequest statusRequest(const Account &account, const QString &gatewayRef);
HttpRequest listRequest(const Account &account, int page);
HttpRequest methodsRequest(const Account &account);

} // namespace laci::amdigipay
