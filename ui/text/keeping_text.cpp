#include "ui/text/keeping_text.h"
#include "ui/text/error_text.h"
#include "ui/text/payment_text.h"
#include "ui/text/when_text.h"
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace laci {
namespace {

struct KeepingText { Q_DECLARE_TR_FUNCTIONS(KeepingText) };

QString when(const QDateTime &at, const QByteArray &zone, const QDateTime &now)
{
    return at.isValid() ? whenText(at, zone, dayIn(now, zone)) : KeepingText::tr("never");
}

QString span(qint64 seconds)
{
    return spanText(std::chrono::seconds(std::abs(seconds)));
}

QString clockText(const HealthItem &item)
{
    const QString gateway = gatewayName(item.subject);
    if (item.tone != HealthTone::Bad)
        return KeepingText::tr("Right, as %1 sees it.").arg(gateway);
    return item.number > 0
               ? KeepingText::tr("This computer's clock is %1 ahead of %2's. Set it right: days, receipts and expiries go by it.").arg(span(item.number), gateway)
               : KeepingText::tr("This computer's clock is %1 behind %2's. Set it right: days, receipts and expiries go by it.").arg(span(item.number), gateway);
}

QString diskText(const HealthItem &item)
{
    if (item.word == u"folder_missing")
        return KeepingText::tr("%1 is not there. Plug the disk in, or choose another folder.").arg(QDir::toNativeSeparators(item.subject));
    const QString free = KeepingText::tr("%1 of %2 free").arg(bytesText(item.number), bytesText(item.number2));
    return item.tone == HealthTone::Good || item.tone == HealthTone::Unknown ? free : KeepingText::tr("%1. Make room before the till cannot write any more.").arg(free);
}

QString gatewayText(const HealthItem &item, const QByteArray &zone, const QDateTime &now)
{
    if (!item.word.isEmpty())
        return KeepingText::tr("The last question was not answered. Last answer: %1.").arg(when(item.at, zone, now));
    if (!item.at.isValid())
        return KeepingText::tr("Not asked yet.");
    if (item.number == 0)
        return KeepingText::tr("Last answer %1.").arg(when(item.at, zone, now));
    return KeepingText::tr("Last answer %1, in %2 ms.").arg(when(item.at, zone, now)).arg(item.number);
}

QString printerText(const HealthItem &item)
{
    if (item.number2 > 0)
        return KeepingText::tr("%n paper(s) could not be printed and wait for a decision.", nullptr, int(item.number2));
    if (item.number > 0)
        return KeepingText::tr("%n paper(s) wait for the printer.", nullptr, int(item.number));
    return item.tone == HealthTone::Unknown ? KeepingText::tr("No printer is set up.") : KeepingText::tr("Nothing waits.");
}

QString versionText(const HealthItem &item, const QByteArray &zone, const QDateTime &now)
{
    if (!item.subject.isEmpty())
        return item.word.isEmpty() ? KeepingText::tr("Laci %1 is out.").arg(item.subject) : KeepingText::tr("Laci %1 is out: %2").arg(item.subject, item.word);
    if (!item.at.isValid())
        return KeepingText::tr("Not asked yet.");
    return item.tone == HealthTone::Good ? KeepingText::tr("None. Asked %1.").arg(when(item.at, zone, now))
                                         : KeepingText::tr("No usable answer %1. Laci asks again tomorrow.").arg(when(item.at, zone, now));
}

} // namespace

QString keepTroubleText(KeepTrouble trouble)
{
    switch (trouble) {
    case KeepTrouble::None: return {};
    case KeepTrouble::NotFound: return KeepingText::tr("This file is not there any more.");
    case KeepTrouble::FolderMissing: return KeepingText::tr("The folder is not there. Plug the disk or the stick in, or choose another folder.");
    case KeepTrouble::FolderReadOnly: return KeepingText::tr("Nothing can be written into this folder. Choose another one, or allow writing to it.");
    case KeepTrouble::DiskFull: return KeepingText::tr("The disk is full. Make room, then try again.");
    case KeepTrouble::DiskFailed: return KeepingText::tr("The disk could not be read or written. Try again; if it happens again, use another disk.");
    case KeepTrouble::Foreign: return KeepingText::tr("This is no file of Laci's.");
    case KeepTrouble::Damaged: return KeepingText::tr("This file is damaged. Use another backup.");
    case KeepTrouble::LooseEnds: return KeepingText::tr("Parts of this file are missing: some of its rows point at others that are not there. Use another backup.");
    case KeepTrouble::Newer: return KeepingText::tr("This file was made by a newer Laci. Install the newer version first.");
    case KeepTrouble::SchemaOdd: return KeepingText::tr("Somebody has worked on this file: its tables or its laws are not as Laci makes them.");
    case KeepTrouble::Changed: return KeepingText::tr("This file was changed after Laci had made it.");
    case KeepTrouble::JournalOdd: return KeepingText::tr("An entry of the journal in this file does not fit: somebody has changed it.");
    case KeepTrouble::InUse: return KeepingText::tr("Another Laci has the books open. Close it first.");
    }
    return {};
}

QString keepErrorText(const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        return KeepingText::tr("Stopped. Nothing was changed.");
    if (error.code == ErrorCode::Conflict && !keepTroubleOf(error))
        return KeepingText::tr("The folder is not empty. Choose another one.");
    const auto trouble = keepTroubleOf(error);
    return trouble ? keepTroubleText(*trouble) : errorText(error);
}

QString bytesText(qint64 bytes)
{
    return screenLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

QString healthTitle(const HealthItem &item)
{
    switch (item.topic) {
    case HealthTopic::Clock: return KeepingText::tr("Clock");
    case HealthTopic::ClockBack: return KeepingText::tr("Clock went back");
    case HealthTopic::DatabaseDisk: return KeepingText::tr("Disk of the books");
    case HealthTopic::BackupDisk: return KeepingText::tr("Disk of the backups");
    case HealthTopic::DatabaseSize: return KeepingText::tr("Books");
    case HealthTopic::Integrity: return KeepingText::tr("Check of the books");
    case HealthTopic::Backup: return KeepingText::tr("Last backup");
    case HealthTopic::Printer: return KeepingText::tr("Printer");
    case HealthTopic::Scanner: return KeepingText::tr("Scanner");
    case HealthTopic::Gateway: return gatewayName(item.subject);
    case HealthTopic::OpenPayments: return KeepingText::tr("Open payments");
    case HealthTopic::Version: return KeepingText::tr("Newer version");
    case HealthTopic::Journal: return KeepingText::tr("Journal");
    }
    return {};
}

QString healthText(const HealthItem &item, const QByteArray &zone, const QDateTime &now)
{
    switch (item.topic) {
    case HealthTopic::Clock:
        return clockText(item);
    case HealthTopic::ClockBack:
        return KeepingText::tr("By %1, noticed %2. It stands in the journal.").arg(span(item.number), when(item.at, zone, now));
    case HealthTopic::DatabaseDisk:
    case HealthTopic::BackupDisk:
        return diskText(item);
    case HealthTopic::DatabaseSize:
        return item.tone == HealthTone::Bad ? KeepingText::tr("The books cannot be read. Restore a backup.") : bytesText(item.number);
    case HealthTopic::Integrity:
        if (!item.at.isValid())
            return KeepingText::tr("Not checked yet.");
        return item.number == 0 ? KeepingText::tr("Sound: %1.").arg(when(item.at, zone, now))
                                : KeepingText::tr("Something does not fit (%1). Write the report for support, and keep the last good backup.").arg(when(item.at, zone, now));
    case HealthTopic::Backup:
        if (!item.at.isValid())
            return KeepingText::tr("None yet. Make one in Backup.");
        return item.tone == HealthTone::Good ? when(item.at, zone, now) : KeepingText::tr("%1. Time for another one.").arg(when(item.at, zone, now));
    case HealthTopic::Printer:
        return printerText(item);
    case HealthTopic::Scanner:
        return item.at.isValid() ? KeepingText::tr("Last scan %1.").arg(when(item.at, zone, now)) : KeepingText::tr("Nothing scanned since the start.");
    case HealthTopic::Gateway:
        return gatewayText(item, zone, now);
    case HealthTopic::OpenPayments:
        return item.number == 0 ? KeepingText::tr("None.")
                                : KeepingText::tr("%n open, the oldest from %1. Laci goes on asking.", nullptr, int(item.number)).arg(when(item.at, zone, now));
    case HealthTopic::Version:
        return versionText(item, zone, now);
    case HealthTopic::Journal:
        return KeepingText::tr("%n entries", nullptr, int(item.number));
    }
    return {};
}

} // namespace laci
