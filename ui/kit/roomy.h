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
    /// Of a stack only the page that shows decides how much room is needed, and only with large letters: at 100 % the pages
    /// are made for the smallest window and share what there is.
    explicit Roomy(QStackedWidget *pages, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tryToFit();
    void onlyCurrent(QStackedWidget *pages);
    bool m_trying = false;
    bool m_ofPages = false;
};

} // namespace laci
