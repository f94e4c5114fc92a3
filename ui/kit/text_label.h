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

protected:
    bool event(QEvent *event) override;

private:
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
