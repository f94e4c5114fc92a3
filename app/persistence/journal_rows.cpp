#include "persistence/journal_rows.h"
#include "persistence/connection.h"
#include <QCryptographicHash>

namespace laci {
namespace {

/// Each part with its length before it, so that no two entries read the same.
QByteArray chained(const QByteArray &before, qint64 number, qint64 at, const QString &kind, const QStringList &words)
{
    QByteArray all;
    const auto part = [&all](const QByteArray &text) { all += QByteArray::number(text.size()) + ':' + text; };
    part(before);
    part(QByteArray::number(number));
    part(QByteArray::number(at));
    part(kind.toUtf8());
    for (const QString &text : words)
        part(text.toUtf8());
    return QCryptographicHash::hash(all, QCryptographicHash::Sha256).toHex();
}

} // namespace

Result<JournalEntry> writeJournal(Connection &connection, const JournalDraft &act, const QDateTime &at)
{
    if (act.who.isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("an entry without who"));
    qint64 number = 1;
    QByteArray before;
    {
        auto last = connection.query(QStringLiteral("SELECT number, hash FROM journal ORDER BY number DESC LIMIT 1"));
        if (!last)
            return tl::unexpected(last.error());
        if (last->next()) {
            number = last->whole(0) + 1;
            before = last->text(1).toLatin1();
        } else if (auto ended = last->ended(); !ended) {
            return tl::unexpected(ended.error());
        }
    }
    const QByteArray hash = chained(before, number, at.toMSecsSinceEpoch(), journalKindWord(act.kind),
                                    {act.who, act.approvedBy, act.subject, act.detail});
    if (auto done = connection.change(QStringLiteral("INSERT INTO journal (number, at, kind, who, approved_by, subject, detail, hash)"
                                                     " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
                                      number, at, journalKindWord(act.kind), act.who, act.approvedBy, act.subject, act.detail,
                                      QString::fromLatin1(hash));
        !done)
        return tl::unexpected(done.error());
    return JournalEntry{number, at, act, hash};
}

Result<JournalVerdict> verifyJournal(Connection &connection)
{
    auto row = connection.query(QStringLiteral("SELECT number, at, kind, who, approved_by, subject, detail, hash FROM journal ORDER BY number"));
    if (!row)
        return tl::unexpected(row.error());
    JournalVerdict verdict;
    const auto bad = [&verdict](qint64 number, const QString &problem) {
        verdict.firstBad = number;
        verdict.problem = problem;
        return verdict;
    };
    while (row->next()) {
        const qint64 number = row->whole(0);
        if (number != verdict.entries + 1)
            return bad(verdict.entries + 1, QStringLiteral("missing"));
        const QByteArray hash = row->text(7).toLatin1();
        if (hash != chained(verdict.head, number, row->whole(1), row->text(2), {row->text(3), row->text(4), row->text(5), row->text(6)}))
            return bad(number, QStringLiteral("changed"));
        verdict.head = hash;
        ++verdict.entries;
    }
    if (auto ended = row->ended(); !ended)
        return tl::unexpected(ended.error());
    return verdict;
}

} // namespace laci
