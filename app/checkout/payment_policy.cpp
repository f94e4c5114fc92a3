#include "checkout/payment_policy.h"
#include "base/unreached.h"
#include <algorithm>

namespace laci {

namespace {

QString word(const char16_t *text)
{
    return QString::fromUtf16(text);
}

PaymentEvent eventFor(ChargeStatus status)
{
    switch (status) {
    case ChargeStatus::Pending: return PaymentEvent::SeenPending;
    case ChargeStatus::Paid: return PaymentEvent::SeenPaid;
    case ChargeStatus::Expired: return PaymentEvent::SeenExpired;
    case ChargeStatus::Cancelled: return PaymentEvent::SeenCancelled;
    case ChargeStatus::Failed: return PaymentEvent::SeenFailed;
    case ChargeStatus::PartlyRefunded: return PaymentEvent::SeenPartlyRefunded;
    case ChargeStatus::Refunded: return PaymentEvent::SeenRefunded;
    case ChargeStatus::ChargedBack: return PaymentEvent::SeenChargedBack;
    case ChargeStatus::Unknown: return PaymentEvent::AnswerUnclear;
    }
    return PaymentEvent::AnswerUnclear;
}

/// These say that money came. The others may come without an amount: nothing turns green by them.
bool speaksOfMoney(ChargeStatus status)
{
    switch (status) {
    case ChargeStatus::Paid:
    case ChargeStatus::PartlyRefunded:
    case ChargeStatus::Refunded:
    case ChargeStatus::ChargedBack:
        return true;
    case ChargeStatus::Pending:
    case ChargeStatus::Expired:
    case ChargeStatus::Cancelled:
    case ChargeStatus::Failed:
    case ChargeStatus::Unknown:
        return false;
    }
    return true;
}

bool namesThis(const Payment &payment, const StatusAnswer &answer)
{
    if (!answer.reference.isEmpty())
        return answer.reference == payment.reference;
    return !answer.gatewayRef.isEmpty() && answer.gatewayRef == payment.gatewayRef;
}

} // namespace

QString reasonFor(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Network:
    case ErrorCode::Timeout:
    case ErrorCode::Cancelled:
        return word(reason::kNoAnswer);
    case ErrorCode::ServerFault:
        return word(reason::kServerFault);
    case ErrorCode::Malformed:
        return word(reason::kUnreadable);
    case ErrorCode::Mismatch:
    case ErrorCode::Conflict: // the key or the reference already stands for something else over there
        return word(reason::kOtherOrder);
    case ErrorCode::Unauthorised:
        return word(reason::kUnauthorised);
    case ErrorCode::RateLimited:
        return word(reason::kRateLimited);
    case ErrorCode::Refused:
        return word(wasUnreached(error) ? reason::kUnreached : reason::kRefused);
    case ErrorCode::NotFound:
        return word(reason::kNotFound);
    case ErrorCode::InvalidInput:
    case ErrorCode::Storage: // a gateway reads no database: its secret could not be read
    case ErrorCode::Busy:
        return word(reason::kNotConfigured);
    }
    return word(reason::kUnreadable);
}

Judgement judge(const Payment &payment, const StatusAnswer &answer)
{
    if (!namesThis(payment, answer))
        return {PaymentEvent::AnswerUnclear, word(reason::kOtherOrder),
                QStringLiteral("answer names reference '%1', id '%2'").arg(answer.reference.left(40), answer.gatewayRef.left(60))};
    if (answer.amount && *answer.amount != payment.amount && *answer.amount != payment.charged())
        return {PaymentEvent::AnswerUnclear, word(reason::kOtherAmount),
                QStringLiteral("answer is about %1, asked %2").arg(answer.amount->units()).arg(payment.charged().units())};
    if (answer.testMoney && speaksOfMoney(answer.status))
        return {PaymentEvent::AnswerUnclear, word(reason::kTestMoney), QStringLiteral("'%1', but in test mode").arg(answer.word.left(40))};
    if (!answer.amount && speaksOfMoney(answer.status))
        return {PaymentEvent::AnswerUnclear, word(reason::kOtherAmount), QStringLiteral("answer names no amount")};
    if (answer.status == ChargeStatus::Unknown)
        return {PaymentEvent::AnswerUnclear, word(reason::kUnknownWord),
                QStringLiteral("undocumented status '%1'").arg(answer.word.left(40))};
    if (answer.reversed && answer.status == ChargeStatus::Failed && holdsMoney(payment.state))
        return {PaymentEvent::SeenReversed, word(reason::kReversed), QStringLiteral("status '%1' after the money was here").arg(answer.word.left(40))};
    return {eventFor(answer.status), {}, QStringLiteral("status '%1'").arg(answer.word.left(40))};
}

std::chrono::milliseconds nextAsk(std::chrono::seconds age, std::chrono::seconds floor, std::chrono::seconds retryAfter,
                                  int jitter)
{
    using namespace std::chrono_literals;
    struct Step { std::chrono::seconds until; std::chrono::seconds pause; };
    static constexpr Step kSteps[] = {{0s, 4s}, {60s, 2s}, {300s, 4s}, {1800s, 15s}, {6h, 60s}, {24h, 300s}};
    std::chrono::milliseconds span = 900s;
    for (const Step &step : kSteps) {
        if (age < step.until) {
            span = step.pause;
            break;
        }
    }
    const auto shaken = span + span / 5 * std::clamp(jitter, -1000, 1000) / 1000;
    return std::max({shaken, std::chrono::milliseconds(floor), std::chrono::milliseconds(retryAfter)});
}

} // namespace laci
