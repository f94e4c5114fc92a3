#include "persistence/export_all.h"
#include "persistence/connection.h"
#include "persistence/export_line.h"
#include "persistence/export_table.h"
#include "persistence/solid_file.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace laci {
namespace {

constexpr char kReadme[] =
    "Everything this shop has in Laci, as plain files of one moment.\n"
    "\n"
    "Each table is there twice: NAME.csv for a spreadsheet, NAME.json for a program.\n"
    "manifest.json names them with their rows, their columns and the SHA-256 of each file.\n"
    "\n"
    "Kinds of columns (manifest.json):\n"
    "  text      as it is\n"
    "  number    whole rupiah, counts, basis points (11 % is 1100), flags (0 or 1)\n"
    "  id        digits that name a row elsewhere; a string in JSON; open as text in a spreadsheet, which rounds long numbers\n"
    "  time_utc  2026-11-21T05:00:00.000Z\n"
    "  decimal   a quantity: 1.5\n"
    "\n"
    "CSV: UTF-8 with a mark at the beginning, comma, CRLF, text quoted where it must be. A text that a spreadsheet would\n"
    "take for a formula (it begins with = + - @, tab or return) has an apostrophe in front, and so has one that begins with\n"
    "an apostrophe: take one leading apostrophe away and the text is as it was. The JSON needs no such guard and has none.\n"
    "\n"
    "Left out: PINs and their hashes, keys of payment gateways (Laci never keeps them in the books), and what it keeps\n"
    "only for itself (search index, sums of reports, print queue, the cart on the screen).\n";

Result<void> writeFile(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return keepFail(file.error() == QFileDevice::ResourceError ? KeepTrouble::DiskFull : KeepTrouble::DiskFailed,
                        QStringLiteral("%1: %2").arg(name, file.errorString()));
    return {};
}

Result<QJsonObject> writeSettings(const QList<std::pair<QString, QString>> &settings, const QString &folder)
{
    QByteArray csv = "\xEF\xBB\xBF"
                     "key,value\r\n";
    QJsonArray json;
    for (const auto &[key, value] : settings) {
        ExportLine line;
        line.text(key);
        line.text(value);
        csv += line.line();
        json.append(QJsonObject{{QStringLiteral("key"), key}, {QStringLiteral("value"), value}});
    }
    auto done = writeFile(QDir(folder).filePath(QStringLiteral("settings.csv")), csv);
    if (done)
        done = writeFile(QDir(folder).filePath(QStringLiteral("settings.json")), QJsonDocument(json).toJson());
    if (!done)
        return tl::unexpected(done.error());
    return QJsonObject{{QStringLiteral("name"), QStringLiteral("settings")}, {QStringLiteral("rows"), settings.size()},
                       {QStringLiteral("csv"), QStringLiteral("settings.csv")}, {QStringLiteral("json"), QStringLiteral("settings.json")}};
}

/// pictures/PRODUCT.png, as they are stored.
Result<QJsonObject> writePictures(Connection &connection, const QString &folder, KeepControl *control)
{
    auto rows = connection.query(QStringLiteral("SELECT product, image FROM product_picture"));
    if (!rows)
        return tl::unexpected(rows.error());
    qint64 pictures = 0;
    QDir home(folder);
    for (; rows->next(); ++pictures) {
        if (control && control->cancel)
            return fail(ErrorCode::Cancelled, QStringLiteral("stopped by a person"));
        home.mkpath(QStringLiteral("pictures"));
        const QByteArray image = rows->bytes(1);
        const QString end = image.startsWith("\x89PNG") ? QStringLiteral("png") : QStringLiteral("jpg");
        if (auto done = writeFile(home.filePath(QStringLiteral("pictures/%1.%2").arg(rows->whole(0)).arg(end)), image); !done)
            return tl::unexpected(done.error());
    }
    if (auto ended = rows->ended(); !ended)
        return tl::unexpected(ended.error());
    return QJsonObject{{QStringLiteral("name"), QStringLiteral("pictures")}, {QStringLiteral("rows"), pictures}, {QStringLiteral("folder"), QStringLiteral("pictures")}};
}

Result<ExportDone> writeAll(Connection &connection, const ExportOrder &order, const QString &folder, KeepControl *control)
{
    const auto tables = exportTables(connection);
    if (!tables)
        return tl::unexpected(tables.error());
    if (control) {
        qint64 total = 0;
        for (const ExportTable &table : *tables)
            total += connection.whole(QStringLiteral("SELECT count(*) FROM \"%1\"").arg(table.table)).value_or(std::nullopt).value_or(0);
        if (auto on = goOn(control, KeepStep::Writing, total); !on)
            return tl::unexpected(on.error());
    }
    ExportDone done{order.folder, {}};
    QJsonArray written;
    const auto take = [&](const Result<QJsonObject> &entry) -> Result<void> {
        if (!entry)
            return tl::unexpected(entry.error());
        written.append(*entry);
        done.rows.append({entry->value(QStringLiteral("name")).toString(), entry->value(QStringLiteral("rows")).toInteger()});
        return {};
    };
    for (const ExportTable &table : *tables) {
        if (auto taken = take(writeTable(connection, table, folder, control)); !taken)
            return tl::unexpected(taken.error());
    }
    if (auto taken = take(writePictures(connection, folder, control)); !taken)
        return tl::unexpected(taken.error());
    if (auto taken = take(writeSettings(order.settings, folder)); !taken)
        return tl::unexpected(taken.error());
    const auto schema = connection.ask(QStringLiteral("PRAGMA user_version"));
    const QJsonObject manifest{{QStringLiteral("laci_export"), 1},
                               {QStringLiteral("at"), order.at.toUTC().toString(Qt::ISODateWithMs)},
                               {QStringLiteral("program"), order.program},
                               {QStringLiteral("shop"), order.shop},
                               {QStringLiteral("till"), order.till},
                               {QStringLiteral("schema"), schema.value_or(QString()).toInt()},
                               {QStringLiteral("tables"), written}};
    auto last = writeFile(QDir(folder).filePath(QStringLiteral("README.txt")), kReadme);
    if (last)
        last = writeFile(QDir(folder).filePath(QStringLiteral("manifest.json")), QJsonDocument(manifest).toJson());
    if (!last)
        return tl::unexpected(last.error());
    return done;
}

} // namespace

Result<ExportDone> exportEverything(const ExportOrder &given, KeepControl *control)
{
    ExportOrder order = given;
    order.folder = QDir::cleanPath(QFileInfo(given.folder).absoluteFilePath());
    const QFileInfo target(order.folder);
    if (given.folder.isEmpty() || (target.exists() && !target.isDir()) || (target.isDir() && !QDir(order.folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)))
        return fail(ErrorCode::Conflict, QStringLiteral("%1 is not empty; an export goes into a folder of its own").arg(order.folder));
    if (!QDir().mkpath(target.absolutePath()))
        return keepFail(KeepTrouble::FolderMissing, QStringLiteral("cannot make %1").arg(target.absolutePath()));
    if (const KeepTrouble trouble = folderTrouble(target.absolutePath()); trouble != KeepTrouble::None)
        return keepFail(trouble, target.absolutePath());
    if (!QFileInfo::exists(order.database))
        return keepFail(KeepTrouble::NotFound, QStringLiteral("%1 is not there").arg(order.database));
    auto connection = Connection::open(order.database, Connection::Use::LookOnly);
    if (!connection)
        return tl::unexpected(connection.error());
    const QString part = target.absoluteDir().filePath(QStringLiteral(".%1.part").arg(target.fileName()));
    QDir(part).removeRecursively();
    if (!QDir().mkpath(part))
        return keepFail(KeepTrouble::FolderReadOnly, QStringLiteral("cannot make %1").arg(part));
    auto done = (*connection)->snapshot([&] { return writeAll(**connection, order, part, control); });
    if (done) {
        if (target.isDir())
            QDir().rmdir(order.folder);
        if (!QDir().rename(part, order.folder))
            done = keepFail(KeepTrouble::DiskFailed, QStringLiteral("cannot name the folder %1").arg(order.folder));
    }
    if (!done)
        QDir(part).removeRecursively();
    return done;
}

} // namespace laci
