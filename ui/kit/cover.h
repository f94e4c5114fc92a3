#pragma once
#include <QPointer>
#include <QWidget>

namespace laci {

/// A page that lies over the whole window while it is shown: nothing below it is pressed or typed into, the round of Tab stays in it.
/// Made for a window, hidden; what had the focus before gets it back.
class Cover : public QWidget {
    Q_OBJECT
public:
    explicit Cover(QWidget *window);
    void raiseOver();                ///< over the window, with the keyboard
    void goAway();
    bool isUp() const { return isVisibleTo(parentWidget()); }
    /// Nothing that opens later comes above it (a locked till); else questions do.
    void setAboveAll(bool on) { m_aboveAll = on; }

protected:
    /// Where the keyboard goes first.
    virtual QWidget *first() const { return nullptr; }
    /// The round of the Tab key may be put in another order than the widgets were made in.
    virtual void orderStops(QList<QWidget *> &) const {}
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void focusMoved(QWidget *now);
    QPointer<QWidget> m_before;
    bool m_aboveAll = false;
};

} // namespace laci
