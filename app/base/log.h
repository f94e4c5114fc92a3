#pragma once
#include <QLoggingCategory>

namespace laci {
Q_DECLARE_LOGGING_CATEGORY(logMoney)   ///< payments, sales: every step of money
Q_DECLARE_LOGGING_CATEGORY(logStore)   ///< SQLite
Q_DECLARE_LOGGING_CATEGORY(logWire)    ///< HTTP; never headers or bodies
Q_DECLARE_LOGGING_CATEGORY(logApp)
Q_DECLARE_LOGGING_CATEGORY(logGui)     ///< steps of the GUI thread that are too long; debug builds and tests
} // namespace laci
