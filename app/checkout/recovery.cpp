#include "checkout/recovery.h"
#include <algorithm>

namespace laci {
namespace {

using namespace std::chrono_literals;

/// A create is not made up for later than this: the customer has gone, or pays otherwise.
constexpr std::chrono::seconds kStillWanted = 600s;
constexpr int kAbsences = 2;
/// So often a create is sent in one run of the till when all that is missing is the code to show.
constexpr int kTriesForTheCode = 4;

bool showsNothing(const Payment &payment)
{
    return payment.qris.isEmpty() && payment.link.isEmpty() && payment.virtualAccount.isEmpty();
}

} // namespace

void Recovery::createSent()
{
    m_neverSent = false;
    ++m_creates;
    m_absences = 0;
    m_clearNo = false;
}

void Recovery::createFailed(const Error &error, bool firstTry)
{
    m_clearNo = !outcomeUnknown(error.code);
    if (error.code == ErrorCode::Conflict || !firstTry)
        m_lookUp = true;
}

void Recovery::createUnclear()
{
    m_lookUp = true;
}

void Recovery::statusSaid(bool notFound)
{
    m_absences = notFound ? m_absences + 1 : 0;
    if (notFound)
        m_lookUp = false;
}

Question Recovery::next(const Payment &payment, const GatewayTraits &traits, const QDateTime &now) const
{
    if (m_neverSent)
        return Question::Create;
    if (traits.nobodyToAsk) // the till makes the code itself, as often as it likes
        return isOpen(payment.state) && showsNothing(payment) ? Question::RepeatCreate : Question::Nothing;
    const auto age = std::chrono::seconds(payment.createdAt.secsTo(now));
    if (!payment.gatewayRef.isEmpty()) {
        // It exists, found by our reference, but its code got lost with the replies: the same key brings the first reply again.
        const bool codeIsWanted = traits.idempotentCreate && isOpen(payment.state) && showsNothing(payment) && !m_clearNo
            && age < std::min(kStillWanted, traits.keyLife);
        return codeIsWanted && m_creates < kTriesForTheCode ? Question::RepeatCreate : Question::Status;
    }
    const Question lookUp = traits.findsByReference ? Question::Status : Question::Nothing;
    if (!isOpen(payment.state) || (m_lookUp && traits.findsByReference))
        return lookUp;
    // Refused, and not there: asked about once more, then it is certain. Repeating it would only be refused again.
    if (m_clearNo && m_absences > 0)
        return lookUp;
    if (traits.idempotentCreate && age < traits.keyLife)
        return Question::RepeatCreate;
    // Refused as taken if it exists after all, so asking again cannot make a second one.
    if (traits.uniqueReference && traits.findsByReference && m_absences > 0 && age < kStillWanted)
        return Question::RepeatCreate;
    return lookUp;
}

bool Recovery::certainlyNotMade(const Payment &payment, const GatewayTraits &traits, std::chrono::milliseconds sinceCreate,
                                std::chrono::milliseconds createLives) const
{
    return traits.findsByReference && payment.gatewayRef.isEmpty() && m_absences >= kAbsences && sinceCreate >= createLives;
}

} // namespace laci
