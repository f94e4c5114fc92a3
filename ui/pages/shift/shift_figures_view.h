#pragma once
#include "domain/shift.h"
#include <QWidget>

namespace laci {

/// A shift's figures to read: sales, money by method, the drawer. Made anew for other figures. `showsDrawer`: what should be in the
/// drawer, and what lets one work it out.
class ShiftFiguresView final : public QWidget {
    Q_OBJECT
public:
    ShiftFiguresView(const ShiftFigures &figures, bool showsDrawer, QWidget *parent = nullptr);

private:
    void heading(const QString &text);
    void line(const QString &label, const QString &value, bool strong = false);
    void amount(const QString &label, Rupiah value, bool strong = false);
    void sales(const ShiftFigures &figures);
    void money(const ShiftFigures &figures, bool showsDrawer);
    void drawer(const ShiftFigures &figures, bool showsDrawer);
    int m_row = 0;
};

} // namespace laci
