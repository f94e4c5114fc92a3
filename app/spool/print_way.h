#pragma once
#include "base/result.h"
#include <QByteArray>

namespace laci {

/// How one try to bring a job to the printer ended.
struct Sent {
    enum class End {
        Done,            ///< the printer, or the system's queue, has all of it
        NothingSent,     ///< not a byte of the job went out: it may be tried again
        Doubtful,        ///< some of it may be on paper: only a person may have it sent again
    };
    End end = End::Done;
    QString problem = {};        ///< a word for ui/text; empty when all is well
};

/// The words of trouble, for ui/text (print_text.cpp knows each).
namespace trouble {
inline constexpr char16_t kNoPrinter[] = u"no_printer";          ///< none is set up, or without an address
inline constexpr char16_t kRefused[] = u"refused";               ///< the machine answers, its printer port does not
inline constexpr char16_t kUnreachable[] = u"unreachable";       ///< no such host, no way, no answer
inline constexpr char16_t kTimeout[] = u"timeout";               ///< it stopped taking bytes
inline constexpr char16_t kCutOff[] = u"cut_off";                ///< the line broke in the middle
inline constexpr char16_t kNoPaper[] = u"no_paper";
inline constexpr char16_t kCoverOpen[] = u"cover_open";
inline constexpr char16_t kPrinterFault[] = u"printer_fault";    ///< the printer says it has an error
inline constexpr char16_t kNoDevice[] = u"no_device";            ///< unplugged or switched off
inline constexpr char16_t kNoPermission[] = u"no_permission";
inline constexpr char16_t kDeviceBusy[] = u"device_busy";
inline constexpr char16_t kNoQueue[] = u"no_queue";              ///< the system has no printer of that name
inline constexpr char16_t kQueueRefused[] = u"queue_refused";    ///< the system's queue took nothing
inline constexpr char16_t kNoSpooler[] = u"no_spooler";          ///< the system has no printing service
inline constexpr char16_t kInterrupted[] = u"interrupted";       ///< Laci ended in the middle
inline constexpr char16_t kTooLate[] = u"too_late";              ///< a drawer nobody stands at any more
inline constexpr char16_t kOtherPrinter[] = u"other_printer";    ///< made for another kind of printer
inline constexpr char16_t kAgain[] = u"again";                   ///< a person had it sent anew as a copy
}

/// One kind of way to a printer. GUI thread; send() returns at once and is called again only after the answer. One job at a time.
class PrintWay {
public:
    virtual ~PrintWay() = default;
    [[nodiscard]] virtual Pending<Sent> send(const QByteArray &job, const QString &title) = 0;
};

} // namespace laci
