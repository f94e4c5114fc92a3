#pragma once
#include "plain_sqlite.h"
#include <QElapsedTimer>
#include <algorithm>
#include <vector>

namespace laci::bench {

/// The figures of each round; what is told is their median.
class Figures {
public:
    void round(std::vector<double> ours, std::vector<double> raw)
    {
        m_rounds[0].push_back(at(ours, 0.50));
        m_rounds[1].push_back(at(std::move(ours), 0.99));
        m_rounds[2].push_back(at(raw, 0.50));
        m_rounds[3].push_back(at(std::move(raw), 0.99));
    }
    void tell(benchmark::State &state) const
    {
        static constexpr const char *kNames[] = {"p50_us", "p99_us", "raw_p50_us", "raw_p99_us"};
        for (int i = 0; i < 4; ++i)
            state.counters[kNames[i]] = at(m_rounds[i], 0.5);
        state.counters["p50_ratio"] = at(m_rounds[0], 0.5) / std::max(at(m_rounds[2], 0.5), 0.001);
        state.counters["p99_ratio"] = at(m_rounds[1], 0.5) / std::max(at(m_rounds[3], 0.5), 0.001);
    }

private:
    std::vector<double> m_rounds[4];
};

inline int rounds(int usual)
{
    const int given = qEnvironmentVariableIntValue("LACI_BENCH_ROUNDS");
    return given > 0 ? given : usual;
}

template <class F>
double timed(F work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1000.0;
}

} // namespace laci::bench
