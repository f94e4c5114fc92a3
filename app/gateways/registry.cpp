#include "gateways/registry.h"
#include "gateways/gobiz/gobiz_gateway.h"

namespace laci {

const QList<GatewayKind> &gatewayKinds()
{
    static const QList<GatewayKind> kinds{
        goBizKind(),
    };
    return kinds;
}

} // namespace laci
