#include "ui/kit/accessible.h"
#include "ui/kit/banner.h"
#include "ui/kit/chip.h"
#include "ui/kit/sheet.h"
#include "ui/kit/strip_view.h"
#include "ui/kit/toast.h"
#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

namespace laci {

namespace {

/// One row. Made when it is asked for, lives in Qt's cache under its id; a row that is gone is not valid any more.
class RowAccessible final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    RowAccessible(StripView *view, int row) : m_view(view), m_row(row) {}

    bool isValid() const override { return m_view && m_row < m_view->rows(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString &) override {}

    QString text(QAccessible::Text which) const override
    {
        if (!isValid())
            return {};
        if (which == QAccessible::Name)
            return m_view->rowName(m_row);
        return which == QAccessible::Value || which == QAccessible::Description ? m_view->rowValue(m_row) : QString();
    }
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect inView = m_view->visualRect(index());
        return {m_view->viewport()->mapToGlobal(inView.topLeft()), inView.size()};
    }
    QAccessible::State state() const override
    {
        QAccessible::State now;
        if (!isValid()) {
            now.invalid = true;
            return now;
        }
        const bool current = m_view->currentIndex().row() == m_row;
        now.focusable = m_view->focusPolicy() != Qt::NoFocus;
        now.selectable = true;
        now.selected = current;
        now.focused = current && m_view->hasFocus();
        now.offscreen = !m_view->visualRect(index()).intersects(m_view->viewport()->rect());
        now.disabled = !m_view->isEnabled();
        now.invisible = !m_view->isVisible();
        return now;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString &action) override
    {
        if (!isValid())
            return;
        if (action == setFocusAction())
            m_view->setFocus();
        if (action == pressAction() || action == setFocusAction()) {
            m_view->setCurrentIndex(index());
            m_view->scrollTo(index());
        }
        if (action == pressAction())
            emit m_view->pressedRow(index());
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QModelIndex index() const { return m_view->model()->index(m_row, 0, m_view->rootIndex()); }
    QPointer<StripView> m_view;
    int m_row;
};

/// The list: its rows, then the widgets that lie over them (the tools of a chosen line).
class StripAccessible final : public QAccessibleWidget {
public:
    explicit StripAccessible(StripView *view) : QAccessibleWidget(view, QAccessible::List) {}
    ~StripAccessible() override
    {
        for (const QAccessible::Id id : std::as_const(m_rows))
            QAccessible::deleteAccessibleInterface(id);
    }
    int childCount() const override { return view()->rows() + int(laid().size()); }
    QAccessibleInterface *child(int at) const override
    {
        const int rows = view()->rows();
        if (at < 0)
            return nullptr;
        if (at >= rows)
            return QAccessible::queryAccessibleInterface(laid().value(at - rows));
        QAccessible::Id &id = m_rows[at];
        if (!id)
            id = QAccessible::registerAccessibleInterface(new RowAccessible(view(), at));
        return QAccessible::accessibleInterface(id);
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it) {
            if (QAccessible::accessibleInterface(it.value()) == child)
                return it.key();
        }
        const auto widgets = laid();
        for (qsizetype i = 0; i < widgets.size(); ++i) {
            if (QAccessible::queryAccessibleInterface(widgets[i]) == child)
                return view()->rows() + int(i);
        }
        return -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint inView = view()->viewport()->mapFromGlobal(QPoint(x, y));
        const QModelIndex index = view()->viewport()->rect().contains(inView) ? view()->indexAt(inView) : QModelIndex();
        return index.isValid() ? child(index.row()) : nullptr;
    }
    QAccessibleInterface *focusChild() const override
    {
        if (!view()->hasFocus())
            return QAccessibleWidget::focusChild();
        return view()->currentIndex().isValid() ? child(view()->currentIndex().row()) : nullptr;
    }

private:
    StripView *view() const { return static_cast<StripView *>(object()); }
    QList<QWidget *> laid() const
    {
        QList<QWidget *> list;
        const auto children = view()->viewport()->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
        for (QWidget *child : children) {
            if (child->isVisible())
                list.append(child);
        }
        return list;
    }
    mutable QHash<int, QAccessible::Id> m_rows;
};

QAccessibleInterface *make(const QString &, QObject *object)
{
    if (auto *view = qobject_cast<StripView *>(object))
        return new StripAccessible(view);
    if (auto *sheet = qobject_cast<Sheet *>(object))
        return new QAccessibleWidget(sheet, QAccessible::Dialog);
    if (auto *banner = qobject_cast<Banner *>(object))
        return new QAccessibleWidget(banner, QAccessible::AlertMessage);
    if (auto *toast = qobject_cast<Toast *>(object))
        return new QAccessibleWidget(toast, QAccessible::Notification);
    auto *chip = qobject_cast<StatusChip *>(object);
    if (chip && chip->focusPolicy() == Qt::NoFocus)          // a state that is only shown
        return new QAccessibleWidget(chip, QAccessible::StaticText);
    return nullptr;
}

} // namespace

void openAccessibility()
{
    static bool open = false;
    if (!std::exchange(open, true))
        QAccessible::installFactory(make);
}

} // namespace laci
