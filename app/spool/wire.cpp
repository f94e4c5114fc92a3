#include "spool/wire.h"
#include <algorithm>
#include <cerrno>
#include <memory>

#ifdef Q_OS_WIN
#define NOMINMAX
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <linux/sockios.h>
#endif

namespace laci {
namespace {

#ifdef Q_OS_WIN
using Handle = SOCKET;
int lastError() { return WSAGetLastError(); }
constexpr int kRefused = WSAECONNREFUSED;
bool isPending(int error) { return error == WSAEWOULDBLOCK || error == WSAEINPROGRESS; }
bool isAgain(int error) { return error == WSAEWOULDBLOCK; }
int pollOne(pollfd *fd, int milliseconds) { return WSAPoll(fd, 1, milliseconds); }
void closeHandle(Handle handle) { ::closesocket(handle); }
void dontBlock(Handle handle)
{
    u_long on = 1;
    ::ioctlsocket(handle, FIONBIO, &on);
}
constexpr int kSendFlags = 0;
constexpr int kNoMoreWrites = SD_SEND;
void startSockets()
{
    static const int started = [] {
        WSADATA data;
        return WSAStartup(MAKEWORD(2, 2), &data);
    }();
    Q_UNUSED(started);
}
#else
using Handle = int;
int lastError() { return errno; }
constexpr int kRefused = ECONNREFUSED;
bool isPending(int error) { return error == EINPROGRESS; }
bool isAgain(int error) { return error == EAGAIN || error == EWOULDBLOCK || error == EINTR; }
int pollOne(pollfd *fd, int milliseconds) { return ::poll(fd, 1, milliseconds); }
void closeHandle(Handle handle) { ::close(handle); }
void dontBlock(Handle handle) { ::fcntl(handle, F_SETFL, ::fcntl(handle, F_GETFL, 0) | O_NONBLOCK); }
#ifdef MSG_NOSIGNAL
constexpr int kSendFlags = MSG_NOSIGNAL;
#else
constexpr int kSendFlags = 0;
#endif
constexpr int kNoMoreWrites = SHUT_WR;
void startSockets() {}
#endif

QString word(const char16_t *text) { return QString::fromUtf16(text); }

} // namespace

Wire::Wire(const PrintThread::Stop &stop) : m_stop(stop) { startSockets(); }
Wire::~Wire() { close(); }

void Wire::close()
{
    if (m_socket != -1)
        closeHandle(Handle(m_socket));
    m_socket = -1;
}

QString Wire::open(const QString &host, quint16 port, std::chrono::milliseconds patience)
{
    addrinfo wanted{};
    wanted.ai_family = AF_UNSPEC;
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    if (::getaddrinfo(host.toUtf8().constData(), QByteArray::number(port).constData(), &wanted, &found) != 0)
        return word(trouble::kUnreachable);
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> addresses(found, &::freeaddrinfo);
    QString problem = word(trouble::kUnreachable);
    for (const addrinfo *each = found; each; each = each->ai_next) {
        problem = openOne(each, patience);
        if (problem.isEmpty())
            break;
    }
    return problem;
}

QString Wire::openOne(const void *address, std::chrono::milliseconds patience)
{
    const auto *to = static_cast<const addrinfo *>(address);
    close();
    const auto made = ::socket(to->ai_family, to->ai_socktype, to->ai_protocol);
    m_socket = qintptr(made);
    if (m_socket == -1)
        return word(trouble::kUnreachable);
    dontBlock(Handle(m_socket));
    if (::connect(Handle(m_socket), to->ai_addr, to->ai_addrlen) != 0) {
        if (!isPending(lastError()))
            return word(lastError() == kRefused ? trouble::kRefused : trouble::kUnreachable);
        switch (wait(Want::Write, QDeadlineTimer(patience))) {
        case Step::Ok: break;
        case Step::Stopped: return word(trouble::kInterrupted);
        case Step::TimedOut:
        case Step::Closed:
        case Step::Broken: return word(trouble::kUnreachable);
        }
        int error = 0;
        socklen_t size = sizeof error;
        ::getsockopt(Handle(m_socket), SOL_SOCKET, SO_ERROR, reinterpret_cast<char *>(&error), &size);
        if (error != 0)
            return word(error == kRefused ? trouble::kRefused : trouble::kUnreachable);
    }
    return {};
}

/// Ok also when there is an error to be fetched by the next call.
Wire::Step Wire::wait(Want want, QDeadlineTimer until) const
{
    constexpr int kSlice = 100;
    for (;;) {
        if (m_stop)
            return Step::Stopped;
        pollfd fd{};
        fd.fd = Handle(m_socket);
        fd.events = want == Want::Read ? POLLIN : POLLOUT;
        const qint64 left = std::max<qint64>(0, until.remainingTime());
        const int ready = pollOne(&fd, int(std::min<qint64>(left, kSlice)));
        if (ready > 0)
            return Step::Ok;
        if (ready < 0 && !isAgain(lastError()))
            return Step::Broken;
        if (until.hasExpired())
            return Step::TimedOut;
    }
}

Wire::Step Wire::write(const QByteArray &bytes, std::chrono::milliseconds patience)
{
    for (qsizetype at = 0; at < bytes.size();) {
        if (const Step step = wait(Want::Write, QDeadlineTimer(patience)); step != Step::Ok)
            return step;
        const auto sent = ::send(Handle(m_socket), bytes.constData() + at, size_t(std::min<qsizetype>(bytes.size() - at, 4096)), kSendFlags);
        if (sent < 0) {
            if (isAgain(lastError()))
                continue;
            return Step::Broken;
        }
        at += qsizetype(sent);
        m_written += qint64(sent);
    }
    return Step::Ok;
}

Wire::Step Wire::read(uchar &byte, QDeadlineTimer until)
{
    for (;;) {
        if (const Step step = wait(Want::Read, until); step != Step::Ok)
            return step;
        const auto got = ::recv(Handle(m_socket), reinterpret_cast<char *>(&byte), 1, 0);
        if (got > 0)
            return Step::Ok;
        if (got == 0)
            return Step::Closed;
        if (!isAgain(lastError()))
            return Step::Broken;
    }
}

void Wire::endOfJob()
{
    ::shutdown(Handle(m_socket), kNoMoreWrites);
}

qint64 Wire::unconfirmed() const
{
#ifdef Q_OS_LINUX
    int left = 0;
    return ::ioctl(Handle(m_socket), SIOCOUTQ, &left) == 0 ? left : 0;
#else
    return 0;
#endif
}

} // namespace laci
