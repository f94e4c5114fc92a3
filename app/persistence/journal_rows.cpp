#include "persistence/journal_rows.h"
#include "persistence/connection.h"
#include <QCryptographicHash>
#include <array>
#include <charconv>
#include <initializer_list>

namespace laci {
namespace {

constexpr qsizetype kMostName = 200;
constexpr qsizetype kMostDetail = 1000;

const QString kColumns = QStringLiteral("SELECT number, at, kind, who, approved_by, subject, detail, hash FROM journal ");

/// Reckons one entry after the other; what it needs for one it keeps for the next, since a check reckons a million.
class Chain {
public:
    /// Each part with its length before it, so that no two entries read the same. SHA-256 in hex; good until the next call.
    const QByteArray &hashOf(QByteArrayView before, qint64 number, qint64 at, std::initializer_list<QByteArrayView> words)
    {
        m_all.resize(0);
        part(before);
        numberPart(number);
        numberPart(at);
        for (const QByteArrayView word : words)
            part(word);
        m_hash.reset();
        m_hash.addData(m_all);
        m_hex = m_hash.result().toHex();
        return m_hex;
    }
    /// What this row's hash would be if it stood at `number`, behind `before`. The file's own bytes: nothing is read as text and written back.
    const QByteArray &hashAt(const Statement &row, const QByteArray &before, qint64 number)
    {
        return hashOf(before, number, row.whole(1), {row.bytes(2), row.bytes(3), row.bytes(4), row.bytes(5), row.bytes(6)});
    }

private:
    static constexpr int kMostDigits = 24;
    using Digits = std::array<char, kMostDigits>;

    static QByteArrayView written(Digits &digits, qint64 number)
    {
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
        return {digits.data(), end - digits.data()};
    }
    void part(QByteArrayView text)
    {
        Digits digits;
        m_all.append(written(digits, text.size())).append(':').append(text);
    }
    void numberPart(qint64 number)
    {
        Digits digits;
        part(written(digits, number));
    }

    QByteArray m_all = QByteArray(1024, '\0');
    QByteArray m_hex;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

/// As the file will give it back: half a surrogate pair and a zero byte would come back as something else, and look like tampering.
QString settled(const QString &text, qsizetype most)
{
    QString plain = QString::fromUtf8(text.trimmed().left(most).toUtf8());
    plain.remove(QChar());
    return plain;
}

struct Head {
    qint64 number = 0;
    QByteArray hash;
};

/// nullopt: somebody took it away.
Result<std::optional<Head>> readHead(Connection &connection)
{
    auto row = connection.query(QStringLiteral("SELECT number, hash FROM journal_head WHERE one = 1"));
    if (!row)
        return tl::unexpected(row.error());
    if (row->next())
        return std::optional(Head{row->whole(0), row->text(1).toLatin1()});
    if (auto ended = row->ended(); !ended)
        return tl::unexpected(ended.error());
    return std::optional<Head>();
}

/// Whether some entry would fit here although it stands elsewhere: only looked for once it is known that something is wrong.
Result<bool> standsElsewhere(Connection &connection, const QByteArray &before, qint64 number)
{
    auto row = connection.query(kColumns + QStringLiteral("WHERE number <> ? ORDER BY number"), number);
    if (!row)
        return tl::unexpected(row.error());
    Chain chain;
    while (row->next()) {
        if (row->bytes(7) == chain.hashAt(*row, before, number))
            return true;
    }
    return row->ended().map([] { return false; });
}

/// The chain alone, up to the first entry that does not fit.
Result<JournalVerdict> followChain(Connection &connection)
{
    auto row = connection.query(kColumns + QStringLiteral("ORDER BY number"));
    if (!row)
        return tl::unexpected(row.error());
    JournalVerdict verdict;
    Chain chain;
    const auto bad = [&verdict](qint64 number, const QString &problem) {
        verdict.firstBad = number;
        verdict.problem = problem;
        return verdict;
    };
    while (row->next()) {
        const qint64 number = row->whole(0);
        if (number <= verdict.entries)
            return bad(number, QStringLiteral("order"));
        if (number != verdict.entries + 1)
            return bad(verdict.entries + 1, QStringLiteral("missing"));
        if (row->bytes(7) != chain.hashAt(*row, verdict.head, number))
            return bad(number, QStringLiteral("changed"));
        verdict.head = row->bytes(7);
        ++verdict.entries;
    }
    if (auto ended = row->ended(); !ended)
        return tl::unexpected(ended.error());
    return verdict;
}

} // namespace

Result<JournalEntry> writeJournal(Connection &connection, const JournalDraft &draft, const QDateTime &at)
{
    const JournalDraft act{draft.kind, settled(draft.who, kMostName), settled(draft.approvedBy, kMostName), settled(draft.subject, kMostName),
                           settled(draft.detail, kMostDetail)};
    if (act.who.isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("an entry without who"));
    const auto head = readHead(connection);
    if (!head)
        return tl::unexpected(head.error());
    if (!*head)
        return fail(ErrorCode::Storage, QStringLiteral("the journal's head is gone"));
    const qint64 number = (*head)->number + 1;
    Chain chain;
    const QByteArray hash = chain.hashOf((*head)->hash, number, at.toMSecsSinceEpoch(),
                                         {journalKindWord(act.kind).toUtf8(), act.who.toUtf8(), act.approvedBy.toUtf8(),
                                          act.subject.toUtf8(), act.detail.toUtf8()});
    // A trigger moves the head along.
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
    const auto head = readHead(connection);
    if (!head)
        return tl::unexpected(head.error());
    auto verdict = followChain(connection);
    if (!verdict)
        return verdict;
    const auto bad = [&verdict](qint64 number, const QString &problem) {
        verdict->firstBad = number;
        verdict->problem = problem;
    };
    const qint64 next = verdict->entries + 1;
    if (!verdict->fits()) {
        if (verdict->problem != u"changed")
            return verdict;
        const auto elsewhere = standsElsewhere(connection, verdict->head, next);
        if (!elsewhere)
            return tl::unexpected(elsewhere.error());
        if (*elsewhere)
            verdict->problem = QStringLiteral("order");
        return verdict;
    }
    if (!*head || (*head)->number > verdict->entries)
        bad(next, QStringLiteral("cut_off"));
    else if ((*head)->number < verdict->entries)
        bad((*head)->number + 1, QStringLiteral("changed"));         // added behind the head's back
    else if ((*head)->hash != verdict->head)
        bad(verdict->entries, QStringLiteral("changed"));
    return verdict;
}

} // namespace laci
