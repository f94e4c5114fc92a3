#pragma once
#include "gateways/registry.h"

namespace laci {

/// The shop's own static QRIS, for when there is no line and no gateway: the code with the amount in it is made here, at once.
/// Nobody can be asked what became of it, so a person looks and says so (GatewayTraits::nobodyToAsk). No network, no secret.
class StaticQrisGateway final : public PaymentGateway {
public:
    explicit StaticQrisGateway(const GatewayWorld &world);

    const GatewayTraits &traits() const override { return m_traits; }
    QString idempotencyKey(const QString &reference) const override;
    QString obstacle(const ChargeRequest &request) const override;
    [[nodiscard]] Pending<Charge> createCharge(const ChargeRequest &request) override;
    /// Always InvalidInput: there is nobody.
    [[nodiscard]] Pending<StatusAnswer> queryStatus(const ChargeHandle &charge) override;
    /// The merchant's name out of the code.
    [[nodiscard]] Pending<QString> checkConnection() override;

private:
    QString m_text;
    GatewayTraits m_traits;
};

GatewayKind staticQrisKind();

} // namespace laci
