#pragma once
#include "ui/kit/theme.h"
#include <QListWidget>

namespace laci {

struct ListRow {
    QString text;
    QString detail = {};         ///< a second, muted line
    QString right = {};          ///< a number or a word at the right edge
    Ink rightInk = Ink::Normal;
    QColor dot = {};             ///< before the text; invalid: none
};

/// A short list (some hundred rows) in rows of one height: two lines at the left, a figure at the right. Pressed, or Enter on it:
/// chosen(row).
class RowList final : public QListWidget {
    Q_OBJECT
public:
    explicit RowList(const char *name, QWidget *parent = nullptr);
    /// The chosen row stays, as far as there is one.
    void setRows(const QList<ListRow> &rows);
    /// Only to be read: no row is chosen.
    void setReadOnly();

signals:
    void chosen(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
};

} // namespace laci
