#pragma once
#include <QDate>
#include <QString>

namespace laci {

/// Our own name for a payment, for ever: "<till>-<yyMMdd>-<10 that can be read aloud>"; only [A-Za-z0-9-], at most 24.
/// It goes into URLs and other people's databases, so anything else in the till's name is left out.
QString newReference(const QString &till, QDate shopDay);

} // namespace laci
