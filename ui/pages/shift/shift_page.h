#pragma once
#include "ui/pages/till_services.h"
#include <QWidget>

namespace laci {

/// Shift: open with a float, money in and out, count and close.
class ShiftPage final : public QWidget {
    Q_OBJECT
public:
    explicit ShiftPage(TillServices &services, QWidget *parent = nullptr);

private:
    TillServices &m_services;
};

} // namespace laci
