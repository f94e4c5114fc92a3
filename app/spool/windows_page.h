#pragma once
#include "printing/slip.h"
#include "spool/print_way.h"
#include <QImage>

namespace laci {

/// Paints a slip on a printer of Windows, by its driver, at the size it has on a till's paper; a narrower page gets it smaller, a
/// shorter one in several pages. Blocks until the spooler has taken it: print thread only. Other systems: queue_way.h.
Sent paintOnWindowsPrinter(const QString &queue, const Slip &slip, const QImage &logo, const QString &title);

} // namespace laci
