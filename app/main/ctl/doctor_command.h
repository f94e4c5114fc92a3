#pragma once
#include "main/ctl/console.h"

namespace laci::ctl {

/// Works without books, beside a running till, and on books that cannot be opened.
void doctor(Console &console, const QStringList &arguments, const Finish &finish);

} // namespace laci::ctl
