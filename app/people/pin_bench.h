#pragma once
#include "ports/person_rows.h"
#include <QSet>
#include <QThreadPool>

namespace laci {

/// Where PINs are sealed and compared: PBKDF2-HMAC-SHA256 is slow on purpose, so it has a thread of its own. Comparing takes as
/// long for a wrong first byte as for a wrong last one. GUI thread, never blocks; the destructor waits for what is being computed.
class PinBench {
public:
    /// OWASP's advice for PBKDF2-HMAC-SHA256 was 310,000 and is 600,000 now; a till's small processor has to answer at a counter.
    static constexpr int kIterations = 310'000;
    explicit PinBench(int iterations = kIterations);
    ~PinBench();

    int iterations() const { return m_iterations; }
    /// Under a new random salt.
    [[nodiscard]] Pending<PinSeal> seal(const QString &pin);
    /// Index of the first one that fits; -1: none. An empty seal fits nothing. A PIN that fitted before in this run is known again at
    /// once, by a keyed hash in memory alone: a queue does not wait twice for the same supervisor.
    [[nodiscard]] Pending<int> find(const QList<PinSeal> &seals, const QString &pin);

private:
    int findNow(const QList<PinSeal> &seals, const QString &pin);

    int m_iterations;
    QByteArray m_key;                        ///< of this run
    QSet<QByteArray> m_fitted;               ///< only the bench's thread touches it
    QThreadPool m_thread;                    ///< last: it ends before what its work uses
};

/// Blocking; for the bench and its tests.
PinSeal sealPin(const QString &pin, const QByteArray &salt, int iterations);
bool sameBytes(const QByteArray &a, const QByteArray &b);

} // namespace laci
