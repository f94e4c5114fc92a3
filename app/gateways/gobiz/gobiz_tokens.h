#pragma once
#include "base/clock.h"
#include "gateways/gobiz/gobiz_request.h"
#include "ports/secret_vault.h"
#include <QObject>
#include <vector>

namespace laci::gobiz {

/// The access token: kept until shortly before its end, asked for once however many wait for it. GUI thread.
class Tokens final : public QObject {
    Q_OBJECT
public:
    Tokens(HttpClient &http, SecretVault &secrets, const Clock &clock, Account account, QObject *parent);

    [[nodiscard]] Pending<QByteArray> get();
    /// It was refused: forget it, unless a newer one has come meanwhile.
    void drop(const QByteArray &token);

private:
    void ask(const QString &secret);
    void settle(const Result<QByteArray> &result);

    HttpClient &m_http;
    SecretVault &m_secrets;
    const Clock &m_clock;
    Account m_account;
    QByteArray m_token;
    QDateTime m_goodUntil;
    std::vector<QPromise<Result<QByteArray>>> m_waiting;
};

} // namespace laci::gobiz
