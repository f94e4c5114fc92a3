#pragma once
#include "ports/journal.h"

namespace laci {

/// "Refund", "Drawer opened": what kind of act it was.
QString journalKindText(JournalKind kind);
QList<JournalKind> allJournalKinds();
/// What the verdict means, in a sentence.
QString journalVerdictText(const JournalVerdict &verdict);

} // namespace laci
