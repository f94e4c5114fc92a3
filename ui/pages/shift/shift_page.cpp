#include "ui/pages/shift/shift_page.h"

namespace laci {

ShiftPage::ShiftPage(TillServices &services, QWidget *parent) : QWidget(parent), m_services(services)
{
}

} // namespace laci
