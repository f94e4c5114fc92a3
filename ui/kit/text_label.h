#pragma once
#include "ui/kit/theme.h"
#include <QLabel>

namespace laci {

/// A QLabel in one of the design's sizes and inks; plain text only.
class TextLabel : public QLabel {
    Q_OBJECT
public:
    explicit TextLabel(Text size, QWidget *parent = nullptr);
    TextLabel(const QString &text, Text size, Ink ink = Ink::Normal, QWidget *parent = nullptr);
    void setSize(Text size);
    void setInk(Ink ink);
    /// As QLabel answers, from what is remembered (shaped_text.h): layouts ask again and again, and QLabel shapes the whole text anew
    /// several times for each answer.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool isOurs() const;
    QSize sizeForWidth(int width) const;
    Text m_size;
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
