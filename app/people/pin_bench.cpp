#include "people/pin_bench.h"
#include <QMessageAuthenticationCode>
#include <QPasswordDigestor>
#include <QRandomGenerator>
#include <QRunnable>
#include <memory>

namespace laci {
namespace {

constexpr int kSaltBytes = 16;
constexpr quint64 kHashBytes = 32;

QByteArray newSalt()
{
    QByteArray salt(kSaltBytes, Qt::Uninitialized);
    for (char &byte : salt)
        byte = char(QRandomGenerator::system()->bounded(256));
    return salt;
}

/// `work()` on the pool's one thread.
template <class T, class Work>
Pending<T> onThread(QThreadPool &pool, Work work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();      // shared, because a QRunnable wants its function copyable
    promise->start();
    auto future = promise->future();
    pool.start(QRunnable::create([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    }));
    return future;
}

} // namespace

PinBench::PinBench(int iterations) : m_iterations(iterations), m_key(newSalt())
{
    m_thread.setMaxThreadCount(1);
    m_thread.setObjectName(QStringLiteral("pins"));
}

PinBench::~PinBench()
{
    m_thread.clear();
    m_thread.waitForDone();
}

Pending<PinSeal> PinBench::seal(const QString &pin)
{
    return onThread<PinSeal>(m_thread, [pin, iterations = m_iterations]() -> Result<PinSeal> { return sealPin(pin, newSalt(), iterations); });
}

Pending<int> PinBench::find(const QList<PinSeal> &seals, const QString &pin)
{
    return onThread<int>(m_thread, [this, seals, pin]() -> Result<int> { return findNow(seals, pin); });
}

int PinBench::findNow(const QList<PinSeal> &seals, const QString &pin)
{
    const auto tag = [this, &pin](const PinSeal &seal) {
        return QMessageAuthenticationCode::hash(seal.salt + seal.hash + pin.toUtf8(), m_key, QCryptographicHash::Sha256);
    };
    for (int i = 0; i < int(seals.size()); ++i) {
        if (!seals.at(i).isEmpty() && m_fitted.contains(tag(seals.at(i))))
            return i;
    }
    for (int i = 0; i < int(seals.size()); ++i) {
        const PinSeal &kept = seals.at(i);
        if (!kept.isEmpty() && sameBytes(sealPin(pin, kept.salt, kept.iterations).hash, kept.hash)) {
            m_fitted.insert(tag(kept));
            return i;
        }
    }
    return -1;
}

PinSeal sealPin(const QString &pin, const QByteArray &salt, int iterations)
{
    return {salt, QPasswordDigestor::deriveKeyPbkdf2(QCryptographicHash::Sha256, pin.toUtf8(), salt, iterations, kHashBytes), iterations};
}

/// volatile: the compiler may not leave the loop early because it sees that the outcome is settled.
bool sameBytes(const QByteArray &a, const QByteArray &b)
{
    volatile unsigned differs = unsigned(a.size() != b.size());
    for (qsizetype i = 0; i < a.size(); ++i)
        differs = differs | unsigned(uchar(a[i]) ^ (i < b.size() ? uchar(b[i]) : 0U));
    return differs == 0;
}

} // namespace laci
