#include "domain/person.h"
#include <algorithm>

namespace laci {

bool isGoodPin(const QString &pin)
{
    if (pin.size() < 4 || pin.size() > 8
        || !std::all_of(pin.begin(), pin.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return false;
    const auto everyStepIs = [&pin](int step) {
        for (qsizetype i = 1; i < pin.size(); ++i) {
            if (pin[i].unicode() - pin[i - 1].unicode() != step)
                return false;
        }
        return true;
    };
    return !everyStepIs(0) && !everyStepIs(1) && !everyStepIs(-1);
}

} // namespace laci
