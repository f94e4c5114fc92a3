#include "keeping/wire_book.h"

namespace laci {

void WireBook::answered(const QString &gateway, const QDateTime &asked, const QDateTime &now, const QDateTime &date)
{
    WireFact &fact = m_facts[gateway];
    fact.gateway = gateway;
    fact.lastAnswer = now;
    fact.latency = std::chrono::milliseconds(std::max<qint64>(asked.msecsTo(now), 0));
    fact.trouble.clear();
    if (!date.isValid())
        return;
    // The header has whole seconds and was made somewhere between question and answer.
    const qint64 middle = (asked.toMSecsSinceEpoch() + now.toMSecsSinceEpoch()) / 2;
    fact.aheadSeconds = (middle - date.toMSecsSinceEpoch() - 500) / 1000;
    fact.lastDate = now;
}

void WireBook::failed(const QString &gateway, const QString &trouble)
{
    WireFact &fact = m_facts[gateway];
    fact.gateway = gateway;
    fact.trouble = trouble;
}

} // namespace laci
