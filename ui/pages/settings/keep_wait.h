#pragma once
#include "ports/data_keeper.h"
#include <QTimer>
#include <QWidget>

namespace laci {

class Button;
class ProgressBar;
class TextLabel;

/// A backup, a check or an export on its way: which step, how far, and a button that stops it. Hidden while nothing runs.
class KeepWait final : public QWidget {
    Q_OBJECT
public:
    explicit KeepWait(QWidget *parent = nullptr);
    /// Shows itself; the control is for the call that is waited for.
    std::shared_ptr<KeepControl> begin();
    void end();
    bool isRunning() const { return m_control != nullptr; }
    void retranslate();

private:
    void tick();
    std::shared_ptr<KeepControl> m_control;
    TextLabel *m_step;
    ProgressBar *m_bar;
    Button *m_stop;
    QTimer m_timer;
};

} // namespace laci
