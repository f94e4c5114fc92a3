#pragma once
#include "ui/kit/theme.h"
#include <QPushButton>

namespace laci {

/// One of several filters: checkable, the chosen one inverted.
class Chip final : public QPushButton {
    Q_OBJECT
public:
    explicit Chip(const QString &text, QWidget *parent = nullptr);
    /// Colours the word of an unchosen chip, for example Warn on "Belum pasti 1".
    void setInk(Ink ink);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    /// A press takes the keyboard from a chip beside it, and from nothing else: the search field keeps it.
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    Ink m_ink = Ink::Normal;
};

/// A state: colour + icon (or dot) + word, in a pill. With setPressable it can be pressed and reached by Tab.
class StatusChip final : public QPushButton {
    Q_OBJECT
public:
    explicit StatusChip(Tone tone = Tone::Neutral, const QString &text = {}, QWidget *parent = nullptr);
    /// `icon`: a name under :/icons; empty: a dot.
    void setState(Tone tone, const QString &text, const QString &icon = {});
    void setPressable(bool on);
    Tone tone() const { return m_tone; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
    QString m_icon;
    bool m_pressable = false;
};

/// For item delegates: the same small pill (26 high) with its right edge at `right`, centred on `middleY`; returns its width.
int drawStatusPill(QPainter &painter, const Theme &theme, int right, int middleY, Tone tone, const QString &icon,
                   const QString &word);

} // namespace laci
