#include "ui/pages/settings/printer_finder.h"
#include <QDir>
#include <QTimer>

namespace laci {
namespace {

constexpr std::chrono::seconds kPatience{5};

QList<PrinterFinder::Place> deviceFiles()
{
    QList<PrinterFinder::Place> places;
#ifndef Q_OS_WIN
    const std::pair<QString, QStringList> folders[] = {
        {QStringLiteral("/dev/usb"), {QStringLiteral("lp*")}},
        {QStringLiteral("/dev"), {QStringLiteral("lp*"), QStringLiteral("ttyUSB*"), QStringLiteral("ttyACM*")}}};
    for (const auto &[folder, names] : folders) {
        const QStringList files = QDir(folder).entryList(names, QDir::System | QDir::Files, QDir::Name);
        for (const QString &file : files)
            places.append({QStringLiteral("device"), folder + u'/' + file});
    }
#endif
    return places;
}

} // namespace

QStringList queueNames(const QByteArray &said)
{
    QStringList names;
    const QStringList lines = QString::fromLocal8Bit(said).split(u'\n');
    for (const QString &line : lines) {
        const QString name = line.trimmed();
        if (!name.isEmpty() && name.size() <= 127 && !names.contains(name))
            names.append(name);
    }
    return names;
}

PrinterFinder::PrinterFinder(QObject *parent) : QObject(parent) {}

void PrinterFinder::find()
{
    if (m_asking)
        return;
    m_asking = new QProcess(this);
    m_asking->setStandardErrorFile(QProcess::nullDevice());
    connect(m_asking, &QProcess::finished, this, [this](int code, QProcess::ExitStatus how) {
        finish(how == QProcess::NormalExit && code == 0 ? queueNames(m_asking->readAllStandardOutput()) : QStringList());
    });
    connect(m_asking, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish({});
    });
    QTimer::singleShot(kPatience, m_asking, [this] { m_asking->kill(); });
#ifdef Q_OS_WIN
    m_asking->start(QStringLiteral("powershell.exe"), {QStringLiteral("-NoProfile"), QStringLiteral("-Command"),
                                                       QStringLiteral("Get-Printer | Select-Object -ExpandProperty Name")});
#else
    m_asking->start(QStringLiteral("lpstat"), {QStringLiteral("-e")});
#endif
}

void PrinterFinder::finish(const QStringList &queues)
{
    if (!m_asking)
        return;
    m_asking->disconnect(this);
    m_asking->deleteLater();
    m_asking = nullptr;
    QList<Place> places = deviceFiles();
    for (const QString &queue : queues)
        places.append({QStringLiteral("queue"), queue});
    emit found(places);
}

} // namespace laci
