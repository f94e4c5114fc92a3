#include "printing/code_page.h"
#include "base/word_table.h"
#include "printing/paper_text.h"

namespace laci {
namespace {

constexpr WordOf<CodePage> kWords[] = {{CodePage::Ascii, u"ascii"}, {CodePage::Cp437, u"cp437"},   {CodePage::Cp850, u"cp850"},
                                       {CodePage::Cp858, u"cp858"}, {CodePage::Cp1252, u"cp1252"}, {CodePage::Page, u"page"}};

// The upper halves, bytes 0x80 to 0xFF, as the Unicode Consortium maps them (MAPPINGS/VENDORS/MICSFT).
constexpr char16_t kCp437[] = u""
    "\u00C7\u00FC\u00E9\u00E2\u00E4\u00E0\u00E5\u00E7\u00EA\u00EB\u00E8\u00EF\u00EE\u00EC\u00C4\u00C5"
    "\u00C9\u00E6\u00C6\u00F4\u00F6\u00F2\u00FB\u00F9\u00FF\u00D6\u00DC\u00A2\u00A3\u00A5\u20A7\u0192"
    "\u00E1\u00ED\u00F3\u00FA\u00F1\u00D1\u00AA\u00BA\u00BF\u2310\u00AC\u00BD\u00BC\u00A1\u00AB\u00BB"
    "\u2591\u2592\u2593\u2502\u2524\u2561\u2562\u2556\u2555\u2563\u2551\u2557\u255D\u255C\u255B\u2510"
    "\u2514\u2534\u252C\u251C\u2500\u253C\u255E\u255F\u255A\u2554\u2569\u2566\u2560\u2550\u256C\u2567"
    "\u2568\u2564\u2565\u2559\u2558\u2552\u2553\u256B\u256A\u2518\u250C\u2588\u2584\u258C\u2590\u2580"
    "\u03B1\u00DF\u0393\u03C0\u03A3\u03C3\u00B5\u03C4\u03A6\u0398\u03A9\u03B4\u221E\u03C6\u03B5\u2229"
    "\u2261\u00B1\u2265\u2264\u2320\u2321\u00F7\u2248\u00B0\u2219\u00B7\u221A\u207F\u00B2\u25A0\u00A0";
constexpr char16_t kCp850[] = u""
    "\u00C7\u00FC\u00E9\u00E2\u00E4\u00E0\u00E5\u00E7\u00EA\u00EB\u00E8\u00EF\u00EE\u00EC\u00C4\u00C5"
    "\u00C9\u00E6\u00C6\u00F4\u00F6\u00F2\u00FB\u00F9\u00FF\u00D6\u00DC\u00F8\u00A3\u00D8\u00D7\u0192"
    "\u00E1\u00ED\u00F3\u00FA\u00F1\u00D1\u00AA\u00BA\u00BF\u00AE\u00AC\u00BD\u00BC\u00A1\u00AB\u00BB"
    "\u2591\u2592\u2593\u2502\u2524\u00C1\u00C2\u00C0\u00A9\u2563\u2551\u2557\u255D\u00A2\u00A5\u2510"
    "\u2514\u2534\u252C\u251C\u2500\u253C\u00E3\u00C3\u255A\u2554\u2569\u2566\u2560\u2550\u256C\u00A4"
    "\u00F0\u00D0\u00CA\u00CB\u00C8\u0131\u00CD\u00CE\u00CF\u2518\u250C\u2588\u2584\u00A6\u00CC\u2580"
    "\u00D3\u00DF\u00D4\u00D2\u00F5\u00D5\u00B5\u00FE\u00DE\u00DA\u00DB\u00D9\u00FD\u00DD\u00AF\u00B4"
    "\u00AD\u00B1\u2017\u00BE\u00B6\u00A7\u00F7\u00B8\u00B0\u00A8\u00B7\u00B9\u00B3\u00B2\u25A0\u00A0";
constexpr char16_t kCp1252[] = u""
    "\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD"
    "\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178"
    "\u00A0\u00A1\u00A2\u00A3\u00A4\u00A5\u00A6\u00A7\u00A8\u00A9\u00AA\u00AB\u00AC\u00AD\u00AE\u00AF"
    "\u00B0\u00B1\u00B2\u00B3\u00B4\u00B5\u00B6\u00B7\u00B8\u00B9\u00BA\u00BB\u00BC\u00BD\u00BE\u00BF"
    "\u00C0\u00C1\u00C2\u00C3\u00C4\u00C5\u00C6\u00C7\u00C8\u00C9\u00CA\u00CB\u00CC\u00CD\u00CE\u00CF"
    "\u00D0\u00D1\u00D2\u00D3\u00D4\u00D5\u00D6\u00D7\u00D8\u00D9\u00DA\u00DB\u00DC\u00DD\u00DE\u00DF"
    "\u00E0\u00E1\u00E2\u00E3\u00E4\u00E5\u00E6\u00E7\u00E8\u00E9\u00EA\u00EB\u00EC\u00ED\u00EE\u00EF"
    "\u00F0\u00F1\u00F2\u00F3\u00F4\u00F5\u00F6\u00F7\u00F8\u00F9\u00FA\u00FB\u00FC\u00FD\u00FE\u00FF";
constexpr uchar kEuroInCp858 = 0xD5;       // the only difference from 850

/// The upper half; nullptr where there is none.
const char16_t *upperHalf(CodePage page)
{
    switch (page) {
    case CodePage::Ascii: return nullptr;
    case CodePage::Cp437: return kCp437;
    case CodePage::Cp850:
    case CodePage::Cp858: return kCp850;
    case CodePage::Cp1252:
    case CodePage::Page: return kCp1252;
    }
    return nullptr;
}

} // namespace

QString codePageWord(CodePage page) { return wordOf(kWords, page); }
std::optional<CodePage> codePageFromWord(QStringView word) { return fromWord(kWords, word); }

int codePageNumber(CodePage page)
{
    switch (page) {
    case CodePage::Ascii:
    case CodePage::Page: return -1;
    case CodePage::Cp437: return 0;
    case CodePage::Cp850: return 2;
    case CodePage::Cp858: return 19;
    case CodePage::Cp1252: return 16;
    }
    return -1;
}

QChar codePageChar(CodePage page, uchar byte)
{
    if (byte >= 0x20 && byte < 0x7F)
        return QChar(char16_t(byte));
    const char16_t *upper = upperHalf(page);
    if (byte < 0x80 || !upper)
        return QChar::ReplacementCharacter;
    if (page == CodePage::Cp858 && byte == kEuroInCp858)
        return QChar(u'\u20AC');
    return QChar(upper[byte - 0x80]);
}

std::optional<char> codePageByte(CodePage page, QChar c)
{
    if (c.unicode() >= 0x20 && c.unicode() < 0x7F)
        return char(c.unicode());
    // A blank that does not break is a blank; the soft hyphen is none.
    if (c == QChar::ReplacementCharacter || c == QChar::Nbsp || c == QChar::SoftHyphen || !upperHalf(page))
        return std::nullopt;
    for (int byte = 0x80; byte <= 0xFF; ++byte) {
        if (codePageChar(page, uchar(byte)) == c)
            return char(byte);
    }
    return std::nullopt;
}

QString paperText(QStringView text, CodePage page)
{
    if (!upperHalf(page))
        return asciiText(text);
    QString out;
    QString strange;                          // a run that the page lacks goes through the fold as one, so pairs stay together
    const auto fold = [&out, &strange] {
        if (strange.isEmpty())
            return;
        const QString folded = asciiText(strange);
        const bool before = strange.front().isSpace();
        const bool after = strange.back().isSpace();
        out += (before ? QStringLiteral(" ") : QString()) + folded + (after ? QStringLiteral(" ") : QString());
        strange.clear();
    };
    const QString whole = text.toString().normalized(QString::NormalizationForm_C);
    for (const QChar c : whole) {
        if (codePageByte(page, c)) {
            fold();
            out += c;
        } else {
            strange += c;
        }
    }
    fold();
    return out.simplified();
}

} // namespace laci
