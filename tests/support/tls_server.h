#pragma once
#include "support/test_ca.h"
#include <QSslConfiguration>
#include <QSslError>
#include <QSslServer>
#include <QSslSocket>
#include <QUrl>
#include <functional>

namespace laci::test {

/// An HTTPS server on loopback that counts: who connected, who finished the handshake, and every byte that was said to it.
class TlsServer final : public QSslServer {
public:
    explicit TlsServer(const ServerIdentity &identity, QSsl::SslProtocol protocol = QSsl::SecureProtocols)
    {
        QSslConfiguration settings = QSslConfiguration::defaultConfiguration();
        settings.setLocalCertificate(identity.certificate);
        settings.setPrivateKey(identity.key);
        settings.setPeerVerifyMode(QSslSocket::VerifyNone);     // of clients no certificate is asked
        settings.setProtocol(protocol);
        setSslConfiguration(settings);
        connect(this, &QSslServer::startedEncryptionHandshake, this, [this] { ++begun; });
        connect(this, &QTcpServer::pendingConnectionAvailable, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection())
                take(socket);
        });
        listen(QHostAddress::LocalHost);
    }

    QUrl url(const QString &path = {}, const QString &host = QStringLiteral("127.0.0.1")) const
    {
        return QUrl(QStringLiteral("https://%1:%2%3").arg(host).arg(serverPort()).arg(path));
    }

    int begun = 0;                   ///< handshakes
    int encrypted = 0;               ///< handshakes that came to an end
    QByteArray said;                 ///< everything that came through the encryption, of all connections
    /// The whole answer to a complete request head; the connection is kept.
    std::function<QByteArray()> answer = [] { return QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"); };

private:
    void take(QTcpSocket *socket)
    {
        ++encrypted;
        socket->setParent(this);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        const auto read = [this, socket] {
            const QByteArray bytes = socket->readAll();
            said += bytes;
            if (bytes.contains("\r\n\r\n"))
                socket->write(answer());
        };
        connect(socket, &QTcpSocket::readyRead, this, read);
        if (socket->bytesAvailable() > 0)
            read();
    }
};

} // namespace laci::test
