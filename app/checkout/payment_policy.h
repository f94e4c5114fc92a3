#pragma once
#include "domain/payment.h"
#include "ports/payment_gateway.h"
#include <QStringView>

namespace laci {

/// Why a payment is as it is, as stored in payment.reason. ui/text has the sentence for each.
/// QR refusals are stored as "qr_" + qris::reasonWord.
namespace reason {
inline constexpr char16_t kNoAnswer[] = u"no_answer";             ///< time-out, reset, line down
inline constexpr char16_t kServerFault[] = u"server_fault";
inline constexpr char16_t kUnreadable[] = u"unreadable";
inline constexpr char16_t kOtherOrder[] = u"other_order";
inline constexpr char16_t kOtherAmount[] = u"other_amount";
inline constexpr char16_t kUnknownWord[] = u"unknown_word";
inline constexpr char16_t kRefused[] = u"refused";
inline constexpr char16_t kUnreached[] = u"unreached";            ///< the line was down before anything was asked for
inline constexpr char16_t kUnauthorised[] = u"unauthorised";
inline constexpr char16_t kNotConfigured[] = u"not_configured";
inline constexpr char16_t kNotFound[] = u"not_found";
inline constexpr char16_t kRateLimited[] = u"rate_limited";
inline constexpr char16_t kAmountDiffers[] = u"amount_differs";   ///< the gateway charges another amount (law 11)
inline constexpr char16_t kTestMoney[] = u"test_money";           ///< the gateway's test mode: no real money
inline constexpr char16_t kNotMade[] = u"not_made";               ///< asked by our reference: there is no such charge
inline constexpr char16_t kReversed[] = u"reversed";              ///< settled money was taken back by the gateway
inline constexpr char16_t kManual[] = u"manual";                  ///< no gateway behind the code: a person looks and says so
inline constexpr char16_t kInterrupted[] = u"interrupted";        ///< the till was stopped before the answer came
}
QString reasonFor(const Error &error);

/// What a status answer means for this payment: SeenPaid and the like only when reference and amount match (law 3).
/// The gateway's echo must name our reference or, where its API echoes none, its own id that we stored.
struct Judgement {
    PaymentEvent event = PaymentEvent::AnswerUnclear;
    QString reason;          ///< for AnswerUnclear
    QString detail;
};
Judgement judge(const Payment &payment, const StatusAnswer &answer);

/// When to ask next: 2 s for a minute, 4 s to 5 min, 15 s to 30 min, 60 s to 6 h, 5 min to a day, then 15 min; ±20 % by
/// `jitter` in [-1000, 1000] thousandths of that span; never below the floor or retryAfter. A payment from the
/// future (the clock was set back) counts as a minute old.
std::chrono::milliseconds nextAsk(std::chrono::seconds age, std::chrono::seconds floor, std::chrono::seconds retryAfter,
                                  int jitter);

} // namespace laci
