#include "support/gui_main.h"
#include <QEventLoop>
#include <QProcess>
#include <QThread>
#include <QTimer>
#include <ctime>
#include <functional>
#include <vector>

using namespace laci;
using namespace laci::test;
using namespace std::chrono_literals;

namespace {

/// Burns processor time of this thread, however busy the machine is.
void burn(std::chrono::milliseconds much)
{
    const auto now = [] { return std::clock(); };        // the process; nothing else runs in it
    const auto end = now() + CLOCKS_PER_SEC * much.count() / 1000;
    while (now() < end) {
    }
}

class Worker final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    std::function<void()> work;
public slots:
    void act() { work(); }
};

/// What a test with a slow slot looks like; only ever run in a process of its own.
class Sinner final : public QObject {
    Q_OBJECT
private slots:
    void quick() { hold(1ms); }
    void slow() { hold(150ms); }
    void asleep()
    {
        Worker worker;
        worker.setObjectName(QStringLiteral("sleepyhead"));
        worker.work = [] { QThread::msleep(150); };
        QMetaObject::invokeMethod(&worker, &Worker::act, Qt::QueuedConnection);
        QTest::qWait(1);
    }

private:
    void hold(std::chrono::milliseconds much)
    {
        Worker worker;
        worker.setObjectName(QStringLiteral("worker"));
        bool done = false;
        worker.work = [&] {
            burn(much);
            done = true;
        };
        QMetaObject::invokeMethod(&worker, &Worker::act, Qt::QueuedConnection);
        QTRY_VERIFY(done);
    }
};

} // namespace

class TestGuiWatch final : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_heard.clear();
        app()->setHeard([this](const Step &step) { m_heard.push_back(step); });
    }

    void longSteps_data()
    {
        QTest::addColumn<int>("ms");
        QTest::addColumn<bool>("isHeard");
        QTest::newRow("nothing to speak of") << 2 << false;
        QTest::newRow("a picture late") << 30 << true;
        QTest::newRow("a person notices") << 150 << true;
    }
    void longSteps()
    {
        QFETCH(int, ms);
        QFETCH(bool, isHeard);
        run([ms] { burn(std::chrono::milliseconds(ms)); });
        QCOMPARE(!m_heard.empty(), isHeard);
        if (!isHeard)
            return;
        const Step step = m_heard.back();
        QVERIFY(step.own >= std::chrono::milliseconds(ms) * 9 / 10);
        QCOMPARE(step.what, QByteArray("Worker counter MetaCall"));
    }

    /// A lock or a disk on the GUI thread costs no processor time, and holds up the window all the same.
    void stallsCount()
    {
#ifndef Q_OS_LINUX
        QSKIP("only Linux tells waiting from waiting for a core");
#endif
        run([] { QThread::msleep(120); });
        QCOMPARE(m_heard.size(), size_t(1));
        QVERIFY(m_heard[0].own < 60ms);
        QVERIFY(m_heard[0].stalled > 60ms);
        QVERIFY(m_heard[0].took() > kLongestStep);
    }

    void saysWhatRanInside()
    {
        Worker inner;
        inner.work = [] { burn(40ms); };
        Worker sender;
        sender.work = [&] {
            QTimer late;                                 // delivered inside: a part of the step
            late.setObjectName(QStringLiteral("late"));
            connect(&late, &QTimer::timeout, &inner, &Worker::act);
            late.start(1h);
            QTimerEvent due(late.timerId());
            QCoreApplication::sendEvent(&late, &due);
        };
        sender.setObjectName(QStringLiteral("sender"));
        QMetaObject::invokeMethod(&sender, &Worker::act, Qt::QueuedConnection);
        QTRY_VERIFY(!m_heard.empty());
        QCOMPARE(m_heard[0].what, QByteArray("Worker sender MetaCall > QTimer late Timer"));
    }

    /// What another loop does while a step waits in it is not that step's.
    void nestedLoopsAreOtherSteps()
    {
        Worker inner;
        inner.setObjectName(QStringLiteral("inner"));
        inner.work = [] { burn(60ms); };
        run([&] {
            QEventLoop loop;
            QMetaObject::invokeMethod(&inner, &Worker::act, Qt::QueuedConnection);
            QTimer::singleShot(0, &loop, &QEventLoop::quit);
            loop.exec();
        });
        QCOMPARE(m_heard.size(), size_t(1));
        QCOMPARE(m_heard[0].what, QByteArray("Worker inner MetaCall"));
    }

    /// The main of the tests of screens, with slots that are too slow, in another process: only there may they fail.
    void testsFail()
    {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--sin"), QStringLiteral("-v1")});
        QVERIFY(child.waitForFinished(60'000));
        const QString said = QString::fromUtf8(child.readAllStandardOutput());
        QVERIFY2(said.contains(QStringLiteral("PASS   : Sinner::quick()")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("FAIL!  : Sinner::slow() the GUI thread was busy for")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("Worker worker MetaCall")), qPrintable(said));
#ifdef Q_OS_LINUX
        QVERIFY2(said.contains(QStringLiteral("FAIL!  : Sinner::asleep()")), qPrintable(said));
        QCOMPARE(child.exitCode(), 2);
#else
        QVERIFY(child.exitCode() > 0);
#endif
    }

private:
    static WatchedApplication *app() { return static_cast<WatchedApplication *>(qApp); }
    void run(const std::function<void()> &work)
    {
        Worker worker;
        worker.setObjectName(QStringLiteral("counter"));
        bool done = false;
        worker.work = [&] {
            work();
            done = true;
        };
        QMetaObject::invokeMethod(&worker, &Worker::act, Qt::QueuedConnection);
        QTRY_VERIFY(done);
    }
    std::vector<Step> m_heard;
};

int main(int argc, char **argv)
{
    WatchedApplication app(argc, argv);
    if (argc > 1 && qstrcmp(argv[1], "--sin") == 0) {
        app.setHeard(failOn);
        Sinner sinner;
        argv[1] = argv[0];
        return QTest::qExec(&sinner, argc - 1, argv + 1);
    }
    TestGuiWatch tested;
    return QTest::qExec(&tested, argc, argv);
}
#include "tst_gui_watch.moc"
