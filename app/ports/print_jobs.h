#pragma once
#include "base/ids.h"
#include "domain/sale.h"

namespace laci {

struct PrintJobKind;
using PrintJobId = TextId<PrintJobKind>;

enum class PrintMatter { Receipt, RefundSlip, PaymentQr, Drawer, TestPage, ShiftReport };
QString printMatterWord(PrintMatter);                        ///< "receipt", "refund", "qr", "drawer", "test", "shift"
std::optional<PrintMatter> printMatterFromWord(QStringView);

/// queued → sending → done; sending → queued when surely nothing went out; sending → doubtful when something may have: never
/// sent again by itself. failed and doubtful wait for a person, who has it sent anew or drops it.
enum class PrintJobState { Queued, Sending, Done, Doubtful, Failed, Dropped };
QString printJobStateWord(PrintJobState);                    ///< "queued", …
std::optional<PrintJobState> printJobStateFromWord(QStringView);

/// One piece of paper, or one opening of the drawer.
struct PrintJob {
    PrintJobId id;                       ///< one for all tries
    PrintMatter matter = PrintMatter::Receipt;
    QString title;                       ///< a receipt's number; for people
    SaleId sale;                         ///< may be empty
    QByteArray data;                     ///< what goes to the printer, byte for byte
    PrintJobState state = PrintJobState::Queued;
    int tries = 0;
    QString problem;                     ///< a word for ui/text; empty while all is well
    QDateTime createdAt;
    QDateTime updatedAt;
};

/// The print queue on disk; each call one durable transaction on the writer thread.
class PrintJobs {
public:
    virtual ~PrintJobs() = default;
    /// The same id again is the same job: nothing is added.
    [[nodiscard]] virtual Pending<PrintJob> add(const PrintJob &job) = 0;
    /// Conflict when the job is not in `from`: two hands never send one job.
    [[nodiscard]] virtual Pending<PrintJob> move(const PrintJobId &id, PrintJobState from, PrintJobState to, const QString &problem) = 0;
    /// Neither done nor dropped, oldest first.
    [[nodiscard]] virtual Pending<QList<PrintJob>> unfinished() = 0;
    /// Newest first, without data.
    [[nodiscard]] virtual Pending<QList<PrintJob>> recent(int limit) = 0;
};

} // namespace laci
