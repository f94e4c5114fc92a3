#pragma once
#include "domain/shift.h"
#include "ui/pages/till_services.h"

class QWidget;

namespace laci {

class Sheet;

/// An X or Z as it is printed, to read, print and save as PDF. `copy`: paper of it may be out already.
Sheet *showShiftPaper(QWidget *owner, TillServices &services, const ShiftFigures &figures, bool showsExpected, bool copy);

} // namespace laci
