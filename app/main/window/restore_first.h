#pragma once
#include "persistence/restore_file.h"

namespace laci {

/// A restore before the till opens its books, on a thread of its own. The window that asked for it may still be closing: books that are
/// in use are waited for, half a minute at most.
Pending<RestoreDone> restoreFirst(const RestoreOrder &order);

} // namespace laci
