#include "ports/print_jobs.h"
#include "base/word_table.h"

namespace laci {
namespace {

constexpr WordOf<PrintMatter> kMatters[] = {{PrintMatter::Receipt, u"receipt"},
                                            {PrintMatter::RefundSlip, u"refund"},
                                            {PrintMatter::PaymentQr, u"qr"},
                                            {PrintMatter::Drawer, u"drawer"},
                                            {PrintMatter::TestPage, u"test"},
                                            {PrintMatter::ShiftReport, u"shift"}};
constexpr WordOf<PrintJobState> kStates[] = {{PrintJobState::Queued, u"queued"},     {PrintJobState::Sending, u"sending"},
                                             {PrintJobState::Done, u"done"},         {PrintJobState::Doubtful, u"doubtful"},
                                             {PrintJobState::Failed, u"failed"},     {PrintJobState::Dropped, u"dropped"}};

} // namespace

QString printMatterWord(PrintMatter matter) { return wordOf(kMatters, matter); }
std::optional<PrintMatter> printMatterFromWord(QStringView word) { return fromWord(kMatters, word); }
QString printJobStateWord(PrintJobState state) { return wordOf(kStates, state); }
std::optional<PrintJobState> printJobStateFromWord(QStringView word) { return fromWord(kStates, word); }

} // namespace laci
