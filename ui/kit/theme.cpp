#include "ui/kit/theme.h"
#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QStyleFactory>
#include <QWidget>
#include <array>
#include <cmath>

namespace laci {

namespace {

constexpr char kLookProperty[] = "laciLook";
constexpr char kTextProperty[] = "laciTextPercent";
constexpr size_t kTexts = size_t(Text::ChangeDue) + 1;         // the last of them

QColor rgb(QRgb value)
{
    return QColor(value);
}

Theme light()
{
    return {Look::Light,
            rgb(0xF4F3EF), rgb(0xFFFFFF), rgb(0xFAF9F6),
            rgb(0xE2DFD7), rgb(0x8A857A),
            rgb(0x1D1C1A), rgb(0x6A665E),
            rgb(0x0B6B63), rgb(0xFFFFFF), rgb(0xDDEEEB),
            rgb(0x1B7A3D), rgb(0xDFF3E5), rgb(0x1B5E93), rgb(0xDCEBF8),
            rgb(0x9A5B00), rgb(0xFCEFD9), rgb(0xB3261E), rgb(0xFBE3E1),
            QColor(29, 28, 26, 110)};
}

Theme dark()
{
    return {Look::Dark,
            rgb(0x151816), rgb(0x1E2220), rgb(0x262B28),
            rgb(0x363C38), rgb(0x7B827C),
            rgb(0xF1F0EC), rgb(0xA9AEA8),
            rgb(0x3FB8AB), rgb(0x06211E), rgb(0x16302D),
            rgb(0x5CCB84), rgb(0x17301F), rgb(0x7FB8EC), rgb(0x14283A),
            rgb(0xF0B45A), rgb(0x33270F), rgb(0xFF8A80), rgb(0x3A1A17),
            QColor(0, 0, 0, 150)};
}

// Black on white, the hues deepened until each holds 7:1 on white and on its own soft ground.
Theme highContrast()
{
    return {Look::Contrast,
            rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0xFFFFFF),
            rgb(0x000000), rgb(0x000000),
            rgb(0x000000), rgb(0x2B2B2B),
            rgb(0x004740), rgb(0xFFFFFF), rgb(0xE3F4F1),
            rgb(0x00491C), rgb(0xF0FAF3), rgb(0x003A6B), rgb(0xEFF6FD),
            rgb(0x5C3600), rgb(0xFFF8EC), rgb(0x7D0B06), rgb(0xFEF3F2),
            QColor(0, 0, 0, 170)};
}

// Fields get their text colour from the palette: with a colour of its own the style sheet would halve the placeholder's.
QString sheetOf(const Theme &t)
{
    QString css = QStringLiteral(R"(
QLineEdit, QPlainTextEdit, QComboBox, QSpinBox { background: @surface; border: 1px solid @edge;
  border-radius: 10px; padding: 0 12px; selection-background-color: @accent; selection-color: @onaccent; }
QLineEdit, QComboBox, QSpinBox { min-height: @tallpx; }
QPlainTextEdit { padding: 8px 12px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus { border: 2px solid @accent; padding: 0 11px; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus { min-height: @focuspx; }
QLineEdit[invalid="true"] { border-color: @bad; }
QLineEdit:disabled, QComboBox:disabled { color: @muted; background: @raised; }
QComboBox::drop-down { border: none; width: 28px; }
QComboBox QAbstractItemView { background: @surface; color: @ink; border: 1px solid @line; outline: none;
  selection-background-color: @accentsoft; selection-color: @ink; }
QCheckBox, QRadioButton { spacing: 10px; min-height: @touchpx; color: @ink; }
QToolTip { background: @raised; color: @ink; border: 1px solid @line; padding: 4px 8px; }
QHeaderView { background: @surface; border: none; }
QHeaderView::section { background: @surface; color: @muted; border: none; border-bottom: 1px solid @line; padding: 10px 12px; }
QTreeView, QTableView, QListView { background: @surface; color: @ink; border: none; outline: none; gridline-color: @line;
  selection-background-color: @accentsoft; selection-color: @ink; }
QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: @thumb; border-radius: 4px; }
QScrollBar::handle:vertical { min-height: 44px; }
QScrollBar::handle:horizontal { min-width: 44px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QLabel[ink="muted"] { color: @muted; }
QLabel[ink="accent"] { color: @accent; }
QLabel[ink="onaccent"] { color: @onaccent; }
QLabel[ink="ok"] { color: @okay; }
QLabel[ink="wait"] { color: @wait; }
QLabel[ink="warn"] { color: @warn; }
QLabel[ink="bad"] { color: @bad; }
)");
    const std::pair<QLatin1String, QColor> words[] = {
        {QLatin1String("@surface"), t.surface}, {QLatin1String("@raised"), t.raised}, {QLatin1String("@onaccent"), t.onAccent},
        {QLatin1String("@accentsoft"), t.accentSoft}, {QLatin1String("@accent"), t.accent}, {QLatin1String("@ink"), t.ink},
        {QLatin1String("@muted"), t.muted}, {QLatin1String("@line"), t.line}, {QLatin1String("@edge"), t.edge},
        {QLatin1String("@okay"), t.ok}, {QLatin1String("@wait"), t.wait}, {QLatin1String("@warn"), t.warn},
        {QLatin1String("@bad"), t.bad}, {QLatin1String("@thumb"), t.edge},
    };
    for (const auto &[word, color] : words)
        css.replace(word, color.name());
    const int touch = targetPx(metric::kTouch);
    css.replace(QLatin1String("@touch"), QString::number(touch));
    css.replace(QLatin1String("@tall"), QString::number(touch - 2));      // the border is outside
    css.replace(QLatin1String("@focus"), QString::number(touch - 4));
    return css;
}

double channel(double v)
{
    return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &c)
{
    return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
}

} // namespace

QColor Theme::of(Ink which) const
{
    switch (which) {
    case Ink::Normal: return ink;
    case Ink::Muted: return muted;
    case Ink::Accent: return accent;
    case Ink::OnAccent: return onAccent;
    case Ink::Ok: return ok;
    case Ink::Wait: return wait;
    case Ink::Warn: return warn;
    case Ink::Bad: return bad;
    }
    return ink;
}

QColor Theme::of(Tone tone) const
{
    switch (tone) {
    case Tone::Neutral: return muted;
    case Tone::Ok: return ok;
    case Tone::Wait: return wait;
    case Tone::Warn: return warn;
    case Tone::Bad: return bad;
    }
    return muted;
}

QColor Theme::soft(Tone tone) const
{
    switch (tone) {
    case Tone::Neutral: return bg;
    case Tone::Ok: return okSoft;
    case Tone::Wait: return waitSoft;
    case Tone::Warn: return warnSoft;
    case Tone::Bad: return badSoft;
    }
    return bg;
}

void Theme::apply(QApplication &app) const
{
    app.setProperty(kLookProperty, int(look));
    app.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));   // the same on both systems

    QPalette p;
    p.setColor(QPalette::Window, bg);
    p.setColor(QPalette::Base, surface);
    p.setColor(QPalette::AlternateBase, raised);
    p.setColor(QPalette::Button, surface);
    p.setColor(QPalette::ToolTipBase, raised);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        p.setColor(role, ink);
    p.setColor(QPalette::PlaceholderText, muted);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, muted);
    p.setColor(QPalette::Highlight, accent);
    p.setColor(QPalette::HighlightedText, onAccent);
    p.setColor(QPalette::Link, accent);
    p.setColor(QPalette::Mid, line);
    app.setPalette(p);
    app.setStyleSheet(sheetOf(*this));
    // After the sheet, which brings back the system's own fonts for lists, menus and tips (on Windows there are such).
    app.setFont(fontFor(Text::Body));
}

const Theme &themeFor(Look look)
{
    static const Theme lightTheme = light();
    static const Theme darkTheme = dark();
    static const Theme contrastTheme = highContrast();
    switch (look) {
    case Look::Light: return lightTheme;
    case Look::Dark: return darkTheme;
    case Look::Contrast: return contrastTheme;
    }
    return lightTheme;
}

const Theme &themeOf(const QWidget *widget)
{
    const QVariant own = widget ? widget->window()->property(kLookProperty) : QVariant();
    const QVariant look = own.isValid() ? own : qApp->property(kLookProperty);
    return themeFor(look.isValid() ? Look(look.toInt()) : Look::Light);
}

Look lookFromWord(const QString &word)
{
    if (word == QLatin1String("light"))
        return Look::Light;
    if (word == QLatin1String("dark"))
        return Look::Dark;
    if (word == QLatin1String("contrast"))
        return Look::Contrast;
    return QGuiApplication::palette().color(QPalette::Window).lightness() < 128 ? Look::Dark : Look::Light;
}

QFont fontFor(Text text)
{
    static const QString family = QFontDatabase::hasFamily(QStringLiteral("Inter"))
                                      ? QStringLiteral("Inter")
                                      : QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    int pixels = 15;
    QFont::Weight weight = QFont::Normal;
    switch (text) {
    case Text::Tiny: pixels = 12; break;
    case Text::TinyStrong: pixels = 12; weight = QFont::DemiBold; break;
    case Text::Small: pixels = 13; break;
    case Text::SmallStrong: pixels = 13; weight = QFont::DemiBold; break;
    case Text::TileName: pixels = 14; weight = QFont::DemiBold; break;
    case Text::Label: pixels = 14; weight = QFont::Medium; break;
    case Text::Body: break;
    case Text::BodyStrong: weight = QFont::DemiBold; break;
    case Text::Heading: pixels = 18; weight = QFont::Bold; break;
    case Text::PayButton: pixels = 20; weight = QFont::Bold; break;
    case Text::CartTotal: pixels = 26; weight = QFont::Bold; break;
    case Text::PayAmount: pixels = 38; weight = QFont::Bold; break;
    case Text::ChangeDue: pixels = 64; weight = QFont::Bold; break;
    }
    // The same object each time: it brings the face it found, and nobody looks for that again.
    static std::array<QFont, kTexts> ready;
    QFont &font = ready[size_t(text)];
    if (const int wanted = textPx(pixels); font.pixelSize() != wanted || font.family() != family) {
        font = QFont(family);
        font.setPixelSize(wanted);
        font.setWeight(weight);
    }
    return font;
}

void setTextPercent(int percent)
{
    qApp->setProperty(kTextProperty, qBound(100, percent, 200));
}

int textPercent()
{
    const QVariant percent = qApp ? qApp->property(kTextProperty) : QVariant();
    return percent.isValid() ? percent.toInt() : 100;
}

int textPx(int pixels)
{
    return pixels * textPercent() / 100;
}

int targetPx(int pixels)
{
    return pixels * (100 + textPercent()) / 200;
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a) + 0.05;
    const double y = luminance(b) + 0.05;
    return x > y ? x / y : y / x;
}

} // namespace laci
