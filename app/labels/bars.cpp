#include "labels/bars.h"
#include <memory>
#include <zint.h>

namespace laci {

namespace {
constexpr int kLongest = 60;
constexpr int kEanDigits = 13;

struct Free {
    void operator()(zint_symbol *symbol) const { ZBarcode_Delete(symbol); }
};
}

bool isEan13(QStringView code)
{
    if (code.size() != kEanDigits)
        return false;
    int sum = 0;
    for (int i = 0; i < kEanDigits; ++i) {
        if (code[i] < u'0' || code[i] > u'9')
            return false;
        sum += (code[i].unicode() - u'0') * (i % 2 ? 3 : 1);
    }
    return sum % 10 == 0;
}

Result<Bars> barsOf(const QString &code)
{
    if (code.isEmpty() || code.size() > kLongest)
        return fail(ErrorCode::InvalidInput, QStringLiteral("no code for a barcode"));
    for (const QChar c : code) {
        if (c < u' ' || c > u'~')
            return fail(ErrorCode::InvalidInput, QStringLiteral("a barcode holds plain letters and digits only"));
    }
    Bars bars;
    bars.kind = isEan13(code) ? Bars::Kind::Ean13 : Bars::Kind::Code128;
    const std::unique_ptr<zint_symbol, Free> symbol(ZBarcode_Create());
    if (!symbol)
        return fail(ErrorCode::InvalidInput, QStringLiteral("zint gives no symbol"));
    symbol->symbology = bars.kind == Bars::Kind::Ean13 ? BARCODE_EANX : BARCODE_CODE128;
    symbol->show_hrt = 0;
    // The check digit was verified; zint writes it anew from the first twelve.
    const QByteArray text = (bars.kind == Bars::Kind::Ean13 ? code.left(kEanDigits - 1) : code).toLatin1();
    if (ZBarcode_Encode(symbol.get(), reinterpret_cast<const unsigned char *>(text.constData()), int(text.size())) >= ZINT_ERROR)
        return fail(ErrorCode::InvalidInput, QString::fromLatin1(symbol->errtxt));
    if (symbol->rows < 1 || symbol->width < 1)
        return fail(ErrorCode::InvalidInput, QStringLiteral("zint gives no bars"));
    bars.modules.reserve(symbol->width);
    for (int i = 0; i < symbol->width; ++i)
        bars.modules.append((symbol->encoded_data[0][i / 8] >> (i % 8)) & 1);
    if (bars.kind == Bars::Kind::Ean13) {
        bars.quietLeft = 11;
        bars.quietRight = 7;
    }
    return bars;
}

} // namespace laci
