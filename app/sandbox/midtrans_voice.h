#pragma once
#include "sandbox/charge_book.h"
#include "sandbox/voice.h"

namespace laci {

/// Midtrans's Core API for QRIS (GATEWAYS.md 6) below /midtrans: charge, status, cancel, expire. It knows one server key,
/// "SB-Mid-server-latihan". As there, what went wrong stands in the body's status_code under HTTP 200, and an order id that is
/// pending or paid is refused with 406.
class MidtransVoice final : public Voice {
public:
    explicit MidtransVoice(ChargeBook &book);    ///< book outlives this
    QString prefix() const override { return QStringLiteral("/midtrans"); }
    SandboxReply answer(const SandboxRequest &request) override;
    static QString word(PlayedStatus status);    ///< "pending", "settlement", "deny", …

private:
    SandboxReply charge(const SandboxRequest &request);
    SandboxReply status(const PlayedCharge &charge) const;
    SandboxReply end(const PlayedCharge &charge, PlayedStatus how);

    ChargeBook &m_book;
};

} // namespace laci
