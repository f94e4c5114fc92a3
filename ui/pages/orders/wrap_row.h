#pragma once
#include <QLayout>

namespace laci {

/// Left to right, and on to the next line when the width is used up, so that nothing is cut at 1024 px or with large text.
class WrapRow final : public QLayout {
public:
    /// `shared`: the widgets of a line share its whole width; where some of them are Expanding, those take it all.
    explicit WrapRow(int gap, bool shared = false, QWidget *parent = nullptr);
    ~WrapRow() override;

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return place(QRect(0, 0, width, 0), false); }
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int place(const QRect &rect, bool forReal) const;
    QList<QLayoutItem *> m_items;
    int m_gap;
    bool m_shared;
};

} // namespace laci
