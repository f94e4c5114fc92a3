#include "main/ctl/console.h"
#include <QFileInfo>
#include <QJsonArray>
#include <QTimeZone>

namespace laci::ctl {
namespace {

constexpr int kMostListed = 100'000;

QJsonObject toJson(const JournalEntry &entry)
{
    return {{QStringLiteral("number"), entry.number},
            {QStringLiteral("at"), entry.at.toUTC().toString(Qt::ISODateWithMs)},
            {QStringLiteral("kind"), journalKindWord(entry.act.kind)},
            {QStringLiteral("who"), entry.act.who},
            {QStringLiteral("approved_by"), entry.act.approvedBy},
            {QStringLiteral("subject"), entry.act.subject},
            {QStringLiteral("detail"), entry.act.detail},
            {QStringLiteral("hash"), QString::fromLatin1(entry.hash)}};
}

QString lineOf(const JournalEntry &entry)
{
    QString line = QStringLiteral("%1  %2  %3  %4").arg(entry.number).arg(entry.at.toUTC().toString(Qt::ISODate), journalKindWord(entry.act.kind), entry.act.who);
    if (!entry.act.approvedBy.isEmpty())
        line += QStringLiteral(" (approved by %1)").arg(entry.act.approvedBy);
    return line + QStringLiteral("  %1  %2").arg(entry.act.subject, entry.act.detail);
}


/// nullopt after a complaint. Days are whole days of the shop's zone.
std::optional<JournalQuery> queryFrom(Console &console, const QCommandLineParser &parser)
{
    JournalQuery query;
    const Settings *settings = console.settings();
    if (!settings)
        return std::nullopt;
    QTimeZone zone(settings->text(QStringLiteral("shop.time_zone")).toLatin1());
    if (!zone.isValid())
        zone = QTimeZone(7 * 3600);
    for (const QString &option : {QStringLiteral("day"), QStringLiteral("until")}) {
        if (!parser.isSet(option))
            continue;
        const QDate day = QDate::fromString(parser.value(option), Qt::ISODate);
        if (!day.isValid()) {
            console.complain(QStringLiteral("--%1 takes a day as 2026-11-20.").arg(option));
            return std::nullopt;
        }
        if (option == u"day")
            query.from = day.startOfDay(zone);
        query.to = day.addDays(1).startOfDay(zone);
    }
    if (parser.isSet(QStringLiteral("kind"))) {
        query.kind = journalKindFromWord(parser.value(QStringLiteral("kind")));
        if (!query.kind) {
            console.complain(QStringLiteral("--kind is a word as in the list: void, refund, setting_changed …"));
            return std::nullopt;
        }
    }
    query.text = parser.value(QStringLiteral("search"));
    if (parser.isSet(QStringLiteral("limit"))) {
        const auto limit = limitFrom(console, parser, kMostListed);
        if (!limit)
            return std::nullopt;
        query.limit = *limit;
    }
    return query;
}

void addOptions(QCommandLineParser &parser)
{
    for (const char *name : {"day", "until", "kind", "search", "limit"})
        parser.addOption({QString::fromLatin1(name), QString(), QStringLiteral("VALUE")});
}

void list(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parse(console, parser, arguments, 0, 0))
        return finish(Exit::Usage);
    const auto query = queryFrom(console, parser);
    if (!query)
        return finish(Exit::Usage);
    console.withTill(Console::Books::Read, finish, [&console, finish, query = *query](Till &till) {
        till.journal().entries(query).then(&console, [&console, finish](const Result<QList<JournalEntry>> &found) {
            if (!found)
                return finish(console.refuse(found.error()));
            QJsonArray rows;
            for (const JournalEntry &entry : *found) {
                rows.append(toJson(entry));
                if (!console.json())
                    console.say(lineOf(entry));
            }
            console.print({{QStringLiteral("journal"), rows}});
            finish(Exit::Done);
        });
    });
}

QString problemText(const JournalVerdict &verdict)
{
    const qint64 number = verdict.firstBad.value_or(0);
    if (verdict.problem == u"missing")
        return QStringLiteral("Entry %1 is missing.").arg(number);
    if (verdict.problem == u"order")
        return QStringLiteral("Entry %1 is not the one that belongs there: entries were moved.").arg(number);
    if (verdict.problem == u"cut_off")
        return QStringLiteral("The entries from %1 on are gone.").arg(number);
    return QStringLiteral("Entry %1 was changed.").arg(number);
}

void verify(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    if (!parse(console, parser, arguments, 0, 0))
        return finish(Exit::Usage);
    console.withTill(Console::Books::Read, finish, [&console, finish](Till &till) {
        till.journal().verify().then(&console, [&console, finish](const Result<JournalVerdict> &verdict) {
            if (!verdict)
                return finish(console.refuse(verdict.error()));
            console.say(verdict->fits() ? QStringLiteral("%1 entries, all fit. Head: %2").arg(verdict->entries).arg(QString::fromLatin1(verdict->head))
                                        : problemText(*verdict));
            console.print({{QStringLiteral("fits"), verdict->fits()},
                           {QStringLiteral("entries"), verdict->entries},
                           {QStringLiteral("head"), QString::fromLatin1(verdict->head)},
                           {QStringLiteral("first_bad"), verdict->firstBad ? QJsonValue(*verdict->firstBad) : QJsonValue()},
                           {QStringLiteral("problem"), verdict->problem}});
            finish(verdict->fits() ? Exit::Done : Exit::Refused);
        });
    });
}

void exportTo(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parse(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    const auto query = queryFrom(console, parser);
    if (!query)
        return finish(Exit::Usage);
    const QString file = QFileInfo(parser.positionalArguments()[0]).absoluteFilePath();
    console.withTill(Console::Books::Read, finish, [&console, finish, query = *query, file](Till &till) {
        till.journal().exportTo(file, query).then(&console, [&console, finish, file](const Result<qint64> &rows) {
            if (!rows)
                return finish(console.refuse(rows.error()));
            console.say(QStringLiteral("%1 entries in %2").arg(*rows).arg(file));
            console.print({{QStringLiteral("csv"), file}, {QStringLiteral("rows"), *rows}});
            finish(Exit::Done);
        });
    });
}

} // namespace

QList<Command> journalCommands()
{
    const QString options = QStringLiteral("[--day DAY] [--until DAY] [--kind WORD] [--search TEXT] [--limit N]");
    return {
        {QStringLiteral("journal list"), options, QStringLiteral("The sensitive acts, newest first."), list},
        {QStringLiteral("journal verify"), QString(),
         QStringLiteral("Recomputes the chain. Exit 0: every entry fits; 1: names the first one that does not."), verify},
        {QStringLiteral("journal export"), QStringLiteral("FILE ") + options, QStringLiteral("As CSV, oldest first."), exportTo},
    };
}

} // namespace laci::ctl
