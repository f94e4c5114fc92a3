#pragma once
#include "ui/kit/theme.h"
#include <QWidget>

namespace laci {

/// The large round sign of a state: an icon in a disc of its tone. Filled for an end (paid), soft for what goes on.
class StateMark final : public QWidget {
    Q_OBJECT
public:
    explicit StateMark(int size, QWidget *parent = nullptr);
    void setState(Tone tone, const QString &icon, bool filled);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Neutral;
    QString m_icon;
    bool m_filled = false;
};

} // namespace laci
