#pragma once
#include <QScrollArea>

class QStackedWidget;

namespace laci {

/// As much room as its content needs: content that fits is laid out as if this were not here, content that does not (large text
/// on a small screen) scrolls instead of being squeezed. What gets the focus is scrolled into sight.
class Roomy : public QScrollArea {
    Q_OBJECT
public:
    explicit Roomy(QWidget *content, QWidget *parent = nullptr);
    /// Of a stack only the page that shows decides how much room is needed.
    explicit Roomy(QStackedWidget *pages, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;

private:
    void onlyCurrent(QStackedWidget *pages);
};

} // namespace laci
