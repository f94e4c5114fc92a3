#pragma once
#include <QStringView>
#include <vector>

namespace laci {

/// "Was this key there before?" answered with "surely not" or "maybe" (a Bloom filter): saves an import of 800,000 new
/// products a million and a half look-ups at a cost of a few megabytes.
class SeenKeys {
public:
    explicit SeenKeys(qsizetype expected);
    void add(QStringView key);
    bool maybe(QStringView key) const;

private:
    std::vector<quint64> m_bits;
    quint64 m_mask;
};

} // namespace laci
