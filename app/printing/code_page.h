#pragma once
#include <QByteArray>
#include <QString>
#include <optional>

namespace laci {

/// What letters a till printer can print: its table behind `ESC t n`. Page is ours: for paper of a page printer, the screen and PDF.
enum class CodePage { Ascii, Cp437, Cp850, Cp858, Cp1252, Page };
QString codePageWord(CodePage);                              ///< "ascii", "cp437", … "page"
std::optional<CodePage> codePageFromWord(QStringView);

/// n of `ESC t n`; −1 for ascii, which every table begins with.
int codePageNumber(CodePage page);
/// The byte of one character; nullopt when the page has none. Control characters have none.
std::optional<char> codePageByte(CodePage page, QChar c);
/// The character of one byte, for whoever reads such bytes again; U+FFFD for a byte without one.
QChar codePageChar(CodePage page, uchar byte);

/// `text` with nothing but characters that the page has, one column each; accents are dropped and signs spelt out where it has
/// none, the rest becomes '?'. No control characters; blanks run together.
QString paperText(QStringView text, CodePage page);

} // namespace laci
