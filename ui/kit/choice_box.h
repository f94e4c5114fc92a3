#pragma once
#include <QComboBox>

namespace laci {

/// A combo box that shows that it opens: the theme takes the platform's arrow away, this paints the till's own.
/// Keys with Ctrl or Alt (save, new) pass through to the form it stands on; a plain combo box swallows them as
/// letters to search for.
/// The wheel does nothing unless it is open or focused, so that scrolling a form changes no setting.
class ChoiceBox final : public QComboBox {
    Q_OBJECT
public:
    explicit ChoiceBox(QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace laci
