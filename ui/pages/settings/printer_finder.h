#pragma once
#include <QObject>
#include <QProcess>
#include <QStringList>

namespace laci {

/// What this computer could print on: device files and serial ports that are there, and the system's queues, asked for in a process of
/// its own. Answers once for each find(); what hangs is given up after a few seconds.
class PrinterFinder final : public QObject {
    Q_OBJECT
public:
    struct Place {
        QString kind;            ///< a value of printer.kind: "device", "queue"
        QString address;
    };
    explicit PrinterFinder(QObject *parent = nullptr);
    void find();

signals:
    void found(const QList<laci::PrinterFinder::Place> &places);

private:
    void finish(const QStringList &queues);
    QProcess *m_asking = nullptr;
};

/// "lp0\nEpson_TM\n" as names; what is no name (blanks inside, far too long) is left out.
QStringList queueNames(const QByteArray &said);

} // namespace laci
