#include "domain/sale.h"
#include <algorithm>

namespace laci {

QString saleStateWord(SaleState state)
{
    switch (state) {
    case SaleState::Open:
        return QStringLiteral("open");
    case SaleState::Paid:
        return QStringLiteral("paid");
    case SaleState::Cancelled:
        return QStringLiteral("cancelled");
    }
    return {};
}

std::optional<SaleState> saleStateFromWord(QStringView word)
{
    for (const SaleState state : {SaleState::Open, SaleState::Paid, SaleState::Cancelled}) {
        if (word == saleStateWord(state))
            return state;
    }
    return std::nullopt;
}

Rupiah stillDue(const SaleRecord &record)
{
    Rupiah due = record.sale.totals.total;
    for (const Payment &payment : record.payments) {
        if (holdsMoney(payment.state))
            due += payment.rounding - payment.amount;
    }
    return std::max(due, Rupiah());
}

} // namespace laci
