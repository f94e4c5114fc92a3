#pragma once
#include "ui/kit/card.h"
#include <QButtonGroup>
#include <QPushButton>

namespace laci {

/// One page's place in the rail: icon and word, or the icon alone in a narrow window.
class RailButton final : public QPushButton {
    Q_OBJECT
public:
    explicit RailButton(const QString &icon, QWidget *parent = nullptr);
    void setNarrow(bool narrow);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    bool m_narrow = false;
};

/// The left edge: which page. Pages are known by their number in the order of add().
class Rail final : public Surface {
    Q_OBJECT
public:
    explicit Rail(QWidget *parent = nullptr);
    void add(int page, const QString &icon);
    void setWord(int page, const QString &word);
    void setCurrent(int page);
    void setNarrow(bool narrow);

signals:
    void picked(int page);

protected:
    void changeEvent(QEvent *event) override;

private:
    bool m_narrow = false;
    QButtonGroup m_group;
};

} // namespace laci
