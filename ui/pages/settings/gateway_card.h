#pragma once
#include "ui/kit/theme.h"
#include <QPushButton>

namespace laci {

/// One gateway in the list of Cara bayar: a handle to drag it by, its name, what it offers, and how it is doing. Pressing chooses it;
/// dragging, or Ctrl with an arrow, asks for another place.
class GatewayCard final : public QPushButton {
    Q_OBJECT
public:
    explicit GatewayCard(QString id, QWidget *parent = nullptr);
    const QString &id() const { return m_id; }
    /// `place`: its place in the order, from 1; 0: it has none, and no handle.
    void setFacts(const QString &name, const QString &offers, const QString &health, Tone tone, int place, int of);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void draggedTo(int y);           ///< in the parent's coordinates: where the finger is now
    void dropped();
    void stepWanted(int by);         ///< −1: one place earlier
    void neighbourWanted(int by);    ///< an arrow alone

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QString m_id;
    QString m_name;
    QString m_offers;
    QString m_health;
    Tone m_tone = Tone::Neutral;
    int m_place = 0;
    QPoint m_pressAt;
    bool m_dragging = false;
};

} // namespace laci
