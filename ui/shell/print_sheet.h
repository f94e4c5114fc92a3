#pragma once
class QWidget;

namespace laci {

class PrintDesk;

/// What the printer has not done, in a sheet: each job with what is wrong in words, to be sent anew or dropped. Follows the desk while
/// it is open. Nothing where another question is open.
void showPrintTroubles(QWidget *owner, PrintDesk &printing);

} // namespace laci
