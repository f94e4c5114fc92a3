#include "main/ctl/console.h"

namespace laci::ctl {

QList<Command> keepingCommands()
{
    return {};
}

} // namespace laci::ctl
