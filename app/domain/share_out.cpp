#include "domain/share_out.h"
#include <QtGlobal>
#include <algorithm>

namespace laci {

std::vector<Rupiah> shareOut(Rupiah amount, std::span<const Rupiah> weights)
{
    __extension__ using Wide = __int128;
    std::vector<Rupiah> shares(weights.size());
    Wide sum = 0;
    for (const Rupiah weight : weights)
        sum += weight.units();
    if (sum == 0) {
        Q_ASSERT(amount.isZero());
        return shares;
    }

    struct Rest {
        Wide remainder;
        std::size_t index;
    };
    std::vector<Rest> rests;
    rests.reserve(weights.size());
    Rupiah left = amount;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const Wide part = Wide(amount.units()) * weights[i].units();
        shares[i] = Rupiah::trusted(std::int64_t(part / sum));
        left -= shares[i];
        rests.push_back({part % sum, i});
    }
    // What is left is less than the number of lines with a remainder, so one rupiah each is enough.
    std::stable_sort(rests.begin(), rests.end(), [](const Rest &a, const Rest &b) { return a.remainder > b.remainder; });
    for (std::size_t k = 0; !left.isZero(); ++k) {
        shares[rests[k].index] += Rupiah::trusted(1);
        left -= Rupiah::trusted(1);
    }
    return shares;
}

} // namespace laci
