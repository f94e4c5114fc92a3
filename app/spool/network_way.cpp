#include "spool/network_way.h"
#include "spool/wire.h"
#include <QRegularExpression>

namespace laci {
namespace {

using End = Sent::End;
using Step = Wire::Step;

constexpr char kPaperAndOffline[] = "\x10\x04\x04\x10\x04\x02";   // DLE EOT 4, DLE EOT 2: answered at once, also when the printer is stuck
constexpr char kEndReached[] = "\x1Dr\x01";                        // GS r 1: answered when everything before it was worked through
constexpr int kStatusFixed = 0x93;                                 // bits of a DLE EOT answer that never change …
constexpr int kStatusIs = 0x12;                                    // … and what they are
constexpr int kPaperOut = 0x60;
constexpr int kOfflineCover = 0x04, kOfflinePaper = 0x20, kOfflineError = 0x40;

QString word(const char16_t *text) { return QString::fromUtf16(text); }

struct Status {
    Step step = Step::TimedOut;
    bool answers = false;
    QString problem;
};

/// Asks both questions; a printer that does not know them says nothing, or nonsense.
Status ask(Wire &wire, std::chrono::milliseconds patience)
{
    Status status;
    status.step = wire.write(QByteArray(kPaperAndOffline, sizeof kPaperAndOffline - 1), patience);
    if (status.step != Step::Ok)
        return status;
    uchar answers[2] = {0, 0};
    const QDeadlineTimer until(patience);
    for (uchar &answer : answers) {
        status.step = wire.read(answer, until);
        if (status.step != Step::Ok || (answer & kStatusFixed) != kStatusIs)
            return status;
    }
    status.answers = true;
    if ((answers[0] & kPaperOut) == kPaperOut || (answers[1] & kOfflinePaper))
        status.problem = word(trouble::kNoPaper);
    else if (answers[1] & kOfflineCover)
        status.problem = word(trouble::kCoverOpen);
    else if (answers[1] & kOfflineError)
        status.problem = word(trouble::kPrinterFault);
    return status;
}

/// The word for a line that ended in the middle.
QString broken(Step step)
{
    switch (step) {
    case Step::TimedOut: return word(trouble::kTimeout);
    case Step::Stopped: return word(trouble::kInterrupted);
    case Step::Ok:
    case Step::Closed:
    case Step::Broken: break;
    }
    return word(trouble::kCutOff);
}

/// A printer that talks says when it has come to the end.
Sent confirmed(Wire &wire, const NetworkPatience &patience)
{
    if (const Step step = wire.write(QByteArray(kEndReached, sizeof kEndReached - 1), patience.stalled); step != Step::Ok)
        return {End::Doubtful, broken(step)};
    uchar answer = 0;
    const Step step = wire.read(answer, QDeadlineTimer(patience.confirming));
    if (step == Step::Ok)
        return {};
    if (step != Step::TimedOut)
        return {End::Doubtful, broken(step)};
    // Not all that know DLE EOT know GS r. One that is well and took every byte has printed; one that is not, stopped somewhere.
    const Status now = ask(wire, patience.status);
    if (!now.answers)
        return {End::Doubtful, broken(now.step)};
    return now.problem.isEmpty() ? Sent{} : Sent{End::Doubtful, now.problem};
}

/// A silent one: it must take every byte, and must not break the line.
Sent taken(Wire &wire, const NetworkPatience &patience)
{
    wire.endOfJob();
    QDeadlineTimer hangUp(patience.closing);
    QDeadlineTimer stalled(patience.stalled);
    qint64 left = wire.unconfirmed();
    for (;;) {
        uchar strange = 0;
        switch (wire.read(strange, QDeadlineTimer(std::chrono::milliseconds(100)))) {
        case Step::Closed: return {};
        case Step::Broken: return {End::Doubtful, word(trouble::kCutOff)};
        case Step::Stopped: return {End::Doubtful, word(trouble::kInterrupted)};
        case Step::Ok:
        case Step::TimedOut: break;
        }
        const qint64 now = wire.unconfirmed();
        if (now != left) {
            left = now;
            stalled.setRemainingTime(patience.stalled);
            hangUp.setRemainingTime(patience.closing);
        }
        // The end of the line itself counts as one byte where it is not confirmed yet.
        if (now <= 1 && hangUp.hasExpired())
            return {};
        if (stalled.hasExpired())
            return {End::Doubtful, word(trouble::kTimeout)};
    }
}

Sent sendOver(const NetworkAddress &address, const QByteArray &job, const NetworkPatience &patience, const PrintThread::Stop &stop)
{
    Wire wire(stop);
    if (const QString problem = wire.open(address.host, address.port, patience.connecting); !problem.isEmpty())
        return {End::NothingSent, problem};
    const Status before = ask(wire, patience.status);
    if (!before.problem.isEmpty())
        return {End::NothingSent, before.problem};
    if (before.step == Step::Closed || before.step == Step::Broken || before.step == Step::Stopped)
        return {End::NothingSent, before.step == Step::Stopped ? word(trouble::kInterrupted) : word(trouble::kUnreachable)};
    const qint64 questions = wire.written();
    if (const Step step = wire.write(job, patience.stalled); step != Step::Ok)
        return {wire.written() == questions ? End::NothingSent : End::Doubtful, broken(step)};
    return before.answers ? confirmed(wire, patience) : taken(wire, patience);
}

} // namespace

std::optional<NetworkAddress> networkAddress(const QString &text)
{
    static const QRegularExpression bracketed(QStringLiteral("^\\[([0-9A-Fa-f:.%a-z0-9]+)\\](?::(\\d{1,5}))?$"));
    static const QRegularExpression plain(QStringLiteral("^([^\\s:\\[\\]/]+)(?::(\\d{1,5}))?$"));
    static const QRegularExpression bareV6(QStringLiteral("^([0-9A-Fa-f]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)$"));
    const QString trimmed = text.trimmed();
    for (const QRegularExpression *form : {&bracketed, &plain, &bareV6}) {
        const auto match = form->match(trimmed);
        if (!match.hasMatch())
            continue;
        NetworkAddress address{match.captured(1)};
        if (const QString port = match.captured(2); !port.isEmpty()) {
            const uint number = port.toUInt();
            if (number < 1 || number > 65535)
                return std::nullopt;
            address.port = quint16(number);
        }
        return address;
    }
    return std::nullopt;
}

NetworkWay::NetworkWay(NetworkAddress address, PrintThread &thread, NetworkPatience patience)
    : m_address(std::move(address)), m_thread(thread), m_patience(patience)
{
}

Pending<Sent> NetworkWay::send(const QByteArray &job, const QString &)
{
    return m_thread.run<Sent>([address = m_address, job, patience = m_patience](const PrintThread::Stop &stop) -> Result<Sent> {
        return sendOver(address, job, patience, stop);
    });
}

} // namespace laci
