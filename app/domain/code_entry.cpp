#include "domain/code_entry.h"

namespace laci {

namespace {

/// Looks like a count, rightly written or not: then a mistake in it is told instead of being searched for.
bool meantAsNumber(QStringView text)
{
    bool digit = false;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            digit = true;
        else if (c != u',' && c != u'.' && c != u'+' && c != u'-' && c != QChar(0x2212) && !c.isSpace())
            return false;
    }
    return digit;
}

} // namespace

Result<CodeEntry> parseCodeEntry(QStringView text)
{
    const qsizetype star = text.indexOf(u'*');
    if (star < 0 || !meantAsNumber(text.first(star)))
        return CodeEntry{std::nullopt, text.trimmed().toString()};
    const auto quantity = quantityFromPerson(text.first(star));
    if (!quantity || quantity->isZero()) {
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("not a quantity: \"%1\"").arg(text.first(star).left(40)));
    }
    return CodeEntry{quantity, text.sliced(star + 1).trimmed().toString()};
}

} // namespace laci
