#include "domain/percent.h"

namespace laci {

QString percentText(int basisPoints)
{
    QString text = QString::number(basisPoints / 100);
    if (const int rest = basisPoints % 100; rest != 0) {
        text += u',' + QString::number(rest).rightJustified(2, u'0');
        if (text.endsWith(u'0'))
            text.chop(1);
    }
    return text + u'%';
}

} // namespace laci
