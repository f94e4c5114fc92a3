#include "domain/payment.h"
#include <array>

namespace laci {

namespace {

using S = PaymentState;
using E = PaymentEvent;

struct Rule {
    PaymentState from;
    PaymentEvent event;
    PaymentState to;
};

/// The whole law of a payment. What is not in here changes nothing; request_repeated, cancel_asked, forced, watch_ended
/// and late_decided are in the trail only, so they have no row.
constexpr std::array kRules {
    Rule{S::Recorded, E::RequestSent, S::Requesting},
    Rule{S::Recorded, E::CashTaken, S::Paid},

    Rule{S::Requesting, E::ChargeMade, S::Pending},
    Rule{S::Unknown, E::ChargeMade, S::Pending},
    // No row for unknown + charge_refused: an earlier try may have worked, only a status answer can tell.
    Rule{S::Requesting, E::ChargeRefused, S::Failed},
    // The charge exists but was never shown: failed for the cashier, still watched by the till.
    Rule{S::Requesting, E::QrRefused, S::Failed},
    Rule{S::Unknown, E::QrRefused, S::Failed},

    Rule{S::Requesting, E::AnswerUnclear, S::Unknown},
    Rule{S::Pending, E::AnswerUnclear, S::Unknown},

    Rule{S::Requesting, E::SeenPending, S::Pending},
    Rule{S::Unknown, E::SeenPending, S::Pending},

    Rule{S::Requesting, E::SeenPaid, S::Paid},
    Rule{S::Pending, E::SeenPaid, S::Paid},
    Rule{S::Unknown, E::SeenPaid, S::Paid},
    Rule{S::Expired, E::SeenPaid, S::Paid},      // late money
    Rule{S::Cancelled, E::SeenPaid, S::Paid},    // late money
    Rule{S::Failed, E::SeenPaid, S::Paid},       // late money

    Rule{S::Requesting, E::SeenExpired, S::Expired},
    Rule{S::Pending, E::SeenExpired, S::Expired},
    Rule{S::Unknown, E::SeenExpired, S::Expired},
    Rule{S::Requesting, E::SeenCancelled, S::Cancelled},
    Rule{S::Pending, E::SeenCancelled, S::Cancelled},
    Rule{S::Unknown, E::SeenCancelled, S::Cancelled},
    Rule{S::Requesting, E::SeenFailed, S::Failed},
    Rule{S::Pending, E::SeenFailed, S::Failed},
    Rule{S::Unknown, E::SeenFailed, S::Failed},

    // The gateway itself says that it has no such charge: a clear no, only later than the first answer.
    Rule{S::Requesting, E::NotMade, S::Failed},
    Rule{S::Unknown, E::NotMade, S::Failed},

    // A person's word. Not out of pending: a gateway that still says "not paid" is contradicted only by itself.
    Rule{S::Unknown, E::ConfirmedByPerson, S::Paid},
    Rule{S::Unknown, E::GivenUp, S::Cancelled},

    Rule{S::Paid, E::SeenReversed, S::Failed},
    Rule{S::Paid, E::SeenPartlyRefunded, S::PartiallyRefunded},
    Rule{S::Paid, E::SeenRefunded, S::Refunded},
    Rule{S::Paid, E::SeenChargedBack, S::ChargedBack},
    Rule{S::PartiallyRefunded, E::SeenRefunded, S::Refunded},
    Rule{S::PartiallyRefunded, E::SeenChargedBack, S::ChargedBack},
    // The money came and went between two questions.
    Rule{S::Pending, E::SeenPartlyRefunded, S::PartiallyRefunded},
    Rule{S::Unknown, E::SeenPartlyRefunded, S::PartiallyRefunded},
    Rule{S::Pending, E::SeenRefunded, S::Refunded},
    Rule{S::Unknown, E::SeenRefunded, S::Refunded},
    Rule{S::Pending, E::SeenChargedBack, S::ChargedBack},
    Rule{S::Unknown, E::SeenChargedBack, S::ChargedBack},
};

constexpr bool sameStep(const Transition &a, const Transition &b) { return a.from == b.from && a.to == b.to; }

/// The distinct from-to pairs of kRules, packed at the front.
struct Steps {
    std::array<Transition, kRules.size()> pairs{};
    std::size_t count = 0;
};

constexpr Steps distinctSteps()
{
    Steps steps;
    for (const Rule &rule : kRules) {
        const Transition step{rule.from, rule.to};
        bool known = false;
        for (std::size_t i = 0; i < steps.count; ++i)
            known = known || sameStep(steps.pairs[i], step);
        if (!known)
            steps.pairs[steps.count++] = step;
    }
    return steps;
}

constexpr Steps kSteps = distinctSteps();

constexpr bool unambiguous()
{
    for (std::size_t i = 0; i < kRules.size(); ++i) {
        if (kRules[i].from == kRules[i].to)
            return false;
        for (std::size_t j = i + 1; j < kRules.size(); ++j) {
            if (kRules[i].from == kRules[j].from && kRules[i].event == kRules[j].event)
                return false;
        }
    }
    return true;
}
static_assert(unambiguous(), "one event leads to one other state");

template <class Word>
struct Entry {
    Word word;
    const char16_t *text;
};

constexpr std::array kStateWords {
    Entry<S>{S::Recorded, u"recorded"},
    Entry<S>{S::Requesting, u"requesting"},
    Entry<S>{S::Pending, u"pending"},
    Entry<S>{S::Unknown, u"unknown"},
    Entry<S>{S::Paid, u"paid"},
    Entry<S>{S::Expired, u"expired"},
    Entry<S>{S::Cancelled, u"cancelled"},
    Entry<S>{S::Failed, u"failed"},
    Entry<S>{S::PartiallyRefunded, u"partially_refunded"},
    Entry<S>{S::Refunded, u"refunded"},
    Entry<S>{S::ChargedBack, u"charged_back"},
};
static_assert(kStateWords.size() == kPaymentStates);

constexpr std::array kEventWords {
    Entry<E>{E::Recorded, u"recorded"},
    Entry<E>{E::RequestSent, u"request_sent"},
    Entry<E>{E::RequestRepeated, u"request_repeated"},
    Entry<E>{E::ChargeMade, u"charge_made"},
    Entry<E>{E::ChargeRefused, u"charge_refused"},
    Entry<E>{E::QrRefused, u"qr_refused"},
    Entry<E>{E::AnswerUnclear, u"answer_unclear"},
    Entry<E>{E::SeenPending, u"seen_pending"},
    Entry<E>{E::SeenPaid, u"seen_paid"},
    Entry<E>{E::SeenExpired, u"seen_expired"},
    Entry<E>{E::SeenCancelled, u"seen_cancelled"},
    Entry<E>{E::SeenFailed, u"seen_failed"},
    Entry<E>{E::SeenPartlyRefunded, u"seen_partly_refunded"},
    Entry<E>{E::SeenRefunded, u"seen_refunded"},
    Entry<E>{E::SeenChargedBack, u"seen_charged_back"},
    Entry<E>{E::CashTaken, u"cash_taken"},
    Entry<E>{E::CancelAsked, u"cancel_asked"},
    Entry<E>{E::Forced, u"forced"},
    Entry<E>{E::WatchEnded, u"watch_ended"},
    Entry<E>{E::NotMade, u"not_made"},
    Entry<E>{E::SeenReversed, u"seen_reversed"},
    Entry<E>{E::ConfirmedByPerson, u"confirmed_by_person"},
    Entry<E>{E::GivenUp, u"given_up"},
    Entry<E>{E::LateDecided, u"late_decided"},
};
static_assert(kEventWords.size() == std::size_t(E::LateDecided) + 1);

template <class Word, std::size_t N>
QString textOf(const std::array<Entry<Word>, N> &words, Word word)
{
    for (const auto &entry : words) {
        if (entry.word == word)
            return QString::fromUtf16(entry.text);
    }
    return {};
}

template <class Word, std::size_t N>
std::optional<Word> wordOf(const std::array<Entry<Word>, N> &words, QStringView text)
{
    for (const auto &entry : words) {
        if (text == entry.text)
            return entry.word;
    }
    return std::nullopt;
}

} // namespace

QString paymentStateWord(PaymentState state) { return textOf(kStateWords, state); }

std::optional<PaymentState> paymentStateFromWord(QStringView text) { return wordOf(kStateWords, text); }

QString paymentEventWord(PaymentEvent event) { return textOf(kEventWords, event); }

std::optional<PaymentEvent> paymentEventFromWord(QStringView text) { return wordOf(kEventWords, text); }

std::optional<PaymentState> nextState(PaymentState now, PaymentEvent event)
{
    for (const Rule &rule : kRules) {
        if (rule.from == now && rule.event == event)
            return rule.to;
    }
    return std::nullopt;
}

std::span<const Transition> allowedTransitions() { return std::span(kSteps.pairs).first(kSteps.count); }

bool isOpen(PaymentState state)
{
    switch (state) {
    case S::Requesting:
    case S::Pending:
    case S::Unknown:
        return true;
    case S::Recorded:
    case S::Paid:
    case S::Expired:
    case S::Cancelled:
    case S::Failed:
    case S::PartiallyRefunded:
    case S::Refunded:
    case S::ChargedBack:
        return false;
    }
    return false;
}

bool mayStillBePaid(PaymentState state) { return isOpen(state); }

bool holdsMoney(PaymentState state) { return state == S::Paid || state == S::PartiallyRefunded; }

bool isLateMoney(PaymentState before, PaymentEvent event)
{
    return event == E::SeenPaid && (before == S::Expired || before == S::Cancelled || before == S::Failed);
}

} // namespace laci
