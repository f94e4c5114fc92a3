#include "base/result.h"
#include <QObject>
#include <QTest>
#include <QThread>

using namespace laci;

/// The facts about QFuture that the whole program stands on (STYLE.md 3.5), held against the Qt we build with.
class TestQtFuture : public QObject {
    Q_OBJECT
private slots:
    void contextThatDiesFirstIsNotCalled()
    {
        QPromise<Result<int>> promise;
        promise.start();
        bool called = false;
        auto context = std::make_unique<QObject>();
        auto chain = promise.future().then(context.get(), [&](const Result<int> &) { called = true; });
        context.reset();
        promise.addResult(Result<int>(5));
        promise.finish();
        QVERIFY(chain.isFinished());
        QVERIFY(chain.isCanceled());
        QVERIFY(!called);
    }

    void contextThatDiesBeforeThePromiseIsAbandoned()
    {
        bool called = false;
        QFuture<void> chain;
        {
            auto context = std::make_unique<QObject>();
            QPromise<Result<int>> promise;
            promise.start();
            chain = promise.future().then(context.get(), [&](const Result<int> &) { called = true; });
            context.reset();
        }
        QVERIFY(chain.isCanceled());
        QVERIFY(!called);
    }

    void contextThatDiesWhileAnotherThreadFinishes()
    {
        std::atomic<bool> called{false};
        QPromise<Result<int>> promise;
        promise.start();
        auto context = std::make_unique<QObject>();
        auto chain = promise.future().then(context.get(), [&](const Result<int> &) { called = true; });
        const std::unique_ptr<QThread> worker(QThread::create([&promise] {
            promise.addResult(Result<int>(5));
            promise.finish();
        }));
        worker->start();
        QVERIFY(worker->wait(5000));       // the continuation is queued on this thread by now
        context.reset();
        QTRY_VERIFY(chain.isFinished());
        QVERIFY(!called);
    }

    void abandonedPromiseCancels()
    {
        QFuture<Result<int>> future;
        {
            QPromise<Result<int>> promise;
            promise.start();
            future = promise.future();
        }
        QVERIFY(future.isFinished());
        QVERIFY(future.isCanceled());
    }

    void readyIsReady()
    {
        const auto good = ready<int>(7);
        QVERIFY(good.isFinished() && !good.isCanceled());
        QCOMPARE(good.result().value(), 7);
        const auto bad = ready<int>(fail(ErrorCode::Busy, QStringLiteral("x"), 503, std::chrono::seconds(2)));
        QCOMPARE(bad.result().error().code, ErrorCode::Busy);
        QCOMPARE(bad.result().error().httpStatus, 503);
        QCOMPARE(bad.result().error().retryAfter, std::chrono::seconds(2));
        QVERIFY(ready<void>({}).result().has_value());
        int seen = 0;
        QObject context;
        ready<int>(9).then(&context, [&seen](const Result<int> &r) { seen = *r; });
        QCOMPARE(seen, 9);                 // a finished future calls back before then() returns
    }

    void whatIsUnknownIsAskedAbout()
    {
        for (const ErrorCode code : {ErrorCode::Network, ErrorCode::Timeout, ErrorCode::ServerFault, ErrorCode::Malformed,
                                     ErrorCode::Mismatch, ErrorCode::RateLimited, ErrorCode::Conflict, ErrorCode::Cancelled})
            QVERIFY(outcomeUnknown(code));
        for (const ErrorCode code : {ErrorCode::Refused, ErrorCode::Unauthorised, ErrorCode::NotFound, ErrorCode::InvalidInput,
                                     ErrorCode::Storage, ErrorCode::Busy})
            QVERIFY(!outcomeUnknown(code));
    }
};

QTEST_GUILESS_MAIN(TestQtFuture)
#include "tst_qt_future.moc"
