#include "main/ctl/console.h"
#include "qris/qr_matrix.h"
#include "qris/qris.h"
#include <QJsonArray>

namespace laci::ctl {
namespace {

QJsonArray tagsJson(const QList<qris::Item> &items)
{
    QJsonArray rows;
    for (const qris::Item &item : items) {
        QJsonObject row{{QStringLiteral("tag"), QString::fromLatin1(item.tag)},
                        {QStringLiteral("value"), QString::fromUtf8(item.value)}};
        if (!item.children.isEmpty())
            row.insert(QStringLiteral("items"), tagsJson(item.children));
        rows.append(row);
    }
    return rows;
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject inspection(const qris::Checked<qris::Code> &code)
{
    QJsonObject json{{QStringLiteral("valid"), code.has_value()},
                     {QStringLiteral("reason"), code ? QJsonValue() : QJsonValue(qris::reasonWord(code.error()))}};
    const qris::Code shown = code.value_or(qris::Code{});
    json.insert(QStringLiteral("dynamic"), code ? QJsonValue(shown.dynamic) : QJsonValue());
    json.insert(QStringLiteral("amount"), shown.amount ? QJsonValue(qint64(shown.amount->units())) : QJsonValue());
    json.insert(QStringLiteral("currency"), orNull(shown.currency));
    json.insert(QStringLiteral("merchant"), orNull(shown.merchant));
    json.insert(QStringLiteral("city"), orNull(shown.city));
    json.insert(QStringLiteral("nmid"), orNull(shown.nmid));
    json.insert(QStringLiteral("tags"), tagsJson(shown.items));
    return json;
}

void inspect(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    if (!parse(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    const auto code = qris::parse(parser.positionalArguments()[0].toUtf8());
    console.print(inspection(code));
    if (!code) {
        console.say(QStringLiteral("not valid: %1").arg(qris::reasonWord(code.error())));
        return finish(Exit::Refused);
    }
    console.say(QStringLiteral("valid, %1, amount %2, merchant %3, city %4, NMID %5")
                    .arg(code->dynamic ? QStringLiteral("dynamic") : QStringLiteral("static"),
                         code->amount ? rupiahText(*code->amount) : QStringLiteral("none"), code->merchant, code->city,
                         code->nmid.isEmpty() ? QStringLiteral("none") : code->nmid));
    finish(Exit::Done);
}

void amount(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    if (!parse(console, parser, arguments, 2, 2))
        return finish(Exit::Usage);
    const auto rupiah = rupiahFromPerson(parser.positionalArguments()[1]);
    if (!rupiah) {
        console.complain(QStringLiteral("RUPIAH is a whole number above zero."));
        return finish(Exit::Usage);
    }
    const auto made = qris::withAmount(parser.positionalArguments()[0].toUtf8(), *rupiah);
    if (!made) {
        console.complain(QStringLiteral("not possible: %1").arg(qris::reasonWord(made.error())));
        console.print({{QStringLiteral("qr"), QJsonValue()}, {QStringLiteral("reason"), qris::reasonWord(made.error())}});
        return finish(Exit::Refused);
    }
    if (!console.json())
        console.say(QString::fromUtf8(*made));
    console.print({{QStringLiteral("qr"), QString::fromUtf8(*made)}, {QStringLiteral("reason"), QJsonValue()},
                   {QStringLiteral("amount"), qint64(rupiah->units())}});
    finish(Exit::Done);
}

void png(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    if (!parse(console, parser, arguments, 2, 2))
        return finish(Exit::Usage);
    const QByteArray text = parser.positionalArguments()[0].toUtf8();
    const QString file = parser.positionalArguments()[1];
    const auto code = qris::parse(text);
    if (!code)
        return finish(console.refuse(
            {ErrorCode::InvalidInput, QStringLiteral("not a valid QRIS: %1").arg(qris::reasonWord(code.error())), 0, {}}));
    const auto matrix = qris::encode(code->text);
    if (!matrix)
        return finish(console.refuse(matrix.error()));
    if (!qris::image(*matrix, 8).convertToFormat(QImage::Format_Mono).save(file, "PNG"))
        return finish(console.refuse({ErrorCode::Storage, QStringLiteral("cannot write \"%1\"").arg(file), 0, {}}));
    console.say(QStringLiteral("%1 written").arg(file));
    console.print({{QStringLiteral("file"), file}, {QStringLiteral("modules"), matrix->width}});
    finish(Exit::Done);
}

} // namespace

QList<Command> qrisCommands()
{
    return {
        {QStringLiteral("qris inspect"), QStringLiteral("STRING"),
         QStringLiteral("Takes a QRIS text apart and says whether it is sound, and why not. Exit 1: it is not."), inspect},
        {QStringLiteral("qris amount"), QStringLiteral("STRING RUPIAH"),
         QStringLiteral("A static QRIS with an amount put in: the text of the dynamic one.\n"
                        "It carries no confirmation: whether it was paid must be looked up by a person."), amount},
        {QStringLiteral("qris png"), QStringLiteral("STRING FILE"),
         QStringLiteral("The QR as a picture, 8 pixels a module, with its quiet zone."), png},
    };
}

} // namespace laci::ctl
