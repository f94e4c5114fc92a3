#include "gateways/registry.h"
#include "gateways/amdigipay/amdigipay_gateway.h"
#include "gateways/gobiz/gobiz_gateway.h"
#include "gateways/juadah/juadah_gateway.h"
#include "gateways/midtrans/midtrans_gateway.h"
#include "gateways/paymenku/paymenku_gateway.h"
#include "gateways/static_qris/static_qris_gateway.h"

namespace laci {

const QList<GatewayKind> &gatewayKinds()
{
    static const QList<GatewayKind> kinds{
        goBizKind(),
        paymenkuKind(),
        midtransKind(),
        juadahKind(),
        amdigipayKind(),
        staticQrisKind(),
    };
    return kinds;
}

} // namespace laci
