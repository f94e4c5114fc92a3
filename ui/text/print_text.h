#pragma once
#include "ports/print_jobs.h"

namespace laci {

/// "Receipt K1-20261120-0042", "QR code", "Drawer".
QString printMatterText(const PrintJob &job);
/// What is wrong with a job and what to do about it, as a sentence; never empty. A problem nobody knows gets the general sentence.
QString printProblemText(const PrintJob &job);

} // namespace laci
