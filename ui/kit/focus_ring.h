#pragma once
#include <QObject>
#include <QPointer>

class QWidget;

namespace laci {

/// Lists, tables and scrolling texts show by a ring that the keyboard stands on them; the other controls paint their own. Nothing is
/// shown for a click or a tap. For the whole program while it lives (one, made by the window).
class FocusRing final : public QObject {
    Q_OBJECT
public:
    explicit FocusRing(QObject *parent = nullptr);

private:
    void moved(QWidget *now);
    QPointer<QWidget> m_shown;       ///< child of what has the focus
};

} // namespace laci
