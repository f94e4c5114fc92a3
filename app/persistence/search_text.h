#pragma once
#include <QString>
#include <QStringList>

namespace laci {

/// The words of a text the way the full-text index splits it (FTS5's unicode61: runs of letters and digits), lower case and
/// without diacritics: "Café-Crème 2" → cafe, creme, 2.
QStringList searchWords(QStringView text);

/// What names are sorted by and what "begins with" compares: the words with one blank between, at most kSortKeyMost
/// characters; for a name without letters or digits its folded text.
constexpr qsizetype kSortKeyMost = 64;
QString sortKey(QStringView name);

/// The FTS5 expression that wants every word as a prefix; empty without words.
QString prefixExpression(const QStringList &words);

/// The first text that sorts after everything that begins with `prefix`.
QString endOfPrefix(const QString &prefix);

} // namespace laci
