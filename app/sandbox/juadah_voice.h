#pragma once
#include "sandbox/charge_book.h"
#include "sandbox/voice.h"
#include <QDateTime>
#include <QHash>
#include <QMutex>

namespace laci {

/// Juadah as its code describes it (GATEWAYS.md 1), below /juadah: cookie login, refresh, product list in pages of two, order
/// and its status. It knows one user, "latihan@example.com" with the password "latihan", the address 1, and five products, of which
/// 1 is the shop's generic one at one rupiah. What Juadah would refuse, it refuses.
///
/// Three things are as a shop would wish them: the create names the order id; the status of the plan WrongAmount tells a
/// tenth more (there is no QR that could); and the payment page is this server's own, with a button that pays.
class JuadahVoice final : public Voice {
public:
    explicit JuadahVoice(ChargeBook &book);      ///< book outlives this
    QString prefix() const override { return QStringLiteral("/juadah"); }
    SandboxReply answer(const SandboxRequest &request) override;
    static QString word(PlayedStatus status);    ///< "pending", "settlement", …; asked for its status, a pending one says null

private:
    SandboxReply logIn(const SandboxRequest &request);
    SandboxReply refresh(const SandboxRequest &request);
    SandboxReply products(const SandboxRequest &request) const;
    SandboxReply create(const SandboxRequest &request);
    SandboxReply status(const QString &orderId);
    SandboxReply page(const SandboxRequest &request, const QString &token);
    QByteArray newAccess();
    bool mayAsk(const SandboxRequest &request);

    ChargeBook &m_book;
    QMutex m_mutex;
    QHash<QByteArray, QDateTime> m_access;       ///< until when
    QByteArray m_refresh;                        ///< Juadah keeps one for each user
};

} // namespace laci
