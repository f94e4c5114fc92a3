#include "base/word_table.h"
#include "domain/shift.h"
#include <algorithm>
#include <cstdint>

namespace laci {
namespace {

using K = ShiftCause::Kind;
using T = CashTrace::Kind;

constexpr WordOf<K> kCauses[] = {
    {K::SaleNotInDrawer, u"sale_not_in_drawer"}, {K::SalePaidInCash, u"sale_paid_in_cash"},
    {K::ChangeTwice, u"change_twice"},           {K::ChangeNotGiven, u"change_not_given"},
    {K::RefundTwice, u"refund_twice"},           {K::RefundNotGiven, u"refund_not_given"},
    {K::MovementNotDone, u"movement_not_done"},  {K::MovementTwice, u"movement_twice"},
    {K::MovementWrongWay, u"movement_wrong_way"}, {K::LateRefund, u"late_refund"},
    {K::SaleDoubled, u"sale_doubled"},           {K::SaleHalved, u"sale_halved"},
    {K::OneNote, u"one_note"},                   {K::RowsSwapped, u"rows_swapped"},
    {K::DigitsSwapped, u"digits_swapped"},       {K::ZeroSlipped, u"zero_slipped"},
    {K::DividesByNine, u"divides_by_nine"},
};

/// What a trace of exactly the missing (or extra) amount means; nullopt: nothing.
std::optional<K> exactly(T trace, bool isShort)
{
    switch (trace) {
    case T::CashSale: return isShort ? std::optional(K::SaleNotInDrawer) : std::nullopt;
    case T::OtherSale: return isShort ? std::nullopt : std::optional(K::SalePaidInCash);
    case T::Change: return isShort ? K::ChangeTwice : K::ChangeNotGiven;
    case T::Refund: return isShort ? K::RefundTwice : K::RefundNotGiven;
    case T::In: return isShort ? K::MovementNotDone : K::MovementTwice;
    case T::Out:
    case T::Drop: return isShort ? K::MovementTwice : K::MovementNotDone;
    case T::LateRefund: return isShort ? std::optional(K::LateRefund) : std::nullopt;
    }
    return std::nullopt;
}

/// In noted as out leaves twice its amount over; out noted as in leaves it short.
bool wrongWay(T trace, bool isShort)
{
    return (trace == T::In && isShort) || ((trace == T::Out || trace == T::Drop) && !isShort);
}

/// Two neighbouring digits of `amount` exchanged make a difference of exactly `off`.
bool swapsTo(std::int64_t amount, std::int64_t off)
{
    for (std::int64_t power = 1; power <= amount / 10; power *= 10) {
        const std::int64_t low = amount / power % 10;
        const std::int64_t high = amount / (power * 10) % 10;
        const std::int64_t change = (low - high) * (power * 10 - power);
        if (change == off || change == -off)
            return true;
    }
    return false;
}

class Search {
public:
    Search(Rupiah difference, const QList<CashTrace> &traces, const QList<Pieces> &pieces)
        : m_off(difference), m_short(difference.isNegative()), m_missing(m_short ? -difference : difference), m_traces(traces),
          m_pieces(pieces)
    {
    }

    QList<ShiftCause> all()
    {
        traces([this](const CashTrace &t) {
            return t.amount == m_missing ? exactly(t.kind, m_short) : std::nullopt;
        });
        traces([this](const CashTrace &t) {
            return t.amount + t.amount == m_missing && wrongWay(t.kind, m_short) ? std::optional(K::MovementWrongWay) : std::nullopt;
        });
        note();
        rows();
        traces([this](const CashTrace &t) -> std::optional<K> {
            if (t.kind != T::CashSale)
                return std::nullopt;
            if (t.amount + t.amount == m_missing)
                return K::SaleDoubled;
            return t.amount == m_missing + m_missing ? std::optional(K::SaleHalved) : std::nullopt;
        });
        nines();
        return m_found;
    }

private:
    template <class Says>
    void traces(Says says)
    {
        for (const CashTrace &trace : m_traces) {
            if (trace.amount.isZero())
                continue;
            if (const std::optional<K> kind = says(trace))
                add({*kind, trace.label, trace.amount});
        }
    }

    void note()
    {
        if (denominations().contains(m_missing))
            add({K::OneNote, {}, m_missing});
    }

    void rows()
    {
        for (qsizetype i = 0; i + 1 < m_pieces.size(); ++i) {
            const Pieces &a = m_pieces[i], &b = m_pieces[i + 1];
            const Rupiah exchanged = (a.value - b.value).scaled(b.count - a.count, 1);
            if (!exchanged.isZero() && exchanged == -m_off)
                add({K::RowsSwapped, rupiahDigits(a.value) + QStringLiteral(", ") + rupiahDigits(b.value), m_missing});
        }
    }

    void nines()
    {
        const std::int64_t off = m_missing.units();
        if (off % 9 != 0)
            return;
        const qsizetype before = m_found.size();
        traces([off](const CashTrace &t) -> std::optional<K> {
            const std::int64_t amount = t.amount.units();
            if (t.kind == T::OtherSale || t.kind == T::LateRefund)
                return std::nullopt;
            if (amount * 9 == off || amount * 9 == off * 10)
                return K::ZeroSlipped;
            return swapsTo(amount, off) ? std::optional(K::DigitsSwapped) : std::nullopt;
        });
        if (m_found.size() == before && m_found.isEmpty())
            add({K::DividesByNine, {}, m_missing});
    }

    void add(const ShiftCause &cause)
    {
        if (!m_found.contains(cause))
            m_found.append(cause);
    }

    Rupiah m_off;
    bool m_short;
    Rupiah m_missing;
    const QList<CashTrace> &m_traces;
    const QList<Pieces> &m_pieces;
    QList<ShiftCause> m_found;
};

} // namespace

QString shiftCauseWord(ShiftCause::Kind kind) { return wordOf(kCauses, kind); }

QList<ShiftCause> likelyCauses(Rupiah difference, const QList<CashTrace> &traces, const QList<Pieces> &pieces, int most)
{
    if (difference.isZero())
        return {};
    return Search(difference, traces, pieces).all().mid(0, most);
}

} // namespace laci
