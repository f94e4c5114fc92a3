#include "base/when_done.h"
#include "main/ctl/console.h"
#include "printing/shift_slip.h"
#include "printing/slip_page.h"
#include <QJsonArray>
#include <QSaveFile>

namespace laci::ctl {
namespace {

QJsonValue orNull(const std::optional<Rupiah> &amount) { return amount ? QJsonValue(qint64(amount->units())) : QJsonValue(); }

QJsonObject toJson(const Shift &shift)
{
    return {{QStringLiteral("id"), QString::number(shift.id)},
            {QStringLiteral("till"), shift.till},
            {QStringLiteral("name"), shift.name},
            {QStringLiteral("day"), shift.day.toString(Qt::ISODate)},
            {QStringLiteral("opened_at"), shift.openedAt.toUTC().toString(Qt::ISODateWithMs)},
            {QStringLiteral("opened_by"), shift.openedBy},
            {QStringLiteral("float"), qint64(shift.cashFloat.units())},
            {QStringLiteral("closed_at"), shift.isOpen() ? QJsonValue() : QJsonValue(shift.closedAt.toUTC().toString(Qt::ISODateWithMs))},
            {QStringLiteral("closed_by"), shift.isOpen() ? QJsonValue() : QJsonValue(shift.closedBy)},
            {QStringLiteral("z"), shift.z > 0 ? QJsonValue(shift.z) : QJsonValue()},
            {QStringLiteral("difference"), orNull(shift.difference)}};
}

QString lineOf(const Shift &shift)
{
    const QString line = QStringLiteral("%1  %2  %3  float %4")
                             .arg(shift.day.toString(Qt::ISODate), shift.name.isEmpty() ? QStringLiteral("-") : shift.name, shift.openedBy,
                                  rupiahText(shift.cashFloat));
    if (shift.isOpen())
        return line + QStringLiteral("  open");
    return line + QStringLiteral("  Z %1  difference %2").arg(shift.z).arg(rupiahText(shift.difference.value_or(Rupiah())));
}

QJsonObject toJson(const CountAnswer &answer)
{
    QJsonArray causes;
    for (const ShiftCause &cause : answer.causes) {
        causes.append(QJsonObject{{QStringLiteral("cause"), shiftCauseWord(cause.kind)},
                                  {QStringLiteral("label"), cause.label},
                                  {QStringLiteral("amount"), qint64(cause.amount.units())}});
    }
    return {{QStringLiteral("attempt"), answer.attempt},
            {QStringLiteral("counted"), qint64(answer.counted.units())},
            {QStringLiteral("fits"), answer.fits},
            {QStringLiteral("difference"), orNull(answer.difference)},
            {QStringLiteral("causes"), causes}};
}

/// Who does it, and by whose right. In a shop with people the PIN in LACI_PIN says both; without any nobody is asked.
using Permitted = std::function<void(Till &till, const QString &by, bool hasPeople)>;

void asPermitted(Console &console, const Finish &finish, Right right, const QString &by, const Permitted &then)
{
    console.withTill(Console::Books::Write, finish, [&console, finish, right, by, then](Till &till) {
        whenDone(till.people().all(false), &console, [&console, &till, finish, right, by, then](const Result<QList<Person>> &people) {
            if (!people)
                return finish(console.refuse(people.error()));
            if (people->isEmpty()) {
                till.actAs(by);
                return then(till, till.personAtTill(), false);
            }
            whenDone(till.approver().approve(right, qEnvironmentVariable("LACI_PIN")), &console,
                     [&console, &till, finish, by, then](const Result<QString> &who) {
                         if (!who)
                             return finish(console.refuseApproval(who.error()));
                         till.actAs(by.isEmpty() ? *who : by);
                         then(till, till.personAtTill(), true);
                     });
        });
    });
}

std::optional<Rupiah> amountFrom(Console &console, const QString &text)
{
    const auto amount = rupiahFromPerson(text);
    if (!amount)
        console.complain(QStringLiteral("\"%1\" is no amount in rupiah.").arg(text));
    return amount;
}

void addOptions(QCommandLineParser &parser, std::initializer_list<const char *> names)
{
    for (const char *name : names)
        parser.addOption({QString::fromLatin1(name), QString(), QStringLiteral("VALUE")});
}

void open(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    addOptions(parser, {"by", "name"});
    if (!parse(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    const auto cashFloat = amountFrom(console, parser.positionalArguments()[0]);
    if (!cashFloat)
        return finish(Exit::Usage);
    const QString by = parser.value(QStringLiteral("by")).trimmed();
    const QString name = parser.value(QStringLiteral("name"));
    // Opening is everybody's.
    console.withTill(Console::Books::Write, finish, [&console, finish, by, name, cashFloat = *cashFloat](Till &till) {
        till.actAs(by);
        whenDone(till.shifts().open({name, cashFloat, till.personAtTill()}), &console, [&console, finish](const Result<Shift> &shift) {
            if (!shift)
                return finish(console.refuse(shift.error()));
            console.say(lineOf(*shift));
            console.print({{QStringLiteral("shift"), toJson(*shift)}});
            finish(Exit::Done);
        });
    });
}

void move(Console &console, CashMove kind, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    addOptions(parser, {"by", "reason"});
    if (!parse(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    const auto amount = amountFrom(console, parser.positionalArguments()[0]);
    const QString reason = parser.value(QStringLiteral("reason")).trimmed();
    if (!amount)
        return finish(Exit::Usage);
    if (reason.isEmpty()) {
        console.complain(QStringLiteral("--reason is missing: it goes into the books"));
        return finish(Exit::Usage);
    }
    const auto act = [&console, finish, kind, amount = *amount, reason](Till &till, const QString &by, bool) {
        whenDone(till.shifts().move({kind, amount, reason, by}), &console, [&console, finish](const Result<CashMovement> &moved) {
            if (!moved)
                return finish(console.refuse(moved.error()));
            console.say(QStringLiteral("%1  %2  %3").arg(cashMoveWord(moved->kind), rupiahText(moved->amount), moved->reason));
            console.print({{QStringLiteral("movement"), QJsonObject{{QStringLiteral("kind"), cashMoveWord(moved->kind)},
                                                                    {QStringLiteral("amount"), qint64(moved->amount.units())},
                                                                    {QStringLiteral("reason"), moved->reason},
                                                                    {QStringLiteral("by"), moved->by}}}});
            finish(Exit::Done);
        });
    };
    asPermitted(console, finish, Right::MoveCash, parser.value(QStringLiteral("by")).trimmed(), act);
}

void moveIn(Console &console, const QStringList &arguments, const Finish &finish) { move(console, CashMove::In, arguments, finish); }
void moveOut(Console &console, const QStringList &arguments, const Finish &finish) { move(console, CashMove::Out, arguments, finish); }
void moveDrop(Console &console, const QStringList &arguments, const Finish &finish) { move(console, CashMove::Drop, arguments, finish); }

/// As JSON, as the paper's text, or as a page.
void show(Console &console, Till &till, const ShiftFigures &figures, const QString &pdf, const Finish &finish)
{
    const int columns = till.settings().text(QStringLiteral("printer.columns")).toInt();
    const ShiftPaper paper{till.rules().shop, till.training(), false, true};
    if (!pdf.isEmpty()) {
        QSaveFile out(pdf);
        const Slip slip = shiftSlip(figures, paper, {columns, CodePage::Page, false, false}, receiptWordsId());
        if (!out.open(QIODevice::WriteOnly) || !writeSlipPdf(&out, slip, QStringLiteral("Z %1").arg(figures.shift.z)) || !out.commit()) {
            console.complain(QStringLiteral("%1 cannot be written: %2").arg(pdf, out.errorString()));
            return finish(Exit::Refused);
        }
    }
    if (!console.json())
        console.say(slipText(shiftSlip(figures, paper, {columns, CodePage::Ascii, false, false}, receiptWordsId())).join(u'\n'));
    console.print({{figures.shift.isOpen() ? QStringLiteral("x") : QStringLiteral("z"), laci::toJson(figures)}});
    finish(Exit::Done);
}

void showWhenDone(Console &console, Till &till, const Pending<ShiftFigures> &figures, const QString &pdf, const Finish &finish)
{
    whenDone(figures, &console, [&console, &till, pdf, finish](const Result<ShiftFigures> &found) {
        if (!found)
            return finish(console.refuse(found.error()));
        show(console, till, *found, pdf, finish);
    });
}

void x(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    addOptions(parser, {"pdf"});
    if (!parse(console, parser, arguments, 0, 0))
        return finish(Exit::Usage);
    const QString pdf = parser.value(QStringLiteral("pdf"));
    console.withTill(Console::Books::Read, finish, [&console, finish, pdf](Till &till) {
        showWhenDone(console, till, till.shifts().x(), pdf, finish);
    });
}

void z(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    addOptions(parser, {"pdf"});
    if (!parse(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    bool whole = false;
    const qint64 number = parser.positionalArguments()[0].toLongLong(&whole);
    if (!whole || number < 1) {
        console.complain(QStringLiteral("A Z has a number from 1."));
        return finish(Exit::Usage);
    }
    const QString pdf = parser.value(QStringLiteral("pdf"));
    console.withTill(Console::Books::Read, finish, [&console, finish, pdf, number](Till &till) {
        showWhenDone(console, till, till.shifts().z(number), pdf, finish);
    });
}

/// "100000=7": seven notes. nullopt after a complaint.
std::optional<QList<Pieces>> piecesFrom(Console &console, const QStringList &texts)
{
    QList<Pieces> pieces;
    for (const QString &text : texts) {
        const auto value = rupiahFromPerson(text.section(u'=', 0, 0));
        bool whole = false;
        const int count = text.section(u'=', 1).toInt(&whole);
        if (!value || !whole || text.count(u'=') != 1) {
            console.complain(QStringLiteral("\"%1\": say VALUE=PIECES, as 100000=7.").arg(text));
            return std::nullopt;
        }
        pieces.append({*value, count});
    }
    if (const auto sum = sumOf(pieces); !sum) {
        console.complain(QStringLiteral("Each note and coin of rupiah once, with how many there are: %1").arg(sum.error().detail));
        return std::nullopt;
    }
    return pieces;
}

void sayCount(Console &console, const CountAnswer &answer)
{
    console.say(QStringLiteral("counted %1").arg(rupiahText(answer.counted)));
    if (!answer.isTold())
        console.say(QStringLiteral("It does not fit. Count once more, or the same again to keep it: then the difference is told."));
    else
        console.say(answer.fits ? QStringLiteral("It fits.") : QStringLiteral("difference %1").arg(rupiahText(*answer.difference)));
    for (const ShiftCause &cause : answer.causes)
        console.say(QStringLiteral("  perhaps %1: %2 %3").arg(shiftCauseWord(cause.kind), cause.label, rupiahText(cause.amount)));
}

void count(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    addOptions(parser, {"by"});
    if (!parse(console, parser, arguments, 1, 10))
        return finish(Exit::Usage);
    const auto pieces = piecesFrom(console, parser.positionalArguments());
    if (!pieces)
        return finish(Exit::Usage);
    const auto act = [&console, finish, pieces = *pieces](Till &till, const QString &by, bool) {
        const auto counted = [&console, finish](const Result<CountAnswer> &answer) {
            if (!answer)
                return finish(console.refuse(answer.error()));
            sayCount(console, *answer);
            console.print({{QStringLiteral("count"), toJson(*answer)}});
            finish(Exit::Done);
        };
        const QString second = qEnvironmentVariable("LACI_APPROVER_PIN");
        if (second.isEmpty())
            return whenDone(till.shifts().count(pieces, by, {}), &console, counted);
        whenDone(till.approver().approve(Right::AcceptDifference, second), &console,
                 [&console, &till, finish, pieces, by, counted](const Result<QString> &who) {
                     if (!who)
                         return finish(console.refuseApproval(who.error()));
                     whenDone(till.shifts().count(pieces, by, *who), &console, counted);
                 });
    };
    asPermitted(console, finish, Right::CloseShift, parser.value(QStringLiteral("by")).trimmed(), act);
}

void closeNow(Console &console, Till &till, const ShiftClosing &closing, const Finish &finish)
{
    whenDone(till.shifts().close(closing), &console, [&console, &till, finish, by = closing.by](const Result<ShiftFigures> &z) {
        if (!z)
            return finish(console.refuse(z.error()));
        if (!till.settings().flag(QStringLiteral("backup.at_close")))
            return show(console, till, *z, {}, finish);
        whenDone(till.data().backupNow(QStringLiteral("shift"), by), &console, [&console, &till, finish, z = *z](const Result<BackupDone> &backup) {
            if (!backup)
                console.complain(QStringLiteral("The shift is closed, but the backup failed: %1").arg(backup.error().detail));
            show(console, till, z, {}, finish);
        });
    });
}

void close(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    addOptions(parser, {"by", "reason"});
    if (!parse(console, parser, arguments, 0, 0))
        return finish(Exit::Usage);
    const auto act = [&console, finish, reason = parser.value(QStringLiteral("reason"))](Till &till, const QString &by, bool hasPeople) {
        ShiftClosing closing{by, reason, {}, Rupiah::trusted(till.settings().whole(QStringLiteral("shift.difference_limit")))};
        QString second = qEnvironmentVariable("LACI_APPROVER_PIN");
        if (second.isEmpty() && !hasPeople)
            second = qEnvironmentVariable("LACI_PIN");
        if (second.isEmpty()) {
            // Where nobody has a PIN nobody can be asked for one.
            return whenDone(till.approver().isSet(), &console, [&console, &till, finish, closing](const Result<bool> &set) {
                ShiftClosing now = closing;
                if (set && !*set)
                    now.limit = Rupiah::trusted(Rupiah::kLimit);
                closeNow(console, till, now, finish);
            });
        }
        whenDone(till.approver().approve(Right::AcceptDifference, second), &console,
                 [&console, &till, finish, closing](const Result<QString> &who) {
                     if (!who)
                         return finish(console.refuseApproval(who.error()));
                     if (*who == closing.by)
                         return finish(console.refuse({ErrorCode::Refused, QStringLiteral("the second person is not the one who closes"), 0, {}}));
                     ShiftClosing approved = closing;
                     approved.approvedBy = *who;
                     closeNow(console, till, approved, finish);
                 });
    };
    asPermitted(console, finish, Right::CloseShift, parser.value(QStringLiteral("by")).trimmed(), act);
}

void list(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("limit"), QString(), QStringLiteral("N"), QStringLiteral("50")});
    if (!parse(console, parser, arguments, 0, 0))
        return finish(Exit::Usage);
    const auto limit = limitFrom(console, parser);
    if (!limit)
        return finish(Exit::Usage);
    console.withTill(Console::Books::Read, finish, [&console, finish, limit = *limit](Till &till) {
        whenDone(till.shifts().list(limit), &console, [&console, finish](const Result<QList<Shift>> &shifts) {
            if (!shifts)
                return finish(console.refuse(shifts.error()));
            QJsonArray rows;
            for (const Shift &shift : *shifts) {
                rows.append(toJson(shift));
                if (!console.json())
                    console.say(lineOf(shift));
            }
            console.print({{QStringLiteral("shifts"), rows}});
            finish(Exit::Done);
        });
    });
}

} // namespace

QList<Command> shiftCommands()
{
    const QString movement = QStringLiteral("AMOUNT --reason WHY [--by NAME]");
    return {
        {QStringLiteral("shift open"), QStringLiteral("FLOAT [--name NAME] [--by NAME]"),
         QStringLiteral("Opens a shift with so much cash in the drawer. A till has one open shift at most."), open},
        {QStringLiteral("shift in"), movement, QStringLiteral("Cash put into the drawer without a sale. In a shop with people the PIN is in LACI_PIN."), moveIn},
        {QStringLiteral("shift out"), movement, QStringLiteral("Cash taken out of the drawer."), moveOut},
        {QStringLiteral("shift drop"), movement, QStringLiteral("Cash brought to the safe."), moveDrop},
        {QStringLiteral("shift x"), QStringLiteral("[--pdf FILE]"), QStringLiteral("The figures of the open shift."), x},
        {QStringLiteral("shift count"), QStringLiteral("VALUE=PIECES… [--by NAME]"),
         QStringLiteral("The cash in the drawer, counted blind: 100000=7 50000=4. A first count that does not fit is not answered with the\n"
                        "difference; count once more, or the same again to keep it. After that a further count takes somebody's PIN in\n"
                        "LACI_APPROVER_PIN."),
         count},
        {QStringLiteral("shift close"), QStringLiteral("[--reason WHY] [--by NAME]"),
         QStringLiteral("Closes the counted shift with the next Z number, and backs up where backup.at_close says so. A difference takes a reason,\n"
                        "over shift.difference_limit also another person's PIN in LACI_APPROVER_PIN."),
         close},
        {QStringLiteral("shift z"), QStringLiteral("NUMBER [--pdf FILE]"), QStringLiteral("A Z as it was frozen when its shift was closed."), z},
        {QStringLiteral("shift list"), QStringLiteral("[--limit N]"), QStringLiteral("The shifts, newest first."), list},
    };
}

} // namespace laci::ctl
