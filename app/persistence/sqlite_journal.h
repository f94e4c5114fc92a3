#pragma once
#include "base/clock.h"
#include "ports/journal.h"

namespace laci {

class Database;

/// The journal in the till's own file. Both arguments outlive it.
class SqliteJournal final : public Journal {
public:
    SqliteJournal(Database &db, const Clock &clock) : m_db(db), m_clock(clock) {}

    Pending<JournalEntry> note(const JournalDraft &act) override;
    Pending<QList<JournalEntry>> entries(const JournalQuery &query) override;
    Pending<JournalVerdict> verify() override;
    Pending<qint64> exportTo(const QString &file, const JournalQuery &query) override;

    /// When the books already hold something later than now, the clock was set back while the till was off: that is noted. How
    /// many seconds; 0: all is well.
    [[nodiscard]] Pending<qint64> checkClock(const QString &who);

private:
    Database &m_db;
    const Clock &m_clock;
};

} // namespace laci
