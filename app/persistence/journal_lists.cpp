#include "persistence/connection.h"
#include "persistence/journal_rows.h"
#include <QSaveFile>
#include <algorithm>

namespace laci {
namespace {

QString escapedLike(QString text)
{
    text.replace(u'\\', QStringLiteral("\\\\")).replace(u'%', QStringLiteral("\\%")).replace(u'_', QStringLiteral("\\_"));
    return u'%' + text + u'%';
}

struct Filter {
    QString where;
    QVariantList values;
};

Filter filterOf(const JournalQuery &query)
{
    QStringList parts;
    Filter filter;
    const auto take = [&](const QString &part, const QVariant &value) {
        parts.append(part);
        filter.values.append(value);
    };
    if (query.from.isValid())
        take(QStringLiteral("at >= ?"), bound(query.from));
    if (query.to.isValid())
        take(QStringLiteral("at < ?"), bound(query.to));
    if (query.kind)
        take(QStringLiteral("kind = ?"), bound(journalKindWord(*query.kind)));
    if (const QString text = query.text.trimmed(); !text.isEmpty()) {
        parts.append(QStringLiteral("(who LIKE ? ESCAPE '\\' OR approved_by LIKE ? ESCAPE '\\' OR subject LIKE ? ESCAPE '\\'"
                                    " OR detail LIKE ? ESCAPE '\\')"));
        for (int i = 0; i < 4; ++i)
            filter.values.append(bound(escapedLike(text)));
    }
    if (!parts.isEmpty())
        filter.where = QStringLiteral("WHERE ") + parts.join(QStringLiteral(" AND ")) + u' ';
    return filter;
}

const QString kColumns = QStringLiteral("SELECT number, at, kind, who, approved_by, subject, detail, hash FROM journal ");

/// As spreadsheets read it: nothing that begins like a formula is taken for one.
QByteArray cell(const QString &value)
{
    static const QString kFormula = QStringLiteral("=+-@\t\r");
    QString safe = value;
    if (!safe.isEmpty() && kFormula.contains(safe.at(0)))
        safe.prepend(u'\'');
    return '"' + safe.replace(u'"', QStringLiteral("\"\"")).toUtf8() + '"';
}

} // namespace

Result<QList<JournalEntry>> listJournal(Connection &connection, const JournalQuery &query)
{
    Filter filter = filterOf(query);
    filter.values << bound(std::max(0, query.limit)) << bound(std::max(0, query.offset));
    auto row = connection.queryWith(kColumns + filter.where + QStringLiteral("ORDER BY number DESC LIMIT ? OFFSET ?"), filter.values);
    if (!row)
        return tl::unexpected(row.error());
    QList<JournalEntry> list;
    while (row->next()) {
        JournalEntry entry;
        entry.number = row->whole(0);
        entry.at = timeAt(*row, 1);
        const auto kind = journalKindFromWord(row->text(2));
        if (!kind)
            return fail(ErrorCode::Storage, QStringLiteral("unknown word in journal entry %1: %2").arg(entry.number).arg(row->text(2)));
        entry.act = {*kind, row->text(3), row->text(4), row->text(5), row->text(6)};
        entry.hash = row->text(7).toLatin1();
        list.append(std::move(entry));
    }
    if (auto ended = row->ended(); !ended)
        return tl::unexpected(ended.error());
    return list;
}

Result<qint64> exportJournal(Connection &connection, const QString &file, const JournalQuery &query)
{
    QSaveFile out(file);
    const auto broken = [&] { return fail(ErrorCode::Storage, QStringLiteral("%1: %2").arg(file, out.errorString())); };
    if (!out.open(QIODevice::WriteOnly))
        return broken();
    out.write("\xEF\xBB\xBFnumber,at,kind,who,approved_by,subject,detail,hash\r\n");
    const Filter filter = filterOf(query);
    auto row = connection.queryWith(kColumns + filter.where + QStringLiteral("ORDER BY number"), filter.values);
    if (!row)
        return tl::unexpected(row.error());
    qint64 rows = 0;
    while (row->next()) {
        QByteArray line = QByteArray::number(row->whole(0)) + ',' + timeAt(*row, 1).toString(Qt::ISODateWithMs).toLatin1() + ','
                          + row->text(2).toUtf8();
        for (int column = 3; column <= 6; ++column)
            line += ',' + cell(row->text(column));
        line += ',' + row->text(7).toLatin1() + "\r\n";
        if (out.write(line) != line.size())
            return broken();
        ++rows;
    }
    if (auto ended = row->ended(); !ended)
        return tl::unexpected(ended.error());
    if (!out.commit())
        return broken();
    return rows;
}

} // namespace laci
