#include "ui/text/print_text.h"
#include <QCoreApplication>

namespace laci {
namespace {
struct PrintText { Q_DECLARE_TR_FUNCTIONS(PrintText) };

struct Sentence {
    const char16_t *word;
    const char *text;
};

// The words of spool/print_way.h as the queue stores them.
constexpr Sentence kSentences[] = {
    {u"no_printer", QT_TRANSLATE_NOOP("PrintText", "No printer is set up. Choose one in Settings.")},
    {u"refused", QT_TRANSLATE_NOOP("PrintText", "The printer's address answers, but no printer is there. Check its port in Settings.")},
    {u"unreachable", QT_TRANSLATE_NOOP("PrintText", "The printer does not answer. Is it on, and is its cable in?")},
    {u"timeout", QT_TRANSLATE_NOOP("PrintText", "The printer stopped in the middle. Is there a paper jam?")},
    {u"cut_off", QT_TRANSLATE_NOOP("PrintText", "The line to the printer broke in the middle.")},
    {u"no_paper", QT_TRANSLATE_NOOP("PrintText", "The printer is out of paper.")},
    {u"cover_open", QT_TRANSLATE_NOOP("PrintText", "The printer's cover is open.")},
    {u"printer_fault", QT_TRANSLATE_NOOP("PrintText", "The printer reports a fault. Switch it off and on.")},
    {u"no_device", QT_TRANSLATE_NOOP("PrintText", "The printer is not there. Is it on, and is its cable in?")},
    {u"no_permission", QT_TRANSLATE_NOOP("PrintText", "This computer may not use the printer. Ask who looks after it for the right.")},
    {u"device_busy", QT_TRANSLATE_NOOP("PrintText", "Another program is using the printer.")},
    {u"no_queue", QT_TRANSLATE_NOOP("PrintText", "The system has no printer of that name. Check it in Settings.")},
    {u"queue_refused", QT_TRANSLATE_NOOP("PrintText", "The system's print queue took nothing. Is it paused?")},
    {u"no_spooler", QT_TRANSLATE_NOOP("PrintText", "The system's printing service does not run.")},
    {u"interrupted", QT_TRANSLATE_NOOP("PrintText", "Laci ended while it was printing.")},
    {u"too_late", QT_TRANSLATE_NOOP("PrintText", "The drawer was not opened in time; nobody stands at it any more.")},
    {u"other_printer", QT_TRANSLATE_NOOP("PrintText", "It was made for another kind of printer. Print it again.")},
};

QString troubleText(const QString &word)
{
    for (const Sentence &sentence : kSentences) {
        if (word == QStringView(sentence.word))
            return PrintText::tr(sentence.text);
    }
    return {};
}
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
    case PrintMatter::ShiftReport:
        //: %1: X, or Z and its number
        return PrintText::tr("Shift report %1").arg(job.title);
    }
    return {};
}

QString printProblemText(const PrintJob &job)
{
    // The first word decides; what stands behind a colon is for the log.
    const QString why = troubleText(job.problem.section(u':', 0, 0));
    switch (job.state) {
    case PrintJobState::Doubtful:
        return why.isEmpty() ? PrintText::tr("It may have been printed. Look at the paper before printing again.")
                             //: %1 is a sentence about the printer
                             : PrintText::tr("%1 Look at the paper before printing again.").arg(why);
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
