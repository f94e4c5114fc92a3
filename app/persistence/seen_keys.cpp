#include "persistence/seen_keys.h"
#include <QHashFunctions>
#include <algorithm>
#include <bit>

namespace laci {
namespace {

constexpr size_t kSeeds[] = {0x9E3779B97F4A7C15u, 0xC2B2AE3D27D4EB4Fu};

} // namespace

SeenKeys::SeenKeys(qsizetype expected)
{
    // 16 bits a key: about one in seventy answers "maybe" for nothing.
    const quint64 bits = std::bit_ceil(quint64(std::clamp<qsizetype>(expected, 4096, 1 << 24)) * 16);
    m_bits.assign(bits / 64, 0);
    m_mask = bits - 1;
}

void SeenKeys::add(QStringView key)
{
    for (const size_t seed : kSeeds) {
        const quint64 bit = qHash(key, seed) & m_mask;
        m_bits[bit / 64] |= quint64(1) << (bit % 64);
    }
}

bool SeenKeys::maybe(QStringView key) const
{
    return std::all_of(std::begin(kSeeds), std::end(kSeeds), [&](size_t seed) {
        const quint64 bit = qHash(key, seed) & m_mask;
        return (m_bits[bit / 64] >> (bit % 64) & 1) != 0;
    });
}

} // namespace laci
