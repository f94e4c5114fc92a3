#pragma once
#include <QHash>
#include <QList>
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

/// What the server does with one request. Silence, delay, half answers and resets are ordinary turns.
struct Turn {
    enum class End { KeepOpen, Close, Reset };
    QByteArray bytes;             ///< sent as they are; empty: nothing is said
    End end = End::KeepOpen;      ///< after the bytes
    int delay = 0;                ///< ms before the first byte
    int drip = 0;                 ///< > 0: one byte every so many ms

    static Turn reply(int status, const QByteArray &body, const QByteArray &moreHeaders = {})
    {
        return {"HTTP/1.1 " + QByteArray::number(status) + " Said\r\nContent-Type: application/json\r\nContent-Length: "
                    + QByteArray::number(body.size()) + "\r\n" + moreHeaders + "\r\n" + body,
                End::KeepOpen, 0, 0};
    }
    static Turn silence() { return {}; }
    static Turn hangUp() { return {{}, End::Close, 0, 0}; }
    static Turn reset() { return {{}, End::Reset, 0, 0}; }
    static Turn raw(const QByteArray &bytes, End end) { return {bytes, end, 0, 0}; }
    Turn slowly(int ms) const { Turn t = *this; t.drip = ms; return t; }
    Turn after(int ms) const { Turn t = *this; t.delay = ms; return t; }
};

struct SeenRequest {
    QByteArray method;
    QByteArray target;                         ///< path and query as they were sent
    QHash<QByteArray, QByteArray> headers;     ///< names in lower case
    QByteArray body;
    int connection = 0;                        ///< 1 for the first connection, and so on
};

/// A real socket with a script: one turn for each request, in order; when the script is over, `otherwise` answers, else 599.
class ScriptedHttpServer final : public QTcpServer {
public:
    ScriptedHttpServer()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection())
                take(socket);
        });
        listen(QHostAddress::LocalHost);
    }

    QUrl url(const QString &path = {}) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(serverPort()).arg(path));
    }

    QList<Turn> script;
    std::function<Turn(const SeenRequest &)> otherwise;
    QList<SeenRequest> seen;
    int connections = 0;

    int count(const QByteArray &method) const
    {
        return int(std::count_if(seen.begin(), seen.end(), [&](const SeenRequest &r) { return r.method == method; }));
    }

private:
    void take(QTcpSocket *socket)
    {
        const int number = ++connections;
        socket->setParent(this);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        auto input = std::make_shared<QByteArray>();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, input, number] {
            *input += socket->readAll();
            while (readOne(socket, *input, number)) { }
        });
    }

    bool readOne(QTcpSocket *socket, QByteArray &input, int number)
    {
        const qsizetype end = input.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        SeenRequest request;
        request.connection = number;
        const auto lines = input.left(end).split('\n');
        const auto first = lines.value(0).trimmed().split(' ');
        request.method = first.value(0);
        request.target = first.value(1);
        for (const QByteArray &line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
        }
        const qsizetype length = request.headers.value("content-length").toLongLong();
        if (input.size() < end + 4 + length)
            return false;
        request.body = input.mid(end + 4, length);
        input.remove(0, end + 4 + length);
        seen.append(request);
        Turn turn = Turn::reply(599, "script is over");
        if (!script.isEmpty())
            turn = script.takeFirst();
        else if (otherwise)
            turn = otherwise(request);
        QTimer::singleShot(turn.delay, socket, [this, socket, turn] { play(socket, turn); });
        return !input.isEmpty();
    }

    void play(QTcpSocket *socket, const Turn &turn)
    {
        if (turn.drip > 0) {
            auto *timer = new QTimer(socket);
            connect(timer, &QTimer::timeout, socket, [this, socket, turn, timer, at = qsizetype(0)]() mutable {
                socket->write(turn.bytes.mid(at++, 1));
                socket->flush();
                if (at >= turn.bytes.size()) {
                    timer->stop();
                    finish(socket, turn.end);
                }
            });
            timer->start(turn.drip);
            return;
        }
        socket->write(turn.bytes);
        finish(socket, turn.end);
    }

    void finish(QTcpSocket *socket, Turn::End end)
    {
        switch (end) {
        case Turn::End::KeepOpen:
            return;
        case Turn::End::Close:
            socket->disconnectFromHost();
            return;
        case Turn::End::Reset:
            break;
        }
#ifdef Q_OS_UNIX
        socket->flush();
        const linger hard{1, 0};
        ::setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
#endif
        socket->abort();
    }
};

} // namespace laci::test
