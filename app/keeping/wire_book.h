#pragma once
#include <QDateTime>
#include <QHash>
#include <QList>
#include <chrono>

namespace laci {

/// How the last answers of one gateway came, as the wire saw them.
struct WireFact {
    QString gateway;
    QDateTime lastAnswer;                        ///< UTC; any HTTP answer; invalid: none in this run
    std::chrono::milliseconds latency{0};        ///< of that answer
    QDateTime lastDate;                          ///< UTC; when an answer with a Date header came; invalid: none
    qint64 aheadSeconds = 0;                     ///< this computer's clock is so far ahead of that header; below zero: behind
    QString trouble;                             ///< word of the last question's error; empty: answered
};

/// Memory of this run, by gateway. GUI thread.
class WireBook {
public:
    /// `date` invalid: the answer had none that can be read.
    void answered(const QString &gateway, const QDateTime &asked, const QDateTime &now, const QDateTime &date);
    void failed(const QString &gateway, const QString &trouble);
    QList<WireFact> facts() const { return m_facts.values(); }

private:
    QHash<QString, WireFact> m_facts;
};

} // namespace laci
