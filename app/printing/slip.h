#pragma once
#include "base/result.h"
#include "printing/code_page.h"
#include <QByteArray>
#include <QList>
#include <QStringList>

namespace laci {

/// One thing on the paper, top to bottom. Text already fits the columns and holds only characters of the slip's code page.
struct SlipLine {
    enum class Kind {
        Text,
        Rule,        ///< a line of dashes across
        Logo,        ///< the shop's picture, where there is one
        Qr,          ///< `code`
        Cut,         ///< feed to the knife and cut; without a knife feed to the tear bar
        Drawer,      ///< a pulse for the cash drawer
    };
    Kind kind = Kind::Text;
    QString left;
    QString right;               ///< at the right edge; empty for none
    bool centred = false;        ///< `left` alone, in the middle
    bool bold = false;
    bool tall = false;           ///< twice as high
    bool wide = false;           ///< twice as wide: fits half the columns
    QByteArray code;
    friend bool operator==(const SlipLine &, const SlipLine &) = default;
};

/// A laid-out slip: what printers, pages and text files make their paper from. A value.
struct Slip {
    int columns = 32;
    CodePage page = CodePage::Ascii;
    QList<SlipLine> lines;
    friend bool operator==(const Slip &, const Slip &) = default;
};

/// What the printer has.
struct SlipOptions {
    int columns = 32;            ///< at least 16 are used
    CodePage page = CodePage::Ascii;
    bool logo = false;           ///< a picture is set up
    bool drawer = false;         ///< open it with this slip
};

/// The words as lines of text: no pictures, no styles.
QStringList slipText(const Slip &slip);

/// A slip for keeping, byte for byte the same again; Malformed for anything else.
QByteArray slipToBytes(const Slip &slip);
bool areSlipBytes(const QByteArray &bytes);
Result<Slip> slipFromBytes(const QByteArray &bytes);

} // namespace laci
