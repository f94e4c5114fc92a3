#pragma once
#include "ui/kit/button.h"
#include <QFrame>

class QHBoxLayout;

namespace laci {

class TextLabel;

/// A notice inside a page that stays until it is answered: tone + icon + sentence + buttons.
class Banner final : public QFrame {
    Q_OBJECT
public:
    explicit Banner(Tone tone, const QString &icon, QWidget *parent = nullptr);
    void setText(const QString &text);
    QString text() const;
    void setTone(Tone tone, const QString &icon);
    Button *addAction(const QString &text, Button::Kind kind = Button::Kind::Secondary);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
    QString m_icon;
    TextLabel *m_text;
    QHBoxLayout *m_row;
};

} // namespace laci
