#include "ports/goods_desk.h"
#include "base/word_table.h"

namespace laci {
namespace {

constexpr WordOf<StockMove> kMoves[] = {
    {StockMove::Sale, u"sale"},         {StockMove::Refund, u"refund"},         {StockMove::RefundFailed, u"refund_failed"},
    {StockMove::Delivery, u"delivery"}, {StockMove::Correction, u"correction"}, {StockMove::StockTake, u"stock_take"},
};

} // namespace

QString stockMoveWord(StockMove move) { return wordOf(kMoves, move); }
std::optional<StockMove> stockMoveFromWord(QStringView word) { return fromWord(kMoves, word); }

} // namespace laci
