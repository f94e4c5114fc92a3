#pragma once
#include <QByteArray>
#include <QHash>
#include <chrono>

namespace laci {

/// Who may look: the access code once, then a cookie made from it. Wrong codes are counted for each address and for all together;
/// too many, and nobody's code is heard for a while. Not thread-safe: its owner locks.
class Door {
public:
    using Clock = std::chrono::steady_clock;
    static constexpr int kWrongFromOne = 5;          ///< within a minute, then a minute of silence for that address
    static constexpr int kWrongFromAll = 40;

    enum class Answer { Right, Wrong, TooOften };

    void setCode(const QByteArray &code);
    bool hasCode() const { return !m_code.isEmpty(); }
    Answer tryCode(const QByteArray &code, const QByteArray &address, Clock::time_point now);
    /// Worth nothing without the code, the same after a restart, another one when the code changes.
    QByteArray cookie() const { return m_cookie; }
    bool knows(const QByteArray &cookie) const;

private:
    struct Wrong {
        int count = 0;
        Clock::time_point since;
    };
    static int counted(Wrong &wrong, Clock::time_point now);
    QByteArray m_code;
    QByteArray m_cookie;
    QHash<QByteArray, Wrong> m_wrong;
    Wrong m_wrongOfAll;
};

/// Takes the same time wherever they differ.
bool equalInConstantTime(const QByteArray &a, const QByteArray &b);
/// Eight of 31 letters and digits that nobody mixes up, from the system's random source.
QString newAccessCode();

} // namespace laci
