#include "ui/pages/settings/form_part.h"
#include <QVBoxLayout>

namespace laci {

FormPart::FormPart(TillServices &services, QWidget *parent) : QWidget(parent), m_services(services), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(14);
}

SettingRow *FormPart::row(const char *key, SettingRow::Shape shape)
{
    auto *made = new SettingRow(m_services.settings, QString::fromLatin1(key), shape);
    m_column->addWidget(made);
    m_rows.append(made);
    return made;
}

void FormPart::retranslate()
{
    for (SettingRow *each : std::as_const(m_rows))
        each->retranslate();
}

void FormPart::look()
{
    for (SettingRow *each : std::as_const(m_rows))
        each->reload();
}

} // namespace laci
