#include "main/ctl/console.h"

namespace laci::ctl {

QList<Command> peopleCommands()
{
    return {};
}

} // namespace laci::ctl
