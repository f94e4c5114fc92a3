#pragma once
#include <QPushButton>

namespace laci {

/// Who stands at the till, and when: two lines at the right end of the top bar. Where the shop has people it can be pressed, for
/// somebody else to take over.
class WhoClock final : public QPushButton {
    Q_OBJECT
public:
    explicit WhoClock(QWidget *parent = nullptr);
    void setWho(const QString &who);         ///< "Sari · Pagi"
    void setWhen(const QString &when);       ///< "Jum 20 Nov 10.42"
    void setPressable(bool on);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void tell();
    QString m_who;
    QString m_when;
    bool m_pressable = false;
};

} // namespace laci
