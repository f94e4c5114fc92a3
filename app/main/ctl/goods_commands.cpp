#include "main/ctl/console.h"

namespace laci::ctl {

QList<Command> goodsCommands()
{
    return {};
}

} // namespace laci::ctl
