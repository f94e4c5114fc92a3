#pragma once
#include "base/result.h"
#include <QDateTime>
#include <QList>
#include <optional>

namespace laci {

/// What stands in the journal. Stored by word.
enum class JournalKind {
    Void, Refund, Discount, PriceChanged, DrawerOpened, ManualConfirmation, PaymentGivenUp, LateMoneyDecided,
    MethodForced,                 ///< a second code while the first may still be paid (law 2)
    SettingChanged, PersonChanged, RightsChanged, SignedIn, PinFailed,
    GoodsChanged, StockCorrected, CashMoved, ShiftOpened, ShiftClosed,
    ClockMovedBack, BackedUp, Restored, Exported,
};
QString journalKindWord(JournalKind);                        ///< "void", …
std::optional<JournalKind> journalKindFromWord(QStringView);

/// A sensitive act: who, what, why. Never a secret, never a PIN.
struct JournalDraft {
    JournalKind kind = JournalKind::SettingChanged;
    QString who;                 ///< the person at the till; never empty
    QString approvedBy = {};     ///< another person's PIN; empty when none was needed
    QString subject = {};        ///< what it is about: a receipt number, a setting's key, a product's name
    QString detail = {};         ///< what changed and why, for people; at most 1000 characters
};

struct JournalEntry {
    qint64 number = 0;           ///< from 1, gapless
    QDateTime at;                ///< UTC
    JournalDraft act;
    QByteArray hash;             ///< SHA-256 over the entry and the hash before it, hex
};

struct JournalQuery {
    QDateTime from = {}, to = {};            ///< invalid: no bound; `to` is not included
    std::optional<JournalKind> kind = {};
    QString text = {};                       ///< part of who, subject or detail
    int limit = 200;
    int offset = 0;
};

struct JournalVerdict {
    qint64 entries = 0;
    QByteArray head;             ///< the last good hash
    std::optional<qint64> firstBad;          ///< number of the first entry that does not fit
    QString problem;             ///< a word: "changed", "missing", "order", "cut_off" (entries are gone at the end); empty: all fit
    bool fits() const { return problem.isEmpty(); }
};

/// The tamper-evident journal: append-only, each entry chained to the one before by its hash. Acts of the books (refund, void,
/// drawer, confirmation…) write their entry in the same commit; note() is for the rest. GUI thread, never blocks.
class Journal {
public:
    virtual ~Journal() = default;
    [[nodiscard]] virtual Pending<JournalEntry> note(const JournalDraft &act) = 0;
    [[nodiscard]] virtual Pending<QList<JournalEntry>> entries(const JournalQuery &query) = 0;     ///< newest first
    /// Reads every entry on the report thread.
    [[nodiscard]] virtual Pending<JournalVerdict> verify() = 0;
    /// CSV, whole or not there; how many entries.
    [[nodiscard]] virtual Pending<qint64> exportTo(const QString &file, const JournalQuery &query) = 0;
};

} // namespace laci
