#include "main/ctl/console.h"

namespace laci::ctl {

QList<Command> reportCommands()
{
    return {};
}

} // namespace laci::ctl
