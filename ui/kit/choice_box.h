#pragma once
#include <QComboBox>

namespace laci {

/// A combo box that shows that it opens: the theme takes the platform's arrow away, this paints the till's own.
/// The wheel does nothing unless it is open or focused, so that scrolling a form changes no setting.
class ChoiceBox final : public QComboBox {
    Q_OBJECT
public:
    explicit ChoiceBox(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace laci
