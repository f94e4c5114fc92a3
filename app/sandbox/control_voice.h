#pragma once
#include "ports/training_customer.h"
#include "sandbox/voice.h"

namespace laci {

/// The customer by HTTP, for laci-sandbox alone and for scripts. All JSON:
/// GET /_sandbox/charges; POST /_sandbox/plan {"plan":"pay_later","seconds":3};
/// POST /_sandbox/pay, /expire, /fail, /cancel {"reference":"…"} (our reference or the gateway's id).
class ControlVoice final : public Voice {
public:
    explicit ControlVoice(TrainingCustomer &customer);     ///< customer outlives this
    QString prefix() const override { return QStringLiteral("/_sandbox"); }
    SandboxReply answer(const SandboxRequest &request) override;

private:
    TrainingCustomer &m_customer;
};

} // namespace laci
