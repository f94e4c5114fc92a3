#include "main/ctl/console.h"

namespace laci::ctl {

QList<Command> shiftCommands()
{
    return {};
}

} // namespace laci::ctl
