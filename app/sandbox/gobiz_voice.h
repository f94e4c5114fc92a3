#pragma once
#include "sandbox/charge_book.h"
#include "sandbox/voice.h"

namespace laci {

/// GoBiz as its pages describe it (GATEWAYS.md 3): token below /gobiz/auth, payment API, linked outlets and GoFood's menu below
/// /gobiz/api. It knows one client, "latihan" with the secret "latihan", and takes payments for one outlet, "LATIHAN". What GoBiz
/// would refuse, it refuses.
class GoBizVoice final : public Voice {
public:
    explicit GoBizVoice(ChargeBook &book);       ///< book outlives this
    QString prefix() const override { return QStringLiteral("/gobiz"); }
    SandboxReply answer(const SandboxRequest &request) override;
    static QString word(PlayedStatus status);    ///< "pending", "settlement", …

private:
    struct Token {
        QDateTime until;
        QStringList scopes;
    };
    SandboxReply giveToken(const SandboxRequest &request);
    SandboxReply create(const SandboxRequest &request);
    SandboxReply status(const SandboxRequest &request, const QString &id);
    SandboxReply outletsOrMenu(const SandboxRequest &request);
    bool mayAsk(const SandboxRequest &request, const QString &scope);

    ChargeBook &m_book;
    QMutex m_mutex;
    QHash<QByteArray, Token> m_tokens;
};

} // namespace laci
