#pragma once
#include <QHashFunctions>
#include <QString>


namespace laci {

/// A text id that cannot be mistaken for another kind's.
template <class Kind>
struct TextId {
    QString value;
    bool isEmpty() const { return value.isEmpty(); }
    friend bool operator==(const TextId &, const TextId &) = default;
    friend bool operator<(const TextId &a, const TextId &b) { return a.value < b.value; }
    friend size_t qHash(const TextId &id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

/// UUID version 7 (RFC 9562): 48 bits of Unix milliseconds, then random; ascending within a process.
/// 36 characters, lower case. Thread-safe.
QString newUuid7();

/// A 63-bit id that is unique across tills for all practical purposes and ascends with time:
/// milliseconds since 2025 in the high bits, 22 bits counted on from a random start. Thread-safe.
qint64 newNumericId();

/// Upper-case letters and digits without 0/O, 1/I/L: for what people may have to read aloud.
QString randomReadable(int length);

} // namespace laci
