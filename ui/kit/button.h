#pragma once
#include "ui/kit/theme.h"
#include <QPushButton>

namespace laci {

/// The till's button: painted from the tokens, at least 44 px in both directions, with the key that presses it shown on it.
/// A click does not take the focus from the field that waits for a scan; Tab reaches it.
class Button : public QPushButton {
    Q_OBJECT
public:
    enum class Kind {
        Primary,     ///< filled with the accent: one on a screen
        Secondary,   ///< surface with a hairline
        Danger,      ///< secondary in the colour of deleting
        Quiet,       ///< no box until hovered
        Choice,      ///< a card that can be chosen (setCheckable): title and second line, left-aligned
    };
    explicit Button(const QString &text, Kind kind = Kind::Secondary, QWidget *parent = nullptr);

    Kind kind() const { return m_kind; }
    void setKind(Kind kind);
    /// metric::kTouch (default), kKey, kDigit, kPay.
    void setTall(int height);
    void setTextSize(Text size);
    /// Shown in a small box, for example "F12". The shortcut itself is the page's.
    void setKeyHint(const QString &hint);
    QString keyHint() const { return m_hint; }
    /// A line under the text in small muted letters (Choice), or empty.
    void setDetail(const QString &detail);
    QString detail() const { return m_detail; }
    /// How many lines the detail may take (1 by default); the button is as much higher.
    void setDetailLines(int lines);
    /// Name under :/icons; recoloured with the text.
    void setIconName(const QString &name);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int contentWidth() const;
    Kind m_kind;
    int m_tall = metric::kTouch;
    Text m_size = Text::BodyStrong;
    QString m_hint;
    QString m_hintShown;                 ///< the shop's key for it, when it was set
    QString m_detail;
    int m_detailLines = 1;
    QString m_icon;
};

/// Paints a key's name in a small box ("F12") at the given left edge, centred on `middleY`; returns its width.
int keyHintWidth(const QString &hint);
void drawKeyHint(QPainter &painter, int x, int middleY, const QString &hint, const QColor &ink, const QColor &border);

} // namespace laci
