#include "sandbox/charge_book.h"
#include "base/ids.h"
#include "sandbox/training_qris.h"
#include <QCryptographicHash>
#include <algorithm>

namespace laci {

void ChargeBook::planNext(TrainingPlan plan, int seconds)
{
    QMutexLocker lock(&m_mutex);
    m_plan = plan;
    m_seconds = std::clamp(seconds, 0, 24 * 3600);
    m_unauthorisedArmed = plan == TrainingPlan::Unauthorised;
    m_faulted.clear();
}

TrainingPlan ChargeBook::plan() const
{
    QMutexLocker lock(&m_mutex);
    return m_plan;
}

bool ChargeBook::takeUnauthorised()
{
    QMutexLocker lock(&m_mutex);
    return std::exchange(m_unauthorisedArmed, false);
}

PlayedCreate ChargeBook::create(const PlayedOrder &order)
{
    const QByteArray hash = QCryptographicHash::hash(order.body, QCryptographicHash::Sha256);
    QMutexLocker lock(&m_mutex);
    const auto keyed = order.key.isEmpty() ? m_byKey.cend() : m_byKey.constFind(order.key);
    if (const Kept *known = numbered(keyed == m_byKey.cend() ? nullptr : &*keyed)) {
        if (known->bodyHash != hash)
            return {PlayedCreate::Kind::OtherBody, {}, {}, 0};
        return {PlayedCreate::Kind::Replayed, known->charge, known->reply, 0};
    }
    if (m_plan == TrainingPlan::ServerFault && !m_faulted.contains(order.key)) {
        if (m_faulted.size() >= 1000)
            m_faulted.clear();
        m_faulted.insert(order.key);
        return {PlayedCreate::Kind::Faulted, {}, {}, 0};
    }
    Kept kept;
    kept.key = order.key;
    kept.bodyHash = hash;
    kept.seconds = m_seconds;
    kept.charge.gatewayRef = order.gatewayRef.isEmpty() ? newUuid7() : order.gatewayRef;
    kept.charge.reference = order.reference;
    kept.charge.amount = order.amount;
    kept.charge.asked = order.asked.isZero() ? order.amount : order.asked;
    kept.charge.channel = order.channel;
    kept.charge.plan = m_plan;
    kept.charge.word = order.word;
    kept.charge.createdAt = QDateTime::currentDateTimeUtc();
    if (order.hasQris) {
        // A tenth more, so that nobody mistakes it for a rounding.
        const Rupiah right = kept.charge.asked;
        const Rupiah shown = m_plan == TrainingPlan::WrongAmount ? right + right.scaled(1, 10) + Rupiah::trusted(1) : right;
        kept.charge.qris = trainingQris(shown, kept.charge.gatewayRef);
        if (m_plan == TrainingPlan::BadCrc)
            kept.charge.qris = withWrongCrc(kept.charge.qris);
    }
    kept.reply = order.reply(kept.charge);
    enter(kept);
    keep();
    return {PlayedCreate::Kind::Made, kept.charge, kept.reply, kept.seconds};
}

bool ChargeBook::knows(const QByteArray &key) const
{
    QMutexLocker lock(&m_mutex);
    return !key.isEmpty() && m_byKey.contains(key);
}

std::optional<PlayedCharge> ChargeBook::byGatewayRef(const QString &gatewayRef)
{
    QMutexLocker lock(&m_mutex);
    Kept *kept = named(gatewayRef);
    if (!kept || kept->charge.gatewayRef != gatewayRef)
        return std::nullopt;
    settleByTime(*kept, QDateTime::currentDateTimeUtc());
    return kept->charge;
}

std::optional<PlayedCharge> ChargeBook::byReference(const QString &reference, PlayedWord word)
{
    QMutexLocker lock(&m_mutex);
    Kept *kept = named(reference);
    if (!kept || kept->charge.reference != reference || kept->charge.word != word)
        return std::nullopt;
    settleByTime(*kept, QDateTime::currentDateTimeUtc());
    return kept->charge;
}

QList<PlayedCharge> ChargeBook::newest(int most)
{
    QMutexLocker lock(&m_mutex);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<PlayedCharge> list;
    for (auto it = m_charges.rbegin(); it != m_charges.rend() && list.size() < most; ++it) {
        settleByTime(*it, now);
        list.append(it->charge);
    }
    return list;
}

bool ChargeBook::decide(const QString &which, PlayedStatus status)
{
    QMutexLocker lock(&m_mutex);
    Kept *kept = named(which);
    if (!kept)
        return false;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    settleByTime(*kept, now);
    if (kept->charge.status == PlayedStatus::Paid || kept->charge.status == status)
        return true;
    kept->charge.status = status;
    kept->charge.changedAt = now;
    keep();
    return true;
}

void ChargeBook::settleByTime(Kept &kept, const QDateTime &now)
{
    if (kept.charge.status != PlayedStatus::Pending)
        return;
    const auto become = [&](PlayedStatus status, int seconds) {
        const QDateTime due = kept.charge.createdAt.addSecs(seconds);
        if (now < due)
            return;
        kept.charge.status = status;
        kept.charge.changedAt = due;
    };
    switch (kept.charge.plan) {
    case TrainingPlan::Pay:
        become(PlayedStatus::Paid, 0);
        break;
    case TrainingPlan::PayLater:
        become(PlayedStatus::Paid, kept.seconds);
        break;
    case TrainingPlan::Expire:
        become(PlayedStatus::Expired, kept.seconds);
        break;
    case TrainingPlan::Fail:
        become(PlayedStatus::Failed, kept.seconds);
        break;
    case TrainingPlan::Cancel:
        become(PlayedStatus::Cancelled, kept.seconds);
        break;
    case TrainingPlan::Nothing:
    case TrainingPlan::SlowAnswer:
    case TrainingPlan::LoseReply:
    case TrainingPlan::ServerFault:
    case TrainingPlan::Garbage:
    case TrainingPlan::Unauthorised:
    case TrainingPlan::WrongAmount:
    case TrainingPlan::BadCrc:
        break;
    }
}

ChargeBook::Kept *ChargeBook::numbered(const quint64 *number)
{
    if (!number || *number < m_forgotten || *number - m_forgotten >= m_charges.size())
        return nullptr;
    return &m_charges[size_t(*number - m_forgotten)];
}

ChargeBook::Kept *ChargeBook::named(const QString &name)
{
    const auto it = m_byName.constFind(name);
    return numbered(it == m_byName.cend() ? nullptr : &*it);
}

void ChargeBook::enter(const Kept &kept)
{
    const quint64 number = m_forgotten + m_charges.size();
    if (!kept.key.isEmpty())
        m_byKey.insert(kept.key, number);
    m_byName.insert(kept.charge.reference, number);
    m_byName.insert(kept.charge.gatewayRef, number);
    m_charges.push_back(kept);
    forgetOldest();
}

void ChargeBook::forgetOldest()
{
    while (m_charges.size() > kMostCharges) {
        const Kept &oldest = m_charges.front();
        m_byKey.remove(oldest.key);
        for (const QString &name : {oldest.charge.gatewayRef, oldest.charge.reference}) {
            if (m_byName.value(name) == m_forgotten)
                m_byName.remove(name);
        }
        m_charges.pop_front();
        ++m_forgotten;
    }
}

} // namespace laci
