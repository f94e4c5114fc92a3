#include "ui/text/print_text.h"
#include <QCoreApplication>

namespace laci {
namespace {
struct PrintText { Q_DECLARE_TR_FUNCTIONS(PrintText) };
}

QString printMatterText(const PrintJob &job)
{
    switch (job.matter) {
    case PrintMatter::Receipt:
        return job.title.isEmpty() ? PrintText::tr("Receipt") : PrintText::tr("Receipt %1").arg(job.title);
    case PrintMatter::RefundSlip:
        return job.title.isEmpty() ? PrintText::tr("Refund slip") : PrintText::tr("Refund slip %1").arg(job.title);
    case PrintMatter::PaymentQr: return PrintText::tr("QR code");
    case PrintMatter::Drawer:    return PrintText::tr("Drawer");
    case PrintMatter::TestPage:  return PrintText::tr("Test page");
    }
    return {};
}

QString printProblemText(const PrintJob &job)
{
    // The first word decides; what stands behind a colon is for the log.
    const QString word = job.problem.section(u':', 0, 0);
    QString why;
    if (word == u"refused" || word == u"unreachable" || word == u"timeout" || word == u"no_answer")
        why = PrintText::tr("The printer does not answer. Is it on, and is its cable in?");
    else if (word == u"no_paper" || word == u"paper_out")
        why = PrintText::tr("The printer is out of paper.");
    else if (word == u"cover_open")
        why = PrintText::tr("The printer's cover is open.");
    else if (word == u"no_printer")
        why = PrintText::tr("No printer is set up. Choose one in Settings.");
    else if (word == u"no_device")
        why = PrintText::tr("The printer is not there. Is its cable in?");
    else if (word == u"no_right")
        why = PrintText::tr("This computer may not use the printer. Check its rights.");
    switch (job.state) {
    case PrintJobState::Doubtful:
        return PrintText::tr("The printer broke off. Look whether the paper came out before printing again.");
    case PrintJobState::Failed:
        return why.isEmpty() ? PrintText::tr("It was not printed. The sale is not affected.") : why;
    case PrintJobState::Queued:
    case PrintJobState::Sending:
    case PrintJobState::Done:
    case PrintJobState::Dropped:
        break;
    }
    //: %1 is a sentence about the printer
    return why.isEmpty() ? PrintText::tr("Waiting for the printer; Laci tries again by itself.")
                         : PrintText::tr("%1 Laci tries again by itself.").arg(why);
}

} // namespace laci
