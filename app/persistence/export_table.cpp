#include "persistence/export_table.h"
#include "persistence/connection.h"
#include "persistence/export_line.h"
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

namespace laci {
namespace {

QString filesOf(const QString &table)
{
    static const QHash<QString, QString> kNames{
        {QStringLiteral("product_barcode"), QStringLiteral("barcodes")}, {QStringLiteral("category"), QStringLiteral("categories")},
        {QStringLiteral("payment_event"), QStringLiteral("payment_trail")}, {QStringLiteral("person"), QStringLiteral("people")},
        {QStringLiteral("role_right"), QStringLiteral("rights")}, {QStringLiteral("journal"), QStringLiteral("journal")},
        {QStringLiteral("price_history"), QStringLiteral("price_history")},
        {QStringLiteral("stock_entry"), QStringLiteral("stock_entries")}, {QStringLiteral("shift_movement"), QStringLiteral("cash_movements")}};
    return kNames.value(table, table.endsWith(u's') ? table : table + u's');
}

/// Indexes, sums and memories that are made anew from the rest, or are only of this machine.
bool isOnlyOurs(const QString &table)
{
    static const QSet<QString> kOurs{QStringLiteral("product_count"), QStringLiteral("catalogue_version"), QStringLiteral("allowed_payment_transition"),
                                     QStringLiteral("till_state"), QStringLiteral("print_job"), QStringLiteral("product_picture")};
    return kOurs.contains(table) || table.startsWith(QStringLiteral("product_fts")) || table.startsWith(QStringLiteral("report_"))
           || table.split(u'_').contains(QStringLiteral("pin"));
}

bool isHidden(const QString &table, const QString &column)
{
    static const QSet<QString> kKeys{QStringLiteral("sort_key"), QStringLiteral("name_key"), QStringLiteral("phone_key"), QStringLiteral("codes")};
    if (kKeys.contains(column))
        return true;
    if (table == u"journal")
        return false;                    // its hash is a seal, no secret
    const QStringList words = column.split(u'_');
    return words.contains(QStringLiteral("pin")) || words.contains(QStringLiteral("salt")) || words.contains(QStringLiteral("hash"))
           || words.contains(QStringLiteral("secret"));
}

ColumnKind kindOf(const QString &name, const QString &type, bool isId)
{
    if (type != u"INTEGER")
        return ColumnKind::Text;
    if (isId)
        return ColumnKind::Id;
    const QString last = name.section(u'_', -1);
    if (last == u"at" || last == u"until" || name == u"last_used" || name == u"used")
        return ColumnKind::Time;
    if (last == u"quantity" || last == u"stock")
        return ColumnKind::Thousandths;
    return ColumnKind::Number;
}

QString kindWord(ColumnKind kind)
{
    switch (kind) {
    case ColumnKind::Text: return QStringLiteral("text");
    case ColumnKind::Number: return QStringLiteral("number");
    case ColumnKind::Id: return QStringLiteral("id");
    case ColumnKind::Time: return QStringLiteral("time_utc");
    case ColumnKind::Thousandths: return QStringLiteral("decimal");
    }
    return {};
}

QByteArray decimalOf(qint64 thousandths)
{
    const quint64 size = thousandths < 0 ? 0 - quint64(thousandths) : quint64(thousandths);
    QByteArray text = QByteArray::number(size / 1000);
    if (size % 1000 != 0) {
        QByteArray rest = QByteArray::number(1000 + size % 1000).mid(1);
        while (rest.endsWith('0'))
            rest.chop(1);
        text += '.' + rest;
    }
    return thousandths < 0 ? '-' + text : text;
}

QByteArray timeOf(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODateWithMs).toLatin1();
}

QByteArray quoted(const QString &text)
{
    static constexpr char kHex[] = "0123456789abcdef";
    const QByteArray bytes = text.toUtf8();
    QByteArray out = "\"";
    out.reserve(bytes.size() + 8);
    for (const char c : bytes) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (uchar(c) < 0x20) {
            out += "\\u00";
            out += kHex[uchar(c) >> 4];
            out += kHex[uchar(c) & 15];
        } else {
            out += c;
        }
    }
    return out + '"';
}

/// A file that knows its own check sum.
class SummedFile {
public:
    explicit SummedFile(const QString &name) : m_file(name), m_hash(QCryptographicHash::Sha256) { m_open = m_file.open(QIODevice::WriteOnly | QIODevice::Truncate); }
    bool write(const QByteArray &bytes)
    {
        m_hash.addData(bytes);
        return m_open && m_file.write(bytes) == bytes.size();
    }
    bool close()
    {
        const bool done = m_open && m_file.flush();
        m_file.close();
        return done;
    }
    QString sum() const { return QString::fromLatin1(m_hash.result().toHex()); }
    tl::unexpected<Error> broken() const
    {
        return keepFail(m_file.error() == QFileDevice::ResourceError ? KeepTrouble::DiskFull : KeepTrouble::DiskFailed,
                        QStringLiteral("%1: %2").arg(m_file.fileName(), m_file.errorString()));
    }

private:
    QFile m_file;
    QCryptographicHash m_hash;
    bool m_open = false;
};

struct Cells {
    QByteArray csv, json;
};

Cells cellsOf(const Statement &row, const ExportTable &table, const QList<QByteArray> &names)
{
    ExportLine line;
    QByteArray json = "{";
    for (int i = 0; i < int(table.columns.size()); ++i) {
        json += (i == 0 ? "" : ",") + names[i];
        if (row.isNull(i)) {
            line.plain({});
            json += "null";
            continue;
        }
        switch (table.columns[i].kind) {
        case ColumnKind::Text: {
            const QString text = row.text(i);
            line.text(text);
            json += quoted(text);
            break;
        }
        case ColumnKind::Number:
            line.number(row.whole(i));
            json += QByteArray::number(row.whole(i));
            break;
        case ColumnKind::Id:
            line.number(row.whole(i));
            json += '"' + QByteArray::number(row.whole(i)) + '"';
            break;
        case ColumnKind::Time: {
            const QByteArray at = timeOf(row.whole(i));
            line.plain(at);
            json += '"' + at + '"';
            break;
        }
        case ColumnKind::Thousandths: {
            const QByteArray decimal = decimalOf(row.whole(i));
            line.plain(decimal);
            json += decimal;
            break;
        }
        }
    }
    return {line.line(), json + '}'};
}

Result<QStringList> listOf(Connection &connection, const QString &sql, const QString &value)
{
    auto rows = connection.query(sql, value);
    if (!rows)
        return tl::unexpected(rows.error());
    QStringList list;
    while (rows->next())
        list.append(rows->text(0));
    if (auto ended = rows->ended(); !ended)
        return tl::unexpected(ended.error());
    return list;
}

Result<ExportTable> described(Connection &connection, const QString &table)
{
    const auto pointing = listOf(connection, QStringLiteral("SELECT \"from\" FROM pragma_foreign_key_list(?)"), table);
    if (!pointing)
        return tl::unexpected(pointing.error());
    auto columns = connection.query(QStringLiteral("SELECT name, type, pk FROM pragma_table_info(?)"), table);
    if (!columns)
        return tl::unexpected(columns.error());
    ExportTable made{table, filesOf(table), {}};
    while (columns->next()) {
        const QString name = columns->text(0);
        const bool isId = name == u"id" || name == u"product" || name == u"customer" || name.endsWith(QStringLiteral("_id")) || pointing->contains(name);
        if (!isHidden(table, name))
            made.columns.append({name, kindOf(name, columns->text(1), isId)});
    }
    if (auto ended = columns->ended(); !ended)
        return tl::unexpected(ended.error());
    return made;
}

} // namespace

Result<QList<ExportTable>> exportTables(Connection &connection)
{
    const auto tables = listOf(connection, QStringLiteral("SELECT name FROM sqlite_schema WHERE type = ? AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid"),
                               QStringLiteral("table"));
    if (!tables)
        return tl::unexpected(tables.error());
    QList<ExportTable> all;
    for (const QString &table : *tables) {
        if (isOnlyOurs(table))
            continue;
        auto made = described(connection, table);
        if (!made)
            return tl::unexpected(made.error());
        if (!made->columns.isEmpty())
            all.append(*made);
    }
    return all;
}

Result<QJsonObject> writeTable(Connection &connection, const ExportTable &table, const QString &folder, KeepControl *control)
{
    const QString stem = QDir(folder).filePath(table.name);
    SummedFile csv(stem + QStringLiteral(".csv"));
    SummedFile json(stem + QStringLiteral(".json"));
    QStringList selected;
    QList<QByteArray> names;
    ExportLine head;
    QJsonArray columns;
    for (const ExportColumn &column : table.columns) {
        selected.append(u'"' + column.name + u'"');
        names.append(quoted(column.name) + ':');
        head.text(column.name);
        columns.append(QJsonObject{{QStringLiteral("name"), column.name}, {QStringLiteral("kind"), kindWord(column.kind)}});
    }
    if (!csv.write("\xEF\xBB\xBF" + head.line()))
        return csv.broken();
    if (!json.write("["))
        return json.broken();
    auto row = connection.query(QStringLiteral("SELECT %1 FROM \"%2\"").arg(selected.join(u','), table.table));
    if (!row)
        return tl::unexpected(row.error());
    qint64 rows = 0;
    for (; row->next(); ++rows) {
        if (control && rows % 500 == 0) {
            if (control->cancel)
                return fail(ErrorCode::Cancelled, QStringLiteral("stopped by a person"));
            control->done += rows == 0 ? 0 : 500;
        }
        const Cells cells = cellsOf(*row, table, names);
        if (!csv.write(cells.csv))
            return csv.broken();
        if (!json.write((rows == 0 ? "\n" : ",\n") + cells.json))
            return json.broken();
    }
    if (auto ended = row->ended(); !ended)
        return tl::unexpected(ended.error());
    if (!json.write("\n]\n") || !json.close())
        return json.broken();
    if (!csv.close())
        return csv.broken();
    return QJsonObject{{QStringLiteral("name"), table.name}, {QStringLiteral("rows"), rows}, {QStringLiteral("columns"), columns},
                       {QStringLiteral("csv"), table.name + QStringLiteral(".csv")}, {QStringLiteral("csv_sha256"), csv.sum()},
                       {QStringLiteral("json"), table.name + QStringLiteral(".json")}, {QStringLiteral("json_sha256"), json.sum()}};
}

} // namespace laci
