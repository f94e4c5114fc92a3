// The ways to a printer that is no socket: device files, serial ports, and the queues of the system.
#include "spool/device_way.h"
#include "spool/queue_way.h"
#include "printing/slip.h"
#include "support/await.h"
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace laci;
using namespace laci::test;
using namespace std::chrono_literals;
using End = Sent::End;

class TestWays : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString file(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    static QByteArray contentOf(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// A stand-in for lp that keeps what it was told and ends with `code`.
    QString spooler(int code, const QByteArray &words)
    {
        const QString name = file("lp");
        QFile script(name);
        if (!script.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return {};
        script.write("#!/bin/sh\nprintf '%s\\n' \"$@\" > '" + file("arguments").toUtf8() + "'\ncat > '" + file("job").toUtf8() + "'\nprintf '%s' '" + words
                     + "' >&2\nexit " + QByteArray::number(code) + "\n");
        script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return name;
    }

private slots:
    void aSerialPort()
    {
        const int master = ::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK);
        QVERIFY(master >= 0 && ::grantpt(master) == 0 && ::unlockpt(master) == 0);
        PrintThread thread;
        DeviceWay way({QString::fromLocal8Bit(::ptsname(master)), 115'200}, thread, 2s);
        const QByteArray job = QByteArray("\x1B@\x00\n\x11\x13Kopi\r\n", 12).repeated(2'000);
        const auto sending = way.send(job, {});
        QByteArray got;
        QVERIFY(QTest::qWaitFor([&] {
            char buffer[1024];
            for (ssize_t n = 0; (n = ::read(master, buffer, sizeof buffer)) > 0;)
                got.append(buffer, n);
            return sending.isFinished() && got.size() >= job.size();
        }, 15'000));
        QCOMPARE(got, job);                      // byte for byte: no line discipline in between
        QCOMPARE(sending.result()->end, End::Done);
        ::close(master);
    }

    void aPortThatStops()
    {
        const QByteArray name = QFile::encodeName(file("fifo"));
        QCOMPARE(::mkfifo(name.constData(), 0600), 0);
        PrintThread thread;
        DeviceWay way({file("fifo"), 0}, thread, 300ms);
        const auto nobody = await(way.send("x", {}));
        QCOMPARE(nobody->end, End::NothingSent);           // nobody reads: unplugged
        QCOMPARE(nobody->problem, QStringLiteral("no_device"));
        const int reader = ::open(name.constData(), O_RDONLY | O_NONBLOCK);
        const auto stuck = await(way.send(QByteArray(1'000'000, 'x'), {}));
        QCOMPARE(stuck->end, End::Doubtful);
        QCOMPARE(stuck->problem, QStringLiteral("timeout"));
        const auto full = await(way.send("y", {}));
        QCOMPARE(full->end, End::NothingSent);             // not a byte of this one
        QCOMPARE(full->problem, QStringLiteral("timeout"));
        ::close(reader);
    }

    void noDevice()
    {
        PrintThread thread;
        QCOMPARE(await(DeviceWay({file("none"), 0}, thread).send("x", {}))->problem, QStringLiteral("no_device"));
        QVERIFY(!QFile::exists(file("none")));             // nothing is made where a printer should be
    }

    void deviceAddresses()
    {
        QCOMPARE(deviceAddress(QStringLiteral(" /dev/usb/lp0 "))->path, QStringLiteral("/dev/usb/lp0"));
        QCOMPARE(deviceAddress(QStringLiteral("/dev/ttyUSB0@19200"))->baud, 19'200);
        QVERIFY(!deviceAddress(QStringLiteral("/dev/ttyUSB0@12345")));
        QVERIFY(!deviceAddress(QString()));
    }

    void aQueueOfTheSystem_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<int>("end");
        QTest::addColumn<QString>("problem");
        QTest::newRow("taken") << 0 << QByteArray() << int(End::Done) << QString();
        QTest::newRow("no such printer") << 1 << QByteArray("lp: The printer or class does not exist.") << int(End::NothingSent) << QStringLiteral("no_queue");
        QTest::newRow("refused") << 1 << QByteArray("lp: Destination is not accepting jobs.") << int(End::NothingSent) << QStringLiteral("queue_refused");
    }
    void aQueueOfTheSystem()
    {
        QFETCH(int, code);
        QFETCH(QByteArray, words);
        PrintThread thread;
        QueueWay way(QStringLiteral("kasir; rm -rf /"), thread, spooler(code, words));
        const QByteArray job("\x1B@\x00Kopi\n", 8);
        const auto sent = await(way.send(job, QStringLiteral("K1 'x'")));
        QVERIFY(sent);
        QTEST(int(sent->end), "end");
        QTEST(sent->problem, "problem");
        QCOMPARE(contentOf(file("job")), job);
        QCOMPARE(contentOf(file("arguments")), QByteArray("-d\nkasir; rm -rf /\n-t\nK1 'x'\n-o\nraw\n"));
    }

    void noPrintingService()
    {
        PrintThread thread;
        QueueWay way(QStringLiteral("kasir"), thread, file("nothing-here"));
        const auto sent = await(way.send("x", {}));
        QCOMPARE(sent->end, End::NothingSent);
        QCOMPARE(sent->problem, QStringLiteral("no_spooler"));
    }

    void aPage()
    {
        Slip slip;
        slip.page = CodePage::Page;
        SlipLine line;
        line.left = QStringLiteral("Kopi");
        slip.lines = {line};
        PrintThread thread;
        PageWay way(QStringLiteral("kantor"), {}, thread, spooler(0, {}));
        QCOMPARE(await(way.send(slipToBytes(slip), QStringLiteral("K1")))->end, End::Done);
        QVERIFY(contentOf(file("job")).startsWith("%PDF-"));
        QCOMPARE(contentOf(file("arguments")), QByteArray("-d\nkantor\n-t\nK1\n"));
        const auto other = await(way.send("\x1B@till", {}));
        QCOMPARE(other->end, End::NothingSent);
        QCOMPARE(other->problem, QStringLiteral("other_printer"));
    }
};

QTEST_MAIN(TestWays)
#include "tst_ways.moc"
