#pragma once
#include "printing/slip.h"
#include <QImage>
#include <QWidget>

namespace laci {

/// A slip as its paper, smaller than life: black on white in every theme. A screen reader gets its lines.
class SlipPreview final : public QWidget {
    Q_OBJECT
public:
    explicit SlipPreview(QWidget *parent = nullptr) : QWidget(parent) {}
    void show(const Slip &slip, const QImage &logo);
    const Slip &slip() const { return m_slip; }
    using QWidget::show;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Slip m_slip;
    QImage m_logo;
};

} // namespace laci
