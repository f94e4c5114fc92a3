#pragma once
#include <QFile>
#include <QList>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QString>
#include <QTemporaryDir>

namespace laci::test {

/// What a server shows of itself.
struct ServerIdentity {
    QSslCertificate certificate;
    QSslKey key;
};

/// A certificate authority of this test run alone, made by the openssl command in a folder that goes away with it. Nobody
/// trusts it until a test says so, and only within that test's process.
class TestCa {
public:
    explicit TestCa(const QString &name = QStringLiteral("Laci test CA"))
    {
        openssl(QStringLiteral("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -keyout ca.key -out ca.pem"),
                {QStringLiteral("-subj"), QStringLiteral("/CN=") + name});
        m_root = certificate(QStringLiteral("ca"));
    }

    const QSslCertificate &root() const { return m_root; }
    /// What went wrong while making certificates; empty: nothing did.
    const QString &trouble() const { return m_trouble; }

    /// For 127.0.0.1 and localhost.
    ServerIdentity good() { return signedBy(QStringLiteral("good"), kHere, 2); }
    /// In order in every way, and somebody else's.
    ServerIdentity otherHost() { return signedBy(QStringLiteral("other"), QStringLiteral("DNS:bukan-laci.example"), 2); }
    ServerIdentity expired() { return signedBy(QStringLiteral("expired"), kHere, -1); }
    /// Signed by nobody but itself.
    ServerIdentity selfSigned()
    {
        openssl(QStringLiteral("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -keyout self.key -out self.pem"),
                {QStringLiteral("-subj"), QStringLiteral("/CN=127.0.0.1"), QStringLiteral("-addext"), QStringLiteral("subjectAltName=") + kHere});
        return identity(QStringLiteral("self"));
    }

private:
    ServerIdentity signedBy(const QString &file, const QString &names, int days)
    {
        // Qt takes the common name for a host name even where there are alternative names: it is kept out of the way.
        QFile extensions(m_folder.filePath(file + QStringLiteral(".ext")));
        if (!extensions.open(QIODevice::WriteOnly) || extensions.write("subjectAltName=" + names.toUtf8() + "\n") < 0)
            m_trouble += QStringLiteral("cannot write ") + extensions.fileName();
        extensions.close();
        openssl(QStringLiteral("req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout %1.key -out %1.csr -subj /CN=Laci").arg(file));
        openssl(QStringLiteral("x509 -req -in %1.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days %2 -extfile %1.ext -out %1.pem").arg(file).arg(days));
        return identity(file);
    }

    void openssl(const QString &words, const QStringList &more = {})
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral("openssl"), words.split(u' ') + more);
        if (!process.waitForFinished(30'000) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
            m_trouble += QStringLiteral("openssl %1: %2 %3\n").arg(words, process.errorString(), QString::fromLocal8Bit(process.readAll()));
    }

    QByteArray read(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QSslCertificate certificate(const QString &file) const { return QSslCertificate(read(file + QStringLiteral(".pem")), QSsl::Pem); }
    ServerIdentity identity(const QString &file)
    {
        ServerIdentity made{certificate(file), QSslKey(read(file + QStringLiteral(".key")), QSsl::Ec, QSsl::Pem)};
        if (made.certificate.isNull() || made.key.isNull())
            m_trouble += QStringLiteral("%1: no certificate or no key\n").arg(file);
        return made;
    }

    static inline const QString kHere = QStringLiteral("IP:127.0.0.1,DNS:localhost");
    QTemporaryDir m_folder;
    QString m_trouble;
    QSslCertificate m_root;
};

} // namespace laci::test
