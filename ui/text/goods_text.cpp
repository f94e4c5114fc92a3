#include "ui/text/goods_text.h"
#include "ui/text/error_text.h"
#include <QCoreApplication>

namespace laci {
namespace {
struct GoodsText { Q_DECLARE_TR_FUNCTIONS(GoodsText) };
}

QString stockMoveText(StockMove move)
{
    switch (move) {
    case StockMove::Sale:         return GoodsText::tr("Sale");
    case StockMove::Refund:       return GoodsText::tr("Refund");
    case StockMove::RefundFailed: return GoodsText::tr("Refund failed");
    case StockMove::Delivery:     return GoodsText::tr("Delivery");
    case StockMove::Correction:   return GoodsText::tr("Correction");
    case StockMove::StockTake:    return GoodsText::tr("Stock-take");
    }
    Q_UNREACHABLE();
}

QString taxClassText(TaxClass taxClass)
{
    switch (taxClass) {
    case TaxClass::None:       return GoodsText::tr("As the shop's settings say");
    case TaxClass::Exempt:     return GoodsText::tr("No tax");
    case TaxClass::General:    return GoodsText::tr("PPN");
    case TaxClass::Luxury:     return GoodsText::tr("PPN, luxury");
    case TaxClass::Restaurant: return GoodsText::tr("PB1 (restaurant)");
    }
    Q_UNREACHABLE();
}

QString goodsErrorText(const Error &error)
{
    const QString &word = error.detail;
    switch (error.code) {
    case ErrorCode::Conflict:
        if (word == u"sku")
            return GoodsText::tr("Another product has this SKU.");
        if (word == u"barcode")
            return GoodsText::tr("Another product has one of these barcodes.");
        if (word == u"name")
            return GoodsText::tr("This name is taken already.");
        if (word == u"products")
            return GoodsText::tr("There are still products in it, some perhaps no longer sold. Give them another category first.");
        return GoodsText::tr("Something else has this already.");
    case ErrorCode::InvalidInput:
        if (word == u"name")
            return GoodsText::tr("Write what it is called.");
        if (word == u"price")
            return GoodsText::tr("Write an amount such as 12.500 or 12,5rb.");
        if (word == u"cost")
            return GoodsText::tr("Write what it costs the shop, such as 9.000, or nothing.");
        if (word == u"barcode")
            return GoodsText::tr("This cannot be a barcode.");
        if (word == u"steps")
            return GoodsText::tr("A wholesale price must be from more than one piece, each from more than the one before.");
        if (word == u"bundles")
            return GoodsText::tr("A bundle is 2 to 10.000 pieces, each number once.");
        if (word == u"reason")
            return GoodsText::tr("Write a short reason first.");
        if (word == u"quantity")
            return GoodsText::tr("Write how many, such as 12 or 0,5.");
        if (word == u"least" || word == u"most")
            return GoodsText::tr("The least and the most do not fit the number of choices.");
        if (word == u"choices")
            return GoodsText::tr("Write at least one choice, each with a name of its own.");
        return errorText(error);
    case ErrorCode::NotFound:
        return GoodsText::tr("It is no longer there. Somebody may have removed it.");
    case ErrorCode::Storage:
        return GoodsText::tr("It could not be saved; nothing was changed. Check the disk, then try again.");
    case ErrorCode::Network:
    case ErrorCode::Timeout:
    case ErrorCode::ServerFault:
    case ErrorCode::Malformed:
    case ErrorCode::Mismatch:
    case ErrorCode::Unauthorised:
    case ErrorCode::RateLimited:
    case ErrorCode::Refused:
    case ErrorCode::Busy:
    case ErrorCode::Cancelled:
        return errorText(error);
    }
    Q_UNREACHABLE();
}

} // namespace laci
