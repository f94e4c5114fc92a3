#pragma once
#include <QTimer>
#include <QWidget>
#include <functional>

namespace laci {

class Button;
class TextLabel;

/// One short sentence at the foot of a page, with one action at most ("Urungkan"). Goes by itself, never takes the focus,
/// never holds anything up. One toast belongs to one page and is used again.
class Toast final : public QWidget {
    Q_OBJECT
public:
    explicit Toast(QWidget *host);
    void say(const QString &text, const QString &action = {}, std::function<void()> act = {},
             std::chrono::milliseconds stays = std::chrono::seconds{6});

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();
    TextLabel *m_text;
    Button *m_action;
    std::function<void()> m_act;
    QTimer m_timer;
};

} // namespace laci
