#pragma once
#include "sandbox/charge_book.h"
#include "sandbox/voice.h"

namespace laci {

/// AMDIGIPAY as its pages and public clients describe it (GATEWAYS.md 2), below /amdigipay/api. It knows one user, "latihan" with
/// the password "latihan"; QRIS is 33, GOPAY 37 with a link, VA BCA 22 with a fee of Rp4.000. A second create with the same
/// transaction_id makes a second charge. There is no status_id for expired: expired_date is then put into the past.
class AmdigipayVoice final : public Voice {
public:
    explicit AmdigipayVoice(ChargeBook &book);   ///< book outlives this
    QString prefix() const override { return QStringLiteral("/amdigipay"); }
    SandboxReply answer(const SandboxRequest &request) override;
    static QString word(PlayedStatus status);    ///< "2 On processing", "3 Terbayar", …

private:
    SandboxReply logIn(const SandboxRequest &request);
    SandboxReply create(const SandboxRequest &request);
    SandboxReply detail(const QString &id);
    SandboxReply list(const SandboxRequest &request);
    bool mayAsk(const SandboxRequest &request);

    ChargeBook &m_book;
    QMutex m_mutex;
    QHash<QByteArray, QDateTime> m_tokens;       ///< and their ends
};

} // namespace laci
