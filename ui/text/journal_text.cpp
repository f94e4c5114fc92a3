#include "ui/text/journal_text.h"
#include <QCoreApplication>

namespace laci {
namespace {
struct JournalText { Q_DECLARE_TR_FUNCTIONS(JournalText) };
}

QString journalKindText(JournalKind kind)
{
    switch (kind) {
    case JournalKind::Void: return JournalText::tr("Sale voided");
    case JournalKind::Refund: return JournalText::tr("Refund");
    case JournalKind::Discount: return JournalText::tr("Discount over the limit");
    case JournalKind::PriceChanged: return JournalText::tr("Sold at another price");
    case JournalKind::DrawerOpened: return JournalText::tr("Drawer opened");
    case JournalKind::ManualConfirmation: return JournalText::tr("Payment confirmed by hand");
    case JournalKind::PaymentGivenUp: return JournalText::tr("Payment given up");
    case JournalKind::LateMoneyDecided: return JournalText::tr("Late money decided");
    case JournalKind::MethodForced: return JournalText::tr("Second code while one was open");
    case JournalKind::SettingChanged: return JournalText::tr("Setting changed");
    case JournalKind::PersonChanged: return JournalText::tr("Person changed");
    case JournalKind::RightsChanged: return JournalText::tr("Rights changed");
    case JournalKind::SignedIn: return JournalText::tr("Signed in");
    case JournalKind::PinFailed: return JournalText::tr("Wrong PIN");
    case JournalKind::GoodsChanged: return JournalText::tr("Goods changed");
    case JournalKind::StockCorrected: return JournalText::tr("Stock corrected");
    case JournalKind::CashMoved: return JournalText::tr("Cash in or out");
    case JournalKind::ShiftOpened: return JournalText::tr("Shift opened");
    case JournalKind::ShiftClosed: return JournalText::tr("Shift closed");
    case JournalKind::ClockMovedBack: return JournalText::tr("Clock went back");
    case JournalKind::BackedUp: return JournalText::tr("Backed up");
    case JournalKind::Restored: return JournalText::tr("Backup restored");
    case JournalKind::Exported: return JournalText::tr("Data exported");
    }
    return {};
}

QList<JournalKind> allJournalKinds()
{
    QList<JournalKind> all;
    for (int i = 0; i <= int(JournalKind::Exported); ++i)
        all.append(JournalKind(i));
    return all;
}

QString journalVerdictText(const JournalVerdict &verdict)
{
    if (verdict.fits())
        return JournalText::tr("All %n entries fit. Nobody has changed the journal.", nullptr, int(verdict.entries));
    const QString number = QString::number(verdict.firstBad.value_or(0));
    if (verdict.problem == u"missing")
        return JournalText::tr("Entry %1 is missing: somebody has taken it out of the file.").arg(number);
    if (verdict.problem == u"cut_off")
        return JournalText::tr("Entries are missing at the end, from %1 on.").arg(number);
    if (verdict.problem == u"order")
        return JournalText::tr("Entry %1 stands in the wrong place.").arg(number);
    return JournalText::tr("Entry %1 does not fit: somebody has changed it, or one before it.").arg(number);
}

} // namespace laci
