#include "checkout/recovery.h"

namespace laci {
namespace {

using namespace std::chrono_literals;

/// A create is not made up for later than this: the customer has gone, or pays otherwise.
constexpr std::chrono::seconds kStillWanted = 600s;
constexpr int kAbsences = 2;

} // namespace

void Recovery::createSent()
{
    m_neverSent = false;
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
    if (!payment.gatewayRef.isEmpty())
        return Question::Status;
    const Question lookUp = traits.findsByReference ? Question::Status : Question::Nothing;
    if (!isOpen(payment.state) || (m_lookUp && traits.findsByReference))
        return lookUp;
    const auto age = std::chrono::seconds(payment.createdAt.secsTo(now));
    if (traits.idempotentCreate && age < traits.keyLife)
        return Question::RepeatCreate;
    // Refused as taken if it exists after all, so asking again cannot make a second one.
    if (traits.uniqueReference && traits.findsByReference && m_absences > 0 && !m_clearNo && age < kStillWanted)
        return Question::RepeatCreate;
    return lookUp;
}

bool Recovery::certainlyNotMade(const Payment &payment, const GatewayTraits &traits, std::chrono::milliseconds sinceCreate,
                                std::chrono::milliseconds createLives) const
{
    if (!traits.findsByReference || !payment.gatewayRef.isEmpty() || m_absences == 0)
        return false;
    if (m_clearNo)
        return sinceCreate >= createLives || m_absences >= kAbsences;
    return m_absences >= kAbsences && sinceCreate >= createLives;
}

} // namespace laci
