#include "ui/pages/reports/reports_page.h"

namespace laci {

ReportsPage::ReportsPage(TillServices &services, QWidget *parent) : QWidget(parent), m_services(services)
{
}

} // namespace laci
