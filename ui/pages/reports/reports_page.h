#pragma once
#include "ui/pages/till_services.h"
#include <QWidget>

namespace laci {

/// Laporan: what the shop earned.
class ReportsPage final : public QWidget {
    Q_OBJECT
public:
    explicit ReportsPage(TillServices &services, QWidget *parent = nullptr);

private:
    TillServices &m_services;
};

} // namespace laci
