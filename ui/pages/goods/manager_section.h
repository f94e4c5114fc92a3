#pragma once
#include "ui/pages/goods/goods_section.h"
#include "ui/pages/goods/row_list.h"

class QHBoxLayout;
class QVBoxLayout;

namespace laci {

class Button;
class TextLabel;

/// A short list at the left and one of its entries at the right, to be changed, saved and removed. What was typed is asked about
/// before another entry takes its place.
class ManagerSection : public GoodsSection {
    Q_OBJECT
public:
    ManagerSection(TillServices &services, GoodsRights &rights, const char *name, QWidget *parent = nullptr);

protected:
    virtual void open(int row) = 0;              ///< fill the form from this row; −1: a new one
    virtual void save() = 0;
    virtual void remove() = 0;
    void showRows(const QList<ListRow> &rows);
    void show(int row);                          ///< asks first when something is unsaved
    void choose(int row);                        ///< marks it in the list, without opening it
    int row() const { return m_row; }            ///< −1: a new one
    void setDirty(bool dirty);
    void setTitle(const QString &title);
    void say(const QString &trouble);            ///< under the form; empty: nothing
    void setWords(const QString &add, const QString &nothing);

    RowList *m_list;
    QHBoxLayout *m_head;                         ///< beside "new", for more buttons
    QVBoxLayout *m_form;
    Button *m_save;
    Button *m_remove;

private:
    int m_row = -1;
    bool m_dirty = false;
    Button *m_new;
    TextLabel *m_empty;
    TextLabel *m_title;
    TextLabel *m_said;
};

} // namespace laci
