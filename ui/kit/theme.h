#pragma once
#include <QColor>
#include <QFont>
#include <QString>

class QApplication;
class QWidget;

namespace laci {

enum class Look { Light, Dark, Contrast };
/// What a piece of text is in.
enum class Ink { Normal, Muted, Accent, OnAccent, Ok, Wait, Warn, Bad };
/// What a chip, a banner or a dot says. A tone never stands alone: colour + icon + word.
enum class Tone { Neutral, Ok, Wait, Warn, Bad };
/// The sizes of type at 100 % (DESIGN.md, Tokens).
enum class Text {
    Tiny,          ///< 12
    TinyStrong,    ///< 12/600
    Small,         ///< 13
    SmallStrong,   ///< 13/600
    TileName,      ///< 14/600
    Label,         ///< 14/500: chips
    Body,          ///< 15
    BodyStrong,    ///< 15/600
    Heading,       ///< 18/700
    PayButton,     ///< 20/700
    CartTotal,     ///< 26/700
    PayAmount,     ///< 38/700
    ChangeDue,     ///< 64/700
};

/// Pixels at 100 % text. What is pressed is made of targetPx(), what holds a line of text of textPx().
namespace metric {
inline constexpr int kGrid = 8;
inline constexpr int kRadius = 10;
inline constexpr int kCardRadius = 14;
inline constexpr int kTouch = 44;    ///< least height and width of anything that is pressed
inline constexpr int kKey = 48;
inline constexpr int kDigit = 64;
inline constexpr int kPay = 68;
inline constexpr int kCartWidth = 392;
}

/// The tokens of DESIGN.md as one value. Three of them exist, constant; tests/ui/tst_kit measures their contrast.
struct Theme {
    Look look;
    QColor bg, surface, raised;
    QColor line;       ///< hairlines and tile borders: decoration
    QColor edge;       ///< the border of a field, by which it is recognised: 3:1
    QColor ink, muted;
    QColor accent, onAccent, accentSoft;
    QColor ok, okSoft, wait, waitSoft, warn, warnSoft, bad, badSoft;
    QColor shade;      ///< over the page while a sheet asks

    QColor of(Ink ink) const;
    QColor of(Tone tone) const;
    QColor soft(Tone tone) const;

    /// Palette, font and style sheet of the whole program. Painters repaint by themselves.
    void apply(QApplication &app) const;
};

const Theme &themeFor(Look look);
/// The theme the widget's program was last given; Light before that.
const Theme &themeOf(const QWidget *widget);
/// "light", "dark", "contrast"; anything else ("auto") is what the system's palette looks like.
/// Ask before the first apply(): afterwards the palette is ours.
Look lookFromWord(const QString &word);

/// Inter where it is installed, else the system's font; as large as textPercent() says.
QFont fontFor(Text text);

/// Size of all text, 100 … 200. Takes effect with the next Theme::apply(), whose new font tells every widget
/// (QEvent::FontChange; with a font of its own QEvent::StyleChange).
void setTextPercent(int percent);
int textPercent();
/// A height or width that holds text: `pixels` at 100 %.
int textPx(int pixels);
/// Something to press, or the room around text: grows half as fast as the text in it, so that pages still fit.
int targetPx(int pixels);


/// WCAG 2.1 contrast ratio, 1 … 21.
double contrast(const QColor &a, const QColor &b);

} // namespace laci
