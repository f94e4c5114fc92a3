#include "persistence/backup_record.h"
#include "persistence/solid_file.h"
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace laci {
namespace {

QString textOf(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

QDateTime timeOf(const QJsonObject &object, const char *key)
{
    return QDateTime::fromString(textOf(object, key), Qt::ISODateWithMs).toUTC();
}

QString isoOf(const QDateTime &at)
{
    return at.isValid() ? at.toUTC().toString(Qt::ISODateWithMs) : QString();
}

} // namespace

QString recordFileOf(const QString &backup)
{
    return backup + QStringLiteral(".json");
}

Result<void> writeRecord(const FileFacts &facts, const BackupNote &note, const QString &recordFile)
{
    QJsonObject counts;
    for (const auto &[table, rows] : facts.counts)
        counts.insert(table, rows);
    QJsonObject settings;
    for (const auto &[key, value] : note.settings)
        settings.insert(key, value);
    const QJsonObject record{
        {QStringLiteral("laci_backup"), 1},
        {QStringLiteral("file"), QFileInfo(facts.file).fileName()},
        {QStringLiteral("taken_at"), isoOf(facts.takenAt)},
        {QStringLiteral("program"), note.program},
        {QStringLiteral("schema"), facts.schema},
        {QStringLiteral("bytes"), facts.bytes},
        {QStringLiteral("sha256"), facts.sha256},
        {QStringLiteral("shop"), note.shop},
        {QStringLiteral("till"), note.till},
        {QStringLiteral("reason"), note.reason},
        {QStringLiteral("by"), note.by},
        {QStringLiteral("counts"), counts},
        {QStringLiteral("last_sale"), facts.lastSale},
        {QStringLiteral("last_sale_at"), isoOf(facts.lastSaleAt)},
        {QStringLiteral("open_payments"), facts.openPayments},
        {QStringLiteral("journal"), QJsonObject{{QStringLiteral("entries"), facts.journalEntries},
                                                {QStringLiteral("head"), facts.journalHead},
                                                {QStringLiteral("fits"), facts.trouble != KeepTrouble::JournalOdd}}},
        {QStringLiteral("checked"), keepTroubleWord(facts.trouble)},
        {QStringLiteral("settings"), settings}};
    const QByteArray text = QJsonDocument(record).toJson();
    QSaveFile out(recordFile);
    if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size() || !out.commit())
        return keepFail(KeepTrouble::DiskFailed, QStringLiteral("%1: %2").arg(recordFile, out.errorString()));
    return {};
}

Result<FileFacts> readRecord(const QString &backup)
{
    QFile in(recordFileOf(backup));
    if (!in.exists())
        return fail(ErrorCode::NotFound, QStringLiteral("%1 is not there").arg(in.fileName()));
    if (!in.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Storage, QStringLiteral("%1: %2").arg(in.fileName(), in.errorString()));
    const QJsonObject record = QJsonDocument::fromJson(in.read(4 << 20)).object();
    if (record.value(QStringLiteral("laci_backup")).toInt() != 1)
        return fail(ErrorCode::Malformed, QStringLiteral("%1 is no record of a backup").arg(in.fileName()));
    FileFacts facts;
    facts.file = backup;
    facts.hasRecord = true;
    facts.takenAt = timeOf(record, "taken_at");
    facts.program = textOf(record, "program");
    facts.schema = record.value(QStringLiteral("schema")).toInt();
    facts.bytes = record.value(QStringLiteral("bytes")).toInteger();
    facts.sha256 = textOf(record, "sha256");
    facts.shop = textOf(record, "shop");
    facts.till = textOf(record, "till");
    facts.reason = textOf(record, "reason");
    facts.by = textOf(record, "by");
    const QJsonObject counts = record.value(QStringLiteral("counts")).toObject();
    for (auto each = counts.begin(); each != counts.end(); ++each)
        facts.counts.append({each.key(), each.value().toInteger()});
    facts.lastSale = textOf(record, "last_sale");
    facts.lastSaleAt = timeOf(record, "last_sale_at");
    facts.openPayments = record.value(QStringLiteral("open_payments")).toInteger();
    const QJsonObject journal = record.value(QStringLiteral("journal")).toObject();
    facts.journalEntries = journal.value(QStringLiteral("entries")).toInteger();
    facts.journalHead = textOf(journal, "head");
    return facts;
}

} // namespace laci
