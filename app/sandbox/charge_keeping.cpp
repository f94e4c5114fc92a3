// How the book of played charges survives a restart. Only training: what cannot be read or written is left out.
#include "base/log.h"
#include "sandbox/charge_book.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace laci {
namespace {

constexpr qint64 kMostBytes = 4 << 20;

QString packed(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray unpacked(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

QJsonValue packed(const QDateTime &at)
{
    return at.isValid() ? QJsonValue(at.toMSecsSinceEpoch()) : QJsonValue();
}

QDateTime time(const QJsonValue &value)
{
    return value.isDouble() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC) : QDateTime();
}

} // namespace

void ChargeBook::keepIn(const QString &file, const QHash<QString, PlayedWord> &voices)
{
    QMutexLocker lock(&m_mutex);
    m_file = file;
    m_voices = voices;
    recall();
}

void ChargeBook::recall()
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMostBytes)
        return;
    const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue &row : rows) {
        Kept kept;
        PlayedCharge &charge = kept.charge;
        charge.gatewayRef = row[u"gateway_ref"].toString();
        charge.reference = row[u"reference"].toString();
        charge.amount = Rupiah::of(row[u"amount"].toInteger()).value_or(Rupiah());
        charge.asked = Rupiah::of(row[u"asked"].toInteger()).value_or(charge.amount);
        charge.channel = row[u"channel"].toString();
        charge.plan = TrainingPlan(row[u"plan"].toInt());
        charge.createdAt = time(row[u"created_at"]);
        charge.status = PlayedStatus(row[u"status"].toInt());
        charge.changedAt = time(row[u"changed_at"]);
        charge.qris = unpacked(row[u"qris"]);
        charge.word = m_voices.value(row[u"voice"].toString());
        kept.seconds = row[u"seconds"].toInt();
        kept.key = unpacked(row[u"key"]);
        kept.bodyHash = unpacked(row[u"body_hash"]);
        kept.reply = unpacked(row[u"reply"]);
        const bool sound = charge.word && !charge.gatewayRef.isEmpty() && charge.createdAt.isValid()
            && charge.plan <= TrainingPlan::BadCrc && charge.plan >= TrainingPlan::Nothing
            && charge.status <= PlayedStatus::Cancelled && charge.status >= PlayedStatus::Pending;
        if (sound)
            enter(kept);
    }
}

void ChargeBook::keep() const
{
    if (m_file.isEmpty())
        return;
    QJsonArray rows;
    for (size_t i = m_charges.size() > kMostKept ? m_charges.size() - kMostKept : 0; i < m_charges.size(); ++i) {
        const Kept &kept = m_charges[i];
        const PlayedCharge &charge = kept.charge;
        rows.append(QJsonObject{{QStringLiteral("gateway_ref"), charge.gatewayRef},
                                {QStringLiteral("reference"), charge.reference},
                                {QStringLiteral("amount"), qint64(charge.amount.units())},
                                {QStringLiteral("asked"), qint64(charge.asked.units())},
                                {QStringLiteral("channel"), charge.channel},
                                {QStringLiteral("plan"), int(charge.plan)},
                                {QStringLiteral("created_at"), packed(charge.createdAt)},
                                {QStringLiteral("status"), int(charge.status)},
                                {QStringLiteral("changed_at"), packed(charge.changedAt)},
                                {QStringLiteral("qris"), packed(charge.qris)},
                                {QStringLiteral("voice"), m_voices.key(charge.word)},
                                {QStringLiteral("seconds"), kept.seconds},
                                {QStringLiteral("key"), packed(kept.key)},
                                {QStringLiteral("body_hash"), packed(kept.bodyHash)},
                                {QStringLiteral("reply"), packed(kept.reply)}});
    }
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(rows).toJson(QJsonDocument::Compact)) < 0
        || !file.commit())
        qCWarning(logApp) << "the sandbox cannot keep its charges in" << m_file << file.errorString();
}

} // namespace laci
