#pragma once
#include "qris/qr_matrix.h"
#include <QWidget>

namespace laci {

/// A QR code as phones read it best: whole device pixels per module, four modules of quiet zone, black on white in
/// every theme, no logo. Never smaller than 5 px a module: the widget's minimum size sees to it.
class QrView final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kLeastModule = 5;
    explicit QrView(QWidget *parent = nullptr);
    void setMatrix(const qris::Matrix &matrix);
    void clear();
    bool isEmpty() const { return m_matrix.width == 0; }
    /// Device pixels per module as it would be painted now; 0 when empty.
    int modulePixels() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return width; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int modulesAcross() const;
    qris::Matrix m_matrix;
    QImage m_picture;            ///< as last painted; null: to be made
    int m_pictureModule = 0;
};

} // namespace laci
