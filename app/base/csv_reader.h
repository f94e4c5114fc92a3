#pragma once
#include "base/result.h"
#include <QByteArray>
#include <QStringList>
#include <memory>

class QIODevice;

namespace laci {

/// One record of a CSV file.
struct CsvRow {
    enum class Trouble { None, QuoteNotClosed, FieldTooLong, TooManyFields, RowTooLong, NotUtf8, Nul };
    qint64 line = 0;             ///< where it begins, or for QuoteNotClosed where the quote is; from 1
    QStringList fields;          ///< empty when there is trouble
    Trouble trouble = Trouble::None;
    QString sample;              ///< with trouble: its beginning, at most 80 characters
    bool isBlank() const;        ///< nothing but separators and blanks
};

/// Reads CSV (RFC 4180) record by record from a device, holding at most about one record in memory. Takes UTF-8 with or without BOM;
/// CRLF, LF or CR; a last line without an end; line ends and doubled quotes inside quotes. The separator , ; or tab is
/// the most frequent one of the first line outside quotes, or that of a leading "sep=;" line. More forgiving than the RFC where
/// nothing is lost: a quote inside a bare field and text after a closing quote are taken as they stand.
///
/// Broken records are handed out with their trouble and reading goes on after them: after a quote that is never closed, at the line
/// below it. A quoted field over several lines that ends in the middle of a text or passes the limits counts as such a quote: one
/// stray quote must not swallow the good lines below it. Not thread-safe; the device must be open, sequential reading is enough, and it must outlive the reader.
class CsvReader {
public:
    static constexpr qsizetype kMostFieldBytes = 64 * 1024;
    static constexpr qsizetype kMostRowBytes = 1024 * 1024;
    static constexpr qsizetype kMostFields = 200;

    /// Malformed: UTF-16, a workbook, or another binary file. Storage: the device cannot be read.
    static Result<std::unique_ptr<CsvReader>> over(QIODevice &device);

    /// False at the end. Empty lines are passed over. Storage when the device fails.
    Result<bool> next(CsvRow &row);

    /// For a caller who rejects the record that next() gave: when it went over several lines, all but the first are read
    /// again as records of their own (a stray quote may have joined them). False when it was one line. At most once for
    /// each next(), and before the following one.
    bool giveBackLines();

    QChar separator() const { return QLatin1Char(m_separator); }
    bool hadBom() const { return m_hadBom; }
    qint64 bytesDone() const { return m_bytesDropped + m_start; }

private:
    struct Cell {
        qsizetype begin = 0;     ///< from the record's first byte
        qsizetype end = 0;
        bool quoted = false;
    };
    explicit CsvReader(QIODevice &device) : m_device(device) {}

    Result<void> begin();
    void findSeparator();
    bool has(qsizetype at);                        ///< reads on when needed; false at the end of the file
    char byte(qsizetype at) const { return m_buffer[m_start + at]; }
    bool isLineEnd(qsizetype at) const { return byte(at) == '\n' || byte(at) == '\r'; }
    qsizetype pastLineEnd(qsizetype at);           ///< `at` stands on one
    void scan(CsvRow &row);
    qsizetype scanBare(qsizetype at, CsvRow &row);
    qsizetype scanQuoted(qsizetype at, CsvRow &row);
    void spoil(CsvRow &row, CsvRow::Trouble trouble);
    void skipLine(qsizetype from);
    void advance(qsizetype bytes);
    QString textOf(const Cell &cell) const;

    QIODevice &m_device;
    QByteArray m_buffer;
    qsizetype m_start = 0;           ///< the record's first byte in the buffer
    qint64 m_bytesDropped = 0;
    qsizetype m_recordStart = -1;    ///< of the last record, while it can be given back
    qsizetype m_recordSize = 0;
    qint64 m_recordLine = 1;
    qint64 m_line = 1;               ///< of the byte at m_start
    bool m_atEnd = false;
    bool m_failed = false;
    bool m_hadBom = false;
    char m_separator = ',';
    QList<Cell> m_cells;
};

} // namespace laci
