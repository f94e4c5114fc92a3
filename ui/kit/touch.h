#pragma once
#include <QBasicTimer>
#include <QObject>
#include <QPoint>
#include <QPointer>

class QAbstractScrollArea;
class QWidget;

namespace laci {

/// What a finger expects of every page, for the whole program while it lives (one, made by the window):
/// - a press held for half a second is the context menu: the widget gets a QContextMenuEvent (override contextMenuEvent, or
///   use the policy CustomContextMenu), and lifting the finger afterwards presses nothing if somebody took it;
/// - whatever scrolls can be thrown with the finger (StripView does that by itself); a tap stays a tap.
/// Works with the events of a mouse as well, because that is how many touch screens report.
class Touch final : public QObject {
    Q_OBJECT
public:
    static constexpr int kHold = 500;        ///< ms
    static constexpr int kTrembling = 12;    ///< px a held finger may move
    explicit Touch(QObject *parent = nullptr);
    /// Makes a scroll area follow the finger. Done by itself for each one that is shown; twice is once.
    static void follow(QAbstractScrollArea *area);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    QBasicTimer m_hold;
    QPointer<QWidget> m_under;
    QPoint m_at;                             ///< on the screen
};

} // namespace laci
