#pragma once
#include "base/clock.h"
#include "gateways/common/token_keeper.h"
#include "gateways/juadah/juadah_reply.h"
#include "ports/secret_vault.h"
#include <QObject>
#include <QPromise>
#include <optional>

namespace laci {

/// A login at Juadah: two cookies, in memory only. The access cookie is renewed with the refresh cookie shortly before it ends
/// or when it was refused; where the refresh fails, with e-mail and password. One of these at a time, however many wait.
/// As Credentials it gives the access cookie's bare value, so that a reply that repeats it is cleaned of it.
class JuadahSession final : public QObject, public Credentials {
    Q_OBJECT
public:
    JuadahSession(HttpClient &http, SecretVault &secrets, const Clock &clock, const juadah::Account &account, QObject *parent);

    [[nodiscard]] Pending<QByteArray> get() override { return m_tokens->get(); }
    bool drop(const QByteArray &refused) override;
    /// The request with the access cookie, where its path lets it go.
    HttpRequest authorised(HttpRequest request, const QByteArray &value) const;
    /// No honest reply holds our refresh cookie; one that does must not carry it into a log.
    HttpResponse cleaned(HttpResponse response) const;

private:
    Pending<AccessToken> fetch();
    void refresh();
    void logIn();
    void settle(const Result<juadah::SessionCookies> &session, bool refreshed);

    HttpClient &m_http;
    SecretVault &m_secrets;
    const Clock &m_clock;
    juadah::Account m_account;
    juadah::Cookie m_access;                       ///< name and path of the newest one
    std::optional<juadah::Cookie> m_refresh;
    QDateTime m_refreshUntil;
    QByteArray m_refreshedAccess;                  ///< came by a refresh: when it is refused, the refresh is no use either
    std::optional<QPromise<Result<AccessToken>>> m_fetching;
    TokenKeeper *m_tokens;
};

} // namespace laci
