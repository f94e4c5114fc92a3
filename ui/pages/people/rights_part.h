#pragma once
#include "domain/rights.h"
#include "ui/pages/people/gated_part.h"
#include <QHash>

class QGridLayout;

namespace laci {

class PinRow;
class Toggle;

/// Which role may what, as a table of switches; an owner may everything, always. In a shop without people: what takes the
/// supervisor's PIN.
class RightsPart final : public GatedPart {
    Q_OBJECT
public:
    explicit RightsPart(TillServices &services, QWidget *parent = nullptr);
    void retranslate() override;

protected:
    void opened() override;

private:
    void build(QGridLayout *grid);
    void showTable(const RightsTable &table);
    void store();
    struct Line {
        Right right;
        TextLabel *name;
        TextLabel *hint;
        Toggle *cashier;
        Toggle *supervisor;
        TextLabel *owner;
    };
    QList<Line> m_lines;
    RightsTable m_table;
    bool m_storing = false;
    bool m_stale = false;
    QWidget *m_tableBox;
    TextLabel *m_right;
    QList<TextLabel *> m_roles;
    TextLabel *m_said;
    QWidget *m_without;          ///< for a shop without people
    QList<SettingRow *> m_switches;
    PinRow *m_pin;
};

} // namespace laci
