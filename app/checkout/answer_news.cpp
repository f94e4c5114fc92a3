#include "checkout/answer_news.h"
#include "qris/qris.h"
#include <algorithm>

namespace laci {

namespace {

QString qrReason(qris::Refusal refusal)
{
    return QStringLiteral("qr_") + qris::reasonWord(refusal);
}

/// A reason is set or taken away only where the news moves the payment; the one it was given up with stays readable.
void explain(PaymentNews &news, const Payment &payment, const QString &reason)
{
    const auto next = nextState(payment.state, news.event);
    if (isOpen(payment.state) || payment.state == PaymentState::Recorded || (next && *next != payment.state))
        news.change.reason = reason;
}

PaymentNews unclear(const Payment &payment, const QString &reason, const QString &detail)
{
    PaymentNews news{payment.id, PaymentEvent::AnswerUnclear, {}, reason + QStringLiteral(": ") + detail};
    explain(news, payment, reason);
    return news;
}

PaymentNews unfitQr(const Payment &payment, const QString &reason, const QString &detail)
{
    PaymentNews news{payment.id, PaymentEvent::QrRefused, {}, reason + QStringLiteral(": ") + detail};
    news.change.reason = reason;
    news.change.watched = true; // never shown, but it exists: somebody may still get hold of the code
    return news;
}

QString errorDetail(const Error &error)
{
    return error.httpStatus ? QStringLiteral("HTTP %1, %2").arg(error.httpStatus).arg(error.detail) : error.detail;
}

bool somethingToShow(const Payment &payment)
{
    return !payment.qris.isEmpty() || !payment.link.isEmpty() || !payment.virtualAccount.isEmpty();
}

} // namespace

PaymentNews newsFromCharge(const Payment &payment, const Charge &charge, Rupiah qrisMost, std::optional<ChannelKind> kind)
{
    if (!charge.reference.isEmpty() && charge.reference != payment.reference) // its id belongs to that other order too
        return unclear(payment, QString::fromUtf16(reason::kOtherOrder),
                       QStringLiteral("create names reference '%1'").arg(charge.reference.left(40)));

    const auto keepingId = [&charge](PaymentNews news) {
        if (!charge.gatewayRef.isEmpty())
            news.change.gatewayRef = charge.gatewayRef;
        return news;
    };
    if (charge.testMoney)
        return keepingId(unfitQr(payment, QString::fromUtf16(reason::kTestMoney), QStringLiteral("made in test mode")));
    // Less on top than was agreed is good for the customer; anything else is another price than the one on the label.
    if (charge.amount && (*charge.amount < payment.amount || *charge.amount > payment.charged()))
        return keepingId(unfitQr(payment, QString::fromUtf16(reason::kAmountDiffers),
                                 QStringLiteral("charge is over %1, asked %2")
                                     .arg(charge.amount->units())
                                     .arg(payment.charged().units())));
    const Rupiah asked = charge.amount.value_or(payment.charged());
    if (kind == ChannelKind::Qris && charge.qris.isEmpty())
        return keepingId(unclear(payment, QString::fromUtf16(reason::kUnreadable), QStringLiteral("charge without a QRIS text")));
    if (charge.qris.isEmpty() && charge.link.isEmpty() && charge.virtualAccount.isEmpty())
        return keepingId(unclear(payment, QString::fromUtf16(reason::kUnreadable),
                                 QStringLiteral("charge without code, link or account")));
    QByteArray code;
    if (!charge.qris.isEmpty()) {
        const auto checked = qris::verifyForPayment(charge.qris, asked, qrisMost);
        if (checked)
            code = checked->text;
        else
            return keepingId(unfitQr(payment, qrReason(checked.error()),
                                     QStringLiteral("QR text of %1 bytes").arg(charge.qris.size())));
    }
    PaymentNews news{payment.id, PaymentEvent::ChargeMade, {}, QStringLiteral("charge %1").arg(charge.gatewayRef.left(60))};
    news = keepingId(std::move(news));
    if (!code.isEmpty())
        news.change.qris = code;
    if (asked < payment.charged())
        news.change.payerFee = asked - payment.amount;
    if (!charge.link.isEmpty() && kind != ChannelKind::Qris)
        news.change.link = charge.link;
    if (!charge.virtualAccount.isEmpty())
        news.change.virtualAccount = charge.virtualAccount;
    if (charge.expiresAt.isValid())
        news.change.expiresAt = charge.expiresAt.toUTC();
    news.change.watched = true;
    explain(news, payment, {});
    return news;
}

PaymentNews newsFromCreateError(const Payment &payment, const Error &error, bool repeated)
{
    if (repeated || outcomeUnknown(error.code))
        return unclear(payment, reasonFor(error), errorDetail(error));
    PaymentNews news{payment.id, PaymentEvent::ChargeRefused, {},
                     reasonFor(error) + QStringLiteral(": ") + errorDetail(error)};
    news.change.reason = reasonFor(error);
    news.change.watched = false; // nothing was made
    return news;
}

PaymentNews newsFromStatus(const Payment &payment, const StatusAnswer &answer, Rupiah qrisMost)
{
    const Judgement judgement = judge(payment, answer);
    if (judgement.event == PaymentEvent::AnswerUnclear) {
        PaymentNews news = unclear(payment, judgement.reason, judgement.detail);
        // It was readable: the trail keeps what it said, also of one that was given up and whose own reason stays.
        news.change.reason = judgement.reason;
        return news;
    }

    PaymentNews news{payment.id, judgement.event, {}, judgement.detail};
    // A charge found again after its create reply was lost: what it can show is taken over as from the create.
    const bool wantsCode = judgement.event == PaymentEvent::SeenPending && !somethingToShow(payment) && isOpen(payment.state);
    if (wantsCode && !answer.qris.isEmpty()) {
        const auto checked = qris::verifyForPayment(answer.qris, payment.charged(), qrisMost);
        if (checked)
            news.change.qris = checked->text;
        else
            news = unfitQr(payment, qrReason(checked.error()), QStringLiteral("QR text in the status answer"));
    }
    if (payment.gatewayRef.isEmpty() && !answer.gatewayRef.isEmpty())
        news.change.gatewayRef = answer.gatewayRef;
    if (news.event == PaymentEvent::QrRefused)
        return news;
    if (wantsCode) {
        if (!answer.link.isEmpty())
            news.change.link = answer.link;
        if (!answer.virtualAccount.isEmpty())
            news.change.virtualAccount = answer.virtualAccount;
        if (answer.expiresAt.isValid())
            news.change.expiresAt = answer.expiresAt.toUTC();
    }
    explain(news, payment, {});
    const auto next = nextState(payment.state, news.event);
    if (next && (holdsMoney(*next) || *next == PaymentState::Refunded || *next == PaymentState::ChargedBack))
        news.change.watched = false; // the end that was watched for
    return news;
}

PaymentNews newsFromStatusError(const Payment &payment, const Error &error)
{
    return unclear(payment, reasonFor(error), errorDetail(error));
}

PaymentNews newsOfInterruption(const Payment &payment)
{
    return unclear(payment, QString::fromUtf16(reason::kInterrupted),
                   QStringLiteral("the till was stopped before the answer came"));
}

PaymentNews newsOfNobodyToAsk(const Payment &payment)
{
    return unclear(payment, QString::fromUtf16(reason::kManual), QStringLiteral("nobody can be asked, a person looks for the money"));
}

std::chrono::milliseconds nextRepeat(int tries, std::chrono::seconds retryAfter, int jitter)
{
    using namespace std::chrono_literals;
    const std::chrono::milliseconds span = tries > 6 ? 60s : 1s * (1 << std::max(tries - 1, 0));
    const auto shaken = std::min<std::chrono::milliseconds>(span, 60s) + span / 5 * std::clamp(jitter, -1000, 1000) / 1000;
    return std::max({shaken, std::chrono::milliseconds(retryAfter)});
}

PaymentNews newsOfNotMade(const Payment &payment)
{
    PaymentNews news{payment.id, PaymentEvent::NotMade, {}, QStringLiteral("the gateway knows no such reference")};
    news.change.reason = QString::fromUtf16(reason::kNotMade);
    news.change.watched = true;
    return news;
}

bool standsAsBefore(const Payment &before, const Payment &now)
{
    return now.state == before.state && now.updatedAt == before.updatedAt && now.watched == before.watched && now.reason == before.reason
        && now.qris == before.qris && now.gatewayRef == before.gatewayRef;
}

QList<ChargeItem> chargeItems(const Cart &cart, Rupiah amount)
{
    QList<ChargeItem> items;
    Rupiah sum;
    for (const CartLine &line : cart.lines) {
        if (!line.quantity.isWhole() || line.quantity <= Quantity() || line.quantity > Quantity::pieces(1'000'000))
            return {};
        const auto price = priceTimes(line.unitPrice, line.quantity);
        if (!price)
            return {};
        sum += *price;
        items.append({line.sku, line.name, line.unitPrice, int(line.quantity.thousandths() / 1000)});
    }
    return sum == amount ? items : QList<ChargeItem>();
}

} // namespace laci
