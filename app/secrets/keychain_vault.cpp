#include "secrets/keychain_vault.h"
#include <QTimer>
#include <memory>
#include <qt6keychain/keychain.h>

namespace laci {
namespace {

/// A keychain that asks the person for a password may take its time, but not for ever.
constexpr std::chrono::seconds kLongest{120};

tl::unexpected<Error> troubleOf(const QKeychain::Job &job)
{
    const QString what = job.errorString();
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return fail(ErrorCode::NotFound, QStringLiteral("nothing is stored in the keychain for ") + job.key());
    case QKeychain::AccessDeniedByUser:
        return fail(ErrorCode::Cancelled, QStringLiteral("the keychain was not unlocked"));
    case QKeychain::AccessDenied:
        return fail(ErrorCode::Storage, QStringLiteral("the keychain refuses access: ") + what);
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return fail(ErrorCode::Storage,
                    QStringLiteral("no keychain on this computer (start a secret service, or give the secret in the "
                                   "environment): ")
                        + what);
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return fail(ErrorCode::Storage, QStringLiteral("the keychain failed: ") + what);
}

/// Runs a job to its end. `take` turns a good one into the result.
template <class T, class JobType, class Take>
Pending<T> run(QObject *owner, JobType *job, Take take)
{
    struct Open {          // shared by the two who may end it; goes with the job
        QPromise<Result<T>> promise;
        bool settled = false;
        void settle(Result<T> result)
        {
            if (std::exchange(settled, true))
                return;
            auto ended = std::move(promise);
            ended.addResult(std::move(result));
            ended.finish();
        }
    };
    auto open = std::make_shared<Open>();
    open->promise.start();
    auto future = open->promise.future();
    job->setInsecureFallback(false);
    job->setAutoDelete(false);       // it would be gone before the queued slot below reads it
    // Queued: a continuation may destroy the vault, which must not happen inside the job's own signal.
    QObject::connect(
        job, &QKeychain::Job::finished, owner,
        [open, take, job] {
            job->deleteLater();
            open->settle(job->error() == QKeychain::NoError ? take(*job) : Result<T>(troubleOf(*job)));
        },
        Qt::QueuedConnection);
    // A child of the job, not singleShot(): that would keep the promise alive after the vault is gone.
    auto *deadline = new QTimer(job);
    deadline->setSingleShot(true);
    QObject::connect(deadline, &QTimer::timeout, owner, [open] {
        open->settle(fail(ErrorCode::Timeout, QStringLiteral("the keychain did not answer")));
    }, Qt::QueuedConnection);
    deadline->start(kLongest);
    job->start();
    return future;
}

} // namespace

KeychainVault::KeychainVault(QObject *parent) : QObject(parent) { }

Pending<QString> KeychainVault::read(const QString &key)
{
    auto *job = new QKeychain::ReadPasswordJob(QStringLiteral("Laci"), this);
    job->setKey(key);
    return run<QString>(this, job, [](const QKeychain::ReadPasswordJob &done) -> Result<QString> {
        const QString secret = done.textData();
        if (secret.isEmpty())
            return fail(ErrorCode::NotFound, QStringLiteral("the keychain holds an empty secret for ") + done.key());
        return secret;
    });
}

Pending<void> KeychainVault::write(const QString &key, const QString &secret)
{
    if (secret.isEmpty())
        return ready<void>(fail(ErrorCode::InvalidInput, QStringLiteral("an empty secret is not stored")));
    auto *job = new QKeychain::WritePasswordJob(QStringLiteral("Laci"), this);
    job->setKey(key);
    job->setTextData(secret);
    return run<void>(this, job, [](const QKeychain::WritePasswordJob &) -> Result<void> { return {}; });
}

Pending<void> KeychainVault::remove(const QString &key)
{
    auto *job = new QKeychain::DeletePasswordJob(QStringLiteral("Laci"), this);
    job->setKey(key);
    return run<void>(this, job, [](const QKeychain::DeletePasswordJob &) -> Result<void> { return {}; });
}

} // namespace laci
