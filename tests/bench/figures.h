#pragma once
#include "plain_sqlite.h"
#include <QElapsedTimer>
#include <algorithm>
#include <string>
#include <vector>

namespace laci::bench {

/// The same questions, asked in several rounds of both sides. A question's figure is the median of its rounds, so that what the machine did
/// elsewhere in one of them is not told as the program's; p50 and p99 are over the questions. What single rounds said is told beside it.
class Figures {
public:
    /// Microseconds, in the order of the questions.
    void round(std::vector<double> ours, std::vector<double> raw)
    {
        m_ours.push_back(std::move(ours));
        m_raw.push_back(std::move(raw));
    }
    void tell(benchmark::State &state) const
    {
        const std::vector<double> ours = ofQuestions(m_ours), raw = ofQuestions(m_raw);
        tell(state, "p50", at(ours, 0.50), at(raw, 0.50));
        tell(state, "p99", at(ours, 0.99), at(raw, 0.99));
        tell(state, "round_p99", ofRounds(m_ours, 0.99), ofRounds(m_raw, 0.99));
    }

private:
    using Rounds = std::vector<std::vector<double>>;

    static std::vector<double> ofQuestions(const Rounds &rounds)
    {
        std::vector<double> medians;
        for (size_t question = 0; !rounds.empty() && question < rounds.front().size(); ++question) {
            std::vector<double> times;
            for (const std::vector<double> &round : rounds)
                times.push_back(round[question]);
            medians.push_back(at(std::move(times), 0.5));
        }
        return medians;
    }
    static double ofRounds(const Rounds &rounds, double share)
    {
        std::vector<double> figures;
        for (const std::vector<double> &round : rounds)
            figures.push_back(at(round, share));
        return at(std::move(figures), 0.5);
    }
    static void tell(benchmark::State &state, const std::string &name, double ours, double raw)
    {
        state.counters[name + "_us"] = ours;
        state.counters["raw_" + name + "_us"] = raw;
        state.counters[name + "_ratio"] = ours / std::max(raw, 0.001);
    }

    Rounds m_ours, m_raw;
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
