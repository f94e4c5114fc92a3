#pragma once
#include <QCheckBox>

namespace laci {

/// On or off, as a pill with a knob and its word: seen in every theme, 44 px high, pressed anywhere along it.
class Toggle final : public QCheckBox {
    Q_OBJECT
public:
    explicit Toggle(QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &at) const override { return rect().contains(at); }
};

} // namespace laci
