#pragma once
#include "sandbox/charge_book.h"
#include "sandbox/voice.h"
#include <QJsonObject>

namespace laci {

/// Paymenku as its pages describe it (GATEWAYS.md 4), below /paymenku/api/v1. It knows one key, "sk_test_latihan", so every
/// charge is a sandbox one, and QRIS can be cancelled, wallets refunded. LinkAja's fee is the customer's, all others the
/// merchant's; the shop's own QRIS is not set up. The list of channels comes in both shapes: /payment-channels, and
/// /payment-methods as in older revisions. Where the code is no QRIS, WrongAmount puts another amount into the reply.
class PaymenkuVoice final : public Voice {
public:
    explicit PaymenkuVoice(ChargeBook &book);    ///< book outlives this
    QString prefix() const override { return QStringLiteral("/paymenku"); }
    SandboxReply answer(const SandboxRequest &request) override;
    static QString word(PlayedStatus status);    ///< "pending", "paid", …

private:
    SandboxReply speak(const SandboxRequest &request);
    SandboxReply create(const SandboxRequest &request);
    SandboxReply status(const QString &which);
    SandboxReply list(const SandboxRequest &request);
    SandboxReply cancel(const SandboxRequest &request);
    SandboxReply refund(const SandboxRequest &request);
    QString wordOf(const PlayedCharge &charge);
    QJsonObject transaction(const PlayedCharge &charge);

    ChargeBook &m_book;
    QMutex m_mutex;
    QHash<QString, Rupiah> m_refunds;            ///< by trx_id; not kept over a restart
};

} // namespace laci
