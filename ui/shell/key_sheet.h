#pragma once
class QWidget;

namespace laci {

/// F1: what each key does, as a sheet over the window.
void showKeys(QWidget *owner);

} // namespace laci
