#include "spool/device_way.h"
#include <QDeadlineTimer>
#include <QFile>
#include <algorithm>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <linux/lp.h>
#endif

namespace laci {
namespace {

using End = Sent::End;
using std::chrono::milliseconds;

Sent nothing(const char16_t *problem) { return {End::NothingSent, QString::fromUtf16(problem)}; }

struct Speed {
    int baud;
#ifdef Q_OS_UNIX
    speed_t code;
#endif
};
#ifdef Q_OS_UNIX
constexpr Speed kSpeeds[] = {{2400, B2400},   {4800, B4800},   {9600, B9600},    {19200, B19200},
                             {38400, B38400}, {57600, B57600}, {115200, B115200}};
#else
constexpr Speed kSpeeds[] = {{2400}, {4800}, {9600}, {19200}, {38400}, {57600}, {115200}};
#endif

#ifdef Q_OS_UNIX
class Port {
public:
    Port(const DeviceAddress &address, const PrintThread::Stop &stop, milliseconds stalled) : m_stop(stop), m_stalled(stalled)
    {
        m_fd = ::open(QFile::encodeName(address.path).constData(), O_WRONLY | O_NONBLOCK | O_NOCTTY | O_APPEND | O_CLOEXEC);
        m_error = m_fd < 0 ? errno : 0;
        if (m_fd >= 0 && ::isatty(m_fd))
            makeRaw(address.baud);
    }
    ~Port()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Q_DISABLE_COPY_MOVE(Port)

    Sent send(const QByteArray &job)
    {
        if (m_fd < 0)
            return nothing(openProblem(m_error));
        if (paperOut())
            return nothing(trouble::kNoPaper);
        for (qsizetype at = 0; at < job.size();) {
            if (const char16_t *problem = waitToWrite())
                return ended(at, problem);
            const ssize_t sent = ::write(m_fd, job.constData() + at, size_t(std::min<qsizetype>(job.size() - at, 512)));
            if (sent < 0) {
                if (errno == EAGAIN || errno == EINTR)
                    continue;
                return ended(at, at == 0 ? trouble::kNoDevice : trouble::kCutOff);
            }
            at += sent;
        }
        return drained();
    }

private:
    static const char16_t *openProblem(int error)
    {
        if (error == EACCES || error == EPERM)
            return trouble::kNoPermission;
        return error == EBUSY ? trouble::kDeviceBusy : trouble::kNoDevice;
    }

    static Sent ended(qsizetype written, const char16_t *problem)
    {
        return {written == 0 ? End::NothingSent : End::Doubtful, QString::fromUtf16(problem)};
    }

    void makeRaw(int baud)
    {
        termios how{};
        if (::tcgetattr(m_fd, &how) != 0)
            return;
        m_serial = true;
        ::cfmakeraw(&how);
        for (const Speed &speed : kSpeeds) {
            if (speed.baud == baud)
                ::cfsetspeed(&how, speed.code);
        }
        ::tcsetattr(m_fd, TCSANOW, &how);
    }

    /// The printer class of USB says so in one status byte; what is no printer has no such answer.
    bool paperOut() const
    {
#ifdef Q_OS_LINUX
        int status = 0;
        return ::ioctl(m_fd, LPGETSTATUS, &status) == 0 && (status & LP_POUTPA);
#else
        return false;
#endif
    }

    /// nullptr: it takes bytes.
    const char16_t *waitToWrite() const
    {
        constexpr int kSlice = 100;
        const QDeadlineTimer until(m_stalled);
        for (;;) {
            if (m_stop)
                return trouble::kInterrupted;
            pollfd fd{m_fd, POLLOUT, 0};
            const int ready = ::poll(&fd, 1, kSlice);
            if (ready > 0)
                return fd.revents & (POLLERR | POLLHUP | POLLNVAL) ? trouble::kCutOff : nullptr;
            if (until.hasExpired())
                return trouble::kTimeout;
        }
    }

    /// A serial line holds thousands of bytes that have not left yet; they must, before the port is closed.
    Sent drained() const
    {
        if (const char16_t *problem = waitToWrite())
            return {End::Doubtful, QString::fromUtf16(problem)};
        if (!m_serial)
            return {};
        QDeadlineTimer until(m_stalled);
        int left = 0;
        int before = -1;
        while (::ioctl(m_fd, TIOCOUTQ, &left) == 0 && left > 0) {
            if (left != before)
                until.setRemainingTime(m_stalled);
            before = left;
            if (m_stop)
                return {End::Doubtful, QString::fromUtf16(trouble::kInterrupted)};
            if (until.hasExpired())
                return {End::Doubtful, QString::fromUtf16(trouble::kTimeout)};
            ::poll(nullptr, 0, 20);
        }
        return {};
    }

    const PrintThread::Stop &m_stop;
    const milliseconds m_stalled;
    int m_fd = -1;
    int m_error = 0;
    bool m_serial = false;
};

Sent sendTo(const DeviceAddress &address, const QByteArray &job, milliseconds stalled, const PrintThread::Stop &stop)
{
    return Port(address, stop, stalled).send(job);
}
#else
/// The system's own deadlines hold here (mode COM3 …).
Sent sendTo(const DeviceAddress &address, const QByteArray &job, milliseconds, const PrintThread::Stop &stop)
{
    QFile port(address.path.startsWith(u"COM") ? QStringLiteral("\\\\.\\") + address.path : address.path);
    if (!port.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return nothing(port.error() == QFileDevice::PermissionsError ? trouble::kDeviceBusy : trouble::kNoDevice);
    for (qsizetype at = 0; at < job.size();) {
        if (stop)
            return {at == 0 ? End::NothingSent : End::Doubtful, QString::fromUtf16(trouble::kInterrupted)};
        const qint64 sent = port.write(job.constData() + at, std::min<qsizetype>(job.size() - at, 512));
        if (sent <= 0)
            return {End::Doubtful, QString::fromUtf16(trouble::kCutOff)};
        at += sent;
    }
    return {};
}
#endif

} // namespace

std::optional<DeviceAddress> deviceAddress(const QString &text)
{
    const QString trimmed = text.trimmed();
    DeviceAddress address{trimmed.section(u'@', 0, 0), 0};
    if (trimmed.contains(u'@')) {
        address.baud = trimmed.section(u'@', 1).toInt();
        if (std::none_of(std::begin(kSpeeds), std::end(kSpeeds), [&address](const Speed &speed) { return speed.baud == address.baud; }))
            return std::nullopt;
    }
    return address.path.isEmpty() ? std::nullopt : std::optional(address);
}

DeviceWay::DeviceWay(DeviceAddress address, PrintThread &thread, milliseconds stalled)
    : m_address(std::move(address)), m_thread(thread), m_stalled(stalled)
{
}

Pending<Sent> DeviceWay::send(const QByteArray &job, const QString &)
{
    return m_thread.run<Sent>([address = m_address, job, stalled = m_stalled](const PrintThread::Stop &stop) -> Result<Sent> {
        return sendTo(address, job, stalled, stop);
    });
}

} // namespace laci
