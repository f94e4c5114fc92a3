#pragma once
#include <QByteArray>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <memory>

namespace laci::test {

/// A receipt printer on a socket of the loopback, which can be slow, mute, out of paper, or die in the middle. Remembers what
/// each connection brought; status questions are taken out and answered when it talks.
class FakePrinter final : public QObject {
public:
    enum class Manner {
        Silent,          ///< takes everything, says nothing, hangs up after the end
        Talks,           ///< answers DLE EOT and GS r
        StaysOpen,       ///< silent, and never hangs up
        DiesAfter,       ///< resets the line after `dieAfter` bytes of a job
        HangsUpAfter,    ///< ends the line in good manners after `dieAfter` bytes
        Stalls,          ///< stops reading after `dieAfter` bytes and keeps the line
    };
    Manner manner = Manner::Silent;
    qsizetype dieAfter = 0;
    int bytesPerTick = 0;                ///< slow: so many bytes every 10 ms
    bool paperOut = false;
    QList<QByteArray> papers;            ///< what came, without questions, per connection that brought any
    int connections = 0;

    FakePrinter()
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection())
                take(socket);
        });
    }
    bool start() { return m_server.listen(QHostAddress::LocalHost, m_port) && (m_port = m_server.serverPort()); }
    void stop() { m_server.close(); }
    quint16 port() const { return m_port; }
    QString address() const { return QStringLiteral("127.0.0.1:%1").arg(m_port); }

private:
    struct Line {
        QByteArray head;             ///< until the questions before the job are through
        int index = -1;
        bool stalled = false;
    };

    void take(QTcpSocket *socket)
    {
        ++connections;
        auto line = std::make_shared<Line>();
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (bytesPerTick > 0 || manner == Manner::DiesAfter || manner == Manner::Stalls)
            socket->setReadBufferSize(qMax<qint64>(1, bytesPerTick > 0 ? bytesPerTick : 64));
        if (bytesPerTick > 0) {
            auto *tick = new QTimer(socket);
            QObject::connect(tick, &QTimer::timeout, socket, [this, socket, line] { got(socket, *line, socket->read(bytesPerTick)); });
            tick->start(10);
        } else {
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, line] {
                while (!line->stalled && socket->bytesAvailable() > 0)
                    got(socket, *line, socket->read(manner == Manner::Silent ? 65'536 : 64));
            });
        }
    }

    void got(QTcpSocket *socket, Line &line, const QByteArray &bytes)
    {
        if (bytes.isEmpty() || line.stalled)
            return;
        QByteArray rest = bytes;
        if (line.index < 0) {
            const QByteArray questions("\x10\x04\x04\x10\x04\x02", 6);
            line.head += bytes;
            if (questions.startsWith(line.head) && line.head != questions)
                return;                  // not whole yet
            if (line.head.startsWith(questions)) {
                line.head.remove(0, questions.size());
                if (manner == Manner::Talks || paperOut)
                    socket->write(paperOut ? "\x72\x32" : "\x12\x12");
            }
            if (line.head.isEmpty())
                return;
            rest = line.head;
            line.index = int(papers.size());
            papers.append(QByteArray());
        }
        QByteArray &paper = papers[line.index];
        paper += rest;
        if (paper.endsWith("\x1Dr\x01")) {
            paper.chop(3);
            if (manner == Manner::Talks)
                socket->write(QByteArray(1, '\0'));
        }
        if (paper.size() < qMax<qsizetype>(1, dieAfter))
            return;
        switch (manner) {
        case Manner::DiesAfter:
            socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            socket->abort();             // with unread bytes: a reset
            break;
        case Manner::HangsUpAfter: socket->disconnectFromHost(); break;
        case Manner::Stalls: line.stalled = true; break;
        case Manner::Silent:
        case Manner::Talks:
        case Manner::StaysOpen: break;
        }
    }

    QTcpServer m_server;
    quint16 m_port = 0;
};

} // namespace laci::test
