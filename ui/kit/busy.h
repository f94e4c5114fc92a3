#pragma once
#include <QProgressBar>
#include <QTimer>
#include <QWidget>

namespace laci {

/// Waiting, told late: nothing for 300 ms, then a turning ring, after a second the words too. Takes its place all the time,
/// so that nothing jumps.
class Busy final : public QWidget {
    Q_OBJECT
public:
    explicit Busy(QWidget *parent = nullptr);
    void start(const QString &text = {});
    void stop();
    bool isShown() const { return m_shown; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void tick();
    void rest();
    QString m_text;
    bool m_running = false;          ///< between start() and stop()
    QTimer m_timer;
    int m_ticks = 0;
    bool m_shown = false;
};

/// Thin bar of progress, 6 px as drawn, in a touchless strip. value/maximum as in QProgressBar.
class ProgressBar final : public QProgressBar {
    Q_OBJECT
public:
    explicit ProgressBar(QWidget *parent = nullptr);
    QSize sizeHint() const override { return {200, 6}; }
    QSize minimumSizeHint() const override { return {40, 6}; }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace laci
