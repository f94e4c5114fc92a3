#pragma once
#include "ui/pages/settings/setting_row.h"
#include "ui/pages/till_services.h"
#include <QWidget>

class QVBoxLayout;

namespace laci {

/// A section of Setelan that is more than rows: it has rows of its own and something to press or to look at beside them.
class FormPart : public QWidget {
    Q_OBJECT
public:
    explicit FormPart(TillServices &services, QWidget *parent = nullptr);
    /// Words anew, after a change of language.
    virtual void retranslate();
    /// The section was opened: the world may have changed since.
    virtual void look();
    /// A scan arrived while the section is open. True: it was for the section.
    virtual bool scanned(const QString &) { return false; }

protected:
    SettingRow *row(const char *key, SettingRow::Shape shape);
    TillServices &m_services;
    QVBoxLayout *m_column;

private:
    QList<SettingRow *> m_rows;
};

} // namespace laci
