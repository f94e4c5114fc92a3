#pragma once
#include <QCheckBox>

namespace laci {

/// On or off, as a pill with a knob and its word: seen in every theme, 44 px high, pressed anywhere along it.
class Toggle final : public QCheckBox {
    Q_OBJECT
public:
    explicit Toggle(QWidget *parent = nullptr);
    QSize sizeHint() const override;
    /// The words break into lines where a layout may make it narrower (a horizontal policy that shrinks).
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return sizePolicy().hasHeightForWidth(); }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &at) const override { return rect().contains(at); }
};

} // namespace laci
