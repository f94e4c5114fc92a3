#include "base/when_done.h"
#include "main/ctl/console.h"
#include "printing/esc_pos.h"
#include "printing/receipt_slip.h"
#include "printing/slip_page.h"
#include <QJsonArray>
#include <QSaveFile>
#include <QTimer>

namespace laci::ctl {
namespace {

using SaleThen = std::function<void(const SaleRecord &)>;

void findSale(Console &console, Till &till, const QString &name, const Finish &finish, const SaleThen &then)
{
    const auto nobody = [&console, name, finish] {
        finish(console.refuse({ErrorCode::NotFound, QStringLiteral("There is no sale \"%1\".").arg(name), 0, {}}));
    };
    const auto take = [&console, finish, then, nobody](const Result<std::optional<SaleRecord>> &found) {
        if (!found)
            return finish(console.refuse(found.error()));
        *found ? then(**found) : nobody();
    };
    SaleQuery query;
    query.text = name;
    whenDone(till.books().sales(query), &console, [&console, &till, name, finish, take](const Result<QList<SaleSummary>> &found) {
        if (!found)
            return finish(console.refuse(found.error()));
        SaleId id{name};
        for (const SaleSummary &each : *found) {
            if (each.number == name)
                id = each.id;
        }
        whenDone(till.books().sale(id), &console, take);
    });
}

bool write(Console &console, const QString &file, const std::function<bool(QIODevice &)> &content)
{
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && content(out) && out.commit())
        return true;
    console.complain(QStringLiteral("%1 cannot be written: %2").arg(file, out.errorString()));
    return false;
}

struct ReceiptFiles {
    QString text, escPos, pdf;
    int columns = 32;
    bool copy = false;
};

/// The paper as the printer of the settings would get it, with other columns where asked.
bool writeFiles(Console &console, const Settings &settings, const Receipt &receipt, const ReceiptFiles &files, QStringList &written)
{
    const PrinterSetup printer = printerSetup(settings);
    const QImage logo = printer.logo.isEmpty() ? QImage() : QImage(printer.logo);
    const ReceiptWords words = receiptWordsId();
    const auto done = [&written](const QString &file) {
        written += file;
        return true;
    };
    if (!files.text.isEmpty()) {
        const QByteArray text = slipText(receiptSlip(receipt, {files.columns, CodePage::Ascii, false, false}, words)).join(u'\n').toUtf8() + '\n';
        if (!write(console, files.text, [&text](QIODevice &out) { return out.write(text) == text.size(); }) || !done(files.text))
            return false;
    }
    if (!files.escPos.isEmpty()) {
        const int dots = dotsFor(files.columns);
        const QByteArray job = escPos(receiptSlip(receipt, {files.columns, printer.page, !logo.isNull(), false}, words),
                                      {dots, printer.nativeQr, printer.cut, rasterOf(logo, dots, dots / 2)});
        if (!write(console, files.escPos, [&job](QIODevice &out) { return out.write(job) == job.size(); }) || !done(files.escPos))
            return false;
    }
    if (!files.pdf.isEmpty()) {
        const Slip slip = receiptSlip(receipt, {files.columns, CodePage::Page, !logo.isNull(), false}, words);
        if (!write(console, files.pdf, [&](QIODevice &out) { return writeSlipPdf(&out, slip, receipt.number, logo).has_value(); }) || !done(files.pdf))
            return false;
    }
    return true;
}

void receipt(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    for (const char *option : {"columns", "text", "escpos", "pdf"})
        parser.addOption({QString::fromLatin1(option), QString(), QStringLiteral("X")});
    parser.addOption(QCommandLineOption(QStringLiteral("copy")));
    if (!parse(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    ReceiptFiles files{parser.value(QStringLiteral("text")), parser.value(QStringLiteral("escpos")), parser.value(QStringLiteral("pdf")), 0,
                       parser.isSet(QStringLiteral("copy"))};
    const QString columns = parser.value(QStringLiteral("columns"));
    if (!columns.isEmpty() && columns != u"32" && columns != u"48") {
        console.complain(QStringLiteral("--columns takes 32 or 48."));
        return finish(Exit::Usage);
    }
    const QString name = parser.positionalArguments()[0];
    console.withTill(Console::Books::Read, finish, [&console, finish, files, columns, name](Till &till) {
        findSale(console, till, name, finish, [&console, &till, finish, files, columns](const SaleRecord &record) {
            ReceiptFiles wanted = files;
            wanted.columns = (columns.isEmpty() ? till.settings().text(QStringLiteral("printer.columns")) : columns).toInt();
            const Receipt made = receiptOf(record, till.rules().shop, files.copy);
            const QStringList lines = slipText(receiptSlip(made, {wanted.columns, CodePage::Ascii, false, false}, receiptWordsId()));
            QStringList written;
            if (!writeFiles(console, till.settings(), made, wanted, written))
                return finish(Exit::Refused);
            if (!console.json() && written.isEmpty())
                console.say(lines.join(u'\n'));
            for (const QString &file : std::as_const(written))
                console.say(QStringLiteral("%1 is written.").arg(file));
            console.print({{QStringLiteral("number"), made.number},
                           {QStringLiteral("lines"), QJsonArray::fromStringList(lines)},
                           {QStringLiteral("files"), QJsonArray::fromStringList(written)}});
            finish(Exit::Done);
        });
    });
}

QJsonObject jobJson(const PrintJob &job)
{
    return {{QStringLiteral("id"), job.id.value},
            {QStringLiteral("matter"), printMatterWord(job.matter)},
            {QStringLiteral("title"), job.title},
            {QStringLiteral("state"), printJobStateWord(job.state)},
            {QStringLiteral("tries"), job.tries},
            {QStringLiteral("problem"), job.problem.isEmpty() ? QJsonValue() : QJsonValue(job.problem)},
            {QStringLiteral("created_at"), job.createdAt.toUTC().toString(Qt::ISODateWithMs)}};
}

QString jobLine(const PrintJob &job)
{
    return QStringLiteral("%1  %2 %3  %4%5").arg(job.id.value, printMatterWord(job.matter), job.title, printJobStateWord(job.state),
                                                 job.problem.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(job.problem));
}

/// Tells how the job stands and ends: printed 0, waiting for the printer or for a person 3.
void tell(Console &console, const PrintJob &job, const Finish &finish)
{
    console.say(jobLine(job));
    console.print({{QStringLiteral("job"), jobJson(job)}});
    const bool over = job.state == PrintJobState::Done || job.state == PrintJobState::Dropped;
    finish(over ? Exit::Done : Exit::Unknown);
}

/// Waits until the printer has it, or a person is needed, or the time is over: the job itself stays in the queue.
void watch(Console &console, Till &till, const Pending<PrintJob> &asked, int seconds, const Finish &finish)
{
    auto last = std::make_shared<PrintJob>();
    auto *waiting = new QObject(&console);
    const auto end = [&console, last, waiting, finish] {
        if (last->id.isEmpty())
            return;                      // told already
        waiting->deleteLater();
        tell(console, *last, finish);
        last->id = {};
    };
    const auto see = [last, end](const PrintJob &job) {
        if (last->id != job.id)
            return;
        *last = job;
        if (job.state != PrintJobState::Queued && job.state != PrintJobState::Sending)
            end();
    };
    whenDone(asked, &console, [&console, &till, last, waiting, see, end, seconds, finish](const Result<PrintJob> &job) {
        if (!job)
            return finish(console.refuse(job.error()));
        *last = *job;
        QObject::connect(&till.printing(), &PrintDesk::changed, waiting, see);
        QTimer::singleShot(std::chrono::seconds(seconds), waiting, end);
        see(*job);
    });
}

using Ask = std::function<void(Till &, const std::function<void(const Pending<PrintJob> &)> &)>;

/// Opens the books, takes the queue up, asks, and watches.
void withQueue(Console &console, const QString &wait, const Finish &finish, const Ask &ask)
{
    bool whole = false;
    const int seconds = wait.toInt(&whole);
    if (!whole || seconds < 0 || seconds > 3600) {
        console.complain(QStringLiteral("--wait takes seconds, at most 3600."));
        return finish(Exit::Usage);
    }
    console.withTill(Console::Books::Write, finish, [&console, finish, ask, seconds](Till &till) {
        whenDone(till.printing().takeUp(), &console, [&console, &till, finish, ask, seconds](const Result<int> &taken) {
            if (!taken)
                return finish(console.refuse(taken.error()));
            ask(till, [&console, &till, finish, seconds](const Pending<PrintJob> &asked) { watch(console, till, asked, seconds, finish); });
        });
    });
}

void addWait(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("wait"), QString(), QStringLiteral("SECONDS"), QStringLiteral("20")});
}

void print(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    addWait(parser);
    parser.addOption(QCommandLineOption(QStringLiteral("copy")));
    if (!parse(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    const QString name = parser.positionalArguments()[0];
    const bool copy = parser.isSet(QStringLiteral("copy"));
    withQueue(console, parser.value(QStringLiteral("wait")), finish, [&console, finish, name, copy](Till &till, const auto &watched) {
        findSale(console, till, name, finish, [&till, copy, watched](const SaleRecord &record) {
            watched(till.printing().printReceipt(record, copy, false));
        });
    });
}

void jobs(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("limit"), QString(), QStringLiteral("N"), QStringLiteral("50")});
    if (!parse(console, parser, arguments, 0, 0))
        return finish(Exit::Usage);
    const auto limit = limitFrom(console, parser);
    if (!limit)
        return finish(Exit::Usage);
    console.withTill(Console::Books::Read, finish, [&console, finish, limit = *limit](Till &till) {
        whenDone(till.printJobs().recent(limit), &console, [&console, finish](const Result<QList<PrintJob>> &found) {
            if (!found)
                return finish(console.refuse(found.error()));
            QJsonArray rows;
            for (const PrintJob &job : *found) {
                if (!console.json())
                    console.say(jobLine(job));
                rows.append(jobJson(job));
            }
            console.print({{QStringLiteral("jobs"), rows}});
            finish(Exit::Done);
        });
    });
}

void again(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    addWait(parser);
    if (!parse(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    const PrintJobId id{parser.positionalArguments()[0]};
    withQueue(console, parser.value(QStringLiteral("wait")), finish, [id](Till &till, const auto &watched) { watched(till.printing().again(id)); });
}

void drop(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    if (!parse(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    const PrintJobId id{parser.positionalArguments()[0]};
    // The queue is looked at, not taken up: what is to be dropped must not go out first.
    console.withTill(Console::Books::Write, finish, [&console, finish, id](Till &till) {
        whenDone(till.printJobs().unfinished(), &console, [&console, &till, finish, id](const Result<QList<PrintJob>> &open) {
            if (!open)
                return finish(console.refuse(open.error()));
            for (const PrintJob &job : *open) {
                if (job.id != id)
                    continue;
                whenDone(till.printJobs().move(id, job.state, PrintJobState::Dropped, job.problem), &console,
                         [&console, finish](const Result<PrintJob> &done) {
                             done ? tell(console, *done, finish) : finish(console.refuse(done.error()));
                         });
                return;
            }
            finish(console.refuse({ErrorCode::NotFound, QStringLiteral("There is no unfinished print job \"%1\".").arg(id.value), 0, {}}));
        });
    });
}

void openDrawer(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    addWait(parser);
    parser.addOption({QStringLiteral("reason"), QString(), QStringLiteral("WHY")});
    if (!parse(console, parser, arguments, 0, 0))
        return finish(Exit::Usage);
    const QString reason = parser.value(QStringLiteral("reason")).trimmed();
    if (reason.isEmpty()) {
        console.complain(QStringLiteral("--reason is missing: it goes into the books"));
        return finish(Exit::Usage);
    }
    withQueue(console, parser.value(QStringLiteral("wait")), finish, [&console, finish, reason](Till &till, const auto &watched) {
        if (!till.printing().isOn())
            return watched(till.printing().openDrawer());
        const auto open = [&console, &till, finish, reason, watched](const Result<QString> &who) {
            if (!who)
                return finish(console.refuseApproval(who.error()));
            whenDone(till.books().noteDrawer(reason, *who), &console, [&console, &till, finish, watched](const Result<void> &noted) {
                if (!noted)
                    return finish(console.refuse(noted.error()));
                watched(till.printing().openDrawer());
            });
        };
        if (till.settings().flag(QStringLiteral("rights.drawer_needs_pin")))
            whenDone(till.approver().approve(Right::OpenDrawer, qEnvironmentVariable("LACI_PIN")), &console, open);
        else
            open(till.rules().shop.cashier);
    });
}

} // namespace

QList<Command> printCommands()
{
    return {
        {QStringLiteral("receipt"), QStringLiteral("NUMBER|ID [--columns 32|48] [--text FILE] [--escpos FILE] [--pdf FILE] [--copy]"),
         QStringLiteral("The receipt of a sale as text, or as files: plain text, the bytes for a till printer, a PDF page."), receipt},
        {QStringLiteral("print jobs"), QStringLiteral("[--limit N]"),
         QStringLiteral("The print queue, newest first. States: queued, sending, done, doubtful, failed, dropped."), jobs},
        {QStringLiteral("print again"), QStringLiteral("JOB [--wait SECONDS]"),
         QStringLiteral("Has a failed or doubtful job printed anew; the paper of a doubtful receipt says SALINAN.\n"
                        "Exit 0: printed, 3: still waiting for the printer or for a person."), again},
        {QStringLiteral("print drop"), QStringLiteral("JOB"), QStringLiteral("Takes a job out of the queue, unprinted."), drop},
        {QStringLiteral("print"), QStringLiteral("NUMBER|ID [--copy] [--wait SECONDS]"),
         QStringLiteral("Prints the receipt of a sale. The first slip has one job for ever: asked twice it is printed once; --copy prints\n"
                        "another, marked. Waits up to 20 seconds. Exit 0: printed, 3: still waiting for the printer or for a person."), print},
        {QStringLiteral("drawer open"), QStringLiteral("--reason WHY [--wait SECONDS]"),
         QStringLiteral("Opens the cash drawer through the printer and notes who and why; with LACI_PIN where the shop wants a PIN for it."), openDrawer},
    };
}

} // namespace laci::ctl
