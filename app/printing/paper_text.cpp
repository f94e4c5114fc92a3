#include "printing/paper_text.h"
#include <algorithm>
#include <array>

namespace laci {
namespace {

struct Fold {
    char16_t from;
    const char *to;
};

/// What Unicode's own decomposition leaves and names, units and prices really hold.
constexpr std::array<Fold, 33> kFolds{{
    {u'\u2212', "-"}, {u'\u2010', "-"}, {u'\u2011', "-"}, {u'\u2012', "-"}, {u'\u2013', "-"}, {u'\u2014', "-"},
    {u'\u2018', "'"}, {u'\u2019', "'"}, {u'\u201A', "'"}, {u'\u201C', "\""}, {u'\u201D', "\""}, {u'\u201E', "\""},
    {u'\u00AB', "\""}, {u'\u00BB', "\""}, {u'\u00D7', "x"}, {u'\u00F7', "/"}, {u'\u2044', "/"},
    {u'\u2022', "*"}, {u'\u00B7', "."}, {u'\u20AC', "EUR"}, {u'\u00A9', "(c)"}, {u'\u00AE', "(R)"}, {u'\u00B0', "o"},
    {u'\u00B1', "+/-"}, {u'\u00C6', "AE"}, {u'\u00E6', "ae"}, {u'\u00D8', "O"}, {u'\u00F8', "o"}, {u'\u0141', "L"},
    {u'\u0142', "l"}, {u'\u00DF', "ss"}, {u'\u0152', "OE"}, {u'\u0153', "oe"},
}};

void appendFolded(QString &out, QChar c)
{
    const auto *fold = std::find_if(kFolds.begin(), kFolds.end(), [c](const Fold &f) { return f.from == c.unicode(); });
    out += fold != kFolds.end() ? QLatin1String(fold->to) : QLatin1String("?");
}

} // namespace

QString asciiText(QStringView text)
{
    QString whole = text.toString();
    whole.replace(u'\u00B4', u'\'');   // would be taken apart into a blank and an accent
    QString out;
    for (const QChar c : whole.normalized(QString::NormalizationForm_KD)) {
        const QChar::Category category = c.category();
        const bool accent = category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
        const bool invisible = category == QChar::Other_Format;   // zero-width joiners, marks of direction
        if (accent || invisible || c.isLowSurrogate())
            continue;                                             // of a pair the high half gives the '?'
        if (c.isSpace() || category == QChar::Other_Control)
            out += u' ';
        else if (c.unicode() < 0x7F)
            out += c;
        else
            appendFolded(out, c);
    }
    return out.simplified();
}

QStringList wrapped(const QString &text, int columns)
{
    QStringList lines;
    QString line;
    for (QString word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (!line.isEmpty() && line.size() + 1 + word.size() > columns) {
            lines += line;
            line.clear();
        }
        while (word.size() > columns) {     // only ever at the start of a line
            lines += word.left(columns);
            word = word.mid(columns);
        }
        line += line.isEmpty() ? word : u' ' + word;
    }
    if (!line.isEmpty())
        lines += line;
    return lines;
}

QString centred(const QString &text, int columns)
{
    return QString(qMax<qsizetype>(0, (columns - text.size()) / 2), u' ') + text;
}

QStringList centredLines(const QString &text, int columns)
{
    QStringList lines = wrapped(text, columns);
    for (QString &line : lines)
        line = centred(line, columns);
    return lines;
}

QList<TwoSides> sides(const QString &left, const QString &right, int columns)
{
    qsizetype indent = 0;
    while (indent < left.size() && left[indent] == u' ')
        ++indent;
    QList<TwoSides> lines;
    const QStringList lefts = wrapped(left, int(columns - indent));
    for (const QString &line : lefts)
        lines.append({QString(indent, u' ') + line, {}});
    if (right.isEmpty())
        return lines;
    if (lines.isEmpty() || lines.last().left.size() + 1 + right.size() > columns)
        lines.append(TwoSides{});
    QStringList rest = wrapped(right, columns);
    lines.last().right = rest.takeFirst();
    for (const QString &line : std::as_const(rest))
        lines.append({{}, line});
    return lines;
}

QStringList twoSided(const QString &left, const QString &right, int columns)
{
    QStringList lines;
    const QList<TwoSides> pairs = sides(left, right, columns);
    for (const TwoSides &pair : pairs)
        lines += pair.right.isEmpty() ? pair.left : pair.left + pair.right.rightJustified(columns - pair.left.size());
    return lines;
}

} // namespace laci
