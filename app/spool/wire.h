#pragma once
#include "spool/print_thread.h"
#include <QDeadlineTimer>
#include <optional>

// Only app/spool includes this.
namespace laci {

/// A TCP line with deadlines, for the print thread. Not QTcpSocket: that reports a printer which threw the job away (a reset) like one
/// that hung up after it, and the difference is whether there is paper.
class Wire {
public:
    explicit Wire(const PrintThread::Stop &stop);
    ~Wire();
    Q_DISABLE_COPY_MOVE(Wire)

    /// A word of trouble; empty when connected.
    QString open(const QString &host, quint16 port, std::chrono::milliseconds patience);

    enum class Step { Ok, TimedOut, Closed, Broken, Stopped };
    /// All of it, with at most `patience` between two steps of progress.
    Step write(const QByteArray &bytes, std::chrono::milliseconds patience);
    /// Next byte in `byte`.
    Step read(uchar &byte, QDeadlineTimer until);
    /// No more bytes from us; the other side can see it.
    void endOfJob();
    /// Bytes the other side's machine has not confirmed; 0 where the system cannot say.
    qint64 unconfirmed() const;
    /// Bytes that left.
    qint64 written() const { return m_written; }

private:
    enum class Want { Read, Write };
    Step wait(Want want, QDeadlineTimer until) const;
    QString openOne(const void *address, std::chrono::milliseconds patience);
    void close();

    const PrintThread::Stop &m_stop;
    qintptr m_socket = -1;
    qint64 m_written = 0;
};

} // namespace laci
