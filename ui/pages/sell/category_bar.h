#pragma once
#include "ports/product_store.h"
#include <QButtonGroup>
#include <QScrollArea>

namespace laci {

/// The categories as chips in one row that scrolls sideways when there are many. The first chip is everything.
class CategoryBar final : public QScrollArea {
    Q_OBJECT
public:
    explicit CategoryBar(QWidget *parent = nullptr);
    void setCategories(const QList<CategoryCount> &categories);
    void choose(const QString &category);
    QString chosen() const;

signals:
    void picked(const QString &category);        ///< empty: all

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void build();
    QList<CategoryCount> m_categories;
    QString m_chosen;
    QButtonGroup m_group;
    int m_dragFrom = -1;
    int m_scrollFrom = 0;
    bool m_dragged = false;
};

} // namespace laci
