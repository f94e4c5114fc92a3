#pragma once
#include <QStackedLayout>

namespace laci {

/// A stack that, when it is told to, is only as large as what it shows; else as large as its largest page, which keeps the window
/// from jumping. For pages that scroll.
class OneFace final : public QStackedLayout {
    Q_OBJECT
public:
    explicit OneFace(QWidget *parent = nullptr);
    void askCurrentOnly(bool only);

    QSize sizeHint() const override;
    QSize minimumSize() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;

private:
    QLayoutItem *asked() const;      ///< nullptr: all are
    bool m_only = false;
};

} // namespace laci
