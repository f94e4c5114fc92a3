#include "ports/journal.h"
#include "base/word_table.h"

namespace laci {
namespace {

constexpr WordOf<JournalKind> kKinds[] = {
    {JournalKind::Void, u"void"},
    {JournalKind::Refund, u"refund"},
    {JournalKind::Discount, u"discount"},
    {JournalKind::PriceChanged, u"price_changed"},
    {JournalKind::DrawerOpened, u"drawer_opened"},
    {JournalKind::ManualConfirmation, u"manual_confirmation"},
    {JournalKind::PaymentGivenUp, u"payment_given_up"},
    {JournalKind::LateMoneyDecided, u"late_money_decided"},
    {JournalKind::MethodForced, u"method_forced"},
    {JournalKind::SettingChanged, u"setting_changed"},
    {JournalKind::PersonChanged, u"person_changed"},
    {JournalKind::RightsChanged, u"rights_changed"},
    {JournalKind::SignedIn, u"signed_in"},
    {JournalKind::PinFailed, u"pin_failed"},
    {JournalKind::GoodsChanged, u"goods_changed"},
    {JournalKind::StockCorrected, u"stock_corrected"},
    {JournalKind::CashMoved, u"cash_moved"},
    {JournalKind::ShiftOpened, u"shift_opened"},
    {JournalKind::ShiftClosed, u"shift_closed"},
    {JournalKind::ClockMovedBack, u"clock_moved_back"},
    {JournalKind::BackedUp, u"backed_up"},
    {JournalKind::Restored, u"restored"},
    {JournalKind::Exported, u"exported"},
};

} // namespace

QString journalKindWord(JournalKind kind) { return wordOf(kKinds, kind); }
std::optional<JournalKind> journalKindFromWord(QStringView word) { return fromWord(kKinds, word); }

} // namespace laci
