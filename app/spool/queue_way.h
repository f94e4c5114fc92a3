#pragma once
#include "spool/print_thread.h"
#include <QObject>
#include <functional>
#include <memory>

namespace laci {

/// A printer of the operating system. Raw: the bytes go through untouched (CUPS: lp -o raw; Windows: the spooler, type RAW).
/// Once the system's own queue has the job, it is done here.
class QueueWay final : public QObject, public PrintWay {
    Q_OBJECT
public:
    /// `program`: "lp", or a stand-in for tests.
    QueueWay(QString queue, PrintThread &thread, QString program = QStringLiteral("lp"));
    ~QueueWay() override;
    Pending<Sent> send(const QByteArray &job, const QString &title) override;
    /// The same for a document that the system's filters read (PDF).
    Pending<Sent> sendDocument(const QByteArray &document, const QString &title);

private:
    Pending<Sent> run(const QStringList &options, const QByteArray &job, const QString &title);
    QString m_queue;
    PrintThread &m_thread;
    QString m_program;
};

/// A printer of the operating system as a page, for what is no till printer. Jobs are slips (slipToBytes). Needs a QGuiApplication.
/// CUPS gets a PDF by lp; Windows paints through the printer's driver (windows_page.h).
class PageWay final : public QObject, public PrintWay {
    Q_OBJECT
public:
    PageWay(QString queue, QString logo, PrintThread &thread, QString program = QStringLiteral("lp"));
    Pending<Sent> send(const QByteArray &job, const QString &title) override;

private:
    QString m_queue;
    QString m_logo;
    PrintThread &m_thread;
    QueueWay m_lp;
};

} // namespace laci
