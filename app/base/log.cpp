#include "base/log.h"

namespace laci {
Q_LOGGING_CATEGORY(logMoney, "laci.money", QtInfoMsg)
Q_LOGGING_CATEGORY(logStore, "laci.store", QtInfoMsg)
Q_LOGGING_CATEGORY(logWire, "laci.wire", QtInfoMsg)
Q_LOGGING_CATEGORY(logApp, "laci.app", QtInfoMsg)
Q_LOGGING_CATEGORY(logGui, "laci.gui", QtInfoMsg)
} // namespace laci
