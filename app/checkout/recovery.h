#pragma once
#include "ports/payment_gateway.h"

namespace laci {

/// What to ask the gateway next.
enum class Question {
    Nothing,       ///< there is no way to ask; a person decides
    Create,        ///< the first time
    RepeatCreate,  ///< the same create with the same key and reference
    Status,
};

/// What this run of the till has learnt about a create whose reply is missing. A value with rules, no clock of its own.
///
/// Who can do what is in the gateway's traits: repeat with the same key (GoBiz, Paymenku), be refused as taken
/// (Paymenku, Midtrans), be found by our reference (Paymenku, AMDIGIPAY, Midtrans), or nothing of it (Juadah).
class Recovery {
public:
    explicit Recovery(bool neverSent) : m_neverSent(neverSent) {}

    bool neverSent() const { return m_neverSent; }
    void createSent();
    /// `firstTry`: nothing was sent before, so a clear no is final and needs no recovery.
    void createFailed(const Error &error, bool firstTry);
    /// It was answered, but not about our charge: the same answer may come for ever, the status may know better.
    void createUnclear();
    void statusSaid(bool notFound);

    /// What the traits allow for this payment at `now`.
    Question next(const Payment &payment, const GatewayTraits &traits, const QDateTime &now) const;
    /// The gateway was asked by our reference and has no such charge, and no create of ours can still be on its way:
    /// `sinceCreate` is the time since the last one went out in this run, or since the till began; `createLives` how long
    /// one may be on its way.
    bool certainlyNotMade(const Payment &payment, const GatewayTraits &traits, std::chrono::milliseconds sinceCreate,
                          std::chrono::milliseconds createLives = std::chrono::seconds{60}) const;

private:
    bool m_neverSent;
    bool m_lookUp = false;        ///< the create said "taken", or a repeat did not help either: the status before the next repeat
    bool m_clearNo = false;       ///< the last create was answered with a clear no
    int m_creates = 0;            ///< sent in this run
    int m_absences = 0;           ///< times the reference was not found, since the last create
};

} // namespace laci
