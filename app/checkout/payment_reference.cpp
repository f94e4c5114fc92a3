#include "checkout/payment_reference.h"
#include "base/ids.h"

namespace laci {

QString newReference(const QString &till, QDate shopDay)
{
    QString clean;
    for (const QChar c : till) {
        if ((c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z'))
            clean.append(c);
    }
    return QStringLiteral("%1-%2-%3").arg(clean.isEmpty() ? QStringLiteral("K") : clean.left(6),
                                          shopDay.toString(QStringLiteral("yyMMdd")), randomReadable(10));
}

} // namespace laci
