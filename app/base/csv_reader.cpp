#include "base/csv_reader.h"
#include <QIODevice>
#include <algorithm>
#include <cstring>
#include <utility>

namespace laci {
namespace {

constexpr qsizetype kChunk = 256 * 1024;
constexpr qsizetype kSample = 80;

qint64 lineEndsIn(QByteArrayView bytes)
{
    qint64 count = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n')))
            ++count;
    }
    return count;
}

bool looksLikeUtf16(QByteArrayView head)
{
    if (head.startsWith(QByteArrayView("\xFF\xFE", 2)) || head.startsWith(QByteArrayView("\xFE\xFF", 2)))
        return true;
    // Latin text in UTF-16 without a mark: every other byte is zero.
    return head.size() >= 8 && std::count(head.begin(), head.begin() + 8, '\0') == 4;
}

} // namespace

bool CsvRow::isBlank() const
{
    return trouble == Trouble::None
        && std::all_of(fields.cbegin(), fields.cend(), [](const QString &f) { return f.trimmed().isEmpty(); });
}

Result<std::unique_ptr<CsvReader>> CsvReader::over(QIODevice &device)
{
    std::unique_ptr<CsvReader> reader(new CsvReader(device));
    if (auto begun = reader->begin(); !begun)
        return tl::unexpected(begun.error());
    return reader;
}

Result<void> CsvReader::begin()
{
    has(3);
    if (m_failed)
        return fail(ErrorCode::Storage, m_device.errorString());
    const QByteArrayView head(m_buffer.constData(), std::min<qsizetype>(m_buffer.size(), 64));
    if (looksLikeUtf16(head))
        return fail(ErrorCode::Malformed, QStringLiteral("the file is UTF-16; save it as CSV UTF-8"));
    if (head.startsWith("PK\x03\x04") || head.startsWith(QByteArrayView("\xD0\xCF\x11\xE0", 4)))
        return fail(ErrorCode::Malformed, QStringLiteral("the file is a workbook; save it as CSV UTF-8"));
    if (head.startsWith("\xEF\xBB\xBF")) {
        m_hadBom = true;
        advance(3);
    }
    findSeparator();
    return {};
}

void CsvReader::findSeparator()
{
    const QByteArrayView text = QByteArrayView(m_buffer).sliced(m_start);
    if (text.size() >= 5 && qstrnicmp(text.data(), 4, "sep=", 4) == 0
        && (text.size() == 5 || text[5] == '\n' || text[5] == '\r')) {
        m_separator = text[4];
        if (has(5))
            advance(pastLineEnd(5));
        else
            advance(5);
        return;
    }
    qsizetype commas = 0;
    qsizetype semicolons = 0;
    qsizetype tabs = 0;
    bool quoted = false;
    for (const char c : text) {
        if (c == '"')
            quoted = !quoted;
        else if (!quoted && (c == '\n' || c == '\r'))
            break;
        else if (!quoted) {
            commas += c == ',';
            semicolons += c == ';';
            tabs += c == '\t';
        }
    }
    if (semicolons > commas && semicolons >= tabs)
        m_separator = ';';
    else if (tabs > commas)
        m_separator = '\t';
}

bool CsvReader::has(qsizetype at)
{
    while (m_start + at >= m_buffer.size()) {
        if (m_atEnd)
            return false;
        if (m_start > 0) {
            m_bytesDropped += m_start;
            m_buffer.remove(0, m_start);
            m_start = 0;
        }
        const qsizetype had = m_buffer.size();
        m_buffer.resize(had + kChunk);
        const qint64 got = m_device.read(m_buffer.data() + had, kChunk);
        m_buffer.resize(had + std::max<qint64>(got, 0));
        m_failed = m_failed || got < 0;
        m_atEnd = got <= 0;
    }
    return true;
}

qsizetype CsvReader::pastLineEnd(qsizetype at)
{
    const bool pair = byte(at) == '\r' && has(at + 1) && byte(at + 1) == '\n';
    return at + (pair ? 2 : 1);
}

void CsvReader::advance(qsizetype bytes)
{
    m_line += lineEndsIn(QByteArrayView(m_buffer).sliced(m_start, bytes));
    m_start += bytes;
}

void CsvReader::spoil(CsvRow &row, CsvRow::Trouble trouble)
{
    if (row.trouble != CsvRow::Trouble::None)
        return;
    row.trouble = trouble;
    const qsizetype size = std::min<qsizetype>(m_buffer.size() - m_start, 4 * kSample);
    row.sample = QString::fromUtf8(m_buffer.constData() + m_start, size).left(kSample);
    const qsizetype end = row.sample.indexOf(u'\n');
    row.sample = row.sample.left(end < 0 ? kSample : end).trimmed();
    row.sample.replace(QChar::Null, QChar::ReplacementCharacter);
}

void CsvReader::skipLine(qsizetype from)
{
    qsizetype at = from;
    while (has(at) && !isLineEnd(at)) {
        if (++at > kChunk) {             // keeps the buffer small while passing over a line of any length
            advance(at);
            at = 0;
        }
    }
    advance(has(at) ? pastLineEnd(at) : at);
}

qsizetype CsvReader::scanBare(qsizetype at, CsvRow &row)
{
    while (has(at)) {
        const char *const from = m_buffer.constData() + m_start + at;
        const char *const end = m_buffer.constData() + m_buffer.size();
        const char *c = from;
        while (c != end && *c != m_separator && *c != '\n' && *c != '\r')
            ++c;
        at += c - from;
        if (c != end)
            return at;
        if (at > kMostRowBytes) {
            spoil(row, CsvRow::Trouble::RowTooLong);
            return at;
        }
    }
    return at;
}

qsizetype CsvReader::scanQuoted(qsizetype at, CsvRow &row)
{
    const qsizetype opening = at++;
    for (;;) {
        if (!has(at) || at > kMostRowBytes) {
            spoil(row, CsvRow::Trouble::QuoteNotClosed);
            row.line = m_line + lineEndsIn(QByteArrayView(m_buffer).sliced(m_start, opening));
            return opening;
        }
        const char *const from = m_buffer.constData() + m_start + at;
        const qsizetype rest = m_buffer.size() - m_start - at;
        const void *const quote = std::memchr(from, '"', size_t(rest));
        if (!quote) {
            at += rest;
            continue;
        }
        at += static_cast<const char *>(quote) - from + 1;
        if (!has(at) || byte(at) != '"')
            return at;
        ++at;
    }
}

void CsvReader::scan(CsvRow &row)
{
    m_cells.clear();
    qsizetype at = 0;
    for (;;) {
        Cell cell{at, at, has(at) && byte(at) == '"'};
        if (cell.quoted) {
            at = scanQuoted(at, row);
            if (row.trouble == CsvRow::Trouble::QuoteNotClosed) {
                skipLine(at);
                return;
            }
        }
        const qsizetype closed = at;
        at = scanBare(at, row);
        const bool overlong = at - cell.begin > kMostFieldBytes || row.trouble == CsvRow::Trouble::RowTooLong;
        if (cell.quoted && (at != closed || overlong)
            && lineEndsIn(QByteArrayView(m_buffer).sliced(m_start + cell.begin, at - cell.begin)) > 0) {
            row.trouble = CsvRow::Trouble::None;
            spoil(row, CsvRow::Trouble::QuoteNotClosed);
            row.line = m_line + lineEndsIn(QByteArrayView(m_buffer).sliced(m_start, cell.begin));
            skipLine(cell.begin);
            return;
        }
        if (row.trouble == CsvRow::Trouble::RowTooLong) {
            skipLine(at);
            return;
        }
        cell.end = at;
        if (cell.end - cell.begin > kMostFieldBytes)
            spoil(row, CsvRow::Trouble::FieldTooLong);
        if (m_cells.size() < kMostFields)
            m_cells.append(cell);
        else
            spoil(row, CsvRow::Trouble::TooManyFields);
        if (!has(at))
            break;
        if (at > kMostRowBytes)
            spoil(row, CsvRow::Trouble::RowTooLong);
        if (isLineEnd(at)) {
            at = pastLineEnd(at);
            break;
        }
        ++at;
    }
    const QByteArrayView raw = QByteArrayView(m_buffer).sliced(m_start, at);
    if (raw.contains('\0'))
        spoil(row, CsvRow::Trouble::Nul);
    else if (!raw.isValidUtf8())
        spoil(row, CsvRow::Trouble::NotUtf8);
    if (row.trouble == CsvRow::Trouble::None) {
        for (const Cell &cell : std::as_const(m_cells))
            row.fields.append(textOf(cell));
    }
    m_recordStart = m_start;
    m_recordSize = at;
    m_recordLine = m_line;
    advance(at);
}

bool CsvReader::giveBackLines()
{
    const qsizetype start = std::exchange(m_recordStart, -1);
    if (start < 0)
        return false;
    const QByteArrayView record = QByteArrayView(m_buffer).sliced(start, m_recordSize);
    qsizetype end = 0;
    while (end < record.size() && record[end] != '\n' && record[end] != '\r')
        ++end;
    const bool pair = end + 1 < record.size() && record[end] == '\r' && record[end + 1] == '\n';
    end += pair ? 2 : 1;
    if (end >= record.size())
        return false;
    m_start = start;
    m_line = m_recordLine;
    advance(end);
    return true;
}

QString CsvReader::textOf(const Cell &cell) const
{
    const QByteArrayView raw = QByteArrayView(m_buffer).sliced(m_start + cell.begin, cell.end - cell.begin);
    if (!cell.quoted)
        return QString::fromUtf8(raw);
    QByteArray text;
    text.reserve(raw.size());
    bool open = true;
    for (qsizetype i = 1; i < raw.size(); ++i) {
        if (!open || raw[i] != '"')
            text.append(raw[i]);
        else if (i + 1 < raw.size() && raw[i + 1] == '"')
            text.append(raw[i++]);
        else
            open = false;
    }
    return QString::fromUtf8(text);
}

Result<bool> CsvReader::next(CsvRow &row)
{
    row.fields.clear();
    row.trouble = CsvRow::Trouble::None;
    row.sample.clear();
    m_recordStart = -1;
    while (has(0) && isLineEnd(0))
        advance(pastLineEnd(0));
    if (m_failed)
        return fail(ErrorCode::Storage, m_device.errorString());
    if (!has(0))
        return false;
    row.line = m_line;
    scan(row);
    if (m_failed)
        return fail(ErrorCode::Storage, m_device.errorString());
    return true;
}

} // namespace laci
