#pragma once
#include <QHostAddress>
#include <QList>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>
#include <algorithm>
#include <functional>
#include <memory>
#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace laci::test {

/// What the line does to one request and its answer.
enum class Chaos {
    Pass,
    CloseBefore, ResetBefore,          ///< the request is read and not forwarded
    CloseAfter, ResetAfter,            ///< forwarded; the answer is thrown away
    HalfThenClose, HalfThenReset,      ///< half of the answer's bytes
    HeadThenClose,                     ///< the answer's head and nothing of its body
    HalfThenSilence,                   ///< half, and the connection stays
    Drip,                              ///< dripBytes every dripMs
    Twice,                             ///< the whole answer two times in one piece
    TwiceLate,                         ///< and the second time a little later, when nobody waits for it
    BlackHoleBefore, BlackHoleAfter,   ///< silence, without and with forwarding
    Late,                              ///< the answer comes after lateMs
};
constexpr Chaos kEveryChaos[] = {
    Chaos::Pass, Chaos::CloseBefore, Chaos::ResetBefore, Chaos::CloseAfter, Chaos::ResetAfter, Chaos::HalfThenClose,
    Chaos::HalfThenReset, Chaos::HeadThenClose, Chaos::HalfThenSilence, Chaos::Drip, Chaos::Twice, Chaos::TwiceLate,
    Chaos::BlackHoleBefore, Chaos::BlackHoleAfter, Chaos::Late,
};

inline const char *chaosName(Chaos chaos)
{
    switch (chaos) {
    case Chaos::Pass: return "pass";
    case Chaos::CloseBefore: return "close before";
    case Chaos::ResetBefore: return "reset before";
    case Chaos::CloseAfter: return "close after";
    case Chaos::ResetAfter: return "reset after";
    case Chaos::HalfThenClose: return "half, then close";
    case Chaos::HalfThenReset: return "half, then reset";
    case Chaos::HeadThenClose: return "head, then close";
    case Chaos::HalfThenSilence: return "half, then silence";
    case Chaos::Drip: return "byte by byte";
    case Chaos::Twice: return "twice";
    case Chaos::TwiceLate: return "twice, the second late";
    case Chaos::BlackHoleBefore: return "black hole before";
    case Chaos::BlackHoleAfter: return "black hole after";
    case Chaos::Late: return "late";
    }
    return "?";
}

inline bool isForwarded(Chaos chaos)
{
    return chaos != Chaos::CloseBefore && chaos != Chaos::ResetBefore && chaos != Chaos::BlackHoleBefore;
}

/// A bad line between a client and an HTTP/1.1 server on loopback. It knows just enough HTTP to find where a request and an
/// answer end, and never repeats, drops or changes anything but what `choose` says. In the thread of the test.
class ChaosProxy final : public QTcpServer {
public:
    struct Seen {
        QByteArray method;
        QByteArray target;
        Chaos chaos = Chaos::Pass;
        bool forwarded = false;      ///< all of its bytes were handed to the server
    };

    explicit ChaosProxy(quint16 server) : m_server(server)
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection())
                new Line(*this, socket);
        });
        listen(QHostAddress::LocalHost);
    }

    QUrl url(const QString &path = {}) const { return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(serverPort()).arg(path)); }

    /// Asked once for each request, when all of it is here.
    std::function<Chaos(const QByteArray &method, const QByteArray &target)> choose;
    int dripMs = 1;
    int dripBytes = 1;
    int lateMs = 200;
    int secondTimeMs = 60;           ///< TwiceLate
    QList<Seen> seen;

    int forwarded(const QByteArray &method) const
    {
        return int(std::count_if(seen.begin(), seen.end(), [&](const Seen &s) { return s.forwarded && s.method == method; }));
    }
    int met(Chaos chaos) const
    {
        return int(std::count_if(seen.begin(), seen.end(), [chaos](const Seen &s) { return s.chaos == chaos; }));
    }
    /// Connections of clients that are still there.
    int open() const { return m_open; }

private:
    /// Length of the first whole message in `bytes`; -1: not yet. An answer without a length ends with its connection.
    static qsizetype messageEnd(const QByteArray &bytes, bool isAnswer, bool ended)
    {
        const qsizetype head = bytes.indexOf("\r\n\r\n");
        if (head < 0)
            return -1;
        const QByteArray lower = bytes.left(head + 2).toLower();
        const qsizetype at = lower.indexOf("\r\ncontent-length:");
        if (at >= 0) {
            const qsizetype from = at + 17;
            const qsizetype end = head + 4 + lower.mid(from, lower.indexOf("\r\n", from) - from).trimmed().toLongLong();
            return bytes.size() >= end ? end : -1;
        }
        if (isAnswer && lower.contains("\r\ntransfer-encoding:")) {
            const qsizetype last = bytes.indexOf("\r\n0\r\n\r\n", head);
            return last >= 0 ? last + 7 : -1;
        }
        if (isAnswer)
            return ended ? bytes.size() : -1;
        return head + 4;
    }

    /// One connection of a client; one request at a time, each over a connection of its own to the server.
    class Line final : public QObject {
    public:
        Line(ChaosProxy &proxy, QTcpSocket *client) : QObject(&proxy), m_proxy(proxy), m_client(client)
        {
            ++m_proxy.m_open;
            m_client->setParent(this);
            connect(m_client, &QTcpSocket::readyRead, this, [this] { listenOn(); });
            connect(m_client, &QTcpSocket::disconnected, this, &QObject::deleteLater);
            listenOn();
        }
        ~Line() override
        {
            --m_proxy.m_open;
            m_client->disconnect(this);
            m_client->abort();
        }

    private:
        void listenOn()
        {
            m_input += m_client->readAll();
            const qsizetype end = m_busy ? -1 : messageEnd(m_input, false, false);
            if (end < 0)
                return;
            m_busy = true;
            const QByteArray request = m_input.left(end);
            m_input.remove(0, end);
            const QList<QByteArray> words = request.left(request.indexOf("\r\n")).split(' ');
            const Chaos chaos = m_proxy.choose ? m_proxy.choose(words.value(0), words.value(1)) : Chaos::Pass;
            const qsizetype number = m_proxy.seen.size();
            m_proxy.seen.append({words.value(0), words.value(1), chaos, false});
            if (isForwarded(chaos))
                return forward(request, chaos, number);
            if (chaos == Chaos::CloseBefore)
                m_client->disconnectFromHost();
            else if (chaos == Chaos::ResetBefore)
                reset();
        }

        void forward(const QByteArray &request, Chaos chaos, qsizetype number)
        {
            // Child of the proxy: the server hears and answers to the end also when the client has gone.
            auto *server = new QTcpSocket(&m_proxy);
            connect(server, &QTcpSocket::connected, &m_proxy, [this_ = &m_proxy, server, request, number] {
                server->write(request);
                this_->seen[number].forwarded = true;
            });
            const QPointer<Line> line = this;
            const auto answer = std::make_shared<QByteArray>();
            const auto take = [line, server, answer, chaos](bool ended) {
                if (server->isOpen()) // it is not where the server could not be reached
                    *answer += server->readAll();
                const qsizetype end = messageEnd(*answer, true, ended);
                if (end < 0 && !ended)
                    return;
                server->disconnect();
                server->disconnectFromHost();
                server->deleteLater();
                const bool whole = end >= 0 && (*answer).left((*answer).indexOf("\r\n\r\n")).toLower().contains("\r\ncontent-length:");
                if (line)
                    line->play(*answer, chaos, ended || !whole);
            };
            connect(server, &QTcpSocket::readyRead, server, [take] { take(false); });
            connect(server, &QTcpSocket::disconnected, server, [take] { take(true); });
            connect(server, &QTcpSocket::errorOccurred, server, [server, take] {
                if (server->state() != QAbstractSocket::ConnectedState)
                    take(true);
            });
            server->connectToHost(QHostAddress::LocalHost, m_proxy.m_server);
        }

        void play(const QByteArray &answer, Chaos chaos, bool close)
        {
            const qsizetype half = answer.size() / 2;
            switch (chaos) {
            case Chaos::Pass:
                return say(answer, close);
            case Chaos::CloseBefore:
            case Chaos::ResetBefore:
            case Chaos::BlackHoleBefore:
            case Chaos::BlackHoleAfter:
                return;
            case Chaos::CloseAfter:
                return m_client->disconnectFromHost();
            case Chaos::ResetAfter:
                return reset();
            case Chaos::HalfThenClose:
                return say(answer.left(half), true);
            case Chaos::HalfThenReset:
                say(answer.left(half), false);
                m_client->flush();
                // A reset throws away what the other side has not read yet: it is to see the half.
                return QTimer::singleShot(30, this, [this] { reset(); });
            case Chaos::HeadThenClose:
                return say(answer.left(answer.indexOf("\r\n\r\n") + 4), true);
            case Chaos::HalfThenSilence:
                m_client->write(answer.left(half));
                return;
            case Chaos::Drip:
                return drip(answer, 0, close);
            case Chaos::Twice:
                return say(answer + answer, close);
            case Chaos::TwiceLate:
                say(answer, false);
                return QTimer::singleShot(m_proxy.secondTimeMs, this, [this, answer, close] {
                    m_client->write(answer);
                    if (close)
                        m_client->disconnectFromHost();
                });
            case Chaos::Late:
                return QTimer::singleShot(m_proxy.lateMs, this, [this, answer, close] { say(answer, close); });
            }
        }

        void say(const QByteArray &bytes, bool close)
        {
            m_client->write(bytes);
            if (close)
                m_client->disconnectFromHost();
            m_busy = false;
            if (!close)
                QMetaObject::invokeMethod(this, [this] { listenOn(); }, Qt::QueuedConnection);
        }

        void drip(const QByteArray &answer, qsizetype at, bool close)
        {
            if (at >= answer.size())
                return say({}, close);
            m_client->write(answer.mid(at, m_proxy.dripBytes));
            m_client->flush();
            QTimer::singleShot(m_proxy.dripMs, this, [this, answer, at, close] { drip(answer, at + m_proxy.dripBytes, close); });
        }

        void reset()
        {
#ifdef Q_OS_UNIX
            const linger hard{1, 0};
            ::setsockopt(int(m_client->socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
#endif
            m_client->abort();
            deleteLater();
        }

        ChaosProxy &m_proxy;
        QTcpSocket *m_client;
        QByteArray m_input;
        bool m_busy = false;
    };

    quint16 m_server;
    int m_open = 0;
};

} // namespace laci::test
