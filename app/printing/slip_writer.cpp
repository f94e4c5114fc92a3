#include "printing/slip_writer.h"
#include "printing/paper_text.h"

namespace laci {

SlipWriter::SlipWriter(const SlipOptions &options)
{
    m_slip.columns = qMax(16, options.columns);
    m_slip.page = options.page;
}

void SlipWriter::put(QString left, QString right, bool centred, Style style)
{
    SlipLine line;
    const qsizetype length = left.size() + (right.isEmpty() ? 0 : 1 + right.size());
    line.left = std::move(left);
    line.right = std::move(right);
    line.centred = centred;
    line.bold = style.bold;
    line.tall = style.big;
    line.wide = style.big && length <= m_slip.columns / 2;
    m_slip.lines.append(line);
}

void SlipWriter::rule() { add(SlipLine::Kind::Rule); }

void SlipWriter::blank(int lines)
{
    for (int i = 0; i < lines; ++i)
        m_slip.lines.append(SlipLine{});
}

void SlipWriter::centre(const QString &text, Style style)
{
    const QStringList lines = wrapped(fold(text), m_slip.columns);
    for (const QString &line : lines)
        put(line, {}, true, style);
}

void SlipWriter::pair(const QString &left, const QString &right, int indent, Style style)
{
    const QList<TwoSides> lines = sides(QString(indent, u' ') + fold(left), fold(right), m_slip.columns);
    for (const TwoSides &line : lines)
        put(line.left, line.right, false, style);
}

void SlipWriter::amount(const QString &label, Rupiah value, int indent)
{
    pair(label, rupiahDigits(value), indent);
}

void SlipWriter::text(const QString &text, int indent, Style style)
{
    const QStringList lines = wrapped(fold(text), m_slip.columns - indent);
    for (const QString &line : lines)
        put(QString(indent, u' ') + line, {}, false, style);
}

void SlipWriter::reference(const QString &label, const QString &value, int indent)
{
    const QString name = QString(indent, u' ') + fold(label);
    const QString folded = fold(value);
    if (name.size() + 1 + folded.size() <= m_slip.columns) {
        put(name, folded, false, kPlain);
        return;
    }
    text(label, indent);
    text(value, indent);
}

void SlipWriter::add(SlipLine::Kind kind, const QByteArray &code)
{
    SlipLine line;
    line.kind = kind;
    line.code = code;
    m_slip.lines.append(line);
}

} // namespace laci
