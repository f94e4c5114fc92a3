#include "base/when_done.h"
#include <QProcess>
#include <QTest>
#include <QThread>
#include <thread>

using namespace laci;

namespace {
constexpr const char *kUnread = "leave-unread";

/// Answers that nobody takes any more, the first holding the promise of the second.
int leaveUnread()
{
    static QObject asker;
    const auto held = std::make_shared<QPromise<Result<int>>>();
    held->start();
    whenDone(held->future(), &asker, [](const Result<int> &) {});
    QPromise<Result<int>> first;
    first.start();
    whenDone(first.future(), &asker, [held](const Result<int> &) {});
    first.addResult(Result<int>(1));
    first.finish();
    return 0;
}
} // namespace

/// An answer comes once, from the event loop, on the asker's thread, and never to somebody who is gone.
class TestWhenDone final : public QObject {
    Q_OBJECT
private slots:
    void anAnswerThatIsThereComesFromTheEventLoop()
    {
        QObject asker;
        int heard = 0;
        whenDone(ready<int>(5), &asker, [&](const Result<int> &result) { heard += *result; });
        QCOMPARE(heard, 0);
        QTRY_COMPARE(heard, 5);
        QTest::qWait(5);
        QCOMPARE(heard, 5);
    }
    void anErrorIsAnAnswer()
    {
        QObject asker;
        std::optional<Error> heard;
        whenDone(ready<int>(fail(ErrorCode::Storage, QStringLiteral("no disk"))), &asker, [&](const Result<int> &result) { heard = result.error(); });
        QTRY_VERIFY(heard);
        QCOMPARE(heard->code, ErrorCode::Storage);
        QCOMPARE(heard->detail, QStringLiteral("no disk"));
    }
    void fromAnotherThreadOnTheOwn()
    {
        QObject asker;
        QPromise<Result<int>> promise;
        promise.start();
        QThread *on = nullptr;
        whenDone(promise.future(), &asker, [&](const Result<int> &) { on = QThread::currentThread(); });
        std::thread worker([&promise] {
            promise.addResult(Result<int>(1));
            promise.finish();
        });
        worker.join();
        QVERIFY(!on);
        QTRY_COMPARE(on, QThread::currentThread());
    }
    void inTheOrderOfTheAnswers()
    {
        QObject asker;
        QList<int> heard;
        QPromise<Result<int>> first, second;
        first.start();
        second.start();
        whenDone(first.future(), &asker, [&](const Result<int> &result) { heard << *result; });
        whenDone(second.future(), &asker, [&](const Result<int> &result) { heard << *result; });
        second.addResult(Result<int>(2));
        second.finish();
        first.addResult(Result<int>(1));
        first.finish();
        QTRY_COMPARE(heard, (QList<int>{2, 1}));
    }
    void nobodyIsToldWhoIsGone_data()
    {
        QTest::addColumn<bool>("answeredBefore");
        QTest::newRow("the answer was on its way") << true;
        QTest::newRow("the answer comes later") << false;
    }
    void nobodyIsToldWhoIsGone()
    {
        QFETCH(bool, answeredBefore);
        bool told = false;
        const auto witness = std::make_shared<int>(1);
        {
            auto asker = std::make_unique<QObject>();
            QPromise<Result<int>> promise;
            promise.start();
            whenDone(promise.future(), asker.get(), [&told, witness](const Result<int> &) { told = true; });
            if (!answeredBefore)
                asker.reset();
            promise.addResult(Result<int>(1));
            promise.finish();
            asker.reset();
        }
        QTRY_COMPARE(witness.use_count(), 1L);               // nothing is left of it
        QVERIFY(!told);
    }
    void anAskerMayGoInItsAnswer()
    {
        auto *asker = new QObject;
        bool told = false;
        whenDone(ready<int>(1), asker, [&](const Result<int> &) {
            delete asker;
            told = true;
        });
        QTRY_VERIFY(told);
    }
    void aBrokenPromiseIsTold()
    {
        QObject asker;
        std::optional<ErrorCode> heard;
        {
            QPromise<Result<int>> promise;
            promise.start();
            whenDone(promise.future(), &asker, [&](const Result<int> &result) { heard = result.error().code; });
        }
        QTRY_VERIFY(heard);
        QCOMPARE(*heard, ErrorCode::Cancelled);
        heard.reset();
        whenDone(Pending<int>(), &asker, [&](const Result<int> &result) { heard = result.error().code; });
        QTRY_VERIFY(heard);
        QCOMPARE(*heard, ErrorCode::Cancelled);
    }
    void manyAnswersWhileAskersGo()
    {
        // For the thread sanitizer as much as for the count.
        constexpr int kAskers = 2000;
        std::atomic<int> told{0};
        std::vector<std::shared_ptr<QPromise<Result<int>>>> promises;
        std::vector<std::unique_ptr<QObject>> askers;
        for (int i = 0; i < kAskers; ++i) {
            promises.push_back(std::make_shared<QPromise<Result<int>>>());
            promises.back()->start();
            askers.push_back(std::make_unique<QObject>());
            whenDone(promises.back()->future(), askers.back().get(), [&told](const Result<int> &) { ++told; });
        }
        std::thread worker([promises] {
            for (const auto &promise : promises) {
                promise->addResult(Result<int>(1));
                promise->finish();
            }
        });
        for (int i = 0; i < kAskers; i += 2)
            askers[size_t(i)].reset();
        worker.join();
        QTRY_COMPARE(told.load(), kAskers / 2);
    }
    void aThreadThatEndedIsNotWrittenTo()
    {
        QPromise<Result<int>> promise;
        promise.start();
        bool told = false;
        const auto witness = std::make_shared<int>(1);
        {
            const std::unique_ptr<QThread> thread(QThread::create([&promise, &told, witness] {
                QObject asker;
                whenDone(promise.future(), &asker, [&told, witness](const Result<int> &) { told = true; });
            }));
            thread->start();
            QVERIFY(thread->wait(5000));
        }
        promise.addResult(Result<int>(1));
        promise.finish();
        QTRY_COMPARE(witness.use_count(), 1L);
        QVERIFY(!told);
    }
    /// Qt throws away what is queued with a lock held; an answer that goes there ends a promise, whose answer is posted.
    void theProgramMayEndWithAnswersUnread()
    {
        QProcess other;
        other.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(kUnread)});
        QVERIFY2(other.waitForFinished(20'000), "it hangs while it ends");
        QCOMPARE(other.exitStatus(), QProcess::NormalExit);
        QCOMPARE(other.exitCode(), 0);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 2 && qstrcmp(argv[1], kUnread) == 0)
        return leaveUnread();
    TestWhenDone tested;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&tested, argc, argv);
}
#include "tst_when_done.moc"
