#include "persistence/journal_rows.h"
#include "persistence/connection.h"
#include <QCryptographicHash>

namespace laci {
namespace {

/// Each part with its length before it, so that no two entries read the same.
QByteArray chained(const QByteArray &before, qint64 number, const QDateTime &at, const JournalDraft &act)
{
    QByteArray all;
    const auto part = [&all](const QByteArray &text) { all += QByteArray::number(text.size()) + ':' + text; };
    part(before);
    part(QByteArray::number(number));
    part(QByteArray::number(at.toMSecsSinceEpoch()));
    part(journalKindWord(act.kind).toUtf8());
    for (const QString &text : {act.who, act.approvedBy, act.subject, act.detail})
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
    const QByteArray hash = chained(before, number, at, act);
    if (auto done = connection.change(QStringLiteral("INSERT INTO journal (number, at, kind, who, approved_by, subject, detail, hash)"
                                                     " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
                                      number, at, journalKindWord(act.kind), act.who, act.approvedBy, act.subject, act.detail,
                                      QString::fromLatin1(hash));
        !done)
        return tl::unexpected(done.error());
    return JournalEntry{number, at, act, hash};
}

} // namespace laci
