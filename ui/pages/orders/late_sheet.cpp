#include "ui/pages/orders/late_sheet.h"
#include "ui/pages/pay/pin_sheet.h"
#include "ui/text/payment_text.h"
#include "ui/text/when_text.h"
#include <QCoreApplication>

namespace laci {
namespace {
struct LateSheet { Q_DECLARE_TR_FUNCTIONS(LateSheet) };
}

void askAboutLate(QWidget *owner, TillServices &services, const LateMoney &late, const QByteArray &zone,
                  std::function<void(LateDecision decision, const PersonsWord &word)> decided)
{
    static constexpr LateDecision kChoices[] = {LateDecision::Attach, LateDecision::RefundNoted, LateDecision::NewSale};
    PinQuestion question;
    question.right = Right::DecideLateMoney;
    question.title = LateSheet::tr("Late money: %1").arg(rupiahText(late.payment.amount));
    //: %1 gateway, %2 time, %3 number of a sale
    question.text = LateSheet::tr("%1 reported at %2 that the customer of sale %3 has paid after all, when nobody waited for it any more.")
                        .arg(gatewayName(late.payment.gateway), secondsText(late.arrivedAt, zone), late.saleNumber);
    question.choices = {LateSheet::tr("It stays with this sale"), LateSheet::tr("It was given back to the customer"),
                        LateSheet::tr("It pays for another sale")};
    question.yes = LateSheet::tr("Write it down");
    question.reasonHint = LateSheet::tr("how it was given back, or the number of the other sale");
    askWithPin(owner, services, question, [decided = std::move(decided)](const PersonsWord &word, int choice) {
        decided(kChoices[std::clamp(choice, 0, 2)], word);
    });
}

} // namespace laci
