#pragma once
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <memory>

namespace laci::test {

inline QString sourceFolder()
{
    return qEnvironmentVariable("LACI_SOURCE");
}

inline QJsonObject jsonObject(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

/// One gateway double of tests/acceptance in a process of its own, on a free port.
class GatewayDouble {
public:
    /// `name`: "paymenku" runs tests/acceptance/paymenku_double.py.
    explicit GatewayDouble(const QString &name) : m_name(name)
    {
        m_process.start(QStringLiteral("python3"), {sourceFolder() + QStringLiteral("/tests/acceptance/%1_double.py").arg(name)});
    }
    ~GatewayDouble()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(GatewayDouble)

    const QString &name() const { return m_name; }
    /// 0: it did not start.
    quint16 port()
    {
        if (m_port == 0 && m_process.waitForStarted() && (m_process.canReadLine() || m_process.waitForReadyRead(20'000)))
            m_port = m_process.readLine().trimmed().toUShort();
        return m_port;
    }
    QString base() { return QStringLiteral("http://127.0.0.1:%1").arg(port()); }

    QByteArray http(const QByteArray &method, const QByteArray &path, const QJsonObject &document = {})
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), port());
        if (!socket.waitForConnected(5000))
            return {};
        const QByteArray body = QJsonDocument(document).toJson(QJsonDocument::Compact);
        socket.write(method + ' ' + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: "
                     + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QByteArray answer;
        while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(5000))
            answer += socket.readAll();
        answer += socket.readAll();
        return answer.mid(answer.indexOf("\r\n\r\n") + 4);
    }
    /// What gateway_double.py says about plans; a slip of the pen in one stands among the problems.
    void plan(const QJsonObject &document) { http("POST", "/control", document); }
    QJsonObject state() { return QJsonDocument::fromJson(http("GET", "/control")).object(); }
    QJsonArray charges() { return state().value(QStringLiteral("charges")).toArray(); }

private:
    QString m_name;
    QProcess m_process;
    quint16 m_port = 0;
};

/// One till in a folder of its own, driven by the real lacictl. Everything that it prints is searched for planted secrets.
class ConsoleRig {
public:
    struct Run {
        int exit = -1;              ///< −1: did not end in time, −2: crashed
        QJsonObject json;
        QByteArray out;
        QByteArray err;
        QJsonObject payment() const { return json.value(QStringLiteral("payment")).toObject(); }
        QString state() const { return payment().value(QStringLiteral("state")).toString(); }
        QString reason() const { return payment().value(QStringLiteral("reason")).toString(); }
        QString id() const { return payment().value(QStringLiteral("id")).toString(); }
        QString errorCode() const { return json.value(QStringLiteral("error")).toObject().value(QStringLiteral("code")).toString(); }
    };

    ConsoleRig() : m_environment(QProcessEnvironment::systemEnvironment())
    {
        // Nothing of ours may end up outside the folder that is searched.
        for (const char *home : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
            m_environment.insert(QString::fromLatin1(home), m_folder.path());
    }
    Q_DISABLE_COPY_MOVE(ConsoleRig)

    bool isValid() const { return m_folder.isValid(); }
    QString file(const QString &name) const { return m_folder.filePath(name); }
    void setEnvironment(const char *name, const char *value) { m_environment.insert(QString::fromLatin1(name), QString::fromLatin1(value)); }
    /// Must appear in no output and no file from here on.
    void plantSecret(const QByteArray &secret) { m_secrets.append(secret); }

    std::unique_ptr<QProcess> begin(const QStringList &arguments) const
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(m_environment);
        process->start(qEnvironmentVariable("LACI_BIN") + QStringLiteral("/lacictl"),
                       QStringList{QStringLiteral("--db"), file(QStringLiteral("toko.db")), QStringLiteral("--config"),
                                   file(QStringLiteral("laci.json")), QStringLiteral("--json")} + arguments);
        return process;
    }

    Run finish(QProcess &process)
    {
        Run run;
        if (!process.waitForFinished(90'000)) {
            process.kill();
            process.waitForFinished();
            return run;
        }
        run.exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
        run.out = process.readAllStandardOutput();
        run.err = process.readAllStandardError();
        run.json = QJsonDocument::fromJson(run.out).object();
        search(run.out, QStringLiteral("stdout"));
        search(run.err, QStringLiteral("stderr"));
        return run;
    }

    Run ctl(const QStringList &arguments) { return finish(*begin(arguments)); }
    /// The words of `line`, split at spaces.
    Run ctl(const char *line) { return ctl(QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts)); }
    bool set(const QString &key, const QString &value) { return ctl({QStringLiteral("config"), QStringLiteral("set"), key, value}).exit == 0; }
    QJsonArray payments() { return ctl("payments").json.value(QStringLiteral("payments")).toArray(); }

    /// Every file of the folder, and what was printed so far; where a secret stood. Empty: nowhere.
    QStringList leaks()
    {
        QDirIterator each(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile file(each.next());
            if (file.open(QIODevice::ReadOnly))
                search(file.readAll(), file.fileName());
        }
        return m_leaks;
    }

private:
    void search(const QByteArray &text, const QString &where)
    {
        for (const QByteArray &secret : std::as_const(m_secrets))
            if (text.contains(secret))
                m_leaks.append(where + QStringLiteral(" has ") + QString::fromUtf8(secret.left(6)) + u'…');
    }

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    QList<QByteArray> m_secrets;
    QStringList m_leaks;
};

} // namespace laci::test
