#pragma once
#include "ui/kit/theme.h"
#include <QLabel>
#include <array>

namespace laci {

/// A QLabel in one of the design's sizes and inks; plain text only.
class TextLabel : public QLabel {
    Q_OBJECT
public:
    explicit TextLabel(Text size, QWidget *parent = nullptr);
    TextLabel(const QString &text, Text size, Ink ink = Ink::Normal, QWidget *parent = nullptr);
    void setSize(Text size);
    void setInk(Ink ink);
    /// Remembered for the last few widths: layouts try several and ask for the same ones again and again, and each answer
    /// shapes the whole text anew.
    int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;

private:
    struct Height {
        int width = -1;
        int height = 0;
    };
    Text m_size;
    mutable QString m_heightsOf;             ///< the text they were measured for
    mutable std::array<Height, 8> m_heights;
    mutable size_t m_oldest = 0;
};

/// An amount or any text with digits in equal columns. The text is what rupiahText() made.
class MoneyLabel final : public TextLabel {
    Q_OBJECT
public:
    explicit MoneyLabel(Text size = Text::BodyStrong, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace laci
