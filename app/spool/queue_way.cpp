#include "spool/queue_way.h"
#include "base/when_done.h"
#include "printing/slip_page.h"
#include <QBuffer>
#include <QProcess>
#include <QTimer>

#ifdef Q_OS_WIN
#include "spool/windows_page.h"
#define NOMINMAX
#include <windows.h>
#include <winspool.h>
#endif

namespace laci {
namespace {

using End = Sent::End;

Sent nothing(const char16_t *problem) { return {End::NothingSent, QString::fromUtf16(problem)}; }
Sent doubtful(const char16_t *problem) { return {End::Doubtful, QString::fromUtf16(problem)}; }

#ifdef Q_OS_WIN
Sent toSpooler(const QString &queue, const QByteArray &job, const QString &title)
{
    HANDLE printer = nullptr;
    auto name = queue.toStdWString();
    if (!OpenPrinterW(name.data(), &printer, nullptr))
        return nothing(GetLastError() == ERROR_ACCESS_DENIED ? trouble::kNoPermission : trouble::kNoQueue);
    auto document = title.toStdWString();
    wchar_t raw[] = L"RAW";
    DOC_INFO_1W info{document.data(), nullptr, raw};
    Sent sent = nothing(trouble::kQueueRefused);
    if (StartDocPrinterW(printer, 1, reinterpret_cast<LPBYTE>(&info)) != 0) {
        DWORD written = 0;
        const bool whole = StartPagePrinter(printer)
            && WritePrinter(printer, const_cast<char *>(job.constData()), DWORD(job.size()), &written) && written == DWORD(job.size());
        if (!whole)
            AbortPrinter(printer);
        const bool ended = whole && EndPagePrinter(printer) && EndDocPrinter(printer);
        sent = ended ? Sent{} : (written == 0 ? nothing(trouble::kQueueRefused) : doubtful(trouble::kCutOff));
    }
    ClosePrinter(printer);
    return sent;
}
#endif

/// What `lp` says when the name is wrong; it runs in the C locale.
bool namesNoPrinter(const QByteArray &words)
{
    return words.contains("does not exist") || words.contains("Unknown destination") || words.contains("No such file");
}

} // namespace

QueueWay::QueueWay(QString queue, PrintThread &thread, QString program)
    : m_queue(std::move(queue)), m_thread(thread), m_program(std::move(program))
{
}

QueueWay::~QueueWay() = default;

Pending<Sent> QueueWay::send(const QByteArray &job, const QString &title)
{
#ifdef Q_OS_WIN
    return m_thread.run<Sent>([queue = m_queue, job, title](const PrintThread::Stop &) -> Result<Sent> { return toSpooler(queue, job, title); });
#else
    return run({QStringLiteral("-o"), QStringLiteral("raw")}, job, title);
#endif
}

Pending<Sent> QueueWay::sendDocument(const QByteArray &document, const QString &title)
{
    return run({}, document, title);
}

Pending<Sent> QueueWay::run(const QStringList &options, const QByteArray &job, const QString &title)
{
    constexpr std::chrono::seconds kDeadline{60};
    auto promise = std::make_shared<QPromise<Result<Sent>>>();
    promise->start();
    auto future = promise->future();
    auto *lp = new QProcess(this);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    lp->setProcessEnvironment(environment);
    // Once, whatever comes first; what Qt still has to say about a process that ended is nobody's business.
    const auto end = [lp, promise](const Sent &sent) {
        lp->disconnect();
        promise->addResult(sent);
        promise->finish();
        lp->deleteLater();
    };
    connect(lp, &QProcess::errorOccurred, this, [end](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(nothing(trouble::kNoSpooler));
    });
    connect(lp, &QProcess::finished, this, [lp, end](int code, QProcess::ExitStatus status) {
        if (status != QProcess::NormalExit)
            return end(doubtful(trouble::kCutOff));
        if (code == 0)
            return end(Sent{});
        end(nothing(namesNoPrinter(lp->readAllStandardError()) ? trouble::kNoQueue : trouble::kQueueRefused));
    });
    QTimer::singleShot(kDeadline, lp, [lp, end] {
        end(doubtful(trouble::kTimeout));
        lp->kill();
    });
    connect(lp, &QProcess::started, this, [lp, job] {
        lp->write(job);
        lp->closeWriteChannel();
    });
    // A name that begins with a dash is no option: it stands behind the letter it belongs to.
    lp->start(m_program, QStringList{QStringLiteral("-d"), m_queue, QStringLiteral("-t"), title} + options);
    return future;
}

PageWay::PageWay(QString queue, QString logo, PrintThread &thread, QString program)
    : m_queue(queue), m_logo(std::move(logo)), m_thread(thread), m_lp(std::move(queue), thread, std::move(program))
{
}

Pending<Sent> PageWay::send(const QByteArray &job, const QString &title)
{
#ifdef Q_OS_WIN
    return m_thread.run<Sent>([job, title, queue = m_queue, logo = m_logo](const PrintThread::Stop &) -> Result<Sent> {
        const auto slip = slipFromBytes(job);
        if (!slip)
            return tl::unexpected(slip.error());
        return paintOnWindowsPrinter(queue, *slip, logo.isEmpty() ? QImage() : QImage(logo), title);
    });
#else
    const Pending<QByteArray> document = m_thread.run<QByteArray>([job, title, logo = m_logo](const PrintThread::Stop &) -> Result<QByteArray> {
        const auto slip = slipFromBytes(job);
        if (!slip)
            return tl::unexpected(slip.error());
        QByteArray pdf;
        QBuffer buffer(&pdf);
        buffer.open(QIODevice::WriteOnly);
        if (const auto written = writeSlipPdf(&buffer, *slip, title, logo.isEmpty() ? QImage() : QImage(logo)); !written)
            return tl::unexpected(written.error());
        return pdf;
    });
    auto promise = std::make_shared<QPromise<Result<Sent>>>();
    promise->start();
    auto future = promise->future();
    whenDone(document, this, [this, promise, title](const Result<QByteArray> &pdf) {
        if (!pdf) {
            promise->addResult(nothing(trouble::kOtherPrinter));
            promise->finish();
            return;
        }
        whenDone(m_lp.sendDocument(*pdf, title), this, [promise](const Result<Sent> &sent) {
            promise->addResult(sent);
            promise->finish();
        });
    });
    return future;
#endif
}

} // namespace laci
