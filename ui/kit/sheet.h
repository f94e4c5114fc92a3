#pragma once
#include "ui/kit/button.h"
#include <QPointer>
#include <QWidget>
#include <functional>

class QHBoxLayout;
class QVBoxLayout;

namespace laci {

class Card;
class Roomy;
class TextLabel;

/// A question inside the window: dims the page, keeps the keyboard to itself, and never runs an event loop of its own.
/// Esc and the safe button do the same: nothing. Deletes itself when closed. Made with `new Sheet(page, …)`; lies over
/// the whole window of `owner` and goes away with it.
class Sheet : public QWidget {
    Q_OBJECT
public:
    Sheet(QWidget *owner, const QString &title);

    /// What is asked; scrolls where the window is too low for it. Title and buttons stay in sight.
    QVBoxLayout *body() const { return m_body; }
    /// Adds a button (left to right); pressing it closes the sheet, then calls `then` unless the owner is gone.
    Button *addAction(const QString &text, Button::Kind kind, std::function<void()> then = {});
    /// As addAction, but the sheet stays open unless `tried` returns true: for forms that can be wrong.
    Button *addTry(const QString &text, Button::Kind kind, std::function<bool()> tried);
    /// What Enter and the first focus mean. The default safe button is the first one added.
    void setSafe(Button *button);
    /// The widget that gets the focus first instead of the safe button (a field).
    void setFirst(QWidget *widget);
    void setPanelWidth(int width);
    void open();
    void dismiss();          ///< as Esc

    /// Is a question open in this widget's window?
    static bool isOpenIn(const QWidget *widget);

signals:
    void dismissed();        ///< Esc or the safe answer
    void closed();           ///< after any answer

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void finish();
    void place();
    QPointer<QWidget> m_owner;
    QPointer<QWidget> m_focusBefore;
    QPointer<QWidget> m_first;
    Card *m_panel;
    Roomy *m_room;
    QVBoxLayout *m_body;
    QHBoxLayout *m_buttons;
    Button *m_safe = nullptr;
    int m_panelWidth = 460;
    bool m_done = false;
};

struct Question {
    QString title;
    QString text;
    QString yes;             ///< what is done, as a verb: "Kosongkan"
    QString no;              ///< the safe answer
    bool danger = false;
};

/// Shows the question and returns at once; `answered` is called once, with false for the safe answer, unless `owner` dies first.
void ask(QWidget *owner, const Question &question, std::function<void(bool)> answered);

} // namespace laci
