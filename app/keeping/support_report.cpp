#include "keeping/health_sheet.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace laci {
namespace {

QString ago(const QDateTime &at, const QDateTime &now)
{
    if (!at.isValid())
        return QStringLiteral("never");
    const qint64 seconds = at.secsTo(now);
    const QString age = seconds < 120          ? QStringLiteral("%1 s").arg(seconds)
                        : seconds < 7200       ? QStringLiteral("%1 min").arg(seconds / 60)
                        : seconds < 48 * 3600 ? QStringLiteral("%1 h").arg(seconds / 3600)
                                              : QStringLiteral("%1 days").arg(seconds / 86'400);
    return QStringLiteral("%1 (%2 ago)").arg(at.toUTC().toString(Qt::ISODate), age);
}

QString megabytes(qint64 bytes)
{
    return QStringLiteral("%1 MB").arg(bytes / (1 << 20));
}

QString words(const HealthItem &item, const QDateTime &now)
{
    switch (item.topic) {
    case HealthTopic::Clock:
        return QStringLiteral("this computer is %1 s %2 %3").arg(std::abs(item.number)).arg(item.number < 0 ? QStringLiteral("behind") : QStringLiteral("ahead of"), item.subject);
    case HealthTopic::ClockBack:
        return QStringLiteral("went back by %1 s, noticed %2").arg(item.number).arg(ago(item.at, now));
    case HealthTopic::DatabaseDisk:
    case HealthTopic::BackupDisk:
        return item.word.isEmpty() ? QStringLiteral("%1 of %2 free").arg(megabytes(item.number), megabytes(item.number2)) : item.word;
    case HealthTopic::DatabaseSize:
        return item.word.isEmpty() ? megabytes(item.number) : QStringLiteral("%1; %2").arg(megabytes(item.number), item.word);
    case HealthTopic::Integrity:
        return item.number == 0 ? ago(item.at, now) : QStringLiteral("%1 findings, %2: %3").arg(item.number).arg(ago(item.at, now), item.word);
    case HealthTopic::Backup:
    case HealthTopic::Scanner:
        return ago(item.at, now);
    case HealthTopic::Printer:
        return QStringLiteral("%1; %2 papers wait, %3 need a person").arg(item.word).arg(item.number).arg(item.number2);
    case HealthTopic::Gateway:
        return QStringLiteral("%1: last answer %2, %3 ms, %4 open%5").arg(item.subject, ago(item.at, now)).arg(item.number).arg(item.number2)
            .arg(item.word.isEmpty() ? QString() : QStringLiteral(", trouble: ") + item.word);
    case HealthTopic::OpenPayments:
        return item.number == 0 ? QStringLiteral("none") : QStringLiteral("%1, %2 unsure, the oldest %3").arg(item.number).arg(item.number2).arg(ago(item.at, now));
    case HealthTopic::Version:
        return item.subject.isEmpty() ? QStringLiteral("no newer one known, asked %1%2").arg(ago(item.at, now), item.word.isEmpty() ? QString() : QStringLiteral(", trouble: ") + item.word)
                                      : QStringLiteral("%1 is out; %2").arg(item.subject, item.word);
    case HealthTopic::Journal:
        return QStringLiteral("%1 entries").arg(item.number);
    }
    return {};
}

} // namespace

QString healthLine(const HealthItem &item, const QDateTime &now)
{
    return QStringLiteral("%1  %2  %3").arg(healthToneWord(item.tone), -7).arg(healthTopicWord(item.topic), -16).arg(words(item, now));
}

QJsonObject healthToJson(const HealthSheet &sheet)
{
    QJsonArray items;
    for (const HealthItem &item : sheet.items) {
        items.append(QJsonObject{{QStringLiteral("topic"), healthTopicWord(item.topic)},
                                 {QStringLiteral("tone"), healthToneWord(item.tone)},
                                 {QStringLiteral("subject"), item.subject},
                                 {QStringLiteral("at"), item.at.isValid() ? QJsonValue(item.at.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue()},
                                 {QStringLiteral("number"), item.number},
                                 {QStringLiteral("number2"), item.number2},
                                 {QStringLiteral("word"), item.word},
                                 {QStringLiteral("words"), words(item, sheet.at)}});
    }
    return {{QStringLiteral("at"), sheet.at.toUTC().toString(Qt::ISODateWithMs)}, {QStringLiteral("program"), sheet.program}, {QStringLiteral("qt"), sheet.qt},
            {QStringLiteral("system"), sheet.system}, {QStringLiteral("sqlite"), sheet.sqlite}, {QStringLiteral("till"), sheet.till},
            {QStringLiteral("schema"), sheet.schema}, {QStringLiteral("worst"), healthToneWord(sheet.worst())}, {QStringLiteral("items"), items}};
}

QList<std::pair<QString, QString>> reportSettings(const Settings &settings)
{
    static const QStringList kBeginnings{QStringLiteral("tax."), QStringLiteral("service."), QStringLiteral("rounding."), QStringLiteral("ui."), QStringLiteral("sound."),
                                         QStringLiteral("rights."), QStringLiteral("stock."), QStringLiteral("shift."), QStringLiteral("people."), QStringLiteral("scan.")};
    static const QStringList kSome{QStringLiteral("shop.time_zone"), QStringLiteral("till.id"), QStringLiteral("printer.kind"), QStringLiteral("printer.columns"),
                                   QStringLiteral("printer.code_page"), QStringLiteral("printer.qr"), QStringLiteral("display.second"), QStringLiteral("display.web"),
                                   QStringLiteral("backup.at_close"), QStringLiteral("backup.keep_days"), QStringLiteral("backup.keep_weeks"), QStringLiteral("backup.keep_months")};
    QList<std::pair<QString, QString>> shown;
    for (const SettingField &field : settings.fields()) {
        const bool plain = std::any_of(kBeginnings.begin(), kBeginnings.end(), [&](const QString &each) { return field.key.startsWith(each); });
        if ((plain || kSome.contains(field.key) || field.key.endsWith(QStringLiteral(".enabled"))) && field.key != u"shift.names")
            shown.append({field.key, settings.text(field.key)});
    }
    return shown;
}

QByteArray supportReport(const HealthSheet &sheet, const QList<std::pair<QString, QString>> &settings)
{
    QString text = QStringLiteral("Laci %1, report for support, %2\nQt %3, SQLite %4, %5\nTill %6, schema %7\n"
                                  "Without names of customers, amounts, keys and PINs.\n\n")
                       .arg(sheet.program, sheet.at.toUTC().toString(Qt::ISODate), sheet.qt, sheet.sqlite, sheet.system, sheet.till)
                       .arg(sheet.schema);
    for (const HealthItem &item : sheet.items)
        text += healthLine(item, sheet.at) + u'\n';
    text += QStringLiteral("\nSettings\n");
    QJsonObject set;
    for (const auto &[key, value] : settings) {
        text += QStringLiteral("  %1 = %2\n").arg(key, value);
        set.insert(key, value);
    }
    QJsonObject document = healthToJson(sheet);
    document.insert(QStringLiteral("settings"), set);
    return text.toUtf8() + "\n----- the same as JSON -----\n" + QJsonDocument(document).toJson();
}

} // namespace laci
